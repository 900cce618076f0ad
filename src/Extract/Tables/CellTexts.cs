using System.Buffers;
using PerfEval.Model.Facts;

namespace PerfEval.Extract.Tables;

/// <summary>The cells that hold sentences: each is read once, by the narrative stage, unless a table reader has claimed it.</summary>
internal sealed class CellTexts(TableView view, ICellProse prose, FactSheet facts)
{
    private static readonly SearchValues<char> Numerals = SearchValues.Create("0123456789%一二三四五六七八九十百千万亿零壹贰叁肆伍陆柒捌玖拾");

    private readonly HashSet<CellView> _done = new(ReferenceEqualityComparer.Instance);

    /// <summary>The cell's numbers have been read by somebody who knows better.</summary>
    public void Claim(CellView cell) => _done.Add(cell);

    /// <summary>Reads the texts of a row that nobody has claimed. Each takes the row's first label for its subject.</summary>
    /// <param name="part">The part of the table that the row is read in; null for all of it.</param>
    public void ReadRow(int row, CountRole role, TableView? part = null)
    {
        foreach (var cell in (part ?? view).Row(row))
        {
            if (cell.Row == row && cell.IsText) Read(cell, role, string.Empty);
        }
    }

    public void Read(CellView cell, CountRole role, string subject)
    {
        if (!_done.Add(cell) || !HoldsNumbers(cell.Key)) return;
        prose.Read(cell.Cell.Text, (start, end) => view.Place(cell, start, end), role, subject, facts);
    }

    private static bool HoldsNumbers(string key) => key.AsSpan().IndexOfAny(Numerals) >= 0;
}
