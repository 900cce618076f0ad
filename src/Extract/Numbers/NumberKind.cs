namespace PerfEval.Extract.Numbers;

/// <summary>What a printed number is, as far as its own characters and its unit tell.</summary>
public enum NumberKind
{
    /// <summary>No unit, or only a scale (30万): table and sentence decide what it is.</summary>
    Bare,

    /// <summary>元 and its multiples; a price where <see cref="NumberToken.Per"/> is set.</summary>
    Money,

    /// <summary>People, households, organisations, cases, vehicles.</summary>
    Count,

    /// <summary>%, 百分之….</summary>
    Percent,

    /// <summary>个百分点: a difference of two percentages.</summary>
    PercentPoint,

    /// <summary>‰ and 千分点.</summary>
    Permille,

    /// <summary>分 of a score.</summary>
    Points,

    /// <summary>Any other unit: 天, 亩, 公里, 次, ℃, 级.</summary>
    Measure,

    /// <summary>A day or a month, with or without its year.</summary>
    Date,

    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>财预〔2020〕10号, with its brackets.</summary>
    DocumentNumber,

    /// <summary>第42次.</summary>
    Ordinal,

    /// <summary>Account codes, telephone numbers, serial numbers.</summary>
    Code,

    /// <summary>1. （1） at the head of a line.</summary>
    ListNumber,
}

/// <summary>A number's part in 95%-100% or in 分别为12、34和56人; the unit of the last one holds for those before it.</summary>
public enum RangePart
{
    None,
    Low,
    High,
    Listed,
}
