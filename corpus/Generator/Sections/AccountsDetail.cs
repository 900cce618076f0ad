using PerfEval.Generator.Composition;
using PerfEval.Generator.Numbers;
using PerfEval.Model.Facts;

namespace PerfEval.Generator.Sections;

/// <summary>The public tables that break the accounts down: income, public money, economic items, the three public expenses.</summary>
public sealed class AccountsDetail(ReportPlan report, Draft draft, Accounts accounts)
{
    private static readonly (string Code, string Name)[] EconomicItems =
    [
        ("30101", "基本工资"), ("30102", "津贴补贴"), ("30108", "机关事业单位基本养老保险缴费"), ("30201", "办公费"), ("30211", "差旅费"), ("30217", "公务接待费"), ("30305", "生活补助"), ("30309", "奖励金"), ("31002", "办公设备购置"),
    ];

    private static FigureFact Any(FigureFact f) => f with { FundAlt = [null, Fund.Fiscal, Fund.Total, Fund.Other] };

    private void Caption(string title, int number)
    {
        report.Line(ParagraphKind.Caption, title);
        report.Line(ParagraphKind.Signature, $"公开{number:D2}表");
        report.Line(ParagraphKind.Body, $"部门：{report.Organization}    单位：{report.Style.CellMoney.Unit}");
    }

    /// <summary>Income by item: in all, from the treasury, other.</summary>
    public void Income(int number)
    {
        Caption("收入决算表", number);
        var table = report.Table([11, 36, 15, 15, 15], repeatedHeaderRows: 2);
        report.Row(table).Text("项目", 2).Text("本年收入合计", rows: 2).Text("财政拨款收入", rows: 2).Text("其他收入", rows: 2);
        report.Row(table).Texts("科目编码", "科目名称");
        var row = report.Row(table).Text("合计", 2);
        row.Money(accounts.Income, Measure.Received, Fund.Total, out var all, Any).Money(accounts.Grants, Measure.Received, Fund.Fiscal, out var grants, Any).Money(accounts.OtherIncome, Measure.Received, Fund.Other, out var other, Any);
        report.Relations.Sum(all, grants, other);
        var rest = accounts.Grants;
        var wholes = new List<Run>();
        for (var i = 0; i < accounts.Items.Count; i++)
        {
            var item = accounts.Items[i];
            var last = i == accounts.Items.Count - 1;
            var amount = last ? rest : Math.Min(Math.Max(0, rest), Printing.Round(item.Spent * 0.9m, -2));
            rest -= amount;
            var extra = last ? accounts.OtherIncome : 0;
            row = report.Row(table).Text(item.Code).Text(item.Name, align: Alignment.Left);
            row.Money(amount + extra, Measure.Received, null, out var sum, Any).Money(amount, Measure.Received, Fund.Fiscal, Any);
            if (extra > 0) row.Money(extra, Measure.Received, Fund.Other, Any);
            else row.Text(string.Empty);
            wholes.Add(sum);
        }

        report.Relations.Sum(all, [.. wholes]);
    }

    /// <summary>Public money by item: initial budget and outturn beside each other.</summary>
    public void Fiscal(int number)
    {
        Caption("财政拨款支出预决算对照表", number);
        var table = report.Table([11, 40, 18, 18], repeatedHeaderRows: 1);
        report.Row(table).Texts("科目编码", "科目名称", "年初预算数", "决算数");
        var (budgets, outturns) = (new List<Run>(), new List<Run>());
        foreach (var item in accounts.Items)
        {
            report.Row(table).Text(item.Code).Text(item.Name, align: Alignment.Left)
                .Money(item.Budget, Measure.Budget, Fund.Fiscal, out var budget, f => Any(f) with { Stage = BudgetStage.Initial }).Money(item.Spent, Measure.Executed, Fund.Fiscal, out var spent, Any);
            budgets.Add(budget);
            outturns.Add(spent);
        }

        report.Row(table).Text("合计", 2).Money(accounts.Items.Sum(i => i.Budget), Measure.Budget, Fund.Total, out var whole, f => Any(f) with { Stage = BudgetStage.Initial }).Money(accounts.Spent, Measure.Executed, Fund.Total, out var total, Any);
        report.Relations.Sum(whole, [.. budgets]);
        report.Relations.Sum(total, [.. outturns]);
    }

    /// <summary>小计, 基本支出, 项目支出 under 本年支出.</summary>
    public void GeneralBudget(int number)
    {
        Caption("一般公共预算财政拨款支出决算表", number);
        var table = report.Table([11, 36, 15, 15, 15], repeatedHeaderRows: 2);
        report.Row(table).Text("项目", 2).Text("本年支出", 3);
        report.Row(table).Texts("科目编码", "科目名称", "小计", "基本支出", "项目支出");
        foreach (var item in accounts.Items)
        {
            var row = report.Row(table).Text(item.Code).Text(item.Name, align: Alignment.Left).Money(item.Spent, Measure.Executed, Fund.Fiscal, out var sum, Any);
            row.Money(item.Basic, Measure.Executed, Fund.Fiscal, out var basic, Any).Money(item.Project, Measure.Executed, Fund.Fiscal, out var project, Any);
            report.Relations.Sum(sum, basic, project);
        }
    }

    /// <summary>Economic items in three blocks side by side.</summary>
    public void Economic(int number)
    {
        Caption("一般公共预算财政拨款基本支出决算明细表", number);
        var table = report.Table([8, 22, 11, 8, 22, 11, 8, 22, 11], repeatedHeaderRows: 1);
        report.Row(table).Texts("科目编码", "科目名称", "决算数", "科目编码", "科目名称", "决算数", "科目编码", "科目名称", "决算数");
        var cut = draft.Dice.Cut(Math.Max(accounts.Basic, 900_000), EconomicItems.Length, -2);
        for (var r = 0; r < 3; r++)
        {
            var row = report.Row(table);
            for (var block = 0; block < 3; block++)
            {
                var at = (block * 3) + r;
                row.Text(EconomicItems[at].Code).Text(EconomicItems[at].Name, align: Alignment.Left).Money(cut[at], Measure.Executed, Fund.Fiscal, Any);
            }
        }
    }

    /// <summary>The three public expenses: budget and outturn in one row of numbers.</summary>
    public void PublicExpenses(int number)
    {
        Caption("财政拨款“三公”经费支出决算表", number);
        var table = report.Table([12, 12, 12, 12, 12, 12], repeatedHeaderRows: 2);
        report.Row(table).Text("预算数", 3).Text("决算数", 3);
        report.Row(table).Texts("合计", "公务用车运行维护费", "公务接待费", "合计", "公务用车运行维护费", "公务接待费");
        var row = report.Row(table);
        foreach (var (measure, share) in new[] { (Measure.Budget, 1m), (Measure.Executed, 0.8m) })
        {
            var cars = Printing.Round(draft.Wan(2, 14) * share, -2);
            var guests = Printing.Round(draft.Wan(0.2m, 3) * share, -2);
            row.Money(cars + guests, measure, Fund.Total, out var all, Any).Money(cars, measure, null, out var car, Any).Money(guests, measure, null, out var guest, Any);
            report.Relations.Sum(all, car, guest);
        }
    }

    /// <summary>Another table that says that it is empty.</summary>
    public void StateCapital(int number)
    {
        Caption("国有资本经营预算财政拨款支出决算表", number);
        var table = report.Table([11, 40, 18, 18]);
        report.Row(table).Texts("科目编码", "科目名称", "基本支出", "项目支出");
        report.Row(table).Blank(4);
        report.Line(ParagraphKind.Body, "注：本部门没有国有资本经营预算财政拨款支出，本表无数据。");
    }
}
