using PerfEval.Extract.Numbers;
using PerfEval.Model.Documents;
using PerfEval.Model.Values;

namespace PerfEval.Extract.Narrative;

/// <summary>The headings over the current paragraph, told by their numbering (第一部分, 一、, （一）, 1., （1）, ①) or by the file's own outline.</summary>
public sealed class HeadingPath
{
    private const int LongestHeading = 45;
    private const int OutlineBase = 10;
    private const string ChineseDigits = "一二三四五六七八九十百零";

    private readonly List<(int Level, string Text)> _path = [];

    /// <summary>Outermost first, without their numbering.</summary>
    public Sequence<string> Headings => _path.Select(h => h.Text).ToSequence();

    /// <summary>Takes the next paragraph into account.</summary>
    /// <returns>True where it is a heading itself.</returns>
    public bool Observe(TextBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        var folded = FoldedText.Fold(block.Text.Value).Trim();
        var (level, length) = Numbering(folded);
        if (level == 0 && block.OutlineLevel is { } outline) level = OutlineBase + outline;
        if (level == 0) return false;
        _path.RemoveAll(h => level < OutlineBase ? h.Level >= level && h.Level < OutlineBase : h.Level >= level);
        if (level > OutlineBase) _path.RemoveAll(h => h.Level < OutlineBase);
        var title = folded[length..].Trim();
        if (!IsHeading(title)) return false;
        _path.Add((level, title.TrimEnd('。', ':', '.', ';')));
        return true;
    }

    /// <summary>A new report begins: nothing above holds any longer.</summary>
    public void Clear() => _path.Clear();

    /// <summary>The level of a line's numbering, 1 for 第一部分 to 6 for ①, and its length; 0 where it has none.</summary>
    internal static (int Level, int Length) Numbering(string folded)
    {
        if (folded.Length == 0) return (0, 0);
        if (folded[0] == '第')
        {
            var end = 1;
            while (end < folded.Length && (ChineseDigits.Contains(folded[end]) || char.IsAsciiDigit(folded[end]))) end++;
            return end > 1 && end + 1 < folded.Length && folded[end] is '部' or '章' or '节' or '条' ? (1, folded[end] == '部' ? end + 2 : end + 1) : (0, 0);
        }

        if (folded[0] is >= '①' and <= '⑳') return (6, 1);
        var bracket = folded[0] == '(' ? 1 : 0;
        var at = bracket;
        while (at < folded.Length && ChineseDigits.Contains(folded[at])) at++;
        if (at > bracket && at < folded.Length)
        {
            if (bracket == 1) return folded[at] == ')' ? (3, at + 1) : (0, 0);
            return folded[at] is '、' or '.' ? (2, at + 1) : (0, 0);
        }

        at = Arabic.RunEnd(folded, bracket);
        if (at == bracket || at - bracket > 2 || at >= folded.Length) return (0, 0);
        if (folded[at] == ')') return (5, at + 1);
        if (bracket == 1 || folded[at] is not ('.' or '、')) return (0, 0);
        return at + 1 < folded.Length && char.IsAsciiDigit(folded[at + 1]) && !folded[(at + 1)..].StartsWith("20", StringComparison.Ordinal) ? (0, 0) : (4, at + 1);
    }

    private static bool IsHeading(string title)
    {
        if (title.Length is 0 or > LongestHeading) return false;
        if (title.AsSpan().TrimEnd("。:;.").IndexOfAny("。;,") >= 0) return false;
        return !NumberScanner.Scan(title).Exists(t => t.Kind is NumberKind.Money or NumberKind.Count or NumberKind.Percent);
    }
}
