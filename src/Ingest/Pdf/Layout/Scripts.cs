namespace PerfEval.Ingest.Pdf.Layout;

/// <summary>What a character does to the line it stands in: whether it is as wide as an ideograph, may begin or end a line, joins a word.</summary>
internal static class Scripts
{
    /// <summary>Characters set in a full em square: ideographs, kana, Chinese punctuation, full-width forms.</summary>
    public static bool IsWide(char c) =>
        c is (>= '\u2E80' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE4F') or (>= '\uFF00' and <= '\uFF60') or (>= '\uFFE0' and <= '\uFFE6')
            or (>= '\uD840' and <= '\uDFFF') or (>= '\u2460' and <= '\u24FF') or '“' or '”' or '‘' or '’' or '…' or '—' or '·' or '×' or '≥' or '≤';

    /// <summary>Punctuation that never begins a line: it keeps to the character before it.</summary>
    public static bool ClosesLine(char c) => c is '，' or '。' or '、' or '；' or '：' or '？' or '！' or '）' or '》' or '〉' or '」' or '』' or '】' or '〕' or '”' or '’' or '％' or '‰'
        or ',' or '.' or ';' or ':' or '?' or '!' or ')' or ']' or '}' or '%' or '…' or '—' or '·' or '℃' or '-' or '/' or '～' or '~' or '–';

    /// <summary>Closing marks that no cell begins with.</summary>
    public static bool NeverAlone(char c) => c is '，' or '。' or '、' or '；' or '：' or '？' or '！' or '）' or '》' or '〉' or '」' or '』' or '】' or '〕' or '”' or '’';

    /// <summary>Punctuation that never ends a line: it keeps to the character after it.</summary>
    public static bool OpensLine(char c) => c is '（' or '《' or '〈' or '「' or '『' or '【' or '〔' or '“' or '‘' or '(' or '[' or '{' or '￥' or '¥' or '$' or '≥' or '≤' or '≧' or '≦' or '>' or '<' or '＞' or '＜' or '#' or '=' or '＝' or '+' or '±';

    public static bool IsQuote(char c) => c is '“' or '”' or '‘' or '’' or '"';

    public static bool ClosesBracket(char c) => c is '）' or '〕' or '】' or ')' or ']';

    /// <summary>Characters that a sentence or an item ends with.</summary>
    public static bool EndsSentence(char c) => c is '。' or '；' or '：' or '！' or '？' or ';' or '!' or '?' or ':';

    public static bool IsLatinLetter(char c) => char.IsAsciiLetter(c) || c is (>= '\u00C0' and <= '\u024F');

    /// <summary>Letters and digits between which no line is broken.</summary>
    public static bool JoinsWord(char c) => char.IsAsciiLetterOrDigit(c) || c is (>= '\u00C0' and <= '\u024F');

    /// <summary>Private-use, unassigned and replacement characters: a font that does not say what its letters mean.</summary>
    public static bool IsGarbled(char c) => c is (>= '\uE000' and <= '\uF8FF') or '\uFFFD' or (< ' ' and not '\t') or (>= '\u007F' and <= '\u009F');
}
