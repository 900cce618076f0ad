using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery;

/// <summary>Rows under their total, column by column; columns that add up to the column 合计; income and expenditure that must balance.</summary>
internal static class TableSums
{
    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var report in manuscript.Reports)
        {
            foreach (var table in report.Tables)
            {
                if ((uint)table.Block >= (uint)manuscript.Document.Blocks.Count || manuscript.Document.Blocks[table.Block] is not TableBlock block) continue;
                foreach (var section in table.Sections)
                {
                    if (section.Kind is TableKind.Indicators or TableKind.Scoring or TableKind.Other) continue;
                    var cells = new SectionCells(manuscript, block, section);
                    foreach (var relation in Rows(report, cells)) yield return relation;
                    foreach (var relation in Columns(report, cells)) yield return relation;
                }

                foreach (var relation in Balance(manuscript, report, table, block)) yield return relation;
            }
        }
    }

    private static IEnumerable<Relation> Rows(Report report, SectionCells cells)
    {
        foreach (var (whole, parts) in Families(cells.Section.Rows))
        {
            foreach (var column in cells.AmountColumns)
            {
                if (cells.Number(whole.Row, column) is not { Kind: not MentionKind.Rate } total) continue;
                var numbers = new List<Mention>();
                var unread = false;
                foreach (var part in parts)
                {
                    var number = cells.Number(part.Row, column);
                    if (number is null ? IsOnlyOne(cells, whole.Row, total) && Counterpart(cells, part.Row, total) is not null : IsShifted(cells, whole.Row, column, number, total))
                    {
                        // What collapsed is no part of this column; what the row has of it stands elsewhere.
                        if (Counterpart(cells, part.Row, total) is { } counterpart) numbers.Add(counterpart);
                    }
                    else if (number is not null && Wording.SameKind(number, total)) numbers.Add(number);
                    else if (!cells.IsBlank(part.Row, column)) unread = true;
                }

                if (numbers.Count == 0 || unread || numbers.Exists(n => n.Source == total.Source)) continue;
                var exhausts = parts.Any(p => Wording.Any(p.Label, "其他", "其它")) || !parts.Any(p => p.Partial);
                var alone = numbers.Count == 1 && parts.Count == 1;
                yield return new Relation(SumRule.RuleId, report.Index, Named(total, whole), [new(new Total([.. numbers.Select(Operand.Of)]))], Strength.Certain)
                {
                    Short = alone ? Strength.Likely : exhausts ? Strength.Certain : Strength.Likely,
                };
            }
        }
    }

    /// <summary>The reading gave a number that stands under this column to another one of the whole's: an empty column had collapsed.</summary>
    private static bool IsShifted(SectionCells cells, int wholeRow, int column, Mention number, Mention total) =>
        !SameRole(number, total) && cells.AmountColumns.Any(c => c != column && cells.Number(wholeRow, c) is { } other && SameRole(number, other));

    private static bool IsOnlyOne(SectionCells cells, int row, Mention total) =>
        cells.AmountColumns.Count(c => cells.Number(row, c) is { } other && SameRole(other, total)) == 1;

    private static Mention? Counterpart(SectionCells cells, int row, Mention total) =>
        cells.AmountColumns.Select(c => cells.Number(row, c)).OfType<Mention>().FirstOrDefault(m => SameRole(m, total));

    private static bool SameRole(Mention a, Mention b) =>
        a.Kind == MentionKind.Money && b.Kind == MentionKind.Money && a.Measure == b.Measure && a.Stage == b.Stage;

    /// <summary>Each row that has rows on the next level beneath it; a total that comes last has them above.</summary>
    private static IEnumerable<(RowReading Whole, List<RowReading> Parts)> Families(Sequence<RowReading> all)
    {
        var rows = all.Where(r => r.Role is RowRole.Item or RowRole.Total or RowRole.Part).ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            var below = new List<RowReading>();
            var closes = rows[i].Role == RowRole.Total && ClosesItsRows(rows, rows[i].Level);
            for (var j = i + 1; !closes && j < rows.Count && rows[j].Level > rows[i].Level; j++)
            {
                if (rows[j].Level == rows[i].Level + 1) below.Add(rows[j]);
            }

            if (below.Count == 0 && rows[i].Role == RowRole.Total)
            {
                for (var j = i - 1; j >= 0 && rows[j].Level > rows[i].Level; j--)
                {
                    if (rows[j].Level == rows[i].Level + 1) below.Insert(0, rows[j]);
                }
            }

            if (below.Count > 0) yield return (rows[i], below);
        }
    }

    /// <summary>Whether the totals of a level stand below their rows: the first of them has rows of a deeper level right above it.</summary>
    private static bool ClosesItsRows(List<RowReading> rows, int level)
    {
        var first = rows.FindIndex(r => r.Role == RowRole.Total && r.Level == level);
        return first > 0 && rows[first - 1].Level > level;
    }

    /// <summary>A column headed 合计 and the amounts right of it: believed where most rows bear it out.</summary>
    private static IEnumerable<Relation> Columns(Report report, SectionCells cells)
    {
        var columns = cells.AmountColumns;
        for (var i = 0; i + 2 < columns.Count; i++)
        {
            if (!Wording.Any(cells.Header(columns[i]), "合计", "小计", "总计")) continue;
            var parts = columns.Skip(i + 1).TakeWhile(c => !Wording.Any(cells.Header(c), "合计", "小计", "总计")).ToList();
            if (parts.Count < 2) continue;
            var relations = new List<Relation>();
            foreach (var row in cells.Section.Rows.Where(r => r.Role is RowRole.Item or RowRole.Total or RowRole.Part))
            {
                if (cells.Number(row.Row, columns[i]) is not { } total) continue;
                var numbers = parts.Select(c => cells.Number(row.Row, c)).OfType<Mention>().Where(m => m.Source != total.Source).ToList();
                if (numbers.Count > 0) relations.Add(new Relation(SumRule.RuleId, report.Index, Named(total, row), [new(new Total([.. numbers.Select(Operand.Of)]))], Strength.Certain));
            }

            foreach (var relation in Learned.Believed(relations)) yield return relation;
        }
    }

    private static IEnumerable<Relation> Balance(Manuscript manuscript, Report report, TableReading table, TableBlock block)
    {
        var totals = new List<Mention>();
        foreach (var section in table.Sections.Where(s => s.Kind == TableKind.Accounts))
        {
            var cells = new SectionCells(manuscript, block, section);
            if (section.Rows.LastOrDefault(r => Wording.Letters(r.Label) is "总计" or "收入总计" or "支出总计") is not { } row) continue;
            if (cells.AmountColumns.Count == 1 && cells.Number(row.Row, cells.AmountColumns[0]) is { } total) totals.Add(total);
        }

        if (totals.Count == 2)
        {
            yield return new Relation(SumRule.RuleId, report.Index, Operand.Of(totals[1]), [new(new Elsewhere(Operand.Of(totals[0])))], Strength.Certain)
            {
                Why = new("收入总计应等于支出总计", "total income must equal total expenditure"),
            };
        }
    }

    private static Operand Named(Mention mention, RowReading row) => Operand.Of(mention) with { Label = mention.Label.Length > 0 ? mention.Label : row.Label };
}
