using PerfEval.Check.Reading;

namespace PerfEval.Check.Discovery.Sums;

/// <summary>Which amount before 其中, 包括 and the like is the one that is divided.</summary>
internal static class Wholes
{
    /// <summary>按性质, 按资金来源: what a whole is divided by, before 划分.</summary>
    private const int LongestGround = 8;
    private const int ShortestThing = 3;

    /// <summary>Nearest first. A marker that begins a sentence refers to the sentence before it.</summary>
    public static List<Mention> Before(Passage passage, int at, string marker, MentionKind kind)
    {
        var from = passage.SentenceStart(at);
        var before = Wording.Letters(passage.Slice(from, at));
        if (from > 0 && (before.Length == 0 || (before[0] == '按' && before.Length <= LongestGround))) from = passage.SentenceStart(from - 1);
        if (DividingWords.DividesAnew(marker)) return Undivided(passage, at, from, kind);

        // 「本年支出A。按功能分类：B，C。按经济分类：D，E」: a division that stands before this one has parts of the whole, and no whole.
        var end = at;
        while (DivisionBefore(passage, at, from, end) is { } division)
        {
            end = division;
            if (from == division && from > 0) from = passage.SentenceStart(from - 1);
        }

        if (ListBefore(passage, at, from, kind) is { } list)
        {
            if (list == from && from > 0) from = passage.SentenceStart(from - 1);
            var both = passage.Mentions.LastOrDefault(m => m.Kind == kind && m.End <= list && m.Start >= from && Wording.IsAmount(m));
            return both is not null && Wording.Any(both.LeadLetters, TwoSided) ? [both] : [];
        }

        List<Mention> found = [.. passage.Mentions.Where(m => m.Kind == kind && m.End <= end && m.Start >= from && Wording.IsAmount(m) && !IsInOtherBracket(m, at)).Reverse()];
        if (found.Count == 0 && from > 0 && (before.EndsWith("收入", StringComparison.Ordinal) || before.EndsWith("支出", StringComparison.Ordinal))) return OfBothSides(passage, from, kind);

        // 「完成收入A，占年初预算P的p%，其中…」: what A is held against is not what is divided.
        return found.Count > 1 && found.Exists(IsBase) ? [.. found.OrderBy(IsBase)] : found;
    }

    /// <summary>「安排A（其中甲B、乙C）；追加D（其中甲E、乙F）」: B and C are in a bracket that closed before the second 其中.</summary>
    private static bool IsInOtherBracket(Mention mention, int at)
    {
        var (own, depth) = (mention.Passage.Depth(mention.Start), mention.Passage.Depth(at));
        return own > depth || (own > 0 && own == depth && mention.Passage.BracketEnd(mention.Start) < at);
    }

    /// <summary>「收支总预算A。收入包括：B、C；支出包括：D、E」: either side is as large as what was told of both.</summary>
    private static List<Mention> OfBothSides(Passage passage, int sentence, MentionKind kind)
    {
        var from = passage.SentenceStart(sentence - 1);
        var both = passage.Mentions.LastOrDefault(m => m.Kind == kind && m.Start >= from && m.End <= sentence && Wording.IsAmount(m));
        return both is not null && Wording.Any(both.LeadLetters, "收支", "收入支出") ? [both] : [];
    }

    /// <summary>「收入A。其中：甲B；乙C。分部门情况是：…」: the amount before the first division, which is divided once more.</summary>
    private static List<Mention> Undivided(Passage passage, int at, int from, MentionKind kind)
    {
        while (from > 0 && passage.Text.AsSpan(from).TrimStart().StartsWith("其中")) from = passage.SentenceStart(from - 1);
        var division = passage.Text.IndexOf("其中", from, at - from, StringComparison.Ordinal);
        var end = division < 0 ? at : division;
        List<Mention> found = [.. passage.Mentions.Where(m => m.Kind == kind && m.Start >= from && m.End <= end && Wording.IsAmount(m) && !Wording.IsHeldAgainst(m)).Reverse()];
        return found.Count > 1 && found.Exists(IsBase) ? [.. found.OrderBy(IsBase)] : found;
    }

    /// <summary>「占年初预算2180万元的44.5%」, 「较上年的230万元」.</summary>
    private static bool IsBase(Mention mention) =>
        Wording.IsHeldAgainst(mention) || Wording.IsBaseOfRate(mention);

    /// <summary>What has income and expenditure on its two sides.</summary>
    private static readonly string[] TwoSided = ["收支", "收入支出", "总预算", "总决算", "总计"];

    /// <summary>
    /// 「收支总预算A。收入包括：B、C；支出包括：D、E」: where the list of the other side begins, the last of which is no whole of D and E. Null where the
    /// marker's own stretch tells a whole, or no other list stands before it.
    /// </summary>
    private static int? ListBefore(Passage passage, int at, int from, MentionKind kind)
    {
        var own = passage.SegmentStart(at);
        if (own <= from || !Wording.HasLetters(passage.Slice(own, at)) || passage.Mentions.Exists(m => m.Kind == kind && m.Start >= own && m.End <= at)) return null;
        foreach (var marker in (string[])["包括", "其中", "包含"])
        {
            var other = passage.Text.IndexOf(marker, from, own - from, StringComparison.Ordinal);
            if (other >= 0 && passage.Mentions.Exists(m => m.Kind == kind && m.Start > other && m.End <= own)) return passage.Mentions.Exists(m => m.Kind == kind && m.Start >= from && m.End <= other) ? other : from;
        }

        return null;
    }

    /// <summary>Where 「按功能分类：」 begins that stands before the clause of a marker, if that clause is another 「按…」.</summary>
    private static int? DivisionBefore(Passage passage, int at, int from, int end)
    {
        var own = passage.ClauseStart(at);
        if (!Wording.Letters(passage.Slice(own, at)).StartsWith('按')) return null;
        for (var start = passage.Text.LastIndexOf('按', Math.Min(end, own) - 1 is >= 0 and var last ? last : 0); start >= from; start = start == 0 ? -1 : passage.Text.LastIndexOf('按', start - 1))
        {
            var ground = passage.Slice(start, Math.Min(passage.Text.Length, start + LongestGround + 2));
            if (start < own && ground.AsSpan().IndexOfAny('：', ':') > 0 && ground.Contains('分', StringComparison.Ordinal)) return start;
        }

        return null;
    }

    /// <summary>「项目支出主要用于以下几方面：」 speaks of the 项目支出 told earlier in the paragraph.</summary>
    public static Mention? Named(Passage passage, int at, MentionKind kind)
    {
        var from = passage.SentenceStart(at);
        var name = Wording.Letters(passage.Slice(from, at));
        if (name.StartsWith("其中", StringComparison.Ordinal)) name = name[2..];
        if (name.EndsWith("主要用于", StringComparison.Ordinal)) name = name[..^4];
        if (name.EndsWith("用于", StringComparison.Ordinal)) name = name[..^2];
        if (name.EndsWith("主要", StringComparison.Ordinal)) name = name[..^2];
        return name.Length is < 3 or > 20 ? null
            : passage.Mentions.LastOrDefault(m => m.Kind == kind && m.End <= from && Wording.IsAmount(m) && (m.LeadLetters.EndsWith(name, StringComparison.Ordinal) || BeginsWith(name, m.LeadLetters)));

        // 「聘用管护员N人。管护员均为当地农户，其中…」: the sentence begins with what was counted.
        static bool BeginsWith(string sentence, string lead) => lead.Length >= ShortestThing && lead[^1] != sentence[0] && Enumerable.Range(ShortestThing, Math.Min(lead.Length, sentence.Length) - ShortestThing + 1).Any(n => sentence.StartsWith(lead[^n..], StringComparison.Ordinal));
    }
}
