using System.Globalization;
using PerfEval.Extract.Numbers;
using PerfEval.Model.Facts;

namespace PerfEval.Extract.Tables;

/// <summary>A weight and a score printed without a gap: 1010 is 10 and 10, 10095.52 is 100 and 95.52.</summary>
internal static class GluedPoints
{
    private const int LongestPair = 12;

    /// <param name="from">First character of the pair in the cell's text.</param>
    /// <returns>The only split in which the weight is at most 100 and the score no more than the weight; null where there is none.</returns>
    public static (Points Weight, Points Score)? Split(TableView view, CellView cell, int from)
    {
        var folded = FoldedText.Fold(cell.Text);
        var (start, end) = Words.Trimmed(folded);
        start = Math.Max(start, from);
        while (start < end && folded[start] is ' ' or '\n' or ':') start++;
        if (end - start is < 2 or > LongestPair) return null;
        (Points, Points)? found = null;
        for (var cut = start + 1; cut < end; cut++)
        {
            var rest = cut;
            while (rest < end && folded[rest] is ' ' or '\n' or '/') rest++;
            if (Read(folded.AsSpan(start, cut - start)) is not { } weight || Read(folded.AsSpan(rest, end - rest)) is not { } score) continue;
            if (weight is <= 0 or > 100 || score > weight) continue;
            if (found is not null && weight < found.Value.Item1.Value) continue;
            found = (new Points(weight, cell.Text[start..cut], view.Place(cell, start, cut)), new Points(score, cell.Text[rest..end], view.Place(cell, rest, end)));
        }

        return found;
    }

    private static decimal? Read(ReadOnlySpan<char> digits)
    {
        if (digits.IsEmpty || !char.IsAsciiDigit(digits[0]) || !char.IsAsciiDigit(digits[^1]) || (digits.Length > 1 && digits[0] == '0' && digits[1] != '.')) return null;
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }
}
