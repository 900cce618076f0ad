using PerfEval.Model.Documents;
using PerfEval.Model.Facts;

namespace PerfEval.Extract.Segmentation;

/// <summary>
/// Finds a report's total budget, total expenditure and stated rate. The two amounts are taken together only where the report puts
/// them side by side, in a row of a table or in a paragraph that also states the rate or calls both the whole: else they may be of
/// different things. A report that calls only one of the two the whole has a line of that one.
/// </summary>
public static class ExecutionLines
{
    /// <param name="report">With its figures and rates.</param>
    public static ExecutionLine Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var rates = report.Rates.Where(rate => rate.Kind == RateKind.Execution && rate.Comparator is null).GroupBy(rate => PlaceOf(rate.Source)).ToDictionary(group => group.Key, group => group.First());
        // MaxBy keeps the first of equals: the line that is read first wins.
        var best = report.Figures
            .Where(IsLevel)
            .GroupBy(figure => PlaceOf(figure.Source))
            .Select(place => Pair(place, rates.GetValueOrDefault(place.Key)))
            .MaxBy(pair => pair?.Weight ?? -1);
        return best is null ? Alone(report, rates.Values.FirstOrDefault()) : new ExecutionLine(best.Budget, best.Executed, best.Rate);
    }

    /// <summary>Final accounts tell what was spent, budgets what is planned: the first amount that is the whole, where the other side has none.</summary>
    private static ExecutionLine Alone(Report report, Rate? rate)
    {
        var budget = report.Figures.FirstOrDefault(figure => IsWhole(figure, Measure.Budget));
        var executed = report.Figures.FirstOrDefault(figure => IsWhole(figure, Measure.Executed));
        return budget is null || executed is null ? new ExecutionLine(budget, executed, rate) : ExecutionLine.None with { Rate = rate };
    }

    private static bool IsLevel(Figure figure) => figure.Measure is Measure.Budget or Measure.Executed && figure.Comparator is null;

    private static bool IsWhole(Figure figure, Measure measure) => figure.Measure == measure && figure.Fund == Fund.Total && IsLevel(figure);

    private static Candidate? Pair(IEnumerable<Figure> place, Rate? rate)
    {
        var budget = place.Where(figure => figure.Measure == Measure.Budget).MaxBy(Weight);
        var executed = place.Where(figure => figure.Measure == Measure.Executed).MaxBy(Weight);
        if (budget is null || executed is null) return null;
        var whole = budget.Fund == Fund.Total && executed.Fund == Fund.Total;
        return whole || budget.Source.InTable || rate is not null ? new Candidate(budget, executed, rate, whole) : null;
    }

    private static int Weight(Figure figure) => (figure.Fund == Fund.Total ? 2 : 0) + (figure.Stage == BudgetStage.Current ? 1 : 0);

    private static (int Block, int? Row) PlaceOf(Span span) => (span.Block, span.Row);

    private sealed record Candidate(Figure Budget, Figure Executed, Rate? Rate, bool Whole)
    {
        public int Weight => (Whole ? 4 : 0) + (Rate is null ? 0 : 2) + (Budget.Source.InTable ? 1 : 0);
    }
}
