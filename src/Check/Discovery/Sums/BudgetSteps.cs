using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;

namespace PerfEval.Check.Discovery.Sums;

/// <summary>
/// The way of a budget: 「年初预算A，5月追加人员经费B，10月调减差旅费C，净增加D，调整后预算E」 and 「年初预算A，年中由财政收回C，调整后预算E」. Only where each
/// amount of money on the way says whether it came to the budget or was taken from it.
/// </summary>
internal static class BudgetSteps
{
    /// <summary>So many numbers may stand between the budget as it was and as it became.</summary>
    private const int Longest = 10;

    private static readonly string[] Openings = ["年初预算", "年初部门预算", "年初批复", "年初安排", "年初下达", "年初核定", "原预算", "年初财政预算"];
    private static readonly string[] Arrivals = ["调整后", "追加后", "调减后", "变更后", "核减后", "压减后", "调增后"];
    private static readonly string[] Given = ["追加", "调增", "增加", "新增", "补充", "增拨", "核增", "调入", "追增"];
    private static readonly string[] Taken = ["收回", "调减", "核减", "追减", "压减", "缴回", "上缴", "减少", "扣减", "调出", "压缩", "调剂出"];
    private static readonly string[] Net = ["净增加", "净增", "净减少", "净减", "净调增", "净调减", "净追加"];

    /// <summary>What is only a part of a step, what is left or brought forward, and what is told of another level.</summary>
    private static readonly string[] Others = ["其中", "支出", "执行", "结余", "结转", "到位", "较上年", "比上年", "上年", "完成", "采购", "合同", "中标"];

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var passage in manuscript.EachPassage())
        {
            if (passage.InTable || passage.Numbers.Count < 3 || !Wording.Any(passage.Text, Arrivals)) continue;
            foreach (var adjusted in passage.Numbers)
            {
                if (!IsAdjusted(adjusted) || WayTo(adjusted) is not { } way) continue;
                foreach (var relation in Relate(adjusted, way)) yield return relation;
            }
        }
    }

    private sealed record Way(Mention Opening, List<Mention> Given, List<Mention> Taken, Mention? Net);

    private static bool IsAdjusted(Mention number) =>
        number is { Kind: MentionKind.Money, IsPrice: false, Approximate: false, Comparator: null } && Wording.Any(number.Words, Arrivals) && Wording.Any(number.Words, "预算", "指标") && !Wording.Any(number.Words, "占", "支出", "执行", "完成", "较", "比", "其中");

    /// <summary>Back from the adjusted budget to the initial one; null where something on the way is no step, or nothing is.</summary>
    private static Way? WayTo(Mention adjusted)
    {
        List<Mention> given = [], taken = [];
        Mention? net = null;
        var left = Longest;
        for (var number = adjusted.Left; number is not null && left > 0; number = number.Left, left--)
        {
            // 「经2次调整」: how often, and of what.
            if (number.Kind != MentionKind.Money || number.IsInBracketsBeside(adjusted)) continue;
            if (number.IsPrice || number.Approximate || number.Comparator is not null) return null;

            // 「年初预算A，其中基本支出B、项目支出C；年中追加D」 goes on from A.
            if (number.Right is { } next && DividingWords.WholeOfEndedList(number, next) is { } divided) number = divided;
            if (Wording.Any(number.Words, Openings) && !Wording.Any(number.Words, Given) && !Wording.Any(number.Words, Others)) return given.Count + taken.Count > 0 ? new(number, given, taken, net) : null;
            if (Wording.Any(number.Words, Others) || Wording.Any(number.Words, Arrivals)) return null;
            if (Wording.Any(number.Words, Net))
            {
                if (net is not null) return null;
                net = number;
            }
            else
            {
                int up = Changes.LastOf(number.Words, Given), down = Changes.LastOf(number.Words, Taken);
                if (up < 0 && down < 0) return null;
                (up > down ? given : taken).Insert(0, number);
            }
        }

        return null;
    }

    private static IEnumerable<Relation> Relate(Mention adjusted, Way way)
    {
        var alone = way.Given.Count + way.Taken.Count == 1;

        // One step right before what it led to is a movement like any other.
        if (!alone || way.Net is not null || !Movements.IsAdjustedBy(way.Given.Concat(way.Taken).First(), adjusted))
            yield return Sum(adjusted, [way.Opening, .. way.Given], way.Taken, new("年初预算加减各次调整，应为调整后预算", "the initial budget and each of its changes make the adjusted budget"));
        if (way.Net is not { } net || alone) yield break;
        var (more, less) = net.Words.Contains('减', StringComparison.Ordinal) ? (way.Taken, way.Given) : (way.Given, way.Taken);
        if (more.Count > 0) yield return Sum(net, more, less, new("各次调整相抵，应为净增减额", "the changes set against each other make the net change"));
    }

    private static Relation Sum(Mention stated, List<Mention> plus, List<Mention> less, Model.Findings.Message why) =>
        new(SumRule.RuleId, stated.Report, Operand.Of(stated), [new(new Total([.. plus.Select(Operand.Of)], [.. less.Select(Operand.Of)]))], Strength.Likely) { Why = why };
}
