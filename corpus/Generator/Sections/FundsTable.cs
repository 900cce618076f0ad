using PerfEval.Generator.Composition;
using PerfEval.Generator.Numbers;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Generator.Sections;

public enum FundsColumn
{
    Initial,
    Current,
    Executed,
    Weight,
    Rate,
    Score,
}

/// <summary>How the funds part of a form looks.</summary>
/// <param name="Columns">Columns after the label, in printed order, with their headings.</param>
public sealed record FundsLook(IReadOnlyList<(FundsColumn Column, string Heading)> Columns)
{
    public string Corner { get; init; } = "项目资金（万元）";

    /// <summary>What stands where there is no money: empty, 0, 0.00.</summary>
    public string Nothing { get; init; } = "0";

    /// <summary>The rate of nothing over nothing.</summary>
    public string NothingRate { get; init; } = "";

    public decimal Weight { get; init; } = 10;

    public string FirstPart { get; init; } = "其中：";

    /// <summary>Rates under a heading with % and without the sign.</summary>
    public bool BareRates { get; init; }
}

/// <summary>Writes the rows of the funds part and states its relations.</summary>
public sealed class FundsTable(ReportPlan report, Draft draft, FundsLook look)
{
    private readonly Dictionary<(FundLine Line, FundsColumn Column), Run> _runs = [];

    public Run? Weight { get; private set; }

    public Run? Score { get; private set; }

    public decimal ScoreValue { get; private set; }

    public Run TotalOf(FundSet funds, FundsColumn column) => _runs[(funds.Total, column)];

    /// <param name="table">Gets a header row, a total row and a row for each part.</param>
    /// <param name="funds">The money.</param>
    /// <param name="cornerColumns">Columns that the corner cell covers.</param>
    /// <param name="labelColumns">Columns that the row labels cover.</param>
    /// <param name="spans">Columns that each amount column covers.</param>
    public void Write(Table table, FundSet funds, int cornerColumns, int labelColumns, int[] spans)
    {
        var header = report.Row(table).Text(look.Corner, cornerColumns, funds.Parts.Count + 2).Text(string.Empty, labelColumns);
        for (var i = 0; i < look.Columns.Count; i++) header.Text(look.Columns[i].Heading, spans[i]);
        Line(table, funds.Total, "年度资金总额", labelColumns, spans, true);
        for (var i = 0; i < funds.Parts.Count; i++) Line(table, funds.Parts[i], (i == 0 ? look.FirstPart : string.Empty) + funds.Parts[i].Name, labelColumns, spans, false);
        foreach (var column in (ReadOnlySpan<FundsColumn>)[FundsColumn.Initial, FundsColumn.Current, FundsColumn.Executed]) Sum(funds, column);
        Relate(funds);
    }

    private void Line(Table table, FundLine line, string label, int labelColumns, int[] spans, bool total)
    {
        var row = report.Row(table).Text(label, labelColumns);
        var empty = !total && line.Current == 0 && line.Initial == 0;
        for (var i = 0; i < look.Columns.Count; i++)
        {
            var column = look.Columns[i].Column;
            switch (column)
            {
                case FundsColumn.Weight:
                    if (total) Weight = Points(row, look.Weight, spans[i]);
                    else row.Text(Dash, spans[i]);
                    break;
                case FundsColumn.Score:
                    if (total) Score = Points(row, ExecutionScore(line), spans[i]);
                    else row.Text(Dash, spans[i]);
                    break;
                case FundsColumn.Rate:
                    Rate(row, line, spans[i]);
                    break;
                default:
                    if (empty && look.Nothing is ("" or "-")) row.Text(look.Nothing, spans[i]);
                    else Money(row, line, column, spans[i], total, empty);
                    break;
            }
        }
    }

    private const string Dash = "—";

    private static Run Points(RowWriter row, decimal points, int span)
    {
        row.Points(points, out var run, span);
        return run;
    }

    private void Money(RowWriter row, FundLine line, FundsColumn column, int span, bool total, bool empty)
    {
        var (value, measure) = column switch
        {
            FundsColumn.Initial => (line.Initial, Measure.Budget),
            FundsColumn.Current => (line.Current, Measure.Budget),
            _ => (line.Executed, Measure.Executed),
        };
        var style = empty ? report.Style.CellMoney with { Decimals = look.Nothing.Length > 1 ? look.Nothing.Length - 2 : 0 } : report.Style.CellMoney;
        var wrong = total && column == First && draft.Plant(ErrorKind.WrongSum);
        if (wrong) value = draft.Slip(value / Printing.Power(style.Power), style.Decimals) * Printing.Power(style.Power);
        row.Money(value, measure, line.Fund, out var run, f => f with
        {
            Stage = Stage(column),
            MeasureAlt = line.Fund == Fund.Carryover ? [Measure.Carryover] : [],
            FundAlt = line.Alt.ToSequence(),
        }, style, span);
        _runs[(line, column)] = run;
    }

    /// <summary>预算数 alone names no stage; 年初 and 全年 or 调整后 do.</summary>
    private BudgetStage? Stage(FundsColumn column)
    {
        if (column == FundsColumn.Initial) return BudgetStage.Initial;
        var heading = look.Columns.First(c => c.Column == column).Heading;
        var named = heading.Contains("全年", StringComparison.Ordinal) || heading.Contains("调整", StringComparison.Ordinal);
        return column == FundsColumn.Current && named ? BudgetStage.Current : null;
    }

    /// <summary>The first amount column that is not needed for the rate, else the first.</summary>
    private FundsColumn First => look.Columns[0].Column;

    private void Rate(RowWriter row, FundLine line, int span)
    {
        if (line.Rate is not { } rate)
        {
            NothingRate(row, span);
            return;
        }

        if (line.Fund == Fund.Total && rate < 0.97m && draft.Plant(ErrorKind.WrongExecutionRate)) rate = 1;
        Run? run = null;
        var print = look.BareRates ? report.Style.Rate with { Sign = string.Empty } : report.Style.Rate;
        row.Cell(p => p.Rate(rate, RateKind.Execution, out run, with: r => r with { KindAlt = [RateKind.Completion] }, print: print), span);
        _runs[(line, FundsColumn.Rate)] = run!;
    }

    private void NothingRate(RowWriter row, int span)
    {
        if (look.NothingRate.Length == 0 || !look.NothingRate.Contains('%', StringComparison.Ordinal))
        {
            row.Text(look.NothingRate, span);
            return;
        }

        var digits = look.NothingRate.TrimEnd('%');
        var value = decimal.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) / 100;
        row.Cell(p => p.Rate(value, RateKind.Execution, with: r => r with { KindAlt = [RateKind.Completion] }, print: new RateStyle(digits.Contains('.', StringComparison.Ordinal) ? 2 : 0, Trim: false)), span);
        report.Remarks.Add(new FindingGold(["plausibility", "execution-rate"], [look.NothingRate], false, "0 ÷ 0"));
        report.Clean.Add(new CleanGold(look.NothingRate, "0 ÷ 0 is undefined: a remark at most"));
    }

    private decimal ExecutionScore(FundLine line)
    {
        var (_, rate) = Printing.Percent(line.Rate ?? 1, report.Style.Rate);
        var score = Printing.Round(look.Weight * rate.Value, 2);
        if (draft.Plant(ErrorKind.WrongExecutionScore)) score = score > look.Weight - 0.5m ? score - 1.5m : look.Weight;
        return ScoreValue = score;
    }

    private void Sum(FundSet funds, FundsColumn column)
    {
        if (!_runs.TryGetValue((funds.Total, column), out var total)) return;
        Run[] parts = [.. funds.Parts.Where(p => _runs.ContainsKey((p, column))).Select(p => _runs[(p, column)])];
        if (parts.Length > 0) report.Relations.Sum(total, parts);
    }

    private void Relate(FundSet funds)
    {
        foreach (var line in funds.Parts.Prepend(funds.Total))
        {
            if (_runs.TryGetValue((line, FundsColumn.Rate), out var rate) && _runs.TryGetValue((line, FundsColumn.Executed), out var executed) && _runs.TryGetValue((line, FundsColumn.Current), out var budget))
                report.Relations.Execution(rate, executed, budget);
        }

        if (Score is not null && Weight is not null && _runs.TryGetValue((funds.Total, FundsColumn.Rate), out var totalRate)) report.Relations.ScoreWeight(Score, Weight, totalRate);
        if (Score is not null) report.Scores.Add(new ScoreGold("预算执行率（年度资金总额）", ScoreValue, Weight is null ? null : look.Weight));
    }
}
