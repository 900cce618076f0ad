using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;

namespace PerfEval.Check.Discovery;

/// <summary>
/// One quantity told in two places: the same words around it, the same numbers beside it.
/// A clause that is said again with another number is a contradiction; a template filled for another thing is not.
/// </summary>
internal static class Echoes
{
    private const int KeyLength = 3;
    private const int LargestBucket = 40;
    private const int TemplateRun = 8;

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        var streams = new Dictionary<Passage, LetterStream>();
        foreach (var bucket in Buckets(manuscript))
        {
            if (bucket.Count is < 2 or > LargestBucket) continue;
            foreach (var relation in InBucket(bucket, streams)) yield return relation;
        }
    }

    /// <summary>Mentions of one kind with the same last letters before them.</summary>
    private static Dictionary<(string Kind, string Key), List<Mention>>.ValueCollection Buckets(Manuscript manuscript)
    {
        var buckets = new Dictionary<(string Kind, string Key), List<Mention>>();
        foreach (var mention in manuscript.Mentions)
        {
            if (mention.Passage.InTable && mention.Passage.Text.Length < 20) continue;
            var letters = Wording.Letters(mention.Passage.Slice(Math.Max(0, mention.Start - 24), mention.Start));
            if (letters.Length < KeyLength) continue;
            var key = (Wording.UnitClass(mention) + (mention.IsPrice ? "/" : string.Empty), letters[^KeyLength..]);
            if (!buckets.TryGetValue(key, out var bucket)) buckets[key] = bucket = [];
            bucket.Add(mention);
        }

        return buckets.Values;
    }

    /// <summary>The same words before three or more different values: a form that is filled again and again.</summary>
    private static bool IsTemplate(int mention, List<Mention> bucket, Likeness[,] alike) =>
        bucket.Where((_, i) => i == mention || alike[i, mention].Before >= TemplateRun).Select(m => m.Value).Distinct().Skip(2).Any();

    /// <summary>Each pair is compared once.</summary>
    private static Likeness[,] Compare(List<Mention> bucket, Dictionary<Passage, LetterStream> streams)
    {
        var alike = new Likeness[bucket.Count, bucket.Count];
        for (var i = 1; i < bucket.Count; i++)
        {
            for (var j = 0; j < i; j++) alike[i, j] = alike[j, i] = Likeness.Of(bucket[i], bucket[j], streams);
        }

        return alike;
    }

    private static IEnumerable<Relation> InBucket(List<Mention> bucket, Dictionary<Passage, LetterStream> streams)
    {
        var alike = Compare(bucket, streams);
        for (var i = 1; i < bucket.Count; i++)
        {
            var template = IsTemplate(i, bucket, alike);
            Mention? told = null;
            var agreeing = new List<Mention>();
            for (var j = i - 1; j >= 0; j--)
            {
                if (!SameScope(bucket[i], bucket[j]) || !alike[i, j].SameThing(template)) continue;
                if (bucket[i].Bounds.Meets(bucket[j].Bounds)) agreeing.Add(bucket[j]);
                else told ??= bucket[j];
            }

            if (told is null && agreeing.Count > 0)
                yield return new Relation(CrossReferenceRule.RuleId, bucket[i].Report, Operand.Of(bucket[i]), [new(new Elsewhere(Operand.Of(agreeing[0])))], Strength.Possible);
            else if (told is not null) yield return Contradicted(bucket[i], told, agreeing, bucket, streams);
        }
    }

    private static Relation Contradicted(Mention later, Mention earlier, List<Mention> agreeing, List<Mention> bucket, Dictionary<Passage, LetterStream> streams)
    {
        // The odd one out is the one that stands alone among its like.
        var withEarlier = bucket.Where(m => m != earlier && m != later && m.Bounds.Meets(earlier.Bounds) && Likeness.Of(m, earlier, streams).SameThing(true)).ToList();
        var (odd, other, witnesses) = withEarlier.Count >= agreeing.Count ? (later, earlier, withEarlier) : (earlier, later, agreeing);
        var likeness = Likeness.Of(later, earlier, streams);
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
        if (one.Passage == other.Passage && one.Passage.SentenceStart(one.Start) == other.Passage.SentenceStart(other.Start)) return false;
        if (one.Comparator != other.Comparator || one.Per != other.Per) return false;

        // Cells beside each other tell two things of their row: the goal and what came of it.
        if (one.Source.Table is { } table && table == other.Source.Table && one.Source.Row == other.Source.Row && one.Source.Column != other.Source.Column) return false;
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
