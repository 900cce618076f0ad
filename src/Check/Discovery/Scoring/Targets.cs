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
    private const decimal Everything = 100;

    private static readonly string[] NoReasons = ["无", "无偏差", "无差异", "没有", "不适用"];

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var report in manuscript.Reports)
        {
            var claims = new Lazy<List<ReachedClaims.Claim>>(() => ReachedClaims.In(manuscript, report));
            foreach (var indicator in report.Indicators)
            {
                if (indicator is { Target: { } target, Actual: { } actual } && Compare(manuscript, report, indicator, target, actual, claims) is { } relation) yield return relation;
            }
        }
    }

    private static Relation? Compare(Manuscript manuscript, Report report, Indicator indicator, IndicatorValue target, IndicatorValue actual, Lazy<List<ReachedClaims.Claim>> claims)
    {
        if (Outcome(manuscript, report, indicator, target, actual) is not { } outcome) return null;
        var (operand, goal) = (outcome.Actual, outcome.Goal);
        var readings = new RelationReading[] { new(new Elsewhere(goal)) };
        if (!outcome.Missed) return new Relation(TargetMissedRule.RuleId, report.Index, goal, [new(new Elsewhere(goal))], Strength.Possible) { Context = [operand] };
        var full = indicator is { Weight: { Value: > 0 } weight, Score: { } score } && score.Value >= weight.Value;

        // 「自评100分。…成活率，目标值≥85%，实际完成值80%，自评得分20分」: where nothing was lost, each has its full marks.
        var whole = !full && indicator is { Weight: null, Score.Source.InTable: false } && report.SelfScore == Everything;
        var reached = indicator.Reached == true;
        var unexplained = indicator is { Score: null, Reached: null } && IsNoReason(indicator.Deviation);
        var plain = !full && !reached && !whole;
        if (plain && ReachedClaims.IsAdmitted(manuscript, report, indicator, actual)) return new Relation(TargetMissedRule.RuleId, report.Index, operand, [], Strength.Possible);
        var told = plain ? claims.Value.Find(c => c.Covers(indicator))?.Words : null;
        if (plain && told is null && (!unexplained || IsExplained(manuscript, actual) || IsOfPartOfYear(report, actual))) return new Relation(TargetMissedRule.RuleId, report.Index, operand, [], Strength.Possible);
        var (claim, claimEnglish) = full ? ($"，却得满分{indicator.Score!.Text.Trim()}分（分值{indicator.Weight!.Text.Trim()}分）", $", yet full marks are given ({indicator.Score!.Text.Trim()} of {indicator.Weight!.Text.Trim()})")
            : whole ? ($"，却得{indicator.Score!.Text.Trim()}分（报告得满分{Everything}分）", $", yet {indicator.Score!.Text.Trim()} points are given, and the report has all {Everything}")
            : reached ? ("，却称已达到目标", ", yet it is said to be reached")
            : told is not null ? ($"，文字却称“{told}”", $", yet the words say of all indicators “{told}”") : ("，且未说明原因", ", and no reason is given");
        return new Relation(TargetMissedRule.RuleId, report.Index, operand, readings.ToSequence(), outcome.Sure && (told is null ? whole || !unexplained : IsNoReason(indicator.Deviation)) ? Strength.Certain : Strength.Likely)
        {
            Contradiction = new(
                $"指标“{indicator.Level3}”目标值为{target.Text.Trim()}，实际完成值为{actual.Text.Trim()}，未达目标{claim}。",
                $"Indicator “{indicator.Level3}”: target {target.Text.Trim()}, actual {actual.Text.Trim()}: missed{claimEnglish}."),
            Formula = outcome.Formula,
            Context = full ? [Operand.Of(indicator.Level3, indicator.Score!), Operand.Of(indicator.Level3, indicator.Weight!)] : [],
        };
    }

    /// <summary>年度指标值 | 1-9月完成值, 半年度执行情况: what a year aims at need not be reached before its end.</summary>
    private static bool IsOfPartOfYear(Report report, IndicatorValue actual)
    {
        if (!actual.Source.InTable) return false;
        foreach (var table in report.Tables)
        {
            if (table.Block != actual.Source.Block) continue;
            foreach (var section in table.Sections)
            {
                foreach (var column in section.Columns)
                {
                    if (column.Role == ColumnRole.Actual && column.Column == actual.Source.Column && (Wording.Any(column.Header, "半年", "季度", "中期") || PeriodName.In(column.Header) is { Period.Months: < 12 })) return true;
                }
            }
        }

        return false;
    }

    private static bool IsNoReason(string? deviation) =>
        Wording.Letters(deviation ?? string.Empty) is var words && (words.Length == 0 || Array.IndexOf(NoReasons, words) >= 0);

    /// <summary>「计划40座，实际38座，系两座加油站关停」: the reason stands in the sentence.</summary>
    private static bool IsExplained(Manuscript manuscript, IndicatorValue actual)
    {
        if (manuscript.PassageAt(actual.Source) is not { InTable: false } passage) return false;
        var behind = passage.Text.AsSpan(actual.Source.End, passage.SentenceEnd(actual.Source.End) - actual.Source.End);
        return Wording.Any(behind, "，因", "，系", "，受", ",因", ",系", ",受", "由于", "原因");
    }

    /// <param name="Sure">Whether a miss is beyond doubt.</param>
    /// <param name="Formula">What is held against what, where that is no comparison of numbers.</param>
    private readonly record struct Comparison(bool Missed, Operand Actual, Operand Goal, bool Sure, string? Formula = null);

    /// <summary>What was reached beside what was aimed at; null where that can't be told.</summary>
    private static Comparison? Outcome(Manuscript manuscript, Report report, Indicator indicator, IndicatorValue target, IndicatorValue actual)
    {
        if (IsWord(target) || AllPattern().IsMatch(actual.Text)) return null;
        if (TargetRange.In(target.Text) is { } range)
            return actual.Number is { } reached && target.UnitText == actual.UnitText ? new(!range.Holds(reached), Told(indicator, actual), Told(indicator, target), true, $"{actual.Text.Trim()} ∉ {target.Text.Trim()}") : null;
        if (TargetValues.Of(manuscript, indicator, target, actual) is { } values && TargetSense.Of(manuscript, indicator, target) is { } sense)
        {
            var operand = new Operand(indicator.Level3, actual.Text, values.ActualQuantity, values.Actual, actual.Source, manuscript.IsDoubtful(actual.Source));
            var goal = new Operand(indicator.Level3, target.Text, values.TargetQuantity, values.Target, target.Source, manuscript.IsDoubtful(target.Source));
            return new(!values.IsMet(sense.Comparator), operand, goal, sense.Stated && values.Sure);
        }

        if (TargetWords.IsMissed(report, indicator, target, actual) is not { } words) return null;
        return new(words.Missed, Told(indicator, actual), Told(indicator, target), words.Sure, $"{actual.Text.Trim()} ≠ {target.Text.Trim()}");
    }

    /// <summary>「应保尽保（预计5000人）」, 「据实（预计60次）」: the word is the target, and the number beside it no more than was expected.</summary>
    private static bool IsWord(IndicatorValue target) => target.Comparator is null or Comparator.Equal && (AllPattern().IsMatch(target.Text) || ActualNeedPattern().IsMatch(target.Text));

    [GeneratedRegex(@"(应|能|愿)(?<did>\p{L}{1,2})尽\k<did>", RegexOptions.CultureInvariant)]
    private static partial Regex AllPattern();

    [GeneratedRegex(@"^\s*(据实|按实|按需|视需|视情|根据(实际|需要|工作)|按(实际|需要|申请|照实际)|以实际|随机|不限)|(据实|按实际)(结算|发放|开展|核定|调整|安排|完成|计算|支付|列支|补助)", RegexOptions.CultureInvariant)]
    private static partial Regex ActualNeedPattern();

    /// <summary>A value that is words or a date.</summary>
    private static Operand Told(Indicator indicator, IndicatorValue value)
    {
        var nothing = new Quantity(0, 0, Unit.None);
        return new Operand(indicator.Level3, value.Text, nothing, nothing.Exact, value.Source);
    }
}
