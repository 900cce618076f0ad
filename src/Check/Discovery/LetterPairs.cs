namespace PerfEval.Check.Discovery;

/// <summary>The neighbouring letters of a text in sorted order: what <see cref="Wording"/> compares, made ready once for a text that is compared often.</summary>
internal sealed class LetterPairs
{
    private readonly string _letters;
    private readonly uint[] _pairs;

    /// <param name="letters">Letters only, as <see cref="Wording.Letters"/> gives them.</param>
    public LetterPairs(string letters)
    {
        _letters = letters;
        _pairs = new uint[Math.Max(0, letters.Length - 1)];
        for (var i = 0; i < _pairs.Length; i++) _pairs[i] = ((uint)letters[i] << 16) | letters[i + 1];
        Array.Sort(_pairs);
    }

    /// <summary>In letters.</summary>
    public int Length => _letters.Length;

    /// <summary>Dice coefficient of the two texts' pairs, 0 to 1.</summary>
    public double Alike(LetterPairs other)
    {
        if (Length < 2 || other.Length < 2) return Length > 0 && _letters == other._letters ? 1 : 0;
        return 2.0 * Shared(other) / (_pairs.Length + other._pairs.Length);
    }

    /// <summary>How much of this text's pairs a longer one holds, 0 to 1.</summary>
    public double ContainedIn(LetterPairs longer)
    {
        if (Length < 2) return Length > 0 && longer._letters.Contains(_letters, StringComparison.Ordinal) ? 1 : 0;
        var held = 0;
        for (int i = 0, j = 0; i < _pairs.Length && j < longer._pairs.Length;)
        {
            if (_pairs[i] > longer._pairs[j])
            {
                j++;
                continue;
            }

            if (_pairs[i++] == longer._pairs[j]) held++;
        }

        return (double)held / _pairs.Length;
    }

    /// <summary>Pairs that both texts have, each as often as both have it.</summary>
    private int Shared(LetterPairs other)
    {
        var shared = 0;
        for (int i = 0, j = 0; i < _pairs.Length && j < other._pairs.Length;)
        {
            var (one, two) = (_pairs[i], other._pairs[j]);
            if (one == two) shared++;
            if (one <= two) i++;
            if (two <= one) j++;
        }

        return shared;
    }
}
