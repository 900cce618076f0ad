using PerfEval.Generator.Composition;
using PerfEval.Generator.Numbers;
using PerfEval.Generator.Sections;
using static PerfEval.Generator.Sections.Column;

namespace PerfEval.Generator.Recipes;

/// <summary>Forms close to the ministry's.</summary>
internal static class MinistryForms
{
    private static readonly ErrorKind[] Errors =
        [ErrorKind.WrongSum, ErrorKind.WrongExecutionRate, ErrorKind.WrongExecutionScore, ErrorKind.MissedTarget, ErrorKind.WeightsOverHundred, ErrorKind.WrongScoreSum];

    private static readonly (FundsColumn, string)[] SixColumns =
        [(FundsColumn.Initial, "年初预算数"), (FundsColumn.Current, "全年预算数"), (FundsColumn.Executed, "全年执行数"), (FundsColumn.Weight, "分值"), (FundsColumn.Rate, "执行率"), (FundsColumn.Score, "得分")];

    private static readonly (FundsColumn, string)[] Lettered =
        [(FundsColumn.Current, "全年预算数(A)"), (FundsColumn.Executed, "全年执行数(B)"), (FundsColumn.Weight, "分值"), (FundsColumn.Rate, "执行率(B/A)"), (FundsColumn.Score, "得分")];

    public static IEnumerable<Recipe> All =>
    [
        new("form-ministry", Split.Train, "the ministry's form: six funds columns, weight after the actual value, merged levels", Errors, draft => FormRecipe.Compose(draft, Ministry)),
        new("form-lettered", Split.Train, "A and B columns, points in level names, ASCII comparators", Errors, draft => FormRecipe.Compose(draft, Ministry with
        {
            Funds = Ministry.Funds with { Columns = Lettered, NothingRate = "0.00%" },
            Indicators = Ministry.Indicators with { PointsInLevel1 = true, Signs = SignStyle.Ascii, ScoreWord = "自评得分" },
            Sources = Sources.Level,
        })),
        new("form-weights-first", Split.Development, "weight before the target, levels repeated on every row, amounts in 元", Errors, draft => FormRecipe.Compose(draft, Ministry with
        {
            Funds = new FundsLook(SixColumns) { Corner = "预算执行情况（元）", Nothing = "0.00", NothingRate = "/" },
            Style = new Style(MoneyStyle.Yuan() with { Grouping = Grouping.Comma }, new RateStyle(2, Trim: false)),
            Indicators = new IndicatorLook([Section, Level1, Level2, Level3, Weight, Target, Actual, Score, Deviation]) { WeightWord = "权重", RepeatLevels = true },
            FontSize = 10.5,
        })),
        new("form-comparator-columns", Split.Development, "comparator, value and unit in columns of their own, landscape", Errors, draft => FormRecipe.Compose(draft, Ministry with
        {
            Indicators = new IndicatorLook([Section, Level1, Level2, Level3, Column.Comparator, TargetValue, Unit, Actual, Weight, Score]) { ActualWord = "完成值" },
            Sources = Sources.Account,
            Landscape = true,
            Goals = false,
        })),
        new("form-blank-level", Split.Heldout, "level 2 blank means as above, two tables, header repeated over the page", Errors, draft => FormRecipe.Compose(draft, Ministry with
        {
            Funds = new FundsLook(Lettered) { Corner = "资金投入情况(万元)", Nothing = "", NothingRate = "", FirstPart = "其中:" },
            Indicators = new IndicatorLook([Section, Level1, Level2, Level3, Target, Actual, Weight, Score]) { BlankLevel2 = true, TargetWord = "预期指标值", ActualWord = "实际完成指标值", ScoreWord = "指标得分", Signs = SignStyle.Wide },
            TwoTables = true,
            RepeatHeader = true,
            TitleWord = "财政支出项目绩效目标自评表",
            TotalWord = "合计",
            Outputs = (5, 7),
        })),
        new("form-unscored", Split.Train, "no scores at all: targets and actual values only", [ErrorKind.WrongSum, ErrorKind.WrongExecutionRate], draft => FormRecipe.Compose(draft, Ministry with
        {
            Funds = new FundsLook([(FundsColumn.Initial, "年初预算数"), (FundsColumn.Current, "全年预算数"), (FundsColumn.Executed, "全年执行数"), (FundsColumn.Rate, "执行率")]) { Nothing = "", NothingRate = "0%" },
            Indicators = new IndicatorLook([Section, Level1, Level2, Level3, Target, Actual, Deviation]) { TargetWord = "年初绩效目标值", ActualWord = "年末完成值" },
            FontSize = 10,
            Sources = Sources.Governments,
        })),
        new("form-percent-heading", Split.Heldout, "rates without the sign under a % heading, execution worth 20", Errors, draft => FormRecipe.Compose(draft, Ministry with
        {
            Funds = new FundsLook([(FundsColumn.Initial, "年初预算"), (FundsColumn.Current, "调整后预算数"), (FundsColumn.Executed, "预算执行数"), (FundsColumn.Rate, "预算执行率（%）"), (FundsColumn.Weight, "权重"), (FundsColumn.Score, "得分")]) { Corner = "资金情况（万元）", Nothing = "", BareRates = true, Weight = 20 },
            Indicators = new IndicatorLook([Section, Level1, Level2, Level3, Target, Actual, Weight, Score, Deviation]) { WeightWord = "指标权重", ScoreWord = "自评分", Percent = "％" },
            OutputPoints = 45,
            BenefitPoints = 25,
            Style = new Style(MoneyStyle.Wan(4), new RateStyle(1, Trim: false)),
            TitleWord = "预算项目绩效自评表",
        })),
    ];

    private static FormLook Ministry { get; } = new(
        new FundsLook(SixColumns) { NothingRate = "0%" },
        new IndicatorLook([Section, Level1, Level2, Level3, Target, Actual, Weight, Score, Deviation]));
}
