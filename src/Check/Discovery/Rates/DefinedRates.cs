using System.Text.RegularExpressions;
using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;

namespace PerfEval.Check.Discovery.Rates;

/// <summary>「结转结余率=结转结余额/调整后预算数×100%，为4.42%」: a rate whose formula stands before it, over the amounts of these names.</summary>
internal static partial class DefinedRates
{
    private const int Behind = 24;
    private const int ShortestName = 3;

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var passage in manuscript.EachPassage())
        {
            if (passage.Mentions.Count == 0 || !passage.Text.AsSpan().ContainsAny("=＝")) continue;
            foreach (Match formula in FormulaPattern().Matches(passage.Text))
            {
                var end = formula.Index + formula.Length;
                var rate = passage.Mentions.Find(m => m.Start >= end && m.Start <= end + Behind && m is { Kind: MentionKind.Rate, Comparator: null });
                if (rate is null || rate.Start > passage.SentenceEnd(end) || passage.Mentions.Exists(m => m.Start >= end && m.End <= rate.Start)) continue;
                if (Named(manuscript, rate, formula.Groups["a"].Value) is not { } part || Named(manuscript, rate, formula.Groups["b"].Value) is not { Value: not 0 } whole || part == whole || part.Kind != whole.Kind) continue;
                yield return new Relation(ShareRule.RuleId, rate.Report, Operand.Of(rate), [new(new Quotient(Operand.Of(part), Operand.Of(whole)))], Strength.Likely)
                {
                    Why = new($"按文中公式{formula.Value}", $"by the formula in the text, {formula.Value}"),
                };
            }
        }
    }

    /// <summary>The one value that bears a name: in the rate's own sentence, else in the report. Null where it has none, or several.</summary>
    private static Mention? Named(Manuscript manuscript, Mention rate, string words)
    {
        var name = Core(Wording.Letters(words));
        if (name.Length < ShortestName) return null;
        var all = manuscript.In(rate.Report).Where(m => m != rate && m.Kind != MentionKind.Rate && Core(m.Passage.InTable ? m.Label : m.LeadLetters).EndsWith(name, StringComparison.Ordinal)).ToList();
        var own = all.FindAll(m => m.Passage == rate.Passage && m.Start >= rate.SentenceStart);
        var candidates = own.Count > 0 ? own : all.FindAll(m => !m.Passage.InTable);
        return candidates.Select(m => m.Value).Distinct().Count() == 1 ? candidates[0] : null;
    }

    /// <summary>调整后预算数 and 调整后全年预算 are one name.</summary>
    private static string Core(string name)
    {
        name = Wording.Without(name, "全年", "年度", "本年");
        foreach (var ending in (string[])["额", "数", "金额", "总额", "总数", "为"])
        {
            if (name.Length > ending.Length + 1 && name.EndsWith(ending, StringComparison.Ordinal)) name = name[..^ending.Length];
        }

        return name;
    }

    [GeneratedRegex("[^，。；、=＝\\s]{2,16}率\\s*[=＝]\\s*[（(]?(?<a>[^，。；=＝/÷×*（()）]{2,20})[)）]?\\s*[/÷]\\s*[（(]?(?<b>[^，。；=＝/÷×*（()）]{2,20})[)）]?\\s*[×xX*]\\s*100\\s*[%％]", RegexOptions.CultureInvariant)]
    private static partial Regex FormulaPattern();
}
