using System.Buffers;
using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Sums;

/// <summary>Lists told respectively (甲、乙、丙分别为1、2、3万元), with their total behind them or their whole before them.</summary>
internal static class RespectiveSums
{
    private const string Marker = "分别";

    /// <summary>Of one passage.</summary>
    private const int MostLists = 100;
    private const int MostParts = 40;

    /// <summary>Between 分别 and the first number of its list: 分别为, 分别补助, 分别安排资金, 分别为5月追加.</summary>
    private const int LongestVerb = 12;
    private const decimal Near = 0.1m;
    private static readonly SearchValues<char> ListEnds = SearchValues.Create("；;。：:（(");
    private static readonly string[] Totals = ["共计", "合计", "总计", "共", "全年支付", "全年支出", "全年发放"];

    /// <summary>「人均分别为」, 「标准分别为」, 「至各年末累计分别为」: what does not add up.</summary>
    private static readonly string[] NotAdded = ["均", "单价", "标准", "每", "累计", "余额", "定额"];

    /// <param name="Names">The words that the list is told of, up to its first number.</param>
    private sealed record Told(int At, string Names, List<Mention> Numbers, int End);

    public static IEnumerable<Relation> Find(Passage passage)
    {
        var lists = ListsIn(passage);
        foreach (var list in lists)
        {
            foreach (var kind in (MentionKind[])[MentionKind.Money, MentionKind.Count])
            {
                var parts = list.Numbers.FindAll(m => m.Kind == kind && Wording.IsAmount(m));
                if (parts.Count < 2 || !parts.TrueForAll(p => Wording.SameKind(p, parts[0])) || Wording.Any(WithoutEven(list.Names), NotAdded)) continue;
                if (TotalBehind(passage, list, parts) is { } total)
                {
                    if (OfTotal(total, list, parts, lists) is { } relation) yield return relation;
                }
                else if (OfWhole(passage, list, parts, lists) is { } relation) yield return relation;
            }
        }
    }

    /// <summary>均衡性, 平均主义 and the like are no means.</summary>
    private static string WithoutEven(string names) => Wording.Without(names, "均衡", "均等", "每个项目");

    private static List<Told> ListsIn(Passage passage)
    {
        var lists = new List<Told>();
        var text = passage.Text;
        for (var at = text.IndexOf(Marker, StringComparison.Ordinal); at >= 0 && lists.Count < MostLists; at = text.IndexOf(Marker, at + Marker.Length, StringComparison.Ordinal))
        {
            var from = at + Marker.Length;
            var first = passage.Numbers.FindIndex(m => m.Start >= from);
            if (first < 0 || passage.Numbers[first].Start - from > LongestVerb || passage.Slice(from, passage.Numbers[first].Start).AsSpan().IndexOfAny('，', '；', '。') >= 0) continue;
            var numbers = passage.Numbers.Skip(first).Take(1).ToList();
            foreach (var next in passage.Numbers.Skip(first + 1))
            {
                if (numbers.Count >= MostParts || !IsJoined(passage.Slice(numbers[^1].End, next.Start))) break;
                numbers.Add(next);
            }

            // 「分别为：甲20万元，乙30万元，合计50万元」 parts its items by commas.
            if (numbers.Count == 1) numbers.AddRange(passage.Numbers.Skip(first + 1).TakeWhile(m => m.End <= passage.SegmentEnd(at) && !IsTotal(m) && !passage.Slice(at, m.Start)[Marker.Length..].Contains(Marker, StringComparison.Ordinal)).Take(MostParts));
            lists.Add(new Told(at, passage.Slice(passage.ClauseStart(at), numbers[0].Start), numbers, numbers[^1].End));
        }

        return lists;
    }

    /// <summary>「、」 and 和 go on with a list, names or not; a comma only between bare numbers.</summary>
    private static bool IsJoined(string gap) =>
        gap.AsSpan().IndexOfAny(ListEnds) < 0 && (gap.AsSpan().IndexOfAny("，,") < 0 || !Wording.HasLetters(gap));

    private static bool IsTotal(Mention mention) => Wording.Any(Wording.Without(mention.Words, "公共"), Totals);

    private static Mention? TotalBehind(Passage passage, Told list, List<Mention> parts)
    {
        var end = passage.SentenceEnd(list.At);
        return passage.Mentions.Find(m => m.Start >= list.End && m.End <= end && Wording.SameKind(m, parts[0]) && Wording.IsAmount(m) && IsTotal(m));
    }

    private static Relation? OfTotal(Mention total, Told list, List<Mention> parts, List<Told> lists)
    {
        var others = lists.FindAll(l => l != list && l.End <= total.Start && total.Passage.SentenceStart(l.At) == total.SentenceStart);
        if (others.Exists(l => l.At > list.At)) return null;
        var between = total.Passage.Mentions.FindAll(m => m.Start >= list.End && m.End <= total.Start && Wording.SameKind(m, total) && Wording.IsAmount(m));

        // 「奖项分别为2名、5名、10名，奖金分别为5000元、3000元、1000元，共3.5万元」: prices of what was counted before.
        var counted = total.Kind == MentionKind.Money ? others.Select(l => l.Numbers.FindAll(m => m.Kind is MentionKind.Count or MentionKind.Thing)).FirstOrDefault(n => n.Count == parts.Count) : null;
        if (counted is not null && total.Bounds.Contains(counted.Zip(parts, (n, price) => n.Value * price.Value).Sum())) return null;

        var readings = new List<List<Mention>> { parts };
        if (between.Count > 0) readings.Add([.. parts, .. between]);
        var named = IsNamedAlike(list, total);
        if (!named) readings.AddRange(others.Select(l => l.Numbers.FindAll(m => Wording.SameKind(m, total) && Wording.IsAmount(m))).Where(n => n.Count >= 2));
        var near = IsNear(parts, total);
        var strength = (AreOfOtherMeasures(parts[0], total) && !named) || (counted is not null && !near) ? Strength.Possible
            : (others.Count > 0 && !near) || between.Count > 0 ? Strength.Likely : Strength.Certain;
        return Relate(total, readings, strength);
    }

    /// <summary>「完成投资9万元，甲、乙分别为5万元、4万元」.</summary>
    private static Relation? OfWhole(Passage passage, Told list, List<Mention> parts, List<Told> lists)
    {
        var from = Math.Max(passage.SentenceStart(list.At), passage.SegmentStart(list.At));
        var wholes = passage.Mentions.FindAll(m => m.Start >= from && m.End <= list.At && Wording.SameKind(m, parts[0]) && Wording.IsAmount(m) && passage.Depth(m.Start) <= passage.Depth(list.At)
            && !lists.Exists(l => l.Numbers.Contains(m)) && !IsEnumerated(m) && !m.Words.Contains('扣'));
        wholes.Reverse();
        if ((wholes.Find(w => Sum(parts).Meets(w.Bounds)) ?? wholes.FirstOrDefault()) is not { } whole) return null;
        var alike = whole.Kind == MentionKind.Count || whole.Measure == parts[0].Measure || (!AreOfOtherMeasures(parts[0], whole) && !IsOfItsOwn(list));
        return Relate(whole, [parts], alike ? Strength.Certain : IsNear(parts, whole) ? Strength.Likely : Strength.Possible);
    }

    /// <summary>「省级下达300万元、市级下达100万元」: one of several is the whole of none.</summary>
    private static bool IsEnumerated(Mention mention)
    {
        var text = mention.Passage.Text;
        var start = mention.Passage.ClauseStart(mention.Start);
        return (mention.End < text.Length && text[mention.End] == '、') || (start > 0 && text[start - 1] == '、' && mention.Previous is { } before && before.End == start - 1);
    }

    /// <summary>「预算分别为3万元、2万元，共支出4万元」.</summary>
    private static bool AreOfOtherMeasures(Mention part, Mention total) =>
        part.Kind == MentionKind.Money && part.Measure != total.Measure && part.Measure is not (null or Model.Facts.Measure.Other) && total.Measure is not (null or Model.Facts.Measure.Other);

    /// <summary>「甲、乙合同金额分别为…」 names amounts of its own; 「甲、乙分别为…」 and 「，分别为甲项…」 name none.</summary>
    private static bool IsOfItsOwn(Told list) =>
        Wording.EndsWithAny(Wording.Letters(list.Names[..list.Names.IndexOf(Marker, StringComparison.Ordinal)]), "额", "资金", "投资", "价", "款", "费", "数", "支出", "收入");

    /// <summary>审定合计 behind 审定金额分别为….</summary>
    private static bool IsNamedAlike(Told list, Mention total)
    {
        var words = Wording.Without(total.LeadLetters, Totals);
        return Enumerable.Range(0, Math.Max(0, words.Length - 1)).Any(i => list.Names.AsSpan().IndexOf(words.AsSpan(i, 2)) >= 0);
    }

    private static bool IsNear(List<Mention> parts, Mention whole) => Math.Abs(parts.Sum(p => p.Value) - whole.Value) <= whole.Value * Near;

    private static Interval Sum(List<Mention> parts) => parts.Aggregate(Interval.Exactly(0), (sum, p) => sum + p.Bounds);

    private static Relation Relate(Mention whole, IEnumerable<List<Mention>> readings, Strength strength) =>
        new(SumRule.RuleId, whole.Report, Operand.Of(whole), readings.Select(r => new RelationReading(new Total(r.Select(Operand.Of).ToSequence()))).ToSequence(), strength);
}
