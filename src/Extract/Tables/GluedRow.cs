using System.Buffers;
using System.Globalization;
using PerfEval.Extract.Numbers;
using PerfEval.Model.Facts;

namespace PerfEval.Extract.Tables;

/// <summary>
/// A row of funds whose numbers stand in one cell without gaps: 202010100.00%10 is 20, 20, 10, 100.00 %, 10. The split is taken
/// in which the rate is what the amounts give and the score is the weight times the rate; where several or none fit, there is none.
/// </summary>
internal static class GluedRow
{
    private const int LongestCell = 32;
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.%");
    private const decimal MostPoints = 40;
    private const decimal RateSlack = 0.00006m;
    private const decimal ScoreSlack = 0.051m;

    internal readonly record struct Piece(LayoutColumn Column, CellView Cell, int Start, int End);

    public static List<Piece>? Split(LayoutColumn[] columns, CellView?[] cells)
    {
        var numeric = new List<int>();
        for (var i = 0; i < columns.Length; i++)
        {
            if (HeaderWords.IsMoney(columns[i].Role) || columns[i].Role is ColumnRole.ExecutionRate or ColumnRole.Weight or ColumnRole.Score) numeric.Add(i);
        }

        var rate = numeric.FindIndex(i => columns[i].Role == ColumnRole.ExecutionRate);
        if (rate < 1 || numeric.Count < 4) return null;
        var glued = Array.FindAll(cells, c => c is { IsBlank: false } && c.Key.Contains('%', StringComparison.Ordinal) && c.Key.Length is > 6 and <= LongestCell && IsGlued(c.Key));
        if (glued.Length == 0 || glued.Distinct().Count() != 1 || numeric.Exists(i => cells[i] is { IsBlank: false } other && !ReferenceEquals(other, glued[0]))) return null;
        return Split(columns, numeric, rate, glued[0]!);
    }

    private static bool IsGlued(string key) => key.AsSpan().IndexOfAnyExcept(NumberCharacters) < 0 && key.IndexOf('%', StringComparison.Ordinal) == key.LastIndexOf('%');

    private static List<Piece>? Split(LayoutColumn[] columns, List<int> numeric, int rate, CellView cell)
    {
        if (cell.Key.Length != cell.Text.Length) return null;
        var percent = cell.Key.IndexOf('%', StringComparison.Ordinal);
        List<Piece>? found = null;
        var numbers = NumbersOf(cell.Key.AsSpan(0, percent));
        var values = new decimal[rate + 1];
        foreach (var cuts in Cuts(percent, rate))
        {
            var ok = true;
            for (var n = 0; n <= rate && ok; n++)
            {
                var number = numbers[cuts[n], cuts[n + 1]];
                ok = number is not null;
                values[n] = number.GetValueOrDefault();
            }

            if (!ok || !Agrees(columns, numeric, rate, values, cell.Key.AsSpan(percent + 1))) continue;
            if (found is not null) return null;
            found = [];
            for (var n = 0; n <= rate; n++) found.Add(new Piece(columns[numeric[n]], cell, cuts[n], n == rate ? percent + 1 : cuts[n + 1]));
            if (percent + 1 < cell.Key.Length && rate + 1 < numeric.Count) found.Add(new Piece(columns[numeric[rate + 1]], cell, percent + 1, cell.Key.Length));
        }

        return found;
    }

    /// <summary>The number from each place to each other, read once for all ways to cut: there may be a hundred thousand of them.</summary>
    private static decimal?[,] NumbersOf(ReadOnlySpan<char> digits)
    {
        var numbers = new decimal?[digits.Length + 1, digits.Length + 1];
        for (var from = 0; from < digits.Length; from++)
        {
            for (var end = from + 1; end <= digits.Length; end++) numbers[from, end] = Read(digits[from..end], out var value) ? value : null;
        }

        return numbers;
    }

    private static bool Agrees(LayoutColumn[] columns, List<int> numeric, int rate, decimal[] values, ReadOnlySpan<char> rest)
    {
        decimal budget = 0, executed = -1, weight = MostPoints;
        for (var n = 0; n < rate; n++)
        {
            switch (columns[numeric[n]].Role)
            {
                case ColumnRole.Executed: executed = values[n]; break;
                case ColumnRole.InitialBudget when budget == 0: budget = values[n]; break;
                case ColumnRole.CurrentBudget or ColumnRole.Budget: budget = values[n]; break;
                case ColumnRole.Weight: weight = values[n]; break;
            }
        }

        if (budget <= 0 || executed < 0 || weight is <= 0 or > MostPoints) return false;
        return Magnitude.Quotient(executed, budget) is { } had && Math.Abs(had - (values[rate] / 100)) <= RateSlack && (rest.IsEmpty || (Read(rest, out var score) && Magnitude.Product(weight, values[rate]) is { } worth && Math.Abs(score - (worth / 100)) <= ScoreSlack));
    }

    private static bool Read(ReadOnlySpan<char> digits, out decimal value)
    {
        value = 0;
        if (digits.IsEmpty || digits[0] == '.' || digits[^1] == '.' || (digits.Length > 1 && digits[0] == '0' && digits[1] != '.')) return false;
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>All ways to cut the characters before the percent sign into one piece for each column up to the rate's.</summary>
    private static IEnumerable<int[]> Cuts(int length, int rate)
    {
        if (length <= rate || rate > 5) yield break;
        var cuts = new int[rate + 2];
        for (var i = 0; i <= rate; i++) cuts[i] = i;
        cuts[rate + 1] = length;
        while (true)
        {
            yield return cuts;
            var at = rate;
            while (at > 0 && cuts[at] == length - (rate - at) - 1) at--;
            if (at == 0) yield break;
            cuts[at]++;
            for (var j = at + 1; j <= rate; j++) cuts[j] = cuts[j - 1] + 1;
        }
    }
}
