using PerfEval.Check.Reading;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;

namespace PerfEval.Check.Discovery.Repeats;

/// <summary>How many a table counts of something: the total of a column, by what it is called and in which unit.</summary>
/// <param name="Number">As it stands in its cell.</param>
/// <param name="Unit">起, 人, 台; empty where nothing tells it.</param>
/// <param name="Name">What is counted, by the column or the row: 接处警; empty where both are only called a total.</param>
/// <param name="Title">What the table is of, letters only.</param>
/// <param name="Others">What the rows that are no total are called: a count of one of them is none of all.</param>
/// <param name="Values">All numbers of the column and the row.</param>
internal sealed record CountedTotal(Operand Number, string Unit, string Name, string Title, string Header, int Report, int Block, List<string> Others, HashSet<decimal> Values)
{
    private const int FewestParts = 2;
    private const decimal Least = 10;

    /// <summary>Words of a column or a row that do not tell what is counted.</summary>
    private static readonly string[] Idle = ["合计", "总计", "小计", "共计", "总数", "人数", "户数", "数量", "个数", "件数", "次数", "实际", "完成", "情况", "数"];

    /// <summary>Of every table but forms and scores, those totals that the column's parts add up to.</summary>
    public static IEnumerable<CountedTotal> In(Manuscript manuscript)
    {
        foreach (var (report, table, block) in manuscript.Tables())
        {
            foreach (var section in table.Sections)
            {
                if (section.Kind is TableKind.SelfEvaluation or TableKind.Indicators or TableKind.Scoring || section.Rows.Count <= FewestParts) continue;
                foreach (var total in section.Rows.Where(r => r.Role == RowRole.Total))
                {
                    foreach (var found in InRow(manuscript, report, table, block, section, total)) yield return found;
                }
            }
        }
    }

    private static IEnumerable<CountedTotal> InRow(Manuscript manuscript, Report report, TableReading table, TableBlock block, TableSection section, RowReading total)
    {
        var parts = PartsOf(section, total);
        if (parts.Count < FewestParts) yield break;
        var row = section.Columns.Select(c => PlainCells.NumberAt(manuscript, block, total.Row, c)?.Value).OfType<decimal>().ToList();
        foreach (var column in section.Columns.Concat(Unread(block, section)))
        {
            if (column.Role is not (ColumnRole.Count or ColumnRole.Quantity or ColumnRole.Amount or ColumnRole.Unknown or ColumnRole.Actual) || (column.Year is { } year && report.FiscalYear is { } own && year != own)) continue;
            if (PlainCells.NumberAt(manuscript, block, total.Row, column) is not { } number || number.Value < Least || number.Value != decimal.Truncate(number.Value)) continue;
            if (UnitOf(manuscript, block, section, total, column) is not { } unit) continue;
            var values = parts.Select(p => PlainCells.NumberAt(manuscript, block, p.Row, column)?.Value).ToList();
            if (values.Sum() != number.Value) continue;
            yield return new(number, unit, NameOf(column, total, unit), Wording.Letters(table.Title ?? string.Empty), column.Header, report.Index, block.Index, [.. parts.Select(p => Wording.Letters(p.Label)).Where(l => l.Length >= 2)], [.. values.OfType<decimal>(), .. row]);
        }
    }

    /// <summary>Columns that the extraction makes nothing of, but whose header tells a unit: 路灯（盏）.</summary>
    private static IEnumerable<ColumnReading> Unread(TableBlock block, TableSection section)
    {
        var headers = section.Rows.Where(r => r.Role == RowRole.Header).Select(r => r.Row).ToList();
        if (headers.Count == 0) yield break;
        for (var column = 1; column < block.Grid.Columns; column++)
        {
            if (section.Columns.Any(c => c.Column == column)) continue;
            var header = string.Concat(headers.Select(r => block.Grid.TextAt(r, column).Trim()).Distinct());
            if (PlainCells.UnitOf(header).Length > 0) yield return new(column, ColumnRole.Unknown, header);
        }
    }

    /// <summary>The rows between a total and the one before it, or behind it where it stands first; those of the highest level.</summary>
    private static List<RowReading> PartsOf(TableSection section, RowReading total)
    {
        var rows = section.Rows.Where(r => r.Role is RowRole.Item or RowRole.Part or RowRole.Total).ToList();
        var at = rows.IndexOf(total);
        var before = rows.Take(at).Reverse().TakeWhile(r => r.Role != RowRole.Total).Reverse().ToList();
        var own = before.Count > 0 ? before : [.. rows.Skip(at + 1).TakeWhile(r => r.Role != RowRole.Total)];
        return own.Count == 0 ? own : own.FindAll(r => r.Level == own.Min(o => o.Level));
    }

    /// <summary>What the cell, its header, or the row's unit says; null for money and rates.</summary>
    private static string? UnitOf(Manuscript manuscript, TableBlock block, TableSection section, RowReading total, ColumnReading column)
    {
        if (manuscript.At(block.Index, total.Row, column.Column) is [var mention]) return mention.Kind is MentionKind.Count or MentionKind.Thing ? Wording.UnitClass(mention) : null;
        var told = column.UnitText ?? PlainCells.UnitOf(column.Header);
        if (told.Length == 0 && section.Columns.FirstOrDefault(c => c.Role == ColumnRole.UnitOfMeasure) is { } units) told = block.Grid.TextAt(total.Row, units.Column).Trim();
        if (told.Length == 0 && column.Header.Contains("人数", StringComparison.Ordinal)) return "人";
        told = told.TrimStart('万', '千', '百', '亿');
        return told.Contains('元', StringComparison.Ordinal) || told.Contains('%', StringComparison.Ordinal) || told.Contains('分', StringComparison.Ordinal) ? null : told is "名" or "位" ? "人" : told;
    }

    private static string NameOf(ColumnReading column, RowReading total, string unit)
    {
        var header = PlainCells.NameOf(column.Header);
        if (unit.Length > 0 && header.Length > unit.Length && header.EndsWith(unit, StringComparison.Ordinal)) header = header[..^unit.Length];
        var name = Wording.Without(header, Idle);
        return name.Length >= 2 ? name : Wording.Without(Wording.Letters(total.Label), Idle);
    }
}
