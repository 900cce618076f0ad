using System.Text.RegularExpressions;
using PerfEval.Check.Profiles;
using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Scoring;

/// <summary>Weights and scores under their total and under their groups' points; scores within their weights.</summary>
internal static partial class PointSums
{
    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var report in manuscript.Reports)
        {
            foreach (var table in AllWithin(manuscript, report).GroupBy(r => r.Stated.Source.Block))
            {
                foreach (var relation in OnOneScale([.. table])) yield return relation;
            }

            foreach (var scheme in Schemes(report))
            {
                foreach (var relation in Totals(manuscript, report, scheme)) yield return relation;
                foreach (var relation in AcrossRow(manuscript, report, scheme)) yield return relation;
                foreach (var relation in Groups(manuscript, report, scheme)) yield return relation;
            }
        }
    }

    private static IEnumerable<Relation> AllWithin(Manuscript manuscript, Report report)
    {
        foreach (var indicator in report.Indicators)
        {
            if (indicator is { Weight: { } weight, Score: { } score }) yield return Within(manuscript, report, indicator.Level3, score, weight);
        }

        foreach (var score in report.Scores)
        {
            if (score is { Points: { } points, OutOf: { } outOf }) yield return Within(manuscript, report, score.Label, points, outOf);
        }
    }

    /// <summary>「权重20% | 得分95 | 加权得分19」: where most scores of a table are above their weights, they are out of a hundred each, and the weights no limit of theirs.</summary>
    private static List<Relation> OnOneScale(List<Relation> table) =>
        table.Count(r => r.Stated.Value > r.Readings[0].Expression.Value()) is > 1 and var above && above * 2 > table.Count ? [] : table;

    /// <summary>「满分3分，得2.82分；其他指标得95.5分，总得分98.32分」: in running text a score so far above is of another weight.</summary>
    private const decimal FarAbove = 2;

    private static Relation Within(Manuscript manuscript, Report report, string label, Points score, Points weight) =>
        new(ScoreWeightRule.RuleId, report.Index, manuscript.PointsOf(label, score), [new(new Elsewhere(manuscript.PointsOf(label, weight)))],
            (!score.Source.InTable && score.Value > FarAbove * weight.Value) || (score.Value > weight.Value && HasExtraPoints(manuscript, score.Source)) ? Strength.Possible : Strength.Certain, Comparison.AtMost)
        {
            Why = new("得分不应高于分值", "a score cannot exceed its weight"),
        };

    /// <summary>「…得1分；有批示的，一个加1分，最多加2分」 in the row of a score.</summary>
    private static bool HasExtraPoints(Manuscript manuscript, Span score)
    {
        if (score.Row is not { } row || manuscript.Document.Blocks[score.Block] is not TableBlock table) return false;
        for (var column = 0; column < table.Grid.Columns; column++)
        {
            if (table.Grid[row, column] is { } cell && ExtraPattern().IsMatch(cell.Text.Value)) return true;
        }

        return false;
    }

    [GeneratedRegex(@"加\s*[\d.]*\s*分", RegexOptions.CultureInvariant)]
    private static partial Regex ExtraPattern();

    /// <summary>The points of one scoring scheme: the tables up to and with the one that has the total.</summary>
    private sealed record Scheme(List<Indicator> Indicators, List<Score> Scores, Score? Total);

    private static IEnumerable<Scheme> Schemes(Report report)
    {
        var indicators = new List<Indicator>();
        var scores = new List<Score>();
        foreach (var block in report.Indicators.Where(i => i.Source.InTable).Select(i => i.Source.Block).Concat(report.Scores.Where(s => s.Source.InTable).Select(s => s.Source.Block)).Distinct().Order())
        {
            indicators.AddRange(report.Indicators.Where(i => i.Source.Block == block && i.Weight is not null));
            var here = report.Scores.Where(s => s.Source.InTable && s.Source.Block == block).ToList();
            scores.AddRange(here.Where(s => s.Role != ScoreRole.Total));
            var total = here.LastOrDefault(s => s.Role == ScoreRole.Total);
            if (total is null) continue;
            yield return new Scheme(indicators, scores, total);
            indicators = [];
            scores = [];
        }

        if (indicators.Count > 0) yield return new Scheme(indicators, scores, null);
    }

    private static IEnumerable<Relation> Totals(Manuscript manuscript, Report report, Scheme scheme)
    {
        if (scheme.Total is not { } total || scheme.Indicators.Count < 2) yield break;
        var execution = scheme.Scores.LastOrDefault(s => s.Role == ScoreRole.Execution);
        // 「得分（10分）」 over the funds, or no row for the execution at all: its weight stands in no cell. It is worth 10 points by 财预〔2020〕10号, 20 in some provinces.
        var missing = execution?.OutOf is null && total.OutOf is { } whole ? whole.Value - scheme.Indicators.Sum(i => i.Weight!.Value) : 0;
        var unweighed = ExecutionScoring.UsualWeights.Contains(missing);
        if (total.OutOf is { } outOf)
        {
            var weights = scheme.Indicators.Select(i => manuscript.PointsOf(i.Level3, i.Weight!)).ToList();
            var withExecution = execution?.OutOf is { } e ? weights.Prepend(manuscript.PointsOf(execution.Label, e!)).ToList() : weights;
            var claims = CountsExecution(scheme, execution) ? [new(new Total(withExecution.ToSequence()))] : Claims(withExecution, weights);
            yield return new Relation(WeightSumRule.RuleId, report.Index, manuscript.PointsOf(total.Label, outOf!), claims, unweighed || IsMixed(outOf.Value, weights) ? Strength.Possible : Strength.Certain);
        }

        if (total.Points is { } points)
        {
            var scored = scheme.Indicators.Where(i => i.Score is not null).Select(i => manuscript.PointsOf(i.Level3, i.Score!)).ToList();
            var all = scored.Count == scheme.Indicators.Count;
            var withExecution = execution?.Points is { } e ? scored.Prepend(manuscript.PointsOf(execution.Label, e!)).ToList() : scored;
            var untold = unweighed && execution?.Points is null && points.Value - scored.Sum(s => s.Value) is >= 0 and var gap && gap <= missing;
            if (scored.Count > 0)
                yield return new Relation(ScoreSumRule.RuleId, report.Index, manuscript.PointsOf(total.Label, points!), Claims(withExecution, scored), untold || IsMixed(points.Value, scored) ? Strength.Possible : all ? Strength.Certain : Strength.Likely);
        }
    }

    /// <summary>Scores in one row with their total: 决策 | 过程 | 产出 | 效益 | 合计.</summary>
    private static IEnumerable<Relation> AcrossRow(Manuscript manuscript, Report report, Scheme scheme)
    {
        if (scheme.Total is not { } total || scheme.Indicators.Count > 0) yield break;
        var parts = scheme.Scores.Where(s => s.Source.Block == total.Source.Block && s.Source.Row == total.Source.Row).ToList();
        if (parts.Count < 2) yield break;
        if (total.Points is { } points && parts.All(s => s.Points is not null))
            yield return new Relation(ScoreSumRule.RuleId, report.Index, manuscript.PointsOf(total.Label, points!), [new(new Total([.. parts.Select(s => manuscript.PointsOf(s.Label, s.Points!))]))], Strength.Certain);
        if (total.OutOf is { } outOf && parts.All(s => s.OutOf is not null))
            yield return new Relation(WeightSumRule.RuleId, report.Index, manuscript.PointsOf(total.Label, outOf!), [new(new Total([.. parts.Select(s => manuscript.PointsOf(s.Label, s.OutOf!))]))], Strength.Certain);
    }

    /// <summary>Points of more than half as much again are of several forms read as one: no report adds up so wrongly.</summary>
    private static bool IsMixed(decimal total, List<Operand> points) => points.Sum(p => p.Value) > 1.5m * total;

    /// <summary>Whether the scheme's scores make its total only with the execution's points: then its weights do too.</summary>
    private static bool CountsExecution(Scheme scheme, Score? execution)
    {
        if (scheme.Total?.Points is not { } total || execution is not { Points: { Value: > 0 } points, OutOf: not null } || !scheme.Indicators.TrueForAll(i => i.Score is not null)) return false;
        return scheme.Indicators.Sum(i => i.Score!.Value) + points.Value == total.Value;
    }

    /// <summary>Points over all groups of a scheme: where a thousand groups have one name, each has the points of all.</summary>
    private const int MostAdded = 20_000;

    private static IEnumerable<Relation> Groups(Manuscript manuscript, Report report, Scheme scheme)
    {
        var left = MostAdded;
        // （50分） in a cell of its own: which rows its group has, the table does not tell.
        foreach (var group in scheme.Scores.Where(s => s.Role == ScoreRole.Group && Wording.Letters(s.Label) is not ("" or "分")))
        {
            var name = Wording.Letters(group.Label);
            var under = scheme.Indicators.Where(i => Named(i.Level1, name)).ToList();
            if (under.Count == 0) under = [.. scheme.Indicators.Where(i => Named(i.Level2, name))];
            if (under.Count == 0) continue;
            if ((left -= under.Count) < 0) yield break;
            KeepOwnRows(under, group, scheme);
            if (under.Count == 0 || SharesPoints(report, scheme, group, name)) continue;
            if (group.OutOf is { } outOf)
                yield return new Relation(WeightSumRule.RuleId, report.Index, manuscript.PointsOf(group.Label, outOf!), [new(new Total([.. under.Select(i => manuscript.PointsOf(i.Level3, i.Weight!))]))], Strength.Certain);
            if (group.Points is { } points && under.All(i => i.Score is not null))
                yield return new Relation(ScoreSumRule.RuleId, report.Index, manuscript.PointsOf(group.Label, points!), [new(new Total([.. under.Select(i => manuscript.PointsOf(i.Level3, i.Score!))]))], Strength.Certain);
        }
    }

    /// <summary>管护效果（40分） over 巡查 | 25 and over two indicators that share the 15 points of 保洁: what those have stands in a group's cell and not among the indicators'.</summary>
    private static bool SharesPoints(Report report, Scheme scheme, Score group, string name)
    {
        // Once for the group: of a thousand groups each would ask every indicator about every other.
        var unweighted = report.Indicators.Where(i => i.Weight is null && i.Source.Block == group.Source.Block && Named(i.Level1, name)).Select(i => i.Level2).Distinct().ToList();
        return unweighted.Count > 0 && scheme.Scores.Exists(other => other != group && other is { Role: ScoreRole.Group, OutOf: not null } && other.Source.Block == group.Source.Block
            && Wording.Letters(other.Label) is { Length: > 0 } shared && unweighted.Exists(level => Named(level, shared)));
    }

    /// <summary>产出指标（50分） of one project and of the next in one table: each has the rows down to the other.</summary>
    private static void KeepOwnRows(List<Indicator> under, Score group, Scheme scheme)
    {
        var others = scheme.Scores.FindAll(s => s != group && s.Role == ScoreRole.Group && s.Source.Block == group.Source.Block && s.Label == group.Label);
        if (others.Count == 0) return;
        var next = others.FindAll(s => s.Source.Row > group.Source.Row).Min(s => s.Source.Row);
        under.RemoveAll(i => i.Source.Row < group.Source.Row || i.Source.Row >= next);
    }

    private static bool Named(string? level, string group) => level is not null && Wording.Letters(level) is { Length: > 0 } name && (name == group || group.StartsWith(name, StringComparison.Ordinal));

    private static Sequence<RelationReading> Claims(List<Operand> one, List<Operand> other) =>
        one.Count == other.Count ? [new(new Total(one.ToSequence()))] : [new(new Total(one.ToSequence())), new(new Total(other.ToSequence()))];

}
