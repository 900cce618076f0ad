namespace PerfEval.Model.Values;

/// <summary>
/// Which characters a text has, with some taken for others: enough to say at once of nearly every word of a list that the text does not hold it.
/// Looking for the word itself costs as much as a dozen such questions.
/// </summary>
public readonly struct LetterSet
{
    /// <summary>In a longer text nearly every bit is set.</summary>
    private const int LongestText = 64;

    private readonly ulong _bits;

    public LetterSet(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestText)
        {
            _bits = ulong.MaxValue;
            return;
        }

        foreach (var c in text) _bits |= 1UL << (c & 63);
    }

    /// <summary>False where the text surely does not hold the word.</summary>
    public bool MayHold(string word) => word.Length == 0 || ((_bits >> (word[0] & 63)) & (_bits >> (word[^1] & 63)) & 1) != 0;

    /// <summary>Whether a text holds any of some words.</summary>
    public static bool HasAny(ReadOnlySpan<char> text, ReadOnlySpan<string> words)
    {
        if (text.IsEmpty) return false;
        var letters = new LetterSet(text);
        foreach (var word in words)
        {
            if (letters.MayHold(word) && text.IndexOf(word) >= 0) return true;
        }

        return false;
    }
}
