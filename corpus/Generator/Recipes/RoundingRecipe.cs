using PerfEval.Generator.Composition;
using PerfEval.Generator.Numbers;
using PerfEval.Generator.Sections;
using PerfEval.Model.Facts;

namespace PerfEval.Generator.Recipes;

/// <summary>What looks wrong and is not: roundings, coarse percents, small bases, nothing over nothing, over-fulfilment, carry-over.</summary>
internal static class RoundingRecipe
{
    public static Recipe Recipe { get; } = new("clean-roundings", Split.Train, "figures that a naive checker flags: parts rounded one by one, coarse percents, small bases, carry-over, more than 100 %", [ErrorKind.WrongSum, ErrorKind.WrongShare], Compose);

    private static FigureFact Loose(FigureFact f) => f with { FundAlt = [null, Fund.Fiscal, Fund.Total] };

    private static void Compose(Draft draft)
    {
        var (dice, topic) = (draft.Dice, draft.Topic);
        var report = new ReportPlan($"{draft.Place.Name}{topic.Agency}{draft.Year}年度支出情况自评报告", ReportKind.Department, new Style(MoneyStyle.Wan(), new RateStyle()))
        {
            KindAlt = [ReportKind.Project, ReportKind.Accounts],
            Organization = draft.Place.Name + topic.Agency,
            FiscalYear = draft.Year,
        };
        draft.Document.Reports.Add(report);
        report.TitleLine();
        var parts = new ProseParts(report, draft);
        report.Heading(1, "收支总体情况");
        Rounded(draft, report);
        Carried(draft, report);
        report.Heading(1, "重点事项");
        SmallBase(draft, report);
        Coarse(draft, report);
        report.Body().Text(parts.Filler());
    }

    /// <summary>Parts and whole rounded one by one from the same 元: they may miss each other by half a unit each.</summary>
    private static void Rounded(Draft draft, ReportPlan report)
    {
        var dice = draft.Dice;
        decimal[] exact = [dice.Between(3_000_000m, 30_000_000m, 2), dice.Between(900_000m, 9_000_000m, 2), dice.Between(50_000m, 800_000m, 2)];
        var p = report.Body().Text("全年支出").Money(draft.Maybe(ErrorKind.WrongSum, exact.Sum()), Measure.Executed, Fund.Total, out var whole, f => f with { FundAlt = [null] }).Text("，其中人员经费").Money(exact[0], Measure.Executed, null, out var a, Loose).Text("，公用经费").Money(exact[1], Measure.Executed, null, out var b, Loose).Text("，项目经费").Money(exact[2], Measure.Executed, null, out var c, Loose).Text("，人员经费占");
        report.Relations.Sum(whole, a, b, c);
        new ProseParts(report, draft).Share(p, a, whole);
        p.Text("。");
        if (a.Fact!.Value.Value + b.Fact!.Value.Value + c.Fact!.Value.Value != whole.Fact!.Value.Value) report.Clean.Add(new CleanGold(whole.Text, "parts rounded one by one"));
    }

    private static void Carried(Draft draft, ReportPlan report)
    {
        var income = draft.Wan(300, 1800);
        var forward = draft.Wan(5, 90);
        var left = draft.Wan(1, 60);
        var spent = income + forward - left;
        report.Body().Text("本年收入").Money(income, Measure.Received, Fund.Total, out var i, Loose).Text("，加上年初结转").Money(forward, Measure.Carryover, Fund.Carryover, out var f, x => x with { FundAlt = [null] }).Text("，收入总计").Money(income + forward, Measure.Received, Fund.Total, out var all, Loose).Text("；本年项目安排使用").Money(spent, Measure.Executed, null, out var s, Loose).Text("，年末结转").Money(left, Measure.Carryover, Fund.Carryover, out var l, x => x with { FundAlt = [null] }).Text("。");
        report.Relations.Sum(all, i, f);
        report.Relations.Sum(all, s, l);
        report.Clean.Add(new CleanGold(all.Text, "holds what was brought forward"));
    }

    /// <summary>0.3万元 of 0.69万元: a small base prints a rate that the prints alone give only roughly.</summary>
    private static void SmallBase(Draft draft, ReportPlan report)
    {
        var dice = draft.Dice;
        var before = dice.Between(4_000m, 9_000m, 0);
        var now = dice.Between(1_000m, 3_900m, 0);
        var p = report.Body().Text("接待费").Money(now, Measure.Executed, null, out var nowRun, Loose).Text("，上年").Money(before, Measure.Executed, null, out var beforeRun, f => f with { Year = draft.Year - 1, FundAlt = [Fund.Fiscal] }).Text("，减少").Money(before - now, Measure.Change, null, out var change, Loose).Text("，下降").Rate((before - now) / before, RateKind.Change, out var rate).Text("。");
        report.Relations.ChangeAmount(change, nowRun, beforeRun);
        report.Relations.ChangeRate(rate, nowRun, beforeRun);
        p.Text("出国经费预算").Money(0, Measure.Budget, null, f => f with { FundAlt = [Fund.Fiscal] }, MoneyStyle.Wan(0)).Text("，支出").Money(0, Measure.Executed, null, f => f with { FundAlt = [Fund.Fiscal] }, MoneyStyle.Wan(0)).Text("，执行率").Rate(1, RateKind.Execution).Text("。");
        report.Remarks.Add(new FindingGold(["plausibility", "execution-rate"], ["100%", "0万元"], false, "0 ÷ 0"));
        report.Clean.Add(new CleanGold("执行率100%", "0 ÷ 0 is undefined"));
    }

    private static void Coarse(Draft draft, ReportPlan report)
    {
        var dice = draft.Dice;
        var budget = draft.Wan(50, 900);
        var p = report.Body().Text($"{draft.Topic.Project}全年预算").Money(budget, Measure.Budget, null, out var budgetRun, f => f with { Stage = BudgetStage.Current, FundAlt = [Fund.Total] }).Text("，执行").Money(Printing.Round(budget * dice.Between(0.8m, 0.99m, 4), -2), Measure.Executed, null, out var spent, f => f with { FundAlt = [Fund.Total] }).Text("，执行率");
        p.Rate(spent.Fact!.Value.Value / budget, RateKind.Execution, out var rate, print: new RateStyle(0)).Text("。");
        report.Relations.Execution(rate, spent, budgetRun);
        var target = dice.Between(20, 90);
        var done = target * dice.Between(150, 280) / 100;
        report.Body().Text("开展现场检查").Count(done, "家", CountRole.Actual, out var doneRun).Text("，为计划数").Count(target, "家", CountRole.Target, out var targetRun).Text("的").Rate((decimal)done / target, RateKind.Completion, out var completion, with: r => r with { KindAlt = [RateKind.Share, RateKind.Other] }, print: new RateStyle(0)).Text("。");
        report.Relations.Completion(completion, doneRun, targetRun);
        report.Clean.Add(new CleanGold(completion.Text, "more than 100 % is no fault"));
    }
}
