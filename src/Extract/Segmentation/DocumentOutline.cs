using PerfEval.Extract.Tables;
using PerfEval.Model.Documents;
using PerfEval.Model.Values;

namespace PerfEval.Extract.Segmentation;

/// <summary>A block with the spellings that segmentation compares.</summary>
/// <param name="Key">Compact text of a paragraph; empty for a table.</param>
/// <param name="IsContents">An entry of a contents list, or its heading.</param>
internal sealed record OutlineLine(Block Block, string Key, bool IsFurniture, bool IsContents)
{
    public TextBlock? Text => Block as TextBlock;

    public TableBlock? Table => Block as TableBlock;

    /// <summary>A paragraph of the report itself: no page header, no page number, no contents list.</summary>
    public bool IsBody => Text is not null && !IsFurniture && !IsContents && Key.Length > 0;
}

/// <summary>A document's blocks, with page furniture and contents lists told apart.</summary>
internal sealed class DocumentOutline
{
    private const int LongestContents = 400;
    private const int LongestEntry = 80;

    private DocumentOutline(Sequence<OutlineLine> lines) => Lines = lines;

    public Sequence<OutlineLine> Lines { get; }

    public static DocumentOutline Of(SourceDocument document)
    {
        var keys = new string[document.Blocks.Count];
        for (var i = 0; i < keys.Length; i++) keys[i] = document.Blocks[i] is TextBlock text ? Words.Compact(text.Text.Value) : string.Empty;
        var contents = Contents(document, keys);
        var lines = new OutlineLine[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            var furniture = document.Blocks[i] is TextBlock { Role: TextRole.PageHeader or TextRole.PageFooter or TextRole.PageNumber };
            lines[i] = new OutlineLine(document.Blocks[i], keys[i], furniture, contents[i]);
        }

        return new DocumentOutline(lines.ToSequence());
    }

    private static bool[] Contents(SourceDocument document, string[] keys)
    {
        var contents = new bool[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            if (HasLeader(keys[i])) contents[i] = true;
            if (keys[i] is not ("目录" or "目次" or "目录:")) continue;
            contents[i] = true;
            var end = EndOfList(document, keys, i);
            for (var j = i + 1; j < end; j++) contents[j] = true;
        }

        return contents;
    }

    /// <summary>The list ends where its first entry comes again as a heading, or with the last line that looks like an entry.</summary>
    private static int EndOfList(SourceDocument document, string[] keys, int heading)
    {
        var limit = Math.Min(keys.Length, heading + LongestContents);
        var first = heading + 1;
        while (first < limit && keys[first].Length == 0 && document.Blocks[first] is TextBlock) first++;
        if (first >= limit || document.Blocks[first] is not TextBlock) return heading + 1;
        var name = WithoutPage(keys[first]);
        for (var j = first + 1; j < limit && keys[j].Length <= LongestEntry && document.Blocks[j] is TextBlock; j++)
        {
            if (name.Length > 1 && WithoutPage(keys[j]) == name) return j;
            // The list numbers what stands without a number in the text.
            if (keys[j].Length >= 8 && keys[j].Length < name.Length && name.Length - keys[j].Length <= 5 && name.EndsWith(keys[j], StringComparison.Ordinal)) return j;
        }

        var end = first;
        while (end < limit && document.Blocks[end] is TextBlock && (keys[end].Length == 0 || IsEntry(keys[end]))) end++;
        return end;
    }

    private static bool IsEntry(string key) =>
        HasLeader(key) || (key.Length <= LongestEntry && char.IsAsciiDigit(key[^1]) && WithoutPage(key).Length > 1 && key.Length - WithoutPage(key).Length <= 3);

    /// <summary>部门概况……………3: dots that lead to a page number.</summary>
    private static bool HasLeader(string key) =>
        key.Length is > 3 and <= 200
        && (key.Contains("……", StringComparison.Ordinal) || key.Contains(".....", StringComparison.Ordinal) || key.Contains("·····", StringComparison.Ordinal))
        && (char.IsAsciiDigit(key[^1]) || key[^1] is '-' or ')' or '.' or '…');

    private static string WithoutPage(string key) => key.TrimEnd('-', ')').TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').TrimEnd('.', '…', '·', '-', '(', '_');
}
