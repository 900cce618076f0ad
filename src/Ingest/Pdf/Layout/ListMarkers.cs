namespace PerfEval.Ingest.Pdf.Layout;

/// <summary>Marks that paragraphs begin with: 一、 （一） 1. 1、 （1） ① 第一部分 附件1.</summary>
internal static class ListMarkers
{
    private const string Numerals = "一二三四五六七八九十百零〇";

    /// <summary>True where a text begins with the mark of a heading, an item or an annex.</summary>
    public static bool Begins(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        if (text.IsEmpty) return false;
        var c = text[0];
        if (c is >= '①' and <= '⑳' or '★' or '●' or '■' or '◆' or '•' or '\uF0B7') return true;
        if (c is '（' or '(') return Bracketed(text[1..]);
        if (c == '第') return AfterNumber(text[1..]) is { IsEmpty: false } rest && rest[0] is '部' or '章' or '节' or '条' or '篇';
        if (text.StartsWith("附件") || text.StartsWith("附表")) return text.Length <= 12;
        var after = AfterNumber(text);
        if (after.Length == text.Length || after.IsEmpty) return false;
        if (after[0] == '、') return true;
        // 1. and 1．, but neither 1.5 nor 2019.3
        return after[0] is '.' or '．' && text.Length - after.Length <= 2 && after.Length > 1 && !char.IsAsciiDigit(after[1]);
    }

    /// <summary>True where a text begins with the mark of a chapter: 一、 第一部分. No wrapped line of a sentence does.</summary>
    public static bool BeginsChapter(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        var after = AfterNumber(text);
        if (after.Length < text.Length && !after.IsEmpty && after[0] == '、') return !char.IsAsciiDigit(text[0]);
        return text is ['第', ..] && AfterNumber(text[1..]) is ['部', '分', ..];
    }

    /// <summary>True where items stand one after the other within a line: then one that begins a line is no paragraph for that.</summary>
    public static bool StandInside(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        for (var i = 1; i < text.Length; i++)
        {
            if ((Scripts.EndsSentence(text[i - 1]) || text[i - 1] is '，' or ',') && (text[i] is '（' or '(' or (>= '①' and <= '⑳') || char.IsAsciiDigit(text[i])) && Begins(text[i..])) return true;
        }

        return false;
    }

    private static bool Bracketed(ReadOnlySpan<char> text)
    {
        var after = AfterNumber(text);
        return after.Length < text.Length && text.Length - after.Length <= 3 && !after.IsEmpty && after[0] is '）' or ')';
    }

    private static ReadOnlySpan<char> AfterNumber(ReadOnlySpan<char> text)
    {
        var i = 0;
        while (i < text.Length && i < 4 && (char.IsAsciiDigit(text[i]) || Numerals.Contains(text[i]))) i++;
        return text[i..];
    }
}
