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
