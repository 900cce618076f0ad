using PerfEval.Generator.Composition;
using PerfEval.Generator.Numbers;
using PerfEval.Generator.Sections;
using PerfEval.Model.Facts;

namespace PerfEval.Generator.Recipes;

/// <summary>A table with another table inside a cell.</summary>
internal static class NestedRecipe
{
    public static Recipe Recipe { get; } = new("form-nested", Split.Train, "a form whose breakdown is a table inside a cell", [ErrorKind.WrongSum], Compose);

    private static void Compose(Draft draft)
    {
        var (dice, topic) = (draft.Dice, draft.Topic);
        var style = new Style(MoneyStyle.Wan(), new RateStyle());
        var report = new ReportPlan($"{draft.Year}年度部门项目绩效自评表", ReportKind.Project, style)
        {
            TitleAlt = ["部门项目绩效自评表", $"{draft.Year}年部门项目绩效自评表"],
            Organization = draft.Place.Name + topic.Agency,
            Project = topic.Project,
            FiscalYear = draft.Year,
        };
        draft.Document.Reports.Add(report);
        report.TitleLine();
        var table = report.Table([20, 26, 26, 26]);
        report.Row(table).Text("项目名称").Text(topic.Project).Text("实施单位").Text(report.Organization);
        var cut = dice.Cut(draft.Wan(60, 900), 3, -2);
        var inner = new Table { Widths = [40, 30] };
        var parts = new List<Run>();
        for (var i = 0; i < cut.Length; i++)
        {
            new RowWriter(inner.Row(), style).Text(topic.Directions[i]).Cell(p => p.Money(cut[i], Measure.Executed, null, out _, f => f with { FundAlt = [Fund.Total, Fund.Fiscal] }));
            parts.Add(inner.Rows[^1].Cells[1].Paragraphs[0].Runs[0]);
        }

        Run? whole = null;
        report.Row(table).Text("全年执行数").Cell(p => p.Money(draft.Maybe(ErrorKind.WrongSum, cut.Sum()), Measure.Executed, Fund.Total, out whole, f => f with { FundAlt = [null] })).Nested(inner, 2);
        report.Relations.Sum(whole!, [.. parts]);
        var rows = new IndicatorTable(report, draft, new IndicatorLook([Column.Level2, Column.Level3, Column.Target, Column.Actual]));
        rows.Header(table, 1);
        rows.Rows(table, IndicatorDraw.Set(draft, 3, 2));
    }
}
