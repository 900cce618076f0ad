using PerfEval.Generator.Composition;
using PerfEval.Generator.Numbers;
using PerfEval.Generator.Sections;
using PerfEval.Generator.Vocabulary;
using PerfEval.Model.Facts;

namespace PerfEval.Generator.Recipes;

/// <summary>Prose that tells every relation in words: of which, respectively, in all, more than, of the budget, of the task, times a standard.</summary>
internal static class RelationProse
{
    private static readonly ErrorKind[] Errors =
        [ErrorKind.WrongSum, ErrorKind.WrongShare, ErrorKind.WrongChangeAmount, ErrorKind.WrongChangeBase, ErrorKind.WrongExecutionRate, ErrorKind.WrongProduct, ErrorKind.WrongCompletion];

    public static Recipe Recipe { get; } = new("prose-relations", Split.Development, "prose with every phrase that tells a relation, one sentence each", Errors, Compose);

    private static FigureFact Loose(FigureFact f) => f with { FundAlt = [null, Fund.Fiscal, Fund.Total] };

    private static void Compose(Draft draft)
    {
        var report = new ReportPlan($"{draft.Year}年度{draft.Topic.Project}项目绩效自评报告", ReportKind.Project, new Style(MoneyStyle.Wan(), new RateStyle(2, Trim: false)))
        {
            Organization = draft.Place.Name + draft.Topic.Agency,
            Project = draft.Topic.Project,
            ProjectAlt = [draft.Topic.Project + "项目"],
            FiscalYear = draft.Year,
        };
        draft.Document.Reports.Add(report);
        report.Line(ParagraphKind.Caption, report.Organization);
        report.TitleLine();
        var parts = new ProseParts(report, draft);
        report.Heading(1, "资金收支情况");
        Money(draft, report, parts);
        report.Heading(1, "任务完成情况");
        Tasks(draft, report, parts);
        report.Line(ParagraphKind.Signature, report.Organization);
        report.Line(ParagraphKind.Signature, $"{draft.Year + 1}年3月{draft.Dice.Between(1, 28)}日");
    }

    private static void Money(Draft draft, ReportPlan report, ProseParts parts)
    {
        var (dice, topic) = (draft.Dice, draft.Topic);
        var budget = draft.Wan(200, 1800);
        var spent = Printing.Round(budget * dice.Between(0.7m, 0.94m, 3), -2);
        var p = report.Body().Text("项目年初预算").Money(budget, Measure.Budget, null, out var budgetRun, f => f with { Stage = BudgetStage.Initial, FundAlt = [Fund.Total] }).Text("，全年支出").Money(spent, Measure.Executed, null, out var spentRun, f => f with { FundAlt = [Fund.Total] }).Text("，完成年初预算的");
        parts.Execution(p, spentRun, budgetRun);
        p.Text("，较预算减少").Rate((budget - spent) / budget, RateKind.Change, out var below).Text("。");
        report.Relations.ChangeRate(below, spentRun, budgetRun);
        var cut = dice.Cut(spent, 3, -2);
        p = report.Body().Text("支出合计").Money(draft.Maybe(ErrorKind.WrongSum, spent), Measure.Executed, Fund.Total, out var whole, Loose).Text("，其中：");
        parts.Parts(p, whole, [(topic.Directions[0] + "支出", cut[0], null), (topic.Directions[1] + "支出", cut[1], null), (topic.Directions[2] + "支出", cut[2], null)], Measure.Executed, "，", f => f with { FundAlt = [Fund.Total] });
        p.Text("。");
        var pair = dice.Cut(cut[0], 2, -2);
        p = report.Body().Text($"{topic.Directions[0]}的材料费、人工费分别为").Money(pair[0], Measure.Executed, null, out var a).Text("、").Money(pair[1], Measure.Executed, null, out var b).Text("，共计").Money(cut[0], Measure.Executed, Fund.Total, out var both, Loose).Text("，占支出合计的");
        report.Relations.Sum(both, a, b);
        parts.Share(p, both, whole);
        p.Text("。");
        p = report.Body().Text("本年培训费").Money(draft.Wan(20, 90), Measure.Executed, null, out var now, Loose);
        parts.Change(p, now, Printing.Round(now.Fact!.Value.Value * dice.Between(0.6m, 1.5m, 3), -2), Measure.Executed, null, "，比上年", false);
        p.Text("。");
    }

    private static void Tasks(Draft draft, ReportPlan report, ProseParts parts)
    {
        var (dice, topic) = (draft.Dice, draft.Topic);
        var idea = topic.Indicators.First(i => i.Shape == Shape.Count);
        var target = dice.Between(idea.Low, idea.High);
        var done = target * dice.Between(104, 150) / 100;
        var p = report.Body().Text($"{idea.Name}").Count(done, idea.Unit, CountRole.Actual, out var doneRun).Text("，完成任务数").Count(target, idea.Unit, CountRole.Target, out var targetRun).Text("的");
        var rate = (decimal)done / target;
        if (draft.Plant(ErrorKind.WrongCompletion)) rate = draft.Slip(rate * 100, 2) / 100;
        p.Rate(rate, RateKind.Completion, out var completion).Text("，超任务").Rate(Math.Max(0, ((decimal)done / target) - 1), RateKind.Completion, out var over, with: r => r with { KindAlt = [RateKind.Change, RateKind.Other] }).Text("。");
        report.Relations.Completion(completion, doneRun, targetRun);
        report.Relations.Excess(over, doneRun, targetRun);
        p = report.Body();
        parts.Product(p, dice.Between(100, 3000), "户", dice.Between(2, 30) * 100, "户", Measure.Executed, null);
        p.Text("。");
        var people = dice.Between(50, 900);
        var price = dice.Between(3, 20) * 200;
        p = report.Body().Text("聘用协管员").Count(people, "人", CountRole.Actual, out var count).Text("，每人每年").Money(price, Measure.Standard, null, out var standard, f => f with { Per = "人·年", MeasureAlt = [Measure.Limit] }, MoneyStyle.Yuan(0));
        p.Text("，全年发放").Money(people * price, Measure.Executed, null, out var paid, Loose, MoneyStyle.Wan(4)).Text("。");
        report.Relations.Product(paid, count, standard);
        var invested = draft.Wan(100, 900, 0);
        p = report.Body().Text("主体完成投资").Money(invested, Measure.Executed, null, out var investment, f => f with { FundAlt = [Fund.Total, Fund.Other] }, MoneyStyle.Wan(0)).Text("，按").Rate(0.1m, RateKind.Other, out var share, with: r => r with { KindAlt = [RateKind.Share] }, print: new RateStyle(0)).Text("的比例奖励").Money(invested / 10, Measure.Executed, null, out var reward, f => f with { FundAlt = [Fund.Fiscal, Fund.Other], MeasureAlt = [Measure.Allocated] }, MoneyStyle.Wan(1)).Text("。");
        report.Relations.Product(reward, investment, share);
    }
}
