using System.Globalization;
using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Model.Documents;
using PerfEval.Model.Findings;
using PerfEval.Model.Values;

namespace PerfEval.Check.Verdicts;

/// <summary>
/// Whether a contradiction of running text shows the mistake that was made: the numbers nearly agree; one of them would agree but for one digit, two that
/// changed places, or its point; a usual mistake gives the very number that is printed; other shares of the same whole hold. Where nothing of this tells
/// how the publisher came to it, it is more often the program that took numbers of two things for one (decision 0036).
/// </summary>
internal sealed class Evident
{
    /// <summary>How far the two sides may be apart, as a part of the larger one, and be the same thing told twice.</summary>
    private const decimal Near = 0.1m;

    /// <summary>Numbers that only likely belong together and are so many times apart do not.</summary>
    private const decimal Far = 3;

    /// <summary>Of a number of more digits none is looked at.</summary>
    private const int MostDigits = 18;
    private const int FewestDigits = 2;

    /// <summary>A point that moved: 元 for 万元, 亿 for 万.</summary>
    private static readonly decimal[] Shifts = [10m, 100m, 1000m, 10000m, 100000000m];

    /// <summary>What other rates that hold are of.</summary>
    private readonly HashSet<Span> _wholes = [];

    public Evident(IEnumerable<(Relation Relation, Decision Decision)> decided)
    {
        foreach (var (_, decision) in decided)
        {
            if (decision is { Verdict: Verdict.Consistent, Reading.Expression: Quotient { Whole: var whole } }) _wholes.Add(whole.Source);
        }
    }

    /// <summary>An error that shows no mistake is a warning, and a warning whose sides are of different orders is none.</summary>
    /// <param name="relation">Of running text.</param>
    /// <param name="decision">An error or a warning.</param>
    public Decision Weigh(Relation relation, Decision decision)
    {
        if (Is(relation, decision)) return decision;
        if (decision.Severity == Severity.Error || relation.FromPicture) return decision with { Severity = Severity.Warning };
        return AreFarApart(relation.Stated.Value, decision.Reading?.Expression.Value() ?? relation.Stated.Value) ? new Decision(Verdict.NotDecidable, null, decision.Reading) : decision;
    }

    private static bool AreFarApart(decimal one, decimal other) => Math.Max(Math.Abs(one), Math.Abs(other)) > Far * Math.Min(Math.Abs(one), Math.Abs(other));

    private bool Is(Relation relation, Decision decision)
    {
        try
        {
            return Shows(relation, decision);
        }
        catch (OverflowException)
        {
            // A number that leaves the range of a decimal when its point moves shows nothing.
            return false;
        }
    }

    private bool Shows(Relation relation, Decision decision)
    {
        if (relation.Contradiction is not null || relation.Comparison != Comparison.Equal || decision.Remark is not null) return true;
        if (decision.Reading?.Expression.Value() is null) return true;
        return relation.Readings.Any(reading => reading.Kind != ReadingKind.OtherBase && ShowsBy(reading.Expression, relation.Stated));
    }

    /// <summary>Whether a number of one way to come to the stated one was mistaken.</summary>
    private bool ShowsBy(Expression expression, Operand stated)
    {
        if (expression.Value() is not { } expected) return false;
        if (expression is Quotient { Whole: var of } && _wholes.Contains(of.Source)) return true;
        if (Math.Abs(stated.Value - expected) <= Math.Max(Near * Math.Max(Math.Abs(stated.Value), Math.Abs(expected)), stated.Quantity.Step)) return true;
        return (expression.Bounds() is { } claimed && IsSlipped(stated, claimed)) || expression.Operands.Any(o => expression.Needed(o.Source, stated.Bounds) is { } needed && IsSlipped(o, needed));
    }

    /// <summary>Whether a number would lie within bounds if one of its digits were another, two neighbours changed places, or its point stood elsewhere.</summary>
    private static bool IsSlipped(Operand operand, Interval needed)
    {
        foreach (var shift in Shifts)
        {
            if (needed.Contains(operand.Value * shift) || needed.Contains(operand.Value / shift)) return true;
        }

        var text = PrintedNumber.Digits(operand.Text);
        if (text.Length is < FewestDigits or > MostDigits || !decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var printed) || printed == 0) return false;
        var (scale, half) = (operand.Value / printed, operand.Bounds.Width / 2);
        Span<char> digits = stackalloc char[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '.') continue;
            for (var other = '0'; other <= '9'; other++)
            {
                text.CopyTo(digits);
                digits[i] = other;
                if (other != text[i] && Fits(digits)) return true;
            }

            text.CopyTo(digits);
            var next = i + 1 < text.Length && text[i + 1] == '.' ? i + 2 : i + 1;
            if (next >= text.Length || text[next] == text[i]) continue;
            (digits[i], digits[next]) = (digits[next], digits[i]);
            if (Fits(digits)) return true;
        }

        return false;

        bool Fits(ReadOnlySpan<char> altered) => decimal.TryParse(altered, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && needed.Meets(new Interval((value * scale) - half, (value * scale) + half));
    }
}
