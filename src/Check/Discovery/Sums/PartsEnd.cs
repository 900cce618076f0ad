using System.Text.RegularExpressions;
using PerfEval.Check.Reading;
using PerfEval.Check.Relations;

namespace PerfEval.Check.Discovery.Sums;

/// <summary>Where a list of parts in running text ends before its sentence does: at what the whole is used for, at an amount of something else.</summary>
internal static partial class PartsEnd
{
    private static readonly string[] Uses = ["用于", "主要用于", "专项用于", "全部用于", "支出用于", "资金用于"];

    /// <param name="parts">Of one kind, in reading order; those that are none are taken out.</param>
    /// <param name="from">Where the list begins: right behind 其中.</param>
    public static void Cut(List<Mention> parts, Passage passage, int from)
    {
        CutBehindRate(parts, passage, from);
        CutAtUses(parts);
        CutAtRest(parts);
        TakeOutMainly(parts);
        TakeOutOtherStates(parts);
        TakeOutNested(parts);
        CutWhereAnotherIsDivided(parts, passage, from);
        if (parts.Count > 0 && IsNettedOrMasked(passage.Slice(from, parts[^1].End))) parts.Clear();
    }

    /// <summary>
    /// 「在职61人，包括行政编制26人、事业编制35人；退休15人」: a list that 、 joins ends with its segment, and so does one of commas that all but a
    /// slip adds up, unless what stands behind it is needed for the whole; and any list ends at another whole.
    /// </summary>
    public static void CutAtStatement(List<Mention> parts, Mention whole)
    {
        if (parts.Count < 2 || new Total([.. parts.Select(Operand.Of)]).Bounds() is not { } bounds || bounds.Meets(whole.Bounds)) return;
        var passage = parts[0].Passage;
        var end = passage.SegmentEnd(parts[0].Start);
        var own = parts.FindIndex(p => p.Start >= end);
        if (own < 1 || end >= passage.Text.Length || passage.Text[end] is not ('；' or ';')) return;
        if (!IsAnotherWhole(parts, own, whole) && !IsOneOfAll(parts, own, whole) && (own < 2 || (!AreEnumerated(parts, own) && !FitsWithout(parts, own, whole)))) return;
        parts.RemoveRange(own, parts.Count - own);
    }

    /// <summary>
    /// 「收入完成A，其中：税收收入B；支出完成C」, 「甲预算收入A，其中：税收B，非税C；乙预算收入D」, 「问题金额A，其中当年B；不规范金额C」: what follows the semicolon
    /// is of the other side, has the whole's own name, or is more than the whole, and no slip made it so.
    /// </summary>
    private static bool IsAnotherWhole(List<Mention> parts, int own, Mention whole)
    {
        var next = parts[own];
        if (Side(whole) is { } one && Side(next) is { } other && one != other && !parts.Take(own).Any(p => Side(p) == other)) return true;
        var (name, another) = (NameOf(whole), NameOf(next));
        if (Wording.CommonEnd(name, another) >= LongestOfAny && !parts.Take(own).Any(p => Wording.CommonEnd(NameOf(p), name) >= LongestOfAny)) return true;
        return own == 1 && next.Value > whole.Bounds.High && !SentenceSums.IsSlipped(next, whole.Value - parts.Sum(p => p.Value) + next.Value);
    }

    /// <summary>「在职118人，其中高级职称41人；离退休74人」: one group of those that were counted, and then another count, that no slip makes the rest of them.</summary>
    private static bool IsOneOfAll(List<Mention> parts, int own, Mention whole)
    {
        if (own != 1 || parts.Count != 2 || whole.Kind != MentionKind.Count || SentenceSums.Complementary(parts)) return false;
        var between = parts[0].Passage.Slice(whole.End, parts[0].Start);
        return parts[0].Passage == whole.Passage && between.AsSpan().IndexOfAny('：', ':') < 0 && between.Contains("其中", StringComparison.Ordinal)
            && !SentenceSums.IsSlipped(parts[1], whole.Value - parts[0].Value) && !SentenceSums.IsSlipped(parts[0], whole.Value - parts[1].Value);
    }

    /// <summary>预算收入, 财政支出: in letters; fewer at their ends wholes and parts have in common.</summary>
    private const int LongestOfAny = 4;

    private static string NameOf(Mention mention) => OutcomePattern().Replace(mention.Words, string.Empty);

    /// <summary>收入 or 支出, the one that a name ends in, if it does not hold both; null for others.</summary>
    private static string? Side(Mention mention)
    {
        var name = NameOf(mention);
        bool income = name.Contains("收入", StringComparison.Ordinal), spending = name.Contains("支出", StringComparison.Ordinal);
        return income == spending || !Wording.EndsWithAny(name, "收入", "支出") ? null : name[^2..];
    }

    [GeneratedRegex("(累计|共|总计|合计|完成|实现|决算|执行|预算数|数|为|达|达到)+$", RegexOptions.CultureInvariant)]
    private static partial Regex OutcomePattern();

    /// <summary>「收入A，其中税收占比p；支出B」: a rate is what 其中 tells, and behind the semicolon stands something else.</summary>
    private static void CutBehindRate(List<Mention> parts, Passage passage, int from)
    {
        var end = passage.SegmentEnd(from);
        if (parts.Count == 0 || parts[0].Start < end || end >= passage.Text.Length || passage.Text[end] is not ('；' or ';')) return;
        if (passage.Numbers.Exists(n => n.Kind == MentionKind.Rate && n.Start >= from && n.End <= end)) parts.Clear();
    }

    /// <summary>「市本级12.3亿元，主要是就业补助1.2亿元、医疗补助0.3亿元等，县区24.1亿元」: what a part mainly is, up to the next comma, is no part beside it.</summary>
    private static void TakeOutMainly(List<Mention> parts)
    {
        for (var i = 1; i < parts.Count; i++)
        {
            var clause = Wording.Letters(parts[i].Clause);
            if (!clause.StartsWith("主要是", StringComparison.Ordinal) && !clause.StartsWith("主要为", StringComparison.Ordinal)) continue;
            var next = i + 1;
            while (next < parts.Count && parts[next].Passage.Text.AsSpan(parts[next - 1].End, parts[next].Start - parts[next - 1].End).IndexOfAny("，,；;") < 0) next++;
            parts.RemoveRange(i, next - i);
        }
    }

    /// <summary>「中央资金212万元，其余自筹，本年到位180万元」: behind the rest, whose amount is not told, no part follows.</summary>
    private static void CutAtRest(List<Mention> parts)
    {
        for (var i = 1; i < parts.Count; i++)
        {
            var gap = parts[i].Passage.Text.AsSpan(parts[i - 1].End, parts[i].Start - parts[i - 1].End);
            var rest = gap.IndexOf("其余") is >= 0 and var at ? at : gap.IndexOf("剩余");
            if (rest < 0 || gap[rest..].IndexOfAny("，,；;") < 0) continue;
            parts.RemoveRange(i, parts.Count - i);
            return;
        }
    }

    private static bool AreEnumerated(List<Mention> parts, int count)
    {
        for (var i = 1; i < count; i++)
        {
            if (parts[0].Passage.Slice(parts[i - 1].End, parts[i].Start) is var gap && (!gap.Contains('、', StringComparison.Ordinal) || gap.AsSpan().IndexOfAny("，,") >= 0)) return false;
        }

        return true;
    }

    /// <summary>
    /// 「完成收入969万元，其中土地收入866万元，配套费35万元，处理费68万元；完成支出4093万元」: what commas join is the whole, or all but a slip of it, and
    /// what follows the semicolon is more than could be left.
    /// </summary>
    private static bool FitsWithout(List<Mention> parts, int own, Mention whole)
    {
        var sum = 0m;
        for (var i = 0; i < own; i++) sum += parts[i].Value;
        if (parts[own].Value < whole.Value * Overrun || sum + parts[own].Value <= whole.Value) return false;
        return Math.Abs(sum - whole.Value) <= whole.Value * Overrun || parts.Take(own).Any(p => SentenceSums.IsSlipped(p, whole.Value - sum + p.Value));
    }

    /// <summary>What parts may be off their whole for a slip, as a part of it.</summary>
    private const decimal Overrun = 0.15m;

    /// <summary>「其中：甲项目调减2.66万元，乙项目**.**万元，…」: what is taken away or hidden stands between the parts, and their sum is not told.</summary>
    private static bool IsNettedOrMasked(string list) =>
        Wording.Any(list, "调减", "核减", "追减") || list.Contains("**", StringComparison.Ordinal) || list.Contains("＊＊", StringComparison.Ordinal) || list.Contains("××", StringComparison.Ordinal);

    /// <summary>
    /// What a part was before (由1800万元压缩至1500万元), what it came to up to a later date (截至2024年3月底累计), and what is added up of others
    /// (一季度, 上半年, 前三季度) stand beside parts and are none.
    /// </summary>
    private static void TakeOutOtherStates(List<Mention> parts)
    {
        if (parts.Count < 2) return;
        var quarters = parts.Exists(p => p.Words.Contains("季度", StringComparison.Ordinal) && !Wording.Any(p.Words, "前三季度", "前二季度"));
        parts.RemoveAll(p => IsLeft(p) || (p != parts[0] && Wording.Any(p.Clause, "截至", "月底累计", "年底累计")) || Wording.EndsWithAny(p.Words, "小计") || (quarters && Wording.Any(p.Words, "上半年", "前三季度", "前二季度")));

        // 「土地收入由年初预算的7000万元调整为3600万元」 is one part, of the latter.
        static bool IsLeft(Mention part) => part.Words.AsSpan().LastIndexOfAny('由', '从') is >= 0 and var at && part.Words.Length - at <= LongestOrigin
            && part.Right is { } next && next.Words.Length <= LongestOrigin && Wording.EndsWithAny(next.Words, "至", "到", "为");
    }

    /// <summary>「由年初预算安排的」, 「调整压减为」: in letters.</summary>
    private const int LongestOrigin = 9;

    /// <summary>「购置机具118台，受益86户。其中：甲类52台，补贴9万元」 divides what was counted; the amounts beside need not be all.</summary>
    public static bool AreBesideCounted(List<Mention> parts, Passage passage, int at) =>
        parts[0].Kind == MentionKind.Money && passage.Numbers.FindLast(m => m.End <= at && m.Kind != MentionKind.Rate) is { Kind: not MentionKind.Money }
        && passage.Numbers.Find(m => m.Start >= at && m.Kind != MentionKind.Rate) is { Kind: not MentionKind.Money };

    /// <summary>「指标12个，其中一级指标3个，二级指标6个，三级指标12个」: each level is divided into the next, and none is a part beside another.</summary>
    public static void TakeOutNested(List<Mention> parts)
    {
        if (parts.Count(p => LevelPattern().IsMatch(p.Clause)) > 1) parts.RemoveAll(p => LevelPattern().IsMatch(p.Clause));
    }

    [GeneratedRegex("[一二三四1-4１-４] ?级(绩效|评价|考核)?(指标|目标)", RegexOptions.CultureInvariant)]
    private static partial Regex LevelPattern();

    /// <summary>「其中：市级资金3万元，用于奖补2万元、平台建设1万元」: where the money came from, and then what it was used for.</summary>
    private static void CutAtUses(List<Mention> parts)
    {
        if (parts.Count < 2 || IsUse(parts[0])) return;
        var use = parts.FindIndex(IsUse);
        if (use > 0) parts.RemoveRange(use, parts.Count - use);

        static bool IsUse(Mention part)
        {
            var clause = Wording.Letters(part.Clause);
            return Array.Exists(Uses, u => clause.StartsWith(u, StringComparison.Ordinal));
        }
    }

    /// <summary>
    /// 「贴息8万元，惠及860户，其中脱贫户512户、监测户348户，贷款余额9万元」 divides the households: amounts beside them are parts only where
    /// they are told of one (脱贫户512户5万元).
    /// </summary>
    private static void CutWhereAnotherIsDivided(List<Mention> parts, Passage passage, int from)
    {
        if (parts.Count == 0) return;
        var divided = passage.Numbers.FindLast(m => m.End <= from && m.Kind != MentionKind.Rate);
        var first = passage.Numbers.Find(m => m.Start >= from && m.Kind != MentionKind.Rate);
        if (divided is null || first is null || first == parts[0] || !Wording.Countable(divided, first) || Wording.Countable(divided, parts[0])) return;
        parts.RemoveAll(p => p.Left is not { } of || !Wording.Countable(of, divided) || passage.Slice(of.End, p.Start) is var gap && (gap.AsSpan().IndexOfAny("；。") >= 0 || (gap.Contains('、', StringComparison.Ordinal) && Wording.HasLetters(gap))));

        // 「受益1200户，其中甲村86户，支出5万元，乙村72户，支出4万元」 tells an amount of each; one beside the last of them only is of none.
        if (passage.Numbers.Count(m => m.Start >= from && m.Start < (parts.Count > 0 ? parts[^1].Start : from) && Wording.Countable(m, divided)) > parts.Count) parts.Clear();
    }
}
