using PerfEval.Generator.Composition;
using PerfEval.Generator.Numbers;
using PerfEval.Generator.Sections;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Generator.Recipes;

/// <summary>What conversion, masking and haste do to a report. Nothing may be invented where nothing is stated.</summary>
internal static class DamageRecipes
{
    public static IEnumerable<Recipe> All =>
    [
        new("damage-masks", Split.Train, "masked amounts and template residue state nothing; document numbers, dates and telephone numbers are no amounts", [ErrorKind.WrongSum], Masks),
        new("damage-mixed-units", Split.Development, "亿, 万 and 元 in one sum, lost 元, full-width digits, 元 in the prose beside 万元 in the table", [ErrorKind.UnitSlip, ErrorKind.WrongSum], MixedUnits),
        new("damage-unruled", Split.Development, "a funds table without ruling lines, and spaces inside words", [ErrorKind.WrongSum], Unruled),
    ];

    private static ReportPlan Plan(Draft draft, string word, Style style)
    {
        var report = new ReportPlan($"{draft.Year}年{draft.Topic.Project}{word}", ReportKind.Project, style)
        {
            Organization = draft.Place.Name + draft.Topic.Agency,
            Project = draft.Topic.Project,
            ProjectAlt = [draft.Topic.Project + "资金", draft.Topic.Project + "项目"],
            KindAlt = [ReportKind.Accounts],
            FiscalYear = draft.Year,
        };
        draft.Document.Reports.Add(report);
        report.TitleLine();
        report.Line(ParagraphKind.Caption, report.Organization);
        return report;
    }

    private static FigureFact Loose(FigureFact f) => f with { FundAlt = [null, Fund.Fiscal, Fund.Total] };

    private static void Masks(Draft draft)
    {
        var (dice, topic) = (draft.Dice, draft.Topic);
        var report = Plan(draft, "项目绩效自评报告", new Style(MoneyStyle.Wan(), new RateStyle()));
        report.Heading(1, "项目基本情况");
        report.Body().Text($"依据《关于下达{topic.Project}资金的通知》（{draft.Place.Name[..1]}财预〔{draft.Year}〕{dice.Between(10, 400)}号，项目编码51{dice.Between(100000, 999999)}R0000{dice.Between(10000, 99999)}-项目支出），本项目由[{dice.Between(101, 399)}]{report.Organization}组织实施，联系电话0{dice.Between(311, 899)}-{dice.Between(2000000, 8999999)}。");
        report.Body().Text("XX部门20xx年收入**.**万元，占 %，比上年减少 万元，人员**人。");
        report.Clean.Add(new CleanGold("收入**.**万元", "masked: unknown, not zero"));
        report.Heading(1, "资金使用情况");
        var cut = new[] { draft.Wan(5, 300), draft.Wan(5, 300), draft.Wan(1, 60) };
        var p = report.Body().Text("全年支出").Money(cut.Sum(), Measure.Executed, Fund.Total, out var whole, Loose).Text("，其中");
        var parts = new ProseParts(report, draft);
        var shown = draft.Plant(ErrorKind.WrongSum) ? [cut[0], cut[1], draft.Slip(cut[2] / 10_000, 2) * 10_000 + 70_000] : cut;
        parts.Parts(p, whole, [.. topic.Directions.Take(3).Zip(shown, (name, amount) => (name, amount, (Fund?)null))], Measure.Executed, "，", f => f with { FundAlt = [Fund.Fiscal] });
        p.Text("。");
        report.Body().Text("执行中形成结余**.**万元，执行率为 %。" + parts.Filler());
        report.Heading(1, "绩效情况");
        var table = report.Table([14, 34, 20, 20]);
        report.Row(table).Texts("二级指标", "三级指标", "指标值", "完成值");
        report.Row(table).Texts("数量指标", "聘用人员（≥**人）", "≥**人", "**人");
        var idea = topic.Indicators.First(i => i.Shape == Vocabulary.Shape.Rate);
        var drawn = new DrawnIndicator(idea, Comparator.AtLeast, dice.Between(idea.Low, idea.High), 100, 0, 0);
        var (target, actual) = (IndicatorRuns.Value(drawn, true), IndicatorRuns.Value(drawn, false));
        report.Row(table).Text(idea.Group + "指标").Text(idea.Name).Cell(c => c.Text("≥").Add(target)).Run(actual);
        report.Indicators.Add(new IndicatorGold(null, "数量指标", "聘用人员（≥**人）", "≥**人", "**人", null, null) { Optional = true });
        report.Indicators.Add(new IndicatorGold(null, idea.Group + "指标", idea.Name, "≥" + target.Text, actual.Text, null, null));
        report.Row(table).Texts("满意度指标", "无", "/", "/");
    }

    private static void MixedUnits(Draft draft)
    {
        var (dice, topic) = (draft.Dice, draft.Topic);
        var report = Plan(draft, "资金绩效情况报告", new Style(MoneyStyle.Wan(), new RateStyle()));
        var big = dice.Between(1.2m, 4.6m, 1) * 100_000_000;
        var small = dice.Between(8000, 30000) * 10_000m;
        var least = dice.Between(20, 90) * 10_000m;
        report.Heading(1, "资金投入");
        var p = report.Body().Text($"近三年累计安排{topic.Project}资金").Money(draft.Maybe(ErrorKind.WrongSum, big + small + least, 0), Measure.Budget, Fund.Total, out var whole, f => f with { FundAlt = [null], MeasureAlt = [Measure.Allocated] }, MoneyStyle.Wan(0)).Text("，其中中央补助").Money(big, Measure.Budget, Fund.Central, out var a, f => f with { MeasureAlt = [Measure.Allocated] }, MoneyStyle.Yi(1)).Text("，省级补助").Money(small, Measure.Budget, Fund.Provincial, out var b, f => f with { MeasureAlt = [Measure.Allocated] }, MoneyStyle.Wan(0)).Text("，社会捐赠").Money(least, Measure.Budget, Fund.Other, out var c, f => f with { FundAlt = [null], MeasureAlt = [Measure.Allocated, Measure.Received] }, MoneyStyle.Wan(0)).Text("。");
        report.Relations.Sum(whole, a, b, c);
        report.Heading(1, "年度支出");
        var spent = dice.Between(30, 900) * 10_000m;
        p = report.Body().Text($"{draft.Year}年支出").Money(spent, Measure.Executed, null, out var wan, Loose, MoneyStyle.Wan(0)).Text($"，全部用于{topic.Directions[0]}。财务账面记载支出");
        var slip = draft.Plant(ErrorKind.UnitSlip);
        p.Money(slip ? spent / 10_000 : spent, Measure.Executed, null, out var yuan, Loose, MoneyStyle.Yuan(0)).Text("，与决算一致。");
        report.Relations.Same(yuan, wan);
        report.Heading(1, "服务成效");
        var people = dice.Between(12_000, 99_000);
        p = report.Body().Text($"全年服务{topic.People}").Count(people, topic.PeopleUnit, CountRole.Actual, out var exact).Text("；对外公布数为").CountInWan(people, topic.PeopleUnit, 1, CountRole.Actual, out var rounded).Text("。");
        report.Relations.Same(rounded, exact);
        report.Body().Text($"人均支出标准为").Price(dice.Between(2, 80) * 10, "人·年", out _, dice.Pick(["人·年", "年·人", "人/年"]), f => f with { Per = "人·年" }).Text("，满意度约").Rate(dice.Between(0.86m, 0.98m, 2), RateKind.Satisfaction).Text("。");
    }

    private static void Unruled(Draft draft)
    {
        var dice = draft.Dice;
        var report = Plan(draft, "项目经费收支情况", new Style(MoneyStyle.Wan(), new RateStyle(2, Trim: false)));
        report.Heading(1, "经 费 总 体 情 况");
        report.Line(ParagraphKind.Signature, "单位：万元");
        var table = report.Table([34, 18, 18, 14], ruled: false, fontSize: 10.5);
        report.Row(table).Texts("项 目", "全年预算数", "全年执行数", "执行率");
        var budgets = new List<Run>();
        var spends = new List<Run>();
        var lines = draft.Topic.Directions.Select(d => (Name: d, Budget: draft.Wan(5, 400), Rate: dice.Between(0.6m, 1m, 3))).ToList();
        foreach (var (name, budget, rate) in lines)
        {
            var spent = Printing.Round(budget * rate, -2);
            report.Row(table).Text(name, align: Alignment.Left).Money(budget, Measure.Budget, null, out var b, f => f with { Stage = BudgetStage.Current, FundAlt = [Fund.Total] }).Money(spent, Measure.Executed, null, out var e, f => f with { FundAlt = [Fund.Total] }).Rate(spent / budget, RateKind.Execution, out var r);
            report.Relations.Execution(r, e, b);
            budgets.Add(b);
            spends.Add(e);
        }

        var total = draft.Maybe(ErrorKind.WrongSum, budgets.Sum(b => b.Fact!.Value.Value));
        var all = spends.Sum(b => b.Fact!.Value.Value);
        report.Row(table).Text("合 计", align: Alignment.Left).Money(total, Measure.Budget, Fund.Total, out var sumBudget, f => f with { Stage = BudgetStage.Current }).Money(all, Measure.Executed, Fund.Total, out var sumSpent).Rate(all / total, RateKind.Execution, out var sumRate);
        report.Relations.Sum(sumBudget, [.. budgets]);
        report.Relations.Sum(sumSpent, [.. spends]);
        report.Relations.Execution(sumRate, sumSpent, sumBudget);
        report.Body().Text("以上经费均通过国库集中支付，无大额现金支出。");
    }
}
