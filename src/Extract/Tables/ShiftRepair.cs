using PerfEval.Extract.Numbers;
using PerfEval.Model.Facts;

namespace PerfEval.Extract.Tables;

/// <summary>
/// Mends rows of a funds table in which an empty column has collapsed, so that the numbers stand too far left or right.
/// It moves numbers only where one stands under a header that it cannot belong to (a percentage under an amount), and only to
/// the one arrangement in which order, percent signs and the row's own arithmetic agree.
/// </summary>
internal static class ShiftRepair
{
    private const int MostColumns = 10;

    public static CellView?[] Mend(LayoutColumn[] columns, CellView?[] cells)
    {
        var numeric = new List<int>();
        for (var i = 0; i < columns.Length; i++)
        {
            if (HeaderWords.IsMoney(columns[i].Role) || columns[i].Role is ColumnRole.ExecutionRate or ColumnRole.Weight or ColumnRole.Score) numeric.Add(i);
        }

        cells = WithLabelFirst(columns, cells, numeric);
        if (numeric.Count is < 3 or > MostColumns || columns.Count(c => c.Role == ColumnRole.ExecutionRate) != 1) return cells;
        var numbers = numeric.Where(i => cells[i] is { IsNumber: true }).Select(i => cells[i]!).ToList();
        if (numbers.Count < 3 || numbers.Count > numeric.Count || !numeric.Exists(i => Misfits(columns[i].Role, cells[i]))) return cells;
        var best = Best(columns, numeric, numbers);
        if (best is null) return cells;
        var mended = (CellView?[])cells.Clone();
        foreach (var i in numeric)
        {
            if (mended[i] is { IsNumber: true }) mended[i] = null;
        }

        for (var n = 0; n < best.Length; n++) mended[numeric[best[n]]] = numbers[n];
        return mended;
    }

    /// <summary>Numbers that stand before their row's label: they go to the columns of numbers in order, the label to its own.</summary>
    private static CellView?[] WithLabelFirst(LayoutColumn[] columns, CellView?[] cells, List<int> numeric)
    {
        if (numeric.Count < 2) return cells;
        var before = -1;
        for (var i = 0; i < numeric[0] && before < 0; i++)
        {
            if (columns[i].Role is ColumnRole.Label or ColumnRole.Unknown && cells[i] is { IsNumber: true }) before = i;
        }

        if (before < 0) return cells;
        if (!numeric.Exists(i => cells[i] is { IsText: true } text && Lexicon.FundOf(text.Key) is not null)) return cells;
        var numbers = cells.Where(c => c is { IsNumber: true }).Distinct().ToList();
        if (numbers.Count > numeric.Count) return cells;
        var ordered = (CellView?[])cells.Clone();
        ordered[before] = numeric.Select(i => cells[i]).First(c => c is { IsText: true });
        for (var n = 0; n < numeric.Count; n++) ordered[numeric[n]] = n < numbers.Count ? numbers[n] : null;
        return ordered;
    }

    private static bool Misfits(ColumnRole role, CellView? cell) =>
        cell is { IsNumber: true } && cell.Key.EndsWith('%') && role != ColumnRole.ExecutionRate;

    private static int[]? Best(LayoutColumn[] columns, List<int> numeric, List<CellView> numbers)
    {
        var values = numbers.Select(c => CellNumbers.Plain(c.Text)).ToList();
        if (values.Exists(v => v is null)) return null;
        int[]? best = null;
        var bestScore = 0;
        foreach (var choice in Choices(numeric.Count, numbers.Count))
        {
            var score = ScoreOf(columns, numeric, choice, values);
            if (score <= bestScore) continue;
            (bestScore, best) = (score, choice);
        }

        return best;
    }

    private static int ScoreOf(LayoutColumn[] columns, List<int> numeric, int[] choice, List<NumberToken?> values)
    {
        decimal? budget = null, executed = null, rate = null, weight = null, points = null;
        var score = 0;
        // The rate is one of the year's budget where the table has it: of two arrangements that fit, that one.
        var current = choice.Any(place => columns[numeric[place]].Role is ColumnRole.CurrentBudget or ColumnRole.Budget);
        for (var n = 0; n < choice.Length; n++)
        {
            var value = values[n]!.Value;
            var role = columns[numeric[choice[n]]].Role;
            var isPercent = value.Kind == NumberKind.Percent;
            if (isPercent != (role == ColumnRole.ExecutionRate)) score -= 10;
            else if (isPercent) score += 10;
            switch (role)
            {
                case ColumnRole.Executed: executed = value.Printed; break;
                case ColumnRole.CurrentBudget or ColumnRole.Budget: budget = value.Printed; break;
                case ColumnRole.InitialBudget: budget ??= value.Printed; break;
                case ColumnRole.ExecutionRate: rate = value.Printed / 100; break;
                case ColumnRole.Weight: weight = value.Printed; break;
                case ColumnRole.Score: points = value.Printed; break;
            }
        }

        if (budget > 0 && executed is not null && rate is not null && Magnitude.Quotient(executed.Value, budget.Value) is { } had && Math.Abs(had - rate.Value) < 0.006m) score += current ? 6 : 5;
        if (weight is not null && points is not null) score += points <= weight ? 3 : -5;
        return score;
    }

    /// <summary>All ways to choose k of n places in order.</summary>
    private static IEnumerable<int[]> Choices(int n, int k)
    {
        var choice = Enumerable.Range(0, k).ToArray();
        while (true)
        {
            yield return (int[])choice.Clone();
            var i = k - 1;
            while (i >= 0 && choice[i] == n - k + i) i--;
            if (i < 0) yield break;
            choice[i]++;
            for (var j = i + 1; j < k; j++) choice[j] = choice[j - 1] + 1;
        }
    }
}
