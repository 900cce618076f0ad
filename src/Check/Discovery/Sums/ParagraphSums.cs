using System.Text.RegularExpressions;
using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Sums;

/// <summary>
/// Parts in paragraphs of their own: below 「…共计A。其中：」 a paragraph, or a heading with its paragraph, for each; and above 「以上合计A」.
/// </summary>
internal static partial class ParagraphSums
{
    private const int MostParts = 30;

    /// <summary>In characters before the first amount of a paragraph that tells a part.</summary>
    private const int LongestName = 60;

    /// <summary>Paragraphs between the heading of a part and its amount, itself included.</summary>
    private const int Reach = 3;

    /// <summary>What parts may be off their whole and still be all of it, as a part of it.</summary>
    private const decimal Off = 0.1m;

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var passage in manuscript.EachPassage())
        {
            if (passage.InTable || passage.Mentions.Count == 0) continue;
            if (DividingWords.AtEnd(passage.Text) is >= 0 and var at && Below(manuscript, passage, at) is { } below) yield return below;
            if (passage.Mentions[0] is { Kind: MentionKind.Money } total && TotalPattern().IsMatch(passage.Slice(0, total.Start)) && Wording.IsAmount(total) && Above(manuscript, total) is { } above) yield return above;
        }
    }

    private static Relation? Below(Manuscript manuscript, Passage head, int at)
    {
        var marker = head.Text[at..].TrimEnd().TrimEnd('：', ':', '，', ',', '。');
        if (Wholes.Before(head, at, marker, MentionKind.Money) is not [var whole, ..]) return null;
        var first = head.Order + 1 < manuscript.Passages.Count ? manuscript.Passages[head.Order + 1] : null;
        if (first is null || first.InTable || first.Report != head.Report || HoldsAll(first, whole)) return null;
        var parts = first.Enumerator is { } style && style != head.Enumerator ? UnderHeadings(manuscript, first, style, whole) : InParagraphs(manuscript, first, whole);
        return parts.Count < 2 ? null : Relate(whole, parts, sure: false);
    }

    /// <summary>「基本支出58万元、项目支出35万元。」 in one paragraph below 「支出93万元，其中：」.</summary>
    private static bool HoldsAll(Passage first, Mention whole)
    {
        var sum = Interval.Exactly(0);
        var count = 0;
        foreach (var part in first.Mentions)
        {
            if (!Wording.SameKind(part, whole) || !Wording.IsAmount(part)) continue;
            sum += part.Bounds;
            if (++count > 1 && sum.Meets(whole.Bounds)) return true;
        }

        return false;
    }

    /// <summary>「公务接待费638万元，比上年…。」 and the next paragraphs alike, up to one that begins otherwise.</summary>
    private static List<Mention> InParagraphs(Manuscript manuscript, Passage first, Mention whole)
    {
        var parts = new List<Mention>();
        for (var i = first.Order; i < manuscript.Passages.Count && parts.Count < MostParts; i++)
        {
            var next = manuscript.Passages[i];
            if (next.InTable || next.Report != first.Report || next.Enumerator is not null || PartIn(next, whole) is not { } part) break;
            parts.Add(part);
        }

        return parts;
    }

    /// <summary>「一、接待费」 over 「全年支出38万元」, 「二、购车费」 over 「…」; headings that tell the amount themselves are told by <see cref="ListSums"/>.</summary>
    private static List<Mention> UnderHeadings(Manuscript manuscript, Passage first, char style, Mention whole)
    {
        var parts = new List<Mention>();
        var bare = false;
        for (var i = first.Order; i < manuscript.Passages.Count && parts.Count < MostParts;)
        {
            var heading = manuscript.Passages[i];
            if (heading.InTable || heading.Report != first.Report || heading.Enumerator != style) break;
            var part = heading.Mentions.Count > 0 ? PartIn(heading, whole) : null;
            var ahead = i + 1;
            for (; part is null && heading.Mentions.Count == 0 && ahead < manuscript.Passages.Count && ahead - i <= Reach; ahead++)
            {
                var body = manuscript.Passages[ahead];
                if (body.InTable || body.Enumerator is not null || body.Report != first.Report) break;
                part = PartIn(body, whole);
                bare = true;
            }

            if (part is null) break;
            parts.Add(part);
            while (ahead < manuscript.Passages.Count && manuscript.Passages[ahead] is { InTable: false, Enumerator: null } && manuscript.Passages[ahead].Report == first.Report) ahead++;
            i = ahead;
        }

        return bare ? parts : [];
    }

    /// <summary>「1.中央资金58万元；」, 「2.省级资金35万元。」, and then 「以上共计93万元。」</summary>
    private static Relation? Above(Manuscript manuscript, Mention total)
    {
        var parts = new List<Mention>();
        char? style = null;
        for (var i = total.Passage.Order - 1; i >= 0 && parts.Count < MostParts; i--)
        {
            var item = manuscript.Passages[i];
            if (item.InTable || item.Report != total.Report || (parts.Count > 0 && item.Enumerator != style) || PartIn(item, total) is not { } part) break;
            style = item.Enumerator;
            parts.Add(part);
        }

        parts.Reverse();

        // What stands above the list may look like an item of it: 「本次下达资金93万元如下：」.
        while (style is null && parts.Count > 2 && parts[0].Passage.Text.AsSpan().TrimEnd() is [.., '：' or ':']) parts.RemoveAt(0);
        return parts.Count < 2 ? null : Relate(total, parts, sure: style is not null && parts.TrueForAll(IsOnlyAmount));
    }

    /// <summary>The amount that a paragraph begins with, behind a name.</summary>
    private static Mention? PartIn(Passage passage, Mention whole)
    {
        if (passage.Mentions.Count == 0) return null;
        var first = passage.Mentions[0];
        return first.Start <= LongestName && Wording.SameKind(first, whole) && Wording.IsAmount(first) && !Wording.IsHeldAgainst(first) && Wording.HasLetters(first.LeadLetters) && !Wording.Any(first.LeadLetters, "合计", "总计", "共计", "小计") ? first : null;
    }

    /// <param name="sure">Whether the layout leaves no doubt which the parts are.</param>
    private static Relation Relate(Mention whole, List<Mention> parts, bool sure)
    {
        // Where the list ends is told by its sum, or by the sum that is one slip off.
        var lists = new List<List<Mention>> { parts };
        for (var n = parts.Count - 1; n >= 2 && !sure; n--) lists.Add(parts[..n]);
        var told = lists.Find(l => SentenceSums.Meets(whole, l)) ?? lists.Find(l => IsSlip(whole, l));
        if (told is not null) lists = [told, .. lists.Where(l => l != told)];
        var sum = lists[0].Sum(p => p.Value);
        var strength = sure || (told is not null && Slipped(whole, told)?.Text is { } text && PrintedNumber.Significance(text) >= 3) ? Strength.Certain
            : told is not null || Math.Abs(sum - whole.Value) <= whole.Value * Off ? Strength.Likely : Strength.Possible;
        if (sure && told is null && Math.Abs(sum - whole.Value) > whole.Value * Off) strength = Strength.Likely;
        return new Relation(SumRule.RuleId, whole.Report, Operand.Of(whole), [.. lists.Select(l => new RelationReading(new Total([.. l.Select(Operand.Of)])))], strength)
        {
            Short = sure || told is not null ? strength : Strength.Possible,
        };
    }

    /// <summary>「1.甲项目总投资500万元，申请资金100万元」 tells two, and either may be added up.</summary>
    public static bool IsOnlyAmount(Mention part)
    {
        foreach (var other in part.Passage.Mentions)
        {
            if (other != part && Wording.SameKind(other, part) && Wording.IsAmount(other) && !other.IsInBracketsBeside(part)) return false;
        }

        return true;
    }

    private static Mention? Slipped(Mention whole, List<Mention> parts)
    {
        var sum = parts.Sum(p => p.Value);
        return parts.Find(p => SentenceSums.IsSlipped(p, whole.Value - sum + p.Value));
    }

    /// <summary>Whether parts come to a whole but for one slip, of one of them or of the whole itself.</summary>
    public static bool IsSlip(Mention whole, List<Mention> parts) =>
        Slipped(whole, parts) is not null || (PrintedNumber.Significance(whole.Text) >= 4 && PrintedNumber.IsSlip(whole.Text, PrintedNumber.InUnitOf(parts.Sum(p => p.Value), Operand.Of(whole))));

    [GeneratedRegex("^\\s*(?:以上|上述)(?:[各几]项|[一二三四五六七八九十0-9]+项)?(?:资金|费用|金额|项目|经费|支出|补助)*(?:共计|合计|总计|累计|共)(?:资金|金额|为|[:：])*\\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex TotalPattern();
}
