using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Scoring;

/// <summary>「预算执行率 | 100% | 93.5%」 among the indicators of a form whose rows of money tell the rate too.</summary>
internal static class ExecutionIndicators
{
    private static readonly HashSet<string> Names = ["预算执行率", "资金执行率", "预算资金执行率", "项目预算执行率", "全年预算执行率"];

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var report in manuscript.Reports)
        {
            foreach (var indicator in report.Indicators)
            {
                if (indicator is not { Source.InTable: true, Actual: { Normalised: { Unit: Unit.Ratio } reached, Comparator: null } actual } || !Names.Contains(Wording.Letters(indicator.Level3))) continue;
                var rates = RatesOfMoney(manuscript, report, indicator);
                if (rates.Count == 0) continue;
                var stated = new Operand(indicator.Level3, actual.Text, reached, reached.Bounds, actual.Source, manuscript.IsDoubtful(actual.Source));
                yield return new Relation(CrossReferenceRule.RuleId, report.Index, stated, [.. rates.Select(rate => new RelationReading(new Elsewhere(Operand.Of(rate))))], Strength.Likely);
            }
        }
    }

    /// <summary>The rates beside what was spent: of the whole and of its sources, one of which the indicator is about.</summary>
    private static List<Mention> RatesOfMoney(Manuscript manuscript, Report report, Indicator indicator)
    {
        var here = manuscript.In(report.Index).Where(m => m.Source.InTable && m.Source.Block == indicator.Source.Block && m.Source.Row < indicator.Source.Row).ToList();
        return here.FindAll(m => m is { Kind: MentionKind.Rate, RateKind: RateKind.Execution, Comparator: null } && here.Exists(o => o.Measure == Measure.Executed && o.Source.Row == m.Source.Row));
    }
}
