using System.Globalization;
using System.Runtime.InteropServices;
using PerfEval.Check.Reading;

namespace PerfEval.Check.Discovery.Repeats;

/// <summary>What is told: values are compared with those of their own kind only.</summary>
internal readonly record struct Amount(string Kind, bool Price, decimal Value)
{
    public static Amount Of(Mention mention) => new(Wording.UnitClass(mention), mention.IsPrice, mention.Value);

    /// <summary>The kinds are few: equal values of two kinds are compared.</summary>
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>With two decimals.</summary>
    public string Printed => Value.ToString("0.00", CultureInfo.InvariantCulture);
}

/// <summary>Values that a slip of the pen makes of each other, by their digits in hundredths.</summary>
internal static class NearAmounts
{
    private const int UsualDigits = 8;

    /// <summary>Significant digits without trailing zeros, in hundredths: what a value tells apart.</summary>
    public static int Digits(decimal value)
    {
        var left = Hundredths(value);
        while (left > 0 && left % 10 == 0) left /= 10;
        var digits = 0;
        for (; left > 0; left /= 10) digits++;
        return digits;
    }

    /// <summary>0 for what is too large to be an amount.</summary>
    private static long Hundredths(decimal value) => value < long.MaxValue / 100 ? (long)decimal.Round(value * 100, MidpointRounding.AwayFromZero) : 0;

    /// <summary>What values of one kind have in common: all but the digit of one place, or their digits in any order.</summary>
    private readonly record struct Pattern(string Kind, bool Price, long Place, long Left)
    {
        /// <summary>The kinds are few, and hashing their names would take longer than all the rest.</summary>
        public override int GetHashCode() => HashCode.Combine(Place, Left);
    }

    /// <summary>Pairs of values that differ in the digit of one place, where no third one does.</summary>
    public static IEnumerable<(Amount First, Amount Second)> OneDigitApart(List<Amount> values)
    {
        var patterns = new Dictionary<Pattern, (int Count, int First, int Second)>(values.Count * UsualDigits);
        for (var i = 0; i < values.Count; i++)
        {
            var whole = Hundredths(values[i].Value);
            var place = 100L;
            while (whole / place >= 10) place *= 10;
            for (; place > 0; place /= 10)
            {
                ref var alike = ref CollectionsMarshal.GetValueRefOrAddDefault(patterns, new(values[i].Kind, values[i].Price, place, whole - (whole / place % 10 * place)), out _);
                alike = alike.Count == 0 ? (1, i, 0) : (alike.Count + 1, alike.First, alike.Count == 1 ? i : alike.Second);
            }
        }

        foreach (var alike in patterns.Values)
        {
            if (alike.Count == 2) yield return (values[alike.First], values[alike.Second]);
        }
    }

    /// <summary>135.00 and 153.00: values of the same digits in any order, two at least.</summary>
    public static IEnumerable<List<Amount>> OfSameDigits(List<Amount> values) =>
        values.GroupBy(v => new Pattern(v.Kind, v.Price, 0, DigitsOf(v.Value))).Where(g => g.Count() > 1).Select(g => g.ToList());

    /// <summary>How often each digit stands in a value's hundredths, four bits a digit.</summary>
    private static long DigitsOf(decimal value)
    {
        var counts = 0L;
        for (var left = Hundredths(value); left > 0; left /= 10) counts += 1L << (int)(4 * (left % 10));
        return counts;
    }
}
