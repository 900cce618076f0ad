using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;

namespace PerfEval.Check.Discovery.Rates;

/// <summary>
/// Shares and rates of the two numbers right beside them, in orders that <see cref="Shares"/>, <see cref="Executions"/> and <see cref="Completions"/> do not read:
/// 占职工总数140人的p% · 上级补助占p%，为1.92亿元 · 支出进度p%，其中预算200万元，支出186万元 · 总投资1200万元，已完成875万元，完成p%.
/// </summary>
internal static class PlainRatios
{
    private static readonly string[] Totals = ["总", "合计", "共", "全部", "全年", "整体"];

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var passage in manuscript.EachPassage())
        {
            if (passage.InTable || passage.Numbers.Count < 3) continue;
            foreach (var rate in passage.Numbers)
            {
                if (rate is not { Kind: MentionKind.Rate, Comparator: null, Approximate: false } || rate.Value <= 0 || rate.Text.Contains("百分点", StringComparison.Ordinal)) continue;
                if ((OfNamedWhole(rate) ?? ToldBehind(rate) ?? BeforeItsAmounts(rate) ?? DoneOfTotal(rate)) is { } relation) yield return relation;
            }
        }
    }

    /// <summary>「女职工74人，占职工总数140人的52.86%」.</summary>
    private static Relation? OfNamedWhole(Mention rate)
    {
        if (rate.Words != "的" || rate.Left is not { Kind: not MentionKind.Rate, Left: { } part } whole || part.Start < rate.Passage.SegmentStart(rate.Start) || !Wording.Countable(part, whole)) return null;
        if (!whole.Words.StartsWith('占') || Wording.Any(whole.Words, "任务", "计划", "目标") || part.IsPrice || part.IsInBracketsBeside(whole) || Wording.IsChange(part)) return null;
        return new Relation(ShareRule.RuleId, rate.Report, Operand.Of(rate), [new(new Quotient(Operand.Of(part), Operand.Of(whole)))], Strength.Certain);
    }

    /// <summary>「项目总投资3.2亿元，上级补助占60%，为1.92亿元」.</summary>
    private static Relation? ToldBehind(Mention rate)
    {
        if (!rate.Words.Contains('占') || rate.Left is not { Kind: not MentionKind.Rate } whole || rate.Right is not { } part || !Wording.Countable(part, whole) || !Wording.IsAmount(whole) || whole.Start < rate.Passage.SegmentStart(rate.Start)) return null;
        if (rate.Words.StartsWith('占') || part.End > rate.Passage.SegmentEnd(rate.End) || part.Words is not ("为" or "即" or "计" or "共计" or "共" or "金额为" or "合计" or "达")) return null;
        return new Relation(ShareRule.RuleId, rate.Report, Operand.Of(rate), [new(new Quotient(Operand.Of(part), Operand.Of(whole)))], Wording.Any(whole.Words, Totals) ? Strength.Certain : Strength.Likely);
    }

    /// <summary>「支出进度93%，其中预算200万元，支出186万元」: the only two amounts of the sentence, both behind the rate.</summary>
    private static Relation? BeforeItsAmounts(Mention rate)
    {
        if (!Wording.EndsWithAny(rate.Words.TrimEnd('为', '达'), "执行率", "支出率", "支付率", "支出进度", "执行进度", "使用率")) return null;
        var end = rate.Passage.SegmentEnd(rate.End);
        var all = rate.Passage.Numbers.Where(m => m.Start >= rate.SentenceStart && m.End <= rate.Passage.SentenceEnd(rate.End)).ToList();
        if (all is not [var first, { Kind: MentionKind.Money } budget, { Kind: MentionKind.Money } spent] || first != rate || spent.End > end || budget.IsPrice || spent.IsPrice) return null;
        if (!Wording.Any(budget.Words, "预算", "安排", "下达", "到位") || Wording.Any(budget.Words, "支出", "执行", "支付") || !Wording.Any(spent.Words, "支出", "执行", "支付", "使用") || Wording.Any(spent.Words, "预算", "剩余", "未")) return null;
        return new Relation(ExecutionRateRule.RuleId, rate.Report, Operand.Of(rate), [new(new Quotient(Operand.Of(spent), Operand.Of(budget)))], Strength.Likely);
    }

    /// <summary>「工程总投资1200万元，已完成875万元，完成72.92%」. What is done in money need not be what is done on the ground: a warning.</summary>
    private static Relation? DoneOfTotal(Mention rate)
    {
        if (rate.Words.TrimEnd('了', '约') is not ("完成" or "完成率" or "完成比例" or "完成投资的" or "完成总投资的" or "占总投资的" or "投资完成率")) return null;
        var from = rate.Passage.SegmentStart(rate.Start);
        var before = rate.Passage.Numbers.Where(m => m.Start >= from && m.End <= rate.Start).ToList();
        if (before is not [var whole, var done] || !Wording.Countable(whole, done) || !Wording.IsAmount(whole) || PrintedNumber.Significance(rate.Text) < 3) return null;
        if (!Wording.Any(whole.Words, Totals) || !Wording.Any(done.Words, "完成", "已")) return null;
        return new Relation(CompletionRule.RuleId, rate.Report, Operand.Of(rate), [new(new Quotient(Operand.Of(done), Operand.Of(whole)))], Strength.Likely);
    }
}
