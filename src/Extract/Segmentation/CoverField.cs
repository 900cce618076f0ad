using PerfEval.Extract.Tables;

namespace PerfEval.Extract.Segmentation;

/// <summary>项目名称：某补助, 项目单位    某局: a line of a cover that has a label and its value, with a colon or a gap between them.</summary>
internal static class CoverField
{
    private const int LongestLabel = 14;

    /// <summary>项 目 单 位: a label may be spaced.</summary>
    private const int LongestPrinted = LongestLabel * 2;

    /// <param name="line">As printed.</param>
    /// <returns>The label, compact, and the value, as printed; null for other lines.</returns>
    public static (string Label, string Value)? Of(string line)
    {
        var text = line.Trim();
        var at = text.AsSpan().IndexOfAny(":：");
        if (at < 0) at = GapIn(text);
        if (at is < 1 or > LongestPrinted || at + 1 >= text.Length) return null;
        var label = Words.Compact(text[..at]);
        var value = text[(at + 1)..].Trim();
        return label.Length is > 1 and <= LongestLabel && value.Length > 0 ? (label, value) : null;
    }

    /// <summary>委托单位：某局　　被评价单位：某中心: the fields that stand side by side in a line, compact; a gap parts them where a label follows it.</summary>
    /// <param name="line">As printed.</param>
    /// <param name="key">The same, compact.</param>
    public static IEnumerable<string> SideBySide(string line, string key)
    {
        if (key.IndexOf(':', StringComparison.Ordinal) is var first && key.IndexOf(':', first + 1) < 0)
        {
            yield return key;
            yield break;
        }

        var from = 0;
        for (var i = 1; i + 1 < line.Length; i++)
        {
            if (!char.IsWhiteSpace(line[i]) || char.IsWhiteSpace(line[i + 1]) || line[i - 1] is ':' or '：' || !BeginsWithLabel(line.AsSpan(i + 1))) continue;
            if (line.AsSpan(from, i - from).IndexOfAny(":：") < 0) continue;
            yield return Words.Compact(line[from..i]);
            from = i + 1;
        }

        yield return Words.Compact(line[from..]);
    }

    /// <summary>Whether a colon ends the first word: of a spaced label (联 系 人：) that is none.</summary>
    private static bool BeginsWithLabel(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(" 　\t:：");
        return end is > 1 and <= LongestLabel && text[end] is ':' or '：';
    }

    /// <summary>The first white space behind a label of four characters and more, where a label may end: a line may begin with a gap without end.</summary>
    private static int GapIn(string text)
    {
        for (var i = 1; i <= Math.Min(LongestPrinted, text.Length - 1); i++)
        {
            if (char.IsWhiteSpace(text[i]) && Words.Compact(text[..i]).Length >= 4) return i;
        }

        return -1;
    }
}
