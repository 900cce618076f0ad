using PerfEval.Generator.Composition;
using PerfEval.Generator.Numbers;
using PerfEval.Generator.Vocabulary;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Generator.Sections;

/// <summary>Target and actual value of an indicator as runs.</summary>
public static class IndicatorRuns
{
    /// <summary>The value with its unit: 「820人次」, 「95%」; without it where the unit has a column of its own.</summary>
    public static Run Value(DrawnIndicator indicator, bool target, bool withUnit = true, string percent = "%")
    {
        var idea = indicator.Idea;
        var value = target ? indicator.Target : indicator.Actual;
        var digits = Printing.Plain(value);
        var unit = withUnit ? idea.Unit : string.Empty;
        var decimals = digits.Contains('.', StringComparison.Ordinal) ? digits.Length - digits.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        Comparator? comparator = target ? indicator.Comparator : null;
        return idea.Shape switch
        {
            Shape.Count => new Run(digits + unit, new HeadcountFact(new Quantity(value, 0, Unit.Count), idea.Unit, target ? CountRole.Target : CountRole.Actual)),
            Shape.Things when IsCountable(idea.Unit) => new Run(digits + unit, new HeadcountFact(new Quantity(value, 0, Unit.Count), idea.Unit, target ? CountRole.Target : CountRole.Actual) { Optional = true }),
            Shape.Rate => new Run(digits + (withUnit ? percent : string.Empty), Rate(value, decimals, RateKind.Other, comparator, idea.Name)),
            Shape.Satisfaction => new Run(digits + (withUnit ? percent : string.Empty), Rate(value, decimals, RateKind.Satisfaction, comparator, idea.Name)),
            Shape.Cost => new Run(digits + unit, new FigureFact(Quantity.Scaled(value, decimals, 4, Unit.Yuan), target ? Measure.Limit : Measure.Executed, null, "万元") { MeasureAlt = target ? [Measure.Budget] : [Measure.Limit, Measure.Other] }),
            Shape.Price => new Run(digits + unit, new FigureFact(new Quantity(value, decimals, Unit.Yuan), Measure.Standard, null, "元") { Per = idea.Unit[2..], MeasureAlt = [Measure.Limit] }),
            _ => new Run(digits + unit, new PointsFact(new Quantity(value, 0, Unit.None))),
        };
    }

    public static string Sign(Comparator? comparator, SignStyle style) => (comparator, style) switch
    {
        (Comparator.AtLeast, SignStyle.Ascii) => ">=",
        (Comparator.AtMost, SignStyle.Ascii) => "<=",
        (Comparator.AtLeast, SignStyle.Wide) => "≧",
        (Comparator.AtMost, SignStyle.Wide) => "≦",
        (Comparator.AtLeast, SignStyle.Words) => "不低于",
        (Comparator.AtMost, SignStyle.Words) => "不超过",
        (Comparator.AtLeast, _) => "≥",
        (Comparator.AtMost, _) => "≤",
        _ => "=",
    };

    private static bool IsCountable(string unit) => unit is "个" or "所" or "场" or "册" or "座" or "部" or "批次" or "台" or "项" or "份";

    private static RateFact Rate(decimal value, int decimals, RateKind kind, Comparator? comparator, string name)
    {
        var fact = new RateFact(Quantity.Scaled(value, decimals, -2, Unit.Ratio), kind, comparator) { KindAlt = kind == RateKind.Satisfaction ? [] : [RateKind.Coverage, RateKind.Completion] };
        if (name.Contains("覆盖率", StringComparison.Ordinal) || name.Contains("普及率", StringComparison.Ordinal)) return fact with { Kind = RateKind.Coverage, KindAlt = [RateKind.Other] };
        if (name.Contains("完成率", StringComparison.Ordinal)) return fact with { Kind = RateKind.Completion, KindAlt = [RateKind.Other] };
        return name.Contains("增收", StringComparison.Ordinal) ? fact with { KindAlt = [RateKind.Change] } : fact;
    }
}

public enum SignStyle
{
    Plain,
    Ascii,
    Wide,
    Words,
}
