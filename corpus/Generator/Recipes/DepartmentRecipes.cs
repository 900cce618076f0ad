using PerfEval.Generator.Composition;
using PerfEval.Generator.Numbers;
using PerfEval.Generator.Sections;
using PerfEval.Model.Facts;

namespace PerfEval.Generator.Recipes;

/// <summary>Whole-department reports and scoring tables.</summary>
internal static class DepartmentRecipes
{
    public static IEnumerable<Recipe> All =>
    [
        new("department-scored", Split.Development, "whole department: staff, money, work done, a scoring table in three pieces", [ErrorKind.WrongScoreSum, ErrorKind.WrongShare, ErrorKind.WrongExecutionRate, ErrorKind.CrossReferenceSlip, ErrorKind.WrongChangeAmount], Department),
        new("scoring-alone", Split.Train, "a scoring table with definitions that hold ×100% and no rate", [ErrorKind.WrongScoreSum], Scoring),
    ];

    private static void Scoring(Draft draft)
    {
        var title = $"{draft.Year}年度{draft.Topic.Project}项目绩效评价指标体系评分表";
        var report = new ReportPlan(title, ReportKind.Scoring, new Style(MoneyStyle.Wan(), new RateStyle()))
        {
            KindAlt = [ReportKind.Project],
            Project = draft.Topic.Project,
            Organization = draft.Place.Name + draft.Topic.Agency,
            FiscalYear = draft.Year,
        };
        draft.Document.Reports.Add(report);
        report.TitleLine();
        report.Line(ParagraphKind.Caption, $"评价单位：{report.Organization}");
        var table = new ScoringTable(report, draft);
        table.Write(1, explained: true);
        report.SelfScore = table.Total;
    }

    private static void Department(Draft draft)
    {
        var (place, topic, dice) = (draft.Place, draft.Topic, draft.Dice);
        var body = place.Name + topic.Agency;
        var report = new ReportPlan($"{body}{draft.Year}年部门整体支出绩效自评报告", ReportKind.Department, new Style(MoneyStyle.Wan(), new RateStyle()))
        {
            TitleAlt = [$"{draft.Year}年部门整体支出绩效自评报告"],
            Organization = body,
            FiscalYear = draft.Year,
        };
        draft.Document.Reports.Add(report);
        var parts = new ProseParts(report, draft);
        report.TitleLine();
        report.Heading(1, "部门概况");
        var posts = dice.Between(40, 160);
        var staff = posts - dice.Between(1, 12);
        report.Body().Text($"{body}是{place.Name}人民政府工作部门，核定编制").Count(posts, "名", CountRole.Stated).Text("，年末实有在职人员").Count(staff, "人", CountRole.Stated).Text("，退休人员").Count(dice.Between(5, 60), "人", CountRole.Stated).Text("。" + parts.Filler());
        report.Heading(1, "部门资金收支情况");
        Money(draft, report, parts);
        report.Heading(1, "履职完成情况");
        Work(draft, report, parts);
        report.Heading(1, "自评结论");
        var table = new ScoringTable(report, draft);
        var p = report.Body();
        report.Line(ParagraphKind.Caption, "部门整体支出绩效评价评分表");
        table.Write(3, explained: false);
        var grade = table.Total >= 90 ? "优" : table.Total >= 80 ? "良" : "中";
        p.Text("对照评价指标体系逐项打分，部门整体支出绩效自评得分为").Points(table.Total, "分").Text($"，等级为{grade}。评分明细见下表。");
        report.Scores.Insert(0, new ScoreGold("部门整体支出绩效自评得分", table.Total, null));
        report.SelfScore = table.Total;
        report.Grade = grade;
    }

    private static void Money(Draft draft, ReportPlan report, ProseParts parts)
    {
        var dice = draft.Dice;
        var basic = draft.Wan(300, 2600);
        var project = draft.Wan(200, 3900);
        var total = basic + project;
        report.Heading(2, "收入情况");
        var p = report.Body().Text($"{draft.Year}年部门收入").Money(total + draft.Wan(3, 40), Measure.Received, Fund.Total, out var income, f => f with { FundAlt = [null, Fund.Fiscal] });
        parts.Change(p, income, Printing.Round(total * dice.Between(0.75m, 1.3m, 3), -2), Measure.Received, Fund.Total, "，比上年的", true);
        p.Text("。");
        report.Heading(2, "支出情况");
        p = report.Body().Text("全年支出").Money(total, Measure.Executed, Fund.Total, out var spent, f => f with { FundAlt = [null, Fund.Fiscal] }).Text("。其中基本支出").Money(basic, Measure.Executed, null, out var basicRun, f => f with { FundAlt = [Fund.Fiscal] }).Text("，占总支出的比重为");
        parts.Share(p, basicRun, spent);
        p.Text("；项目支出").Money(project, Measure.Executed, null, out var projectRun, f => f with { FundAlt = [Fund.Fiscal] }).Text("，占总支出的比重为");
        parts.Share(p, projectRun, spent);
        p.Text("。");
        report.Relations.Sum(spent, basicRun, projectRun);
        var budget = Printing.Round(project / dice.Between(0.72m, 0.94m, 3), -2);
        p = report.Body().Text("项目支出全年预算").Money(budget, Measure.Budget, null, out var budgetRun, f => f with { Stage = BudgetStage.Current, FundAlt = [Fund.Total, Fund.Fiscal] }).Text("，实际支出").Money(draft.Maybe(ErrorKind.CrossReferenceSlip, project), Measure.Executed, null, out var again, f => f with { FundAlt = [Fund.Total, Fund.Fiscal] }).Text("，预算执行率为");
        report.Relations.Same(again, projectRun);
        parts.Execution(p, again, budgetRun);
        p.Text("。" + parts.Filler());
    }

    private static void Work(Draft draft, ReportPlan report, ProseParts parts)
    {
        var dice = draft.Dice;
        var counts = draft.Topic.Indicators.Where(i => i.Shape == Vocabulary.Shape.Count).ToList();
        var p = report.Body();
        for (var i = 0; i < counts.Count; i++)
        {
            p.Text(counts[i].Name).Count(dice.Between(counts[i].Low, counts[i].High), counts[i].Unit, CountRole.Actual).Text(i + 1 < counts.Count ? "，" : "。");
        }

        report.Body().Text("服务对象满意度抽样调查发放问卷").Count(dice.Between(2, 9) * 100, "份", CountRole.Actual, f => f with { Optional = true }).Text("，满意度达到").Rate(dice.Between(0.88m, 0.99m, 3), RateKind.Satisfaction).Text("。");
        report.Body().Text(parts.Filler());
    }
}
