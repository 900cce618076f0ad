using PerfEval.Generator.Composition;
using PerfEval.Generator.Numbers;
using PerfEval.Generator.Sections;
using static PerfEval.Generator.Sections.Column;

namespace PerfEval.Generator.Recipes;

/// <summary>Provincial forms with columns of their own.</summary>
internal static class ProvinceForms
{
    private static readonly ErrorKind[] Errors = [ErrorKind.WrongSum, ErrorKind.WrongExecutionRate, ErrorKind.MissedTarget, ErrorKind.WrongScoreSum];

    public static IEnumerable<Recipe> All =>
    [
        new("form-province-wide", Split.Development, "core flag, unit column, last year's value, completion in % without the sign", Errors, draft => FormRecipe.Compose(draft, new FormLook(
            new FundsLook([(FundsColumn.Initial, "年初预算"), (FundsColumn.Current, "调整后预算数"), (FundsColumn.Executed, "预算执行数"), (FundsColumn.Rate, "预算执行率"), (FundsColumn.Weight, "权重"), (FundsColumn.Score, "得分")]) { Corner = "预算执行情况（万元）", Nothing = "" },
            new IndicatorLook([Section, Level1, Level2, Level3, Core, Unit, Target, LastYear, Actual, CompletionRate, Weight, Score]) { WeightWord = "指标权重", ScoreWord = "指标得分", TargetWord = "年初指标值", Bare = true })
        {
            Style = new Style(MoneyStyle.Wan(6), new RateStyle(2, Trim: false)),
            Landscape = true,
            TitleWord = "省级部门预算项目绩效自评表",
            Goals = false,
        })),
        new("form-province-factor", Split.Heldout, "starred names, score factor, execution worth 20, weights before the target, comparators in words", Errors, draft => FormRecipe.Compose(draft, new FormLook(
            new FundsLook([(FundsColumn.Current, "预算数（A）"), (FundsColumn.Executed, "执行数（B）"), (FundsColumn.Rate, "执行率（B/A）"), (FundsColumn.Weight, "满分"), (FundsColumn.Score, "评价得分")]) { Corner = "资金执行（单位：万元）", Nothing = "0.00", NothingRate = "0.00%", Weight = 20 },
            new IndicatorLook([Section, Level1, Level2, Level3, Weight, Target, Actual, Factor, Score]) { WeightWord = "满分", ScoreWord = "评价得分", TargetWord = "目标值", ActualWord = "完成情况", Signs = SignStyle.Words, Stars = true })
        {
            Style = new Style(MoneyStyle.Wan() with { Grouping = Grouping.WideComma }, new RateStyle()),
            OutputPoints = 40,
            TitleWord = "市级财政项目支出绩效自评价表",
            TotalWord = "合计得分",
            Sources = Sources.Governments,
        })),
    ];
}
