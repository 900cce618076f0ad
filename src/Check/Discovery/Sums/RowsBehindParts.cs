using PerfEval.Check.Reading;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Sums;

/// <summary>
/// 工资福利支出, 其中：基本工资, 商品和服务支出, 合计: nothing but the numbers tells whether a row behind 其中 is a part still or stands beside the
/// whole again. What the total bears out decides, then what the whole does; where neither does, the rows are taken for no parts.
/// </summary>
internal static class RowsBehindParts
{
    /// <summary>Ways of reading all runs of one table that are tried.</summary>
    private const int MostWays = 400;

    /// <summary>How far a sum may be from its whole for the rows to be its parts with one of them mistaken, as a part of the whole.</summary>
    private const decimal Near = 0.1m;

    private const int FewestHeld = 2;

    /// <param name="Whole">Index of the row that 其中 divides.</param>
    /// <param name="First">Index of the first row behind the last 其中.</param>
    /// <param name="End">One past the last of them.</param>
    private sealed record Run(int Whole, int First, int End);

    public static List<RowReading> Settle(List<RowReading> rows, SectionCells cells)
    {
        var heads = rows.Count > 0 && rows[0].Role == RowRole.Total;
        var settled = new List<RowReading>(rows.Count);
        for (var from = 0; from < rows.Count;)
        {
            // 收入合计 and its rows, 支出合计 and its own: each total has the rows below it, or above it where the table begins without one.
            var next = rows.FindIndex(heads ? from + 1 : from, r => r.Role == RowRole.Total);
            var end = next < 0 ? rows.Count : heads ? next : next + 1;
            settled.AddRange(OfOneTotal(rows[from..end], cells));
            from = end;
        }

        return settled;
    }

    private static List<RowReading> OfOneTotal(List<RowReading> rows, SectionCells cells)
    {
        var runs = RunsIn(rows, cells);
        if (runs.Count == 0) return rows;

        // 1、公车经费 with 其中 below 三公经费, and later 公用经费 with its own: the one level is settled as a whole, a run on another by its own whole alone.
        var apart = runs.FindAll(r => rows[r.Whole].Level != rows[runs[0].Whole].Level);
        runs.RemoveAll(apart.Contains);
        var untold = new HashSet<int>();
        foreach (var run in apart)
        {
            var kept = ByWhole(rows, cells, run);
            if (kept > 0) rows = Returned(rows, run, kept, rows[run.Whole].Level);
            else untold.UnionWith(rows[run.First..run.End].Select(r => r.Row));
        }

        rows = OfOneLevel(rows, cells, runs);
        return untold.Count == 0 ? rows : rows.FindAll(r => !untold.Contains(r.Row));
    }

    private static List<RowReading> OfOneLevel(List<RowReading> rows, SectionCells cells, List<Run> runs)
    {
        var totals = runs.Aggregate(1L, (product, run) => Math.Min(MostWays + 1L, product * (run.End - run.First + 1)));
        var total = rows.FindIndex(r => r.Role == RowRole.Total && r.Level < rows[runs[0].Whole].Level);
        if (total >= 0 && totals <= MostWays && ByTotal(rows, cells, runs, total) is { } settled) return settled;
        foreach (var run in runs) rows = Returned(rows, run, ByWhole(rows, cells, run), rows[run.Whole].Level);
        return rows;
    }

    private static List<Run> RunsIn(List<RowReading> rows, SectionCells cells)
    {
        var runs = new List<Run>();
        for (var i = 1; i < rows.Count; i++)
        {
            var whole = i - 1;
            if (rows[i].Role != RowRole.Part || rows[whole].Role != RowRole.Item || rows[i].Level != rows[whole].Level + 1 || !cells.BeginsWith(rows[i].Row, "其中")) continue;
            var end = i;
            while (end < rows.Count && rows[end].Role == RowRole.Part && rows[end].Level == rows[i].Level) end++;
            var first = end;
            while (first > i + 1 && !cells.BeginsWith(rows[first - 1].Row, "其中")) first--;
            if (first < end) runs.Add(new Run(whole, first, end));
            i = end - 1;
        }

        return runs;
    }

    /// <summary>The way of reading the runs that the total bears out in every column that tells; of several the one that more of the wholes bear out. Null where there is none.</summary>
    private static List<RowReading>? ByTotal(List<RowReading> rows, SectionCells cells, List<Run> runs, int total)
    {
        var level = rows[runs[0].Whole].Level;
        (int Wholes, int[] Kept, bool Outside)? best = null;
        foreach (var kept in Ways(runs, 0))
        {
            var wholes = runs.Where((run, i) => Holds(cells, rows[run.Whole], rows[(run.Whole + 1)..(run.First + kept[i])])).Count();
            foreach (var outside in (bool[])[false, true])
            {
                var beside = rows.Where((r, i) => i != total && r.Level == level && r.Role == RowRole.Item).ToList();
                if (!outside) beside.AddRange(runs.SelectMany((run, i) => rows[(run.First + kept[i])..run.End]));
                if ((best is null || wholes > best.Value.Wholes) && Holds(cells, rows[total], beside)) best = (wholes, kept, outside);
            }
        }

        if (best is not { } found) return null;

        // Where the rows beside it make the total without any from behind 其中, these are parts, or they stand outside: 会议费 below the cars.
        for (var i = 0; i < runs.Count; i++)
        {
            var kept = found.Outside && !Holds(cells, rows[runs[i].Whole], rows[(runs[i].Whole + 1)..(runs[i].First + found.Kept[i])]) ? runs[i].End - runs[i].First : found.Kept[i];
            rows = Returned(rows, runs[i], kept, found.Outside ? rows[total].Level : level);
        }

        // 1., 2., 3., 其中：中央, 省级, 区级, 总计: behind the last of the items the whole is divided once more.
        if (!found.Outside) return rows;
        var again = runs.FindAll(r => Holds(cells, rows[total], rows[(r.Whole + 1)..r.End]) && !Holds(cells, rows[r.Whole], rows[(r.Whole + 1)..r.End]));
        return [.. rows.Where((_, i) => !again.Exists(r => i > r.Whole && i < r.End))];
    }

    private static IEnumerable<int[]> Ways(List<Run> runs, int from)
    {
        if (from == runs.Count)
        {
            yield return [];
            yield break;
        }

        for (var kept = 0; kept <= runs[from].End - runs[from].First; kept++)
        {
            foreach (var rest in Ways(runs, from + 1)) yield return [kept, .. rest];
        }
    }

    /// <summary>How many rows behind 其中 are parts: as many as make the whole, all where they nearly do, else none.</summary>
    private static int ByWhole(List<RowReading> rows, SectionCells cells, Run run)
    {
        if (Held(rows, cells, run) is { } held) return held;
        var all = run.End - run.First;
        foreach (var column in cells.AmountColumns)
        {
            if (cells.Number(rows[run.Whole].Row, column) is not { Value: not 0 } whole || SumOf(cells, rows[(run.Whole + 1)..run.End], column, whole) is not { } sum) continue;
            return Math.Abs(sum.Middle - whole.Value) <= Math.Abs(whole.Value) * Near ? all : 0;
        }

        return all;
    }

    /// <summary>The most rows behind 其中 that make the whole; null where none do.</summary>
    private static int? Held(List<RowReading> rows, SectionCells cells, Run run)
    {
        for (var kept = run.End - run.First; kept > 0; kept--)
        {
            if (Holds(cells, rows[run.Whole], rows[(run.Whole + 1)..(run.First + kept)])) return kept;
        }

        // One column may have a mistake where the others hold.
        for (var kept = run.End - run.First; kept > 0; kept--)
        {
            var (held, broken) = Columns(cells, rows[run.Whole], rows[(run.Whole + 1)..(run.First + kept)]);
            if (held >= FewestHeld && held > broken) return kept;
        }

        return null;
    }

    private static List<RowReading> Returned(List<RowReading> rows, Run run, int kept, int level)
    {
        if (run.First + kept >= run.End) return rows;
        return [.. rows.Select((r, i) => i >= run.First + kept && i < run.End ? r with { Role = RowRole.Item, Level = level, Partial = false } : i > run.Whole && i < run.First && run.First - run.Whole == 2 && kept == 0 ? r with { Partial = true } : r)];
    }

    /// <summary>Whether the rows add up to a whole in each column in which all can be read, and in one at least.</summary>
    private static bool Holds(SectionCells cells, RowReading whole, List<RowReading> parts) => Columns(cells, whole, parts) is ( > 0, 0);

    /// <summary>In how many of the columns in which all can be read the rows add up to a whole, and in how many not.</summary>
    private static (int Held, int Broken) Columns(SectionCells cells, RowReading whole, List<RowReading> parts)
    {
        int held = 0, broken = 0;
        foreach (var column in cells.AmountColumns)
        {
            if (cells.Number(whole.Row, column) is not { Value: not 0 } total || SumOf(cells, parts, column, total) is not { } sum) continue;
            if (sum.Meets(total.Bounds)) held++;
            else broken++;
        }

        return (held, broken);
    }

    private static Interval? SumOf(SectionCells cells, List<RowReading> parts, int column, Mention whole)
    {
        var sum = Interval.Exactly(0);
        foreach (var part in parts)
        {
            if (cells.Number(part.Row, column) is { } number)
            {
                if (!Wording.SameKind(number, whole)) return null;
                sum += number.Bounds;
            }
            else if (!cells.IsBlank(part.Row, column)) return null;
        }

        return sum;
    }
}
