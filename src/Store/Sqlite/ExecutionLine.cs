using PerfEval.Model.Documents;
using PerfEval.Model.Facts;

namespace PerfEval.Store.Sqlite;

/// <summary>
/// The one line that an auditor asks of a report first: what was planned, what was spent, and which rate it states.
/// A summary for listings and charts; the checker judges by the table itself. Amounts are taken together only where the report puts them
/// side by side, in a row of a table or in a paragraph that also states the rate: else they may be of different things, and there is no line.
/// </summary>
/// <param name="Budget">In 元, null where the report states none.</param>
/// <param name="Executed">In 元, null where the report states none.</param>
/// <param name="StatedRate">As a fraction, null where the report states none.</param>
internal sealed record ExecutionLine(decimal? Budget, decimal? Executed, decimal? StatedRate)
{
    public static ExecutionLine Of(Report report)
    {
        var rates = report.Rates.Where(rate => rate.Kind == RateKind.Execution && rate.Comparator is null).GroupBy(rate => PlaceOf(rate.Source)).ToDictionary(group => group.Key, group => group.First());
        // MaxBy keeps the first of equals: the line that is read first wins.
        var best = report.Figures
            .Where(figure => figure.Measure is Measure.Budget or Measure.Executed)
            .GroupBy(figure => PlaceOf(figure.Source))
            .Select(place => Pair(place, rates.GetValueOrDefault(place.Key)))
            .MaxBy(pair => pair?.Weight ?? -1);
        return best is null
            ? new ExecutionLine(null, null, rates.Values.FirstOrDefault()?.Value.Value)
            : new ExecutionLine(best.Budget.Amount.Value, best.Executed.Amount.Value, best.Rate?.Value.Value);
    }

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
