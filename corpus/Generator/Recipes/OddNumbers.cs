using PerfEval.Generator.Composition;
using PerfEval.Generator.Numbers;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Generator.Recipes;

/// <summary>Numbers in every dress: ranges, approximations, Chinese numerals, six decimals, separators of both widths, prices in several spellings.</summary>
internal static class OddNumbers
{
    public static IEnumerable<Recipe> All =>
    [
        new("numbers-odd", Split.Train, "six decimals, wide separators, ranges, 约, Chinese numerals, price spellings, dates and codes that are no amounts", [ErrorKind.WrongSum], Compose),
        new("numbers-odd-listed", Split.Heldout, "odd numbers in a list under a whole, breakdown in brackets inside a cell", [ErrorKind.WrongSum], Listed),
    ];

    private static ReportPlan Plan(Draft draft, string word)
    {
        var report = new ReportPlan($"{draft.Topic.Project}项目{draft.Year}年度{word}", ReportKind.Project, new Style(MoneyStyle.Wan(), new RateStyle()))
        {
            Organization = draft.Place.Name + draft.Topic.Agency,
            Project = draft.Topic.Project,
            ProjectAlt = [draft.Topic.Project + "项目"],
            FiscalYear = draft.Year,
        };
        draft.Document.Reports.Add(report);
        report.TitleLine();
        report.Body().Text($"填报单位：{report.Organization}");
        return report;
    }

    private static FigureFact Loose(FigureFact f) => f with { FundAlt = [null, Fund.Fiscal, Fund.Total] };

    private static Run Words(string text, decimal yuan, int decimals, Measure measure) =>
        new(text, new FigureFact(new Quantity(yuan, decimals, Unit.Yuan), measure, null, null) { FundAlt = [Fund.Total, Fund.Fiscal], MeasureAlt = [Measure.Other, Measure.Budget, Measure.Allocated, Measure.Executed] });

    private static void Compose(Draft draft)
    {
        var dice = draft.Dice;
        var report = Plan(draft, "绩效自评报告");
        report.Heading(1, "资金情况");
        var wide = MoneyStyle.Yuan() with { Grouping = Grouping.WideComma };
        var narrow = MoneyStyle.Yuan() with { Grouping = Grouping.Comma };
        decimal[] cut = [dice.Between(1_000_000m, 9_000_000m, 2), dice.Between(100_000m, 900_000m, 2)];
        report.Body().Text("账面支出").Money(draft.Maybe(ErrorKind.WrongSum, cut.Sum(), 6), Measure.Executed, Fund.Total, out var whole, Loose, narrow).Text("，其中设备款").Money(cut[0], Measure.Executed, null, out var a, Loose, narrow).Text("，劳务费").Money(cut[1], Measure.Executed, null, out var b, Loose, wide).Text("。");
        report.Relations.Sum(whole, a, b);
        report.Body().Text("经费系统显示剩余").Money(dice.Between(100_000m, 900_000m, 0), Measure.Carryover, null, f => f with { FundAlt = [Fund.Carryover] }, MoneyStyle.Wan(6)).Text("，利息收入").Money(dice.Between(200m, 900m, 0), Measure.Received, null, f => f with { FundAlt = [Fund.Other] }, MoneyStyle.Wan(3)).Text("。");
        report.Heading(1, "补助标准");
        report.Body().Text("护理补贴").Price(dice.Between(10, 60) * 10, "人·月", out _, dice.Pick(["人·月", "人*月", "人/月", "人、月"]), f => f with { Per = "人·月" }).Text("，交通补贴").Price(dice.Between(2, 9) * 10, "人·天", out _, dice.Pick(["人·天", "人、天", "人/天"]), f => f with { Per = "人·天" }).Text("，单价在").Money(dice.Between(1, 4) * 1_000_000m, Measure.Other, null, f => f with { MeasureAlt = [Measure.Limit, Measure.Standard], Approximate = false }, MoneyStyle.Wan(0)).Text("以下的采购自行组织。");
        report.Heading(1, "完成情况");
        var low = dice.Between(3, 6) * 10;
        report.Body().Text("每期参训").Add(new Run(low.ToString(System.Globalization.CultureInfo.InvariantCulture), new HeadcountFact(new Quantity(low, 0, Unit.Count), "人", CountRole.Actual))).Text("～").Count(low + 20, "人", CountRole.Actual).Text("，考核通过率在").Rate(0.95m, RateKind.Other, with: r => r with { KindAlt = [RateKind.Completion, RateKind.Coverage] }).Text("-").Rate(1, RateKind.Other, with: r => r with { KindAlt = [RateKind.Completion, RateKind.Coverage] }).Text("之间；参训群众近").CountInWan(dice.Between(11, 98) * 1000, "人次", 1, CountRole.Actual, out _).Text("。");
        var tens = dice.Between(2, 9);
        report.Body().Text("另筹措").Add(Words($"{Numerals.Chinese(tens * 10 + 5)}万元", (tens * 10 + 5) * 10_000m, -4, Measure.Received)).Text("用于应急，安排").Add(new Run(Numerals.Chinese(tens + 10) + "人", new HeadcountFact(new Quantity(tens + 10, 0, Unit.Count), "人", CountRole.Actual))).Text("值守；“十四五”规划投入").Add(Words($"{Numerals.Chinese(tens)}点五亿元", tens * 100_000_000m + 50_000_000m, -7, Measure.Budget)).Text("。");
        report.Body().Text($"以上数据截至{draft.Year}年12月31日，依据合同（编号{draft.Year}-{dice.Between(100, 999)}）和第{dice.Between(2, 19)}号会议纪要整理，系统版本V{dice.Between(2, 6)}.{dice.Between(0, 9)}。");
    }

    private static void Listed(Draft draft)
    {
        var dice = draft.Dice;
        var report = Plan(draft, "资金使用清单");
        report.Heading(1, "支出清单");
        var amounts = Enumerable.Range(0, 4).Select(_ => draft.Wan(1, 90, dice.Between(1, 3) == 1 ? 1 : 2)).ToList();
        report.Body().Text("全年付款").Money(draft.Maybe(ErrorKind.WrongSum, amounts.Sum()), Measure.Executed, Fund.Total, out var whole, Loose).Text("，逐项如下：");
        var runs = new List<Run>();
        for (var i = 0; i < amounts.Count; i++)
        {
            report.Body().Text($"{i + 1}）{draft.Topic.Directions[i]}：").Money(amounts[i], Measure.Executed, null, out var run, Loose).Text(i + 1 < amounts.Count ? "；" : "。");
            runs.Add(run);
        }

        report.Relations.Sum(whole, [.. runs]);
        report.Heading(1, "预算对照");
        var first = dice.Between(100, 600) * 10_000m;
        var second = dice.Between(50, 400) * 10_000m;
        var style = MoneyStyle.Wan(0) with { Unit = "万元" };
        var table = report.Table([24, 40, 20]);
        report.Row(table).Texts("资金类别", "预算数", "备注");
        Run? sum = null, one = null, two = null;
        report.Row(table).Text("财政拨款").Cell(c => c.Money(first + second, Measure.Budget, Fund.Fiscal, out sum, null, style).Text($"（{draft.Topic.Directions[0]}").Money(first, Measure.Budget, Fund.Fiscal, out one, f => f with { FundAlt = [null] }, style).Text($"，{draft.Topic.Directions[1]}").Money(second, Measure.Budget, Fund.Fiscal, out two, f => f with { FundAlt = [null] }, style).Text("）")).Text("已批复");
        report.Relations.Sum(sum!, one!, two!);
        report.Row(table).Texts("其他", "无", "");
    }
}
