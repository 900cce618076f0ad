using System.Buffers;
using System.Text.RegularExpressions;
using PerfEval.Check.Reading;

namespace PerfEval.Check.Discovery.Sums;

/// <summary>Words behind which the parts of a whole are told: 其中, 包括, 分项情况是, 资金来源为, 「A万元中，」.</summary>
internal static partial class DividingWords
{
    private static readonly string[] Plain = ["其中", "包括", "以下方面", "以下几方面", "以下几个方面", "以下几项", "组成", "构成", "具体为", "主要用于", "划分", "分类：", "分类:"];

    /// <summary>Whether a marker divides the whole of the paragraph anew, whatever stands right before it: 分项情况是 behind 「其中：…；…。」.</summary>
    public static bool DividesAnew(string marker) => marker.Length > 2 && marker[0] == '分' && marker.Contains("情况", StringComparison.Ordinal);

    /// <summary>Whether the parts behind a marker may be some of all: 其中, 主要用于 and 「A万元中，」, but not 包括 and 资金来源为.</summary>
    public static bool MayLeaveOut(string marker) => marker is "其中" or "主要用于" || marker[0] == '中';

    /// <summary>「使用范围包括养老院、救助站；用于社区的B万元」 lists names in its own segment, and no amounts: it divides nothing.</summary>
    public static bool ListsNamesOnly(Passage passage, int at, string marker)
    {
        if (marker is not ("包括" or "主要用于")) return false;
        var (from, end) = (at + marker.Length, passage.SegmentEnd(at));
        return end < passage.Text.Length && passage.Text[end] is '；' or ';' && Wording.HasLetters(passage.Slice(from, end)) && !passage.Numbers.Exists(m => m.Start >= from && m.End <= end);
    }

    /// <summary>「门诊收入A、住院收入B，构成全年收入C」: where it begins its clause behind amounts, the whole stands behind it, and not before.</summary>
    public static bool MakesWhole(Passage passage, int at, string marker) =>
        marker == "构成" && passage.ClauseStart(at) is > 0 and var clause && passage.Text.AsSpan(clause, at - clause).Trim().Length <= 1 && passage.Text[clause - 1] is '，' or ','
        && passage.Numbers.Find(m => m.Start >= at) is { } next && passage.Text.AsSpan(at, next.Start - at).IndexOfAny(Breaks) < 0;

    private static readonly SearchValues<char> Breaks = SearchValues.Create("：:、，,。；;");

    public static IEnumerable<(int At, string Marker)> In(Passage passage)
    {
        var text = passage.Text;
        foreach (var marker in Plain)
        {
            for (var at = text.IndexOf(marker, StringComparison.Ordinal); at >= 0; at = text.IndexOf(marker, at + marker.Length, StringComparison.Ordinal)) yield return (at, marker);
        }

        if (text.Contains("情况", StringComparison.Ordinal) || text.Contains("来源", StringComparison.Ordinal))
        {
            foreach (Match told in AnnouncedPattern().Matches(text))
            {
                if (NamesNext(passage, told.Index + told.Length)) yield return (told.Index, told.Value);
            }
        }

        foreach (var whole in passage.Mentions)
        {
            if (whole.End + 1 < text.Length && text[whole.End] == '中' && text[whole.End + 1] is '，' or ',' or '：' or ':' && NamesNext(passage, whole.End + 2)) yield return (whole.End, text[whole.End..(whole.End + 2)]);
        }
    }

    /// <summary>「资金来源为市级财政，已到位300万元」 tells where it comes from, and then something else.</summary>
    private static bool NamesNext(Passage passage, int from)
    {
        var next = passage.Mentions.Find(m => m.Start >= from);
        return next is not null && passage.Text.AsSpan(from, next.Start - from).IndexOfAny("，,；;。") < 0;
    }

    /// <summary>What a paragraph ends with whose parts have paragraphs of their own; −1 where it ends with no such words.</summary>
    public static int AtEnd(string text)
    {
        var end = text.AsSpan().TrimEnd().TrimEnd("：:，,。").TrimEnd();
        if (end.EndsWith("其中") || end.EndsWith("包括")) return end.Length - 2;
        return end.EndsWith("情况是") || end.EndsWith("情况为") || end.EndsWith("来源为") ? EndPattern().Match(text) is { Success: true, Index: var at } ? at : -1 : -1;
    }

    /// <summary>
    /// 「年初预算A，其中基本支出B、项目支出C；年中追加D」: A, for C and D. What stands behind a list of parts that has ended goes on from the whole that the
    /// list divides. Null where a number is in no such list.
    /// </summary>
    public static Mention? WholeOfEndedList(Mention part, Mention behind)
    {
        var passage = part.Passage;
        var from = passage.SegmentStart(part.Start);
        var at = passage.Text.LastIndexOf("其中", part.Start, part.Start - from, StringComparison.Ordinal);
        if (at < from || passage.Numbers.FindLast(m => m.End <= at && m.Start >= from && m.Kind != MentionKind.Rate) is not { } whole || !Wording.SameKind(whole, part)) return null;
        if (passage.SegmentEnd(part.End) < behind.Start) return whole;
        return SentenceSums.Meets(whole, passage.Numbers.FindAll(m => m.Start > at && m.End <= part.End && Wording.SameKind(m, whole))) ? whole : null;
    }

    [GeneratedRegex("分[\\u4E00-\\u9FA5]{1,6}情况(?:分别)?[是为：:]|资金来源(?:分别)?[是为：:]", RegexOptions.CultureInvariant)]
    private static partial Regex AnnouncedPattern();

    [GeneratedRegex("(?:分[\\u4E00-\\u9FA5]{1,6}情况|资金来源)[是为][：:，,。]?\\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex EndPattern();
}
