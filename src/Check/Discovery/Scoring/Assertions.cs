using System.Text.RegularExpressions;
using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Facts;
using PerfEval.Model.Findings;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Scoring;

/// <summary>Claims in words that the numbers right before them deny: 已全部支出完毕 beside 执行率97.6%, 均未超预算 after 预算912.4万元，支出948.9万元, 全部达标 after a target that was missed.</summary>
internal static partial class Assertions
{
    private static readonly string[] Goals = ["目标", "计划", "不低于", "不少于", "不超过", "不高于", "指标值", "应"];
    private static readonly string[] Reached = ["实际", "实有", "完成", "达到", "实现"];

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var passage in manuscript.EachPassage())
        {
            if (!passage.Text.AsSpan().ContainsAny("全均未超") || passage.Numbers.Count < (passage.InTable ? 2 : 1)) continue;
            foreach (var relation in AllSpent(passage).Concat(WithinBudget(passage)).Concat(AllReached(passage)).Concat(Exceeded(passage))) yield return relation;
        }
    }

    private static IEnumerable<Relation> AllSpent(Passage passage)
    {
        foreach (Match claim in SpentPattern().Matches(passage.Text))
        {
            if (IsDenied(passage.Slice(passage.ClauseStart(claim.Index), claim.Index))) continue;
            var sentence = passage.SentenceStart(claim.Index);
            var rate = passage.Mentions.LastOrDefault(m => m.Start >= sentence && m.End <= claim.Index && m.Kind == MentionKind.Rate);
            if (rate is not { Comparator: null } || rate.Bounds.High >= 1 || !Wording.Any(rate.Words, "执行率", "支出率", "支付率", "使用率", "执行进度", "支出进度")) continue;
            yield return Contradicted(DirectionRule.RuleId, rate, [], $"{rate.Text.Trim()} < 100%", new(
                $"{rate.Words}为{rate.Text.Trim()}，文字却称“{claim.Value}”，与数字不符。", $"The rate is {rate.Text.Trim()}, while the words say that all was spent (“{claim.Value}”)."));
        }
    }

    private static IEnumerable<Relation> WithinBudget(Passage passage)
    {
        foreach (Match claim in WithinPattern().Matches(passage.Text))
        {
            var from = claim.Value.Contains('均') ? Before(passage, claim.Index) : passage.SentenceStart(claim.Index);
            foreach (var spent in passage.Mentions.Where(m => m.Start >= from && m.End <= claim.Index && m is { Kind: MentionKind.Money, Measure: Measure.Executed }))
            {
                if (spent.Previous is not { Kind: MentionKind.Money, Measure: Measure.Budget } budget || budget.Start < from || spent.Bounds.Low <= budget.Bounds.High || !Wording.EndsWithAny(spent.LeadLetters, "支出", "决算", "执行", "执行数", "决算数", "实际支出", "使用")) continue;
                yield return Contradicted(DirectionRule.RuleId, spent, [budget], $"{spent.Text.Trim()} > {budget.Text.Trim()}", new(
                    $"支出{spent.Text.Trim()}，超过预算{budget.Text.Trim()}，文字却称“{claim.Value}”，与数字不符。", $"{spent.Text.Trim()} was spent, above the budget of {budget.Text.Trim()}, while the words say it was not exceeded (“{claim.Value}”)."));
            }
        }
    }

    private static IEnumerable<Relation> AllReached(Passage passage)
    {
        foreach (Match claim in ReachedPattern().Matches(passage.Text))
        {
            if (IsDenied(passage.Slice(passage.ClauseStart(claim.Index), claim.Index)) || IsOfSome(passage, claim.Index)) continue;
            var from = Before(passage, claim.Index);
            foreach (var actual in passage.Mentions.Where(m => m.Start >= from && m.End <= claim.Index))
            {
                if (actual.Left is not { } goal || goal.Start < from || !Wording.Countable(goal, actual) || !Wording.Any(goal.Words, Goals) || Wording.Any(goal.Words, Reached) || !Wording.Any(actual.Words, Reached) || actual.Words.Length > LongestReached) continue;
                var ceiling = goal.Comparator is Comparator.AtMost or Comparator.LessThan || Wording.Any(goal.Words, "不超过", "不高于", "以内", "控制在");
                if (ceiling ? actual.Bounds.Low <= goal.Bounds.High : actual.Bounds.High >= goal.Bounds.Low) continue;
                yield return Contradicted(TargetMissedRule.RuleId, actual, [goal], $"{actual.Text.Trim()} {(ceiling ? '>' : '<')} {goal.Text.Trim()}", new(
                    $"目标为{goal.Text.Trim()}，实际为{actual.Text.Trim()}，未达目标，文字却称“{claim.Value}”。", $"The target is {goal.Text.Trim()}, {actual.Text.Trim()} was reached: missed, while the words say “{claim.Value}”."));
            }
        }
    }

    /// <summary>「计划新建15公里，实际新建12公里，超额完成」: of the two numbers right before the words.</summary>
    private static IEnumerable<Relation> Exceeded(Passage passage)
    {
        foreach (Match claim in ExceededPattern().Matches(passage.Text))
        {
            if (IsDenied(passage.Slice(passage.ClauseStart(claim.Index), claim.Index))) continue;

            // 「22项完成20项，超额完成3项」 says how many.
            var behind = passage.Text.AsSpan(claim.Index + claim.Length).TrimStart();
            if (behind.Length > 0 && char.IsAsciiDigit(behind[0])) continue;
            var from = passage.SegmentStart(claim.Index);
            if (passage.Numbers.LastOrDefault(m => m.Start >= from && m.End <= claim.Index) is not { Left: { } goal } actual || goal.Start < from || !Wording.Countable(goal, actual) || goal.IsPrice) continue;
            if (!Wording.Any(goal.Words, Goals) || Wording.Any(goal.Words, Reached) || Wording.Any(goal.Words, "不超过", "不高于", "控制", "工期", "时限") || !Wording.Any(actual.Words, Reached) || actual.Words.Length > LongestReached) continue;

            // Less money and less time than was planned go well with more work.
            if ((actual.Kind == MentionKind.Money && !goal.Words.Contains("任务", StringComparison.Ordinal)) || actual.UnitText is "天" or "日" or "个月" or "工作日" or "个工作日" or "小时" || actual.Bounds.High >= goal.Bounds.Low) continue;
            yield return Contradicted(DirectionRule.RuleId, actual, [goal], $"{actual.Text.Trim()} < {goal.Text.Trim()}", new(
                $"计划为{goal.Text.Trim()}，实际为{actual.Text.Trim()}，文字却称“{claim.Value}”，与数字不符。", $"{goal.Text.Trim()} was planned, {actual.Text.Trim()} was reached, while the words say that it was exceeded (“{claim.Value}”)."))
                with { Strength = Strength.Certain, Also = [TargetMissedRule.RuleId] };
        }
    }

    private const int LongestReached = 8;

    /// <summary>Where what a claim sums up begins: its cell, or the sentence before its own.</summary>
    private static int Before(Passage passage, int claim) => passage.InTable ? 0 : passage.SentenceStart(Math.Max(0, passage.SentenceStart(claim) - 1));

    /// <summary>「其中丁乡超任务3户，甲镇、丙镇全部完成」: said of some, or of those that it names.</summary>
    private static bool IsOfSome(Passage passage, int claim)
    {
        var before = passage.Slice(passage.SentenceStart(claim), claim);
        if (Wording.Any(before, "其中", "其余", "其他", "剩余", "除", "另有")) return true;
        var subject = before[(before.AsSpan().LastIndexOfAny('，', ',', '；') + 1)..];
        return subject.Contains('、', StringComparison.Ordinal) && !Wording.Any(subject, "指标", "目标", "任务", "项目");
    }

    private static bool IsDenied(string before) => Wording.Any(before, "未", "没有", "尚", "不", "非", "应", "需", "将", "拟", "力争", "确保");

    private static Relation Contradicted(string rule, Mention stated, Mention[] others, string formula, Message message) =>
        new(rule, stated.Report, Operand.Of(stated), [.. others.Select(o => new RelationReading(new Elsewhere(Operand.Of(o))))], Strength.Likely) { Contradiction = message, Formula = formula };

    [GeneratedRegex("全部(已)?(支出|支付|使用|执行|拨付)(完毕|完成|到位)", RegexOptions.CultureInvariant)]
    private static partial Regex SpentPattern();

    [GeneratedRegex("(均|都)?(未|没有)(超|超过|超出|突破|超支)(年初|全年|批复|核定)?(预算|标准|控制数)?|均(控制)?在预算(范围)?(之)?内", RegexOptions.CultureInvariant)]
    private static partial Regex WithinPattern();

    [GeneratedRegex("(全部|均|都|全面)(已)?(达标|达到目标|完成目标|完成|实现目标|达到预期)", RegexOptions.CultureInvariant)]
    private static partial Regex ReachedPattern();

    [GeneratedRegex("(超额|超计划|超任务|超目标)(完成|实现|达成)", RegexOptions.CultureInvariant)]
    private static partial Regex ExceededPattern();
}
