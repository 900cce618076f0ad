using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Sums;

/// <summary>Totals told after their parts (…6名…4名…7名…总数17人), and the report's score told in prose and in its table.</summary>
internal static class Totals
{
    private const int MostParts = 6;

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var total in manuscript.Mentions)
        {
            if (total.Kind == MentionKind.Count && !total.Passage.InTable && total.Position >= 2 && Wording.Any(total.Clause, "总", "合计", "共计") && Backward(total) is { } relation) yield return relation;
        }

        foreach (var report in manuscript.Reports)
        {
            if (Score(manuscript, report) is { } relation) yield return relation;
        }
    }

    private static Relation? Backward(Mention total)
    {
        var parts = total.Passage.Mentions.Where(m => m.End <= total.Start && Wording.SameKind(m, total) && Wording.IsAmount(m)).ToList();
        if (parts.Count is < 2 or > MostParts || parts.Exists(p => p.Value >= total.Value)) return null;
        var sum = parts.Sum(p => p.Value);
        var near = Math.Abs(sum - total.Value) <= total.Value / 2;
        return new Relation(SumRule.RuleId, total.Report, Operand.Of(total), [new(new Total([.. parts.Select(Operand.Of)]))], near ? Strength.Likely : Strength.Possible);
    }

    private static bool IsToldBeside(Manuscript manuscript, Operand stated, decimal score) =>
        manuscript.PassageAt(stated.Source) is { } passage && passage.Numbers.Exists(m => m.Kind == MentionKind.Thing && m.UnitText == "分" && m.Value == score && !m.Words.EndsWith(Wording.Letters(stated.Label), StringComparison.Ordinal) && !Wording.Any(m.Words, "自评", "综合", "总"));

    /// <summary>The execution's points in the sentence that tells the report's score.</summary>
    private static Mention? ExecutionBeside(Manuscript manuscript, Operand stated)
    {
        if (manuscript.PassageAt(stated.Source) is not { } passage) return null;
        var sentence = passage.SentenceEnd(stated.Source.End);
        return passage.Numbers.Find(m => m is { Kind: MentionKind.Thing, UnitText: "分" } && m.Start >= stated.Source.End && m.End <= sentence && m.Words.Contains("执行", StringComparison.Ordinal));
    }

    private static Relation? Score(Manuscript manuscript, Report report)
    {
        var told = report.Scores.Where(s => s is { Role: ScoreRole.Total, Points: not null, Source.InTable: false } && !Wording.Any(s.Label, "平均", "均分")).ToList();
        var summed = report.Scores.Where(s => s is { Role: ScoreRole.Total, Points: not null, Source.InTable: true }).ToList();
        if (told.Count != 1 || summed.Count == 0) return null;
        var stated = manuscript.PointsOf(told[0].Label, told[0].Points!).Rounded();
        var readings = summed.Select(s => new RelationReading(new Elsewhere(manuscript.PointsOf(s.Label, s.Points!).Rounded())));

        // 「自评得分98.3分（含预算执行率得分9.8分）」 over a table of the indicators alone.
        if (summed is [var only] && ExecutionBeside(manuscript, stated) is { } execution) readings = readings.Prepend(new(new Total([manuscript.PointsOf(only.Label, only.Points!), Operand.Of(execution)])));

        // Forms of several sub-projects, or a score of another name that the text tells too: its own table need not be there.
        var another = summed.Select(s => s.Points!.Value).Distinct().Count() > 1 || summed.TrueForAll(s => IsToldBeside(manuscript, stated, s.Points!.Value));
        var slip = summed is [_] && readings.Count() == 1 && PrintedNumber.IsSlip(stated.Text, summed[0].Points!.Text);
        return new Relation(CrossReferenceRule.RuleId, report.Index, stated, readings.ToSequence(), slip ? Strength.Certain : another ? Strength.Possible : Strength.Likely)
        {
            Why = new("正文得分与评分表总分不一", "the score in the text is not the table's total"),
        };
    }
}
