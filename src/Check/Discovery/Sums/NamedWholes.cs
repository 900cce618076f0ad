using System.Buffers;
using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Model.Facts;

namespace PerfEval.Check.Discovery.Sums;

/// <summary>「一、返还性收入中，增值税返还490万元，…」: a sentence that goes into a whole by its name, whose amount was told before.</summary>
internal static class NamedWholes
{
    private static readonly SearchValues<char> Stops = SearchValues.Create("，,；;：:");
    private const int ShortestName = 3;
    private const int LongestName = 20;

    /// <summary>In paragraphs.</summary>
    private const int Reach = 8;

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var passage in manuscript.EachPassage())
        {
            if (passage.InTable || passage.Mentions.Count < 2) continue;
            for (var at = passage.Text.IndexOf('中', StringComparison.Ordinal); at >= 0; at = passage.Text.IndexOf('中', at + 1))
            {
                if (at + 1 < passage.Text.Length && passage.Text[at + 1] is '，' or ',' && Divided(manuscript, passage, at) is { } relation) yield return relation;
            }
        }
    }

    private static Relation? Divided(Manuscript manuscript, Passage passage, int at)
    {
        var from = passage.SentenceStart(at);
        var lead = passage.Slice(from, at);
        if (lead.AsSpan().ContainsAny(Stops) || passage.Mentions.Exists(m => m.Start >= from && m.End <= at)) return null;
        var name = Wording.Letters(lead[(lead.LastIndexOfAny(['、', '.', '）', ')']) + 1)..]);
        if (name.StartsWith('在')) name = name[1..];
        if (name.Length is < ShortestName or > LongestName) return null;
        if (Whole(manuscript, passage, from, name) is not { } whole) return null;
        var end = passage.SentenceEnd(at);
        var parts = passage.Mentions.FindAll(m => m.Start > at && m.End <= end && Wording.SameKind(m, whole) && Wording.IsAmount(m) && !Wording.IsHeldAgainst(m) && passage.Depth(m.Start) == 0 && m.Measure != Measure.Change);
        if (parts.Count < 2) return null;
        PartsEnd.Cut(parts, passage, at + 2);
        PartsEnd.CutAtStatement(parts, whole);
        if (parts.Count < 2 || parts.Exists(p => p.Value > whole.Value)) return null;
        var relation = SentenceSums.Relate(manuscript, [whole], parts, complete: false, partial: false);
        return relation is null ? null : relation with { Strength = Weaker(relation.Strength), Short = Weaker(relation.Short) };
    }

    /// <summary>The whole stands elsewhere: a warning at most.</summary>
    private static Strength Weaker(Strength strength) => strength == Strength.Certain ? Strength.Likely : strength;

    private static Mention? Whole(Manuscript manuscript, Passage passage, int from, string name)
    {
        if (OfName(passage, from, name) is { } own) return own;
        for (int order = passage.Order - 1, seen = 0; order >= 0 && seen < Reach; order--, seen++)
        {
            var before = manuscript.Passages[order];
            if (before.InTable || before.Report != passage.Report) return null;
            if (OfName(before, before.Text.Length, name) is { } told) return told;
        }

        return null;
    }

    /// <summary>The last amount before a place that bears a name; null where none does.</summary>
    private static Mention? OfName(Passage passage, int end, string name)
    {
        for (var i = passage.Mentions.Count - 1; i >= 0; i--)
        {
            var mention = passage.Mentions[i];
            if (mention.End > end || mention.Kind != MentionKind.Money || !Wording.IsAmount(mention) || Wording.IsHeldAgainst(mention)) continue;
            var words = mention.LeadLetters;
            while (words.Length > name.Length && Array.Find(Closing, c => words.EndsWith(c, StringComparison.Ordinal)) is { } closing) words = words[..^closing.Length];
            if (words.EndsWith(name, StringComparison.Ordinal) && (words.Length == name.Length || !name.Contains(words[^(name.Length + 1)]))) return mention;
        }

        return null;
    }

    private static readonly string[] Closing = ["合计", "共计", "总计", "总额", "共", "为", "达", "完成", "支出"];
}
