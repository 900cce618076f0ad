using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;

namespace PerfEval.Check.Discovery.Sums;

/// <summary>「资产总额A，负债总额B，净资产C」 in one sentence: assets are what is owed and what is owned.</summary>
internal static class NetAssets
{
    private static readonly string[] Assets = ["资产总额", "资产总计", "资产合计", "总资产", "资产总量"];
    private static readonly string[] Debts = ["负债总额", "负债总计", "负债合计", "总负债", "负债"];
    private static readonly string[] Owned = ["净资产", "净资产总额", "净资产合计", "所有者权益", "所有者权益合计", "所有者权益总额"];

    /// <summary>Of another time, of a part, or of how much it changed.</summary>
    private static readonly string[] Others = ["其中", "较", "比", "期初", "年初", "上年", "平均", "流动", "非流动", "固定", "增加", "减少"];

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var passage in manuscript.EachPassage())
        {
            if (passage.InTable || passage.Numbers.Count < 3 || !passage.Text.Contains("负债", StringComparison.Ordinal)) continue;
            foreach (var sentence in passage.Numbers.Where(m => m is { Kind: MentionKind.Money, Approximate: false, Comparator: null }).GroupBy(m => m.SentenceStart))
            {
                if (Named(sentence, Assets) is { } assets && Named(sentence, Debts) is { } debts && Named(sentence, Owned) is { } owned) yield return Relate(assets, debts, owned);
            }
        }
    }

    private static Relation Relate(Mention assets, Mention debts, Mention owned) =>
        new(SumRule.RuleId, assets.Report, Operand.Of(assets), [new(new Total([Operand.Of(debts), Operand.Of(owned)]))], Strength.Likely)
        {
            Why = new("资产等于负债加净资产（所有者权益）", "assets are what is owed and what is owned together"),
        };

    /// <summary>The one amount of the sentence that has this name; null where none or several have it.</summary>
    private static Mention? Named(IEnumerable<Mention> sentence, string[] names)
    {
        Mention? found = null;
        foreach (var mention in sentence)
        {
            var words = mention.Words.TrimEnd('为', '达', '共', '计', '有');
            if (!Wording.EndsWithAny(words, names) || Wording.Any(words, Others)) continue;
            if (found is not null) return null;
            found = mention;
        }

        return found;
    }
}
