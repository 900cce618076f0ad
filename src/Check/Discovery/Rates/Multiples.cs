using System.Globalization;
using System.Text.RegularExpressions;
using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Rates;

/// <summary>「由1200万元增加到1500万元，翻了一番」, 「由35家增至105家，增长了2倍」, 「标准由500元提高到600元，提高20%」: the two levels stand in the words, and what the change is called stands behind them.</summary>
internal static partial class Multiples
{
    /// <summary>One that falls short of doubling by this much is still called 翻了一番.</summary>
    private const decimal NearlyDouble = 0.95m;

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var passage in manuscript.EachPassage())
        {
            if (passage.Numbers.Count < 2 || passage.Text.AsSpan().IndexOfAny('由', '从') < 0) continue;
            foreach (var current in passage.Numbers)
            {
                if (current.Left is not { } from || from.Start < passage.SegmentStart(current.Start) || !Wording.Countable(from, current) || from.Value <= 0 || current.Value <= 0 || from.Approximate || current.Approximate) continue;
                if (!IsFrom(from.Words) || !ArrivalPattern().IsMatch(current.Words)) continue;
                if ((Doubled(passage, from, current) ?? Times(manuscript, passage, from, current) ?? OfPrices(from, current)) is { } relation) yield return relation;
            }
        }
    }

    private static bool IsFrom(string words) => words.LastIndexOfAny(['由', '从']) is >= 0 and var at && words.Length - at <= 10;

    private static Relation? Doubled(Passage passage, Mention from, Mention current)
    {
        var told = DoublePattern().Match(passage.Text, current.End, Math.Max(0, passage.SegmentEnd(current.End) - current.End));
        if (!told.Success) return null;
        var times = told.Groups["n"].Value is "两" or "二" or "2" ? 4m : 2m;
        var reached = current.Bounds.High >= from.Bounds.Low * times * NearlyDouble;
        Operand now = Operand.Of(current), before = Operand.Of(from);
        return new Relation(ChangeRateRule.RuleId, current.Report, now, [new(new Growth(now, before))], reached ? Strength.Possible : Strength.Certain)
        {
            Contradiction = reached ? null : new(
                $"由{from.Text.Trim()}到{current.Text.Trim()}不足{times:0}倍，文字却称“{told.Groups["said"].Value}”，与数字不符。",
                $"From {from.Text.Trim()} to {current.Text.Trim()} is less than {times:0} times, which the words contradict (“{told.Groups["said"].Value}”)."),
            Formula = reached ? null : $"{current.Text.Trim()} < {times:0} × {from.Text.Trim()}",
        };
    }

    /// <summary>增长N倍 is of the growth; where it is the ratio of the two, as it is often meant, that is said and no more than warned of.</summary>
    private static Relation? Times(Manuscript manuscript, Passage passage, Mention from, Mention current)
    {
        var told = TimesPattern().Match(passage.Text, current.End, Math.Max(0, passage.SegmentEnd(current.End) - current.End));
        if (!told.Success || !decimal.TryParse(told.Groups["n"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var times)) return null;
        var digits = told.Groups["n"];
        var quantity = new Quantity(times, PrintedNumber.Decimals(digits.Value), Unit.None);
        var end = digits.Index + digits.Length + 1;
        var stated = new Operand(current.Label.Length > 0 ? current.Label : told.Groups["verb"].Value + "倍数", passage.Slice(digits.Index, end), quantity, quantity.Bounds, QuantityScanner.PlaceOf(passage, manuscript.Document.Blocks[passage.Block], digits.Index, end));
        Operand now = Operand.Of(current), before = Operand.Of(from);
        var ratio = new RelationReading(new Quotient(now, before), ReadingKind.Mistake, () => new("所印倍数是两期数之比，不是增长的倍数", "the printed multiple is the ratio of the two amounts, not their growth"));
        var isRatio = ratio.Expression.Bounds() is { } bounds && bounds.Meets(stated.Bounds);
        return new Relation(ChangeRateRule.RuleId, current.Report, stated, [new(new Growth(now, before)), ratio], isRatio ? Strength.Likely : Strength.Certain);
    }

    /// <summary>「标准由500元提高到600元，提高20%」: a price has no other search.</summary>
    private static Relation? OfPrices(Mention from, Mention current)
    {
        if (!from.IsPrice || (current.Per is not null && from.Per != current.Per) || current.Words.Contains('每') || current.Right is not { Kind: MentionKind.Rate, Comparator: null } rate || rate.End > rate.Passage.SegmentEnd(current.End) || rate.Text.Contains("百分点", StringComparison.Ordinal)) return null;
        if (rate.Words.TrimEnd('了', '约', '达', '为') is not ("提高" or "增长" or "增加" or "上调" or "提升" or "增幅" or "涨幅" or "下降" or "降低" or "下调" or "降幅" or "减少")) return null;
        return new Relation(ChangeRateRule.RuleId, rate.Report, Operand.Of(rate), [new(new Growth(Operand.Of(current), Operand.Of(from))), .. Changes.Mistakes(current, from, change: null)], Strength.Certain);
    }

    [GeneratedRegex("(增|升|提高|提升|扩大|上涨|增长|增加|发展|达|减|降|下降|下调|上调|调整|回落)?(到|至|为|达到)(年)?(末|底)?(的)?$", RegexOptions.CultureInvariant)]
    private static partial Regex ArrivalPattern();

    [GeneratedRegex(@"\G[^，,。；]{0,4}[，,]?(实现|基本|已)?(?<said>(翻了?)(?<n>一|两|二|1|2)?番)(?!多)", RegexOptions.CultureInvariant)]
    private static partial Regex DoublePattern();

    [GeneratedRegex(@"\G[，,](?<verb>增长|增加|提高|上升|扩大|提升)(了)?(?<n>\d{1,4}(\.\d{1,4})?)倍", RegexOptions.CultureInvariant)]
    private static partial Regex TimesPattern();
}
