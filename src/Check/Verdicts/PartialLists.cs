using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;

namespace PerfEval.Check.Verdicts;

/// <summary>
/// Lists that name the larger parts only, told by their likes: where three paragraphs divide their wholes alike (「收入A，其中：保险费B、财政补贴C」), none of
/// the divisions adds up and all fall short, what is missing is a part that the report names nowhere, and no mistake made three times.
/// </summary>
internal static class PartialLists
{
    private const int FewestLikes = 3;
    private const int NameLength = 3;

    /// <summary>The places of the wholes of such lists; null where there are none.</summary>
    public static HashSet<Operand>? Of(IEnumerable<(Relation Relation, Decision Decision)> decided)
    {
        Dictionary<(int Parts, string Name), List<(Operand Whole, bool Short)>>? likes = null;
        foreach (var (relation, decision) in decided)
        {
            if (relation.Rule != SumRule.RuleId || relation.Stated.Source.InTable || decision.Reading?.Expression is not Total total || decision.Verdict == Verdict.NotDecidable || total.Value() is not { } sum) continue;
            var parts = total.Operands.ToList();
            if (parts.Count < 2 || NameOf(parts[0]) is not { } name) continue;
            likes ??= [];
            if (!likes.TryGetValue((parts.Count, name), out var list)) likes[(parts.Count, name)] = list = [];
            list.Add((relation.Stated, decision.Verdict == Verdict.Inconsistent && sum < relation.Stated.Value));
        }

        if (likes is null) return null;
        HashSet<Operand>? found = null;
        foreach (var list in likes.Values)
        {
            if (list.Count < FewestLikes || !list.TrueForAll(l => l.Short)) continue;
            foreach (var (whole, _) in list) (found ??= new(ReferenceEqualityComparer.Instance)).Add(whole);
        }

        return found;
    }

    /// <summary>The last letters of what the first part is called.</summary>
    private static string? NameOf(Operand part) => Wording.Letters(part.Label) is { Length: >= NameLength } name ? name[^NameLength..] : null;
}
