namespace PerfEval.Store.Rows;

/// <summary>Rows as a person reads them, a table or blocks: the main columns as text, the first rows gathered for what must be known before anything is printed.</summary>
internal sealed class ShownRows
{
    /// <summary>Widths are taken from the first rows; later ones that are wider push their line out.</summary>
    public const int RowsMeasured = 500;

    private readonly RowSet _rows;
    private readonly int[] _columns;

    public ShownRows(RowSet rows)
    {
        _rows = rows;
        _columns = [.. Enumerable.Range(0, rows.Columns.Count).Where(i => rows.Columns[i].Main)];
        Head = [.. _columns.Select(i => rows.Columns[i].Name)];
        RightAligned = [.. _columns.Select(i => rows.Columns[i].Type is ColumnType.Integer or ColumnType.Number)];
        while (First.Count < RowsMeasured && rows.Read()) First.Add(Texts());
        IsWhole = First.Count < RowsMeasured;
    }

    public string[] Head { get; }

    public bool[] RightAligned { get; }

    public List<string[]> First { get; } = [];

    /// <summary>Whether the first rows are all there are.</summary>
    public bool IsWhole { get; }

    /// <summary>All rows, the first of them too. Once.</summary>
    public IEnumerable<string[]> All()
    {
        foreach (var line in First) yield return line;
        while (!IsWhole && _rows.Read()) yield return Texts();
    }

    private string[] Texts()
    {
        var texts = new string[_columns.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            var cell = _rows[_columns[i]];
            texts[i] = cell.Kind == CellKind.Text ? Printable.OnOneLine(cell.Text) : cell.ToString();
            // A free query names no types: what holds a number is a column of numbers.
            if (_rows.Columns[_columns[i]].Type == ColumnType.Any && cell.IsNumber) RightAligned[i] = true;
        }

        return texts;
    }
}
