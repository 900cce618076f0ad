using PerfEval.Extract.Numbers;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Extract.Narrative;

/// <summary>What is known about a text before it is read: evidence from its surroundings, weaker than the text's own words.</summary>
/// <param name="FiscalYear">The report's year: 上年 is the one before.</param>
/// <param name="Headings">The headings over the text, outermost first, without amounts of their own.</param>
/// <param name="MoneyUnit">Unit of amounts that lost theirs (支出决算为4.19，); null takes the last one printed in the text.</param>
/// <param name="Role">Of counts, where the place decides: the target or the actual column of a table.</param>
/// <param name="Subject">What the text is about, for labels: a row's name, the project; null where nothing is known.</param>
/// <param name="Planned">True in a budget document: what it calls 支出 and 收入 is planned, unless it says that it was done.</param>
public sealed record ProseContext(
    int? FiscalYear = null, Sequence<string> Headings = default, MeasureUnit? MoneyUnit = null, CountRole? Role = null, string? Subject = null, bool Planned = false)
{
    public static readonly ProseContext None = new();

    /// <summary>The level of the money that the section over the text is about; null where none is named.</summary>
    public Fund? SectionFund { get; init; }
}
