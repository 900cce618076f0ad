using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Scoring;

/// <summary>Indicators whose actual value misses the target while full marks or success are claimed.</summary>
internal static class Targets
{
    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var report in manuscript.Reports)
        {
            foreach (var indicator in report.Indicators)
            {
                if (indicator is { Target: { } target, Actual: { } actual } && Compare(manuscript, report, indicator, target, actual) is { } relation) yield return relation;
            }
        }
    }

    private static Relation? Compare(Manuscript manuscript, Report report, Indicator indicator, IndicatorValue target, IndicatorValue actual)
    {
        if (Comparable(target, actual) is not { } pair || TargetSense.Of(indicator, target) is not { } sense) return null;
        var missed = !TargetSense.IsMet(sense.Comparator, pair.Target, pair.Actual);
        var operand = new Operand(indicator.Level3, actual.Text, pair.ActualQuantity, pair.Actual, actual.Source, manuscript.IsDoubtful(actual.Source));
        var goal = new Operand(indicator.Level3, target.Text, pair.TargetQuantity, pair.Target, target.Source, manuscript.IsDoubtful(target.Source));
        var readings = new RelationReading[] { new(new Elsewhere(goal)) };
        if (!missed) return new Relation(TargetMissedRule.RuleId, report.Index, goal, [new(new Elsewhere(goal))], Strength.Possible) { Context = [operand] };
        var full = indicator is { Weight: { Value: > 0 } weight, Score: { } score } && score.Value >= weight.Value;
        var reached = indicator.Reached == true;
        var unexplained = indicator is { Score: null, Reached: null } && string.IsNullOrWhiteSpace(indicator.Deviation);
        if (!full && !reached && (!unexplained || IsExplained(manuscript, actual))) return new Relation(TargetMissedRule.RuleId, report.Index, operand, [], Strength.Possible);
        var (claim, claimEnglish) = full ? ($"，却得满分{indicator.Score!.Text.Trim()}分（分值{indicator.Weight!.Text.Trim()}分）", $", yet full marks are given ({indicator.Score!.Text.Trim()} of {indicator.Weight!.Text.Trim()})")
            : reached ? ("，却称已达到目标", ", yet it is said to be reached") : ("，且未说明原因", ", and no reason is given");
        return new Relation(TargetMissedRule.RuleId, report.Index, operand, readings.ToSequence(), sense.Stated && !unexplained ? Strength.Certain : Strength.Likely)
        {
            Contradiction = new(
                $"指标“{indicator.Level3}”目标值为{target.Text.Trim()}，实际完成值为{actual.Text.Trim()}，未达目标{claim}。",
                $"Indicator “{indicator.Level3}”: target {target.Text.Trim()}, actual {actual.Text.Trim()}: missed{claimEnglish}."),
            Context = full ? [Operand.Of(indicator.Level3, indicator.Score!), Operand.Of(indicator.Level3, indicator.Weight!)] : [],
        };
    }

    /// <summary>「计划40座，实际38座，系两座加油站关停」: the reason stands in the sentence.</summary>
    private static bool IsExplained(Manuscript manuscript, IndicatorValue actual)
    {
        if (manuscript.PassageAt(actual.Source) is not { InTable: false } passage) return false;
        var behind = passage.Text.AsSpan(actual.Source.End, passage.SentenceEnd(actual.Source.End) - actual.Source.End);
        return Wording.Any(behind, "，因", "，系", "，受", ",因", ",系", ",受", "由于", "原因");
    }

    private readonly record struct Pair(Interval Target, Quantity TargetQuantity, Interval Actual, Quantity ActualQuantity);

    /// <summary>Both values on one scale; null where they have none in common, or where one is a range or words.</summary>
    private static Pair? Comparable(IndicatorValue target, IndicatorValue actual)
    {
        if (target.Number is not { } wanted || actual.Number is not { } got || IsRange(target.Text) || IsRange(actual.Text)) return null;
        if (target.Normalised is { } a && actual.Normalised is { } b && a.Unit == b.Unit && (a.Unit != Unit.None || SameUnit(target.UnitText, actual.UnitText)))
            return new(a.Exact, a, b.Unit == Unit.Count ? b.Exact : b.Bounds, b);
        // One of them lacks its unit: the printed numbers are on one scale.
        if (target.UnitText is { Length: > 0 } && actual.UnitText is { Length: > 0 }) return null;
        if (wanted != 0 && got != 0 && (got / wanted is < 0.02m or > 50)) return null;
        Quantity one = new(wanted, PrintedNumber.Decimals(target.Text), Unit.None), other = new(got, PrintedNumber.Decimals(actual.Text), Unit.None);
        return new(one.Exact, one, other.Bounds, other);
    }

    private static bool SameUnit(string? one, string? other) => string.IsNullOrEmpty(one) || string.IsNullOrEmpty(other) || TargetSense.UnitName(one) == TargetSense.UnitName(other);

    private static bool IsRange(string text)
    {
        for (var i = 1; i + 1 < text.Length; i++)
        {
            if (text[i] is '-' or '~' or '～' or '—' or '－' or '至' && (char.IsAsciiDigit(text[i - 1]) || text[i - 1] is '%' or '％' or '元' or '人') && char.IsAsciiDigit(text[i + 1])) return true;
        }

        return text.Contains('年') && text.Contains('月');
    }
}
