using System.Text.RegularExpressions;
using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Rates;

/// <summary>
/// Two levels and the way between them, where neither 比 nor 较 stands before the base's amount in the usual order: 由P增加到C，新增D · 上年P，本年C，增长p% ·
/// 概算P，审定C，审减D，审减率p% · 年初P，调减D，调整后C · 98.9% 提高到 99.2%，提高0.3个百分点.
/// </summary>
internal static partial class Movements
{
    private static readonly string[] FallWords = ["减少", "下降", "降低", "压减", "减支", "减收", "节约", "调减", "核减", "审减", "净减", "缩减", "压缩", "减产", "少", "减", "回落", "降", "低"];
    private static readonly string[] RiseWords = ["增加", "增长", "上升", "增支", "增收", "提高", "提升", "调增", "追加", "净增", "新增", "增产", "增", "多", "升", "高", "上涨"];
    private static readonly string[] Origins = ["年初", "期初", "改造前", "实施前"];

    /// <summary>「新增10家、注销6家」: what came is told beside what went.</summary>
    private static readonly string[] Losses = ["注销", "退出", "减少", "去世", "摘牌", "流失", "清退", "离职", "退休", "调出", "核销", "报废", "死亡"];
    private const int LongestLoss = 8;

    /// <summary>「由P调整为C，主要由于甲调增D，乙调减E」: what follows is an item of the change, and not all of it.</summary>
    private static readonly string[] Items = ["其中", "由于", "主要", "原因", "包括", "因为"];

    private static readonly string[] Fillers = ["了", "约", "近", "支出", "投资", "收入", "资金", "预算"];
    private static readonly string[] Arrivals = ["到", "至", "为", "达"];

    public static IEnumerable<Relation> Find(Manuscript manuscript, HashSet<Mention> decided)
    {
        foreach (var passage in manuscript.EachPassage())
        {
            if (passage.Numbers.Count < 3) continue;
            foreach (var number in passage.Numbers)
            {
                if (number.Rank < 1 || number.Comparator is not null) continue;
                if (OfArrival(number) is { } arrival) yield return arrival;
                if (IsPoints(number) || (number.Kind != MentionKind.Rate && !number.IsPrice))
                {
                    if (SignOf(number) is not { } sign || decided.Contains(number)) continue;
                    foreach (var relation in OfDelta(number, sign)) yield return relation;
                }
                else if (number.Kind == MentionKind.Rate && RateSign(number) is { } rises && !decided.Contains(number))
                {
                    foreach (var growth in OfRate(number, rises)) yield return growth;
                }
            }
        }
    }

    /// <summary>「由62.4%下降到71.5%」: the words and the two levels go opposite ways.</summary>
    private static Relation? OfArrival(Mention number)
    {
        // 「增加到2023年的1100万元」.
        var words = number.Words.EndsWith("年的", StringComparison.Ordinal) ? number.Words[..^2] : number.Words;
        if (words.Length is < 2 or > 5 || words[^1] is not ('到' or '至' or '为') || number.Left is not { } from || !Wording.SameKind(from, number) || !Wording.Any(from.Words, "由", "从")) return null;
        bool fell = Wording.Any(words, FallWords), rose = Wording.Any(words, RiseWords);
        return fell == rose ? null : Opposites.Of(number, from, fell, Strength.Certain);
    }

    private static bool IsPoints(Mention number) => number.Text.Contains("百分点", StringComparison.Ordinal);

    /// <summary>+1 or −1 where the words end in one of rising or falling; null where the number is a level.</summary>
    private static int? SignOf(Mention number)
    {
        var words = number.Words;
        foreach (var filler in Fillers)
        {
            if (words.Length > filler.Length + 1 && words.EndsWith(filler, StringComparison.Ordinal)) words = words[..^filler.Length];
        }

        if (Apart(words) is { } apart) return apart.Groups["more"].Success ? 1 : -1;
        if (Wording.EndsWithAny(words, "至少", "最多", "不少") || words.Contains("年均", StringComparison.Ordinal)) return null;
        return Wording.EndsWithAny(words, FallWords) ? -1 : Wording.EndsWithAny(words, RiseWords) ? 1 : null;
    }

    /// <summary>决算数小于预算数3万元: the words name both sides, and what follows is how far they are apart. Null elsewhere; few words end so.</summary>
    private static Match? Apart(string words) => Wording.EndsWithAny(words, "预算", "预算数") && ApartPattern().Match(words) is { Success: true } apart ? apart : null;

    [GeneratedRegex("(?<!不)(?:(?<more>大于|高于|多于)|小于|低于|少于)(?:年初|全年|调整后|当年|调整)?预算数?$", RegexOptions.CultureInvariant)]
    private static partial Regex ApartPattern();

    private static int? RateSign(Mention rate)
    {
        // 年均增长 is of as many years as the two stand apart.
        var words = rate.Words.TrimEnd('约', '达', '为', '了');
        return Changes.TellOfOthers(rate.Words) ? null : Wording.EndsWithAny(words, "负增长", "下降", "减少", "降低", "降幅", "减幅", "审减率", "核减率", "减少率", "下降率", "压减率", "节约率", "节支率") ? -1
            : Wording.EndsWithAny(words, "增长", "增加", "上升", "提高", "增幅", "增率", "增长率", "增加率", "涨幅") ? 1 : null;
    }

    private static IEnumerable<Relation> OfDelta(Mention delta, int sign)
    {
        var passage = delta.Passage;
        var pair = Levels(delta, passage.SegmentStart(delta.Start));
        if (pair.Count != 2) pair = Levels(delta, passage.SentenceStart(delta.Start));
        if (pair.Count != 2)
        {
            if (Adjusted(delta, sign) is { } adjusted) yield return adjusted;
            yield break;
        }

        var (first, second) = (pair[1], pair[0]);

        // 「年初预算A，上年结转B，追加D」: a step on a budget's way leads from no level beside it to another, unless 由…到 says so.
        if (IsAdjustment(delta) && !Wording.EndsWithAny(second.Words, Arrivals)) yield break;
        if (IsOfUntoldYear(delta.Words, first, second)) yield break;
        if (Wording.Any(passage.Slice(second.End, delta.Start), Items) || IsOfSeveral(delta)) yield break;
        if (IsJoined(second) || AreTwoBases(first, second) || (delta.Right is { } loss && loss.Start - delta.End < LongestLoss && Wording.EndsWithAny(loss.Words, Losses))) yield break;
        var from = Base(first, second);
        if (from is null && !Close(second, delta)) yield break;

        // 「甲费P（其中乙费Q，比上年增加D；…）」: Q is a part of P, and D is of Q.
        if (from != second && second.IsInBracketsBeside(first) && delta.IsInBracketsBeside(first)) yield break;
        var stated = Operand.Of(delta);
        if (IsPoints(delta) && delta.Kind == MentionKind.Thing) stated = stated with { Quantity = Quantity.Scaled(delta.Value, delta.Quantity.Decimals, -2, Unit.Ratio), Bounds = Quantity.Scaled(delta.Value, delta.Quantity.Decimals, -2, Unit.Ratio).Bounds };
        var strength = from is not null && second.Rank == delta.Rank - 1 && first.Rank == second.Rank - 1 ? Strength.Certain : Strength.Likely;
        yield return new Relation(ChangeAmountRule.RuleId, delta.Report, stated, [new(new Distance(Operand.Of(first), Operand.Of(second)))], strength);
        if (from is not null && delta.Value != 0 && !Changes.IsSaved(delta) && Opposites.Of(from == first ? second : first, from, sign < 0, strength) is { } direction) yield return direction;
    }

    /// <summary>「年初预算A，决算B，较2022年增加D」, 「年初预算A，支出B，比上年增长p」: held against a year whose amount is not told, and not against the budget.</summary>
    private static bool IsOfUntoldYear(string words, Mention first, Mention second) =>
        ComparisonWords.Compare(words) && !words.Contains("预算", StringComparison.Ordinal) && first.Words.Contains("预算", StringComparison.Ordinal) && !Wording.IsHeldAgainst(first) && !Wording.IsHeldAgainst(second);

    /// <summary>「较上半年分别提高2和3个百分点」: each is of another level than the one beside it.</summary>
    private static bool IsOfSeveral(Mention delta) =>
        Changes.TellOfOthers(delta.Words) || (delta.Left is { } left && delta.Words is "" or "和" or "与" or "及" && Changes.TellOfOthers(left.Words));

    /// <summary>Whether a step of a budget and what it led to are told as 「年初预算P，调减D，调整后C」.</summary>
    internal static bool IsAdjustedBy(Mention delta, Mention after) => delta.Right == after && SignOf(delta) is { } sign && Adjusted(delta, sign) is not null;

    /// <summary>「年初预算P，调减D，调整后C」: the change stands between the two.</summary>
    private static Relation? Adjusted(Mention delta, int sign)
    {
        if (delta.Left is not { } left || delta.Right is not { } after) return null;
        var before = DividingWords.WholeOfEndedList(left, delta) ?? left;
        if (!IsLevel(before, after) || !IsLevel(after, before) || delta.Kind == MentionKind.Rate || !Wording.Countable(delta, before)) return null;
        if (IsAdjustment(before)) return null;
        if (before.Start < delta.SentenceStart || after.Start > delta.Passage.SentenceEnd(delta.Start)) return null;
        if (!Wording.Any(after.Words, "后预算", "调整后", "调整为", "增至", "减至", "达到", "增加到", "减少到", "调整到", "追加后", "调减后", "变为") || Wording.Any(after.Words, "支出", "执行", "完成")) return null;
        var total = sign > 0 ? new Total([Operand.Of(before), Operand.Of(delta)]) : new Total([Operand.Of(before)], [Operand.Of(delta)]);
        return new Relation(SumRule.RuleId, after.Report, Operand.Of(after), [new(total)], Strength.Likely);
    }

    /// <summary>The levels of the delta's own unit before it in its segment, nearest first; at most three.</summary>
    private static List<Mention> Levels(Mention delta, int from)
    {
        var found = new List<Mention>();
        for (var m = delta.Left; m is not null && m.Start >= from && found.Count < 3; m = m.Left)
        {
            if (m.IsInBracketsBeside(delta) || IsAdjustment(m) || Wording.IsThreshold(m) || Wording.IsBaseOfRate(m)) continue;
            if (IsPoints(delta) ? m.Kind == MentionKind.Rate && !IsPoints(m) && RateSign(m) is null : Wording.Countable(m, delta) && SignOf(m) is null && !Wording.IsChange(m)) found.Add(m);
        }

        return found;
    }

    /// <summary>「追加8万元，收回2万元，追减1万元」, 「调减一笔6万元」: a step of the budget's way, and none of its levels.</summary>
    private static bool IsAdjustment(Mention mention) =>
        Wording.Any(mention.Words, "追加", "追减", "调增", "调减", "调剂", "核减", "净增", "净减")
        || (Wording.EndsWithAny(mention.Words, "收回", "划出", "划转", "上缴", "缴回") && (IsStep(mention.Left) || IsStep(mention.Right)));

    private static bool IsStep(Mention? beside) => beside is not null && Wording.Any(beside.Words, "追加", "追减", "调增", "调减", "核减");

    private static bool IsLevel(Mention mention, Mention other) => Wording.Countable(mention, other) && SignOf(mention) is null && !mention.IsPrice && mention.Kind != MentionKind.Rate;

    /// <summary>The base of the two: the first in 由…到, 上年…本年; the second after 比 or 较. Null where no word tells.</summary>
    private static Mention? Base(Mention first, Mention second)
    {
        if (Wording.IsHeldAgainst(second) && !Wording.IsHeldAgainst(first)) return second;
        if (OfYears(first, second) is { } earlier) return earlier;

        // 「与上年P相比，本年C」: the comparison was announced, and ends before C. One of the segment before (「甲费P，较上年无增减；乙费C」) is not of C.
        var own = second.Passage.Slice(Math.Max(second.Left?.End ?? 0, second.Passage.SegmentStart(second.Start)), second.Start);
        if (ComparisonWords.AnnounceBase(ComparisonWords.BehindAnnounced(own))) return second;
        var lead = ComparisonWords.BehindAnnounced(first.Passage.Slice(Math.Max(first.Left?.End ?? 0, first.Passage.SegmentStart(first.Start)), first.Start));
        return ComparisonWords.MakeBase(lead, first) || Wording.Any(Wording.WithoutFalseBases(lead), Origins) || OriginPattern().IsMatch(lead) || (Wording.EndsWithAny(second.Words, Arrivals) && (SignIn(second.Words) || second.Words.Length <= 2)) ? first : null;
    }

    /// <summary>「2022年支出P，2023年支出C」, 「2022年P，2023年C」: of two years of one thing the earlier one; null elsewhere.</summary>
    private static Mention? OfYears(Mention first, Mention second)
    {
        if (YearPattern().Match(WordsBefore(first)) is not { Success: true } one || YearPattern().Match(WordsBefore(second)) is not { Success: true } other) return null;
        string thing = one.Groups["thing"].Value, same = other.Groups["thing"].Value;
        var (of, to) = (PrintedDigits.Whole(one.Groups["year"].ValueSpan), PrintedDigits.Whole(other.Groups["year"].ValueSpan));
        return of == to || (thing != same && same.Length > 0) ? null : of < to ? first : second;

        static string WordsBefore(Mention mention) => mention.Passage.Slice(Math.Max(mention.Left?.End ?? 0, mention.SentenceStart), mention.Start);
    }

    [GeneratedRegex(@"(?<![0-9])(?<year>20[0-9]{2})年度?(?<thing>[\u4e00-\u9fa5]{0,12}?)(?:实现|完成|共|为|是|达|计)*$", RegexOptions.CultureInvariant)]
    private static partial Regex YearPattern();

    /// <summary>「收入较上年P增加D；支出较上年Q减少E」: neither is what the other came to.</summary>
    private static bool AreTwoBases(Mention first, Mention second) =>
        ComparisonWords.Compare(first.Words) && ComparisonWords.Compare(second.Words) && !first.Tail.AsSpan().TrimStart().StartsWith("相比");

    /// <summary>「由基本支出A和项目支出B组成」: two parts, not two levels.</summary>
    private static bool IsJoined(Mention second) => second.Words is ['和' or '与' or '及' or '加', ..];

    /// <summary>由P增加到C, 原P; and not 草原, 从业人员, 由于.</summary>
    [GeneratedRegex("(?<![草高平还])原(?![料因则种生野])|(?<![自来缘])由(?!于)|从(?![业事优严])", RegexOptions.CultureInvariant)]
    private static partial Regex OriginPattern();

    private static bool SignIn(string words) => Wording.Any(words, "增", "减", "升", "降", "提高", "下调", "上调");

    private static bool Close(Mention second, Mention delta) => second.Rank == delta.Rank - 1 && (Wording.Any(delta.Words, "审减", "核减", "相差", "差额", "节约", "结余", "净增", "净减") || Apart(delta.Words) is not null);

    private static IEnumerable<Relation> OfRate(Mention rate, int sign)
    {
        var passage = rate.Passage;
        var from = passage.SegmentStart(rate.Start);
        var delta = rate.Left is { } left && left.Start >= from && left.Kind != MentionKind.Rate && SignOf(left) is not null ? left : null;
        var at = delta ?? rate;
        var levels = new List<Mention>();
        for (var m = at.Left; m is not null && m.Start >= from && levels.Count < 3; m = m.Left)
        {
            if (m.Kind != MentionKind.Rate && SignOf(m) is null && !m.IsPrice && !Wording.IsThreshold(m) && (m.Next == rate || !Wording.IsBaseOfRate(m)) && (levels.Count == 0 || Wording.Countable(m, levels[0]))) levels.Add(m);
        }

        if (levels.Count != 2 || !Wording.Countable(levels[0], levels[1]) || levels[0].Rank != at.Rank - 1) yield break;
        var (first, second) = (levels[1], levels[0]);
        if (IsOfUntoldYear(at.Words, first, second)) yield break;
        if (rate.Words.Contains("节约", StringComparison.Ordinal) && first.Value < second.Value) (first, second) = (second, first);
        var origin = OfBudget(rate, first, second) ?? Base(first, second) ?? (delta is not null && Wording.Any(delta.Words, "审减", "核减", "节约") ? first : null);
        if (origin is null) yield break;
        var current = origin == first ? second : first;

        // 「新增学位900个，比原有1800个增加50%」: how many came, not how many there are.
        if (current.Words.StartsWith("新增", StringComparison.Ordinal)) yield break;
        RelationReading[] readings = [new(new Growth(Operand.Of(current), Operand.Of(origin))), .. Changes.Mistakes(current, origin, change: null)];
        yield return new Relation(ChangeRateRule.RuleId, rate.Report, Operand.Of(rate), readings.ToSequence(), Strength.Certain)
        {
            Context = delta is null ? [] : [Operand.Of(delta)],
            Also = sign < 0 && rate.Value > 1 ? [PlausibilityRule.RuleId] : [],
        };
        if (Opposites.OfRate(rate, current, origin, sign < 0) is { } direction) yield return direction;
    }

    /// <summary>「预算P，支出C，较预算下降p%」: the one of the two that is a budget.</summary>
    private static Mention? OfBudget(Mention rate, Mention first, Mention second)
    {
        if (!Wording.Any(rate.Words, "较预算", "比预算", "较年初预算", "比年初预算", "与预算相比", "较全年预算", "比全年预算")) return null;
        bool one = first.Measure == Model.Facts.Measure.Budget, two = second.Measure == Model.Facts.Measure.Budget;
        return one == two ? null : one ? first : second;
    }
}
