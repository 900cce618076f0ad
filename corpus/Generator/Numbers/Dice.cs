namespace PerfEval.Generator.Numbers;

/// <summary>
/// Seeded choice (SplitMix64, Steele, Lea and Flood 2014): the same seed gives the same corpus on every machine and every runtime,
/// which System.Random does not promise across versions.
/// </summary>
public sealed class Dice
{
    private ulong _state;

    public Dice(ulong seed) => _state = seed;

    /// <summary>A stream of its own for a name: a recipe's draws do not move when another recipe changes.</summary>
    public static Dice For(long seed, string recipe, int index)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in recipe) hash = (hash ^ letter) * 1099511628211UL;
        return new Dice(hash ^ ((ulong)seed * 0x9E3779B97F4A7C15UL) ^ ((ulong)(uint)index << 17));
    }

    /// <summary>From low to high, both included.</summary>
    public int Between(int low, int high) => low + (int)(Next() % (ulong)(high - low + 1));

    /// <summary>A decimal between low and high with so many digits after the point (negative: rounded to tens).</summary>
    public decimal Between(decimal low, decimal high, int decimals)
    {
        var share = (decimal)(Next() >> 11) / (1UL << 53);
        return Printing.Round(low + ((high - low) * share), decimals);
    }

    public bool Chance(double probability) => (Next() >> 11) * (1.0 / (1UL << 53)) < probability;

    /// <summary>Normally distributed, mean 0 and deviation 1, to the few hundredths that a sum of eight even bytes comes to.</summary>
    public double Normal()
    {
        var sum = 0;
        for (var bytes = Next(); bytes != 0; bytes >>= 8) sum += (int)(bytes & 0xFF);
        return (sum - (8 * 127.5)) / 209.0;
    }

    public T Pick<T>(IReadOnlyList<T> items) => items[Between(0, items.Count - 1)];

    /// <summary>Some of the items, in their order.</summary>
    public IReadOnlyList<T> Some<T>(IReadOnlyList<T> items, int count)
    {
        var left = new List<int>(Enumerable.Range(0, items.Count));
        while (left.Count > count) left.RemoveAt(Between(0, left.Count - 1));
        return [.. left.Select(i => items[i])];
    }

    /// <summary>A whole cut into parts of at least a tenth of an even share, each rounded; the parts add up to the whole exactly.</summary>
    public decimal[] Cut(decimal whole, int parts, int decimals)
    {
        var shares = new decimal[parts];
        var sum = 0m;
        for (var i = 0; i < parts; i++) sum += shares[i] = Between(0.2m, 1.8m, 4);
        var result = new decimal[parts];
        var rest = whole;
        for (var i = 0; i < parts - 1; i++) rest -= result[i] = Printing.Round(whole * shares[i] / sum, decimals);
        result[parts - 1] = rest;
        return result;
    }

    private ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
