using PerfEval.Check.Profiles;
using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Facts;
using PerfEval.Model.Findings;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery;

/// <summary>The points of the execution row: weight × rate by the ministry's rule, steps where a province has them; and the grade of the whole.</summary>
internal static class ExecutionScores
{
    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var report in manuscript.Reports)
        {
            foreach (var score in report.Scores.Where(s => s.Role == ScoreRole.Execution))
            {
                if (score is { Points: { } points, OutOf: { } outOf } && RatesOf(manuscript, report, score) is { Count: > 0 } rates) yield return Relate(manuscript, report, score, points, outOf, rates);
            }

            if (Grade(report) is { } grade) yield return grade;
        }
    }

    /// <summary>The rates of the score's row, the last (what was reached) first: a row of the indicator table has the target too, a wide one D/C and E/C.</summary>
    private static List<Mention> RatesOf(Manuscript manuscript, Report report, Score score) =>
        [.. manuscript.In(report.Index).Where(m => m.Kind == MentionKind.Rate && m.Source.Block == score.Source.Block && m.Source.Row == (score.Points?.Source.Row ?? score.Source.Row) && m.Source.InTable
            && m.RateKind is RateKind.Execution or RateKind.Completion or RateKind.Other).Reverse()];

    private static Relation Relate(Manuscript manuscript, Report report, Score score, Points points, Points outOf, List<Mention> rates)
    {
        var stated = Operand.Of(score.Label, points, manuscript.IsDoubtful(points.Source)).Rounded();
        var weight = Operand.Of(score.Label, outOf, manuscript.IsDoubtful(outOf.Source));
        var readings = new List<RelationReading>();
        foreach (var rate in rates)
        {
            if (rate.Value > 1) readings.Add(new(new Elsewhere(weight)));
            readings.Add(new(new Product([weight, Operand.Of(rate)])));
        }

        // A score that is no round number was computed; a round one may come from a step.
        var computed = points.Value % 0.5m != 0 && rates.Count == 1;
        return new Relation(ScoreWeightRule.RuleId, report.Index, stated, readings.ToSequence(), computed ? Strength.Certain : Strength.Likely)
        {
            Context = [.. rates.Select(Operand.Of)],
            Why = computed ? null : new("若另有计分档次，从其规定", "unless the report has steps of its own"),
        };
    }

    private static Relation? Grade(Report report)
    {
        if (report.SelfScore is not { } points || report.Grade is not { Length: > 0 } grade || points is < 0 or > 100) return null;
        var score = report.Scores.FirstOrDefault(s => s.Role == ScoreRole.Total && s.Points?.Value == points);
        var expected = GradeBands.Of(points);
        if (GradeBands.Named(grade) is not { } named || score?.Points is not { } stated) return null;
        var operand = Operand.Of(score.Label, stated);
        if (named == expected) return new Relation(GradeRule.RuleId, report.Index, operand, [new(new Elsewhere(operand))], Strength.Possible);
        return new Relation(GradeRule.RuleId, report.Index, operand, [], Strength.Certain)
        {
            Contradiction = new(
                $"自评得分{stated.Text.Trim()}，等级为“{grade}”，按{GradeBands.Citation}应为“{expected}”。",
                $"The score is {stated.Text.Trim()} and the grade “{grade}”; by {GradeBands.Citation} it would be “{expected}”."),
            Ceiling = Severity.Error,
        };
    }
}
