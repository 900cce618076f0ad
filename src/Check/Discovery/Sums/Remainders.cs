using System.Text.RegularExpressions;
using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;

namespace PerfEval.Check.Discovery.Sums;

/// <summary>
/// A whole, what was done or paid of it, and the rest: 「审定价5716.21万元，已支付5544.72万元，其余171.49万元作为质保金」; posts, those held and those
/// vacant; what was brought forward, came in and went out, and what is left. Only where the sentence tells these numbers and no others.
/// </summary>
internal static partial class Remainders
{
    private static readonly string[] Wholes = ["预算", "总额", "总价", "合同", "结算价", "审定", "中标", "总投资", "概算", "资金", "款", "计划", "到位", "下达", "安排", "任务", "应", "共", "目标", "核定", "编制", "金额", "投资", "问题"];
    private static readonly string[] Paid = ["支付", "已付", "支出", "拨付", "使用", "发放", "执行", "兑付", "完成", "实施", "办结", "整改", "实有", "在岗", "在编", "实际", "归还", "偿还"];

    /// <summary>实际到位 and 实际签订合同 are not paid yet.</summary>
    private static readonly string[] NotPaid = ["计划", "预算", "应", "到位", "下达", "安排", "收到", "中标", "合同", "签订", "收入", "审定", "未"];

    /// <summary>What came in or went out besides, or what the number is only a part of.</summary>
    private static readonly string[] Others = ["结转", "追加", "调整", "调增", "调减", "收回", "上缴", "缴回", "核减", "退回", "退还", "其中", "利息", "扣除", "扣减", "抵扣", "分配", "弥补", "变更", "新增", "包括", "比上年", "较上年", "同比", "每", "暂估", "预留", "含"];

    /// <summary>What moves the balance of accounts besides income and spending.</summary>
    private static readonly string[] Moves = ["收回", "上缴", "缴回", "调整", "分配", "弥补", "提取", "专用", "非财政拨款", "利息", "退回", "核减"];

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var passage in manuscript.EachPassage())
        {
            if (passage.InTable || passage.Numbers.Count < 3) continue;
            foreach (var rest in passage.Numbers)
            {
                if (rest.Rank < 2 || rest.Kind == MentionKind.Rate || rest.IsPrice || rest.Approximate || rest.Comparator is not null) continue;
                if (ClosingPattern().IsMatch(rest.Words))
                {
                    if (Balance(rest) is { } balance) yield return balance;
                }
                else if (RestPattern().Match(rest.Words) is { Success: true } told && OfWhole(rest, told.Value) is { } relation)
                {
                    yield return relation;
                }
            }
        }
    }

    private static Relation? OfWhole(Mention rest, string told)
    {
        var numbers = Beside(rest);
        if (numbers is not [var whole, var paid] || !Wording.IsAmount(whole) || whole.Approximate || paid.Approximate) return null;
        var passage = rest.Passage;
        var segment = passage.Slice(passage.SegmentStart(rest.Start), passage.SegmentEnd(rest.End));
        if (Wording.Any(segment, Others) || NamesTwoYears(segment)) return null;
        if (!Wording.Any(whole.Words, Wholes) || Wording.Any(whole.Words, Paid) && !Wording.Any(whole.Words, "应", "计划") || !Wording.Any(paid.Words, Paid) || Wording.Any(Wording.Without(paid.Words, "整改到位"), NotPaid)) return null;

        // 上年结转40万元 of the sentence before belongs to what could be spent.
        var before = passage.Slice(passage.SentenceStart(Math.Max(0, passage.SentenceStart(rest.Start) - 1)), rest.Start);
        var open = Wording.Any(before, "结转", "追加", "调增", "调减", "收回");
        var money = rest.Kind == MentionKind.Money;
        Operand all = Operand.Of(whole), done = Operand.Of(paid);
        if (told.Contains("超编", StringComparison.Ordinal)) (all, done) = (done, all);
        return new Relation(SumRule.RuleId, rest.Report, Operand.Of(rest), [new(new Total([all], [done]))], open ? Strength.Possible : money ? Strength.Certain : Strength.Likely)
        {
            Why = new("总数减去已用（已完成）数，应为剩余数", "the whole less what was done is what is left"),
        };
    }

    /// <summary>「年初结转45.6万元，本年收入2300万元，本年支出2281.4万元，年末结转64.2万元」.</summary>
    private static Relation? Balance(Mention closing)
    {
        var numbers = Beside(closing);
        var passage = closing.Passage;
        if (Wording.Any(passage.Slice(passage.SegmentStart(closing.Start), passage.SegmentEnd(closing.End)), Moves)) return null;
        if (numbers is not [var opening, var income, var spent] || numbers.Exists(n => n.Approximate || Wording.IsChange(n))) return null;
        if (!OpeningPattern().IsMatch(opening.Words) || !Wording.Any(income.Words, "收入", "到位", "拨入", "下达", "安排", "预算", "拨款") || Wording.Any(income.Words, "其中", "支出") || !Wording.Any(spent.Words, "支出", "使用", "执行") || Wording.Any(spent.Words, "其中")) return null;
        return new Relation(SumRule.RuleId, closing.Report, Operand.Of(closing), [new(new Total([Operand.Of(opening), Operand.Of(income)], [Operand.Of(spent)]))], Strength.Likely)
        {
            Why = new("年初结转加收入减支出，应为年末结转", "what was brought forward and came in, less what was spent, is what is left"),
        };
    }

    /// <summary>The numbers of its own kind before it in its segment, those in brackets left out.</summary>
    private static List<Mention> Beside(Mention rest)
    {
        var from = rest.Passage.SegmentStart(rest.Start);
        return [.. rest.Passage.Numbers.Where(m => m.Start >= from && m.End <= rest.Start && Wording.Countable(m, rest) && !m.IsInBracketsBeside(rest))];
    }

    private static bool NamesTwoYears(string text) => YearPattern().Matches(text).Select(m => m.Value).Distinct().Count() > 1;

    [GeneratedRegex("^(另)?(其余|剩余|尚余|尚有|结余|余|余款|尾款|空编|空缺|缺编|超编|尚未支付|未支付|未付|尚未拨付|未拨付|未完成|未使用|尚未使用|尚未完成|未支出|未整改|尚未整改|正在整改|未办结|尚未办结|正在办理|年末结余|年末未支出)(资金|金额|款项|工程款|合同款|部分|指标|名额|任务)?(为|约|的)?$", RegexOptions.CultureInvariant)]
    private static partial Regex RestPattern();

    [GeneratedRegex("(年末|期末|年终|累计|结转下年)(财政拨款)?(滚存)?(结转|结余|结转和结余|结转结余|使用)(资金|金额)?(为)?$", RegexOptions.CultureInvariant)]
    private static partial Regex ClosingPattern();

    [GeneratedRegex("(年初|上年|期初|上年度|年初财政拨款)(滚存)?(结转|结余|结转和结余|结转结余)(资金|金额)?(为)?$", RegexOptions.CultureInvariant)]
    private static partial Regex OpeningPattern();

    [GeneratedRegex("20[0-9]{2}(?=年)", RegexOptions.CultureInvariant)]
    private static partial Regex YearPattern();
}
