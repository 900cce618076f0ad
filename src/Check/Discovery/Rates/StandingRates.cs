using System.Text.RegularExpressions;
using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Facts;

namespace PerfEval.Check.Discovery.Rates;

/// <summary>
/// 「调整后预算B。全年支出A，其中甲C、乙D。预算执行率p。」: a rate in a sentence of its own is of what the sentence before divides, and of the one budget told
/// before that. 「2.物业费。调整后预算B。」 with 「全年支出A，占调整后预算的p」 as the next paragraph: of the one budget of the paragraph before.
/// </summary>
internal static partial class StandingRates
{
    private static readonly string[] Outcomes = ["全年支出", "全年实际支出", "实际支出", "支出", "共支出", "全年共支出", "累计支出", "全年执行", "全年执行数", "当年支出", "本年支出", "年度支出", "实际执行"];

    public static Relation? Of(Manuscript manuscript, Mention rate, string lead) =>
        rate.Passage.InTable ? null : rate.Start > 0 && IsFirst(rate) && AlonePattern().IsMatch(lead) ? OfSentenceBefore(rate) : SharePattern().IsMatch(lead) ? OfParagraphBefore(manuscript, rate, lead) : null;

    private static bool IsFirst(Mention rate) => rate.SentenceStart > 0 && (rate.Previous is not { } before || before.End <= rate.SentenceStart);

    private static Relation? OfSentenceBefore(Mention rate)
    {
        var passage = rate.Passage;
        var sentence = passage.SentenceStart(rate.SentenceStart - 1);
        var own = passage.Mentions.FindAll(m => m.Start >= sentence && m.End <= rate.SentenceStart);
        if (own.Find(m => m.Kind == MentionKind.Money && m.Measure != Measure.Budget) is not { Measure: Measure.Executed } spent || spent.Value == 0 || !IsWhole(spent)) return null;

        // Another rate there has what it is of already.
        if (own.Exists(m => m.Kind == MentionKind.Rate)) return null;
        var behind = own.FindAll(m => m.Start > spent.Start);
        if (behind.Count > 0 && !passage.Slice(spent.End, behind[0].Start).Contains("其中", StringComparison.Ordinal)) return null;
        var from = sentence == 0 ? 0 : passage.SentenceStart(sentence - 1);
        return Relate(rate, spent, passage.Mentions.FindAll(m => m.Start >= from && m.End <= spent.Start));
    }

    private static Relation? OfParagraphBefore(Manuscript manuscript, Mention rate, string lead)
    {
        var passage = rate.Passage;
        if (rate.Previous is not { Kind: MentionKind.Money, Measure: Measure.Executed, Position: 0 } spent || spent.SentenceStart != rate.SentenceStart || spent.Value == 0 || !IsWhole(spent) || passage.Order == 0 || passage.Enumerator is not null) return null;
        var above = manuscript.Passages[passage.Order - 1];
        if (above.InTable || above.Report != passage.Report || above.Mentions.Exists(m => m.Kind == MentionKind.Money && m.Measure == Measure.Executed)) return null;
        return Relate(rate, spent, above.Mentions.FindAll(m => !lead.Contains("年初", StringComparison.Ordinal) || m.Stage == BudgetStage.Initial));
    }

    private static bool IsWhole(Mention spent) => spent.Fund is null or Fund.Total or Fund.Fiscal && Array.IndexOf(Outcomes, Wording.Letters(spent.Words).TrimEnd('为').TrimEnd('数')) >= 0;

    /// <summary>Of the adjusted budget where one is told, and else of the only one.</summary>
    private static Relation? Relate(Mention rate, Mention spent, List<Mention> before)
    {
        var budgets = before.FindAll(m => m is { Kind: MentionKind.Money, Measure: Measure.Budget } && m.Value != 0 && Wording.IsAmount(m));
        var adjusted = budgets.FindAll(m => m.Stage == BudgetStage.Current);
        if (adjusted.Count > 0) budgets = adjusted;
        if (budgets.Count == 0 || !budgets.TrueForAll(b => b.Value == budgets[0].Value)) return null;
        return new Relation(ExecutionRateRule.RuleId, rate.Report, Operand.Of(rate), [new(new Quotient(Operand.Of(spent), Operand.Of(budgets[0])))], Strength.Likely);
    }

    [GeneratedRegex("^(?:全年|年度|总体|整体|综合|项目|资金|支出|部门)*(?:预算)?(?:执行率|执行进度|支出进度|支出率)(?:为|达|达到|是)?$", RegexOptions.CultureInvariant)]
    private static partial Regex AlonePattern();

    [GeneratedRegex("^占(?:年初|调整后|全年|调整)?的?预算(?:数|额)?的?(?:比例|比重)?(?:为)?$", RegexOptions.CultureInvariant)]
    private static partial Regex SharePattern();
}
