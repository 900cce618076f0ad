namespace PerfEval.Evaluation;

/// <param name="Was">In the baseline.</param>
/// <param name="Is">Now.</param>
public sealed record Loss(string File, string Aspect, double Was, double Is)
{
    public override string ToString() => $"{File}: {Aspect} {Was:0.####} → {Is:0.####}";
}

/// <summary>Compares a run with an earlier one: what got worse, file by file. A file that the earlier run lacks is no loss; one of an evaluated format that is gone now is.</summary>
public static class Baseline
{
    /// <summary>Below this a difference is rounding.</summary>
    private const double Noise = 1e-6;

    /// <summary>The aspect of a file that is no longer there.</summary>
    private const string Missing = "file";

    public static IReadOnlyList<Loss> Losses(IReadOnlyList<FileEvaluation> before, IReadOnlyList<FileEvaluation> now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        var current = now.GroupBy(file => file.File).ToDictionary(same => same.Key, same => same.First());
        var formats = now.Select(file => file.Format).ToHashSet();
        var gone = before.Where(was => !current.ContainsKey(was.File) && formats.Contains(was.Format)).Select(was => new Loss(was.File, Missing, 1, 0));
        return [.. gone, .. before.Where(was => current.ContainsKey(was.File)).SelectMany(was => LossesOf(was, current[was.File]))];
    }

    private static IEnumerable<Loss> LossesOf(FileEvaluation was, FileEvaluation now)
    {
        foreach (var aspect in Aspects.Tallies)
        {
            if (now.Tallies[aspect].F1 < was.Tallies[aspect].F1 - Noise) yield return new Loss(was.File, aspect, was.Tallies[aspect].F1, now.Tallies[aspect].F1);
        }

        foreach (var aspect in Aspects.Shares)
        {
            // A baseline may be older than an aspect.
            if (!was.Shares.ContainsKey(aspect)) continue;

            // False alarms are counted, not shared: more right errors must not hide a wrong one.
            var (before, after) = aspect is Aspects.Quiet or Aspects.Warnings
                ? (-(double)(was.Shares[aspect].Of - was.Shares[aspect].Right), -(double)(now.Shares[aspect].Of - now.Shares[aspect].Right))
                : (was.Shares[aspect].Value, now.Shares[aspect].Value);
            if (after < before - Noise) yield return new Loss(was.File, aspect, before, after);
        }
    }
}
