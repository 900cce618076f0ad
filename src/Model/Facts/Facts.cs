using PerfEval.Model.Documents;
using PerfEval.Model.Values;

namespace PerfEval.Model.Facts;

/// <summary>What an amount of money is. CONTRACT: measure.</summary>
public enum Measure
{
    Budget,
    Allocated,
    Received,
    Executed,
    Carryover,
    Collected,
    Standard,
    Change,
    Limit,
    Other,
}

/// <summary>Which budget: 年初预算 or 全年/调整后预算.</summary>
public enum BudgetStage
{
    Initial,
    Current,
}

/// <summary>Whose money. CONTRACT: fund.</summary>
public enum Fund
{
    Total,
    Central,
    Provincial,
    Municipal,
    County,
    Fiscal,
    Carryover,
    Other,
}

public enum RateKind
{
    Execution,
    Share,
    Change,
    Completion,
    Satisfaction,
    Coverage,
    Other,
}

public enum CountRole
{
    Target,
    Actual,
    Stated,
}

/// <summary>One mention of an amount of money.</summary>
/// <param name="Id">Unique in its report: f1, f2 … in reading order.</param>
/// <param name="Label">What the amount is, readable alone.</param>
/// <param name="Amount">In 元, with printed precision.</param>
/// <param name="Text">As printed: 「33.91万元」, or the bare 「1500」 of a cell.</param>
/// <param name="UnitText">The unit that applied, from cell, column or caption; null where none was found anywhere.</param>
/// <param name="Per">What a price is for: 人, 人·年, 亩.</param>
/// <param name="Approximate">约, 近, 左右 … beside the number.</param>
/// <param name="Year">The year the amount belongs to, where the text says.</param>
/// <param name="Comparator">Of a limit: ≤10万元.</param>
public sealed record Figure(
    string Id, string Label, Measure Measure, BudgetStage? Stage, Fund? Fund, Quantity Amount, string Text, string? UnitText,
    string? Per, bool Approximate, int? Year, Comparator? Comparator, Span Source);

/// <summary>One mention of a count of people, households, organisations or cases.</summary>
/// <param name="Count">Normalised: 「1.26万人」 is 12600, unit text 万人.</param>
/// <param name="UnitText">人, 人次, 万人, 户, 家 …, as printed.</param>
public sealed record Headcount(
    string Id, string Label, Quantity Count, string UnitText, CountRole Role, string Text, bool Approximate, int? Year, Comparator? Comparator, Span Source)
{
    private const string Scales = "万千百十亿";

    /// <summary>What is counted, in one spelling and without the scale that the count has in it: 户 of 「1.8万户」 and 「1.8萬戶」, which are 18000.</summary>
    public string Unit => Traditional.Simplify(UnitText) is var unit && unit.TrimStart([.. Scales]) is { Length: > 0 } bare ? bare : unit;
}

/// <summary>One mention of a percentage.</summary>
/// <param name="Value">As a fraction: 「55.20%」 is 0.5520 with 4 decimals.</param>
/// <param name="Text">As printed, without its comparator.</param>
public sealed record Rate(
    string Id, string Label, Quantity Value, RateKind Kind, Comparator? Comparator, string Text, bool Approximate, int? Year, Span Source);

/// <summary>A target or an actual value of an indicator.</summary>
/// <param name="Text">As printed; a target whose comparator, value and unit have columns of their own is joined (≥820人次).</param>
/// <param name="Number">The number in the unit as printed (95 of ≥95%, 1.8067 of 1.8067万人); null where the text holds none.</param>
/// <param name="Normalised">The number in base units, comparable between target and actual value; null where there is none.</param>
/// <param name="UnitText">%, 人, 万元, 天 …, null where there is none.</param>
public sealed record IndicatorValue(string Text, Comparator? Comparator, decimal? Number, Quantity? Normalised, string? UnitText, Span Source);

/// <summary>A weight or a score: exact by nature.</summary>
public sealed record Points(decimal Value, string Text, Span Source);

/// <summary>A row of an indicator table, or an indicator told in prose.</summary>
/// <param name="Level1">Without its points: 产出指标, not 产出指标（50分）.</param>
/// <param name="Level2">Resolved through merges and blanks ('as above').</param>
/// <param name="Level3">The indicator's own name.</param>
/// <param name="Reached">True or false where words say so (达到了年初绩效目标), else null.</param>
public sealed record Indicator(
    string Id, string? Level1, string? Level2, string Level3, IndicatorValue? Target, IndicatorValue? Actual, Points? Weight, Points? Score,
    string? Deviation, bool? Reached, Span Source);

public enum ScoreRole
{
    /// <summary>总分, 合计, 自评得分 of the whole report or table.</summary>
    Total,

    /// <summary>The execution row of a self-evaluation table: 10 points for the budget's execution rate.</summary>
    Execution,

    /// <summary>Points of a group: 产出指标（50分）, 决策（20分）.</summary>
    Group,

    Other,
}

/// <summary>A score that is not an indicator's: the total, the execution row, a group's points, a score told in prose.</summary>
/// <param name="Points">Null where only the points that can be reached are stated.</param>
/// <param name="OutOf">Points that can be reached; null where not stated.</param>
public sealed record Score(string Id, string Label, ScoreRole Role, Points? Points, Points? OutOf, Span Source);
