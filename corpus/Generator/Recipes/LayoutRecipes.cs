using PerfEval.Generator.Composition;
using PerfEval.Generator.Numbers;
using PerfEval.Generator.Sections;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Generator.Recipes;

/// <summary>Layouts that lose the grid: spaced words and numbers, a step score, a wide funds table with lettered ratios.</summary>
internal static class LayoutRecipes
{
    public static IEnumerable<Recipe> All =>
    [
        new("layout-spaced", Split.Train, "justified spacing inside words, spaces before units, full-width digits and signs", [ErrorKind.WrongSum], Spaced),
        new("funds-lettered-wide", Split.Train, "a funds table by project: C, D, E with D/C and E/C, total first", [ErrorKind.WrongSum, ErrorKind.WrongExecutionRate], Wide),
        new("form-step-score", Split.Development, "an execution score by steps, a floor, and a score repeated on a sub-row", [ErrorKind.WrongScoreSum], StepScore),
        new("funds-by-unit", Split.Heldout, "a funds table by spending unit with the total last and ratios in a % column", [ErrorKind.WrongSum, ErrorKind.WrongExecutionRate], ByUnit),
    ];

    private static FigureFact Loose(FigureFact f) => f with { FundAlt = [null, Fund.Fiscal, Fund.Total] };

    private static ReportPlan Plan(Draft draft, string title, Style style)
    {
        var report = new ReportPlan(title, ReportKind.Project, style)
        {
            KindAlt = [ReportKind.Department, ReportKind.Scoring],
            Organization = draft.Place.Name + draft.Topic.Agency,
            Project = draft.Topic.Project,
            ProjectAlt = [draft.Topic.Project + "项目", draft.Topic.Project + "专项", draft.Topic.Project + "专项资金"],
            FiscalYear = draft.Year,
        };
        draft.Document.Reports.Add(report);
        report.TitleLine();
        return report;
    }

    private static void Spaced(Draft draft)
    {
        var report = Plan(draft, $"{draft.Year}年度{draft.Topic.Project}项目绩效自评报告", new Style(new MoneyStyle(" 万元", 4, 2), new RateStyle(2, Sign: "％")));
        report.Body().Text($"编 报 单 位：{report.Organization}");
        report.Heading(1, "经 费 总预 算");
        var cut = draft.Dice.Cut(draft.Wan(80, 900), 3, -2);
        var p = report.Body().Text($"{draft.Year} 年 完成年 初预算安排 ").Money(draft.Maybe(ErrorKind.WrongSum, cut.Sum()), Measure.Budget, Fund.Total, out var whole, f => f with { Stage = BudgetStage.Initial, FundAlt = [null], UnitText = "万元" }).Text(" ， 其 中 ： 人员补助 ");
        var runs = new List<Run>();
        string[] names = ["设 备 购 置 ", "运 行 维 护 "];
        for (var i = 0; i < cut.Length; i++)
        {
            p.Money(cut[i], Measure.Budget, null, out var run, f => f with { Stage = BudgetStage.Initial, FundAlt = [Fund.Fiscal, Fund.Total], UnitText = "万元" }).Text(i < 2 ? " ， " + names[i] : " 。");
            runs.Add(run);
        }

        report.Relations.Sum(whole, [.. runs]);
        report.Heading(1, "完 成 情 况");
        var target = draft.Dice.Between(20, 90) * 10;
        p = report.Body().Text($"计划服务 ").Count(target, " 人", CountRole.Target, out var targetRun, f => f with { Unit = "人" }).Text(" ， 实际服务 ").Count(target + draft.Dice.Between(0, 60), " 人", CountRole.Actual, out var actualRun, f => f with { Unit = "人" }).Text(" ， 完成率 ");
        p.Rate(actualRun.Fact!.Value.Value / target, RateKind.Completion, out var rate).Text(" 。");
        report.Relations.Completion(rate, actualRun, targetRun);
    }

    private static void Wide(Draft draft)
    {
        var report = Plan(draft, $"{draft.Place.Name}{draft.Topic.Agency}{draft.Year}年{draft.Topic.Project}专项资金绩效自评表", new Style(MoneyStyle.Wan(), new RateStyle(2, Trim: false)));
        report.Line(ParagraphKind.Signature, "单位：万元");
        report.Blocks.Add(new PageTurn(true));
        var table = report.Table([26, 14, 14, 14, 14, 14, 12, 12], repeatedHeaderRows: 1);
        report.Row(table).Texts("资金用途", "年初预算(A)", "调整数(B)", "全年预算(C)", "到位数(D)", "执行数(E)", "到位率(D/C)", "执行率(E/C)");
        var lines = draft.Topic.Directions.Select(d => (Name: d, Initial: draft.Wan(10, 300), Adjusted: draft.Wan(1, 40))).Select(l => (l.Name, l.Initial, l.Adjusted, Current: l.Initial + l.Adjusted)).ToList();
        var spent = lines.Select(l => Printing.Round(l.Current * draft.Dice.Between(0.72m, 0.97m, 3), -2)).ToList();
        Run[] totals = Amounts(draft, report, table, "合计", (lines.Sum(l => l.Initial), lines.Sum(l => l.Adjusted), lines.Sum(l => l.Current), spent.Sum()), Fund.Total, true);
        var columns = totals.Select(_ => new List<Run>()).ToArray();
        for (var i = 0; i < lines.Count; i++)
        {
            var runs = Amounts(draft, report, table, lines[i].Name, (lines[i].Initial, lines[i].Adjusted, lines[i].Current, spent[i]), null, false);
            for (var c = 0; c < runs.Length; c++) columns[c].Add(runs[c]);
        }

        for (var c = 0; c < totals.Length; c++) report.Relations.Sum(totals[c], [.. columns[c]]);
        report.Blocks.Add(new PageTurn(false));
        report.Body().Text("资金到位及时，执行进度符合预期。");
    }

    private static Run[] Amounts(Draft draft, ReportPlan report, Table table, string name, (decimal Initial, decimal Adjusted, decimal Current, decimal Spent) money, Fund? fund, bool total)
    {
        FigureFact With(FigureFact f) => f with { FundAlt = total ? [null] : [Fund.Total, Fund.Fiscal] };
        var initial = total ? draft.Maybe(ErrorKind.WrongSum, money.Initial) : money.Initial;
        var row = report.Row(table).Text(name);
        row.Money(initial, Measure.Budget, fund, out var a, f => With(f) with { Stage = BudgetStage.Initial }).Money(money.Adjusted, Measure.Change, fund, out var b, f => With(f) with { MeasureAlt = [Measure.Budget] }).Money(money.Current, Measure.Budget, fund, out var c, f => With(f) with { Stage = BudgetStage.Current }).Money(money.Current, Measure.Received, fund, out var d, With).Money(money.Spent, Measure.Executed, fund, out var e, With);
        row.Rate(1, RateKind.Other, out var arrived, with: r => r with { KindAlt = [RateKind.Completion, RateKind.Execution, RateKind.Coverage] });
        var wrong = total && draft.Plant(ErrorKind.WrongExecutionRate);
        row.Rate(wrong ? draft.Slip(money.Spent / money.Current * 100, 2) / 100 : money.Spent / money.Current, RateKind.Execution, out var rate);
        report.Relations.Sum(c, a, b);
        report.Relations.Execution(rate, e, c);
        report.Relations.Execution(arrived, d, c);
        return [a, b, c, d, e];
    }

    private static void StepScore(Draft draft)
    {
        var report = Plan(draft, $"{draft.Year}年度{draft.Topic.Project}绩效自评打分表", new Style(MoneyStyle.Wan(), new RateStyle()));
        report.Body().Text($"{report.Organization}填报。预算执行率得分规则：").Rate(0.95m, RateKind.Execution, Comparator.AtLeast, r => r with { Optional = true }).Text("及以上得10分，").Rate(0.85m, RateKind.Execution, Comparator.AtLeast, r => r with { Optional = true }).Text("及以上得9分，其余得8分。");
        var table = report.Table([10, 14, 26, 16, 16, 8, 8], repeatedHeaderRows: 1);
        var indicators = IndicatorDraw.Set(draft, 4, 2);
        var look = new IndicatorLook([Column.Level1, Column.Level2, Column.Level3, Column.Target, Column.Actual, Column.Weight, Column.Score]);
        var rows = new IndicatorTable(report, draft, look);
        rows.Header(table, 1);
        rows.Rows(table, indicators);
        var rate = draft.Dice.Between(0.86m, 0.94m, 4);
        report.Row(table).Text("预算执行率", 3).Cell(p => p.Rate(1, RateKind.Execution)).Cell(p => p.Rate(rate, RateKind.Execution)).Points(10, out var weight).Points(9, out var score);
        report.Clean.Add(new CleanGold("预算执行率", "a score by steps, not weight × rate"));
        report.Remarks.Add(new FindingGold(["score-weight"], ["9"], false, "steps: 85 % and more gives 9 of 10"));
        report.Scores.Add(new ScoreGold("预算执行率", 9, 10));
        report.Indicators.Add(new IndicatorGold(null, null, "预算执行率", "100%", Printing.Percent(rate, new RateStyle()).Text + "%", 10, 9) { Optional = true });
        var total = 9 + indicators.Sum(i => i.Score);
        if (draft.Plant(ErrorKind.WrongScoreSum)) total -= draft.Dice.Between(2, 5);
        report.Row(table).Text("总分", 5).Points(100, out var whole).Points(total, out var sum);
        report.Relations.WeightSum(whole, [weight, .. rows.Weights]);
        report.Relations.ScoreSum(sum, [score, .. rows.Scores]);
        report.Scores.Add(new ScoreGold("总分", total, 100));
        report.SelfScore = total;
    }

    private static void ByUnit(Draft draft)
    {
        var report = Plan(draft, $"{draft.Topic.Project}专项{draft.Year}年度资金执行与绩效自评", new Style(MoneyStyle.Wan(), new RateStyle(1, Trim: false)) { CellMoney = MoneyStyle.Wan(3) });
        report.Body().Text($"{report.Organization}将资金分解到所属单位，执行情况如下（单位：万元）：");
        var table = report.Table([34, 20, 20, 16], repeatedHeaderRows: 1, fontSize: 10.5);
        report.Row(table).Texts("单位", "批复预算", "累计支出", "支出进度（%）");
        string[] units = ["局机关", "综合服务中心", "执法大队", "信息中心", "培训学校"];
        var (budgets, spends) = (new List<Run>(), new List<Run>());
        foreach (var unit in units.Take(draft.Dice.Between(3, 5)))
        {
            var budget = draft.Wan(10, 400, 3);
            var spent = Printing.Round(budget * draft.Dice.Between(0.6m, 1m, 3), -1);
            report.Row(table).Text(unit, align: Alignment.Left).Money(budget, Measure.Budget, null, out var b, Loose).Money(spent, Measure.Executed, null, out var e, Loose).Rate(spent / budget, RateKind.Execution, out var r, new RateStyle(1, false, string.Empty), with: f => f with { KindAlt = [RateKind.Completion] });
            report.Relations.Execution(r, e, b);
            budgets.Add(b);
            spends.Add(e);
        }

        var all = budgets.Sum(b => b.Fact!.Value.Value);
        var used = spends.Sum(b => b.Fact!.Value.Value);
        var share = used < 0.95m * all && draft.Plant(ErrorKind.WrongExecutionRate) ? 1 : used / all;
        report.Row(table).Text("合计", align: Alignment.Left).Money(draft.Maybe(ErrorKind.WrongSum, all, 3), Measure.Budget, Fund.Total, out var sumBudget, Loose).Money(used, Measure.Executed, Fund.Total, out var sumSpent, Loose).Rate(share, RateKind.Execution, out var sumRate, new RateStyle(1, false, string.Empty), with: f => f with { KindAlt = [RateKind.Completion] });
        report.Relations.Sum(sumBudget, [.. budgets]);
        report.Relations.Sum(sumSpent, [.. spends]);
        report.Relations.Execution(sumRate, sumSpent, sumBudget);
    }
}
