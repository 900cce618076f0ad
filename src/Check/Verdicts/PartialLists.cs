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
        var all = decided.Where(d => d.Relation.Rule == SumRule.RuleId && !d.Relation.Stated.Source.InTable && d.Decision is { Verdict: not Verdict.NotDecidable, Reading.Expression: Total });
        if (all.Count(d => d.Decision.Verdict == Verdict.Inconsistent) < FewestLikes) return null;
        Dictionary<(int Parts, string Name), List<(Operand Whole, bool Short)>> likes = [];
        foreach (var (relation, decision) in all)
        {
            var total = decision.Reading!.Expression;
            var parts = total.Operands.ToList();
            if (parts.Count < 2 || NameOf(parts[0]) is not { } name || total.Value() is not { } sum) continue;
            if (!likes.TryGetValue((parts.Count, name), out var list)) likes[(parts.Count, name)] = list = [];
            list.Add((relation.Stated, decision.Verdict == Verdict.Inconsistent && sum < relation.Stated.Value));
        }

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
