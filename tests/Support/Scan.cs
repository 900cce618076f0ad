using System.Globalization;
using System.Text.RegularExpressions;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Tests.Support;

/// <summary>Amounts, counts and percentages of plain sentences and of cells: as much of an extractor as hand-written tests need.</summary>
internal sealed partial class Scan
{
    public List<Figure> Figures { get; } = [];

    public List<Headcount> Headcounts { get; } = [];

    public List<Rate> Rates { get; } = [];

    public static int Decimals(string digits)
    {
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? 0 : digits.Length - point - 1;
    }

    public void Read(Block block, List<TableReading> tables)
    {
        switch (block)
        {
            case TextBlock text:
                Sentences(text.Text.Value, (s, e) => Span.In(text, s, e));
                break;
            case TableBlock table when tables.Find(t => t.Block == table.Index) is { } reading:
                foreach (var column in reading.Sections[0].Columns)
                {
                    foreach (var row in reading.Sections[0].Rows.Where(r => r.Role != RowRole.Header)) OneCell(table, table.Grid[row.Row, column.Column]!, column.Role, reading.Sections[0]);
                }

                break;
        }
    }

    private void OneCell(TableBlock table, Cell cell, ColumnRole role, TableSection section)
    {
        var text = cell.Text.Value;
        if (!decimal.TryParse(text.TrimEnd('%'), NumberStyles.Number, CultureInfo.InvariantCulture, out var number)) return;
        var span = Span.In(table, cell);
        var label = section.Rows.First(r => r.Row == cell.Row).Label;
        if (role is ColumnRole.ExecutionRate or ColumnRole.Share or ColumnRole.ChangeRate or ColumnRole.CompletionRate)
        {
            var kind = role switch { ColumnRole.ExecutionRate => RateKind.Execution, ColumnRole.Share => RateKind.Share, ColumnRole.ChangeRate => RateKind.Change, _ => RateKind.Completion };
            Rates.Add(new Rate($"r{Rates.Count}", label, Quantity.Scaled(number, Decimals(text.TrimEnd('%')), -2, Unit.Ratio), kind, null, text, false, null, span));
        }
        else if (role is not (ColumnRole.Label or ColumnRole.Code or ColumnRole.LineNumber or ColumnRole.Quantity or ColumnRole.Weight or ColumnRole.Score))
        {
            var measure = role switch { ColumnRole.Executed => Measure.Executed, ColumnRole.Amount => Measure.Other, _ => Measure.Budget };
            Figures.Add(new Figure($"f{Figures.Count}", label, measure, null, null, Quantity.Scaled(number, Decimals(text), section.UnitText == "万元" ? 4 : 0, Unit.Yuan), text, section.UnitText, null, false, null, null, span));
        }
    }

    private void Sentences(string text, Func<int, int, Span> place)
    {
        foreach (Match match in FactPattern().Matches(text))
        {
            var digits = match.Groups["n"].Value.Replace(",", string.Empty, StringComparison.Ordinal);
            var number = decimal.Parse(digits, CultureInfo.InvariantCulture);
            var (unit, per, span) = (match.Groups["u"].Value, match.Groups["p"].Value, place(match.Index, match.Index + match.Length));
            var lead = text[Math.Max(0, match.Index - 16)..match.Index];
            var label = lead[(lead.LastIndexOfAny(['，', '。', '；', '、', '：', '（']) + 1)..];
            var power = unit[0] switch { '万' => 4, '亿' => 8, '%' => -2, _ => 0 };
            if (unit == "%") Rates.Add(new Rate($"r{Rates.Count}", label, Quantity.Scaled(number, Decimals(digits), power, Unit.Ratio), RateKind.Other, null, match.Value, false, null, span));
            else if (unit.EndsWith('元'))
            {
                var measure = per.Length > 0 ? Measure.Standard : MeasureOf(lead);
                Figures.Add(new Figure(
                    $"f{Figures.Count}", label, measure, null, null, Quantity.Scaled(number, Decimals(digits), power, Unit.Yuan), match.Value, unit, per.Length > 0 ? per.TrimStart('/') : null,
                    lead.EndsWith('约'), null, null, span));
            }
            else Headcounts.Add(new Headcount($"h{Headcounts.Count}", label, Quantity.Scaled(number, Decimals(digits), power, Unit.Count), unit, CountRole.Stated, match.Value, false, null, null, span));
        }
    }

    private static Measure MeasureOf(string lead)
    {
        var last = Measure.Other;
        var at = -1;
        foreach (var (word, measure) in new[] { ("预算", Measure.Budget), ("支出", Measure.Executed), ("决算", Measure.Executed), ("投入", Measure.Executed), ("增加", Measure.Change), ("减少", Measure.Change), ("到位", Measure.Received), ("收入", Measure.Received), ("下达", Measure.Allocated) })
        {
            if (lead.LastIndexOf(word, StringComparison.Ordinal) is var found && found > at) (last, at) = (measure, found);
        }

        return last;
    }

    [GeneratedRegex(@"(?<n>\d[\d,]*(\.\d+)?)\s*(?<u>万元|亿元|元|%|万人|人次|人|户|家|名|份)(?<p>/[人户亩年月]+)?")]
    private static partial Regex FactPattern();
}
