using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Facts;

namespace PerfEval.Check.Discovery.Inferred;

/// <summary>
/// Columns and rows that their name calls computed, in tables of any form: from which others, the numbers themselves tell.
/// Of all that the name allows (one ÷ other, one − other, a run added up …) the relation that most positions bear out is
/// taken, where so many do that chance can't explain it; the few that do not are contradictions.
/// </summary>
internal static class TableArithmetic
{
    /// <summary>Digits that agree, over all positions: among some hundred possible relations one by chance has three or four.</summary>
    private const double Proof = 6;

    /// <summary>With less, what contradicts is a warning.</summary>
    private const double Hint = 4;

    private const int FewestHeld = 2;
    private const int FewestCertain = 3;

    /// <summary>One in so many that hold may be wrong.</summary>
    private const int HeldForEachBroken = 4;

    public static IEnumerable<Relation> Find(Manuscript manuscript, ToldCells told)
    {
        foreach (var (report, table, block) in manuscript.Tables())
        {
            foreach (var section in table.Sections)
            {
                var lines = new SectionLines(manuscript, report, table, block, section);
                if (!lines.HasOpen(told)) continue;
                lines.Read();
                foreach (var relation in Lines(report, lines.Columns, lines.Rows, false).Concat(Lines(report, lines.Rows, lines.Columns, true)))
                {
                    if (!told.Has(relation)) yield return relation;
                }
            }
        }
    }

    private static IEnumerable<Relation> Lines(Report report, List<NumberLine> lines, List<NumberLine> across, bool rows)
    {
        foreach (var line in lines)
        {
            if (!line.IsOpen || line.Count < FewestHeld) continue;
            LineRelation? best = null;
            Tally most = default;
            foreach (var relation in LineHypotheses.Of(line, lines, rows))
            {
                if (Count(relation) is { } tally && tally.Weight > most.Weight) (best, most) = (relation, tally);
            }

            if (best is not { } believed || most.Held < FewestHeld || most.Weight < Hint) continue;
            var certain = most.Held >= FewestCertain && most.Weight >= Proof;
            for (var i = 0; i < line.Numbers.Length; i++)
            {
                if (believed.Holds(i) is not { } holds) continue;

                // Nothing where something would be due is often nothing told.
                var strength = certain && (holds || line.Numbers[i]!.Value != 0) ? Strength.Certain : Strength.Likely;
                yield return new Relation(RuleOf(believed, line.Name + across[i].Name), report.Index, Named(believed.StatedAt(i), line), [new(believed.Expression(i))], strength);
            }
        }
    }

    /// <summary>Null where too many positions speak against it.</summary>
    private static Tally? Count(LineRelation relation)
    {
        int held = 0, broken = 0, complete = 0;
        var weight = 0.0;
        for (var i = 0; i < relation.Stated.Numbers.Length; i++)
        {
            if (relation.Holds(i) is not { } holds) continue;
            if (!holds)
            {
                if (++broken > 1 && broken * HeldForEachBroken > relation.Stated.Count) return null;
                continue;
            }

            if (relation.Weight(i) is not (> 0 and var digits)) continue;
            held++;
            weight += digits;
            if (relation.IsComplete(i)) complete++;
        }

        // Rows where all is done bear out what others do, and nothing by themselves.
        if (complete > 0 && held - complete < FewestHeld && broken > 0) return null;
        return broken > Math.Max(1, held / HeldForEachBroken) ? null : new(held, weight);
    }

    private readonly record struct Tally(int Held, double Weight);

    private static Operand Named(Operand stated, NumberLine line) => stated.Label.Length > 0 ? stated : stated with { Label = line.Name };

    /// <param name="name">Of the line and of the position: 合计 under 得分 adds up scores.</param>
    private static string RuleOf(LineRelation relation, string name) => relation.Operation switch
    {
        LineOperation.Quotient when Wording.Any(name, "占", "比重", "构成") => ShareRule.RuleId,
        LineOperation.Quotient when Wording.Any(name, "执行", "支出率", "支付", "使用率") => ExecutionRateRule.RuleId,
        LineOperation.Quotient => CompletionRule.RuleId,
        LineOperation.Growth => ChangeRateRule.RuleId,
        LineOperation.Difference when Wording.Any(relation.Stated.Name, "增", "减", "变", "±") => ChangeAmountRule.RuleId,
        LineOperation.Product => ProductRule.RuleId,
        LineOperation.Sum or LineOperation.Mean when Wording.Any(name, "得分", "评分", "总分") => ScoreSumRule.RuleId,
        LineOperation.Sum when Wording.Any(name, "分值", "权重", "满分") => WeightSumRule.RuleId,
        _ => SumRule.RuleId,
    };
}
