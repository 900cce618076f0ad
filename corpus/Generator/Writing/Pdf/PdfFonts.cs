namespace PerfEval.Generator.Writing.Pdf;

/// <summary>
/// The two fonts of the PDFs, embedded as subsets: Droid Sans Fallback for Chinese (Apache-2.0, Debian fonts-droid-fallback; it has no
/// Latin letters) and DejaVu Sans for digits and signs (Debian fonts-dejavu-core). Only generating needs them.
/// </summary>
internal static class PdfFonts
{
    private const string ChineseFile = "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf";

    private const string LatinFile = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";

    private static readonly Lazy<TrueTypeFont> LazyChinese = new(() => new TrueTypeFont(File.ReadAllBytes(ChineseFile)));

    private static readonly Lazy<TrueTypeFont> LazyLatin = new(() => new TrueTypeFont(File.ReadAllBytes(LatinFile)));

    public static TrueTypeFont Chinese => LazyChinese.Value;

    public static TrueTypeFont Latin => LazyLatin.Value;

    /// <summary>What is missing on this machine, or null.</summary>
    public static string? Missing() => File.Exists(ChineseFile) && File.Exists(LatinFile) ? null : "PDF files need the fonts of Debian's packages fonts-droid-fallback and fonts-dejavu-core.";

    /// <summary>Whether a character is set in the Chinese font.</summary>
    public static bool IsChinese(char c) => c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFFEF';

    /// <summary>Advance width in points.</summary>
    public static double Width(char c, double size)
    {
        var font = IsChinese(c) ? Chinese : Latin;
        return font.Advance(font.GlyphOf(c)) * size / font.UnitsPerEm;
    }
}
