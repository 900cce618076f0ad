using PerfEval.Generator.Composition;
using PerfEval.Generator.Numbers;
using PerfEval.Generator.Sections;
using PerfEval.Model.Facts;

namespace PerfEval.Generator.Recipes;

/// <summary>The relations of prose in the words of other writers, and a volume of signed statements with identical headings.</summary>
internal static class HeldoutRelations
{
    public static IEnumerable<Recipe> All =>
    [
        new("prose-plain-words", Split.Heldout, "a whole department told in plain words: every relation phrase in sentences of its own", [ErrorKind.WrongSum, ErrorKind.WrongShare, ErrorKind.WrongChangeAmount, ErrorKind.WrongExecutionRate, ErrorKind.WrongProduct], Plain),
        new("multi-volume", Split.Heldout, "cover, contents, three signed reports of different bodies with identical headings", [ErrorKind.WrongSum, ErrorKind.WrongExecutionRate], Volume),
    ];

    private static FigureFact Loose(FigureFact f) => f with { FundAlt = [null, Fund.Fiscal, Fund.Total] };

    private static void Plain(Draft draft)
    {
        var (dice, topic) = (draft.Dice, draft.Topic);
        var report = new ReportPlan($"{draft.Place.Name}{topic.Agency}{draft.Year}年度部门整体支出绩效自评报告", ReportKind.Department, new Style(MoneyStyle.Wan(), new RateStyle(1, Trim: false)))
        {
            Organization = draft.Place.Name + topic.Agency,
            FiscalYear = draft.Year,
        };
        draft.Document.Reports.Add(report);
        report.TitleLine();
        var parts = new ProseParts(report, draft);
        report.Heading(1, "收支盘点");
        var income = dice.Cut(draft.Wan(900, 5000), 3, -2);
        var p = report.Body().Text("全年进账").Money(draft.Maybe(ErrorKind.WrongSum, income.Sum()), Measure.Received, Fund.Total, out var all, f => f with { FundAlt = [null], MeasureAlt = [Measure.Other] }).Text("，由三块构成：财政拨款").Money(income[0], Measure.Received, Fund.Fiscal, out var a, f => f with { MeasureAlt = [Measure.Allocated] }).Text("，事业收入").Money(income[1], Measure.Received, null, out var b, f => f with { FundAlt = [Fund.Other, Fund.Total] }).Text("，其他收入").Money(income[2], Measure.Received, Fund.Other, out var c, f => f with { FundAlt = [null, Fund.Total] }).Text("，财政拨款占全部收入的");
        report.Relations.Sum(all, a, b, c);
        parts.Share(p, a, all);
        p.Text("。");
        var budget = Printing.Round(income.Sum() * 0.98m, -2);
        var spent = Printing.Round(budget * dice.Between(0.72m, 0.94m, 3), -2);
        p = report.Body().Text("调整后全年预算").Money(budget, Measure.Budget, null, out var budgetRun, f => f with { Stage = BudgetStage.Current, FundAlt = [Fund.Total] }).Text("，年底实际列支").Money(spent, Measure.Executed, null, out var spentRun, f => f with { FundAlt = [Fund.Total] }).Text("，预算执行进度为");
        parts.Execution(p, spentRun, budgetRun);
        p.Text("，两者相差").Money(budget - spent, Measure.Change, null, out var gap, Loose).Text("。");
        report.Relations.ChangeAmount(gap, spentRun, budgetRun);
        p = report.Body().Text("差旅费").Money(draft.Wan(8, 60), Measure.Executed, null, out var now, Loose);
        parts.Change(p, now, Printing.Round(now.Fact!.Value.Value * dice.Between(0.6m, 0.9m, 3), -2), Measure.Executed, null, "，上一年度是", true, "，同比多支出", "，同比少支出");
        p.Text("。");
        report.Heading(1, "履职成果");
        var people = dice.Between(150, 2600);
        var price = dice.Between(2, 25) * 40;
        p = report.Body().Text("面向基层举办业务轮训，参训").Count(people, "人次", CountRole.Actual, out var count).Text("，培训费标准").Price(price, "人次", out var standard, "人次").Text("，合计支付").Money(draft.Maybe(ErrorKind.WrongProduct, people * price, 4), Measure.Executed, null, out var paid, Loose, MoneyStyle.Wan(4)).Text("。");
        report.Relations.Product(paid, count, standard);
        report.Body().Text(parts.Filler());
        report.Heading(1, "自评结果");
        var score = dice.Between(80m, 98m, 1);
        var grade = score >= 90 ? "优" : "良";
        report.Body().Text("对照评分标准逐项打分，自评总分").Points(score, "分").Text($"，等级为{grade}。");
        (report.SelfScore, report.Grade) = (score, grade);
        report.Scores.Add(new ScoreGold("自评总分", score, null));
    }

    private static void Volume(Draft draft)
    {
        var bodies = new[] { draft.Topic.Agency, "机关事务服务中心", "财务核算中心" };
        for (var i = 0; i < 3; i++) draft.Document.Reports.Add(Signed(draft, draft.Place.Name + bodies[i], draft.Topic.Directions[i], i));
        var front = draft.Document.Front;
        Line(front, ParagraphKind.Cover, $"{draft.Place.Name}{draft.Year}年度项目支出绩效自评材料");
        front.Add(new PageBreak());
        Line(front, ParagraphKind.Caption, "目  录");
        for (var i = 0; i < 3; i++) Line(front, ParagraphKind.Contents, $"{draft.Document.Reports[i].Title}\t{(i * 2) + 1}");
        front.Add(new PageBreak());
    }

    private static void Line(List<Block> front, ParagraphKind kind, string text)
    {
        var paragraph = new Paragraph(kind);
        paragraph.Runs.Add(new Run(text));
        front.Add(paragraph);
    }

    private static ReportPlan Signed(Draft draft, string body, string direction, int number)
    {
        var dice = draft.Dice;
        var report = new ReportPlan($"{draft.Year}年度{direction}项目支出绩效自评报告", ReportKind.Project, new Style(MoneyStyle.Wan(), new RateStyle()))
        {
            Organization = body,
            Project = direction,
            ProjectAlt = [direction + "项目"],
            FiscalYear = draft.Year,
        };
        if (number > 0) report.Blocks.Add(new PageBreak());
        report.Line(ParagraphKind.Caption, body);
        report.TitleLine();
        report.Heading(1, "基本情况");
        var cut = dice.Cut(draft.Wan(30, 400), 2, -2);
        var p = report.Body().Text("项目预算").Money(draft.Maybe(ErrorKind.WrongSum, cut.Sum()), Measure.Budget, Fund.Total, out var whole, f => f with { FundAlt = [null] }).Text("，其中：财政资金").Money(cut[0], Measure.Budget, Fund.Fiscal, out var a, f => f with { MeasureAlt = [Measure.Allocated] }).Text("，自筹资金").Money(cut[1], Measure.Budget, Fund.Other, out var b, f => f with { FundAlt = [null], MeasureAlt = [Measure.Received] }).Text("。");
        report.Relations.Sum(whole, a, b);
        report.Heading(1, "执行情况");
        p = report.Body().Text("已使用").Money(Printing.Round(cut.Sum() * dice.Between(0.7m, 0.94m, 3), -2), Measure.Executed, null, out var spent, f => f with { FundAlt = [Fund.Total, Fund.Fiscal] }).Text("，执行率");
        new ProseParts(report, draft).Execution(p, spent, whole);
        p.Text("。");
        report.Heading(1, "自评结论");
        var score = dice.Between(80m, 97m, 0);
        report.Body().Text("自评得分").Points(score, "分").Text("。");
        report.SelfScore = score;
        report.Scores.Add(new ScoreGold("自评得分", score, null));
        report.Line(ParagraphKind.Signature, body);
        report.Line(ParagraphKind.Signature, $"{draft.Year + 1}年{dice.Between(1, 5)}月{dice.Between(1, 28)}日");
        return report;
    }
}
