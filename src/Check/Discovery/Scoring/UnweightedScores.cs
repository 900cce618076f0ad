using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Facts;

namespace PerfEval.Check.Discovery.Scoring;

/// <summary>
/// Forms that print what each indicator got and nowhere what it is worth: 「得分（20分×执行率）」 over the funds, 「年度绩效目标（80分）」 over the
/// indicators, and 总分 below. Their scores make the total all the same.
/// </summary>
internal static class UnweightedScores
{
    private const int FewestScores = 3;

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var report in manuscript.Reports)
        {
            foreach (var block in report.Indicators.Where(i => i.Source.InTable).GroupBy(i => i.Source.Block))
            {
                if (Sum(manuscript, report, block.Key, [.. block]) is { } sum) yield return sum;
            }
        }
    }

    private static Relation? Sum(Manuscript manuscript, Report report, int block, List<Indicator> indicators)
    {
        if (indicators.Count < FewestScores || !indicators.TrueForAll(i => i is { Weight: null, Score: not null })) return null;
        var scores = report.Scores.Where(s => s.Source.InTable && s.Source.Block == block).ToList();
        if (scores.FindAll(s => s is { Role: ScoreRole.Total, Points: not null }) is not [var total] || scores.Exists(s => s is { Role: ScoreRole.Group, Points: not null })) return null;
        var execution = scores.FindAll(s => s is { Role: ScoreRole.Execution, Points: not null });
        if (execution.Count > 1) return null;
        return new Relation(
            ScoreSumRule.RuleId, report.Index, manuscript.PointsOf(total.Label, total.Points!),
            [new(new Total([.. execution.Select(s => manuscript.PointsOf(s.Label, s.Points!)), .. indicators.Select(i => manuscript.PointsOf(i.Level3, i.Score!))]))],
            execution.Count == 1 ? Strength.Certain : Strength.Possible);
    }
}
