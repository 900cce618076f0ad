using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Sums;

/// <summary>Rows under their total, column by column; income and expenditure that must balance.</summary>
internal static class TableSums
{
    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        var going = GoingOn(manuscript);
        foreach (var (report, table, block) in manuscript.Tables())
        {
            foreach (var section in table.Sections)
            {
                if (section.Kind is TableKind.Indicators or TableKind.Scoring or TableKind.Other || table.Continues is not null) continue;
                var cells = going.TryGetValue(block.Index, out var parts) && section == table.Sections[^1] ? new SectionCells(manuscript, [(block, section), .. parts]) : new SectionCells(manuscript, block, section);
                foreach (var relation in Rows(report, cells, table.Sections, manuscript, block)) yield return relation;
                foreach (var relation in ColumnSums.Find(report, cells)) yield return relation;
            }

            foreach (var relation in Balance(manuscript, report, table, block)) yield return relation;
        }
    }

    /// <summary>The parts that go on with a table, by its block.</summary>
    private static Dictionary<int, List<(TableBlock Block, TableSection Section)>> GoingOn(Manuscript manuscript)
    {
        var parts = new Dictionary<int, List<(TableBlock, TableSection)>>();
        var wholes = new Dictionary<int, int>();
        foreach (var (_, table, block) in manuscript.Tables())
        {
            if (table.Continues is not { } before) continue;
            var whole = wholes[block.Index] = wholes.GetValueOrDefault(before, before);
            if (!parts.TryGetValue(whole, out var list)) parts[whole] = list = [];
            list.Add((block, table.Sections[^1]));
        }

        return parts;
    }

    /// <summary>What parts that are all of their whole make of it at least, as a part of it.</summary>
    private const decimal Most = 0.9m;

    private static IEnumerable<Relation> Rows(Report report, SectionCells cells, Sequence<TableSection> sections, Manuscript manuscript, TableBlock block)
    {
        foreach (var (whole, parts) in RowFamilies.Of(cells))
        {
            var relations = new List<Relation>();
            foreach (var column in cells.AmountColumns)
            {
                if (IsMean(cells.Header(column)) || IsPerUnit(cells, column) || IsOfRates(cells, column, parts.Max(p => p.Row))) continue;
                if (cells.Number(whole.Row, column) is not { Kind: not MentionKind.Rate } total) continue;
                var numbers = new List<(RowReading Row, Mention Number)>();
                var unread = false;
                foreach (var part in parts)
                {
                    var number = cells.Number(part.Row, column);
                    if (number is null ? IsOnlyOne(cells, whole.Row, total) && Counterpart(cells, part.Row, total) is not null : IsShifted(cells, whole.Row, column, number, total))
                    {
                        // What collapsed is no part of this column; what the row has of it stands elsewhere.
                        if (Counterpart(cells, part.Row, total) is { } counterpart) numbers.Add((part, counterpart));
                    }
                    else if (number is not null && Wording.SameKind(number, total)) numbers.Add((part, number));
                    else if (!cells.IsBlank(part.Row, column) && !cells.IsProse(part.Row, column)) unread = true;
                }

                numbers.AddRange(Continued(cells, whole, column, sections, manuscript, block, total));
                var less = Deductions.Net(numbers);
                if (numbers.Count == 0 || unread || numbers.Exists(n => n.Number.Source == total.Source) || IsRunning(cells.Header(column), numbers[^1].Number, total)) continue;
                var exhausts = parts.Any(p => Wording.Any(p.Label, "其他", "其它")) || !parts.Any(p => p.Partial);
                var alone = numbers.Count == 1 && parts.Count == 1;
                // Where none of them holds, the one that comes nearest is told: rows counted with their own parts make twice the sum.
                var heads = RowFamilies.HeadsItsRows(numbers);
                var readings = RowFamilies.Readings(whole, total, numbers).OrderBy(r => heads ? 0 : Math.Abs(r.Sum(n => n.Value) - less.Sum(n => n.Value) - total.Value))
                    .Select(r => new RelationReading(new Total([.. r.Select(Operand.Of)], [.. less.Select(Operand.Of)]))).Concat(OnItsPage(cells, whole, numbers));

                // 其中 below an item names some of what it is made of, where they do not come near it.
                var some = whole.Role == RowRole.Item && parts[0].Role == RowRole.Part && cells.BeginsWith(parts[0].Row, "其中") && numbers.Sum(n => n.Number.Value) < total.Value * Most;

                // One part of several rows: who reads the levels has probably missed its brothers.
                var misread = alone && !parts[0].Partial && cells.Section.Rows.Count(r => r.Role is RowRole.Item or RowRole.Part or RowRole.Total) > 2;
                var sure = misread ? Strength.Possible : heads ? RowFamilies.Exhausts(numbers) : Strength.Certain;
                relations.Add(new Relation(SumRule.RuleId, report.Index, Named(total, whole), [.. readings], sure)
                {
                    Short = heads ? sure : misread || some ? Strength.Possible : alone ? parts[0].Partial ? Strength.Possible : Strength.Likely : exhausts ? Strength.Certain : Strength.Likely,
                });
            }

            foreach (var relation in Learned.Weighed(relations)) yield return relation;
        }
    }

    /// <summary>本页合计 of a table that goes on: the rows of its own part alone.</summary>
    private static IEnumerable<RelationReading> OnItsPage(SectionCells cells, RowReading whole, List<(RowReading Row, Mention Number)> numbers)
    {
        var (first, end) = cells.RowsBeside(whole.Row);
        var own = numbers.FindAll(n => n.Row.Row >= first && n.Row.Row < end);
        if (own.Count > 0 && own.Count < numbers.Count) yield return new(new Total([.. own.Select(n => Operand.Of(n.Number))]));
    }

    /// <summary>增减% below the header 比计划: a second block of the table has headers of its own.</summary>
    private static bool IsOfRates(SectionCells cells, int column, int row) => cells.WordsAbove(row, column) is { } header && (Wording.EndsWithAny(header, "率", "占比", "比例", "比重", "幅") || header.AsSpan().ContainsAny('%', '％'));

    /// <summary>余额 of a cash book: the last row has reached what the total row tells.</summary>
    private static bool IsRunning(string header, Mention last, Mention total) => last.Value == total.Value && Wording.Any(header, "余额", "结余", "结存", "累计");

    /// <summary>造价（万元/公里）, 单价: what the total row holds is the quotient of its own amounts.</summary>
    private static bool IsPerUnit(SectionCells cells, int column)
    {
        var header = cells.Header(column);
        return Wording.Any(header, "元/", "元／", "单价", "每公里", "每亩", "每人") || (cells.With(cells.RoleOf(column) ?? ColumnRole.Unknown).FirstOrDefault(c => c.Column == column)?.UnitText ?? string.Empty).AsSpan().IndexOfAny('/', '／') >= 0;
    }

    /// <summary>人均, 场均, 月均: what the total row holds is the mean of all. 均衡性转移支付 is an amount.</summary>
    private static bool IsMean(string header) => header.IndexOf('均', StringComparison.Ordinal) is >= 0 and var at && !header.AsSpan(at).StartsWith("均衡") && !header.AsSpan(at).StartsWith("均等");

    /// <summary>
    /// The reading gave a number that stands under this column to another one of the whole's: an empty column had collapsed. Under
    /// a header that names no measure (2021年) the rows' words tell it, and differ without any shift.
    /// </summary>
    private static bool IsShifted(SectionCells cells, int wholeRow, int column, Mention number, Mention total) =>
        cells.RoleOf(column) != ColumnRole.Amount && !SameRole(number, total) && cells.AmountColumns.Any(c => c != column && cells.Number(wholeRow, c) is { } other && SameRole(number, other));

    private static bool IsOnlyOne(SectionCells cells, int row, Mention total) =>
        cells.AmountColumns.Count(c => cells.Number(row, c) is { } other && SameRole(other, total)) == 1;

    private static Mention? Counterpart(SectionCells cells, int row, Mention total) =>
        cells.AmountColumns.Select(c => cells.Number(row, c)).OfType<Mention>().FirstOrDefault(m => SameRole(m, total));

    private static bool SameRole(Mention a, Mention b) =>
        a.Kind == MentionKind.Money && b.Kind == MentionKind.Money && a.Measure == b.Measure && a.Stage == b.Stage;

    /// <summary>A class whose items go on in the next columns of the table (302 商品和服务支出, then 30213 beside it): by their codes.</summary>
    private static IEnumerable<(RowReading Row, Mention Number)> Continued(
        SectionCells cells, RowReading whole, int column, Sequence<TableSection> sections, Manuscript manuscript, TableBlock block, Mention total)
    {
        if (sections.Count < 2 || cells.AmountColumns.Count != 1 || CodeOf(cells, whole.Row) is not { Length: >= 3 } code) yield break;
        foreach (var section in sections.Where(s => s != cells.Section))
        {
            var other = new SectionCells(manuscript, block, section);
            if (other.AmountColumns.Count != 1 || other.AmountColumns[0] <= column) continue;
            foreach (var row in section.Rows)
            {
                if (CodeOf(other, row.Row) is { } item && item.Length > code.Length && item.StartsWith(code, StringComparison.Ordinal)
                    && other.Number(row.Row, other.AmountColumns[0]) is { } number && Wording.SameKind(number, total)) yield return (row, number);
            }
        }
    }

    private static string? CodeOf(SectionCells cells, int row)
    {
        var codes = cells.With(ColumnRole.Code).ToList();
        if (codes.Count != 1) return null;
        var text = cells.TextAt(row, codes[0].Column).Trim();
        return text.Length > 0 && text.All(char.IsAsciiDigit) ? text : null;
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
