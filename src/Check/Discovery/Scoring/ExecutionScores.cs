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
                    yield return Relate(manuscript, report, score, points, outOf, rates, scoring);
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
        return new Relation(ScoreWeightRule.RuleId, report.Index, stated, [.. Readings(rates, weight), .. OfAmounts(manuscript, report, score, rates, weight).Where(r => r.Expression.Bounds() is { } made && made.Meets(stated.Bounds))], strength)
        {
            Context = [.. rates.Select(Operand.Of)],
            Why = computed ? null : new("若另有计分档次，从其规定", "unless the report has steps of its own"),
        };
    }

    /// <summary>Points that go by what the row's amounts make: where its printed rate is wrong, that is said of the rate, and not of the points too.</summary>
    private static IEnumerable<RelationReading> OfAmounts(Manuscript manuscript, Report report, Score score, List<Mention> rates, Operand weight)
    {
        var row = score.Points?.Source.Row ?? score.Source.Row;
        var amounts = manuscript.In(report.Index).FindAll(m => m.Kind == MentionKind.Money && m.Source.InTable && m.Source.Block == score.Source.Block && m.Source.Row == row);
        if (amounts.FindLast(m => m.Measure == Measure.Executed) is not { } spent) yield break;
        foreach (var budget in amounts.Where(m => m.Measure == Measure.Budget && m.Value >= spent.Value && m.Value != 0 && Interval.Divide(spent.Bounds, m.Bounds) is { } rate && !rates.Exists(r => r.Bounds.Meets(rate)))) yield return new(new Proportional(Operand.Of(spent), Operand.Of(budget), weight));
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
