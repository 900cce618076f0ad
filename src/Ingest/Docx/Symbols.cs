using System.Globalization;

namespace PerfEval.Ingest.Docx;

/// <summary>The glyphs of the fonts Symbol, Wingdings and Wingdings 2 that reports use, as Unicode characters.</summary>
internal static class Symbols
{
    /// <summary>Adobe's Symbol encoding from 0x20 on (unicode.org, VENDORS/ADOBE/symbol.txt); a space where there is no glyph.</summary>
    private const string SymbolLow =
        " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼ ";

    private const string SymbolHigh =
        "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑";

    private static readonly Dictionary<int, char> Wingdings = new()
    {
        [0x6C] = '●', [0x6D] = '○', [0x6E] = '■', [0x6F] = '□', [0x71] = '❑', [0x72] = '❒', [0x74] = '⧫', [0x75] = '◆', [0x76] = '❖', [0x77] = '◆',
        [0x9F] = '•', [0xA1] = '○', [0xA4] = '◉', [0xA7] = '▪', [0xA8] = '□', [0xAB] = '★', [0xB2] = '✧', [0xB6] = '☆',
        [0xD8] = '➢', [0xE0] = '→', [0xE8] = '➔', [0xF0] = '⇨', [0xFB] = '✗', [0xFC] = '✓', [0xFD] = '☒', [0xFE] = '☑',
        [0x81] = '①', [0x82] = '②', [0x83] = '③', [0x84] = '④', [0x85] = '⑤', [0x86] = '⑥', [0x87] = '⑦', [0x88] = '⑧', [0x89] = '⑨', [0x8A] = '⑩',
    };

    private static readonly Dictionary<int, char> Wingdings2 = new()
    {
        [0x4F] = '✗', [0x50] = '✓', [0x51] = '☒', [0x52] = '☑', [0x53] = '☒', [0x54] = '☒', [0xA3] = '□', [0x97] = '●', [0x98] = '●',
        [0x6A] = '①', [0x6B] = '②', [0x6C] = '③', [0x6D] = '④', [0x6E] = '⑤', [0x6F] = '⑥', [0x70] = '⑦', [0x71] = '⑧', [0x72] = '⑨', [0x73] = '⑩',
    };

    /// <summary>A w:sym: its code is hexadecimal and mostly in the private area F000 to F0FF.</summary>
    public static char? Read(string? font, string? code)
    {
        if (!ushort.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value) || value < ' ') return null;
        return Of(font, (char)value) ?? (value is >= 0xF000 and <= 0xF0FF || char.IsSurrogate((char)value) ? null : (char)value);
    }

    /// <summary>What a code looks like in a symbol font; null where that is not known.</summary>
    public static char? Of(string? font, char character)
    {
        var code = character >= 0xF000 ? character - 0xF000 : character;
        if (code is < 0x20 or > 0xFF) return null;
        return font switch
        {
            "Wingdings" => Find(Wingdings, code),
            "Wingdings 2" => Find(Wingdings2, code),
            "Symbol" => OfSymbol(code),
            _ when character >= 0xF000 => OfSymbol(code) is var found and not ' ' ? found : null,
            _ => null,
        };
    }

    private static char? Find(Dictionary<int, char> font, int code) => font.TryGetValue(code, out var found) ? found : null;

    private static char? OfSymbol(int code) =>
        code - 0x20 < SymbolLow.Length ? SymbolLow[code - 0x20]
        : code >= 0xA0 && code - 0xA0 < SymbolHigh.Length ? SymbolHigh[code - 0xA0]
        : null;
}
