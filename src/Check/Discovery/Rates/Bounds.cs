using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Facts;

namespace PerfEval.Check.Discovery.Rates;

/// <summary>Rates that have an end at 100 %: of those asked, examined or paid, no more than all.</summary>
internal static class Bounds
{
    private static readonly string[] OfAll = ["满意度", "满意率", "知晓率", "合格率", "准确率", "及时率", "参保率"];

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var rate in manuscript.Mentions)
        {
            if (rate.Kind != MentionKind.Rate || rate.Bounds.Low <= 1 || rate.RateKind == RateKind.Completion || Changes.IsChangeRate(rate)) continue;
            var words = rate.Passage.InTable && rate.Passage.Mentions.Count == 1 ? rate.Label : rate.Clause;
            if (Array.Find(OfAll, w => words.Contains(w, StringComparison.Ordinal)) is not { } name) continue;
            yield return new Relation(PlausibilityRule.RuleId, rate.Report, Operand.Of(rate), [], Strength.Likely)
            {
                Formula = $"{rate.Text.Trim()} > 100%",
                Contradiction = new($"“{rate.Label}”列为{rate.Text.Trim()}，{name}不应超过100%。", $"“{rate.Label}” is stated as {rate.Text.Trim()}: such a rate cannot exceed 100 %."),
            };
        }
    }
}
