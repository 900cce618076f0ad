using System.Text.RegularExpressions;

namespace PerfEval.Store.Export;

/// <summary>Text as a cell of a workbook can hold it.</summary>
internal static partial class XlsxText
{
    /// <summary>Ends a text that goes on in another sheet.</summary>
    public const string Continued = "…（续见 long_texts / continued in long_texts）";

    /// <summary>Characters of one cell, by Excel's specification.</summary>
    public const int Longest = 32_767;

    /// <summary>The text, or as much of its beginning as a cell holds together with <see cref="Continued"/>.</summary>
    public static string Fit(string text)
    {
        if (text.Length <= Longest) return text;
        var end = Longest - Continued.Length;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)];
    }

    /// <summary>XML text; what XML can't hold is written _xHHHH_ (ECMA-376 part 1, 22.9.2.19), as is text that looks like it.</summary>
    public static void WriteEscaped(string text, TextWriter writer)
    {
        var escape = LooksEscaped().IsMatch(text);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (character == '&') writer.Write("&amp;");
            else if (character == '<') writer.Write("&lt;");
            else if (character == '>') writer.Write("&gt;");
            else if (char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) writer.Write([character, text[++i]]);
            else if (char.IsSurrogate(character)) writer.Write('\ufffd');
            else if ((character < ' ' && character is not ('\t' or '\n')) || character is '\ufffe' or '\uffff') writer.Write($"_x{(int)character:X4}_");
            else if (character == '_' && escape) writer.Write("_x005F_");
            else writer.Write(character);
        }
    }

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant)]
    private static partial Regex LooksEscaped();
}
