using PerfEval.Generator.Composition;
using PerfEval.Generator.Numbers;
using PerfEval.Generator.Sections;
using PerfEval.Generator.Vocabulary;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Generator.Recipes;

/// <summary>A self-evaluation told in prose, with every relation in words.</summary>
internal static class ProseProject
{
    private static readonly ErrorKind[] Errors =
        [ErrorKind.WrongSum, ErrorKind.WrongShare, ErrorKind.WrongExecutionRate, ErrorKind.WrongChangeAmount, ErrorKind.WrongChangeBase, ErrorKind.WrongProduct, ErrorKind.WrongCompletion, ErrorKind.CrossReferenceSlip];

    public static Recipe Recipe { get; } = new("prose-project", Split.Train, "prose under 一、（一）1. with sums, shares, growth, products, and indicators after ①②", Errors, draft => Compose(draft, false));

    public static Recipe WithWordFeatures { get; } = new("prose-word-features", Split.Development, "the same kind of prose with automatic numbering, tracked changes, content controls, fields, split runs, a footnote and a text box", Errors, draft => Compose(draft, true));

    private static void Compose(Draft draft, bool features)
    {
        var (place, topic, year) = (draft.Place, draft.Topic, draft.Year);
        draft.Document.Furniture = new PageFurniture(features ? place.Name + topic.Agency : null, true);
        var report = new ReportPlan($"{place.Name}{year}年度{topic.Project}项目绩效自评报告", ReportKind.Project, new Style(MoneyStyle.Wan(), new RateStyle()))
        {
            Organization = place.Name + topic.Agency,
            Project = topic.Project,
            ProjectAlt = [topic.Project + "项目"],
            FiscalYear = year,
            AutomaticNumbering = features,
        };
        draft.Document.Reports.Add(report);
        var parts = new ProseParts(report, draft);
        report.TitleLine();
        report.Body().Text($"根据《{place.Name}预算绩效管理办法》（{place.Name[..1]}财绩〔{year - 2}〕{draft.Dice.Between(3, 88)}号）要求，我局对{topic.Project}项目开展了绩效自评，现将情况报告如下。");
        var (budget, executed) = Basics(draft, report, parts);
        Use(draft, report, parts, executed);
        Results(draft, report, parts);
        Conclusion(draft, report, budget);
        if (features) WordFeatures.Apply(report, draft.Dice);
    }

    private static (Run Budget, Run Executed) Basics(Draft draft, ReportPlan report, ProseParts parts)
    {
        var (place, topic, dice) = (draft.Place, draft.Topic, draft.Dice);
        report.Heading(1, "项目基本情况");
        report.Heading(2, "项目概况");
        report.Body().Text($"{topic.Project}项目由{place.Name}{topic.Agency}牵头实施，主要内容包括{string.Join('、', topic.Directions)}等。" + parts.Filler());
        report.Heading(2, "资金安排与到位情况");
        var total = draft.Wan(200, 2400);
        var cut = dice.Cut(total, 3, -2);
        var p = report.Body().Text($"{draft.Year}年，项目预算安排").Money(draft.Maybe(ErrorKind.WrongSum, total), Measure.Budget, Fund.Total, out var budget, f => f with { FundAlt = [null], MeasureAlt = [Measure.Allocated] }).Text("，其中：");
        parts.Parts(p, budget, [("中央补助资金", cut[0], Fund.Central), ("省级配套资金", cut[1], Fund.Provincial), (place.LevelWord == "省级" ? "市县自筹资金" : place.LevelWord + "自筹资金", cut[2], place.LevelWord == "省级" ? null : place.Fund)], Measure.Budget, "，", f => f with { MeasureAlt = [Measure.Allocated], FundAlt = [f.Fund, null, Fund.Other, Fund.County, Fund.Municipal] });
        p.Text("。截至12月底，资金全部到位。");
        var spent = Printing.Round(total * dice.Between(0.71m, 0.949m, 4), -2);
        p = report.Body().Text("全年累计支出").Money(spent, Measure.Executed, Fund.Total, out var executed, f => f with { FundAlt = [null] }).Text("，预算执行率");
        parts.Execution(p, executed, budget);
        p.Text("；结余资金").Money(total - spent, Measure.Carryover, null, f => f with { FundAlt = [Fund.Carryover] }).Text("，已按规定结转下年使用。");
        return (budget, executed);
    }

    private static void Use(Draft draft, ReportPlan report, ProseParts parts, Run executed)
    {
        var (topic, dice) = (draft.Topic, draft.Dice);
        report.Heading(1, "资金使用与管理情况");
        var spent = executed.Fact!.Value.Value;
        var cut = dice.Cut(spent, 3, -2);
        var p = report.Body().Text($"从支出方向看，{topic.Directions[0]}、{topic.Directions[1]}、{topic.Directions[2]}支出分别为");
        var runs = new List<Run>();
        for (var i = 0; i < 3; i++)
        {
            p.Text(i == 0 ? string.Empty : i == 1 ? "、" : "和").Money(cut[i], Measure.Executed, null, out var run);
            runs.Add(run);
        }

        p.Text("，共计").Money(spent, Measure.Executed, Fund.Total, out var sum, f => f with { FundAlt = [null] }).Text($"。{topic.Directions[0]}支出占全部支出的");
        report.Relations.Sum(sum, [.. runs]);
        report.Relations.Same(sum, executed);
        parts.Share(p, runs[0], sum);
        p.Text("。");
        p = report.Body().Text($"与上年相比，{draft.Year}年项目支出").Money(spent, Measure.Executed, Fund.Total, out var again, f => f with { FundAlt = [null] });
        report.Relations.Same(again, executed);
        parts.Change(p, again, Printing.Round(spent * dice.Between(0.55m, 1.45m, 3), -2), Measure.Executed, Fund.Total, $"，{draft.Year - 1}年为", true, "，增加", "，减少");
        p.Text("，主要是任务量变化所致。");
        p = report.Body();
        parts.Product(p, dice.Between(120, 4000), topic.PeopleUnit == "人次" ? "人" : topic.PeopleUnit, dice.Between(2, 60) * 50, topic.PeopleUnit == "人次" ? "人" : topic.PeopleUnit, Measure.Executed, null);
        p.Text("，全部通过社会保障卡直接兑付。" + parts.Filler());
    }

    private static void Results(Draft draft, ReportPlan report, ProseParts parts)
    {
        var dice = draft.Dice;
        report.Heading(1, "绩效目标完成情况");
        var p = report.Body();
        var counted = draft.Topic.Indicators.First(i => i.Shape == Shape.Count);
        var plan = dice.Between(counted.Low, counted.High);
        parts.Completion(p, counted.Name, plan, plan * dice.Between(96, 128) / 100, counted.Unit);
        p.Text("。" + parts.Filler());
        report.Body().Text("各项指标完成情况如下：");
        var groups = draft.Topic.Indicators.Where(i => i != counted && i.Shape is Shape.Rate or Shape.Count or Shape.Satisfaction).GroupBy(i => i.Group).Take(4).ToList();
        foreach (var group in groups)
        {
            p = report.Body().Text(group.Key + "指标：");
            var number = 0;
            foreach (var idea in group.Take(2)) Indicator(draft, report, p, idea, ++number, number == Math.Min(2, group.Count()));
        }
    }

    private static void Indicator(Draft draft, ReportPlan report, Prose p, IndicatorIdea idea, int number, bool last)
    {
        var drawn = new DrawnIndicator(idea, Comparator.AtLeast, draft.Dice.Between(idea.Low, idea.High), 0, 0, 0);
        drawn = drawn with { Actual = idea.Shape == Shape.Count ? drawn.Target + draft.Dice.Between(0, 40) : Math.Min(100, drawn.Target + draft.Dice.Between(0m, 3m, 1)) };
        var target = IndicatorRuns.Value(drawn, true);
        var actual = IndicatorRuns.Value(drawn, false);
        p.Text($"{Numerals.Circled(number)}{idea.Name}，目标值≥").Add(target).Text("，实际完成").Add(actual).Text(last ? "。" : "；");
        report.Indicators.Add(new IndicatorGold(drawn.Level1, idea.Group + "指标", idea.Name, "≥" + target.Text, actual.Text, null, null) { Prose = true, TargetAlt = [target.Text], Level2Alt = [drawn.Level2, null] });
        report.Relations.Target(target, actual, Comparator.AtLeast, true);
    }

    private static void Conclusion(Draft draft, ReportPlan report, Run budget)
    {
        var score = draft.Dice.Between(82m, 98m, 1);
        var grade = score >= 90 ? "优" : "良";
        report.Heading(1, "自评结论");
        var p = report.Body().Text($"综合项目决策、过程、产出和效益，本项目自评得分").Points(score, "分").Text($"，评价等级为“{grade}”。项目预算");
        p.Money(draft.Maybe(ErrorKind.CrossReferenceSlip, budget.Fact!.Value.Value), Measure.Budget, Fund.Total, out var again, f => f with { FundAlt = [null], MeasureAlt = [Measure.Allocated] }).Text("的使用达到了预期目的。");
        report.Relations.Same(again, budget);
        report.SelfScore = score;
        report.Grade = grade;
        report.Scores.Add(new ScoreGold("自评得分", score, null));
        report.Line(ParagraphKind.Signature, report.Organization!);
        report.Line(ParagraphKind.Signature, $"{draft.Year + 1}年{draft.Dice.Between(1, 6)}月{draft.Dice.Between(1, 28)}日");
    }
}
