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
