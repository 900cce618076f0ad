using System.Text.RegularExpressions;
using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Rates;

/// <summary>Two numbers side by side and the word between them: 「126.5万元，小于预算数118.3万元」, 「减少166.27万元，增长5.36%」.</summary>
internal static partial class Comparisons
{
    private static readonly string[] Falls = ["减少", "下降", "降低", "压减", "减支", "减收", "调减", "缩减"];
    private static readonly string[] Rises = ["增加", "增长", "上升", "增支", "增收", "提高", "调增", "上涨"];

    /// <summary>Words after which an amount is a level, not by how much: 小于预算数118.3万元, but 低于预算8.2万元.</summary>
    private static readonly string[] Levels = ["数", "额", "的", "值", "标准", "水平", "控制数", "限额", "平均", "为"];

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var passage in manuscript.EachPassage())
        {
            if (passage.InTable || passage.Numbers.Count < 2) continue;
            foreach (var second in passage.Numbers)
            {
                if (second.Left is not { } first || first.Start < passage.SegmentStart(second.Start)) continue;
                if (OfLevels(first, second) is { } levels) yield return levels;
                if (OfChange(first, second) is { } change) yield return change;
                if (OfPoints(first, second) is { } points) yield return points;
            }
        }
    }

    private static Relation? OfLevels(Mention first, Mention second)
    {
        if (!Wording.Countable(first, second) || first.Comparator is not null || first.Text.Contains("百分点", StringComparison.Ordinal) || first.IsPrice || Wording.IsChange(first)) return null;
        if (BetweenPattern().Match(first.Passage.Slice(first.End, second.Start)) is not { Success: true } between) return null;
        var below = between.Groups["verb"].Value is "小于" or "低于" or "少于";
        var name = Wording.Letters(between.Groups["name"].Value);

        // 「执行率低于60%的项目」, 「超过100人以上」 tell a limit.
        if (second.Tail.AsSpan().TrimStart() is ['的' or '以', ..] || name.Length == 0) return null;
        if (first.Bounds.Meets(second.Bounds) || first.Value < second.Value == below) return new Relation(DirectionRule.RuleId, first.Report, Operand.Of(first), [new(new Elsewhere(Operand.Of(second)))], Strength.Possible);

        // By how much it is below: what it was held against stands somewhere.
        if (below && (!Wording.EndsWithAny(name, Levels) || second.Value * 2 < first.Value || first.Passage.Numbers.Exists(m => m.Value == first.Value + second.Value))) return null;
        return new Relation(DirectionRule.RuleId, first.Report, Operand.Of(first), [new(new Elsewhere(Operand.Of(second)))], between.Groups["verb"].Value is "小于" or "大于" ? Strength.Certain : Strength.Likely)
        {
            Contradiction = new(
                $"“{Readable.Of(first.Label)}”为{first.Text.Trim()}，{name}为{second.Text.Trim()}，文字却称前者{between.Groups["verb"].Value}后者，与数字不符。",
                $"{first.Text.Trim()} is {(below ? "above" : "below")} {second.Text.Trim()}, which the words contradict (“{between.Groups["verb"].Value}”)."),
            Formula = $"{first.Text.Trim()} {(below ? '>' : '<')} {second.Text.Trim()}",
        };
    }

    /// <summary>One change of one thing, told as an amount and as a rate, goes one way.</summary>
    private static Relation? OfChange(Mention first, Mention second)
    {
        var (amount, rate) = first.Kind == MentionKind.Rate ? (second, first) : (first, second);
        if (rate.Kind != MentionKind.Rate || amount.Kind == MentionKind.Rate || amount.IsPrice || rate.Value <= 0 || amount.Value <= 0 || rate.Text.Contains("百分点", StringComparison.Ordinal) || rate.Comparator is not null) return null;
        if (IsSigned(first) || IsSigned(second)) return null;

        // 「增支20.55万元、减支12.77万元，增长1.69%」 is of both.
        if (amount.Left is { } other && Wording.IsChange(other) && other.SentenceStart == amount.SentenceStart) return null;

        // 「减少D，增长p%」: the second one's words are the direction alone; 「成本减少D，产量增长p%」 tells of two things.
        var words = second.Words.TrimEnd('了', '约', '达', '为');
        bool rises = Rises.Contains(words) || words is "增幅" or "涨幅", falls = Falls.Contains(words) || words is "降幅" or "减幅";
        var before = first.Words.TrimEnd('了', '约', '达', '为');
        if (rises ? !Wording.EndsWithAny(before, Falls) : !falls || !Wording.EndsWithAny(before, Rises)) return null;
        return new Relation(DirectionRule.RuleId, rate.Report, Operand.Of(rate), [new(new Elsewhere(Operand.Of(amount)))], Strength.Certain)
        {
            Contradiction = new(
                $"文字称{before[^2..]}{first.Text.Trim()}，又称{words}{second.Text.Trim()}，增减方向相反。",
                $"The words tell a {(rises ? "fall" : "rise")} of {first.Text.Trim()} and a {(rises ? "rise" : "fall")} of {second.Text.Trim()} at once."),
            Formula = $"{before[^2..]}{first.Text.Trim()} ↔ {words}{second.Text.Trim()}",
        };
    }

    /// <summary>「执行率95.6%，高于全市平均91.2%4.4个百分点」: the distance of the two rates right before it.</summary>
    private static Relation? OfPoints(Mention second, Mention points)
    {
        if (!points.Text.Contains("百分点", StringComparison.Ordinal) || second.Kind != MentionKind.Rate || points.Words.Length > 2 || points.Words is "和" or "与" or "及" || second.Left is not { Kind: MentionKind.Rate } first || first.Start < first.Passage.SegmentStart(points.Start)) return null;
        if (first.Text.Contains("百分点", StringComparison.Ordinal) || second.Text.Contains("百分点", StringComparison.Ordinal) || !ThanPattern().IsMatch(first.Passage.Slice(first.End, second.Start))) return null;
        var stated = Operand.Of(points);
        var quantity = points.Kind == MentionKind.Thing ? Quantity.Scaled(points.Value, points.Quantity.Decimals, -2, Unit.Ratio) : points.Quantity;
        return new Relation(ChangeAmountRule.RuleId, points.Report, stated with { Quantity = quantity, Bounds = quantity.Bounds }, [new(new Distance(Operand.Of(first), Operand.Of(second)))], Strength.Certain);
    }

    private static bool IsSigned(Mention mention) => mention.Start > 0 && mention.Passage.Text[mention.Start - 1] is '-' or '－' or '−' or '–';

    [GeneratedRegex("^[，,]?(分别)?(比|较|高于|低于|高出|超过|高过|优于)[^，。；、0-9]{0,16}$", RegexOptions.CultureInvariant)]
    private static partial Regex ThanPattern();

    [GeneratedRegex("^[，,]?(均|仍|远|明显|略|已|大幅)?(?<verb>小于|低于|少于|大于|高于|多于|超过|超出)(?<name>[^，。；、0-9]{0,14})$", RegexOptions.CultureInvariant)]
    private static partial Regex BetweenPattern();
}
