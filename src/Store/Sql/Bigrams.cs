using System.Text;

namespace PerfEval.Store.Sql;

/// <summary>
/// Text as tokens of two neighbouring characters, so that a word of any language is found by its characters:
/// 绩效目标 is 绩效 效目 目标 标. The last character stands alone, so that every character begins a token
/// and one character is a search for a prefix.
/// White space is left out, full-width forms and capitals are folded: what was printed apart is found together.
/// </summary>
internal sealed class Bigrams
{
    /// <summary>From an ASCII character to its full-width form.</summary>
    private const int FullWidth = 0xfee0;

    private readonly HashSet<int> _seen = [];
    private readonly StringBuilder _tokens = new();

    /// <summary>Distinct tokens of what was added, with a space between them: order and number do not matter to an index without positions.</summary>
    public string Tokens => _tokens.ToString();

    /// <summary>
    /// The same tokens as numbers, the characters each in 16 bits, with every character on its own too: an index of numbers knows no prefix.
    /// </summary>
    public int[] Codes()
    {
        var codes = new HashSet<int>(_seen);
        foreach (var code in _seen) codes.Add(Code((char)(code >>> 16), '\0'));
        return [.. codes];
    }

    public void Clear()
    {
        _seen.Clear();
        _tokens.Clear();
    }

    /// <summary>Adds a text of its own: its last character and the next text's first are no neighbours.</summary>
    public void Add(string text)
    {
        var previous = '\0';
        foreach (var character in text)
        {
            var current = Fold(character);
            if (current == '\0') continue;
            if (previous != '\0') Add(previous, current);
            previous = current;
        }

        if (previous != '\0') Add(previous, '\0');
    }

    /// <summary>The FTS5 expression that every text with these words answers; null where the words hold no character to search for.</summary>
    public static string? Expression(IEnumerable<string> folded)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in folded)
        {
            if (word.Length == 1) terms.Add($"\"{Token(word[0])}\"*");
            for (var i = 0; i + 1 < word.Length; i++) terms.Add($"\"{Token(word[i])}{Token(word[i + 1])}\"");
        }

        return terms.Count == 0 ? null : string.Join(" AND ", terms);
    }

    /// <summary>The numbers that every text with these words has among its <see cref="Codes()"/>; null where the words hold no character to search for.</summary>
    public static int[]? Codes(IEnumerable<string> folded)
    {
        var codes = new HashSet<int>();
        foreach (var word in folded)
        {
            if (word.Length == 1) codes.Add(Code(word[0], '\0'));
            for (var i = 0; i + 1 < word.Length; i++) codes.Add(Code(word[i], word[i + 1]));
        }

        return codes.Count == 0 ? null : [.. codes];
    }

    /// <summary>What a person typed, word by word, as it is compared.</summary>
    public static string[] Words(string typed) =>
        [.. typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Folded).Where(word => word.Length > 0)];

    /// <summary>The text as it is compared: folded, without white space.</summary>
    public static string Folded(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (Fold(character) is not '\0' and var folded) builder.Append(folded);
        }

        return builder.ToString();
    }

    /// <summary>Where folded <paramref name="word"/> stands in <paramref name="text"/>, in the text's own offsets; null where it does not.</summary>
    public static (int Start, int End)? Locate(string text, string word)
    {
        var first = FormsOf(word[0]);
        for (var start = 0; start < text.Length; start++)
        {
            var next = text.AsSpan(start).IndexOfAny(first);
            if (next < 0) return null;
            start += next;
            var matched = 0;
            for (var at = start; at < text.Length; at++)
            {
                var folded = Fold(text[at]);
                if (folded == '\0') continue;
                if (folded != word[matched]) break;
                if (++matched == word.Length) return (start, at + 1);
            }
        }

        return null;
    }

    /// <summary>The characters that fold to this one.</summary>
    private static ReadOnlySpan<char> FormsOf(char folded)
    {
        var upper = char.ToUpperInvariant(folded);
        return folded is > ' ' and < '\x7f'
            ? new[] { folded, upper, (char)(folded + FullWidth), (char)(upper + FullWidth) }
            : [folded, upper];
    }

    /// <summary>'\0' for a character that is left out.</summary>
    private static char Fold(char character)
    {
        // Han characters: most of any text, and each is its own.
        if (character is >= '\u3400' and <= '\u9fff') return character;
        if (character is > ' ' and < '\x7f') return char.ToLowerInvariant(character);
        if (character is >= '\uff01' and <= '\uff5e') return char.ToLowerInvariant((char)(character - FullWidth));
        if (character < '\xa1' || char.IsWhiteSpace(character) || char.IsSurrogate(character)) return '\0';
        return char.ToLowerInvariant(character);
    }

    private void Add(char first, char second)
    {
        if (!_seen.Add(Code(first, second))) return;
        _tokens.Append(Token(first));
        if (second != '\0') _tokens.Append(Token(second));
        _tokens.Append(' ');
    }

    private static int Code(char first, char second) => (first << 16) | second;

    // The tokenizer splits at ASCII punctuation; its full-width twin is a letter to it.
    private static char Token(char folded) => folded < '\x7f' && !char.IsAsciiLetterOrDigit(folded) ? (char)(folded + FullWidth) : folded;
}
