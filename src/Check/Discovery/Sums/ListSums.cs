using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Sums;

/// <summary>A whole in one paragraph and its items in numbered paragraphs beneath it, each with parts of its own: the items add up, and so does each part over the items.</summary>
internal static class ListSums
{
    private const int MostItems = 60;

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        var lists = Lists(manuscript);
        var adding = lists.Where(l => l.Head.Enumerator is not null && AddsUp(l.Head, l.Items)).CountBy(l => (l.Head.Report, l.Head.Enumerator)).ToDictionary();
        foreach (var (head, items, behind) in lists)
        {
            // Other lists that are headed alike; one that adds up itself asks for no other.
            var usual = adding.GetValueOrDefault((head.Report, head.Enumerator)) > 0;
            foreach (var relation in Relate(head, items, behind, usual)) yield return relation;
        }
    }

    private static List<(Passage Head, List<Passage> Items, Passage? Behind)> Lists(Manuscript manuscript)
    {
        var lists = new List<(Passage, List<Passage>, Passage?)>();
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
            var behind = i + items.Count < paragraphs.Count ? paragraphs[i + items.Count] : null;
            lists.Add((head, items, behind?.Report == head.Report ? behind : null));
        }

        return lists;
    }

    private static Mention? FirstAmount(Passage passage) => passage.Mentions.Find(m => m.Kind == MentionKind.Money && Wording.IsAmount(m));

    /// <summary>Whether the items of a list come to the first amount of its head.</summary>
    private static bool AddsUp(Passage head, List<Passage> items)
    {
        if (FirstAmount(head) is not { } whole) return false;
        var sum = Interval.Exactly(0);
        foreach (var item in items)
        {
            if (FirstAmount(item) is not { } part) return false;
            sum += part.Bounds;
        }

        return sum.Meets(whole.Bounds);
    }

    private static IEnumerable<Relation> Relate(Passage head, List<Passage> items, Passage? behind, bool usual)
    {
        var firsts = items.Select(FirstAmount).OfType<Mention>().ToList();
        if (firsts.Count < items.Count) yield break;
        var announced = AnnouncesAll(head);
        var wholes = head.Mentions.Where(m => m.Kind == MentionKind.Money && Wording.IsAmount(m)).ToList();
        if (ListsTheSame(wholes, firsts)) yield break;
        var readings = wholes.ConvertAll(w => ReadingsOf(w, items, firsts).ToList());
        var verb = Wording.Ending(firsts[0]);
        var alike = firsts.TrueForAll(m => Wording.Ending(m) == verb);
        var named = wholes.Where(w => Wording.Ending(w) == verb).ToList();
        var whole = wholes.Where((w, i) => readings[i].Exists(r => Meets(w, r))).FirstOrDefault() ?? (named.Count > 0 ? named[0] : wholes.Count > 0 ? wholes[0] : null);
        if (whole is not null && !announced && !readings[0].Exists(r => Meets(wholes[0], r)) && AsItem(head, wholes[0], firsts, usual) is { } heading)
        {
            yield return heading;
            yield break;
        }

        var open = !announced || IsSelection(head) || SaysThereAreMore(behind) || wholes.Where((w, i) => IsFarBelow(w, readings[i])).Count() == wholes.Count;
        if (whole is not null)
        {
            var own = readings[wholes.IndexOf(whole)];
            var ofOneKind = (alike && named.Count > 0 && named[0] == whole) || own[0][0] != firsts[0];
            var strength = !announced || IsSelection(head) ? Strength.Possible : ofOneKind ? Strength.Certain : Strength.Likely;
            yield return new Relation(SumRule.RuleId, head.Report, Operand.Of(whole), [.. own.Select(r => new RelationReading(new Total([.. r.Select(Operand.Of)])))], strength) { Short = open ? Strength.Possible : strength };
        }

        if (!announced || IsSelection(head)) yield break;
        foreach (var part in wholes.Where(w => w != whole))
        {
            if (AcrossItems(part, items) is { } relation) yield return open ? relation with { Short = Strength.Possible } : relation;
        }
    }

    /// <summary>
    /// 「（二）产业类项目2450万元」 over 「1、…」, 「2、…」: no word says that the items are all, but a sum that is one slip off does, and so do other lists
    /// of the report that are headed alike and add up. Null where neither does.
    /// </summary>
    private static Relation? AsItem(Passage head, Mention whole, List<Mention> firsts, bool usual)
    {
        if (head.Enumerator is null || IsSelection(head) || Wording.Any(head.Text, "部分", "主要", "重点") || firsts.Count < (usual ? 2 : 3)) return null;
        if (firsts.Exists(p => !Wording.SameKind(p, whole) || (!usual && (p.Measure != firsts[0].Measure || !ParagraphSums.IsOnlyAmount(p))))) return null;
        var slip = ParagraphSums.IsSlip(whole, firsts);
        var near = usual && Math.Abs(firsts.Sum(p => p.Value) - whole.Value) <= whole.Value * (1 - Most);
        if (!slip && !near) return null;
        return new Relation(SumRule.RuleId, head.Report, Operand.Of(whole), [new(new Total([.. firsts.Select(Operand.Of)]))], slip && usual ? Strength.Certain : Strength.Likely);
    }

    /// <summary>「决算中，甲费A，占p；乙费B，占q。具体情况如下：」: the head tells the items themselves, and no whole of theirs.</summary>
    private static bool ListsTheSame(List<Mention> wholes, List<Mention> firsts) =>
        firsts.Count > 1 && wholes.Count == firsts.Count && wholes.Zip(firsts).All(p => p.First.Value == p.Second.Value);

    /// <summary>「…如下：」 before a list; after 「部分项目情况如下」 the others are not listed.</summary>
    private static bool AnnouncesAll(Passage head)
    {
        var text = head.Text.AsSpan().TrimEnd();
        return (text.EndsWith('：') || text.EndsWith(':') || text.EndsWith("如下") || text.EndsWith("如下。"))
            && !Wording.Any(head.Text.AsSpan(head.SentenceStart(head.Text.Length - 1)), "部分", "主要", "典型", "个别");
    }

    /// <summary>「其中变动较大的项目有：」, 「其中重点项目：」: what stands behind 其中 chooses some. 「其中：」, 「其中各项目情况如下：」 choose none.</summary>
    private static bool IsSelection(Passage head)
    {
        var at = head.Text.LastIndexOf("其中", StringComparison.Ordinal);
        if (at < 0 || head.Mentions.Exists(m => m.Start > at)) return false;
        var named = Wording.Letters(head.Text[(at + 2)..]);
        return named.Length > 0 && (named.Contains('的', StringComparison.Ordinal) || Wording.Any(named, "重点", "较大", "较多", "大额", "突出", "以上", "前"));
    }

    /// <summary>「其他科目金额较小，不再逐一说明」 below a list, or at the end of its last item.</summary>
    private static bool SaysThereAreMore(Passage? behind) =>
        behind is not null && Wording.Any(behind.Text, "其他", "其它", "其余") && Wording.Any(behind.Text, "不再", "不作", "不做", "未列", "未逐", "不逐", "略", "不一一");

    /// <summary>Whether the items are far from adding up to it: they are not all there is, whatever the words before them.</summary>
    private static bool IsFarBelow(Mention whole, List<List<Mention>> readings) => readings.TrueForAll(r => r.Sum(m => m.Value) is var sum && sum < whole.Value * Most && !r.Exists(p => SentenceSums.IsSlipped(p, whole.Value - sum + p.Value)));

    /// <summary>What the items of a complete list make of its whole at least, as a part of it.</summary>
    private const decimal Most = 0.9m;

    private static bool Meets(Mention whole, List<Mention> parts) => new Total([.. parts.Select(Operand.Of)]).Bounds() is { } b && b.Meets(whole.Bounds);

    /// <summary>
    /// What the items tell of the same measure as the whole first (支出决算 of 支出决算); then what they tell first, second and third: 「全年预算合计A」
    /// above items that tell their initial budget before it.
    /// </summary>
    private static IEnumerable<List<Mention>> ReadingsOf(Mention whole, List<Passage> items, List<Mention> firsts)
    {
        var told = items.ConvertAll(p => p.Mentions.Find(m => Wording.SameKind(m, whole) && Wording.IsAmount(m) && m.Measure == whole.Measure && m.Stage == whole.Stage));
        var own = told.OfType<Mention>().ToList();
        var complete = own.Count > 1 && items.Where((p, i) => told[i] is null).All(WasNotPlanned);
        if (complete && !own.SequenceEqual(firsts)) yield return own;
        if (complete && own.Count < items.Count) yield break;
        yield return firsts;
        for (var place = 1; place <= 2; place++)
        {
            var others = items.Select(p => p.Mentions.Where(m => Wording.SameKind(m, whole) && Wording.IsAmount(m)).ElementAtOrDefault(place)).OfType<Mention>().ToList();
            if (others.Count == items.Count) yield return others;
        }
    }

    /// <summary>「年初预算未安排，支出决算为A」: the item adds nothing to the budget of all.</summary>
    private static bool WasNotPlanned(Passage item)
    {
        var lead = item.Slice(0, item.Mentions.Count == 0 ? item.Text.Length : item.Mentions[0].Start);
        return lead.Contains("预算", StringComparison.Ordinal) && Wording.Any(lead, "未安排", "没有安排", "未列", "未编", "无预算", "无年初预算", "年初无");
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
