using PerfEval.Generator.Numbers;
using PerfEval.Model.Values;

namespace PerfEval.Generator.Composition;

/// <summary>A relation that the report states between printed numbers; whether it holds is worked out from the prints themselves.</summary>
public sealed record Identity(string Rule, string Formula, IReadOnlyList<Run> Operands, Run Stated, bool Holds);

/// <summary>
/// The relations of one report. Each is decided by intervals (half a unit of the last printed digit), so the gold agrees with what the
/// text shows and not with what the recipe had in mind.
/// </summary>
public sealed class Relations
{
    private readonly List<Identity> _identities = [];

    public IReadOnlyList<Identity> Identities => _identities;

    public void Sum(Run whole, params ReadOnlySpan<Run> parts) => SumAs("sum", whole, parts);

    public void WeightSum(Run whole, params ReadOnlySpan<Run> parts) => SumAs("weight-sum", whole, parts);

    public void ScoreSum(Run whole, params ReadOnlySpan<Run> parts) => SumAs("score-sum", whole, parts);

    public void Execution(Run rate, Run executed, Run budget) => Quotient("execution-rate", rate, executed, budget);

    public void Share(Run rate, Run part, Run whole) => Quotient("share", rate, part, whole);

    public void Completion(Run rate, Run actual, Run target) => Quotient("completion", rate, actual, target);

    /// <summary>「超任务p%」: done ÷ target − 1.</summary>
    public void Excess(Run rate, Run done, Run target)
    {
        if (Interval.Divide(Range(done), Range(target)) is not { } ratio) return;
        Decide("completion", $"{done.Number} ÷ {target.Number} − 1", (ratio - Interval.Exactly(1)).Meets(Range(rate)), [done, target], rate);
    }

    /// <summary>「决算数大于预算数」: the words beside two numbers; sign is 1, −1 or 0 as the words say.</summary>
    public void Direction(Run stated, Run other, int sign)
    {
        var difference = Range(stated) - Range(other);
        var holds = sign switch { > 0 => difference.High > 0, < 0 => difference.Low < 0, _ => difference.Contains(0) };
        _identities.Add(new Identity("direction", $"{stated.Number} {(sign > 0 ? '>' : sign < 0 ? '<' : '=')} {other.Number}", [other], stated, holds));
    }

    /// <summary>Count × price = amount.</summary>
    public void Product(Run amount, Run count, Run price, Run? second = null)
    {
        var expected = Range(count) * Range(price) * (second is null ? Interval.Exactly(1) : Range(second));
        var factors = second is null ? $"{count.Number} × {price.Number}" : $"{count.Number} × {price.Number} × {second.Number}";
        Run[] operands = second is null ? [count, price] : [count, price, second];
        Decide("product", factors, expected.Meets(Range(amount)), operands, amount);
    }

    public void ChangeAmount(Run change, Run now, Run before)
    {
        var difference = Range(now) - Range(before);
        var stated = Range(change);
        Decide("change-amount", $"abs({now.Number} − {before.Number})", difference.Meets(stated) || (-difference).Meets(stated), [now, before], change);
    }

    /// <summary>The rate is printed without a sign: 增长 or 下降 stands in the words.</summary>
    public void ChangeRate(Run rate, Run now, Run before)
    {
        if (Interval.Divide(Range(now), Range(before)) is not { } ratio) return;
        var change = ratio - Interval.Exactly(1);
        var stated = Range(rate);
        Decide("change-rate", $"abs({now.Number} − {before.Number}) ÷ {before.Number}", change.Meets(stated) || (-change).Meets(stated), [now, before], rate);
    }

    /// <summary>The rate of a printed difference to its base.</summary>
    public void ChangeRateOf(Run rate, Run change, Run before) => Quotient("change-rate", rate, change, before);

    /// <summary>「C，增加D，增长p%」: the base is C − D, or C + D after a fall.</summary>
    public void ImpliedChangeRate(Run rate, Run change, Run now, bool up)
    {
        // D ÷ (C − D) = 1 ÷ (C ÷ D − 1): each operand stands once.
        if (Interval.Divide(Range(now), Range(change)) is not { } times) return;
        var below = up ? times - Interval.Exactly(1) : times + Interval.Exactly(1);
        if (Interval.Divide(Interval.Exactly(1), below) is not { } expected) return;
        Decide("change-rate", $"{change.Number} ÷ ({now.Number} {(up ? '−' : '+')} {change.Number})", expected.Meets(Range(rate)), [change, now], rate);
    }

    /// <summary>Execution score = weight × rate.</summary>
    public void ScoreWeight(Run score, Run weight, Run rate)
    {
        var expected = Range(weight) * Range(rate);
        var step = score.Text.Contains('.', StringComparison.Ordinal) ? score.Text.Length - score.Text.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        var stated = Interval.Around(Range(score).Low, 0.5m / Printing.Power(step));
        Decide("score-weight", $"{weight.Number} × {rate.Number}", expected.Meets(stated), [weight, rate], score);
    }

    /// <summary>The same quantity again.</summary>
    public void Same(Run again, Run first)
    {
        Decide("cross-reference", first.Text, Range(again).Meets(Range(first)), [first], again);
    }

    /// <summary>Full marks need the target to be reached.</summary>
    public void Target(Run target, Run actual, Comparator comparator, bool fullMarks)
    {
        var met = comparator.IsMetBy(target.Fact!.Value.Value, actual.Fact!.Value.Value);
        if (!met && !fullMarks) return;
        _identities.Add(new Identity("target-missed", met ? $"{actual.Text} {comparator.Sign()} {target.Text}" : $"not ({actual.Text} {comparator.Sign()} {target.Text})", [actual], target, met));
    }

    private static Interval Range(Run run) => (run.Fact ?? throw new InvalidOperationException($"«{run.Text}» states nothing.")).Range;

    private void SumAs(string rule, Run whole, ReadOnlySpan<Run> parts)
    {
        var expected = Interval.Exactly(0);
        foreach (var part in parts) expected += Range(part);
        Run[] operands = [.. parts];
        Decide(rule, string.Join(" + ", operands.Select(p => p.Number)), expected.Meets(Range(whole)), operands, whole);
    }

    private void Quotient(string rule, Run rate, Run dividend, Run divisor)
    {
        if (Interval.Divide(Range(dividend), Range(divisor)) is not { } ratio) return;
        Decide(rule, $"{dividend.Number} ÷ {divisor.Number}", ratio.Meets(Range(rate)), [dividend, divisor], rate);
    }

    private void Decide(string rule, string expression, bool holds, IReadOnlyList<Run> operands, Run stated) =>
        _identities.Add(new Identity(rule, $"{expression} {(holds ? "=" : "≠")} {stated.Number}", operands, stated, holds));
}
