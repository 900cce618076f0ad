using System.Text;

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

    /// <summary>Radicals that stand where the plain ideograph is meant (a habit of some PDF printers) become that ideograph.</summary>
    public static string Plain(string text)
    {
        foreach (var c in text)
        {
            if (c is (>= '\u2F00' and <= '\u2FD5') or '\u00A0' or '\u00AD') return PlainEach(text);
        }

        return text;
    }

    private static string PlainEach(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c == '\u00AD') plain.Append('-');
            else plain.Append(c == '\u00A0' ? ' ' : c is >= '\u2F00' and <= '\u2FD5' ? KangxiRadicals[c - '\u2F00'] : c);
        }

        return plain.ToString();
    }

    /// <summary>The ideographs of U+2F00 to U+2FD5 in order (Unicode, CJK Radicals: compatibility decompositions).</summary>
    private const string KangxiRadicals =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";
}
