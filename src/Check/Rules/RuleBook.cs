using System.Text;
using PerfEval.Model.Values;

namespace PerfEval.Check.Rules;

/// <summary>All rules, in the order of the contract.</summary>
public static class RuleBook
{
    public static Sequence<ConsistencyRule> Rules { get; } =
    [
        new ExecutionRateRule(), new ShareRule(), new ChangeAmountRule(), new ChangeRateRule(), new SumRule(), new ProductRule(), new CompletionRule(),
        new ScoreWeightRule(), new ScoreSumRule(), new WeightSumRule(), new TargetMissedRule(), new CrossReferenceRule(), new DirectionRule(),
        new UnitRule(), new GradeRule(), new PlausibilityRule(),
    ];

    private static readonly Dictionary<string, ConsistencyRule> ById = Rules.ToDictionary(r => r.Id, StringComparer.Ordinal);

    public static ConsistencyRule Get(string id) => ById[id];

    /// <summary>docs/rules.md, whole.</summary>
    public static string Document()
    {
        var text = new StringBuilder();
        text.Append("# The rules of the consistency checker\n\n");
        text.Append("Generated from src/Check/Rules by RulesDocumentTests (PERFEVAL_WRITE_DOCS=1 writes it). Do not edit by hand.\n\n");
        text.Append("A stated amount or rate is an interval: what is printed, give or take half a unit of its last printed digit. ");
        text.Append("Counts, weights, scores, targets and prices per unit are exact. An error needs both sides to be apart; touching is not apart. ");
        text.Append("Truncation is at most info; 0 ÷ 0 is not decidable. A number that may be misread gives at most a warning.\n\n");
        text.Append("In running text an error shows the mistake that was made, too: the sides nearly agree, one digit or a moved point would make them agree, a usual mistake ");
        text.Append("gives the printed number, or other rates of the same whole hold. Without any of this it is a warning (decision 0036), and where the sentence's own numbers ");
        text.Append("explain it otherwise it is not decidable (decision 0035).\n");
        foreach (var rule in Rules)
        {
            var card = rule.Card;
            text.Append('\n').Append("## ").Append(rule.Id).Append("\n\n");
            text.Append(card.Flags.English).Append(".\n\n").Append(card.Flags.Chinese).Append("。\n\n");
            text.Append("- source: ").Append(card.Source).Append('\n');
            text.Append("- formula: `").Append(card.Formula).Append("`\n");
            text.Append("- flagged: ").Append(card.Flagged).Append('\n');
            text.Append("- not flagged: ").Append(card.Clean).Append('\n');
            text.Append("- severity: ").Append(card.Severities).Append('\n');
        }

        return text.ToString();
    }
}
