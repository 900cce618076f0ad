using System.Buffers;
using PerfEval.Extract.Tables;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Extract.Segmentation;

/// <summary>
/// Whether a table goes on with the one before it under a caption of its own: 表2（续）, 续表, （续上表）, or nothing but its header again. Another
/// number, another name or any text between them separates two tables, however alike they look (decision 0038).
/// </summary>
internal static class TableContinuation
{
    private const int LongestMark = 60;

    private static readonly SearchValues<char> Numbers = SearchValues.Create("0123456789-.一二三四五六七八九十");

    private static readonly string[] Leads = ["续上表", "接上表", "上接表", "续上页", "接上页", "续表"];
    private static readonly string[] Ends = ["续表", "续上表", "续"];

    /// <summary>A table that was read, with what was known of it.</summary>
    public sealed record Earlier(TableContext Context, ReadTable Read);

    /// <param name="at">The place of the table among the lines.</param>
    public static bool Is(DocumentOutline outline, int first, int at, Earlier earlier)
    {
        if (earlier.Read.Last is not { } layout || outline.Lines[at].Table is not { } table) return false;
        bool marked = false, named = false;
        for (var i = at - 1; i >= first && outline.Lines[i].Table is null; i--)
        {
            var line = outline.Lines[i];
            if (line.IsFurniture || line.Key.Length == 0) continue;
            if (UnitsLine.IsUnitsLine(line.Key))
            {
                named |= !NamesUnitOnly(line.Key);
                continue;
            }

            if (marked || !IsMarkFor(line.Key, earlier.Context.Title)) return false;
            marked = true;
        }

        if (table.Grid.Columns != layout.View.Columns) return false;
        return marked || (!named && HasNoTotal(layout) && RepeatsHeader(table.Grid, layout) && GoesOnCounting(table.Grid, layout));
    }

    /// <summary>单位：万元, and not 编制单位：某局, whose table is another one.</summary>
    private static bool NamesUnitOnly(string key) => key.TrimStart('(').StartsWith("单位:", StringComparison.Ordinal) || key.TrimStart('(').StartsWith("金额单位:", StringComparison.Ordinal);

    /// <summary>
    /// The tables as they were read, those that go on with the one before marked so and the levels of their rows told over all parts: 二、 of the
    /// first part has rows in the second.
    /// </summary>
    /// <param name="layouts">Of each table the layout of its last section.</param>
    /// <param name="continuing">The tables that are said to go on.</param>
    public static List<TableReading> Join(List<TableReading> readings, List<SectionLayout?> layouts, HashSet<int> continuing)
    {
        for (var i = 1; i < readings.Count; i++)
        {
            if (!continuing.Contains(i) || !IsOfSameColumns(readings, layouts, i)) continue;
            var first = i - 1;
            while (readings[first].Continues is not null) first--;
            readings[i] = readings[i] with { Continues = readings[i - 1].Block };
            Level(readings, layouts, first, i);
        }

        return readings;
    }

    private static bool IsOfSameColumns(List<TableReading> readings, List<SectionLayout?> layouts, int at) =>
        readings[at].Sections.Count == 1 && !readings[at - 1].Sections.IsEmpty && layouts[at] is { Lines: not null } own && layouts[at - 1] is { Lines: not null } before
        && readings[at].Sections[0].Kind is TableKind.Funds or TableKind.Accounts or TableKind.Data && own.Columns.Length == before.Columns.Length
        && own.Columns.Zip(before.Columns).All(c => c.First.Start == c.Second.Start && Words.Compact(c.First.Header) == Words.Compact(c.Second.Header));

    private static void Level(List<TableReading> readings, List<SectionLayout?> layouts, int first, int last)
    {
        var levels = RowLevels.Of([.. Enumerable.Range(first, last - first + 1).SelectMany(i => layouts[i]!.Lines!)]);
        var from = 0;
        for (var i = first; i <= last; i++)
        {
            var own = levels.GetRange(from, layouts[i]!.Lines!.Count).ToDictionary(r => r.Row);
            from += own.Count;
            var section = readings[i].Sections[^1];
            var rows = section.Rows.Select(r => r.Role is RowRole.Item or RowRole.Part or RowRole.Total && own.TryGetValue(r.Row, out var told) ? told : r).ToSequence();
            readings[i] = readings[i] with { Sections = [.. readings[i].Sections.Take(readings[i].Sections.Count - 1), section with { Rows = rows }] };
        }
    }

    /// <summary>Whether a line says that the table below it goes on with the one of this title: of no other number, of no other name.</summary>
    private static bool IsMarkFor(string key, string? title)
    {
        if (key.Length > LongestMark || key.AsSpan().ContainsAny('。', ';', ',') || Rest(key) is not { } rest) return false;
        var (number, name) = Parted(rest);
        var (numberBefore, nameBefore) = Parted(Words.Compact(title ?? string.Empty));
        return (number.Length == 0 || numberBefore.Length == 0 || number == numberBefore) && (name.Length == 0 || nameBefore.Length == 0 || name == nameBefore);
    }

    /// <summary>What a caption says besides 续: 表2 of 表2（续）, 2 of 续表2, nothing of （续上表）; null where it does not say so.</summary>
    private static string? Rest(string key)
    {
        var text = key.AsSpan();
        if (key.IndexOf("单位:", StringComparison.Ordinal) is > 0 and var unit) text = text[..unit];
        if (text is ['(', .., ')'] && text[1..].IndexOf('(') < 0) text = text[1..^1];
        foreach (var lead in Leads)
        {
            if (text.StartsWith(lead)) return text[lead.Length..].Trim("():").ToString();
        }

        // 表2（续一）: which part it is.
        var core = text.TrimEnd("()一二三四五六七八九0123456789");
        foreach (var end in Ends)
        {
            if (core.EndsWith(end) && (core.Length == end.Length || text[^1] is '续' or ')' or '表' || core[..^end.Length].EndsWith("("))) return core[..^end.Length].TrimEnd('(').ToString();
        }

        return null;
    }

    /// <summary>2 and 项目支出明细表 of 表2项目支出明细表.</summary>
    private static (string Number, string Name) Parted(string caption)
    {
        var unit = caption.IndexOf("单位:", StringComparison.Ordinal);
        var text = caption.AsSpan(0, unit < 0 ? caption.Length : unit).TrimEnd("金额(").TrimStart('附');
        if (text.StartsWith("表")) text = text[1..];
        var length = text.IndexOfAnyExcept(Numbers);
        if (length < 0) length = text.Length;
        return (text[..length].Trim("-.").ToString(), text[length..].Trim("():、.").ToString());
    }

    private static bool RepeatsHeader(TableGrid grid, SectionLayout before)
    {
        if (grid.Rows <= before.BodyStart - before.Start || before.Columns.Length < 2) return false;
        for (var r = before.Start; r < before.BodyStart; r++)
        {
            for (var c = 0; c < grid.Columns; c++)
            {
                if (Words.Compact(grid.TextAt(r - before.Start, c)) != (before.View[r, c]?.Key ?? string.Empty)) return false;
            }
        }

        return before.BodyStart > before.Start;
    }

    private static bool HasNoTotal(SectionLayout before) => before.Lines is { Count: > 0 } lines && !lines.Exists(l => RowLevels.IsTotal(l.Label));

    /// <summary>Where rows are counted, the second part counts on.</summary>
    private static bool GoesOnCounting(TableGrid grid, SectionLayout before)
    {
        var counts = LayoutColumn.Find(before.Columns, ColumnRole.LineNumber);
        if (counts < 0) return true;
        var column = before.Columns[counts].Start;
        return int.TryParse(Words.Compact(grid.TextAt(before.BodyStart - before.Start, column)), out var next) && int.TryParse(before.View[before.End - 1, column]?.Key, out var last) && next == last + 1;
    }
}
