using System.Buffers;
using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Findings;

namespace PerfEval.Check.Discovery.Repeats;

/// <summary>
/// 「全年共接处警1486起」 beside a table whose column 接处警 comes to 1468: how many there were of what a table counts, told once more in prose. What is
/// called the very same must be the same; where only some words are in common, digits that changed places, or one of many, must tell that it is the same count.
/// </summary>
internal static class RetoldCounts
{
    private const int ShortestName = 2;
    private const int ShortestOfTitle = 3;

    /// <summary>Blocks from the table, for a count of its very name and for one of like words.</summary>
    private const int Near = 40, Beside = 15;

    /// <summary>And for one that only has the same digits with two of them in each other's place.</summary>
    private const int Next = 4;

    /// <summary>Of fewer digits one that differs tells nothing.</summary>
    private const int DigitsOfSlip = 4;

    private const decimal Least = 10, Widest = 2;
    private const int LongestNoun = 10;

    private static readonly SearchValues<char> NounEnds = SearchValues.Create("，。；：、,;:（(的");

    /// <summary>Words that make a count one of all, or none of them.</summary>
    private static readonly string[] Alls = ["共", "总", "合计", "累计", "全年", "全部", "全县", "全市", "全区", "全省", "全镇", "全乡"];

    private static readonly string[] Idle =
    [
        "全年度", "全年", "本年度", "本年", "当年", "年度", "全县", "全市", "全区", "全省", "全镇", "全乡", "我县", "我市", "我区", "我局", "我单位", "项目", "共计", "总计", "合计", "累计", "总共", "实际", "各类", "完成了", "完成", "实施", "新建", "建成", "建设", "采购",
        "购置", "购买", "安装", "修建", "办理", "开展", "核查", "涉及", "本次", "达到", "总数", "人数", "数量", "已经", "情况", "共", "总", "已", "为", "达", "了", "的", "有", "数", "年",
    ];

    private static readonly string[] OtherScopes =
    [
        "其中", "月", "季", "半年", "上年", "去年", "往年", "同期", "比", "较", "人均", "平均", "每", "增", "减", "计划", "目标", "任务", "预计", "拟", "应", "需", "剩余", "其余", "尚", "未", "原", "历年", "以来", "十四五", "不少于", "超过", "抽查", "抽取", "抽样", "走访", "问卷", "调查",
        "另", "下年", "明年", "次年", "期间", "三年", "近年", "两年",
    ];

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        var totals = CountedTotal.In(manuscript).ToList();
        if (totals.Count == 0) yield break;
        foreach (var passage in manuscript.EachPassage())
        {
            if (passage.InTable) continue;
            foreach (var count in passage.Numbers)
            {
                if (count.Kind is not (MentionKind.Count or MentionKind.Thing) || count.Value < Least || count.Value != decimal.Truncate(count.Value)) continue;
                if (totals.Exists(t => MayBe(count, t)) && TellsAll(count) && Contradicted(manuscript, count, totals) is { } relation) yield return relation;
            }
        }
    }

    /// <summary>Whether both count in one unit, or the table does not tell its own.</summary>
    private static bool HaveOneUnit(Mention count, CountedTotal total) => count.Report == total.Report && (total.Unit.Length == 0 || total.Unit == Wording.UnitClass(count));

    /// <summary>Whether the two could be one count with a mistake in it: one unit, as many digits, less than twice as large.</summary>
    private static bool MayBe(Mention count, CountedTotal total) =>
        HaveOneUnit(count, total) && count.Value != total.Number.Value && Math.Abs(count.Passage.Block - total.Block) <= Near
        && PrintedNumber.Digits(count.Text).Length == PrintedNumber.Digits(total.Number.Text).Length && Math.Max(count.Value, total.Number.Value) < Widest * Math.Min(count.Value, total.Number.Value);

    private static bool TellsAll(Mention count)
    {
        if (count.Comparator is not null || count.Approximate || count.IsPrice || count.Doubtful || Wording.IsChange(count) || Wording.IsHeldAgainst(count) || count.Passage.Depth(count.Start) > 0) return false;
        var sentence = count.Passage.Slice(count.SentenceStart, count.Start);
        if (sentence.Contains("其中", StringComparison.Ordinal) || Wording.Any(count.Words, OtherScopes) || Wording.Any(count.Clause, OtherScopes)) return false;
        return !(Changes.YearIn(sentence) is { } year && count.FiscalYear is { } own && year != own);
    }

    private static Relation? Contradicted(Manuscript manuscript, Mention count, List<CountedTotal> totals)
    {
        var noun = NounBehind(count);
        var own = Wording.Letters(count.Passage.Slice(Math.Max(count.Left?.End ?? 0, count.Passage.ClauseStart(count.Start)), count.Start));

        // 「涉及5个镇（街道）38个行政村」: what stands between two counts is of the first.
        if (count.Left is { Kind: MentionKind.Count or MentionKind.Thing } left && left.End > count.Passage.ClauseStart(count.Start) && Wording.Without(noun, Idle).Length >= ShortestName) own = string.Empty;
        var thing = Wording.Without(own, Idle) is { Length: >= ShortestName } named ? named : Wording.Without(noun, Idle);
        var words = count.Words + noun;
        var like = totals.FindAll(t => HaveOneUnit(count, t) && !t.Others.Exists(o => words.Contains(o, StringComparison.Ordinal)) && !IsPlanned(t.Header));

        // It stands in one of the tables, or is what two numbers of one make.
        if (like.Count == 0 || like.Exists(t => IsOf(t, count.Value))) return null;
        var (total, naming) = like.Where(t => MayBe(count, t)).Select(t => (Total: t, Naming: Names(t, thing, words))).OrderByDescending(t => t.Naming).FirstOrDefault();
        if (total is null || IsToldBeside(count, total) || IsTold(manuscript, count, count.Value, count)) return null;
        var digits = MisprintOf(count, total);
        var length = PrintedNumber.Significance(count.Text);
        var toldOfAll = Wording.Any(count.Words, Alls);
        var isSlip = digits == Misprint.Swap || (digits == Misprint.Digit && length >= (toldOfAll ? DigitsOfSlip - 1 : DigitsOfSlip));
        var apart = Math.Abs(count.Passage.Block - total.Block);
        if (naming == Naming.Alike && (!isSlip || apart > Beside || IsRounder(count.Value, total.Number.Value))) return null;
        if (naming == Naming.None && (digits != Misprint.Swap || length < DigitsOfSlip || total.Unit.Length == 0 || apart > Next)) return null;
        if (naming == Naming.Same && !isSlip && (total.Unit.Length == 0 || (!toldOfAll && digits == Misprint.None))) return null;
        var certain = naming == Naming.Same && isSlip && IsTold(manuscript, count, total.Number.Value, null);
        return new Relation(CrossReferenceRule.RuleId, count.Report, Operand.Of(count), [new(new Elsewhere(total.Number))], certain ? Strength.Certain : Strength.Likely)
        {
            Why = isSlip ? Slip : Total,
            Also = [SumRule.RuleId],
        };
    }

    private static readonly Message Slip = new("表中合计与其各行相符，疑为笔误", "the table's total agrees with its rows: probably a slip of the pen");
    private static readonly Message Total = new("与表中同名一列的合计不一", "the table's column of this name comes to another total");

    private enum Naming
    {
        None,
        Alike,
        Same,
    }

    private static Naming Names(CountedTotal total, string thing, string words)
    {
        if (thing.Length < ShortestName) return Naming.None;
        if (total.Name.Length >= ShortestName)
        {
            var name = Wording.Without(total.Name, Idle);
            if (name.Length < ShortestName) name = total.Name;
            if (thing == name || thing == total.Name) return Naming.Same;
            return words.Contains(name, StringComparison.Ordinal) || name.Contains(thing, StringComparison.Ordinal) ? Naming.Alike : Naming.None;
        }

        // 「合计」 of a table that is of the thing.
        return thing.Length >= ShortestOfTitle && total.Title.Contains(thing, StringComparison.Ordinal) ? Naming.Alike : Naming.None;
    }

    private static bool IsPlanned(string header) => Wording.Any(header, "计划", "目标", "任务", "应", "上年", "去年", "预计");

    private enum Misprint
    {
        None,
        Digit,
        Swap,
    }

    /// <summary>How the digits differ, of which there are as many in both.</summary>
    private static Misprint MisprintOf(Mention count, CountedTotal total)
    {
        string one = PrintedNumber.Digits(count.Text), other = PrintedNumber.Digits(total.Number.Text);
        var apart = 0;
        for (var i = 0; i < one.Length; i++) apart += one[i] == other[i] ? 0 : 1;
        return apart == 1 ? Misprint.Digit : apart == 2 && PrintedNumber.IsSlip(one, other) ? Misprint.Swap : Misprint.None;
    }

    /// <summary>1200 beside 1210: what is round may have been meant so.</summary>
    private static bool IsRounder(decimal one, decimal other) => one % Round == 0 && other % Round != 0;

    private const decimal Round = 100;

    private static bool IsOf(CountedTotal total, decimal value) =>
        total.Values.Contains(value) || total.Values.Any(v => total.Values.Contains(value - v) || total.Values.Contains(value + v));

    /// <summary>A paragraph that tells the table's total too, or what lies between the two, knows of both.</summary>
    private static bool IsToldBeside(Mention count, CountedTotal total)
    {
        var between = Math.Abs(count.Value - total.Number.Value);
        return count.Passage.Numbers.Exists(m => m != count && m.Kind is MentionKind.Count or MentionKind.Thing && (m.Value == total.Number.Value || m.Value == between));
    }

    /// <summary>Whether a value is told elsewhere in the report, in the same unit and not in the table itself.</summary>
    private static bool IsTold(Manuscript manuscript, Mention count, decimal value, Mention? except) =>
        manuscript.In(count.Report).Exists(m => m != except && m.Value == value && m.Kind is MentionKind.Count or MentionKind.Thing && Wording.UnitClass(m) == Wording.UnitClass(count) && (except is not null || !m.Passage.InTable));

    private static string NounBehind(Mention count)
    {
        var behind = count.Passage.Text.AsSpan(count.End);
        var end = behind.IndexOfAny(NounEnds);
        if (end >= 0) behind = behind[..end];
        return Wording.Letters(behind[..Math.Min(behind.Length, LongestNoun)].ToString());
    }
}
