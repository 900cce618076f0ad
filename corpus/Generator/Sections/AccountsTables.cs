using PerfEval.Generator.Composition;
using PerfEval.Generator.Numbers;
using PerfEval.Model.Facts;

namespace PerfEval.Generator.Sections;

/// <summary>One item of the functional classification with its money, in 元.</summary>
public sealed record AccountItem(string Code, string Name, decimal Budget, decimal Basic, decimal Project)
{
    public decimal Spent => Basic + Project;
}

/// <summary>The accounts of a body: what came in, what was brought forward, what was spent and left.</summary>
public sealed record Accounts(IReadOnlyList<AccountItem> Items, decimal Grants, decimal OtherIncome, decimal Forward, decimal Left)
{
    public decimal Spent => Items.Sum(i => i.Spent);

    public decimal Basic => Items.Sum(i => i.Basic);

    public decimal Project => Items.Sum(i => i.Project);

    public decimal Income => Grants + OtherIncome;

    public decimal Grand => Income + Forward;

    /// <param name="draft">Whose dice are thrown.</param>
    /// <param name="decimals">Digits after the point of 万元 that every amount keeps.</param>
    /// <param name="others">Further fields of government whose items the body spends on as well.</param>
    public static Accounts Draw(Draft draft, int decimals = 2, int others = 0)
    {
        var dice = draft.Dice;
        var digits = decimals - 4;
        decimal Amount(decimal low, decimal high) => dice.Between(low, high, digits);
        List<AccountItem> items = [new("2080505", "机关事业单位基本养老保险缴费支出", 0, Amount(100_000, 800_000), 0)];
        foreach (var (code, name) in Vocabulary.Topics.All.Where(t => t != draft.Topic).Take(others).Append(draft.Topic).SelectMany(t => t.Functional)) items.Add(new AccountItem(code, name, 0, dice.Chance(0.5) ? Amount(300_000, 4_000_000) : 0, Amount(200_000, 6_000_000)));
        items.Add(new AccountItem("2101101", "行政单位医疗", 0, Amount(50_000, 400_000), 0));
        items.Add(new AccountItem("2210201", "住房公积金", 0, Amount(80_000, 600_000), 0));
        items = [.. items.Select(i => i with { Budget = Printing.Round(i.Spent * dice.Between(0.85m, 1.2m, 3), digits) }).OrderBy(i => i.Code, StringComparer.Ordinal)];
        var spent = items.Sum(i => i.Spent);
        var forward = Amount(20_000, 300_000);
        var left = Amount(10_000, 200_000);
        var other = Amount(10_000, 90_000);
        return new Accounts(items, spent + left - forward - other, other, forward, left);
    }
}

/// <summary>The tables 公开01 and on: known by their titles, with line numbers and codes that are no amounts.</summary>
public sealed class AccountsTables(ReportPlan report, Draft draft, Accounts accounts)
{
    private void Caption(string title, int number)
    {
        report.Line(ParagraphKind.Caption, title);
        report.Line(ParagraphKind.Signature, $"公开{number:D2}表");
        report.Line(ParagraphKind.Body, $"部门：{report.Organization}    单位：{report.Style.CellMoney.Unit}");
    }

    /// <summary>Income and expenditure side by side, with line numbers.</summary>
    public void Overall(int number)
    {
        Caption("收入支出决算总表", number);
        var table = report.Table([26, 5, 12, 26, 5, 12], repeatedHeaderRows: 3);
        report.Row(table).Text("收入", 3).Text("支出", 3);
        report.Row(table).Texts("项目", "行次", "决算数", "项目", "行次", "决算数");
        report.Row(table).Texts("栏次", "", "1", "栏次", "", "2");
        var income = new List<Run>();
        var spent = new List<Run>();
        var groups = accounts.Items.GroupBy(i => i.Code[..3]).Select(g => (Name: ClassName(g.Key), Sum: g.Sum(i => i.Spent))).ToList();
        var line = 1;
        for (var i = 0; i < Math.Max(2, groups.Count); i++)
        {
            var row = report.Row(table);
            if (i == 0) income.Add(Left(row, "一、一般公共预算财政拨款收入", line, accounts.Grants, Fund.Fiscal));
            else if (i == 1) income.Add(Left(row, "二、其他收入", line, accounts.OtherIncome, Fund.Other));
            else row.Text(string.Empty).Text(line.ToString(System.Globalization.CultureInfo.InvariantCulture)).Text(string.Empty);
            if (i < groups.Count) spent.Add(Right(row, $"{Numerals.Chinese(i + 1)}、{groups[i].Name}", line + 20, groups[i].Sum));
            else row.Blank(3);
            line++;
        }

        var wrong = draft.Maybe(ErrorKind.WrongSum, accounts.Income);
        var sums = report.Row(table);
        var incomeRun = Left(sums, "本年收入合计", line, wrong, Fund.Total);
        var spentRun = Right(sums, "本年支出合计", line + 20, accounts.Spent);
        var rest = report.Row(table);
        var forward = Left(rest, "年初结转和结余", line + 1, accounts.Forward, Fund.Carryover, Measure.Carryover);
        var left = Right(rest, "年末结转和结余", line + 21, accounts.Left, Measure.Carryover, Fund.Carryover);
        var grand = report.Row(table);
        var grandIn = Left(grand, "总计", line + 2, accounts.Grand, Fund.Total);
        var grandOut = Right(grand, "总计", line + 22, accounts.Grand);
        report.Relations.Sum(incomeRun, [.. income]);
        report.Relations.Sum(spentRun, [.. spent]);
        report.Relations.Sum(grandIn, incomeRun, forward);
        report.Relations.Sum(grandOut, spentRun, left);
        report.Clean.Add(new CleanGold("总计", "holds what was brought forward: 总计 and 本年收入合计 differ by it"));
    }

    /// <summary>Expenditure by item: 合计, 基本支出, 项目支出; codes in one column or three.</summary>
    public void Expenditure(int number, bool codesApart, bool blankForNothing)
    {
        Caption("支出决算表", number);
        var table = codesApart ? report.Table([5, 5, 5, 34, 14, 14, 14], repeatedHeaderRows: 3) : report.Table([11, 36, 14, 14, 14], repeatedHeaderRows: 3);
        var codes = codesApart ? 3 : 1;
        report.Row(table).Text("项目", codes + 1).Text("本年支出合计", rows: 2).Text("基本支出", rows: 2).Text("项目支出", rows: 2);
        var header = report.Row(table);
        if (codesApart) header.Texts("类", "款", "项");
        else header.Text("功能分类科目编码");
        header.Text("科目名称");
        report.Row(table).Text("栏次", codes + 1).Texts("1", "2", "3");
        report.Row(table).Text("合计", codes + 1).Money(accounts.Spent, Measure.Executed, Fund.Total, out var whole, TotalAlt).Money(accounts.Basic, Measure.Executed, null, out var basic, Alt).Money(accounts.Project, Measure.Executed, null, out var project, Alt);
        report.Relations.Sum(whole, basic, project);
        var (wholes, basics, projects) = (new List<Run>(), new List<Run>(), new List<Run>());
        foreach (var item in accounts.Items)
        {
            var row = report.Row(table);
            if (codesApart) row.Texts(item.Code[..3], item.Code[3..5], item.Code[5..]);
            else row.Text(item.Code);
            row.Cell(p => p.Text(item.Name), align: Alignment.Left);
            row.Money(item.Spent, Measure.Executed, null, out var sum, Alt);
            wholes.Add(sum);
            var parts = new List<Run>();
            Part(row, item.Basic, blankForNothing, basics, parts);
            Part(row, item.Project, blankForNothing, projects, parts);
            report.Relations.Sum(sum, [.. parts]);
        }

        report.Relations.Sum(whole, [.. wholes]);
        report.Relations.Sum(basic, [.. basics]);
        report.Relations.Sum(project, [.. projects]);
    }

    /// <summary>A table that says that it is empty.</summary>
    public void Empty(int number)
    {
        Caption("政府性基金预算财政拨款收入支出决算表", number);
        var table = report.Table([30, 14, 14, 14]);
        report.Row(table).Texts("科目名称", "年初结转和结余", "本年收入", "本年支出");
        report.Row(table).Blank(4);
        report.Line(ParagraphKind.Body, "注：本表为空表，本单位没有政府性基金预算收支。");
    }

    private static FigureFact Alt(FigureFact f) => f with { FundAlt = [Fund.Fiscal, Fund.Total] };

    private static FigureFact TotalAlt(FigureFact f) => f with { FundAlt = [null, Fund.Fiscal] };

    private static void Part(RowWriter row, decimal amount, bool blankForNothing, List<Run> column, List<Run> parts)
    {
        if (amount == 0 && blankForNothing)
        {
            row.Text(string.Empty);
            return;
        }

        row.Money(amount, Measure.Executed, null, out var run, Alt);
        column.Add(run);
        parts.Add(run);
    }

    private static string ClassName(string code) => code switch
    {
        "201" => "一般公共服务支出", "204" => "公共安全支出", "205" => "教育支出", "207" => "文化旅游体育与传媒支出", "208" => "社会保障和就业支出", "210" => "卫生健康支出",
        "212" => "城乡社区支出", "213" => "农林水支出", "214" => "交通运输支出", "221" => "住房保障支出", _ => "其他支出",
    };

    private static Run Left(RowWriter row, string name, int line, decimal amount, Fund fund, Measure measure = Measure.Received)
    {
        row.Cell(p => p.Text(name), align: Alignment.Left).Text(line.ToString(System.Globalization.CultureInfo.InvariantCulture));
        row.Money(amount, measure, fund, out var run, f => f with { FundAlt = [null, Fund.Total] });
        return run;
    }

    private static Run Right(RowWriter row, string name, int line, decimal amount, Measure measure = Measure.Executed, Fund? fund = null)
    {
        row.Cell(p => p.Text(name), align: Alignment.Left).Text(line.ToString(System.Globalization.CultureInfo.InvariantCulture));
        row.Money(amount, measure, fund, out var run, f => f with { FundAlt = [null, Fund.Total, Fund.Fiscal] });
        return run;
    }
}
