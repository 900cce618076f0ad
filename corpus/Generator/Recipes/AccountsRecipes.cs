using PerfEval.Generator.Composition;
using PerfEval.Generator.Numbers;
using PerfEval.Generator.Sections;
using PerfEval.Model.Facts;

namespace PerfEval.Generator.Recipes;

/// <summary>Final accounts: prose that goes through the totals item by item, and the public tables on lying pages.</summary>
internal static class AccountsRecipes
{
    private static readonly ErrorKind[] Errors =
        [ErrorKind.WrongSum, ErrorKind.WrongShare, ErrorKind.WrongChangeAmount, ErrorKind.WrongChangeBase, ErrorKind.CrossReferenceSlip, ErrorKind.WrongExecutionRate, ErrorKind.WrongDirection];

    public static IEnumerable<Recipe> All =>
    [
        new("accounts-code-column", Split.Train, "final accounts in 万元: prose, then tables in landscape with the code in one column", Errors, draft => Compose(draft, false, MoneyStyle.Wan(), MoneyStyle.Wan())),
        new("accounts-three-codes", Split.Development, "final accounts: tables in 元 with 类 款 项 apart and separators, prose in 万元", Errors, draft => Compose(draft, true, MoneyStyle.Wan(), MoneyStyle.Yuan() with { Grouping = Grouping.Comma })),
        new("accounts-long", Split.Development, "final accounts whose expenditure table runs over several lying pages with its header repeated", [ErrorKind.WrongSum, ErrorKind.WrongDirection], draft => Compose(draft, false, MoneyStyle.Wan(), MoneyStyle.Wan(), Accounts.Draw(draft, others: 8))),
    ];

    public static ReportPlan Plan(Draft draft, MoneyStyle prose, MoneyStyle cells) =>
        new($"{draft.Place.Name}{draft.Topic.Agency}{draft.Year}年度部门决算", ReportKind.Accounts, new Style(prose, new RateStyle()) { CellMoney = cells })
        {
            TitleAlt = [$"{draft.Year}年度部门决算", $"{draft.Year}年度部门决算情况说明", "第一部分 部门概况"],
            Organization = draft.Place.Name + draft.Topic.Agency,
            FiscalYear = draft.Year,
        };

    private static void Compose(Draft draft, bool codesApart, MoneyStyle prose, MoneyStyle cells) => Compose(draft, codesApart, prose, cells, Accounts.Draw(draft));

    private static void Compose(Draft draft, bool codesApart, MoneyStyle prose, MoneyStyle cells, Accounts accounts)
    {
        var report = Plan(draft, prose, cells);
        draft.Document.Reports.Add(report);
        report.TitleLine();
        Prose(draft, report, accounts);
        Tables(draft, report, accounts, codesApart);
    }

    public static void Tables(Draft draft, ReportPlan report, Accounts accounts, bool codesApart)
    {
        report.Blocks.Add(new PageTurn(true));
        var tables = new AccountsTables(report, draft, accounts);
        tables.Overall(1);
        report.Blocks.Add(new PageBreak());
        tables.Expenditure(3, codesApart, blankForNothing: true);
        report.Blocks.Add(new PageBreak());
        tables.Empty(8);
        report.Blocks.Add(new PageTurn(false));
    }

    public static void Prose(Draft draft, ReportPlan report, Accounts accounts)
    {
        var parts = new ProseParts(report, draft);
        var dice = draft.Dice;
        report.Heading(1, "部门概况");
        report.Body().Text($"{report.Organization}主要负责本地区{draft.Topic.Directions[0]}、{draft.Topic.Directions[1]}等工作，内设机构").Count(dice.Between(3, 12), "个", CountRole.Stated).Text("，年末实有在职人员").Count(dice.Between(18, 160), "人", CountRole.Stated).Text("。");
        report.Heading(1, "收入支出决算总体情况");
        var p = report.Body().Text($"{draft.Year}年度收入总计").Money(accounts.Grand, Measure.Received, Fund.Total, out var grand, Loose).Text("、支出总计").Money(accounts.Grand, Measure.Executed, Fund.Total, out var grandOut, Loose).Text("。");
        report.Relations.Same(grandOut, grand);
        p.Text("与上年相比，收、支总计各");
        var change = Printing.Round(accounts.Grand * dice.Between(0.02m, 0.2m, 3), -2);
        var up = dice.Chance(0.6);
        p.Text(up ? "增加" : "减少").Money(change, Measure.Change, null, out var changed, f => f with { FundAlt = [Fund.Total, Fund.Fiscal] }).Text(up ? "，增长" : "，下降");
        var rate = change / (up ? accounts.Grand - change : accounts.Grand + change);
        if (draft.Plant(ErrorKind.WrongChangeBase)) rate = draft.Slip(rate * 100, 2) / 100;
        p.Rate(rate, RateKind.Change, out var changeRate).Text("，主要原因是上级专项任务有所调整。");
        report.Relations.ImpliedChangeRate(changeRate, changed, grand, up);
        Spending(draft, report, accounts, parts);
        Items(draft, report, accounts);
        Hospitality(draft, report);
    }

    private static FigureFact Loose(FigureFact f) => f with { FundAlt = [null, Fund.Fiscal, Fund.Total] };

    private static void Spending(Draft draft, ReportPlan report, Accounts accounts, ProseParts parts)
    {
        report.Heading(1, "支出决算情况说明");
        var p = report.Body().Text("本年支出合计").Money(accounts.Spent, Measure.Executed, Fund.Total, out var spent, Loose).Text("，其中：基本支出").Money(accounts.Basic, Measure.Executed, null, out var basic, Loose).Text("，占");
        parts.Share(p, basic, spent);
        p.Text("；项目支出").Money(draft.Maybe(ErrorKind.WrongSum, accounts.Project), Measure.Executed, null, out var project, Loose).Text("，占");
        parts.Share(p, project, spent);
        p.Text("。");
        report.Relations.Sum(spent, basic, project);
        p = report.Body().Text("财政拨款支出决算").Money(accounts.Spent - accounts.OtherIncome, Measure.Executed, Fund.Fiscal, out var fiscal, f => f with { FundAlt = [null] });
        parts.Change(p, fiscal, Printing.Round((accounts.Spent - accounts.OtherIncome) * draft.Dice.Between(0.7m, 1.3m, 3), -2), Measure.Executed, Fund.Fiscal, "，上年决算为", true, "，同比增加", "，同比减少");
        p.Text("。");
    }

    private static void Items(Draft draft, ReportPlan report, Accounts accounts)
    {
        report.Heading(1, "一般公共预算支出决算具体情况");
        var number = 0;
        var wrong = draft.Plant(ErrorKind.WrongExecutionRate) ? draft.Dice.Between(0, accounts.Items.Count - 1) : -1;
        foreach (var item in accounts.Items)
        {
            var p = report.Body().Text($"{++number}.{item.Name}（项）：年初预算为").Money(item.Budget, Measure.Budget, null, out var budget, f => f with { Stage = BudgetStage.Initial, FundAlt = [Fund.Fiscal, Fund.Total] }).Text("，支出决算为").Money(item.Spent, Measure.Executed, null, out var spent, f => f with { FundAlt = [Fund.Fiscal] }).Text("，完成年初预算的");
            var share = item.Spent / item.Budget;
            if (number - 1 == wrong) share = draft.Slip(share * 100, 2) / 100;
            p.Rate(share, RateKind.Execution, out var rate, with: r => r with { KindAlt = [RateKind.Completion] });
            report.Relations.Execution(rate, spent, budget);
            var sign = Math.Sign(item.Spent - item.Budget);
            if (sign != 0 && draft.Plant(ErrorKind.WrongDirection)) sign = -sign;
            p.Text(sign > 0 ? "，决算数大于预算数，主要是年中追加了经费。" : sign < 0 ? "，决算数小于预算数，主要是压减了一般性支出。" : "，决算数与预算数持平。");
            report.Relations.Direction(spent, budget, sign);
        }
    }

    private static void Hospitality(Draft draft, ReportPlan report)
    {
        var dice = draft.Dice;
        report.Heading(1, "“三公”经费支出决算情况");
        var cars = draft.Wan(2, 14);
        var guests = draft.Wan(0.2m, 3);
        var p = report.Body().Text("“三公”经费支出决算为").Money(cars + guests, Measure.Executed, null, out var all, f => f with { FundAlt = [Fund.Fiscal, Fund.Total] }).Text("，其中：因公出国（境）费").Money(0, Measure.Executed, null, out var abroad, f => f with { FundAlt = [Fund.Fiscal] }, MoneyStyle.Wan(0)).Text("，公务用车运行维护费").Money(cars, Measure.Executed, null, out var car, f => f with { FundAlt = [Fund.Fiscal] }).Text("，公务接待费").Money(guests, Measure.Executed, null, out var guest, f => f with { FundAlt = [Fund.Fiscal] }).Text("。");
        report.Relations.Sum(all, abroad, car, guest);
        p.Text("年末公务用车保有").Count(dice.Between(2, 9), "辆", CountRole.Stated, f => f with { Optional = true }).Text("；国内公务接待").Count(dice.Between(6, 60), "批次", CountRole.Actual, f => f with { Optional = true }).Text("、").Count(dice.Between(60, 700), "人次", CountRole.Actual).Text("。");
        p = report.Body().Text("公务接待费");
        p.Money(draft.Maybe(ErrorKind.CrossReferenceSlip, guests), Measure.Executed, null, out var again, f => f with { FundAlt = [Fund.Fiscal] }).Text("全部为国内接待支出，用于上级调研和兄弟单位交流。");
        report.Relations.Same(again, guest);
    }
}
