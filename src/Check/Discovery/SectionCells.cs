using PerfEval.Check.Reading;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;

namespace PerfEval.Check.Discovery;

/// <summary>The numbers of a table's section by row and column; of a table that goes on in others (表2（续）) the rows of all parts one after the other.</summary>
internal sealed class SectionCells
{
    private readonly Manuscript _manuscript;
    private readonly List<Part> _parts;
    private readonly Dictionary<int, ColumnReading> _columns = [];

    /// <param name="First">What its first row is called here.</param>
    private readonly record struct Part(TableBlock Block, int First);

    public SectionCells(Manuscript manuscript, TableBlock block, TableSection section)
        : this(manuscript, [(block, section)])
    {
    }

    /// <param name="parts">The parts of a table in order, each with the same columns.</param>
    public SectionCells(Manuscript manuscript, IReadOnlyList<(TableBlock Block, TableSection Section)> parts)
    {
        _manuscript = manuscript;
        _parts = new(parts.Count);
        Section = parts[0].Section;
        var rows = parts.Count == 1 ? null : new List<RowReading>();
        var first = 0;
        foreach (var (block, section) in parts)
        {
            _parts.Add(new Part(block, first));
            rows?.AddRange(section.Rows.Select(r => r with { Row = r.Row + first }));
            first += block.Grid.Rows;
            foreach (var column in section.Columns) _columns.TryAdd(column.Column, column);
        }

        if (rows is not null) Section = Section with { Rows = [.. rows] };
        AmountColumns = [.. _columns.Values.Where(c => IsAmount(c.Role)).Select(c => c.Column).Order()];
    }

    /// <summary>Its rows; where it has several parts, counted over all of them.</summary>
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

    public int LastColumn => _parts[0].Block.Grid.Columns - 1;

    public ColumnRole? RoleOf(int column) => _columns.TryGetValue(column, out var reading) ? reading.Role : null;

    public string Header(int column) => _columns.TryGetValue(column, out var reading) ? reading.Header : string.Empty;

    /// <summary>The one number that begins in this very cell, or that which stands before brackets with its parts: 12（其中：某项5万元）; null where there is none, or more than one.</summary>
    public Mention? Number(int row, int column)
    {
        var part = PartOf(row);
        var found = _manuscript.At(part.Block.Index, row - part.First, column);
        return (found.Count == 1 || IsBeforeParts(found)) && found[0].Source.Row == row - part.First && found[0].Source.Column == column ? found[0] : null;
    }

    public string TextAt(int row, int column)
    {
        var part = PartOf(row);
        return part.Block.Grid.TextAt(row - part.First, column);
    }

    /// <summary>The rows of the part that a row stands in, first and one past the last.</summary>
    public (int First, int End) RowsBeside(int row)
    {
        var part = PartOf(row);
        return (part.First, part.First + part.Block.Grid.Rows);
    }

    private Part PartOf(int row)
    {
        var at = _parts.Count - 1;
        while (_parts[at].First > row) at--;
        return _parts[at];
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
        for (var column = 0; column <= LastColumn; column++)
        {
            var text = TextAt(row, column).AsSpan().Trim();
            if (text.IndexOfAnyExceptInRange('.', '9') >= 0) return text.StartsWith(word);
        }

        return false;
    }

    /// <summary>Nothing stands there, or a dash that means nothing.</summary>
    public bool IsBlank(int row, int column)
    {
        var text = TextAt(row, column).Trim();
        return text.Length == 0 || text.All(c => c is '-' or '—' or '/' or '－' or '无' or '–' or '\\');
    }

    /// <summary>The next cell above in its column that is words without a digit, inside the section; null where there is none.</summary>
    public string? WordsAbove(int row, int column)
    {
        for (var r = row - 1; r >= 0 && Section.Rows.Count > 0 && r >= Section.Rows[0].Row; r--)
        {
            var text = TextAt(r, column).AsSpan().Trim();
            if (text.IndexOfAnyInRange('0', '9') < 0 && text.IndexOfAnyInRange('\u4E00', '\u9FFF') >= 0) return text.ToString();
        }

        return null;
    }

    /// <summary>Words stand there, not a number that could not be read: rows of another kind run on under the same header.</summary>
    public bool IsProse(int row, int column)
    {
        var letters = TextAt(row, column).Count(char.IsLetter);
        return letters > LongestUnit;
    }

    /// <summary>In letters: 万人次.</summary>
    private const int LongestUnit = 3;

    private static bool IsAmount(ColumnRole role) => role is ColumnRole.InitialBudget or ColumnRole.CurrentBudget or ColumnRole.Budget or ColumnRole.Allocated
        or ColumnRole.Received or ColumnRole.Executed or ColumnRole.Carryover or ColumnRole.Amount or ColumnRole.Count;
}
