using PerfEval.Generator.Composition;
using PerfEval.Generator.Numbers;
using PerfEval.Generator.Vocabulary;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Generator.Sections;

/// <summary>Columns that some provinces add to the ministry's: last year's value, completion and score factor in per cent without the sign.</summary>
internal sealed class ProvinceColumns(ReportPlan report, Draft draft)
{
    private static readonly RateStyle Bare = new(1, Trim: true, Sign: string.Empty);

    public void Cell(RowWriter row, Column column, DrawnIndicator indicator, Run? target, Run? actual, bool bareUnits)
    {
        switch (column)
        {
            case Column.LastYear when indicator.HasNumber && indicator.Idea.Shape is not Shape.Price:
                LastYear(row, indicator, bareUnits);
                break;
            case Column.CompletionRate when indicator.Comparator == Comparator.AtLeast && target is not null && actual is not null:
                Run? rate = null;
                row.Cell(p => p.Rate(indicator.Actual / indicator.Target, RateKind.Completion, out rate, print: Bare));
                report.Relations.Completion(rate!, actual, target);
                break;
            case Column.Factor:
                row.Cell(p => p.Rate(indicator.Score / indicator.Weight, RateKind.Other, with: r => r with { KindAlt = [RateKind.Completion, RateKind.Share, RateKind.Execution] }, print: Bare));
                break;
            default:
                row.Text("—");
                break;
        }
    }

    private void LastYear(RowWriter row, DrawnIndicator indicator, bool bareUnits)
    {
        var whole = indicator.Idea.Shape is Shape.Count or Shape.Things or Shape.Days;
        var before = Printing.Round(indicator.Actual * draft.Dice.Between(0.85m, 1m, 3), whole ? 0 : 1);
        var run = IndicatorRuns.Value(indicator with { Actual = before }, false, withUnit: !bareUnits);
        row.Run(new Run(run.Text, run.Fact! with { Year = draft.Year - 1 }));
    }
}
