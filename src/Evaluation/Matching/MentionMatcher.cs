namespace PerfEval.Evaluation.Matching;

/// <param name="Pairs">Gold and found, in the order of the gold.</param>
/// <param name="Missed">Gold that was not found, optional gold left out.</param>
/// <param name="Invented">Found where the gold has nothing.</param>
public sealed record Pairing<TGold, TFound>(
    IReadOnlyList<(TGold Gold, TFound Found)> Pairs, IReadOnlyList<TGold> Missed, IReadOnlyList<TFound> Invented);

/// <summary>
/// Compares two lists of mentions as multisets of keys (normalised text and value). Among mentions with equal keys the
/// pairs are those of the best alignment in reading order: as many as can be, then those that stand in equal contexts.
/// </summary>
public static class MentionMatcher
{
    private const int PairWorth = 10_000;

    /// <param name="golds">In reading order.</param>
    /// <param name="founds">In reading order.</param>
    /// <param name="goldKeys">The keys that count as right, the main one first.</param>
    /// <param name="affinity">How well two mentions with equal keys fit together, 0 to 999.</param>
    public static Pairing<TGold, TFound> Match<TGold, TFound>(
        IReadOnlyList<TGold> golds, IReadOnlyList<TFound> founds, Func<TGold, IEnumerable<string>> goldKeys, Func<TFound, string> foundKey,
        Func<TGold, TFound, int> affinity, Func<TGold, bool> optional)
    {
        var foundOf = new int[golds.Count];
        Array.Fill(foundOf, -1);
        var taken = new bool[founds.Count];
        var foundByKey = founds.Select((found, index) => (Key: foundKey(found), index)).GroupBy(f => f.Key, f => f.index).ToDictionary(g => g.Key, g => g.ToList());

        foreach (var group in golds.Select((gold, index) => (Key: goldKeys(gold).First(), index)).GroupBy(g => g.Key, g => g.index))
        {
            if (!foundByKey.TryGetValue(group.Key, out var candidates)) continue;
            foreach (var (gold, found) in Align([.. group], candidates, (g, f) => Worth(golds[g], founds[f])))
            {
                foundOf[gold] = found;
                taken[found] = true;
            }
        }

        for (var gold = 0; gold < golds.Count; gold++)
        {
            if (foundOf[gold] >= 0) continue;
            foreach (var key in goldKeys(golds[gold]).Skip(1))
            {
                if (!foundByKey.TryGetValue(key, out var candidates)) continue;
                var free = candidates.FindIndex(found => !taken[found]);
                if (free < 0) continue;
                foundOf[gold] = candidates[free];
                taken[candidates[free]] = true;
                break;
            }
        }

        return new Pairing<TGold, TFound>(
            [.. golds.Select((gold, i) => (gold, i)).Where(g => foundOf[g.i] >= 0).Select(g => (g.gold, founds[foundOf[g.i]]))],
            [.. golds.Where((gold, i) => foundOf[i] < 0 && !optional(gold))],
            [.. founds.Where((_, i) => !taken[i])]);

        int Worth(TGold gold, TFound found) => (optional(gold) ? PairWorth - 1000 : PairWorth) + affinity(gold, found);
    }

    /// <summary>The monotone alignment of greatest worth.</summary>
    private static List<(int Gold, int Found)> Align(IReadOnlyList<int> golds, List<int> founds, Func<int, int, int> worth)
    {
        var best = new int[golds.Count + 1, founds.Count + 1];
        for (var g = golds.Count - 1; g >= 0; g--)
        {
            for (var f = founds.Count - 1; f >= 0; f--)
                best[g, f] = Math.Max(worth(golds[g], founds[f]) + best[g + 1, f + 1], Math.Max(best[g + 1, f], best[g, f + 1]));
        }

        var pairs = new List<(int, int)>();
        for (int g = 0, f = 0; g < golds.Count && f < founds.Count;)
        {
            if (best[g, f] == worth(golds[g], founds[f]) + best[g + 1, f + 1]) pairs.Add((golds[g++], founds[f++]));
            else if (best[g, f] == best[g + 1, f]) g++;
            else f++;
        }

        return pairs;
    }
}
