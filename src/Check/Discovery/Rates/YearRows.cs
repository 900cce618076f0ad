using System.Text.RegularExpressions;
using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Rates;

/// <summary>Rows that are years, and a column 支出同比增长: each row's rate is of its amount and of the one above.</summary>
internal static partial class YearRows
{
    private const int FewestYears = 3;

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var (report, table, block) in manuscript.Tables())
        {
            foreach (var section in table.Sections)
            {
                var years = section.Rows.Select(r => (r.Row, Year: YearOf(block, r))).Where(r => r.Year is not null).OrderBy(r => r.Year).ToList();
                if (years.Count < FewestYears || years.Zip(years.Skip(1)).Any(p => p.Second.Year != p.First.Year + 1)) continue;
                var cells = new SectionCells(manuscript, block, section);
                foreach (var column in section.Columns.Where(c => Wording.Any(c.Header, "同比", "比上年", "较上年", "增长率", "增幅", "增长（%）", "增长%")))
                {
                    foreach (var relation in Of(report, cells, column, [.. years.Select(y => y.Row)])) yield return relation;
                }
            }
        }
    }

    private static IEnumerable<Relation> Of(Report report, SectionCells cells, ColumnReading column, List<int> rows)
    {
        // 支出同比增长 is of 支出; where no name tells, of what most rows bear out.
        var name = Wording.Without(PlainCells.NameOf(column.Header), "同比", "比上年", "较上年", "增长率", "增长", "增减", "增幅", "率");
        var named = name.Length < 2 ? [] : cells.AmountColumns.Where(c => PlainCells.NameOf(cells.Header(c)).Contains(name, StringComparison.Ordinal)).ToList();
        if (named.Count == 1) return Rates(report, cells, column.Column, named[0], rows);
        return Learned.Likeliest(cells.AmountColumns.Select(c => Rates(report, cells, column.Column, c, rows).ToList()));
    }

    private static IEnumerable<Relation> Rates(Report report, SectionCells cells, int rated, int amount, List<int> rows)
    {
        for (var i = 1; i < rows.Count; i++)
        {
            if (cells.Number(rows[i], rated) is not { Kind: MentionKind.Rate } rate || cells.Number(rows[i], amount) is not { Value: > 0 } now || cells.Number(rows[i - 1], amount) is not { Value: > 0 } before || !Wording.SameKind(now, before)) continue;
            var stated = Operand.Of(rate);
            if (rate.Value < 0) stated = stated with { Quantity = stated.Quantity.Negate(), Bounds = -stated.Bounds };
            yield return new Relation(ChangeRateRule.RuleId, report.Index, stated, [new(new Growth(Operand.Of(now), Operand.Of(before)))], Strength.Likely);
        }
    }

    private static int? YearOf(TableBlock block, RowReading row)
    {
        for (var column = 0; column < Math.Min(2, block.Grid.Columns); column++)
        {
            if (YearPattern().Match(block.Grid.TextAt(row.Row, column)) is { Success: true } year) return PrintedDigits.Whole(year.Groups["y"].ValueSpan);
        }

        return null;
    }

    [GeneratedRegex(@"^\s*(?<y>20\d\d)\s*年?度?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex YearPattern();
}
