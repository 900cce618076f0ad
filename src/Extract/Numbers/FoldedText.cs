using PerfEval.Model.Values;

namespace PerfEval.Extract.Numbers;

/// <summary>
/// One spelling for characters that documents print in many: full-width digits and punctuation, brackets, dashes, comparators, traditional characters.
/// One character stays one character, so that offsets hold in both texts.
/// </summary>
public static class FoldedText
{
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++) target[i] = Fold(source[i]);
        });
    }

    public static char Fold(char c)
    {
        if (c < 0x80) return c is '\t' or '\r' ? ' ' : c;
        // Han characters: most of any text.
        if (c is >= '\u3400' and <= '\u9FFF') return Traditional.Simplify(c);
        return c switch
        {
            '\u00A0' or (>= '\u2002' and <= '\u200A') or '\u202F' or '\u3000' or '\u200B' or '\uFEFF' => ' ',
            '【' or '〔' or '﹝' or '［' or '﹙' => '[',
            '】' or '〕' or '﹞' or '］' => ']',
            '—' or '–' or '―' or '‐' or '‑' or '－' or '⸺' or '﹣' or '−' or '─' => '-',
            '～' or '〜' or '∼' or '˜' => '~',
            '≧' or '⩾' or '≮' => '≥',
            '≦' or '⩽' or '≯' => '≤',
            '═' or '﹦' => '=',
            '›' or '﹥' => '>',
            '‹' or '﹤' => '<',
            '﹪' or '٪' => '%',
            '﹒' => '.',
            '○' or '◯' => '〇',
            '•' or '・' or '‧' or '∙' or '⋅' => '·',
            '✕' or '╳' or '⨯' => '×',
            '﹐' => ',',
            >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
            _ => c,
        };
    }
}
