using PerfEval.Generator.Composition;
using PerfEval.Generator.Numbers;
using PerfEval.Generator.Sections;
using PerfEval.Model.Facts;

namespace PerfEval.Generator.Recipes;

/// <summary>All nine public tables on lying pages: income by item, economic items in blocks side by side, the three public expenses, two that are empty.</summary>
internal static class AccountsNine
{
    public static Recipe Recipe { get; } = new("accounts-nine", Split.Train, "the public tables 01 to 09 over lying pages, codes in one column, economic items side by side", [ErrorKind.WrongSum, ErrorKind.WrongShare], Compose);

    private static void Compose(Draft draft)
    {
        var report = AccountsRecipes.Plan(draft, MoneyStyle.Wan(), MoneyStyle.Wan());
        draft.Document.Reports.Add(report);
        report.TitleLine();
        var accounts = Accounts.Draw(draft, others: 4);
        report.Heading(1, "支出情况");
        var p = report.Body().Text("本年支出合计").Money(accounts.Spent, Measure.Executed, Fund.Total, out var spent, f => f with { FundAlt = [null] }).Text("，其中：基本支出").Money(accounts.Basic, Measure.Executed, null, out var basic, f => f with { FundAlt = [Fund.Total] }).Text("，占");
        new ProseParts(report, draft).Share(p, basic, spent);
        p.Text("。");
        report.Blocks.Add(new PageTurn(true));
        var tables = new AccountsTables(report, draft, accounts);
        var detail = new AccountsDetail(report, draft, accounts);
        tables.Overall(1);
        detail.Income(2);
        tables.Expenditure(3, codesApart: false, blankForNothing: true);
        detail.Fiscal(4);
        detail.GeneralBudget(5);
        detail.Economic(6);
        detail.PublicExpenses(7);
        tables.Empty(8);
        detail.StateCapital(9);
        report.Blocks.Add(new PageTurn(false));
    }
}
