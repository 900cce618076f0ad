using PerfEval.Generator.Composition;
using PerfEval.Generator.Numbers;
using PerfEval.Generator.Sections;
using PerfEval.Generator.Vocabulary;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Generator.Recipes;

/// <summary>Prose in sentences that no other recipe uses: brackets, Chinese numerals, ranges, approximations, netting, 超任务.</summary>
internal static class HeldoutProse
{
    public static IEnumerable<Recipe> All =>
    [
        new("prose-letter", Split.Heldout, "a letter-like report: breakdown in brackets, ranges, 约, Chinese numerals, over-fulfilment", [ErrorKind.WrongSum, ErrorKind.WrongChangeAmount, ErrorKind.WrongProduct, ErrorKind.WrongCompletion], Letter),
        new("prose-budget-base", Split.Heldout, "two bases: against the budget and against last year, netting, small bases", [ErrorKind.WrongShare, ErrorKind.WrongExecutionRate, ErrorKind.WrongSum], Bases),
    ];

    private static ReportPlan Plan(Draft draft, string title, ReportKind kind, Style style)
    {
        var report = new ReportPlan(title, kind, style)
        {
            Organization = draft.Place.Name + draft.Topic.Agency,
            Project = kind == ReportKind.Project ? draft.Topic.Project : null,
            ProjectAlt = kind == ReportKind.Project ? [draft.Topic.Project + "专项", draft.Topic.Project + "专项资金"] : [],
            FiscalYear = draft.Year,
        };
        draft.Document.Reports.Add(report);
        report.TitleLine();
        return report;
    }

    private static FigureFact Loose(FigureFact f) => f with { FundAlt = [null, Fund.Fiscal, Fund.Total] };

    private static void Letter(Draft draft)
    {
        var (dice, topic) = (draft.Dice, draft.Topic);
        draft.Document.Furniture = new PageFurniture("内部资料 注意保存", true);
        var report = Plan(draft, $"{topic.Project}专项资金{draft.Year}年度自评说明", ReportKind.Project, new Style(MoneyStyle.Wan(1), new RateStyle(1, Trim: false)));
        report.Line(ParagraphKind.Body, $"{Numerals.Year(draft.Year)}年，{draft.Place.Name}{topic.Agency}承担了{topic.Project}专项，有关绩效自评情况说明如下。");
        report.Heading(1, "钱从哪里来、花到哪里去");
        var cut = dice.Cut(draft.Wan(90, 1500, 1), 3, -3);
        var total = cut.Sum();
        var p = report.Body().Text("本年度批复资金").Money(draft.Maybe(ErrorKind.WrongSum, total, 1), Measure.Budget, Fund.Total, out var whole, f => f with { FundAlt = [null], MeasureAlt = [Measure.Allocated] }).Text("（中央").Money(cut[0], Measure.Budget, Fund.Central, out var a, f => f with { MeasureAlt = [Measure.Allocated] }).Text("＋省级").Money(cut[1], Measure.Budget, Fund.Provincial, out var b, f => f with { MeasureAlt = [Measure.Allocated] }).Text("＋县区").Money(cut[2], Measure.Budget, Fund.County, out var c, f => f with { MeasureAlt = [Measure.Allocated] }).Text("），较去年批复的");
        report.Relations.Sum(whole, a, b, c);
        var before = Printing.Round(total * dice.Between(0.7m, 1.3m, 3), -3);
        var difference = draft.Maybe(ErrorKind.WrongChangeAmount, Math.Abs(total - before), 1);
        p.Money(before, Measure.Budget, Fund.Total, out var previous, f => f with { Year = draft.Year - 1, FundAlt = [null], MeasureAlt = [Measure.Allocated] }).Text(total >= before ? "多" : "少").Money(difference, Measure.Change, null, out var change, Loose).Text("。");
        report.Relations.ChangeAmount(change, whole, previous);
        p = report.Body();
        var people = dice.Between(200, 5000);
        var price = dice.Between(3, 40) * 20;
        var amount = draft.Maybe(ErrorKind.WrongProduct, people * price, 4);
        p.Text($"{topic.People}").Count(people, topic.PeopleUnit == "人次" ? "人" : topic.PeopleUnit, CountRole.Actual, out var count).Text("×").Price(price, topic.PeopleUnit == "人次" ? "人" : topic.PeopleUnit, out var standard).Text("＝").Money(amount, Measure.Executed, null, out var product, f => f with { FundAlt = [Fund.Fiscal, Fund.Total], MeasureAlt = [Measure.Budget, Measure.Other] }, MoneyStyle.Yuan(0)).Text("，据实列支。");
        report.Relations.Product(product, count, standard);
        report.Heading(1, "干成了哪些事");
        var counted = topic.Indicators.First(i => i.Shape == Shape.Count);
        var target = dice.Between(counted.Low, counted.High);
        var done = target * dice.Between(105, 160) / 100;
        var over = (decimal)(done - target) / target;
        if (draft.Plant(ErrorKind.WrongCompletion)) over = draft.Slip(over * 100, 1) / 100;
        report.Body().Text(counted.Name).Count(done, counted.Unit, CountRole.Actual, out var doneRun).Text("，下达任务").Count(target, counted.Unit, CountRole.Target, out var targetRun).Text("，超任务").Rate(over, RateKind.Completion, out var overRun, with: r => r with { KindAlt = [RateKind.Change, RateKind.Other] }).Text("。");
        report.Relations.Excess(overRun, doneRun, targetRun);
        report.Body().Text("回访满意度在").Rate(0.9m, RateKind.Satisfaction, with: r => r, print: new RateStyle(0)).Text("-").Rate(0.95m, RateKind.Satisfaction, print: new RateStyle(0)).Text("之间，每户补助").Money(draft.Wan(1, 2, 0), Measure.Standard, null, f => f with { Per = "户", Approximate = true, MeasureAlt = [Measure.Executed, Measure.Limit] }, MoneyStyle.Wan(0)).Text("左右，群众较为认可。");
        report.Body().Text("明年拟再培训二十名业务骨干，力争做到一人一岗。");
        report.Clean.Add(new CleanGold("一人一岗", "an idiom, no count"));
        // 「二十名」 counts, in Chinese numerals.
        Rewrite(report, "二十名", 20, "名");
    }

    /// <summary>Turns a Chinese numeral inside the last paragraph into a fact of its own.</summary>
    private static void Rewrite(ReportPlan report, string words, decimal count, string unit)
    {
        var paragraph = (Paragraph)report.Blocks[^1];
        var text = paragraph.Text;
        var at = text.IndexOf(words, StringComparison.Ordinal);
        paragraph.Runs.Clear();
        paragraph.Runs.Add(new Run(text[..at]));
        paragraph.Runs.Add(new Run(words, new HeadcountFact(new Quantity(count, 0, Unit.Count), unit, CountRole.Target)));
        paragraph.Runs.Add(new Run(text[(at + words.Length)..]));
    }

    private static void Bases(Draft draft)
    {
        var dice = draft.Dice;
        var report = Plan(draft, $"{draft.Place.Name}{draft.Topic.Agency}{draft.Year}年度整体绩效自评情况", ReportKind.Department, new Style(MoneyStyle.Wan(), new RateStyle()));
        report.Heading(1, "预算执行");
        var parts = new ProseParts(report, draft);
        var initial = draft.Wan(400, 2000);
        var current = Printing.Round(initial * dice.Between(1.02m, 1.4m, 3), -2);
        var spent = Printing.Round(current * dice.Between(0.8m, 0.95m, 4), -2);
        var p = report.Body().Text("年初批复预算").Money(initial, Measure.Budget, Fund.Total, out var initialRun, f => f with { Stage = BudgetStage.Initial, FundAlt = [null] }).Text("，年中调整后为").Money(current, Measure.Budget, Fund.Total, out var currentRun, f => f with { Stage = BudgetStage.Current, FundAlt = [null] }).Text("，决算支出").Money(spent, Measure.Executed, Fund.Total, out var spentRun, f => f with { FundAlt = [null] }).Text("，为调整预算的");
        parts.Execution(p, spentRun, currentRun);
        p.Text("、年初预算的").Rate(spent / initial, RateKind.Execution, out var second, with: r => r with { KindAlt = [RateKind.Completion, RateKind.Share, RateKind.Other] }).Text("。");
        report.Relations.Execution(second, spentRun, initialRun);
        report.Clean.Add(new CleanGold("年初预算的", "one expenditure with two rates on two bases"));
        report.Heading(1, "支出结构");
        var cut = dice.Cut(spent, 3, -2);
        p = report.Body().Text("人员经费、公用经费、专项经费依次是").Money(cut[0], Measure.Executed, null, out var a, Loose).Text("、").Money(cut[1], Measure.Executed, null, out var b, Loose).Text("、").Money(cut[2], Measure.Executed, null, out var c, Loose).Text("，各占").Text(string.Empty);
        foreach (var (run, last) in new[] { (a, false), (b, false), (c, true) })
        {
            parts.Share(p, run, spentRun);
            p.Text(last ? "。" : "、");
        }

        report.Relations.Sum(spentRun, a, b, c);
        var prepaid = draft.Wan(60, 200);
        var due = draft.Wan(80, 300);
        var offset = draft.Wan(3, 12);
        report.Body().Text("代垫资金清算：省级预拨").Money(prepaid, Measure.Allocated, Fund.Provincial, out var x, null).Text("，本级实际拨付").Money(due, Measure.Allocated, draft.Place.Fund, out var y, f => f with { MeasureAlt = [Measure.Executed], FundAlt = [null, Fund.Fiscal] }).Text("，抵扣上年多拨").Money(offset, Measure.Allocated, null, out var z, f => f with { MeasureAlt = [Measure.Other, Measure.Carryover, Measure.Change], FundAlt = [Fund.Carryover, Fund.Provincial, Fund.Fiscal] }).Text("，三项合计").Money(draft.Maybe(ErrorKind.WrongSum, prepaid + due + offset), Measure.Allocated, Fund.Total, out var sum, f => f with { FundAlt = [null], MeasureAlt = [Measure.Executed] }).Text("。");
        report.Relations.Sum(sum, x, y, z);
        report.Heading(1, "工作成效");
        report.Body().Text(parts.Filler());
    }
}
