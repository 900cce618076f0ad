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
            if (OfSummary(manuscript, report) is { } summary) yield return summary;
        }
    }

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
            yield return new Relation(CrossReferenceRule.RuleId, report.Index, Stated(manuscript, score), [new(new Elsewhere(Operand.Of(row.Level3, row.Score!, manuscript.IsDoubtful(row.Score!.Source))))], score.OutOf is null ? Strength.Likely : Strength.Certain);
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
    private static Relation? OfSummary(Manuscript manuscript, Report report)
    {
        if (report is not { SelfScore: { } total, Project: { } project } || Wording.Letters(project) is not { Length: >= ShortestName } name) return null;
        if (report.Scores.FirstOrDefault(s => s.Role == ScoreRole.Total && s.Points?.Value == total) is not { } own) return null;
        if (manuscript.Reports.Count(r => r.Project is { } other && Wording.Letters(other).StartsWith(name, StringComparison.Ordinal)) != 1) return null;
        var rows = manuscript.Reports.Where(r => r != report).SelectMany(r => r.Scores.Select(s => (Report: r.Index, Score: s)))
            .Where(s => s.Score is { Points: not null, Source.InTable: true } && Wording.Letters(s.Score.Label).StartsWith(name, StringComparison.Ordinal)).Take(2).ToList();
        return rows is not [var row] ? null
            : new Relation(CrossReferenceRule.RuleId, Math.Max(report.Index, row.Report), Stated(manuscript, own), [new(new Elsewhere(Stated(manuscript, row.Score)))], Strength.Certain);
    }

    private static Operand Stated(Manuscript manuscript, Score score) => Operand.Of(score.Label, score.Points!, manuscript.IsDoubtful(score.Points!.Source));
}
