using PerfEval.Extract.Numbers;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;

namespace PerfEval.Extract.Tables;

/// <summary>What is known of a table before its first cell is read.</summary>
/// <param name="Title">The line above that names the table, tidy; null where there is none.</param>
/// <param name="Unit">The unit of bare amounts, from caption or units line.</param>
/// <param name="UsualUnit">The unit that the report's other tables have: for a table that names none.</param>
/// <param name="FiscalYear">The report's year, for 上年 in headers.</param>
/// <param name="InAccounts">True in a final-accounts or budget document, where bare tables are accounts.</param>
/// <param name="Before">The layout of the table right above, which a table without a header of its own may continue.</param>
/// <param name="Planned">True in a budget document: amounts are planned where no column says that they were executed.</param>
internal sealed record TableContext(string? Title, MeasureUnit? Unit, MeasureUnit UsualUnit, int? FiscalYear, bool InAccounts = false, SectionLayout? Before = null, bool Planned = false)
{
    /// <summary>The caption names several units (单位：人、万元): a column without words of money may hold anything.</summary>
    public bool SeveralUnits { get; init; }

    /// <summary>The report is a notice of money that is handed down or dealt out: its tables list who gets how much.</summary>
    public bool Allots { get; init; }

    /// <summary>The table goes on with the one before: where it repeats the header, its columns are what they were there.</summary>
    public bool Continues { get; init; }

    /// <summary>What the caption's units measure.</summary>
    public CaptionUnits Caption { get; init; } = CaptionUnits.None;

    /// <summary>What is known of a part that goes on with a table: all that is known of the table, units of its own aside.</summary>
    /// <param name="before">The context of the part before.</param>
    /// <param name="last">The layout of its last section.</param>
    public TableContext GoingOnWith(TableContext before, SectionLayout? last)
    {
        var going = this with { Title = before.Title, Before = last, Continues = true };
        return Unit is not null || Caption != CaptionUnits.None ? going : going with { Unit = before.Unit, SeveralUnits = before.SeveralUnits, Caption = before.Caption };
    }
}

/// <summary>Reads sentences inside cells: the narrative stage, as the tables need it.</summary>
internal interface ICellProse
{
    /// <summary>Adds the facts that a cell's sentences state.</summary>
    /// <param name="text">The cell's text.</param>
    /// <param name="place">Makes the span of a range of it.</param>
    /// <param name="role">Whether the cell tells targets or actual values.</param>
    /// <param name="subject">What the cell is about: the row's label.</param>
    void Read(SourceText text, Func<int, int, Span> place, CountRole role, string subject, FactSheet facts);
}
