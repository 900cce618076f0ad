using System.Globalization;
using PerfEval.Check.Reading;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery;

/// <summary>Numbers of a table's cells whether they are facts or not: 里程, 面积 and 数量 are none, but are told and multiplied like others.</summary>
internal static class PlainCells
{
    /// <summary>The one number of a cell; null where it has none, or more than a number.</summary>
    /// <param name="column">Its header tells the power of ten: （万亩）.</param>
    public static Operand? NumberAt(Manuscript manuscript, TableBlock block, int row, ColumnReading column)
    {
        if (block.Grid[row, column.Column] is not { } cell || cell.Row != row || cell.Column != column.Column) return null;
        if (manuscript.At(block.Index, row, column.Column) is [var mention]) return Operand.Of(mention);
        var text = cell.Text.Value;
        var trimmed = text.Trim();
        if (trimmed.Length is 0 or > 15 || !decimal.TryParse(trimmed, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)) return null;
        var from = text.IndexOf(trimmed, StringComparison.Ordinal);
        var place = Span.In(block, cell, from, from + trimmed.Length);
        var quantity = Quantity.Scaled(number, PrintedNumber.Decimals(trimmed), UnitOf(column.Header).StartsWith('万') ? 4 : 0, Unit.None);
        return new Operand(column.Header, trimmed, quantity, quantity.Decimals <= 0 ? quantity.Exact : quantity.Bounds, place, manuscript.IsDoubtful(place));
    }

    /// <summary>What stands in the header's last brackets: 公里 of 完成里程（公里）. Empty where nothing does.</summary>
    public static string UnitOf(string header)
    {
        var open = header.LastIndexOfAny(['（', '(']);
        return open < 0 ? string.Empty : header[(open + 1)..].TrimEnd('）', ')', ' ');
    }

    /// <summary>The header without its unit, letters only.</summary>
    public static string NameOf(string header)
    {
        var open = header.LastIndexOfAny(['（', '(']);
        return Wording.Letters(open > 0 ? header[..open] : header);
    }
}
