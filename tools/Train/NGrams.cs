using System.Text;

namespace PerfEval.Train;

/// <summary>Character n-grams of a zone of text. Digits are one character: which number it is must not be learned.</summary>
internal static class NGrams
{
    private const int Longest = 3;
    private const char Digit = '#';

    /// <summary>All n-grams, and apart from them those at the edge that touches the number.</summary>
    /// <param name="zone">Told apart from other zones by this name.</param>
    /// <param name="edge">+1 where the text's end touches the number, −1 where its beginning does, 0 for neither.</param>
    public static void Add(List<string> words, string zone, string text, int edge)
    {
        var plain = Plain(text);
        for (var n = 1; n <= Longest; n++)
        {
            for (var i = 0; i + n <= plain.Length; i++) words.Add($"{zone}:{plain.AsSpan(i, n)}");
        }

        for (var n = 1; edge != 0 && n <= Math.Min(plain.Length, Longest + 2); n++)
            words.Add($"{zone}|{(edge > 0 ? plain.AsSpan(plain.Length - n) : plain.AsSpan(0, n))}");
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsWhiteSpace(c)) continue;
            if (!char.IsDigit(c)) plain.Append(c);
            else if (plain.Length == 0 || plain[^1] != Digit) plain.Append(Digit);
        }

        return plain.ToString();
    }
}
