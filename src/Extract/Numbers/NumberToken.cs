using PerfEval.Model.Values;

namespace PerfEval.Extract.Numbers;

/// <summary>One printed number with what its neighbours say about it. Offsets are into the scanned text.</summary>
public readonly record struct NumberToken
{
    public required NumberKind Kind { get; init; }

    /// <summary>First character of the number (its minus sign included).</summary>
    public required int Start { get; init; }

    /// <summary>One past the unit, or past the number where it has none: the text of the fact.</summary>
    public required int End { get; init; }

    /// <summary>One past the last digit.</summary>
    public required int NumberEnd { get; init; }

    /// <summary>First character of comparator or approximation before the number; <see cref="Start"/> where there is none.</summary>
    public int OuterStart { get; init; }

    /// <summary>One past 以上, 以内, 左右 behind the number; <see cref="End"/> where there is none.</summary>
    public int OuterEnd { get; init; }

    /// <summary>The number in its printed unit: 33.91 of 33.91万元.</summary>
    public required decimal Printed { get; init; }

    /// <summary>Digits printed behind the point.</summary>
    public int PrintedDecimals { get; init; }

    /// <summary>In base units (元, one, fraction). A scale without a unit (30万) is applied.</summary>
    public required Quantity Value { get; init; }

    /// <summary>万元, 人次, % … as printed, or as inherited from the end of a range; null where there is none.</summary>
    public string? UnitText { get; init; }

    /// <summary>What a price is for: 人·年 of 元/人·年 and of 每人每年…元.</summary>
    public string? Per { get; init; }

    public Comparator? Comparator { get; init; }

    public bool Approximate { get; init; }

    public RangePart Range { get; init; }

    /// <summary>True where the unit was not printed beside this number but beside a later one.</summary>
    public bool UnitInherited { get; init; }

    /// <summary>Behind ×: a factor of a formula.</summary>
    public bool IsFactor { get; init; }

    /// <summary>A stray character stands inside (760.35d万元): the reading is doubtful.</summary>
    public bool Suspect { get; init; }

    /// <summary>Month and day tokens and years: the calendar year, where printed.</summary>
    public int? Year { get; init; }

    public int Length => End - Start;

    public string Text(string source) => source[Start..End];

    /// <summary>A bare number under a unit from elsewhere (a header, the clause before), a code where that makes it too large. Numbers with a unit of their own stay as they are.</summary>
    public NumberToken Under(MeasureUnit unit) =>
        Kind != NumberKind.Bare || UnitText is not null
            ? this
            : Magnitude.IsBeyond(Printed, unit.Power) ? AsCode()
            : this with { Kind = unit.Kind, Value = Quantity.Scaled(Printed, PrintedDecimals, unit.Power, unit.Base), UnitText = unit.Text, Per = unit.Per ?? Per, UnitInherited = true };

    /// <summary>Too large for what its unit would make of it: digits that are no quantity.</summary>
    public NumberToken AsCode() => this with { Kind = NumberKind.Code };

    /// <summary>A scaled number without 元 (30万) as money: 300000 元.</summary>
    public NumberToken AsMoney() => this with { Kind = NumberKind.Money, Value = Value with { Unit = Unit.Yuan } };
}
