using PerfEval.Model.Values;

namespace PerfEval.Model.Facts;

/// <summary>What kind of table it is, told by title, headers and content, never by its number.</summary>
public enum TableKind
{
    /// <summary>A self-evaluation form: head, funds, goals and indicators in one grid. Its rows have sections of their own.</summary>
    SelfEvaluation,
    Funds,
    Indicators,

    /// <summary>Scoring table: 决策/过程/产出/效益 with weights and scores.</summary>
    Scoring,

    /// <summary>Final accounts or budget tables: 收入支出决算总表 … with 类/款/项 codes.</summary>
    Accounts,

    /// <summary>A table with amounts or counts that has none of these forms.</summary>
    Data,

    /// <summary>Layout only, or nothing that can be read as facts.</summary>
    Other,
}

/// <summary>What the numbers of a column are.</summary>
public enum ColumnRole
{
    Unknown,
    Label,
    Level1,
    Level2,
    Level3,
    Code,
    LineNumber,
    InitialBudget,
    CurrentBudget,
    Budget,
    Allocated,
    Received,
    Executed,
    Carryover,
    Amount,
    Change,
    ExecutionRate,
    Share,
    ChangeRate,
    CompletionRate,

    /// <summary>Any other rate: 控制率.</summary>
    Rate,
    Count,

    /// <summary>A number that is no money, rate or count of people: 面积, 发放月数, 位次.</summary>
    Quantity,
    Comparator,
    Target,
    UnitOfMeasure,
    Actual,
    Weight,
    Score,
    ScoreCoefficient,
    Explanation,
    Deviation,
}

public enum RowRole
{
    Header,

    /// <summary>A header that a page break repeats.</summary>
    RepeatedHeader,

    /// <summary>An item of its own.</summary>
    Item,

    /// <summary>合计, 总计, 年度资金总额: the whole of the rows on the next level of its section.</summary>
    Total,

    /// <summary>A part of the nearest row above with a smaller level: 其中：当年财政拨款.</summary>
    Part,

    /// <summary>A heading or a note without numbers of its own.</summary>
    Note,
}

/// <summary>How one table was understood. The checker builds its relations from it; cells are found through facts' spans.</summary>
/// <param name="Block">Index of the table's block.</param>
/// <param name="Sections">One for each stretch of rows under a header of its own, in order. A self-evaluation form has several.</param>
/// <param name="Continues">Block of the table whose last section its only section goes on with, 表2（续）: same columns, levels of rows told over both; null for a table of its own.</param>
public sealed record TableReading(int Block, TableKind Kind, string? Title, Sequence<TableSection> Sections, int? Continues = null);

/// <param name="Kind">Funds, Indicators, Scoring, Accounts, Data.</param>
/// <param name="UnitText">The unit of bare numbers (万元), from header, caption or a line above; null where none was found.</param>
/// <param name="Columns">Only columns with a role; a grid with two tables side by side gives two sections over the same rows.</param>
/// <param name="Rows">The rows of the section, headers included, in order.</param>
public sealed record TableSection(TableKind Kind, string? UnitText, Sequence<ColumnReading> Columns, Sequence<RowReading> Rows);

/// <param name="Header">All header texts over the column, joined.</param>
/// <param name="UnitText">The column's own unit (占比（%） → %), null where it has none of its own.</param>
/// <param name="Year">Where the header names a year (2023年决算数), or 上年: the report's year less one.</param>
/// <param name="Formula">Its number among the columns, and what the header says that it is computed from; null where the header numbers no columns.</param>
public sealed record ColumnReading(int Column, ColumnRole Role, string Header, string? UnitText = null, int? Year = null, ColumnFormula? Formula = null);

/// <summary>栏次 3=1+2, 公式 C=B/A, 执行率（B/A）: what a header calls a column, and how it says that the column is computed.</summary>
/// <param name="Symbol">1, A, ①; null where a formula stands without one.</param>
/// <param name="Text">As printed, without white space: 3=1+2.</param>
/// <param name="Plus">Symbols of the columns that are added up, or the one that is divided; empty where nothing is computed.</param>
/// <param name="Less">Those that are taken off.</param>
/// <param name="Over">What it all is divided by; null where nothing is.</param>
public sealed record ColumnFormula(string? Symbol, string Text, Sequence<string> Plus = default, Sequence<string> Less = default, string? Over = null);

/// <param name="Level">Depth in the hierarchy of rows, 0 for the total; a part is one deeper than its whole.</param>
/// <param name="Label">The row's name, joined from the label cells, without 其中：.</param>
/// <param name="Partial">True for 其中 rows that need not be all parts.</param>
public sealed record RowReading(int Row, RowRole Role, int Level, string Label, bool Partial = false);
