using PerfEval.Extract.Numbers;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Extract.Narrative;

/// <summary>
/// Decides what an amount is by the nearest governing word: in its own clause before it, behind it, in the whole it is a part of,
/// in the sentence before it, in its neighbours, in the heading, in that order.
/// </summary>
internal static class MeasureReader
{
    /// <summary>How near 减少 must stand to the amount to outrank the noun between (减少支出5万元).</summary>
    private const int ChangeReach = 8;

    /// <summary>A clause of no more than a name.</summary>
    private const int ShortLead = 12;

    /// <summary>年初预算数, 上年决算数: what an outcome is compared with.</summary>
    private const int LongestBase = 8;

    private static readonly string[] Comparing = ["大于", "小于", "高于", "低于", "多于", "少于"];

    /// <summary>What there is to go by.</summary>
    public readonly ref struct Evidence
    {
        /// <summary>The words of the amount's own clause.</summary>
        public required ReadOnlySpan<char> Lead { get; init; }

        /// <summary>The words of the sentence before that clause, back to the amount before.</summary>
        public required ReadOnlySpan<char> Earlier { get; init; }

        /// <summary>The words behind it in its clause.</summary>
        public required ReadOnlySpan<char> Tail { get; init; }

        /// <summary>The measure of the whole that this amount is a part of (其中, bracket); null outside of such lists.</summary>
        public Measure? Whole { get; init; }

        /// <summary>The measure told before the colon of the list that this amount stands in.</summary>
        public Measure? ListHead { get; init; }

        /// <summary>The measure of the amount before in the same sentence.</summary>
        public Measure? Sibling { get; init; }

        /// <summary>It is multiplied by a number.</summary>
        public bool IsFactor { get; init; }

        /// <summary>The amount before is a price in the same unit.</summary>
        public bool BesideStandard { get; init; }

        /// <summary>The words from the start of the sentence, over the amounts in it.</summary>
        public ReadOnlySpan<char> Sentence { get; init; }

        /// <summary>与上年X相比，支出增加…: the clause behind tells what was compared; empty elsewhere.</summary>
        public ReadOnlySpan<char> Compared { get; init; }

        /// <summary>The measure of the amount that X is compared with, where the clause behind names none.</summary>
        public Measure? ComparedWith { get; init; }

        /// <summary>完成预算60万元的95%: what something else is measured by.</summary>
        public bool IsBase { get; init; }

        /// <summary>The report is a budget.</summary>
        public bool Planned { get; init; }

        /// <summary>Outermost first.</summary>
        public Sequence<string> Headings { get; init; }
    }

    public static Measure Read(in NumberToken token, in Evidence evidence)
    {
        var measure = Told(token, evidence);
        if (measure == Measure.Executed && IsGoal(evidence)) return Measure.Budget;
        return evidence.Planned && evidence.Whole is not (Measure.Executed or Measure.Received) && measure is Measure.Executed or Measure.Received or Measure.Allocated && !SaysActual(evidence.Lead) && !evidence.Lead.Contains("执行", StringComparison.Ordinal) && !evidence.Lead.Contains("决算", StringComparison.Ordinal)
            ? Measure.Budget
            : measure;
    }

    private static Measure Told(in NumberToken token, in Evidence evidence)
    {
        var strong = MeasureLexicon.Strong.Last(evidence.Lead);
        var outcome = strong is { } expected ? ExpectedOutcome(evidence.Lead, expected) : null;
        strong = outcome ?? strong;
        var named = strong?.Meaning;
        if (named == Measure.Standard && IsNameOfGrant(token, evidence.Lead, strong!.Value)) named = null;
        if (token.Per is not null && token.Comparator is null && EndsInChange(evidence.Lead)) return evidence.Lead.TrimEnd(' ').EndsWith("增收") ? Measure.Other : Measure.Change;
        if (token.Per is not null) return named == Measure.Other ? Measure.Other : Measure.Standard;
        if (evidence.IsFactor) return Measure.Standard;
        if (IsStandardBehind(evidence.Tail)) return Measure.Standard;
        if (token.Comparator is null && IsOfOne(evidence.Lead)) return Measure.Standard;
        if (evidence.BesideStandard && IsMoved(evidence.Lead)) return Measure.Standard;
        if (IsChange(evidence.Lead) || IsBare(evidence.Lead) || BeginsAdjusted(evidence.Lead) || SaysApart(evidence.Lead)) return Measure.Change;
        if (evidence.Sibling == Measure.Change && evidence.Lead.Trim(" ,") is "和" or "及" or "与" or "、") return Measure.Change;
        if (named is Measure.Standard) return Measure.Standard;
        if (token.Comparator is Comparator.AtMost && named is null or Measure.Limit or Measure.Budget or Measure.Executed or Measure.Other) return Measure.Limit;
        if (named is null or Measure.Budget or Measure.Executed && !evidence.IsBase && DoneWithBudget(evidence.Lead)) return Measure.Executed;
        if (named is null or Measure.Received or Measure.Executed && IsAdjusted(evidence.Lead[(strong?.End ?? 0)..])) return Measure.Budget;
        if (outcome is null && Plans(evidence.Lead) && named is null or Measure.Executed or Measure.Allocated) return Measure.Budget;
        if (evidence.ListHead == Measure.Budget && strong is { } told && evidence.Lead[told.Start..told.End] is "支出" or "收入" or "拨款" or "税收收入" or "非税收入" && !SaysActual(evidence.Lead)) return Measure.Budget;
        if (evidence.Whole == Measure.Budget && strong is { } noun && evidence.Lead[noun.Start..noun.End] is "支出" or "收入" or "税收收入" or "非税收入" && !SaysActual(evidence.Lead)) return Measure.Budget;
        if (evidence.Whole == Measure.Budget && strong is { } purpose && evidence.Lead[purpose.Start..purpose.End] is "购置" or "购买" or "采购" or "用于" && !SaysActual(evidence.Lead) && evidence.Sentence.IndexOf("执行率") < 0) return Measure.Budget;
        if (named is Measure.Budget && evidence.Whole is Measure.Executed && evidence.Lead.TrimEnd(' ').EndsWith("安排") && !MeasureLexicon.Change.Any(evidence.Lead) && !evidence.Lead.Contains("预算", StringComparison.Ordinal)) return Measure.Executed;
        if (named is Measure.Executed && IsOutcomeOfIncome(evidence)) return Measure.Received;
        if (named is Measure.Received or Measure.Executed && IsApproved(evidence.Lead, strong!.Value)) return Measure.Budget;
        if (strong is null && evidence.ComparedWith is not null || !evidence.Compared.IsEmpty) return named ?? MeasureLexicon.Strong.Last(evidence.Compared)?.Meaning ?? evidence.ComparedWith ?? Measure.Other;
        if (evidence.Whole is Measure.Carryover && strong is null) return Measure.Carryover;
        if (evidence.Whole is Measure.Budget && named is Measure.Other && evidence.Lead.EndsWith("收入") && !SaysActual(evidence.Lead)) return Measure.Budget;
        if (named is Measure.Other && evidence.Whole is Measure.Received && evidence.Lead.EndsWith("收入")) return Measure.Received;
        if (named == Measure.Carryover && evidence.Lead[strong!.Value.Start..strong.Value.End] is "剩余" && NearestBehind(evidence.Tail) is Measure.Allocated or Measure.Received) return NearestBehind(evidence.Tail)!.Value;
        if (named is not null) return named.Value;
        if (NearestBehind(evidence.Tail, evidence.Whole == Measure.Budget) is { } behind and not (Measure.Standard or Measure.Limit or Measure.Other)) return behind;
        if (evidence.Whole is Measure.Budget or Measure.Received or Measure.Allocated or Measure.Executed or Measure.Carryover) return evidence.Whole.Value;
        if (evidence.Sibling is Measure.Budget or Measure.Allocated or Measure.Received && (evidence.Lead.StartsWith("、") || evidence.Lead.StartsWith("和") || evidence.Lead.StartsWith("及"))) return evidence.Sibling.Value;
        if (evidence.ListHead is Measure.Budget && MeasureLexicon.Weak.Last(evidence.Lead)?.Meaning is Measure.Executed && !SaysActual(evidence.Lead)) return Measure.Budget;
        if (MeasureLexicon.Weak.Last(evidence.Lead) is { } weak) return OfWeak(weak, evidence);
        if (evidence.BesideStandard && evidence.Lead.Length <= ShortLead && evidence.Lead.IndexOfAny(['计', '共', '×', '*']) < 0) return Measure.Standard;
        if (evidence.Sibling == Measure.Budget && evidence.Lead.Trim(" ,为") is "实际" or "实际达" or "实际达到") return Measure.Executed;
        return evidence.ListHead ?? FromSentence(evidence) ?? Carried(evidence.Sibling) ?? evidence.Whole ?? Carried(WeakIn(evidence.Sentence)) ?? OfHeadings(evidence.Headings)
            ?? (MeasureLexicon.Expense.Any(evidence.Lead) ? Measure.Executed : evidence.Planned ? Measure.Budget : Measure.Other);
    }

    /// <summary>年初 or 全年 beside a budget.</summary>
    public static BudgetStage? Stage(Measure measure, ReadOnlySpan<char> lead, BudgetStage? whole)
    {
        if (measure != Measure.Budget) return null;
        if (lead.Contains("年初", StringComparison.Ordinal) || lead.Contains("初始", StringComparison.Ordinal)) return BudgetStage.Initial;
        if (lead.Contains("全年预算", StringComparison.Ordinal) || lead.Contains("全年可用资金", StringComparison.Ordinal) || lead.Contains("调整", StringComparison.Ordinal) || lead.Contains("追加后", StringComparison.Ordinal)) return BudgetStage.Current;
        return whole;
    }

    /// <summary>The measure that all the words of a heading agree on; null where they do not.</summary>
    public static Measure? OfHeading(ReadOnlySpan<char> heading)
    {
        var hits = new List<PhraseTable<Measure>.Hit>();
        MeasureLexicon.Strong.Find(heading, hits);
        return hits.Count > 0 && hits.TrueForAll(h => h.Meaning == hits[0].Meaning) ? hits[0].Meaning : null;
    }

    /// <summary>275万元结转下年使用, 76万元未能当年兑现: of the words behind an amount the first; 拨付到位 is one word, and 支付到位 tells of payment.</summary>
    /// <param name="planned">Of a part of a budget 用于 tells the purpose only.</param>
    private static Measure? NearestBehind(ReadOnlySpan<char> tail, bool planned = false)
    {
        var hits = new List<PhraseTable<Measure>.Hit>();
        MeasureLexicon.Strong.Find(tail, hits);
        if (hits.Count == 0 || (planned && tail[hits[0].Start..].StartsWith("用于"))) return null;
        var at = 0;
        while (at + 1 < hits.Count && hits[at + 1].Start == hits[at].End && hits[at].Meaning != Measure.Executed) at++;
        if (hits[at].Meaning is Measure.Executed or Measure.Allocated && tail.TrimStart(" 尚暂").StartsWith("未")) return Measure.Carryover;
        return hits[at].Meaning;
    }

    private static Measure? OfHeadings(Sequence<string> headings)
    {
        for (var i = headings.Count - 1; i >= 0; i--)
        {
            if (OfHeading(headings[i]) is { } measure) return measure;
        }

        return null;
    }

    /// <summary>按4000元的标准, 4000元的最低资助标准.</summary>
    private static bool IsStandardBehind(ReadOnlySpan<char> tail) =>
        tail.StartsWith("标准") || (tail.StartsWith("的") && tail[1..].TrimStart("最低高年资助补发放保障救供养贴") is ['标', '准', ..]);

    /// <summary>3套，单套50万元, 每台8万元, 单箱查验成本由52元: what one of the things costs.</summary>
    private static bool IsOfOne(ReadOnlySpan<char> lead)
    {
        var words = lead.TrimEnd(" 为是由从约仅");
        if (words is [.., '单' or '每', var thing] && thing is not ('项' or '年' or '月' or '日' or '天' or '期' or '次' or '位' or '个') && MeasureUnit.Parse(thing.ToString()) is { Kind: NumberKind.Count or NumberKind.Measure }) return true;
        return words.LastIndexOf('单') is >= 0 and var at && MeasureLexicon.IsOfOne(words[at..]);
    }

    /// <summary>由640元提高到680元: the price after its change.</summary>
    private static bool IsMoved(ReadOnlySpan<char> lead) =>
        lead.Trim(" ,的") is "提高到" or "提高至" or "提高为" or "提升到" or "提升至" or "调整为" or "调整到" or "调整至" or "增加到" or "增加至" or "上调至" or "上调到" or "上调为" or "增至" or "提至" or "降至" or "降低到" or "降低至" or "下调至" or "下调为" or "减至";

    private static bool IsChange(ReadOnlySpan<char> lead) => MeasureLexicon.Change.Last(lead) is { } change && lead.Length - change.End <= ChangeReach && !SaysOtherwise(lead[change.End..]);

    /// <summary>每人每年增加30元: the difference of two prices; 户均增收860元 is what people earn.</summary>
    private static bool EndsInChange(ReadOnlySpan<char> lead) => MeasureLexicon.Change.Last(lead) is { } change && change.End == lead.TrimEnd(' ').Length;

    /// <summary>比任务书少3.74万元, 影响，少2.4万元, 差2300万元: the one word right before the amount says that it is a difference.</summary>
    private static bool IsBare(ReadOnlySpan<char> lead)
    {
        var words = lead.TrimEnd(' ');
        if (EndsInMoreOrLess(words)) return true;
        if (words.Length == 0 || words[^1] is not ('少' or '多' or '差' or '增' or '减')) return false;
        var before = words[..^1].TrimEnd(' ');
        if (words[^1] is '增' or '减') return IsOfYearBefore(before);
        return before.IsEmpty || (words[^1] != '差' && before.IndexOfAny('比', '较') >= 0);
    }

    /// <summary>较上年同月多支2570万元, 短收60万元, 超月进度5484万元: how far it is from what was due or was before.</summary>
    private static bool EndsInMoreOrLess(ReadOnlySpan<char> words)
    {
        foreach (var end in MoreOrLess)
        {
            if (words.EndsWith(end)) return true;
        }

        return words.EndsWith("进度") && words.TrimStart(" ,") is ['超' or '短' or '欠', ..];
    }

    private static readonly string[] MoreOrLess = ["多支", "少支", "多收", "少收", "短收", "短支", "欠收"];

    /// <summary>同比减12万元, 比上年增3万元: what the year before is compared with.</summary>
    private static bool IsOfYearBefore(ReadOnlySpan<char> words) =>
        words.EndsWith("同比") || words.EndsWith("环比") || ((words.EndsWith("上年") || words.EndsWith("去年") || words.EndsWith("同期") || words.EndsWith("预算") || words.EndsWith("预算数")) && words.IndexOfAny('比', '较') >= 0);

    /// <summary>调减国有资源有偿使用收入8.3万元: the verb at the head of the clause, over whatever name stands between.</summary>
    private static bool BeginsAdjusted(ReadOnlySpan<char> lead)
    {
        var words = lead.TrimStart(" ,;:、");
        if (!(words.StartsWith("调增") || words.StartsWith("调减") || words.StartsWith("核增") || words.StartsWith("核减")) || words.Length < 3 || words[2] is '后' or '至' or '为' or '到') return false;
        var name = words[2..].TrimEnd(' ');
        if (name.EndsWith("收入") || name.EndsWith("支出")) name = name[..^2];
        return !words.Contains('至') && !words.Contains('为') && !SaysOtherwise(name);
    }

    /// <summary>定额补贴60万元, 定额经费3万元: so much money is no price, whatever the grant is called.</summary>
    private static bool IsNameOfGrant(in NumberToken token, ReadOnlySpan<char> lead, PhraseTable<Measure>.Hit word) =>
        lead[word.Start..word.End] is "定额" && token.UnitText is ['万' or '亿', ..] && lead[word.End..].TrimEnd(' ') is "补贴" or "补助" or "经费" or "拨款" or "补助资金" or "补贴资金" or "补助经费" or "奖补";

    /// <summary>收入预算数为60万元，决算数为58万元: the outcome of what came in; of what was spent where 支出 stands nearer.</summary>
    private static bool IsOutcomeOfIncome(in Evidence evidence)
    {
        if (evidence.Lead.Trim(" ,;、为是") is not ("决算数" or "执行数" or "决算" or "完成数" or "实际执行数" or "预算执行数" or "决算金额" or "执行金额")) return false;
        var income = evidence.Sentence.LastIndexOf("收入");
        if (income < 0 || income < evidence.Sentence.LastIndexOf("支出")) return false;
        var rest = evidence.Sentence[(income + 2)..].TrimStart("合总计 ");
        return rest.StartsWith("预算") || rest.StartsWith("年初预算") || rest.StartsWith("全年预算") || rest.StartsWith("调整预算") || rest.StartsWith("调整后预算");
    }

    /// <summary>A word of planning that is no part of a name: “阳光伙伴”计划支出, 用于听力重建计划项目支出.</summary>
    private static bool Plans(ReadOnlySpan<char> lead)
    {
        var from = 0;
        while (MeasureLexicon.Plan.First(lead, from) is { } plan)
        {
            if (lead[plan.Start..plan.End] is not "计划" || !IsInName(lead[..plan.Start], lead[plan.End..])) return true;
            from = plan.End;
        }

        return false;
    }

    private static bool IsInName(ReadOnlySpan<char> before, ReadOnlySpan<char> behind)
    {
        if (before is [.., '”' or '"' or '》' or '」']) return true;
        return (behind.StartsWith("项目支出") || behind.StartsWith("工程支出") || behind.StartsWith("专项支出")) && before.LastIndexOf("用于") is >= 0 and var to && before.Length - to >= 4;
    }

    /// <summary>What a weak word says, in the list that it stands in: 增值税完成3亿元 came in, and so did 生态补偿 under a heading 转移支付收入.</summary>
    private static Measure OfWeak(PhraseTable<Measure>.Hit weak, in Evidence evidence)
    {
        var word = evidence.Lead[weak.Start..weak.End];
        if (word is "完成" && MeasureLexicon.Income.Last(evidence.Lead[..weak.Start]) is { } income && evidence.Lead[income.End..weak.Start].Trim(" ”\"收入累计全年共已") is "") return Measure.Received;
        if (IsGrant(word, evidence.Lead)) return Measure.Allocated;
        if (weak.Meaning == Measure.Executed && word is "补助" or "补贴" or "奖励" or "奖补" or "补偿" or "支援" or "转入" && evidence.Headings is [.., var heading] && TellsIncome(heading)) return Measure.Received;
        return weak.Meaning;
    }

    /// <summary>（一）一般转移支付收入（本级）: what stands below came in.</summary>
    private static bool TellsIncome(string heading)
    {
        var words = heading.AsSpan().TrimEnd(' ');
        if (words.EndsWith(")") && words.LastIndexOf('(') is > 0 and var open) words = words[..open].TrimEnd(' ');
        return words.EndsWith("收入") || words.EndsWith("收入情况");
    }

    /// <summary>决算数大于预算数5.2万元, 实际支出比计划少: the words name both sides, and what follows is how far they are apart.</summary>
    private static bool SaysApart(ReadOnlySpan<char> lead)
    {
        var words = lead.TrimEnd(' ');
        foreach (var verb in Comparing)
        {
            if (words.LastIndexOf(verb) is not (> 0 and var at)) continue;
            var against = words[(at + verb.Length)..];
            return against.Length <= LongestBase && (against.EndsWith("预算") || against.EndsWith("预算数") || against.EndsWith("决算数") || against.EndsWith("计划数"))
                && words[at - 1] is not '不' && MeasureLexicon.Strong.Last(words[..at])?.Meaning is Measure.Executed or Measure.Received;
        }

        return false;
    }

    /// <summary>收入预计完成650万元: at the end of a year the outcome that is expected, and not a plan; null elsewhere.</summary>
    private static PhraseTable<Measure>.Hit? ExpectedOutcome(ReadOnlySpan<char> lead, PhraseTable<Measure>.Hit expected)
    {
        var words = lead[expected.Start..].TrimEnd(' ');
        if (words is not ("预计完成" or "预计实现" or "预计执行")) return null;
        return MeasureLexicon.Strong.Last(lead[..expected.Start]) is { Meaning: Measure.Received or Measure.Executed } named && named.End == expected.Start ? named : null;
    }

    /// <summary>绩效目标为：使用80万元修缮校舍, or 资金完成80万元 under a heading 绩效目标: what is to be spent.</summary>
    private static bool IsGoal(in Evidence evidence)
    {
        if (SaysReached(evidence.Lead) || NearestBehind(evidence.Tail) is not null) return false;
        var words = evidence.Sentence;
        if (words.LastIndexOf("目标") is >= 0 and var at)
        {
            var rest = words[(at + 2)..];
            if (rest.StartsWith("为") || rest.StartsWith("是")) rest = rest[1..];
            return rest is [] or [':' or ',', ..] && !rest.Contains(';') && !SaysReached(rest) && rest.IndexOf("完成情况", StringComparison.Ordinal) < 0;
        }

        return evidence.Headings is [.., var heading] && PlannedWords.TellsGoal(heading) && MeasureLexicon.Strong.Last(evidence.Lead) is null;
    }

    private static bool SaysReached(ReadOnlySpan<char> words) => words.Contains("实际", StringComparison.Ordinal) || words.Contains('已');

    /// <summary>完成预算资金89万元: what was done of the budget.</summary>
    private static bool DoneWithBudget(ReadOnlySpan<char> lead)
    {
        var words = lead.TrimEnd(' ');
        return words.EndsWith("完成预算资金") || words.EndsWith("完成预算支出") || words.EndsWith("完成项目资金") || words.EndsWith("完成资金");
    }

    /// <summary>收入由年初的650万元调整为710万元, and the 650万元 before it: the budget of what is named.</summary>
    private static bool IsAdjusted(ReadOnlySpan<char> behind)
    {
        var words = behind.TrimEnd(" 的");
        return words.EndsWith("调整为") || words.EndsWith("调整到") || words.EndsWith("调整至") || words.EndsWith("由年初") || words.EndsWith("从年初");
    }

    /// <summary>A verb of its own between 增加 and the amount: 因人员增加追加预算5万元.</summary>
    private static bool SaysOtherwise(ReadOnlySpan<char> between) =>
        between.Contains("追加", StringComparison.Ordinal) || MeasureLexicon.Strong.Last(between)?.Meaning is Measure.Allocated or Measure.Received or Measure.Carryover or Measure.Collected or Measure.Standard;

    /// <summary>中央补助资金: what a level of government grants, without a verb, is handed down.</summary>
    private static bool IsGrant(ReadOnlySpan<char> word, ReadOnlySpan<char> lead) =>
        word is "补助" or "奖补" or "奖励" or "支援" or "补贴" && FundReader.NamesLevel(lead);

    /// <summary>人大批准年初一般公共预算收入46亿元: an approved 收入 or 支出 is planned.</summary>
    private static bool IsApproved(ReadOnlySpan<char> lead, PhraseTable<Measure>.Hit noun)
    {
        if (lead[noun.Start..noun.End] is not ("收入" or "支出" or "收入总计" or "支出总计" or "收入合计" or "支出合计")) return false;
        var before = lead[..noun.Start];
        return before.IndexOf("批准") is >= 0 and var at && before[at..].Contains("预算", StringComparison.Ordinal) && !SaysActual(lead) && !before.Contains("决算", StringComparison.Ordinal) && !before.Contains("执行", StringComparison.Ordinal);
    }

    private static bool SaysActual(ReadOnlySpan<char> lead) => lead.Contains("实际", StringComparison.Ordinal) || lead.Contains("已", StringComparison.Ordinal) || lead.Contains("完成", StringComparison.Ordinal);

    private static Measure? WeakIn(ReadOnlySpan<char> words)
    {
        if (MeasureLexicon.Weak.Last(words) is { } weak) return weak.Meaning;
        var strong = MeasureLexicon.Strong.Last(words);

        // 比预算数减少2万元；公务接待费3万元: what the item before is held against is nothing of the next one.
        while (strong is { Meaning: Measure.Budget } budget && EndsComparing(words[..budget.Start])) strong = MeasureLexicon.Strong.Last(words[..budget.Start]);
        return strong?.Meaning;
    }

    private static bool EndsComparing(ReadOnlySpan<char> before) => before.TrimEnd(' ') is [.., '比' or '较' or '与' or '于'];

    private static Measure? FromSentence(in Evidence evidence)
    {
        if (MeasureLexicon.Change.Last(evidence.Earlier) is { } change && change.End > (MeasureLexicon.Strong.Last(evidence.Earlier)?.End ?? 0) && evidence.Lead.Trim(",、约为").IsEmpty) return Measure.Change;
        if (MeasureLexicon.Plan.Any(evidence.Earlier) && MeasureLexicon.Strong.Last(evidence.Earlier)?.Meaning is null) return Measure.Budget;
        var told = MeasureLexicon.Strong.Last(evidence.Earlier)?.Meaning;

        // 按每人280元定额资助，计1081.92万元: what the standard comes to.
        if (told == Measure.Standard && evidence.Lead.IndexOfAny('计', '共') >= 0) told = null;
        return Carried(told ?? MeasureLexicon.Weak.Last(evidence.Earlier)?.Meaning);
    }

    private static Measure? Carried(Measure? sibling) => sibling is Measure.Change or Measure.Standard or Measure.Limit ? null : sibling;
}
