using PerfEval.Check.Relations;
using PerfEval.Check.Verdicts;

namespace PerfEval.Check.Discovery;

/// <summary>A relation that a table only suggests is believed as far as its other rows bear it out.</summary>
internal static class Learned
{
    private const double Majority = 0.6;

    /// <summary>Of several ways to read the same rows the one that most of them bear out, as far as it is believed.</summary>
    public static IEnumerable<Relation> Likeliest(IEnumerable<IReadOnlyCollection<Relation>> ways)
    {
        IReadOnlyCollection<Relation>? best = null;
        var most = 0;
        foreach (var way in ways)
        {
            var held = way.Count(r => Judge.Decide(r).Verdict == Verdict.Consistent);
            if (held > most) (best, most) = (way, held);
        }

        return best is null ? [] : Believed(best);
    }

    /// <summary>
    /// One and the same sum in several columns: where none of them holds, the rows are most likely no parts of that whole. Two columns
    /// may share a fault (a warning); more do not, unless the same row left out, or told too much, explains them all.
    /// </summary>
    public static IEnumerable<Relation> Weighed(IReadOnlyCollection<Relation> columns)
    {
        var telling = columns.Where(r => r.Stated.Value != 0).ToList();
        if (telling.Count < 2 || telling.Exists(Holds) || OneRowExplains(telling)) return columns;
        var most = telling.Count == 2 ? Strength.Likely : Strength.Possible;
        return columns.Select(r => r with { Strength = Min(r.Strength, most), Short = Min(r.Short, most) });

        static Strength Min(Strength one, Strength other) => one < other ? one : other;
    }

    private static bool Holds(Relation relation) => relation.Readings.Any(r => r.Expression.Bounds() is { } b && b.Meets(relation.Stated.Bounds));

    private static bool OneRowExplains(List<Relation> columns)
    {
        var rows = columns.ConvertAll(r => r.Readings.Count > 0 && r.Readings[0].Expression is Total total ? total.Plus : []);
        return rows[0].Count > 2 && rows.TrueForAll(r => r.Count == rows[0].Count) && Enumerable.Range(0, rows[0].Count).Any(left =>
            columns.Select((r, i) => new Total([.. rows[i].Where((_, n) => n != left)]).Bounds() is { } b && b.Meets(r.Stated.Bounds)).All(holds => holds));
    }

    /// <summary>All rows where most agree, with the strength that their number gives; none where the rows speak against it.</summary>
    public static IEnumerable<Relation> Believed(IReadOnlyCollection<Relation> rows)
    {
        var verdicts = rows.Select(r => Judge.Decide(r).Verdict).ToList();
        int held = verdicts.Count(v => v == Verdict.Consistent), broken = verdicts.Count(v => v == Verdict.Inconsistent);
        if (held == 0 || held < Majority * (held + broken)) return [];
        var strength = held >= 3 ? Strength.Certain : Strength.Likely;
        return rows.Select(r => r with { Strength = strength, Short = strength });
    }
}
