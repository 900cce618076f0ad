namespace PerfEval.Check.Discovery.Language;

/// <summary>The neighbouring letters of a text in sorted order: what <see cref="Wording"/> compares, made ready once for a text that is compared often.</summary>
/// <param name="letters">Letters only, as <see cref="Wording.Letters"/> gives them.</param>
internal sealed class LetterPairs(string letters)
{
    private uint[]? _pairs;

    public string Letters { get; } = letters;

    /// <summary>In letters.</summary>
    public int Length => Letters.Length;

    private uint[] Pairs => _pairs ??= Sorted(Letters);

    /// <summary>Dice coefficient of the two texts' pairs, 0 to 1.</summary>
    public double Alike(LetterPairs other)
    {
        if (Length < 2 || other.Length < 2) return Length > 0 && Letters == other.Letters ? 1 : 0;
        return 2.0 * Shared(Pairs, other.Pairs) / (Length - 1 + other.Length - 1);
    }

    /// <summary>Whether the two are alike to a degree (more than 0); those of too different lengths cannot share so many pairs, and are not compared.</summary>
    public bool IsAlike(LetterPairs other, double least)
    {
        int a = Math.Max(0, Length - 1), b = Math.Max(0, other.Length - 1);
        return 2.0 * Math.Min(a, b) >= least * (a + b) && Alike(other) >= least;
    }

    /// <summary>How much of this text's pairs a longer one holds, 0 to 1.</summary>
    public double ContainedIn(LetterPairs longer)
    {
        if (Length < 2) return Length > 0 && longer.Letters.Contains(Letters, StringComparison.Ordinal) ? 1 : 0;
        var (part, whole) = (Pairs, longer.Pairs);
        var held = 0;
        for (int i = 0, j = 0; i < part.Length && j < whole.Length;)
        {
            if (part[i] > whole[j])
            {
                j++;
                continue;
            }

            if (part[i++] == whole[j]) held++;
        }

        return (double)held / part.Length;
    }

    /// <summary>Pairs that both texts have, each as often as both have it.</summary>
    private static int Shared(uint[] one, uint[] other)
    {
        var shared = 0;
        for (int i = 0, j = 0; i < one.Length && j < other.Length;)
        {
            var (a, b) = (one[i], other[j]);
            if (a == b) shared++;
            if (a <= b) i++;
            if (b <= a) j++;
        }

        return shared;
    }

    private static uint[] Sorted(string letters)
    {
        var pairs = new uint[Math.Max(0, letters.Length - 1)];
        for (var i = 0; i < pairs.Length; i++) pairs[i] = ((uint)letters[i] << 16) | letters[i + 1];
        Array.Sort(pairs);
        return pairs;
    }
}
