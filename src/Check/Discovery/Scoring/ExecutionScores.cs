using System.Text.RegularExpressions;
using PerfEval.Check.Profiles;
using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Scoring;

/// <summary>The points of the execution row: weight × rate by the ministry's rule, steps where a province has them.</summary>
internal static partial class ExecutionScores
{
    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var report in manuscript.Reports)
        {
            ExecutionScoring? scoring = null;
            foreach (var score in report.Scores.Where(s => s.Role == ScoreRole.Execution))
            {
                if (score is { Points: { } points, OutOf: { } outOf } && RatesOf(manuscript, report, score) is { Count: > 0 } rates)
                {
                    scoring ??= ExecutionScoring.Of(Texts(manuscript, report));
                    yield return OfMisprintedRate(manuscript, report, score, rates) ?? Relate(manuscript, report, score, points, outOf, rates, scoring);
                }
            }

            foreach (var indicator in report.Indicators.Where(i => IsExecution(i.Level3)))
            {
                if (indicator is not { Score: { } scored, Weight: { } weight } || RateBefore(manuscript, report, indicator, scored) is not { } rate) continue;
                scoring ??= ExecutionScoring.Of(Texts(manuscript, report));

                // An indicator among others may be scored in any way that its report likes: only where the report says that it goes by the rate, it does.
                if (scoring is { Kind: ExecutionScoringKind.Proportional, Evidence: { } formula })
                    yield return new Relation(ScoreWeightRule.RuleId, report.Index, manuscript.PointsOf(indicator.Level3, scored).Rounded(), Readings([rate], manuscript.PointsOf(indicator.Level3, weight)), Strength.Certain)
                    {
                        Context = [Operand.Of(rate)],
                        Why = new($"文中规定{formula}", $"the report says {formula}"),
                    };
            }
        }
    }

    private static bool IsExecution(string name) => name is "预算执行率" or "资金执行率" or "预算资金执行率" or "预算执行情况" or "执行率";

    /// <summary>What the indicator reached: the last rate of its row before its score.</summary>
    private static Mention? RateBefore(Manuscript manuscript, Report report, Indicator indicator, Points scored) => manuscript.In(report.Index).LastOrDefault(m =>
        m.Kind == MentionKind.Rate && m.Source.Block == scored.Source.Block && m.Source.Row == scored.Source.Row && m.Source.InTable && m.Source.Column < scored.Source.Column && m.Source.Column >= (indicator.Actual?.Source.Column ?? 0));

    private static Sequence<RelationReading> Readings(IEnumerable<Mention> rates, Operand weight)
    {
        var readings = new List<RelationReading>();
        foreach (var rate in rates)
        {
            if (rate.Value > 1) readings.Add(new(new Elsewhere(weight)));
            readings.Add(new(new Product([weight, Operand.Of(rate)])));
        }

        return readings.ToSequence();
    }

    /// <summary>The rates of the score's row, the last (what was reached) first: a row of the indicator table has the target too, a wide one D/C and E/C.</summary>
    private static List<Mention> RatesOf(Manuscript manuscript, Report report, Score score) =>
        [.. manuscript.In(report.Index).Where(m => m.Kind == MentionKind.Rate && m.Source.Block == score.Source.Block && m.Source.Row == (score.Points?.Source.Row ?? score.Source.Row) && m.Source.InTable
            && m.RateKind is RateKind.Execution or RateKind.Completion or RateKind.Other).Reverse()];

    private static Relation Relate(Manuscript manuscript, Report report, Score score, Points points, Points outOf, List<Mention> rates, ExecutionScoring scoring)
    {
        var stated = manuscript.PointsOf(score.Label, points).Rounded();
        var weight = manuscript.PointsOf(score.Label, outOf);

        // A score that is no round number was computed; a round one may come from a step.
        var computed = points.Value % 0.5m != 0 && rates.Count == 1;

        // What the report says of its own scoring goes before the ministry's rule: its steps are not ours to apply.
        var strength = scoring.Kind == ExecutionScoringKind.Stepped || HasSteps(manuscript, score) ? Strength.Possible : computed ? Strength.Certain : Strength.Likely;
        return new Relation(ScoreWeightRule.RuleId, report.Index, stated, Readings(rates, weight), strength)
        {
            Context = [.. rates.Select(Operand.Of)],
            Why = computed ? null : new("若另有计分档次，从其规定", "unless the report has steps of its own"),
        };
    }

    /// <summary>Points that go by what the row's amounts make, beside another rate: that one is misprinted, and not the points.</summary>
    private static Relation? OfMisprintedRate(Manuscript manuscript, Report report, Score score, List<Mention> rates)
    {
        if (rates is not [var rate] || score is not { Points: { } points, OutOf: { } outOf } || points.Value % 0.5m == 0) return null;
        var stated = manuscript.PointsOf(score.Label, points).Rounded();
        var amounts = manuscript.In(report.Index).FindAll(m => m.Kind == MentionKind.Money && m.Source.InTable && m.Source.Block == rate.Source.Block && m.Source.Row == rate.Source.Row);
        if (amounts.FindLast(m => m.Measure == Measure.Executed) is not { } spent) return null;
        foreach (var budget in amounts)
        {
            if (budget.Measure != Measure.Budget || budget.Value < spent.Value || budget.Value == 0 || Interval.Divide(spent.Bounds, budget.Bounds) is not { } made || rate.Bounds.Meets(made)) continue;
            if (new Proportional(Operand.Of(spent), Operand.Of(budget), manuscript.PointsOf(score.Label, outOf)).Bounds() is not { } due || !due.Meets(stated.Bounds)) continue;
            return new Relation(ExecutionRateRule.RuleId, report.Index, Operand.Of(rate), [new(new Quotient(Operand.Of(spent), Operand.Of(budget)))], Strength.Certain)
            {
                Context = [stated],
                Also = [ScoreWeightRule.RuleId],
                Why = new($"得分{points.Text.Trim()}与支出、预算之商相符", $"the points, {points.Text.Trim()}, go by the quotient of the two"),
            };
        }

        return null;
    }

    /// <summary>「≥95%得10分，每低1个百分点扣1分」 in the row itself: its points go by these.</summary>
    private static bool HasSteps(Manuscript manuscript, Score score)
    {
        if (score.Source is not { InTable: true, Block: var block } || (score.Points?.Source.Row ?? score.Source.Row) is not { } row || manuscript.Document.Blocks[block] is not TableBlock table) return false;
        return table.Grid.CellsBeginningIn(row).Any(c => StepPattern().IsMatch(c.Text.Value));
    }

    [GeneratedRegex(@"每(低|少|降低|下降|减少|差|偏离|超|超过|相差|高|增加)\s*\d|扣\s*\d+(\.\d+)?\s*分|\d\s*[%％](\(含\)|（含）|以上|以下|的)*[，,]?(的)?[，,]?(得|计|记)\s*(满分|\d)", RegexOptions.CultureInvariant)]
    private static partial Regex StepPattern();

    /// <summary>All texts of a report, tables included: rules of scoring stand in a column, a note or a sentence.</summary>
    private static IEnumerable<string> Texts(Manuscript manuscript, Report report)
    {
        for (var b = Math.Max(0, report.FirstBlock); b < Math.Min(report.EndBlock, manuscript.Document.Blocks.Count); b++)
        {
            if (manuscript.Document.Blocks[b] is TextBlock text) yield return text.Text.Value;
            else if (manuscript.Document.Blocks[b] is TableBlock table)
            {
                foreach (var cell in table.Grid.Cells) yield return cell.Text.Value;
            }
        }
    }
}
