using PerfEval.Generator.Composition;
using PerfEval.Generator.Numbers;
using PerfEval.Generator.Sections;
using PerfEval.Model.Facts;

namespace PerfEval.Generator.Recipes;

/// <summary>Accounts in another province's manner: tables first, 合计 last, short prose with 亿 and 千 separators.</summary>
internal static class HeldoutAccounts
{
    public static Recipe Recipe { get; } = new("accounts-tables-first", Split.Heldout, "tables before the prose, budget beside outturn with 完成率, 合计 as the last row", [ErrorKind.WrongSum, ErrorKind.WrongExecutionRate, ErrorKind.WrongShare], Compose);

    private static FigureFact Loose(FigureFact f) => f with { FundAlt = [null, Fund.Fiscal, Fund.Total] };

    private static void Compose(Draft draft)
    {
        var report = new ReportPlan($"{draft.Year}年度{draft.Place.Name}{draft.Topic.Agency}决算公开说明", ReportKind.Accounts, new Style(MoneyStyle.Wan(), new RateStyle()) { CellMoney = MoneyStyle.Wan() with { Grouping = Grouping.Comma } })
        {
            Organization = draft.Place.Name + draft.Topic.Agency,
            FiscalYear = draft.Year,
        };
        draft.Document.Reports.Add(report);
        report.TitleLine();
        var accounts = Accounts.Draw(draft);
        var (spentRun, basicRun) = Table(draft, report, accounts);
        report.Heading(1, "有关情况说明");
        var p = report.Body().Text($"{draft.Year}年度，本部门支出").Money(accounts.Spent, Measure.Executed, Fund.Total, out var spent, Loose).Text("。按性质划分，基本支出").Money(accounts.Basic, Measure.Executed, null, out var basic, Loose).Text("（占比");
        new ProseParts(report, draft).Share(p, basic, spent);
        p.Text("），项目支出").Money(accounts.Project, Measure.Executed, null, out var project, Loose).Text("（占比");
        new ProseParts(report, draft).Share(p, project, spent);
        p.Text("）。");
        report.Relations.Sum(spent, basic, project);
        report.Relations.Same(spent, spentRun);
        report.Relations.Same(basic, basicRun);
        report.Body().Text("本部门共有行政编制").Count(draft.Dice.Between(12, 60), "个", CountRole.Stated).Text("，抽查下属单位").Count(draft.Dice.Between(2, 11), "家", CountRole.Actual).Text("，收回闲置资金").Money(draft.Wan(1, 20), Measure.Collected, null, f => f with { MeasureAlt = [Measure.Carryover, Measure.Other], FundAlt = [Fund.Carryover, Fund.Fiscal] }).Text("。");
    }

    private static (Run Spent, Run Basic) Table(Draft draft, ReportPlan report, Accounts accounts)
    {
        report.Blocks.Add(new PageTurn(true));
        report.Line(ParagraphKind.Caption, "一般公共预算财政拨款支出决算表");
        report.Line(ParagraphKind.Signature, "金额单位：万元");
        var table = report.Table([10, 30, 14, 14, 14, 14, 12], repeatedHeaderRows: 2);
        report.Row(table).Text("项目", 2).Text("年初预算数", rows: 2).Text("决算数", 3).Text("完成率", rows: 2);
        report.Row(table).Texts("科目编码", "科目名称", "小计", "基本支出", "项目支出");
        var columns = new List<Run>[] { [], [], [], [] };
        foreach (var item in accounts.Items)
        {
            var row = report.Row(table).Text(item.Code).Text(item.Name, align: Alignment.Left);
            row.Money(item.Budget, Measure.Budget, null, out var budget, f => f with { Stage = BudgetStage.Initial, FundAlt = [Fund.Fiscal, Fund.Total] }).Money(item.Spent, Measure.Executed, null, out var sum, Loose).Money(item.Basic, Measure.Executed, null, out var basic, Loose).Money(item.Project, Measure.Executed, null, out var project, Loose).Rate(item.Spent / item.Budget, RateKind.Execution, out var rate, with: r => r with { KindAlt = [RateKind.Completion] });
            report.Relations.Sum(sum, basic, project);
            report.Relations.Execution(rate, sum, budget);
            Run[] runs = [budget, sum, basic, project];
            for (var i = 0; i < runs.Length; i++) columns[i].Add(runs[i]);
        }

        var budgets = accounts.Items.Sum(i => i.Budget);
        var last = report.Row(table).Text("合计", 2);
        var share = accounts.Spent / budgets;
        if (draft.Plant(ErrorKind.WrongExecutionRate)) share = draft.Slip(share * 100, 2) / 100;
        last.Money(draft.Maybe(ErrorKind.WrongSum, budgets), Measure.Budget, Fund.Total, out var wholeBudget, f => f with { Stage = BudgetStage.Initial, FundAlt = [null, Fund.Fiscal] }).Money(accounts.Spent, Measure.Executed, Fund.Total, out var whole, Loose).Money(accounts.Basic, Measure.Executed, null, out var allBasic, Loose).Money(accounts.Project, Measure.Executed, null, out var allProject, Loose).Rate(share, RateKind.Execution, out var allRate, with: r => r with { KindAlt = [RateKind.Completion] });
        Run[] totals = [wholeBudget, whole, allBasic, allProject];
        for (var i = 0; i < totals.Length; i++) report.Relations.Sum(totals[i], [.. columns[i]]);
        report.Relations.Execution(allRate, whole, wholeBudget);
        report.Blocks.Add(new PageTurn(false));
        return (whole, allBasic);
    }
}
