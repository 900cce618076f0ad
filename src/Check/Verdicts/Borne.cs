using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Documents;
using PerfEval.Model.Findings;

namespace PerfEval.Check.Verdicts;

/// <summary>
/// Numbers that others of their place bear out. Two places that tell the same words with another number are no contradiction where each number is
/// a part of a sum that holds: 「安排本级320万元，其中场馆143万元、…」 and 「补助各县336万元：场馆120万元、…」. A slip of the pen would have broken one of the sums.
/// </summary>
internal sealed class Borne
{
    private readonly Manuscript _manuscript;
    private readonly Dictionary<Span, Operand> _wholeOf = [];
    private readonly HashSet<Span> _others = [];

    public Borne(IEnumerable<(Relation Relation, Decision Decision)> decided, Manuscript manuscript)
    {
        _manuscript = manuscript;
        foreach (var (relation, decision) in decided)
        {
            if (decision is not { Verdict: Verdict.Consistent, Reading.Expression: var expression } || relation.Comparison != Comparison.Equal || expression is Elsewhere) continue;
            var adds = expression is Total && expression.Operands.Skip(1).Any();
            foreach (var operand in expression.Operands)
            {
                if (adds) _wholeOf.TryAdd(operand.Source, relation.Stated);
                else _others.Add(operand.Source);
            }

            _others.Add(relation.Stated.Source);
        }
    }

    /// <summary>Whether it is a number that another place tells otherwise.</summary>
    public static bool Concerns(Relation relation, Decision decision) =>
        decision is { Severity: Severity.Error or Severity.Warning, Reading.Expression: Elsewhere } && relation is { Rule: CrossReferenceRule.RuleId, Contradiction: null };

    /// <summary>The decision, milder where both numbers of two places are borne out: silence for parts of two wholes, else a step down.</summary>
    public Decision Weigh(Relation relation, Decision decision)
    {
        if (!Concerns(relation, decision) || decision.Reading?.Expression is not Elsewhere { Operand: var other }) return decision;
        if (IsStep(relation, other)) return new Decision(Verdict.NotDecidable, null, decision.Reading);
        if (_wholeOf.TryGetValue(relation.Stated.Source, out var one) && _wholeOf.TryGetValue(other.Source, out var another) && !one.Bounds.Meets(another.Bounds)) return new Decision(Verdict.NotDecidable, null, decision.Reading);
        if (!IsBorne(relation.Stated.Source) || !IsBorne(other.Source)) return decision;

        // Of a scan an error was made a warning already.
        return decision.Severity == Severity.Error || relation.FromPicture ? decision with { Severity = Severity.Warning } : new Decision(Verdict.NotDecidable, null, decision.Reading);
    }

    /// <summary>「可用资金A，加上结余B，全年可用资金C」: the way from one to the other is printed between them.</summary>
    private bool IsStep(Relation relation, Operand other)
    {
        if (_manuscript.MentionAt(relation.Stated.Source) is not { Passage: var passage } one || _manuscript.MentionAt(other.Source) is not { } another || another.Passage != passage) return false;
        var (from, to) = one.Start < another.Start ? (one, another) : (another, one);
        var way = Math.Abs(one.Value - another.Value);
        return passage.Mentions.Exists(m => m.Start > from.Start && m.Start < to.Start && m.Value == way && Wording.SameKind(m, one) && PrintedNumber.Significance(m.Text) >= FewestDigits);
    }

    /// <summary>A number of fewer is the distance of two others by chance.</summary>
    private const int FewestDigits = 3;

    private bool IsBorne(Span place) => _others.Contains(place) || _wholeOf.ContainsKey(place);
}
