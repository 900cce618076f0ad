using System.Text.RegularExpressions;
using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;

namespace PerfEval.Check.Discovery.Sums;

/// <summary>Wholes and parts of things that are no facts (工程14处，其中…5处、…6处、…3处), totals told last (三项合计), and points told in prose.</summary>
internal static partial class ThingSums
{
    private const int MostParts = 20;
    private const int FewestScores = 3;
    private static readonly string[] Outcomes = ["合格", "办结", "完成", "完工", "整改", "通过", "达标", "验收", "审结", "结案", "回收", "有效", "解决", "化解", "满意", "获奖"];

    private static readonly string[] Markers = ["其中", "包括", "分别"];

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var passage in manuscript.EachPassage())
        {
            if (passage.Numbers.Count < 3) continue;
            foreach (var relation in Marked(passage)) yield return relation;
            foreach (var number in passage.Numbers)
            {
                if (number.Kind is MentionKind.Money or MentionKind.Count && Behind(number) is { } relation) yield return relation;
            }

            if (Scores(passage) is { } scores) yield return scores;
        }
    }

    /// <summary>What facts make is told by <see cref="SentenceSums"/>; here at least one number is none.</summary>
    private static IEnumerable<Relation> Marked(Passage passage)
    {
        foreach (var whole in passage.Numbers)
        {
            if (whole.Kind is not (MentionKind.Thing or MentionKind.Count) || whole.Text.EndsWith('分') || whole.Right is not { } first) continue;
            var gap = passage.Slice(whole.End, first.Start);
            var bracketed = gap.TrimStart() is ['（' or '(', ..];
            if (!(bracketed || Wording.Any(gap, Markers)) || gap.Contains('。') || Wording.Any(gap, "主要", "例如", "如")) continue;
            var end = Math.Min(passage.SegmentEnd(whole.End), bracketed ? passage.BracketEnd(passage.Text.IndexOfAny(['（', '('], whole.End) + 1) : int.MaxValue);
            var parts = new List<Mention>();
            for (var m = first; m is not null && m.End <= end && parts.Count < MostParts && (Wording.Countable(m, whole) || IsLastOfAny(m, parts, end)) && m.Comparator is null; m = m.Right)
            {
                if (!IsBreadth(m)) parts.Add(m);
            }

            EndAtOutcome(parts);
            PartsEnd.TakeOutNested(parts);
            if (parts.Count < 2 || (whole.Kind == MentionKind.Count && parts.TrueForAll(p => p.Kind == MentionKind.Count))) continue;
            var readings = Enumerable.Range(2, parts.Count - 1).Reverse().Select(n => new RelationReading(new Total([.. parts.Take(n).Select(Operand.Of)])));
            yield return new Relation(SumRule.RuleId, passage.Report, Operand.Of(whole), [.. readings], Strength.Likely) { Short = gap.Contains("其中", StringComparison.Ordinal) && parts.Count == 2 ? Strength.Possible : Strength.Likely };
        }
    }

    /// <summary>「学校343所，其中小学242所，初中34所，教学点67个」: the last may be counted by the word for any thing.</summary>
    private static bool IsLastOfAny(Mention mention, List<Mention> parts, int end) =>
        parts.Count > 1 && mention.UnitText == "个" && mention.Kind is MentionKind.Thing or MentionKind.Count && (mention.Right is not { } next || next.Start >= end) && mention.Passage.Slice(parts[^1].End, mention.Start).IndexOf('。') < 0;

    /// <summary>「其中5米宽道路190米，4米宽道路740米」: how broad a part is, and not the part.</summary>
    private static bool IsBreadth(Mention mention) => mention.End < mention.Passage.Text.Length && mention.Passage.Text[mention.End] is '宽' or '高' or '深' or '厚';

    /// <summary>「抽检4316批次，其中评价性抽检2468批次，合格2434批次」: what came of a part is no part beside it.</summary>
    internal static void EndAtOutcome(List<Mention> parts)
    {
        if (parts.Count < 2 || Wording.EndsWithAny(parts[0].Words, Outcomes)) return;
        for (var i = 1; i < parts.Count; i++)
        {
            if (parts[i].Value > parts[i - 1].Value || !Wording.EndsWithAny(parts[i].Words, Outcomes)) continue;
            parts.RemoveRange(i, parts.Count - i);
            return;
        }
    }

    /// <summary>「省级预拨1万元，本级拨付2万元，抵扣上年3万元，三项合计6万元」; 「春季资助1386人，秋季资助1312人，全年共资助2698人次」.</summary>
    private static Relation? Behind(Mention total)
    {
        var words = total.Words;
        var made = words.StartsWith("构成", StringComparison.Ordinal) && DividingWords.MakesWhole(total.Passage, total.Passage.Text.LastIndexOf("构成", total.Start, StringComparison.Ordinal), "构成");
        if (!made && !Wording.Any(words, "计", "共", "之和", "相加")) return null;
        var told = TalliedPattern().Match(words);
        if (!told.Success && !made && !Wording.Any(words, "合计", "共计", "总计", "全年共", "累计共")) return null;
        var from = total.SentenceStart;
        var sentence = total.Passage.Slice(from, total.Start);
        var parts = new List<Mention>();
        for (var m = total.Left; m is not null && m.Start >= from && parts.Count < MostParts; m = m.Left)
        {
            // 「来信45件（上年60件），来访110批」.
            if (m.IsInBracketsBeside(total)) continue;
            if (!Alike(m, total) || !Wording.IsAmount(m)) break;
            parts.Insert(0, m);
        }

        if (parts.Count < 2) return null;
        if (made) return MadeUp(parts, total);
        if (AddedTo(total, sentence) is { } first)
        {
            return new Relation(SumRule.RuleId, total.Report, Operand.Of(total), [new(new Total([Operand.Of(first), .. parts.Select(Operand.Of)]))], Strength.Likely);
        }

        if (told.Success)
        {
            var count = "零一二三四五六七八九十".IndexOf(told.Groups["n"].Value.Replace('两', '二'), StringComparison.Ordinal);
            if (count < 2 || parts.Count < count) return null;
            return new Relation(SumRule.RuleId, total.Report, Operand.Of(total), [new(new Total([.. parts.TakeLast(count).Select(Operand.Of)]))], total.Kind == MentionKind.Money ? Strength.Certain : Strength.Likely);
        }

        if (Wording.Any(sentence, "其中", "分别", "扣除", "抵", "不含", "剩余")) return null;
        if (Joined(parts, total) is { } joined) return new Relation(SumRule.RuleId, total.Report, Operand.Of(total), [new(new Total([.. joined.Select(Operand.Of)]))], Strength.Likely);
        if (Wording.Any(sentence, "结余", "预算")) return null;
        var readings = Enumerable.Range(0, parts.Count - 1).Select(skip => new RelationReading(new Total([.. parts.Skip(skip).Select(Operand.Of)])));
        return new Relation(SumRule.RuleId, total.Report, Operand.Of(total), [.. readings], Strength.Likely);
    }

    /// <summary>「门诊收入A、住院收入B，加上其他收入C，构成全年收入D」: of those before it, whichever the first may be.</summary>
    private static Relation MadeUp(List<Mention> parts, Mention total)
    {
        var readings = Enumerable.Range(0, parts.Count - 1).Select(skip => parts[skip..]).OrderBy(some => Math.Abs(some.Sum(p => p.Value) - total.Value)).Select(some => new RelationReading(new Total([.. some.Select(Operand.Of)])));
        return new Relation(SumRule.RuleId, total.Report, Operand.Of(total), [.. readings], Strength.Likely);
    }

    /// <summary>
    /// 「收入包括：预算拨款A、上年结余B，共计C」, 「本级收入A，加上上级补助B、上年结余C，总计D」: whatever the names, they are added. Null where the words
    /// join them otherwise, or name one that tells no amount.
    /// </summary>
    private static List<Mention>? Joined(List<Mention> parts, Mention total)
    {
        var text = total.Passage.Text;
        if (text.AsSpan(parts[^1].End, total.Start - parts[^1].End) is var last && (last.Contains('、') || last.Contains('等'))) return null;
        var first = parts.Count - 1;
        for (; first > 0; first--)
        {
            var gap = text.AsSpan(parts[first - 1].End, parts[first].Start - parts[first - 1].End).Trim().TrimEnd('：').TrimEnd(':');
            if (gap.Length < 2) return null;
            var adds = gap.TrimStart("，,").StartsWith("加上");
            if (gap[0] is not ('、' or '和' or '及') && !adds) break;

            // 「加上上级补助、债务转贷等转移性收入B」 names what B holds; 「加上上级补助、上年结余B」 tells no amount of the first.
            if (gap[1..].Contains('等') ? !adds : gap[1..].Contains('、')) return null;
            if (!adds) continue;
            first--;
            return first == 0 || !Wording.Any(parts[first].Words, "其中") ? parts[first..] : null;
        }

        // 「预算A、支出B，合计」 and a chain in which one is left over tell no list.
        return parts.Count - first >= 2 && TotalPattern().IsMatch(Wording.Letters(total.Words)) && (first == 0 || text.AsSpan(parts[first - 1].End, parts[first].Start - parts[first - 1].End).Contains("包括", StringComparison.Ordinal)) ? parts[first..] : null;
    }

    [GeneratedRegex("^(?:共计|合计|总计|共)(?:为|资金|收入|支出|金额)*$", RegexOptions.CultureInvariant)]
    private static partial Regex TotalPattern();

    /// <summary>「支出完成A，增长p%。加上上解支出B、债务还本支出C后，支出总计D」: the sentence adds to what its paragraph told first.</summary>
    private static Mention? AddedTo(Mention total, string sentence)
    {
        if (total.SentenceStart == 0 || !Wording.Letters(sentence).StartsWith("加上", StringComparison.Ordinal)) return null;
        var before = total.Passage.Mentions.FindAll(m => m.End <= total.SentenceStart && Wording.SameKind(m, total) && Wording.IsAmount(m));
        var side = SideOf(total.Words);
        return before.Find(m => side != 0 && SideOf(m.Words) == side && EndsInSide(m.Words)) ?? before.Find(m => side == 0 || SideOf(m.Words) != -side);
    }

    /// <summary>「支出总计D」 adds to 「支出为A」, and not to the 收入 that the paragraph told first: 1 for income, −1 for spending, 0 for neither.</summary>
    private static int SideOf(string words) => Math.Sign(words.LastIndexOf("收入", StringComparison.Ordinal) - words.LastIndexOf("支出", StringComparison.Ordinal));

    private static bool EndsInSide(string words) => SidePattern().IsMatch(words);

    [GeneratedRegex("(?:收入|支出)(?:为|完成|安排|决算|预算|数|达)?$", RegexOptions.CultureInvariant)]
    private static partial Regex SidePattern();

    /// <summary>Persons of two terms make times of persons.</summary>
    private static bool Alike(Mention part, Mention total) =>
        Wording.SameKind(part, total) || (part.Kind == MentionKind.Count && total.Kind == MentionKind.Count && Wording.UnitClass(part) == "人" && Wording.UnitClass(total) == "人次");

    /// <summary>「自评得分96.47分。项目决策15分，得15分；项目过程20分，得18.83分；…」.</summary>
    private static Relation? Scores(Passage passage)
    {
        var points = passage.Numbers.Where(m => m.Kind == MentionKind.Thing && m.UnitText == "分" && m.Comparator is null && !IsBand(m)).ToList();
        var total = points.Find(m => Wording.Any(m.Words, "总分", "综合得分", "自评得分", "总得分", "最终得分", "评价得分为", "综合评分", "自评总"));
        if (total is null || Wording.Any(total.Words, "满分", "分值")) return null;
        var scores = points.Where(m => m != total && Wording.EndsWithAny(m.Words, "得", "得分", "得分为", "实得", "得分值") && !Wording.Any(m.Words, "满分", "总")).ToList();
        return scores.Count < FewestScores ? null
            : new Relation(ScoreSumRule.RuleId, passage.Report, Operand.Of(total), [new(new Total([.. scores.Select(Operand.Of)]))], Strength.Likely);
    }

    /// <summary>优（90分≤得分≤100分）: the limits of a grade are no scores.</summary>
    private static bool IsBand(Mention points)
    {
        var text = points.Passage.Text;
        return points.Start > 0 && IsCompared(text[points.Start - 1]) || points.End < text.Length && IsCompared(text[points.End]);

        static bool IsCompared(char c) => c is '≤' or '≥' or '<' or '>' or '＜' or '＞' or '≦' or '≧';
    }

    [GeneratedRegex("(?<n>[两二三四五六七八九十])(项|类|者|部分|笔|块|级|方面)[^，。；]{0,6}?(合计|共计|总计|相加|之和|共)", RegexOptions.CultureInvariant)]
    private static partial Regex TalliedPattern();
}
