using PerfEval.Generator.Composition;
using PerfEval.Generator.Numbers;
using PerfEval.Generator.Sections;
using PerfEval.Generator.Vocabulary;
using PerfEval.Model.Facts;

namespace PerfEval.Generator.Recipes;

/// <summary>Transfer payments: what came down, what was added, what was spent on which item, by level of government.</summary>
internal static class TransferRecipe
{
    public static Recipe Recipe { get; } = new("transfer-prose", Split.Train, "transfer payment in prose: levels of government under each item, 0 of 0 at 0 %, indicators in sentences",
        [ErrorKind.WrongSum, ErrorKind.WrongExecutionRate, ErrorKind.CrossReferenceSlip], Compose);

    private sealed record Money(decimal Central, decimal Local)
    {
        public decimal Sum => Central + Local;
    }

    private static void Compose(Draft draft)
    {
        var (place, topic) = (draft.Place, draft.Topic);
        var project = topic.Project.EndsWith("补助", StringComparison.Ordinal) ? topic.Project + "资金" : topic.Project + "补助资金";
        var report = new ReportPlan($"{place.Name}{draft.Year}年中央对地方{project}转移支付绩效自评报告", ReportKind.Transfer, new Style(MoneyStyle.Wan(), new RateStyle()))
        {
            Organization = place.Name + topic.Agency,
            OrganizationAlt = [place.Name],
            Project = project,
            ProjectAlt = [topic.Project],
            FiscalYear = draft.Year,
        };
        draft.Document.Reports.Add(report);
        report.TitleLine();
        Money[] items = [new(draft.Wan(10, 90), draft.Wan(5, 200)), new(draft.Wan(20, 300), draft.Wan(10, 150))];
        var all = new Money(items.Sum(i => i.Central), items.Sum(i => i.Local));
        Goals(draft, report, all, project);
        Invested(draft, report, items, all);
        Spent(draft, report, all);
        Indicators(draft, report);
        report.Heading(1, "偏离绩效目标的原因和下一步改进措施");
        report.Body().Text("个别子项验收滞后，下一步将把审核节点前移，按旬通报进度。");
    }

    private static string LocalName(Draft draft) => draft.Place.LevelWord + "配套资金";

    private static FigureFact Loose(FigureFact f) => f with { FundAlt = [null, Fund.Fiscal, Fund.Total] };

    private static void Goals(Draft draft, ReportPlan report, Money all, string project)
    {
        report.Heading(1, "绩效目标分解下达情况");
        report.Heading(2, "中央下达预算和绩效目标情况");
        report.Body().Text($"{draft.Year}年，中央下达{draft.Place.Own}{project}").Money(all.Central, Measure.Allocated, Fund.Central, out _).Text($"，支持{draft.Topic.Directions[0]}和{draft.Topic.Directions[1]}两个方向。");
        report.Heading(2, "资金配套和分解情况");
        report.Body().Text($"{draft.Place.Own}落实{LocalName(draft)}").Money(all.Local, Measure.Allocated, draft.Place.Fund, out _, f => f with { FundAlt = [Fund.Fiscal] }).Text($"，并按因素法分解到项目实施单位，绩效目标同步下达。");
    }

    private static void Invested(Draft draft, ReportPlan report, Money[] items, Money all)
    {
        report.Heading(1, "绩效目标完成情况分析");
        report.Heading(2, "资金投入情况");
        var p = report.Body().Text($"截至{draft.Year}年12月31日，各级共投入资金").Money(all.Sum, Measure.Executed, Fund.Total, out var whole).Text("。其中，");
        Levels(draft, report, p, all, whole, "投入");
        p.Text("具体如下：");
        for (var i = 0; i < items.Length; i++)
        {
            p = report.Body().Text($"（{i + 1}）{draft.Topic.Directions[i]}，全年投入").Money(items[i].Sum, Measure.Executed, Fund.Total, out var item, Loose).Text("。其中：");
            Levels(draft, report, p, items[i], item, "投入");
        }
    }

    private static void Levels(Draft draft, ReportPlan report, Prose p, Money money, Run whole, string verb)
    {
        p.Text("中央资金" + verb).Money(draft.Maybe(ErrorKind.WrongSum, money.Central), Measure.Executed, Fund.Central, out var central).Text($"、{LocalName(draft)}{verb}").Money(money.Local, Measure.Executed, draft.Place.Fund, out var local, f => f with { FundAlt = [Fund.Fiscal] }).Text($"、其他资金{verb}").Money(0, Measure.Executed, Fund.Other, out var other, null, MoneyStyle.Wan(0)).Text("。");
        report.Relations.Sum(whole, central, local, other);
    }

    private static void Spent(Draft draft, ReportPlan report, Money all)
    {
        var dice = draft.Dice;
        report.Heading(2, "资金执行情况");
        var part = dice.Between(0.71m, 0.95m, 4);
        var central = Printing.Round(all.Central * part, -2);
        var local = dice.Chance(0.5) ? all.Local : Printing.Round(all.Local * 0.93m, -2);
        var p = report.Body().Text("全年实际支出").Money(central + local, Measure.Executed, Fund.Total, out var spent).Text("，执行率");
        var rate = (central + local) / all.Sum;
        p.Rate(rate, RateKind.Execution, out var rateRun).Text("。其中：中央资金实际支出").Money(central, Measure.Executed, Fund.Central, out var centralRun).Text("，执行率");
        var wrong = draft.Plant(ErrorKind.WrongExecutionRate);
        p.Rate(wrong ? 1 : central / all.Central, RateKind.Execution, out var centralRate).Text($"；{LocalName(draft)}实际支出").Money(local, Measure.Executed, draft.Place.Fund, out var localRun, f => f with { FundAlt = [Fund.Fiscal] }).Text("，执行率").Rate(local / all.Local, RateKind.Execution, out var localRate).Text("；其他资金实际支出").Money(0, Measure.Executed, Fund.Other, out var other, null, MoneyStyle.Wan(0)).Text("，执行率").Rate(0, RateKind.Execution).Text("。");
        report.Relations.Sum(spent, centralRun, localRun, other);
        var figures = report.Blocks.OfType<Paragraph>().SelectMany(b => b.Runs).Where(r => r.Fact is FigureFact).ToList();
        report.Relations.Execution(centralRate, centralRun, figures[0]);
        report.Relations.Execution(localRate, localRun, figures[1]);
        report.Relations.Execution(rateRun, spent, figures[2]);
        report.Remarks.Add(new FindingGold(["plausibility", "execution-rate"], ["0%", "0万元"], false, "0 ÷ 0"));
        report.Clean.Add(new CleanGold("其他资金实际支出0万元，执行率0%", "0 ÷ 0 is undefined"));
        report.Body().Text("支出责任方面，中央资金").Money(draft.Maybe(ErrorKind.CrossReferenceSlip, all.Central), Measure.Allocated, Fund.Central, out var again, f => f with { MeasureAlt = [Measure.Executed, Measure.Received] }).Text("及地方配套均已足额落实，不存在截留。");
        report.Relations.Same(again, figures[0]);
    }

    private static void Indicators(Draft draft, ReportPlan report)
    {
        report.Heading(2, "绩效指标完成情况");
        foreach (var group in draft.Topic.Indicators.Where(i => i.Shape is Shape.Count or Shape.Rate or Shape.Satisfaction).GroupBy(i => i.Group))
        {
            var idea = group.First();
            report.Heading(3, group.Key + "指标");
            var drawn = new DrawnIndicator(idea, null, 0, draft.Dice.Between(idea.Low, idea.High), 0, 0);
            var actual = IndicatorRuns.Value(drawn, false);
            report.Body().Text($"{idea.Name}为").Add(actual).Text("，达到年初设定的目标。");
            report.Indicators.Add(new IndicatorGold(drawn.Level1, group.Key + "指标", idea.Name, null, actual.Text, null, null) { Prose = true, Level2Alt = [drawn.Level2, null] });
        }
    }
}
