using PerfEval.Check.Reading;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;

namespace PerfEval.Check.Discovery;

/// <summary>The numbers of a table's section by row and column.</summary>
internal sealed class SectionCells
{
    private readonly Manuscript _manuscript;
    private readonly TableBlock _block;
    private readonly Dictionary<int, ColumnReading> _columns = [];

    public SectionCells(Manuscript manuscript, TableBlock block, TableSection section)
    {
        _manuscript = manuscript;
        _block = block;
        Section = section;
        foreach (var column in section.Columns) _columns.TryAdd(column.Column, column);
        AmountColumns = [.. _columns.Values.Where(c => IsAmount(c.Role)).Select(c => c.Column).Order()];
    }

    public TableSection Section { get; }

    public IReadOnlyList<int> AmountColumns { get; }

    public IEnumerable<ColumnReading> With(ColumnRole role) => _columns.Values.Where(c => c.Role == role);

    /// <summary>The column that the header numbers so: C of 执行率（E/C）; null where it numbers none.</summary>
    public ColumnReading? Numbered(string symbol) => Section.Columns.FirstOrDefault(c => c.Formula?.Symbol == symbol);

    /// <summary>The columns of a role, those first that stand under one header with another: 地方配套 over 安排数, 执行数 and 执行率.</summary>
    public IEnumerable<ColumnReading> With(ColumnRole role, ColumnReading beside) => With(role).OrderByDescending(c => Shared(c.Header, beside.Header));

    private static int Shared(string one, string other)
    {
        var length = one.AsSpan().CommonPrefixLength(other);
        return length >= ShortestGroup ? length : 0;
    }

    private const int ShortestGroup = 2;

    public int LastColumn => _block.Grid.Columns - 1;

    public ColumnRole? RoleOf(int column) => _columns.TryGetValue(column, out var reading) ? reading.Role : null;

    public string Header(int column) => _columns.TryGetValue(column, out var reading) ? reading.Header : string.Empty;

    /// <summary>The one number that begins in this very cell, or that which stands before brackets with its parts: 12（其中：某项5万元）; null where there is none, or more than one.</summary>
    public Mention? Number(int row, int column)
    {
        var found = _manuscript.At(_block.Index, row, column);
        return (found.Count == 1 || IsBeforeParts(found)) && found[0].Source.Row == row && found[0].Source.Column == column ? found[0] : null;
    }

    private static bool IsBeforeParts(IReadOnlyList<Mention> found)
    {
        if (found.Count < 2) return false;
        var text = found[0].Passage.Text.AsSpan();
        return text[..found[0].Start].Trim().IsEmpty && text[found[0].End..].Trim() is ['(' or '（', .., ')' or '）'] parts && parts[1..^1].IndexOfAny('(', '（') < 0 && (parts[1..].TrimStart().StartsWith("其中") || parts[1..].TrimStart().StartsWith("含"));
    }

    /// <summary>Whether the first word in a row is this one, its number apart: 其中, which the row's label leaves out.</summary>
    public bool BeginsWith(int row, string word)
    {
        for (var column = 0; column < _block.Grid.Columns; column++)
        {
            var text = _block.Grid.TextAt(row, column).AsSpan().Trim();
            if (text.IndexOfAnyExceptInRange('.', '9') >= 0) return text.StartsWith(word);
        }

        return false;
    }

    /// <summary>Nothing stands there, or a dash that means nothing.</summary>
    public bool IsBlank(int row, int column)
    {
        var text = _block.Grid.TextAt(row, column).Trim();
        return text.Length == 0 || text.All(c => c is '-' or '—' or '/' or '－' or '无' or '–' or '\\');
    }

    /// <summary>The next cell above in its column that is words without a digit, inside the section; null where there is none.</summary>
    public string? WordsAbove(int row, int column)
    {
        for (var r = row - 1; r >= 0 && Section.Rows.Count > 0 && r >= Section.Rows[0].Row; r--)
        {
            var text = _block.Grid.TextAt(r, column).AsSpan().Trim();
            if (text.IndexOfAnyInRange('0', '9') < 0 && text.IndexOfAnyInRange('\u4E00', '\u9FFF') >= 0) return text.ToString();
        }

        return null;
    }

    /// <summary>Words stand there, not a number that could not be read: rows of another kind run on under the same header.</summary>
    public bool IsProse(int row, int column)
    {
        var letters = _block.Grid.TextAt(row, column).Count(char.IsLetter);
        return letters > LongestUnit;
    }

    /// <summary>In letters: 万人次.</summary>
    private const int LongestUnit = 3;

    private static bool IsAmount(ColumnRole role) => role is ColumnRole.InitialBudget or ColumnRole.CurrentBudget or ColumnRole.Budget or ColumnRole.Allocated
        or ColumnRole.Received or ColumnRole.Executed or ColumnRole.Carryover or ColumnRole.Amount or ColumnRole.Count;
}
