using PerfEval.Evaluation.Gold;
using PerfEval.Model.Facts;

namespace PerfEval.Evaluation.Matching;

/// <summary>
/// Compares indicator rows. In tables level 3, target, actual value, weight and score must all be right at once;
/// in prose the name, the target and the actual value.
/// </summary>
internal static class IndicatorComparison
{
    public static void Run(IReadOnlyList<GoldIndicator> golds, IReadOnlyList<Indicator> founds, Notes notes)
    {
        var free = founds.ToList();
        var missed = new List<GoldIndicator>();
        var right = 0;
        foreach (var gold in golds.Where(g => !g.Prose).OrderBy(g => g.Optional))
        {
            var found = Take(free, f => f.Source.InTable && SameRow(gold, f), f => SameLevels(gold, f));
            if (found is null)
            {
                if (!gold.Optional) missed.Add(gold);
                continue;
            }

            if (gold.Optional) continue;
            right++;
            notes.Answer(Aspects.Levels, SameLevels(gold, found), () => new Difference(
                Aspects.Levels, DifferenceKind.Wrong, $"{found.Level3}: {found.Level1} / {found.Level2} ≠ {gold.Level1.Value} / {gold.Level2.Value}", MentionComparison.Shown(found.Source)));
        }

        foreach (var gold in golds.Where(g => g.Prose).OrderBy(g => g.Optional))
        {
            var found = Take(free, f => SameTelling(gold, f), f => !f.Source.InTable);
            if (!gold.Optional) notes.Answer(Aspects.Prose, found is not null, () => new Difference(Aspects.Prose, DifferenceKind.Missed, Line(gold), Nearest(gold, free)));
        }

        var invented = free.Where(f => f.Source.InTable).ToList();
        notes.Count(Aspects.Indicators, right, missed.Count, invented.Count);
        foreach (var gold in missed)
        {
            var near = Take(invented, f => gold.Level3.Admits(f.Level3, Keys.SameText), _ => true);
            if (near is null) notes.Missed(Aspects.Indicators, Line(gold));
            else notes.Wrong(Aspects.Indicators, $"{Line(near)} ≠ {Line(gold)}", MentionComparison.Shown(near.Source));
        }

        foreach (var found in invented) notes.Invented(Aspects.Indicators, Line(found), MentionComparison.Shown(found.Source));
    }

    private static bool SameRow(GoldIndicator gold, Indicator found) =>
        gold.Level3.Admits(found.Level3, Keys.SameText)
        && gold.Target.Admits(found.Target?.Text, Keys.SameText) && gold.Actual.Admits(found.Actual?.Text, Keys.SameText)
        && gold.Weight.Admits(found.Weight?.Value, Keys.SameNumber) && gold.Score.Admits(found.Score?.Value, Keys.SameNumber);

    private static bool SameTelling(GoldIndicator gold, Indicator found) =>
        gold.Level3.Admits(found.Level3, Keys.SameText) && gold.Target.Admits(found.Target?.Text, Keys.SameText) && gold.Actual.Admits(found.Actual?.Text, Keys.SameText);

    private static bool SameLevels(GoldIndicator gold, Indicator found) =>
        gold.Level1.Admits(found.Level1, Keys.SameText) && gold.Level2.Admits(found.Level2, Keys.SameText);

    /// <summary>Takes the first that fits out of the list, one that is preferred before the others.</summary>
    private static Indicator? Take(List<Indicator> free, Predicate<Indicator> fits, Predicate<Indicator> preferred)
    {
        var at = free.FindIndex(f => fits(f) && preferred(f));
        if (at < 0) at = free.FindIndex(fits);
        if (at < 0) return null;
        var taken = free[at];
        free.RemoveAt(at);
        return taken;
    }

    private static string? Nearest(GoldIndicator gold, List<Indicator> free) =>
        free.Where(f => gold.Level3.Admits(f.Level3, Keys.SameText) || (f.Actual is { } actual && gold.Actual.Value is not null && gold.Actual.Admits(actual.Text, Keys.SameText)))
            .Select(f => $"nearest: {Line(f)}").FirstOrDefault();

    private static string Line(GoldIndicator gold) =>
        $"[{gold.Level3.Value} | {gold.Target.Value ?? "–"} | {gold.Actual.Value ?? "–"} | {gold.Weight.Value?.ToString() ?? "–"} | {gold.Score.Value?.ToString() ?? "–"}]";

    private static string Line(Indicator found) =>
        $"[{found.Level3} | {found.Target?.Text ?? "–"} | {found.Actual?.Text ?? "–"} | {found.Weight?.Value.ToString() ?? "–"} | {found.Score?.Value.ToString() ?? "–"}]";
}
