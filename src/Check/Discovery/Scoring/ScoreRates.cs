using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Check.Verdicts;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;

namespace PerfEval.Check.Discovery.Scoring;

/// <summary>得分率 in a table: the score over its weight, in its own row, or in its column where the scores lie on their side.</summary>
internal static class ScoreRates
{
    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var report in manuscript.Reports)
        {
            var headed = RatedColumns(report);
            var rates = manuscript.In(report.Index).Where(m => m is { Kind: MentionKind.Rate, Passage.InTable: true } && (headed.Contains((m.Passage.Block, m.Passage.Column!.Value)) || m.Label.EndsWith("得分率", StringComparison.Ordinal))).ToList();
            if (rates.Count == 0) continue;
            var pairs = Pairs(report).ToList();
            foreach (var table in Relations(manuscript, report, rates, headed, pairs).GroupBy(r => r.Stated.Source.Block))
            {
                foreach (var relation in Undenied([.. table])) yield return relation;
            }
        }
    }

    /// <summary>Where most rows deny it, the rates are of another column's scores: 评价得分 beside 自评得分.</summary>
    private static List<Relation> Undenied(List<Relation> relations)
    {
        var verdicts = relations.ConvertAll(r => Judge.Decide(r).Verdict);
        return verdicts.Count(v => v == Verdict.Inconsistent) > Math.Max(1, verdicts.Count(v => v == Verdict.Consistent)) ? [] : relations;
    }

    private static IEnumerable<Relation> Relations(
        Manuscript manuscript, Report report, List<Mention> rates, HashSet<(int Block, int Column)> headed, List<(string Label, Points Score, Points Weight)> pairs)
    {
        foreach (var rate in rates)
        {
            var (block, row, column) = (rate.Passage.Block, rate.Passage.Row, rate.Passage.Column);
            var own = headed.Contains((block, column!.Value)) ? pairs.Find(p => p.Score.Source.Block == block && p.Score.Source.Row == row) : pairs.Find(p => p.Score.Source.Block == block && p.Score.Source.Column == column);

            // 一级得分率 merged over the rows of its group is none of them.
            if (own.Score is null || own.Weight.Value == 0 || IsOfSeveral(manuscript, rate, row, column)) continue;
            yield return new Relation(
                CompletionRule.RuleId, report.Index, Operand.Of(rate),
                [new(new Quotient(manuscript.PointsOf(own.Label, own.Score), manuscript.PointsOf(own.Label, own.Weight)))], Strength.Certain);
        }
    }

    private static bool IsOfSeveral(Manuscript manuscript, Mention rate, int? row, int? column) =>
        manuscript.Document.Blocks[rate.Passage.Block] is TableBlock table && table.Grid[row ?? -1, column ?? -1] is { RowSpan: > 1 };

    private static HashSet<(int Block, int Column)> RatedColumns(Report report) =>
        [.. report.Tables.SelectMany(t => t.Sections.SelectMany(s => s.Columns).Where(c => c.Role == ColumnRole.ScoreCoefficient && c.Header.Contains("得分率", StringComparison.Ordinal)).Select(c => (t.Block, c.Column)))];

    private static IEnumerable<(string Label, Points Score, Points Weight)> Pairs(Report report)
    {
        foreach (var indicator in report.Indicators)
        {
            if (indicator is { Score: { } score, Weight: { } weight }) yield return (indicator.Level3, score, weight);
        }

        foreach (var score in report.Scores)
        {
            if (score is { Points: { } points, OutOf: { } outOf } && score.Source.InTable) yield return (score.Label, points, outOf);
        }
    }
}
