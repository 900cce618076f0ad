using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Model.Findings;
using PerfEval.Model.Values;

namespace PerfEval.Check.Verdicts;

public enum Verdict
{
    Consistent,
    Inconsistent,
    NotDecidable,
}

/// <param name="Severity">Null where nothing is to be said.</param>
/// <param name="Reading">The reading that decided.</param>
/// <param name="Remark">What explains the mistake, or which base would do; null where nothing does.</param>
public sealed record Decision(Verdict Verdict, Severity? Severity, RelationReading? Reading, Message? Remark = null);

/// <summary>Decides a relation by interval arithmetic: contradicted only where both sides are apart whatever the digits were rounded from.</summary>
public static class Judge
{
    public static Decision Decide(Relation relation)
    {
        ArgumentNullException.ThrowIfNull(relation);
        if (relation.Contradiction is not null) return new(Verdict.Inconsistent, Capped(relation, relation.Strength), relation.Readings.IsEmpty ? null : relation.Readings[0]);

        RelationReading? first = null, coarse = null;
        foreach (var reading in relation.Readings)
        {
            if (reading.Kind != ReadingKind.Claimed) continue;
            if (reading.Expression.Bounds() is not { } bounds)
            {
                // 「接待费1万元，比上年增加0.5万元，增长100%」: what it was before may have been nothing, rounded so, but the numbers as printed agree.
                if (relation.Comparison == Comparison.Equal && reading.Expression.Value() is { } printed && relation.Stated.Bounds.Contains(printed)) return new(Verdict.Consistent, null, reading);
                continue;
            }

            first ??= reading;
            if (!Holds(relation, bounds)) continue;
            if (!OnlyByCoarseParts(relation, reading)) return new(Verdict.Consistent, null, reading);
            coarse ??= reading;
        }

        if (coarse is not null) return Coarse(relation, coarse);
        if (first is null) return new(Verdict.NotDecidable, null, relation.Readings.IsEmpty ? null : relation.Readings[0]);
        if (Truncated(relation, first)) return new(Verdict.Consistent, Severity.Info, first, new("末位系截断而非四舍五入", "the last digit was cut off, not rounded"));

        foreach (var reading in relation.Readings)
        {
            // Many numbers are near: another base must give the very digits.
            if (reading.Kind == ReadingKind.OtherBase && reading.Expression.Value() is { } value && relation.Stated.Bounds.Contains(value))
                return new(Verdict.NotDecidable, relation.OtherBase, first, reading.Remark?.Invoke());
        }

        var mistake = relation.Readings.FirstOrDefault(r => r.Kind == ReadingKind.Mistake && r.Expression.Bounds() is { } b && Holds(relation, b));
        var falls = first.Expression.Bounds() is { } claimed && claimed.High < relation.Stated.Bounds.Low;
        var severity = Capped(relation, falls ? relation.Short : relation.Strength);
        return severity is null ? new(Verdict.NotDecidable, null, first) : new(Verdict.Inconsistent, severity, first, mistake?.Remark?.Invoke());
    }

    private static bool Holds(Relation relation, Interval bounds) => relation.Comparison switch
    {
        Comparison.AtLeast => relation.Stated.Bounds.High >= bounds.Low,
        Comparison.AtMost => relation.Stated.Bounds.Low <= bounds.High,
        _ => relation.Stated.Bounds.Meets(bounds),
    };

    /// <summary>
    /// 166 + 136 + 20.25 under 321.25: the whole numbers might hide a half each, but then the cents would not agree so well.
    /// True where the two sides, taken as printed, differ by whole units of the coarsest operand.
    /// </summary>
    private static bool OnlyByCoarseParts(Relation relation, RelationReading reading)
    {
        if (relation.Comparison != Comparison.Equal || reading.Expression is not Total total || total.Value() is not { } sum) return false;
        var difference = Math.Abs(sum - relation.Stated.Value);
        if (difference == 0) return false;
        var coarsest = total.Operands.Max(o => o.Quantity.Step);
        return coarsest > relation.Stated.Quantity.Step && difference >= coarsest && difference % coarsest == 0;
    }

    private static Decision Coarse(Relation relation, RelationReading reading)
    {
        var severity = Capped(relation with { Ceiling = Severity.Warning }, relation.Strength);
        return severity is null ? new(Verdict.Consistent, null, reading) : new(Verdict.Inconsistent, severity, reading, new("各数按所印取整数计", "the numbers taken as printed"));
    }

    /// <summary>95.457 printed as 95.45, 0.0853% as 0.08%: the digits agree as far as they go.</summary>
    private static bool Truncated(Relation relation, RelationReading reading)
    {
        if (relation.Comparison != Comparison.Equal || reading.Expression is Total or Elsewhere || reading.Expression.Value() is not { } value) return false;
        var stated = relation.Stated;
        return stated.Bounds.Width > 0 && (PrintedNumber.Significance(stated.Text) >= 2 || PrintedNumber.Decimals(stated.Text) >= 2) && value >= stated.Value && value < stated.Value + stated.Quantity.Step;
    }

    private static Severity? Capped(Relation relation, Strength strength)
    {
        Severity? severity = strength switch { Strength.Certain => Severity.Error, Strength.Likely => Severity.Warning, _ => null };
        return severity > relation.Ceiling ? relation.Ceiling : severity;
    }
}
