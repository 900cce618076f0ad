using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Scoring;

/// <summary>
/// A score that stands in two places under one name: 「考核制度执行有效性，满分6分，得5.5分」 and the indicator's row; a project's row in a summary and
/// the total of its own form. And what the paragraph about an indicator says was reached, beside the row's actual value.
/// </summary>
internal static class ScoresTold
{
    private const int ShortestName = 4;
    private const int Ending = 3;

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var report in manuscript.Reports)
        {
            foreach (var relation in OfIndicators(manuscript, report)) yield return relation;
        }

        if (manuscript.Reports.Count < 2) yield break;
        var projects = manuscript.Reports.Select(r => Wording.Letters(r.Project ?? string.Empty)).ToList();
        var rows = manuscript.Reports.SelectMany(r => r.Scores.Where(s => s is { Points: not null, Source.InTable: true }).Select(s => new SummaryRow(r, s, Wording.Letters(s.Label)))).ToList();
        for (var i = 0; i < projects.Count; i++)
        {
            if (OfSummary(manuscript, manuscript.Reports[i], projects[i], projects, rows) is { } summary) yield return summary;
        }
    }

    /// <summary>A score of any table, which may stand in a summary.</summary>
    private readonly record struct SummaryRow(Report Report, Score Score, string Name);

    private static IEnumerable<Relation> OfIndicators(Manuscript manuscript, Report report)
    {
        var rows = report.Indicators.Where(i => i.Score is { Source.InTable: true }).ToLookup(i => Wording.Letters(i.Level3));
        if (rows.Count == 0) yield break;
        foreach (var told in report.Scores.Where(s => s is { Points: not null, Source.InTable: false }).GroupBy(s => Wording.Letters(s.Label)))
        {
            // A score that is told twice in prose is that of two judges.
            if (told.Key.Length < ShortestName || told.Select(s => s.Points!.Value).Distinct().Count() != 1 || rows[told.Key].Take(2).ToList() is not [var row]) continue;
            var score = told.First();
            if (row.Weight is { } weight && (score.OutOf is { } outOf ? outOf.Value != weight.Value : score.Points!.Value > weight.Value)) continue;
            yield return new Relation(CrossReferenceRule.RuleId, report.Index, manuscript.PointsOf(score.Label, score.Points!), [new(new Elsewhere(manuscript.PointsOf(row.Level3, row.Score!)))], score.OutOf is null ? Strength.Likely : Strength.Certain);
            if (Reached(manuscript, report, row, score) is { } reached) yield return reached;
        }
    }

    /// <summary>「农村居民满意度，满分8分，得8分。问卷调查满意度为93.24%」: the paragraph is about the indicator, and the rate bears the end of its name.</summary>
    private static Relation? Reached(Manuscript manuscript, Report report, Indicator row, Score score)
    {
        if (row.Actual is not { Normalised: { Unit: Unit.Ratio } quantity } actual) return null;
        var name = Wording.Letters(row.Level3);
        if (name.Length <= Ending) return null;
        var rates = manuscript.In(report.Index).Where(m => m is { Kind: MentionKind.Rate, Comparator: null } && m.Source.Block == score.Source.Block && !m.Source.InTable && m.Words.TrimEnd('为', '达', '是', '到').EndsWith(name[^Ending..], StringComparison.Ordinal)).ToList();
        if (rates is not [var rate]) return null;
        var there = new Operand(row.Level3, actual.Text, quantity, quantity.Bounds, actual.Source, manuscript.IsDoubtful(actual.Source));
        return new Relation(CrossReferenceRule.RuleId, report.Index, Operand.Of(rate), [new(new Elsewhere(there))], PrintedNumber.IsSlip(rate.Text, actual.Text) ? Strength.Certain : Strength.Likely);
    }

    /// <summary>汇总表: a row that begins with the name of another report's project has that report's total.</summary>
    private static Relation? OfSummary(Manuscript manuscript, Report report, string name, List<string> projects, List<SummaryRow> rows)
    {
        if (report.SelfScore is not { } total || name.Length < ShortestName) return null;
        if (report.Scores.FirstOrDefault(s => s.Role == ScoreRole.Total && s.Points?.Value == total) is not { } own) return null;
        if (projects.Count(p => p.StartsWith(name, StringComparison.Ordinal)) != 1) return null;
        return rows.Where(r => r.Report != report && r.Name.StartsWith(name, StringComparison.Ordinal)).Take(2).ToList() is not [var row] ? null
            : new Relation(CrossReferenceRule.RuleId, Math.Max(report.Index, row.Report.Index), manuscript.PointsOf(own.Label, own.Points!), [new(new Elsewhere(manuscript.PointsOf(row.Score.Label, row.Score.Points!)))], Strength.Certain);
    }
}
