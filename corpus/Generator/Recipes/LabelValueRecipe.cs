using PerfEval.Generator.Composition;
using PerfEval.Generator.Numbers;
using PerfEval.Generator.Sections;
using PerfEval.Model.Facts;

namespace PerfEval.Generator.Recipes;

/// <summary>Forms of label and value pairs, with the unit in the cell, and amounts as rows instead of columns.</summary>
internal static class LabelValueRecipe
{
    public static IEnumerable<Recipe> All =>
    [
        new("form-label-value", Split.Train, "预算数: / 执行数: pairs with the unit in the cell; indicators without scores", [], draft => Compose(draft, Pairs)),
        new("form-rows", Split.Heldout, "A and B as rows, amounts to the right, unit in the caption", [ErrorKind.WrongSum, ErrorKind.WrongExecutionRate], draft => Compose(draft, Rows)),
    ];

    private static void Compose(Draft draft, Action<Draft, ReportPlan> funds)
    {
        var title = $"项目绩效目标完成情况表（{draft.Topic.Project}）";
        var report = new ReportPlan(title, ReportKind.Project, new Style(MoneyStyle.Wan() with { Trim = true }, new RateStyle()))
        {
            TitleAlt = ["项目绩效目标完成情况表", $"{draft.Year}年度项目绩效目标完成情况表", $"（{draft.Year}年度）"],
            Organization = draft.Place.Name + draft.Topic.Agency,
            Project = draft.Topic.Project,
            FiscalYear = draft.Year,
        };
        draft.Document.Reports.Add(report);
        report.TitleLine();
        report.Line(ParagraphKind.Caption, $"（{draft.Year}年度）");
        funds(draft, report);
        var table = report.Table([12, 14, 30, 20, 20], repeatedHeaderRows: 1);
        var look = new IndicatorLook([Column.Level1, Column.Level2, Column.Level3, Column.Target, Column.Actual]) { TargetWord = "预期指标值", ActualWord = "实际完成指标值", Signs = SignStyle.Ascii };
        var rows = new IndicatorTable(report, draft, look);
        rows.Header(table, 1);
        rows.Rows(table, IndicatorDraw.Set(draft, draft.Dice.Between(3, 5), 2));
    }

    private static void Pairs(Draft draft, ReportPlan report)
    {
        var dice = draft.Dice;
        var budget = draft.Wan(20, 900);
        var spent = Printing.Round(budget * dice.Between(0.7m, 1m, 3), -2);
        var table = report.Table([16, 18, 20, 18, 20]);
        report.Row(table).Text("预算单位").Text(report.Organization!, 4);
        report.Row(table).Text("预算执行情况(万元)", rows: 3).Text("预算数:").Cell(p => p.Money(budget, Measure.Budget, Fund.Total, f => f with { FundAlt = [null] })).Text("执行数:").Cell(p => p.Money(spent, Measure.Executed, Fund.Total, f => f with { FundAlt = [null] }));
        report.Row(table).Text("其中-财政拨款:").Cell(p => p.Money(budget, Measure.Budget, Fund.Fiscal)).Text("其中-财政拨款:").Cell(p => p.Money(spent, Measure.Executed, Fund.Fiscal));
        report.Row(table).Text("其它资金:").Text(string.Empty).Text("其它资金:").Text("/");
        report.Row(table).Text("年度目标完成情况", rows: 2).Text("预期目标", 2).Text("实际完成目标", 2);
        report.Row(table).Cell(p => p.Text($"按时完成{draft.Topic.Directions[0]}，服务{draft.Topic.People}"), 2).Cell(p => p.Text($"{draft.Topic.Directions[0]}已完成，服务{draft.Topic.People}").Count(dice.Between(300, 9000), draft.Topic.PeopleUnit, CountRole.Actual), 2);
    }

    private static void Rows(Draft draft, ReportPlan report)
    {
        var dice = draft.Dice;
        report.Line(ParagraphKind.Body, $"主管部门：{report.Organization}");
        report.Line(ParagraphKind.Signature, "金额单位：万元");
        var cells = report.Style.CellMoney with { Trim = false };
        var cut = new[] { draft.Wan(20, 500), draft.Wan(5, 80) };
        var spent = cut.Select(c => Printing.Round(c * dice.Between(0.72m, 0.99m, 3), -2)).ToArray();
        var table = report.Table([26, 18, 18, 18]);
        report.Row(table).Texts("资金情况", "合计", "财政资金", "单位自筹");
        var total = draft.Maybe(ErrorKind.WrongSum, cut.Sum());
        report.Row(table).Text("全年预算数（A）").Money(total, Measure.Budget, Fund.Total, out var budgetRun, f => f with { Stage = BudgetStage.Current }, cells).Money(cut[0], Measure.Budget, Fund.Fiscal, out var fiscalBudget, f => f with { Stage = BudgetStage.Current }, cells).Money(cut[1], Measure.Budget, Fund.Other, out var ownBudget, f => f with { Stage = BudgetStage.Current, FundAlt = [null] }, cells);
        report.Row(table).Text("全年执行数（B）").Money(spent.Sum(), Measure.Executed, Fund.Total, out var spentRun, null, cells).Money(spent[0], Measure.Executed, Fund.Fiscal, out var fiscalSpent, null, cells).Money(spent[1], Measure.Executed, Fund.Other, out var ownSpent, f => f with { FundAlt = [null] }, cells);
        var rate = draft.Plant(ErrorKind.WrongExecutionRate) ? 1 : spent.Sum() / total;
        report.Row(table).Text("执行率（B/A）").Rate(rate, RateKind.Execution, out var rateRun).Rate(spent[0] / cut[0], RateKind.Execution, out var fiscalRate).Rate(spent[1] / cut[1], RateKind.Execution, out var ownRate);
        report.Relations.Sum(budgetRun, fiscalBudget, ownBudget);
        report.Relations.Sum(spentRun, fiscalSpent, ownSpent);
        report.Relations.Execution(rateRun, spentRun, budgetRun);
        report.Relations.Execution(fiscalRate, fiscalSpent, fiscalBudget);
        report.Relations.Execution(ownRate, ownSpent, ownBudget);
    }
}
