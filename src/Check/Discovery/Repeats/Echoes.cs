using System.Runtime.InteropServices;
using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;

namespace PerfEval.Check.Discovery.Repeats;

/// <summary>
/// One quantity told in two places: the same words around it, the same numbers beside it.
/// A clause that is said again with another number is a contradiction; a template filled for another thing is not.
/// </summary>
internal static class Echoes
{
    private const int KeyLength = 3;
    private const int KeyWithin = 24;
    private const int LargestBucket = 40;
    private const int TemplateRun = 8;
    private const double SubjectsAlike = 0.2;

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var bucket in Buckets(manuscript))
        {
            if (bucket.Count is < 2 or > LargestBucket) continue;
            foreach (var relation in InBucket(bucket)) yield return relation;
        }
    }

    /// <summary>What mentions must share to be compared: their kind, and the last letters before them (16 bits each).</summary>
    private readonly record struct Ending(string Kind, bool Price, long Letters)
    {
        public override int GetHashCode() => Letters.GetHashCode();
    }

    private static Dictionary<Ending, List<Mention>>.ValueCollection Buckets(Manuscript manuscript)
    {
        var buckets = new Dictionary<Ending, List<Mention>>();
        foreach (var mention in manuscript.Mentions)
        {
            if ((mention.Passage.InTable && mention.Passage.Text.Length < 20) || IsScoringRule(mention) || LettersBefore(mention) is not { } letters) continue;
            ref var bucket = ref CollectionsMarshal.GetValueRefOrAddDefault(buckets, new(Wording.UnitClass(mention), mention.IsPrice, letters), out _);
            (bucket ??= []).Add(mention);
        }

        return buckets.Values;
    }

    /// <summary>「≥85%得3分，≥80%得1分」: what earns points is no value told.</summary>
    private static bool IsScoringRule(Mention mention) =>
        mention.Comparator is not null && mention.Passage.Text.AsSpan(mention.End).TrimStart("，, 的时") is ['得' or '扣', ..] or ['不', '得', '分', ..];

    /// <summary>Null where there are too few.</summary>
    private static long? LettersBefore(Mention mention)
    {
        var text = mention.Passage.Text;
        var found = 0;
        var letters = 0L;
        for (var i = mention.Start - 1; i >= Math.Max(0, mention.Start - KeyWithin) && found < KeyLength; i--)
        {
            if (!Wording.IsLetter(text[i])) continue;
            letters = (letters << 16) | text[i];
            found++;
        }

        return found == KeyLength ? letters : null;
    }

    /// <summary>The same words before three or more different values: a form that is filled again and again.</summary>
    private static bool IsTemplate(Mention mention, List<Mention> bucket)
    {
        decimal? another = null;
        foreach (var m in bucket)
        {
            if (m.Value == mention.Value || m.Value == another || Likeness.Of(m, mention).Before < TemplateRun) continue;
            if (another is not null) return true;
            another = m.Value;
        }

        return false;
    }

    private static IEnumerable<Relation> InBucket(List<Mention> bucket)
    {
        for (var i = 1; i < bucket.Count; i++)
        {
            bool? template = null;
            Mention? told = null;
            List<Mention> agreeing = [];
            for (var j = i - 1; j >= 0; j--)
            {
                if (!SameScope(bucket[i], bucket[j]) || Likeness.Of(bucket[i], bucket[j]) is not { IsSameThing: true } alike || Occasions.AreApart(bucket[i], bucket[j])) continue;
                if (!alike.IsSameInTemplate && (template ??= IsTemplate(bucket[i], bucket))) continue;
                if (AreParallelItems(bucket[i].Passage, bucket[j].Passage) || !alike.IsVerbatim && AreOfOtherSubjects(bucket[i], bucket[j])) continue;
                if (bucket[i].Bounds.Meets(bucket[j].Bounds)) agreeing.Add(bucket[j]);
                else if (told is null && !OtherThings.Are(bucket[i], bucket[j])) told = bucket[j];
            }

            if (told is null && agreeing.Count > 0)
                yield return new Relation(CrossReferenceRule.RuleId, bucket[i].Report, Operand.Of(bucket[i]), [new(new Elsewhere(Operand.Of(agreeing[0])))], Strength.Possible);
            else if (told is not null) yield return Contradicted(bucket[i], told, agreeing, bucket);
        }
    }

    /// <summary>
    /// The items of a list (14.卫生健康支出…, 15.住房保障支出…) say the same of one thing each, and so do paragraphs whose labels have nothing in
    /// common but what any amount is called.
    /// </summary>
    private static bool AreOfOtherSubjects(Mention one, Mention other)
    {
        if (one.Passage != other.Passage && one.Passage.Enumerator is { } style && style == other.Passage.Enumerator && Head(one.Passage) != Head(other.Passage)) return true;
        var (a, b) = (Subject(one), Subject(other));
        if (a.Length >= 2 && b.Length >= 2) return !Wording.AreAlike(a, b, SubjectsAlike);

        // 「收入A，支出B，完成预算的p」 in two paragraphs: whose, the sentences do not say.
        return one.Passage != other.Passage && Named(one.LeadLetters).Length < 2 && Named(other.LeadLetters).Length < 2;
    }

    /// <summary>「4.…基本公共服务（项）。年初预算为A」 and 「5.…重大公共服务（项）。年初预算为B」: items that begin with a name of their own, of one kind.</summary>
    private static bool AreParallelItems(Passage one, Passage other)
    {
        if (one == other || one.Enumerator is not { } style || style != other.Enumerator || Math.Abs(one.Order - other.Order) > NextItems) return false;
        string a = Title(one), b = Title(other);
        return a.Length >= ShortestTitle && b.Length >= ShortestTitle && a != b && Wording.CommonEnd(a, b) >= 2;

        static string Title(Passage item) => item.SentenceEnd(0) is var end && end < item.Text.Length && (item.Mentions.Count == 0 || item.Mentions[0].Start > end) ? Wording.Letters(item.Slice(0, end)) : string.Empty;
    }

    private const int NextItems = 3;
    private const int ShortestTitle = 4;

    private static string Head(Passage passage) => Wording.Letters(passage.Slice(0, passage.Mentions.Count == 0 ? passage.Text.Length : passage.Mentions[0].Start));

    /// <summary>What a number is of: by its label, or else by its sentence's beginning.</summary>
    private static string Subject(Mention mention)
    {
        var named = Named(Wording.Letters(mention.Label));
        var first = mention.Passage.Mentions.Find(m => m.Start >= mention.SentenceStart) ?? mention;
        return named.Length >= 2 ? named : Named(Wording.Letters(mention.Passage.Slice(mention.SentenceStart, first.Start)));
    }

    private static string Named(string letters) => Wording.Without(
        letters, "支出", "收入", "决算", "预算", "年初", "全年", "财政拨款", "下降", "增长", "增加", "减少", "上升", "执行", "完成", "比上年", "较上年", "数", "率", "为");

    private static Relation Contradicted(Mention later, Mention earlier, List<Mention> agreeing, List<Mention> bucket)
    {
        // The odd one out is the one that stands alone among its like.
        var withEarlier = bucket.Where(m => m != earlier && m != later && m.Bounds.Meets(earlier.Bounds) && Likeness.Of(m, earlier).IsSameInTemplate).ToList();
        var (odd, other, witnesses) = withEarlier.Count >= agreeing.Count ? (later, earlier, withEarlier) : (earlier, later, agreeing);
        var likeness = Likeness.Of(later, earlier);
        var powerOfTen = IsPowerOfTen(odd.Value, other.Value);
        return new Relation(
            powerOfTen ? UnitRule.RuleId : CrossReferenceRule.RuleId, Math.Max(later.Report, earlier.Report), Operand.Of(odd), [new(new Elsewhere(Operand.Of(other)))],
            likeness.IsVerbatim ? Strength.Certain : Strength.Likely)
        {
            Why = powerOfTen ? new("两处相差10的整数次幂，疑为单位之误", "they differ by a power of ten: probably the unit") : new("同一表述在两处数值不一", "the same words with another number"),
            Context = [.. witnesses.Take(4).Select(Operand.Of)],
            Also = powerOfTen ? [CrossReferenceRule.RuleId] : [],
        };
    }

    private static bool SameScope(Mention one, Mention other)
    {
        if (one.Passage == other.Passage && one.SentenceStart == other.SentenceStart) return false;
        if (one.Comparator != other.Comparator || one.Per != other.Per) return false;

        // Cells beside each other tell two things of their row: the goal and what came of it.
        // Those below each other tell one thing of two rows.
        if (one.Source.Table is { } table && table == other.Source.Table && (one.Source.Row == other.Source.Row) != (one.Source.Column == other.Source.Column)) return false;
        if (one.Year is { } a && other.Year is { } b && a != b) return false;
        return Wording.IsChange(one) == Wording.IsChange(other);
    }

    private static bool IsPowerOfTen(decimal one, decimal other)
    {
        if (one == 0 || other == 0) return false;
        var ratio = Math.Abs(one / other);
        if (ratio < 1) ratio = 1 / ratio;
        return ratio is 100 or 1000 or 10000 or 100000 or 100000000;
    }
}
