using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Rates;

/// <summary>Rates of what was taken off: 「送审4860万元，审定4392.5万元，审减率9.62%」, 「由20个工作日压缩至8个工作日，压缩率60%」.</summary>
internal static class Reductions
{
    private static readonly string[] Names = ["审减率", "核减率", "压缩率", "压减率", "缩短率", "节约率", "节支率", "节资率", "降低率", "减少率", "下浮率", "降本率", "压降率", "减排率"];
    private static readonly string[] Takes = ["审减", "核减", "压缩", "压减", "缩短", "节约", "节支", "节省", "降低", "减少", "核减了", "压减了", "审减了", "下浮", "压降", "审减额", "核减额", "节约额", "审减金额", "核减金额", "节约资金"];
    private static readonly string[] Wholes = ["送审", "报审", "上报", "概算", "预算", "原", "由", "从", "控制价", "限价", "申报", "拦标"];
    private static readonly string[] Settled = ["审定", "核定", "定案", "中标", "成交", "结算"];
    private static readonly string[] Remainders = ["审定", "核定", "至", "到", "为", "中标", "成交", "合同", "结算", "采购", "实际"];

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var passage in manuscript.EachPassage())
        {
            if (passage.Numbers.Count < 3 || !passage.Text.Contains('率', StringComparison.Ordinal)) continue;
            foreach (var rate in passage.Numbers)
            {
                if (IsRate(rate) && Relate(rate) is { } relation) yield return relation;
            }
        }
    }

    /// <summary>Whether a rate is named by what was taken off.</summary>
    public static bool IsRate(Mention rate) => rate is { Kind: MentionKind.Rate, Comparator: null } && Wording.EndsWithAny(rate.Words.TrimEnd('为', '达', '到', '约', '是'), Names);

    /// <summary>Of exactly two numbers of one unit in the rate's sentence the larger is the whole, and the smaller is what was left or what was taken off.</summary>
    private static Relation? Relate(Mention rate)
    {
        var from = rate.Passage.SentenceStart(rate.Start);
        var before = new List<Mention>();
        for (var m = rate.Left; m is not null && m.Start >= from; m = m.Left)
        {
            if (m.Kind == MentionKind.Rate) return null;
            before.Add(m);
        }

        var told = before.Where(m => !m.IsPrice && m.Comparator is null).ToList();
        if (told.Count is < 2 or > 3 || !told.TrueForAll(m => Wording.Countable(m, told[0]))) return null;
        var whole = told.MaxBy(m => m.Value)!;
        var others = told.FindAll(m => m != whole);
        var readings = new List<RelationReading>();
        foreach (var other in others)
        {
            var taken = IsTaken(other);
            if (taken || others.Count > 1) readings.Add(new(new Quotient(Operand.Of(other), Operand.Of(whole))));

            // 「审定301.85万元，较合同价审减4.5万元」: what it was taken from follows from the two.
            if (taken) readings.Add(new(new ImpliedGrowth(Operand.Of(other), Operand.Of(whole), Fell: true)));
            if (!taken || others.Count > 1) readings.Add(new(new Growth(Operand.Of(other), Operand.Of(whole))));
        }

        // Two that are named for what they are leave no doubt what the rate is of.
        var sure = told.Count == 2 && Wording.Any(whole.Words, Wholes) && !Wording.Any(whole.Words, Settled) && (IsTaken(others[0]) || Wording.Any(others[0].Words, Remainders));
        return new Relation(ChangeRateRule.RuleId, rate.Report, Operand.Of(rate), readings.ToSequence(), sure ? Strength.Certain : Strength.Likely);
    }

    private static bool IsTaken(Mention mention) => Wording.EndsWithAny(mention.Words.TrimEnd('了', '为', '达'), Takes);
}
