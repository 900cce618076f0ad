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
        var rates = RatesByPlace(report);
        // MaxBy keeps the first of equals: the line that is read first wins.
        var pairs = report.Figures
            .Where(IsLevel)
            .GroupBy(figure => PlaceOf(figure.Source))
            .Select(place => Pair(place, rates.GetValueOrDefault(place.Key)))
            .OfType<Candidate>()
            .ToList();
        var forms = pairs.Where(pair => IsOneForm(pair, pairs, report)).ToList();
        var best = pairs.Where(pair => !IsOneOfSeveral(pair, pairs) && !forms.Contains(pair) && (pair.Budget.Source.InTable || pair.Whole || IsOfTheTreasury(pair) || !IsExceeded(pair, report))).MaxBy(pair => pair.Weight) ?? ByTheirRate(report, rates);

        // Where the forms of several projects tell no whole, neither does one amount of theirs, nor one rate.
        if (best is null && forms.Count > 0) return ExecutionLine.None with { Rate = rates.Values.FirstOrDefault(rate => !rate.Source.InTable) };
        return best is null ? Alone(report, rates.Values.FirstOrDefault()) : new ExecutionLine(best.Budget, best.Executed, best.Rate);
    }

    /// <summary>The first rate of execution of each place; what an indicator aims at is none, nor what came in of the income that was expected.</summary>
    private static Dictionary<(int Block, int? Row), Rate> RatesByPlace(Report report)
    {
        var rates = new Dictionary<(int Block, int? Row), Rate>();
        foreach (var rate in report.Rates)
        {
            if (rate.Kind != RateKind.Execution || rate.Comparator is not null || rates.ContainsKey(PlaceOf(rate.Source)) || IsOfIncome(rate, report) || IsTarget(rate.Source, report)) continue;
            rates.Add(PlaceOf(rate.Source), rate);
        }

        return rates;
    }

    private static bool IsTarget(Span place, Report report)
    {
        foreach (var indicator in report.Indicators)
        {
            if (indicator.Target?.Source is { } target && target.Block == place.Block && target.Row == place.Row && target.Column == place.Column && target.Start == place.Start) return true;
        }

        return false;
    }

    /// <summary>Final accounts tell what was spent, budgets what is planned: the first amount that is the whole, where the other side has none.</summary>
    private static ExecutionLine Alone(Report report, Rate? rate)
    {
        var budget = report.Figures.FirstOrDefault(figure => IsWhole(figure, Measure.Budget));
        var executed = report.Figures.FirstOrDefault(figure => IsWhole(figure, Measure.Executed));

        // A whole that others exceed is that of an item.
        if (report.Figures.Any(figure => IsLevel(figure) && figure.Measure == Measure.Executed && figure.Amount.Value > executed?.Amount.Value)) executed = null;
        if (report.Figures.Any(figure => IsWhole(figure, Measure.Budget) && figure.Amount.Value > budget?.Amount.Value)) budget = null;
        return budget is null || executed is null ? new ExecutionLine(budget, executed, rate) : ExecutionLine.None with { Rate = rate };
    }

    /// <summary>What is owed is neither planned nor spent.</summary>
    private static bool IsLevel(Figure figure) => figure.Measure is Measure.Budget or Measure.Executed && figure.Comparator is null && !figure.Label.Contains("债务", StringComparison.Ordinal) && !figure.Label.Contains("债券发行", StringComparison.Ordinal);

    /// <summary>一般公共预算收入完成预算的98%: how much came in of what was expected.</summary>
    private static bool IsOfIncome(Rate rate, Report report) =>
        NamesIncome(rate.Label) || (!rate.Source.InTable && report.Figures.LastOrDefault(f => f.Source.Block == rate.Source.Block && !f.Source.InTable && f.Source.End <= rate.Source.Start && f.Measure is Measure.Received or Measure.Executed) is { Measure: Measure.Received } told && NamesIncome(told.Label));

    private static bool NamesIncome(string label) => (label.Contains("收入", StringComparison.Ordinal) || label.Contains('税')) && !label.Contains("支出", StringComparison.Ordinal);

    /// <summary>A row of a table of equals without a total: none of them is the report's.</summary>
    private static bool IsOneOfSeveral(Candidate pair, List<Candidate> pairs) =>
        pair is { Whole: false, Budget.Source.InTable: true } && pairs.Exists(other => other != pair && other.Budget.Source.Block == pair.Budget.Source.Block && other.Budget.Source.InTable);

    /// <summary>年度资金总额 of one of several project forms: the report's only where it is as much as all the others, and nobody spent more than it.</summary>
    private static bool IsOneForm(Candidate pair, List<Candidate> pairs, Report report)
    {
        if (!pair.Whole || !pair.Budget.Source.InTable) return false;
        decimal others = 0;
        foreach (var form in pairs.Where(other => other.Whole && other.Budget.Source.InTable && other.Budget.Source.Block != pair.Budget.Source.Block && other.Budget.Label == pair.Budget.Label).GroupBy(other => other.Budget.Source.Block))
        {
            if (form.First().Budget.Amount.Value != pair.Budget.Amount.Value) others += Math.Min(form.First().Budget.Amount.Value, MostOfOne);
        }

        return others > 0 && (others > pair.Budget.Amount.Value || IsExceeded(pair, report));
    }

    /// <summary>Amounts beyond it are misread, and their sum would not fit.</summary>
    private const decimal MostOfOne = 1e20m;

    /// <summary>财政拨款 of final accounts, beside which more was spent of other money: the only part that was planned.</summary>
    private static bool IsOfTheTreasury(Candidate pair) => pair.Budget.Fund == Fund.Fiscal || pair.Executed.Fund == Fund.Fiscal;

    /// <summary>Whether the text tells that more was spent this year than the pair has; a table may hold what others invested.</summary>
    private static bool IsExceeded(Candidate pair, Report report)
    {
        var most = Math.Max(pair.Budget.Amount.Value, pair.Executed.Amount.Value);
        return report.Figures.Any(figure => figure.Measure == Measure.Executed && !figure.Source.InTable && IsLevel(figure) && (figure.Year is null || figure.Year == report.FiscalYear) && figure.Amount.Value > most);
    }

    /// <summary>全年支出5771万元，执行率97.24% behind a paragraph of the budget: the one planned amount that this rate is of.</summary>
    private static Candidate? ByTheirRate(Report report, Dictionary<(int Block, int? Row), Rate> rates)
    {
        foreach (var (place, rate) in rates)
        {
            if (rate.Source.InTable || rate.Value.Decimals < FewestDecimals || rate.Value.Value >= 1) continue;
            var spent = report.Figures.LastOrDefault(f => f.Source.Block == place.Block && !f.Source.InTable && f.Source.End <= rate.Source.Start && f.Measure is Measure.Executed or Measure.Allocated && f.Comparator is null);
            if (spent is null) continue;
            var planned = report.Figures.Where(f => f.Measure == Measure.Budget && IsLevel(f) && f.Stage != BudgetStage.Initial && f.Amount.Value > 0 && f.Amount.Value >= spent.Amount.Value && rate.Value.Bounds.Contains(spent.Amount.Value / f.Amount.Value)).ToList();
            if (planned.Count == 0 || planned.Exists(f => f.Amount.Value != planned[0].Amount.Value)) continue;
            var found = new Candidate(planned[0], spent, rate, false);
            if (!IsExceeded(found, report)) return found;
        }

        return null;
    }

    /// <summary>0.9724: with fewer digits other amounts have the rate too.</summary>
    private const int FewestDecimals = 4;

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
