namespace PerfEval.Generator.Vocabulary;

/// <summary>What an indicator counts.</summary>
public enum Shape
{
    /// <summary>People, households, organisations, cases.</summary>
    Count,

    /// <summary>Things and works: 公里, 亩, 台. No headcount.</summary>
    Things,
    Rate,
    Satisfaction,

    /// <summary>A cost ceiling in 万元.</summary>
    Cost,

    /// <summary>A price: 元/人.</summary>
    Price,
    Days,

    /// <summary>Words as values: 及时, 有所提升.</summary>
    Words,
}

/// <param name="Group">Level 2: 数量, 质量, 时效, 成本, 社会效益, 经济效益, 生态效益, 可持续影响, 满意度.</param>
/// <param name="Low">Smallest target drawn (a count, per cent, 万元, days).</param>
public sealed record IndicatorIdea(string Group, string Name, Shape Shape, string Unit = "", int Low = 0, int High = 0, string Words = "");

/// <summary>A field of government with one project of it.</summary>
/// <param name="Agency">What follows the place's name: 教育局.</param>
/// <param name="Project">The project's name.</param>
/// <param name="Directions">What the money is spent on: at least four.</param>
/// <param name="People">Whom it serves, with the unit.</param>
/// <param name="Functional">类, 款, 项 of the accounts: code and name.</param>
public sealed record Topic(
    string Agency, string Project, string[] Directions, string People, string PeopleUnit, string Standard,
    (string Code, string Name)[] Functional, IndicatorIdea[] Indicators);
