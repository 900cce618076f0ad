using PerfEval.Generator.Composition;
using PerfEval.Generator.Numbers;
using PerfEval.Generator.Sections;
using PerfEval.Model.Facts;

namespace PerfEval.Generator.Recipes;

/// <summary>Growth, direction and averages in prose; the sentences of the two splits have no form in common.</summary>
internal static class GrowthRecipes
{
    private static readonly ErrorKind[] Errors = [ErrorKind.WrongChangeAmount, ErrorKind.WrongChangeBase, ErrorKind.WrongDirection, ErrorKind.WrongSum];

    public static IEnumerable<Recipe> All =>
    [
        new("prose-growth", Split.Development, "与上年相比…, 决算数大于预算数的主要原因, 年初…追加…调整后", Errors, draft => Compose(draft, false)),
        new("prose-growth-moves", Split.Heldout, "由…增加到…, 上年…本年…, 高于预算, 审减, 从…降至…", Errors, draft => Compose(draft, true)),
    ];

    private static FigureFact Loose(FigureFact f) => f with { FundAlt = [null, Fund.Fiscal, Fund.Total], MeasureAlt = [Measure.Executed, Measure.Budget, Measure.Other, Measure.Allocated] };

    private static void Compose(Draft draft, bool heldout)
    {
        var report = new ReportPlan($"{draft.Place.Name}{draft.Topic.Agency}{draft.Year}年度部门整体支出绩效自评报告", ReportKind.Department, new Style(MoneyStyle.Wan(), new RateStyle()))
        {
            Organization = draft.Place.Name + draft.Topic.Agency,
            FiscalYear = draft.Year,
        };
        draft.Document.Reports.Add(report);
        report.TitleLine();
        report.Heading(1, "收支变动情况");
        Levels(draft, report, heldout);
        report.Heading(1, "预算对比情况");
        foreach (var name in (string[])["培训费", "差旅费", "维修费"]) Against(draft, report, name, heldout);
        Adjusted(draft, report, heldout);
        report.Heading(1, "人员与机构");
        Counts(draft, report, heldout);
        report.Body().Text(new ProseParts(report, draft).Filler());
    }

    private static void Levels(Draft draft, ReportPlan report, bool heldout)
    {
        var dice = draft.Dice;
        foreach (var thing in (string[])["基本支出", "项目支出"])
        {
            var before = draft.Wan(100, 900);
            var now = Printing.Round(before * dice.Between(0.6m, 1.5m, 3), -2);
            var up = now >= before;
            Run from, to;
            var p = report.Body();
            if (heldout) p.Text($"{thing}由上年的").Money(before, Measure.Executed, null, out from, f => Loose(f) with { Year = draft.Year - 1 }).Text(up ? "增加到" : "减少到").Money(now, Measure.Executed, null, out to, Loose).Text(up ? "，净增" : "，净减");
            else p.Text($"本年{thing}").Money(now, Measure.Executed, null, out to, Loose).Text("，与上年的").Money(before, Measure.Executed, null, out from, f => Loose(f) with { Year = draft.Year - 1 }).Text(up ? "相比，增加" : "相比，减少");
            p.Money(draft.Maybe(ErrorKind.WrongChangeAmount, Math.Abs(now - before)), Measure.Change, null, out var change, Loose);
            var share = draft.Plant(ErrorKind.WrongChangeBase) ? Math.Abs(now - before) / now : Math.Abs(now - before) / before;
            p.Text(heldout ? up ? "，增幅" : "，降幅" : up ? "，增长" : "，下降").Rate(share, RateKind.Change, out var rate).Text("。");
            report.Relations.ChangeAmount(change, to, from);
            report.Relations.ChangeRate(rate, to, from);
        }
    }

    private static void Against(Draft draft, ReportPlan report, string name, bool heldout)
    {
        var budget = draft.Wan(10, 90);
        var sign = draft.Dice.Between(-1, 1);
        var spent = sign == 0 ? budget : Printing.Round(budget * (sign > 0 ? draft.Dice.Between(1.02m, 1.4m, 3) : draft.Dice.Between(0.6m, 0.97m, 3)), -2);
        var told = sign != 0 && draft.Plant(ErrorKind.WrongDirection) ? -sign : sign;
        var p = report.Body().Text(heldout ? $"{name}年初核定预算" : $"{name}年初预算为").Money(budget, Measure.Budget, null, out var planned, f => Loose(f) with { Stage = BudgetStage.Initial })
            .Text(heldout ? "，全年实际支出" : "，支出决算为").Money(spent, Measure.Executed, null, out var done, Loose);
        p.Text(heldout
            ? told switch { > 0 => "，实际支出高于年初预算，系任务增加。", < 0 => "，实际支出低于年初预算，系厉行节约。", _ => "，实际支出与年初预算持平。" }
            : told switch { > 0 => "，决算数大于年初预算数的主要原因是任务增加。", < 0 => "，决算数小于年初预算数的主要原因是厉行节约。", _ => "，决算数与年初预算数持平。" });
        report.Relations.Direction(done, planned, told);
    }

    private static void Adjusted(Draft draft, ReportPlan report, bool heldout)
    {
        var initial = draft.Wan(300, 900);
        var added = draft.Wan(20, 90);
        var p = report.Body().Text(heldout ? "年初批复" : "全年预算年初为").Money(initial, Measure.Budget, null, out var from, f => Loose(f) with { Stage = BudgetStage.Initial }).Text(heldout ? "，执行中追减" : "，年中追加")
            .Money(added, Measure.Change, null, out var change, f => Loose(f) with { MeasureAlt = [Measure.Budget, Measure.Allocated] });
        var after = heldout ? initial - added : initial + added;
        p.Text(heldout ? "，调整后预算为" : "，调整后预算").Money(draft.Maybe(ErrorKind.WrongSum, after), Measure.Budget, null, out var to, f => Loose(f) with { Stage = BudgetStage.Current }).Text("。");
        if (heldout) report.Relations.Sum(from, to, change);
        else report.Relations.Sum(to, from, change);
    }

    private static void Counts(Draft draft, ReportPlan report, bool heldout)
    {
        var before = draft.Dice.Between(40, 90);
        var now = before + draft.Dice.Between(3, 30);
        var p = report.Body();
        Run from, to;
        if (heldout) p.Text("上年末在册人员").Count(before, "人", CountRole.Stated, out from).Text("，本年末").Count(now, "人", CountRole.Stated, out to).Text("，增加");
        else p.Text("在册人员从").Count(before, "人", CountRole.Stated, out from).Text("增至").Count(now, "人", CountRole.Stated, out to).Text("，增加");
        p.Count(now - before, "人", CountRole.Stated, out var change).Text("。");
        report.Relations.ChangeAmount(change, to, from);
    }
}
