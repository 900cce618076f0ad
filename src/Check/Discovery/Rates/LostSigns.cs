using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Facts;

namespace PerfEval.Check.Discovery.Rates;

/// <summary>「增减额」 of a row that fell, printed without its minus: known where the column's total counts it as less, or where other rows print theirs.</summary>
internal static class LostSigns
{
    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var (report, table, block) in manuscript.Tables())
        {
            foreach (var section in table.Sections)
            {
                var cells = new SectionCells(manuscript, block, section);
                foreach (var column in cells.With(ColumnRole.Change).Where(c => Wording.Any(c.Header, "增减", "±", "变动", "差额", "增（减")))
                {
                    foreach (var relation in In(report, cells, column.Column)) yield return relation;
                }
            }
        }
    }

    private readonly record struct Row(RowReading Reading, Mention Now, Mention Before, Mention Change)
    {
        public bool IsContrary => Now.Value - Before.Value is var moved && moved != 0 && moved > 0 != Change.Value > 0;
    }

    private static IEnumerable<Relation> In(Report report, SectionCells cells, int column)
    {
        if (cells.AmountColumns.Count != 2) yield break;
        foreach (var (before, now) in new[] { (cells.AmountColumns[0], cells.AmountColumns[1]), (cells.AmountColumns[1], cells.AmountColumns[0]) })
        {
            var rows = new List<Row>();
            foreach (var row in cells.Section.Rows.Where(r => r.Role is RowRole.Item or RowRole.Total))
            {
                if (cells.Number(row.Row, now) is { } current && cells.Number(row.Row, before) is { } from && cells.Number(row.Row, column) is { Value: not 0 } change && Wording.SameKind(current, from)) rows.Add(new(row, current, from, change));
            }

            var contrary = rows.FindAll(r => r.IsContrary);
            if (contrary.Count == 0 || contrary.Count * 2 >= rows.Count || contrary.Exists(r => r.Reading.Role == RowRole.Total || r.Change.Value < 0)) continue;
            if (!rows.Exists(r => r.Change.Value < 0) && !IsCountedAsLess(rows, contrary)) continue;
            foreach (var row in contrary)
            {
                if (!new Distance(Operand.Of(row.Now), Operand.Of(row.Before)).Bounds()!.Value.Meets(row.Change.Bounds)) continue;
                yield return new Relation(DirectionRule.RuleId, report.Index, Operand.Of(row.Change), [new(new Distance(Operand.Of(row.Now), Operand.Of(row.Before)))], Strength.Likely)
                {
                    Contradiction = new(
                        $"“{Readable.Of(row.Reading.Label)}”由{row.Before.Text.Trim()}到{row.Now.Text.Trim()}系减少，增减额却印为{row.Change.Text.Trim()}，缺负号。",
                        $"“{row.Reading.Label}” went from {row.Before.Text.Trim()} down to {row.Now.Text.Trim()}, but the change is printed as {row.Change.Text.Trim()}, without its minus."),
                };
            }
        }
    }

    /// <summary>121.90 and 11.77 under a total of 110.13.</summary>
    private static bool IsCountedAsLess(List<Row> rows, List<Row> contrary)
    {
        if (rows.Find(r => r.Reading.Role == RowRole.Total) is not { Change: { } total }) return false;
        var items = rows.Where(r => r.Reading.Role == RowRole.Item).ToList();
        var signed = new Total([.. items.Where(r => !contrary.Contains(r)).Select(r => Operand.Of(r.Change))], [.. contrary.Select(r => Operand.Of(r.Change))]);
        var plain = new Total([.. items.Select(r => Operand.Of(r.Change))]);
        return signed.Bounds()!.Value.Meets(total.Bounds) && !plain.Bounds()!.Value.Meets(total.Bounds);
    }
}
