using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;

namespace PerfEval.Check.Discovery.Sums;

/// <summary>A whole in one paragraph and its items in numbered paragraphs beneath it, each with parts of its own: the items add up, and so does each part over the items.</summary>
internal static class ListSums
{
    private const int MostItems = 60;

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        var paragraphs = manuscript.Passages.Where(p => !p.InTable && Wording.HasLetters(p.Text)).ToList();
        for (var i = 1; i < paragraphs.Count; i++)
        {
            var back = i - 1;
            while (back > 0 && i - back < 3 && paragraphs[back].Mentions.Count == 0 && paragraphs[back].Enumerator is null) back--;
            var head = paragraphs[back];
            if (paragraphs[i].Enumerator is not { } style || head.Enumerator == style || head.Report != paragraphs[i].Report || head.Mentions.Count == 0) continue;
            var items = new List<Passage>();
            for (var j = i; j < paragraphs.Count && items.Count < MostItems && paragraphs[j].Report == head.Report && paragraphs[j].Enumerator == style; j++) items.Add(paragraphs[j]);
            if (items.Count < 2) continue;
            foreach (var relation in Relate(head, items)) yield return relation;
        }
    }

    private static IEnumerable<Relation> Relate(Passage head, List<Passage> items)
    {
        var firsts = items.Select(p => p.Mentions.FirstOrDefault(m => m.Kind == MentionKind.Money && Wording.IsAmount(m))).ToList();
        if (firsts.Contains(null)) yield break;
        var announced = AnnouncesAll(head);
        var total = new Total([.. firsts.Select(m => Operand.Of(m!))]);
        var wholes = head.Mentions.Where(m => m.Kind == MentionKind.Money && Wording.IsAmount(m)).ToList();
        var verb = Wording.Ending(firsts[0]!);
        var alike = firsts.TrueForAll(m => Wording.Ending(m!) == verb);
        var named = wholes.Where(w => Wording.Ending(w) == verb).ToList();
        var whole = wholes.Find(w => total.Bounds() is { } b && b.Meets(w.Bounds)) ?? (named.Count > 0 ? named[0] : wholes.Count > 0 ? wholes[0] : null);
        if (whole is not null)
        {
            var strength = !announced ? Strength.Possible : alike && named.Count > 0 && named[0] == whole ? Strength.Certain : Strength.Likely;
            yield return new Relation(SumRule.RuleId, head.Report, Operand.Of(whole), [new(total), .. Later(items, whole)], strength);
        }

        if (!announced) yield break;
        foreach (var part in wholes.Where(w => w != whole))
        {
            if (AcrossItems(part, items) is { } relation) yield return relation;
        }
    }

    /// <summary>「…如下：」 before a list; after 「部分项目情况如下」 the others are not listed.</summary>
    private static bool AnnouncesAll(Passage head)
    {
        var text = head.Text.AsSpan().TrimEnd();
        return (text.EndsWith('：') || text.EndsWith(':') || text.EndsWith("如下") || text.EndsWith("如下。"))
            && !Wording.Any(head.Text.AsSpan(head.SentenceStart(head.Text.Length - 1)), "部分", "主要", "典型", "个别");
    }

    /// <summary>「全年预算合计A」 above items that tell their initial budget first: the whole may be of what each of them tells second or third.</summary>
    private static IEnumerable<RelationReading> Later(List<Passage> items, Mention whole)
    {
        for (var place = 1; place <= 2; place++)
        {
            var told = items.Select(p => p.Mentions.Where(m => Wording.SameKind(m, whole) && Wording.IsAmount(m)).ElementAtOrDefault(place)).OfType<Mention>().ToList();
            if (told.Count == items.Count) yield return new(new Total([.. told.Select(Operand.Of)]));
        }
    }

    /// <summary>中央资金 of the whole is 中央资金 of all items together.</summary>
    private static Relation? AcrossItems(Mention part, List<Passage> items)
    {
        var key = Key(part);
        if (key.Length < 4) return null;
        var found = new List<Mention>();
        foreach (var item in items)
        {
            var same = item.Mentions.Where(m => m.Kind == MentionKind.Money && Wording.IsAmount(m) && SameKey(Key(m), key)).ToList();
            if (same.Count != 1) return null;
            found.Add(same[0]);
        }

        return new Relation(SumRule.RuleId, part.Report, Operand.Of(part), [new(new Total([.. found.Select(Operand.Of)]))], Strength.Certain);
    }

    private static bool SameKey(string one, string other) =>
        one == other || (one.Length >= 4 && other.Length >= 4 && one[..4] == other[..4] && one[^2..] == other[^2..]);

    private static string Key(Mention mention)
    {
        var letters = mention.LeadLetters;
        var at = letters.LastIndexOf("其中", StringComparison.Ordinal);
        return (at < 0 ? letters : letters[(at + 2)..]).Replace("实际", string.Empty, StringComparison.Ordinal);
    }
}
