using PerfEval.Generator.Composition;
using PerfEval.Generator.Numbers;
using PerfEval.Generator.Sections;
using PerfEval.Model.Facts;

namespace PerfEval.Generator.Recipes;

/// <summary>Everything that varies between the self-evaluation forms of ministries and provinces.</summary>
public sealed record FormLook(FundsLook Funds, IndicatorLook Indicators)
{
    public Style Style { get; init; } = new(MoneyStyle.Wan(), new RateStyle());

    public Sources Sources { get; init; }

    public bool InitialDiffers { get; init; } = true;

    /// <summary>The funds part and the indicators are two tables, with a line between.</summary>
    public bool TwoTables { get; init; }

    public bool RepeatHeader { get; init; }

    public decimal OutputPoints { get; init; } = 50;

    public decimal BenefitPoints { get; init; } = 30;

    public decimal SatisfactionPoints { get; init; } = 10;

    public string TitleWord { get; init; } = "项目支出绩效自评表";

    public string TotalWord { get; init; } = "总分";

    public bool Landscape { get; init; }

    public bool Goals { get; init; } = true;

    /// <summary>Of the tables, in points: decides where cells wrap on paper.</summary>
    public double FontSize { get; init; } = 9;

    public (int Low, int High) Outputs { get; init; } = (3, 6);
}

/// <summary>A self-evaluation form: head, funds, goals, indicators, total.</summary>
public static class FormRecipe
{
    public static void Compose(Draft draft, FormLook look)
    {
        draft.Document.Furniture = new PageFurniture(null, draft.Dice.Chance(0.7));
        var report = Plan(draft, look);
        draft.Document.Reports.Add(report);
        Write(draft, look, report);
    }

    /// <param name="draft">Place, year and subject.</param>
    /// <param name="look">Its title's words.</param>
    /// <param name="project">The project's name; the subject's own where a file holds one form.</param>
    public static ReportPlan Plan(Draft draft, FormLook look, string? project = null)
    {
        var title = $"{draft.Year}年度{look.TitleWord}";
        return new ReportPlan(title, ReportKind.Project, look.Style)
        {
            TitleAlt = [title.Replace("年度", string.Empty, StringComparison.Ordinal), $"（{draft.Year}年度）", look.TitleWord],
            Organization = draft.Place.Name + draft.Topic.Agency,
            Project = project ?? draft.Topic.Project,
            FiscalYear = draft.Year,
        };
    }

    public static void Write(Draft draft, FormLook look, ReportPlan report)
    {
        if (look.Landscape) report.Blocks.Add(new PageTurn(true));
        report.TitleLine();
        report.Line(ParagraphKind.Caption, $"填报单位：{report.Organization}");
        var widths = look.Indicators.Columns.Select(Width).ToArray();
        var table = report.Table(widths, fontSize: look.FontSize);
        Head(report, draft, table);
        var funds = FundSet.Draw(draft, look.Style.CellMoney, look.Sources, look.InitialDiffers);
        var fundsTable = new FundsTable(report, draft, look.Funds);
        fundsTable.Write(table, funds, 1, Label(widths.Length, look), Spans(widths.Length, look));
        if (look.Goals) Goals(report, draft, table, funds);
        if (look.TwoTables)
        {
            report.Line(ParagraphKind.Caption, "绩效指标完成情况");
            table = report.Table(widths, repeatedHeaderRows: look.RepeatHeader ? 1 : 0, fontSize: look.FontSize);
        }

        var indicators = IndicatorDraw.Set(draft, draft.Dice.Between(look.Outputs.Low, look.Outputs.High), draft.Dice.Between(2, 3), look.OutputPoints, look.BenefitPoints, look.SatisfactionPoints);
        var rows = new IndicatorTable(report, draft, look.Indicators);
        rows.Header(table, indicators.Count + 1);
        rows.Rows(table, indicators);
        if (look.Indicators.Columns.Contains(Column.Score)) Total(report, draft, look, table, indicators, fundsTable, rows);
        report.Line(ParagraphKind.Body, $"填报人：{draft.Dice.Pick(Names)}    联系电话：0{draft.Dice.Between(310, 998)}-{draft.Dice.Between(2_200_000, 8_999_999)}");
        if (look.Landscape) report.Blocks.Add(new PageTurn(false));
    }

    private static readonly string[] Names = ["周立言", "韩雨桐", "邓可", "田一鸣", "孟晓舟"];

    private static int Width(Column column) => column switch
    {
        Column.Section => 5,
        Column.Level1 or Column.Level2 => 10,
        Column.Level3 => 17,
        Column.Deviation => 14,
        Column.Weight or Column.Score or Column.Comparator or Column.Unit => 7,
        _ => 11,
    };

    /// <summary>Columns left for the row labels when every amount column has its share.</summary>
    private static int Label(int columns, FormLook look) => columns - 1 - Spans(columns, look).Sum();

    private static int[] Spans(int columns, FormLook look)
    {
        var spans = new int[look.Funds.Columns.Count];
        Array.Fill(spans, 1);
        for (var extra = columns - 1 - 2 - spans.Length; extra > 0; extra--) spans[extra % spans.Length]++;
        return spans;
    }

    private static void Head(ReportPlan report, Draft draft, Table table)
    {
        var columns = table.Widths.Length;
        report.Row(table).Text("项目名称", 2).Text(report.Project!, columns - 2);
        var half = (columns - 4) / 2;
        report.Row(table).Text("主管部门", 2).Text(draft.Place.Name + draft.Topic.Agency, half).Text("实施单位", 2).Text(draft.Place.Name + draft.Topic.Agency, columns - 4 - half);
    }

    private static void Goals(ReportPlan report, Draft draft, Table table, FundSet funds)
    {
        var columns = table.Widths.Length;
        var left = (columns - 1) / 2;
        report.Row(table).Text("年度总体目标", rows: 2).Text("预期目标", left).Text("实际完成情况", columns - 1 - left);
        var row = report.Row(table);
        row.Cell(p => p.Text($"围绕{draft.Topic.Directions[0]}、{draft.Topic.Directions[1]}等重点任务，安排资金").Money(funds.Total.Current, Measure.Budget, Fund.Total, f => f with { FundAlt = [null], MeasureAlt = [Measure.Allocated] }).Text("，年内全部完成。"), left, align: Alignment.Left);
        row.Cell(p => p.Text($"{draft.Topic.Directions[0]}、{draft.Topic.Directions[1]}等任务按计划实施，全年支出").Money(funds.Total.Executed, Measure.Executed, Fund.Total, f => f with { FundAlt = [null] }).Text("。"), columns - 1 - left, align: Alignment.Left);
    }

    private static void Total(ReportPlan report, Draft draft, FormLook look, Table table, IReadOnlyList<DrawnIndicator> indicators, FundsTable funds, IndicatorTable rows)
    {
        var columns = look.Indicators.Columns;
        var points = (funds.Score is null ? 0 : funds.ScoreValue) + indicators.Sum(i => i.Score);
        if (draft.Plant(ErrorKind.WrongScoreSum)) points = Math.Min(99.5m, points) - draft.Dice.Between(2, 4) - 0.5m;
        var outOf = funds.Weight is null ? look.OutputPoints + look.BenefitPoints + look.SatisfactionPoints : 100m;
        var row = report.Row(table);
        var first = columns.ToList().FindIndex(c => c is Column.Weight or Column.Score);
        row.Text(look.TotalWord, first);
        Run? weight = null, score = null;
        for (var i = first; i < columns.Count; i++)
        {
            if (columns[i] == Column.Weight) row.Points(outOf, out weight);
            else if (columns[i] == Column.Score) row.Points(points, out score);
            else row.Text(string.Empty);
        }

        if (weight is not null) report.Relations.WeightSum(weight, [.. One(funds.Weight), .. rows.Weights]);
        report.Relations.ScoreSum(score!, [.. One(funds.Score), .. rows.Scores]);
        report.Scores.Add(new ScoreGold(look.TotalWord, points, weight is null ? null : outOf));
        report.SelfScore = points;
    }

    private static IEnumerable<Run> One(Run? run) => run is null ? [] : [run];
}
