using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;

namespace PerfEval.Check.Discovery.Repeats;

/// <summary>
/// 「医疗救助支出864.05万元」 and 「医疗救助全年支出8640.52万元」: one amount a power of ten apart from the other, the shorter cut to
/// fewer digits. As the digits are not quite the same, the words must be.
/// </summary>
internal static class MovedPoints
{
    /// <summary>The shorter number tells so many digits.</summary>
    private const int FewestDigits = 5;
    private const int MostPowers = 8;

    /// <summary>So many amounts of the same first digits are held against each: a report that has more counts something up.</summary>
    private const int MostAlike = 100;
    private const int FewestLetters = 4;
    private const double SameWords = 0.6;

    /// <summary>Half a unit of the fifth digit, as a part of the smallest number of five digits.</summary>
    private const double Near = 0.5e-4;

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var report in manuscript.Reports)
        {
            var amounts = manuscript.In(report.Index).Where(IsTelling).GroupBy(m => m.Value).Where(g => !g.Skip(1).Any()).Select(g => g.First())
                .Select(m => (Mention: m, Digits: Mantissa(m.Value))).OrderBy(a => a.Digits).ToList();
            for (var i = 0; i < amounts.Count; i++)
            {
                for (var j = i + 1; j < Math.Min(amounts.Count, i + MostAlike) && amounts[j].Digits - amounts[i].Digits <= Near * amounts[i].Digits; j++)
                {
                    if (Relate(amounts[i].Mention, amounts[j].Mention) is { } relation) yield return relation;
                }
            }
        }
    }

    private static bool IsTelling(Mention mention) =>
        mention.Kind == MentionKind.Money && mention.Value > 0 && !mention.IsPrice && !mention.Approximate && mention.Comparator is null && NearAmounts.Digits(mention.Value) >= FewestDigits && !Wording.IsChange(mention);

    /// <summary>1 to 10: the value without its power of ten.</summary>
    private static double Mantissa(decimal value)
    {
        var mantissa = (double)value;
        return mantissa / Math.Pow(10, Math.Floor(Math.Log10(mantissa)));
    }

    private static Relation? Relate(Mention one, Mention other)
    {
        if (one.Passage.InTable && other.Passage.InTable && one.Passage.Block == other.Passage.Block) return null;
        if (one.Year is { } a && other.Year is { } b && a != b) return null;
        var (later, earlier) = one.Passage.Order > other.Passage.Order || (one.Passage == other.Passage && one.Start > other.Start) ? (one, other) : (other, one);
        if (!IsMoved(later, earlier) || !AreAlike(later, earlier)) return null;
        return new Relation(UnitRule.RuleId, later.Report, Operand.Of(later), [new(new Elsewhere(Operand.Of(earlier)))], Strength.Likely)
        {
            Why = new("字句相同、数字相同而相差10的整数次幂，疑为单位或小数点之误", "the same words and digits, a power of ten apart: probably the unit or the point"),
            Also = [CrossReferenceRule.RuleId],
        };
    }

    /// <summary>Whether the one, moved by whole powers of ten, is the other as printed, and is not so without; the very same digits are another search's.</summary>
    private static bool IsMoved(Mention one, Mention other)
    {
        var (low, high) = one.Value < other.Value ? (one, other) : (other, one);
        var scale = 1m;
        for (var power = 1; power <= MostPowers; power++)
        {
            scale *= 10;
            if (low.Value * scale == high.Value) return false;
            var moved = low.Quantity.Bounds;
            if (high.Quantity.Bounds is var there && moved.Low * scale <= there.High && there.Low <= moved.High * scale) return true;
        }

        return false;
    }

    /// <summary>Whether the clause of one holds what the other is.</summary>
    private static bool AreAlike(Mention one, Mention other)
    {
        LetterPairs a = new(Words(one)), b = new(Words(other));
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        return shorter.Length >= FewestLetters && shorter.ContainedIn(longer) >= SameWords;
    }

    private static string Words(Mention mention)
    {
        var clause = Wording.Letters(mention.Clause);
        return clause.Length >= FewestLetters ? clause : Wording.Letters(mention.Label);
    }
}
