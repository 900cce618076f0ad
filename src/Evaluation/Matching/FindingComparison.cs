using PerfEval.Evaluation.Gold;
using PerfEval.Model.Findings;
using PerfEval.Model.Values;

namespace PerfEval.Evaluation.Matching;

/// <summary>Compares the findings of a whole file: which required ones are there, and which errors and warnings the gold does not know.</summary>
internal static class FindingComparison
{
    public static void Run(IReadOnlyList<GoldFinding> golds, IReadOnlyList<Finding> founds, Notes notes)
    {
        foreach (var gold in golds.Where(g => g.Required))
        {
            notes.Answer(Aspects.Required, founds.Any(found => Matches(gold, found)), () => new Difference(
                Aspects.Required, DifferenceKind.Missed, $"{string.Join('|', gold.Rules)} {string.Join(' ', gold.Numbers)}: {gold.Why}", Nearest(gold, founds)));
        }

        foreach (var found in founds.Where(f => f.Severity > Severity.Info))
        {
            var aspect = found.Severity == Severity.Error ? Aspects.Quiet : Aspects.Warnings;
            notes.Answer(aspect, golds.Any(gold => Matches(gold, found)), () => new Difference(
                aspect, DifferenceKind.Invented, $"{found.Rule}: {found.Formula}; {found.Message.Chinese}", found.Evidence.IsEmpty ? null : MentionComparison.Shown(found.Evidence[0])));
        }
    }

    /// <summary>The contract's test: one of the rules, and one of the numbers as printed in evidence, formula or message.</summary>
    public static bool Matches(GoldFinding gold, Finding found) =>
        gold.Rules.Contains(found.Rule)
        && (gold.Numbers.IsEmpty || gold.Numbers.Any(number => Texts(found).Any(text => TextFolding.HoldsNumber(text, number))));

    private static IEnumerable<string> Texts(Finding found) => found.Evidence.Select(span => span.Quote).Append(found.Formula).Append(found.Message.Chinese).Append(found.Message.English);

    private static string? Nearest(GoldFinding gold, IReadOnlyList<Finding> founds) =>
        founds.Where(found => gold.Numbers.Any(number => Texts(found).Any(text => TextFolding.HoldsNumber(text, number))))
            .Select(found => $"nearest: {found.Rule} ({found.Severity.Spelled()}) {found.Formula}").FirstOrDefault();
}
