using PerfEval.Model.Facts;

namespace PerfEval.Store.Sqlite;

/// <summary>
/// The one line that an auditor asks of a report first: what was planned, what was spent, and which rate it states.
/// A summary for listings and charts; the checker judges by the table itself.
/// </summary>
/// <param name="Budget">In 元, null where the report states none.</param>
/// <param name="Executed">In 元, null where the report states none.</param>
/// <param name="StatedRate">As a fraction, null where the report states none.</param>
internal sealed record ExecutionLine(decimal? Budget, decimal? Executed, decimal? StatedRate)
{
    public static ExecutionLine Of(Report report)
    {
        var executed = Best(report.Figures.Where(figure => figure.Measure == Measure.Executed), null);
        // A budget in the row of what was spent belongs to it; elsewhere it may be another project's.
        var budget = Best(report.Figures.Where(figure => figure.Measure == Measure.Budget), executed);
        return new ExecutionLine(budget?.Amount.Value, executed?.Amount.Value, StatedIn(report, executed));
    }

    private static Figure? Best(IEnumerable<Figure> candidates, Figure? beside) =>
        candidates.MaxBy(figure => Weight(figure, beside));

    // MaxBy keeps the first of equals: the first mention wins.
    private static int Weight(Figure figure, Figure? beside) =>
        (beside is not null && InOneRow(figure, beside) ? 16 : 0)
        + (figure.Fund == Fund.Total ? 8 : 0)
        + (figure.Source.InTable ? 4 : 0)
        + (figure.Stage == BudgetStage.Current ? 2 : 0)
        + (figure.Approximate ? 0 : 1);

    private static bool InOneRow(Figure a, Figure b) =>
        a.Source.InTable && a.Source.Block == b.Source.Block && a.Source.Row == b.Source.Row;

    private static decimal? StatedIn(Report report, Figure? executed)
    {
        var rates = report.Rates.Where(rate => rate.Kind == RateKind.Execution && rate.Comparator is null).ToList();
        var beside = executed is null ? null : rates.FirstOrDefault(rate =>
            rate.Source.Block == executed.Source.Block && rate.Source.Row == executed.Source.Row);
        return (beside ?? rates.FirstOrDefault())?.Value.Value;
    }
}
