using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PerfEval.Generator.Numbers;

namespace PerfEval.Generator.Hostile;

/// <summary>Breaks a PDF where it means something: references, numbers, keywords, whole objects. Its bytes stay those of a PDF.</summary>
internal static partial class PdfMutation
{
    private const int MostChanges = 5;

    private static readonly string[] Numbers = ["0", "1", "-1", "2", "65535", "2147483647", "-2147483648", "4294967296", "9999999999999999999", "1e99", "0.0000001"];

    private static readonly string[] Names = ["/Kids", "/Parent", "/Contents", "/Resources", "/Length", "/Type", "/Pages", "/Page", "/Font", "/Root", "/Filter", "/FlateDecode", "/MediaBox", "/W", "/Index", "/ToUnicode", "/DescendantFonts", "/Encoding"];

    public static byte[] Of(byte[] source, Dice dice)
    {
        var text = Encoding.Latin1.GetString(source);
        for (var left = dice.Between(1, MostChanges); left > 0; left--) text = Change(text, dice);
        return Encoding.Latin1.GetBytes(text);
    }

    private static string Change(string text, Dice dice) => dice.Between(0, 5) switch
    {
        0 => Replace(text, Reference(), dice, _ => string.Create(CultureInfo.InvariantCulture, $"{dice.Between(0, 40)} 0 R")),
        1 => Replace(text, Number(), dice, _ => dice.Pick(Numbers)),
        2 => Replace(text, Name(), dice, _ => dice.Pick(Names)),
        3 => Replace(text, Keyword(), dice, found => dice.Chance(0.5) ? string.Empty : found + " " + found),
        4 => Replace(text, Object(), dice, _ => string.Empty),
        _ => Replace(text, Bracket(), dice, found => dice.Pick([found + found, string.Empty, "[", "<<", ">>", "("])),
    };

    private static string Replace(string text, Regex what, Dice dice, Func<string, string> by)
    {
        var places = what.Matches(text);
        if (places.Count == 0) return text;
        var place = places[dice.Between(0, places.Count - 1)];
        return string.Concat(text.AsSpan(0, place.Index), by(place.Value), text.AsSpan(place.Index + place.Length));
    }

    [GeneratedRegex(@"\b\d+ 0 R\b")]
    private static partial Regex Reference();

    [GeneratedRegex(@"(?<=[ \[\n])\d+(?=[ \]\n])")]
    private static partial Regex Number();

    [GeneratedRegex("/[A-Z][A-Za-z]+")]
    private static partial Regex Name();

    [GeneratedRegex(@"\b(endobj|obj|endstream|stream|xref|trailer|startxref|%%EOF)\b")]
    private static partial Regex Keyword();

    [GeneratedRegex(@"\d+ 0 obj.*?endobj", RegexOptions.Singleline)]
    private static partial Regex Object();

    [GeneratedRegex(@"<<|>>|\[|\]|\(|\)")]
    private static partial Regex Bracket();
}
