using System.Text.RegularExpressions;
using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Scoring;

/// <summary>Indicators whose actual value misses the target while full marks or success are claimed.</summary>
internal static partial class Targets
{
    private static readonly string[] NoReasons = ["无", "无偏差", "无差异", "没有", "不适用"];

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var report in manuscript.Reports)
        {
            var claim = new Lazy<string?>(() => ClaimOfAll(manuscript, report));
            foreach (var indicator in report.Indicators)
            {
                if (indicator is { Target: { } target, Actual: { } actual } && Compare(manuscript, report, indicator, target, actual, claim) is { } relation) yield return relation;
            }
        }
    }

    private static Relation? Compare(Manuscript manuscript, Report report, Indicator indicator, IndicatorValue target, IndicatorValue actual, Lazy<string?> allReached)
    {
        if (Comparable(target, actual) is not { } pair || TargetSense.Of(indicator, target) is not { } sense) return null;
        var missed = !TargetSense.IsMet(sense.Comparator, pair.Target, pair.Actual);
        var operand = new Operand(indicator.Level3, actual.Text, pair.ActualQuantity, pair.Actual, actual.Source, manuscript.IsDoubtful(actual.Source));
        var goal = new Operand(indicator.Level3, target.Text, pair.TargetQuantity, pair.Target, target.Source, manuscript.IsDoubtful(target.Source));
        var readings = new RelationReading[] { new(new Elsewhere(goal)) };
        if (!missed) return new Relation(TargetMissedRule.RuleId, report.Index, goal, [new(new Elsewhere(goal))], Strength.Possible) { Context = [operand] };
        var full = indicator is { Weight: { Value: > 0 } weight, Score: { } score } && score.Value >= weight.Value;
        var reached = indicator.Reached == true;
        var unexplained = indicator is { Score: null, Reached: null } && IsNoReason(indicator.Deviation);
        var told = !full && !reached ? allReached.Value : null;
        if (!full && !reached && told is null && (!unexplained || IsExplained(manuscript, actual))) return new Relation(TargetMissedRule.RuleId, report.Index, operand, [], Strength.Possible);
        var (claim, claimEnglish) = full ? ($"，却得满分{indicator.Score!.Text.Trim()}分（分值{indicator.Weight!.Text.Trim()}分）", $", yet full marks are given ({indicator.Score!.Text.Trim()} of {indicator.Weight!.Text.Trim()})")
            : reached ? ("，却称已达到目标", ", yet it is said to be reached")
            : told is not null ? ($"，文字却称“{told}”", $", yet the words say of all indicators “{told}”") : ("，且未说明原因", ", and no reason is given");
        return new Relation(TargetMissedRule.RuleId, report.Index, operand, readings.ToSequence(), sense.Stated && (told is null ? !unexplained : IsNoReason(indicator.Deviation)) ? Strength.Certain : Strength.Likely)
        {
            Contradiction = new(
                $"指标“{indicator.Level3}”目标值为{target.Text.Trim()}，实际完成值为{actual.Text.Trim()}，未达目标{claim}。",
                $"Indicator “{indicator.Level3}”: target {target.Text.Trim()}, actual {actual.Text.Trim()}: missed{claimEnglish}."),
            Context = full ? [Operand.Of(indicator.Level3, indicator.Score!), Operand.Of(indicator.Level3, indicator.Weight!)] : [],
        };
    }

    private static bool IsNoReason(string? deviation) =>
        Wording.Letters(deviation ?? string.Empty) is var words && (words.Length == 0 || Array.IndexOf(NoReasons, words) >= 0);

    /// <summary>「三级指标均已达到年初设定的指标值」: said of all of the report's indicators, without exception.</summary>
    private static string? ClaimOfAll(Manuscript manuscript, Report report)
    {
        foreach (var passage in manuscript.Passages)
        {
            if (passage.Report == report.Index && passage.Text.Contains("指标", StringComparison.Ordinal) && AllReachedPattern().Match(passage.Text) is { Success: true } claim
                && !Wording.Any(passage.Slice(passage.SentenceStart(claim.Index), claim.Index), "除", "外", "其余", "其他", "其中", "未", "应", "需", "确保", "力争")) return claim.Value;
        }

        return null;
    }

    [GeneratedRegex("指标(值)?(均|全部|都)(已)?(全部)?(达到|达标|完成|实现|优于)[^，。；：未]{0,24}", RegexOptions.CultureInvariant)]
    private static partial Regex AllReachedPattern();

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
