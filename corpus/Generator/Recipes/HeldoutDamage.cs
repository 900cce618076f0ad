using PerfEval.Generator.Composition;
using PerfEval.Generator.Numbers;
using PerfEval.Model.Facts;

namespace PerfEval.Generator.Recipes;

/// <summary>A funds table that conversion has damaged: an empty column collapsed so that numbers stand too far left, and numbers before their row's label.</summary>
internal static class HeldoutDamage
{
    public static Recipe Recipe { get; } = new("damage-collapsed", Split.Heldout, "an empty first column has collapsed in some rows; a masked row states nothing", [ErrorKind.WrongExecutionRate], Compose);

    private static void Compose(Draft draft)
    {
        var (dice, topic) = (draft.Dice, draft.Topic);
        var report = new ReportPlan($"{draft.Year}年度{topic.Project}项目支出绩效自评报告", ReportKind.Project, new Style(MoneyStyle.Wan(), new RateStyle(2, Trim: false)))
        {
            Organization = draft.Place.Name + topic.Agency,
            Project = topic.Project,
            ProjectAlt = [topic.Project + "项目"],
            FiscalYear = draft.Year,
        };
        draft.Document.Reports.Add(report);
        report.Line(ParagraphKind.Caption, report.Organization);
        report.TitleLine();
        report.Heading(1, "资金执行");
        report.Body().Text("各来源资金的预算与执行见下表，XX资金安排**.**万元，未列入。");
        report.Line(ParagraphKind.Signature, "单位：万元");
        var table = report.Table([24, 13, 13, 13, 10, 13, 10]);
        report.Row(table).Texts("资金来源", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分");
        var cut = dice.Cut(draft.Wan(90, 1400), 2, -2);
        var spent = cut.Select(c => Printing.Round(c * dice.Between(0.72m, 0.94m, 3), -2)).ToArray();
        var total = report.Row(table).Text("年度资金总额").Money(Printing.Round(cut.Sum() * 0.9m, -2), Measure.Budget, Fund.Total, f => f with { Stage = BudgetStage.Initial }).Money(cut.Sum(), Measure.Budget, Fund.Total, out var whole, f => f with { Stage = BudgetStage.Current }).Money(spent.Sum(), Measure.Executed, Fund.Total, out var all);
        var rate = spent.Sum() / cut.Sum();
        if (draft.Plant(ErrorKind.WrongExecutionRate)) rate = 1;
        total.Points(10, out var weight).Rate(rate, RateKind.Execution, out var stated).Points(Printing.Round(rate * 10, 2), out var score);
        report.Relations.Execution(stated, all, whole);
        report.Relations.ScoreWeight(score, weight, stated);
        report.Scores.Add(new ScoreGold("预算执行率", Printing.Round(rate * 10, 2), 10));
        var parts = new List<(Run Budget, Run Spent)>();
        foreach (var (name, fund, i) in new[] { ("其中：当年财政拨款", Fund.Fiscal, 0), ("其他资金", Fund.Other, 1) })
        {
            // The empty cell of the initial budget is gone: all that follows stands one column too far left, and the row ends early.
            report.Row(table).Text(name).Money(cut[i], Measure.Budget, fund, out var budget, f => f with { Stage = BudgetStage.Current }).Money(spent[i], Measure.Executed, fund, out var used).Text("—").Rate(spent[i] / cut[i], RateKind.Execution, out var partRate).Text("—").Text(string.Empty);
            report.Relations.Execution(partRate, used, budget);
            parts.Add((budget, used));
        }

        report.Relations.Sum(whole, [.. parts.Select(p => p.Budget)]);
        report.Relations.Sum(all, [.. parts.Select(p => p.Spent)]);
        report.Heading(1, "结论");
        report.Body().Text("资金使用合规，台账与凭证相符。");
    }
}
