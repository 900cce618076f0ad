using System.Buffers;
using System.Text.RegularExpressions;
using PerfEval.Check.Reading;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Scoring;

/// <summary>What was aimed at and what was reached, on one scale.</summary>
/// <param name="Target">Wider than its number where it is said to be about that.</param>
/// <param name="Other">What was reached by another way to read it: 0.86 for 86 %, −4.1 % for a reduction of 4.1 %.</param>
/// <param name="Sure">False where a miss may be one of the reading.</param>
internal readonly partial record struct TargetValues(Interval Target, Quantity TargetQuantity, Interval Actual, Quantity ActualQuantity, Interval? Other = null, bool Sure = true)
{
    /// <summary>How far a target that is called 约 or 左右 may be missed, as a part of it.</summary>
    private const decimal About = 0.2m;

    /// <summary>A hundredfold within this of its target is a percentage that a spreadsheet keeps as a fraction: 1.05 for 105 %.</summary>
    private const decimal FarthestFraction = 0.5m;

    private static readonly string[] Blurs = ["左右", "上下", "大约", "大概", "约", "近"];
    private static readonly string[] Reductions = ["减", "降", "节约", "节能", "压缩"];
    private static readonly string[] Goals = ["计划", "目标", "任务", "应", "预期", "原定", "年初"];

    public bool IsMet(Comparator comparator) => TargetSense.IsMet(comparator, Target, Actual) || (Other is { } other && TargetSense.IsMet(comparator, Target, other));

    /// <summary>Null where the two have no scale in common, or where one of them is words or a date.</summary>
    public static TargetValues? Of(Manuscript manuscript, Indicator indicator, IndicatorValue target, IndicatorValue actual)
    {
        if (target.Number is not { } wanted || actual.Number is not { } got || IsRange(actual.Text) || IsDate(target.Text) || IsDate(actual.Text)) return null;
        if (!SameBase(target.Text, actual.Text, wanted, got)) return null;

        // 「90%-95%」 is reached from its lower end on.
        if (IsRange(target.Text) && EndsPattern().Count(target.Text) != 2) return null;
        if (IsRatio(target) && FractionPattern().Match(actual.Text) is { Success: true } fraction) return OfFraction(target, fraction);
        if (RatioPattern().IsMatch(target.Text) || RatioPattern().IsMatch(actual.Text))
        {
            if (RatioPattern().Match(target.Text) is not { Success: true } one || RatioPattern().Match(actual.Text) is not { Success: true } two || one.Groups["b"].Value != two.Groups["b"].Value) return null;
        }

        if (NumbersIn(actual.Text) > 1 && !RatioPattern().IsMatch(actual.Text)) return OfSeveral(manuscript, indicator, target, actual);
        return OnOneScale(target, actual, wanted, got) is { } values ? Signed(Blurred(values, target), indicator) : null;
    }

    private static TargetValues? OnOneScale(IndicatorValue target, IndicatorValue actual, decimal wanted, decimal got)
    {
        if (target.Normalised is { } a && actual.Normalised is { } b && a.Unit == b.Unit && (a.Unit != Unit.None || SameUnit(target.UnitText, actual.UnitText)))
            return new(a.Exact, a, b.Unit == Unit.Count ? b.Exact : b.Bounds, b, AsFraction(target, actual, wanted, got, a.Unit == Unit.Ratio ? 1 : 100));

        // 万公里 and 公里.
        if (target.UnitText is { Length: > 0 } one && actual.UnitText is { Length: > 0 } other)
        {
            if (MeasureScale.Of(one) is var (goal, times) && MeasureScale.Of(other) is var (unit, scale) && goal != unit) return null;
            Quantity aim = new(wanted * times, 0, Unit.None), reached = new(got * scale, 0, Unit.None);
            return new(aim.Exact, aim, Interval.Around(reached.Value, HalfStep(actual.Text) * scale), reached);
        }

        // One of them lacks its unit: the printed numbers are on one scale.
        var percentage = AsFraction(target, actual, wanted, got, 100);
        if (percentage is null && wanted != 0 && got != 0 && (got / wanted is < 0.02m or > 50)) return null;
        Quantity first = new(wanted, PrintedNumber.Decimals(target.Text), Unit.None), second = new(got, PrintedNumber.Decimals(actual.Text), Unit.None);
        return new(first.Exact, first, second.Bounds, second, percentage);
    }

    private static decimal HalfStep(string text) => new Quantity(0, PrintedNumber.Decimals(text), Unit.None).Step / 2;

    /// <summary>「85%」 and a bare 0.86, 「100%」 and a bare 1: the cell was a percentage, and its sign was lost with the spreadsheet.</summary>
    private static Interval? AsFraction(IndicatorValue target, IndicatorValue actual, decimal wanted, decimal got, decimal times)
    {
        if (!IsRatio(target) || wanted <= 1 || got <= 0 || actual.Text.AsSpan().ContainsAny("%％‰分")) return null;
        if (got > 1 && Math.Abs((got * 100) - wanted) > FarthestFraction * wanted) return null;
        return Interval.Around(got * times, HalfStep(actual.Text) * times);
    }

    /// <summary>「27/28」: so many of so many.</summary>
    private static TargetValues? OfFraction(IndicatorValue target, Match fraction)
    {
        decimal part = PrintedDigits.Number(fraction.Groups["m"].Value), whole = PrintedDigits.Number(fraction.Groups["n"].Value);
        if (whole == 0 || part > whole || target.Normalised is not { Unit: Unit.Ratio } goal) return null;
        var quantity = new Quantity(Math.Round(part / whole, 8), 8, Unit.Ratio);
        return new(goal.Exact, goal, quantity.Bounds, quantity);
    }

    /// <summary>「降低1.2微克/立方米，降幅3.4%」: of several numbers of a cell the one in the target's unit. Where more than one is, none may meet the target.</summary>
    private static TargetValues? OfSeveral(Manuscript manuscript, Indicator indicator, IndicatorValue target, IndicatorValue actual)
    {
        if (target.Normalised is null or { Unit: Unit.None })
        {
            // 「截至12月新建3座，新建面积5000平方米」 under 平方米.
            if (target is not { UnitText: { Length: > 0 } unit, Number: { } wanted } || actual.UnitText != unit || actual.Number is not { } got || Regex.Count(actual.Text, @"\d\s*" + Regex.Escape(unit)) != 1) return null;
            return OnOneScale(target, actual, wanted, got) is { } values ? Signed(Blurred(values, target), indicator) : null;
        }

        if (target.Normalised is not { } goal || actual.Source is not { InTable: true, Row: { } row, Column: { } column }) return null;
        var kind = goal.Unit switch { Unit.Yuan => MentionKind.Money, Unit.Count => MentionKind.Count, _ => MentionKind.Rate };
        var told = manuscript.At(actual.Source.Block, row, column).Where(m => m.Kind == kind && m.Quantity.Unit == goal.Unit && !Wording.Any(m.Words, Goals)).ToList();
        if (told.Count == 0 || (kind == MentionKind.Count && told.Exists(m => m.UnitText is { } own && target.UnitText is { } counted && MeasureScale.Of(own).Base != MeasureScale.Of(counted).Base))) return null;
        var name = Wording.Letters(indicator.Level3);
        var named = told.Find(m => m.Words is { Length: > 1 } words && name.EndsWith(words, StringComparison.Ordinal)) ?? (told.Count == 1 ? told[0] : null);
        if (named is null)
        {
            var all = new Interval(told.Min(m => m.Bounds.Low), told.Max(m => m.Bounds.High));
            return Signed(Blurred(new(goal.Exact, goal, all, told[0].Quantity, Sure: false), target), indicator);
        }

        return Signed(Blurred(new(goal.Exact, goal, named.Bounds, named.Quantity), target), indicator);
    }

    /// <summary>「10个左右」, 「约5000平方米」.</summary>
    private static TargetValues Blurred(TargetValues values, IndicatorValue target) =>
        Wording.Any(target.Text, Blurs) && !target.Text.Contains("节约", StringComparison.Ordinal) ? values with { Target = values.Target.Widen(Math.Abs(values.TargetQuantity.Value) * About), Sure = false } : values;

    /// <summary>A reduction may be told with a minus.</summary>
    private static TargetValues Signed(TargetValues values, Indicator indicator)
    {
        if (values.Other is not null || (values.ActualQuantity.Value >= 0 && values.TargetQuantity.Value >= 0) || !Wording.Any(indicator.Level3 + indicator.Target!.Text + indicator.Actual!.Text, Reductions)) return values;
        return values.TargetQuantity.Value >= 0 ? values with { Other = -values.Actual }
            : values with { Target = -values.Target, TargetQuantity = values.TargetQuantity.Negate(), Actual = values.ActualQuantity.Value < 0 ? -values.Actual : values.Actual, Sure = false };
    }

    private static bool IsRatio(IndicatorValue target) => target.UnitText is "%" or "％" || target.Normalised is { Unit: Unit.Ratio };

    private static bool SameUnit(string? one, string? other) => string.IsNullOrEmpty(one) || string.IsNullOrEmpty(other) || TargetSense.UnitName(one) == TargetSense.UnitName(other);

    /// <summary>
    /// 元/斤 and 元/公斤, 次/年 and 每季度1次, 0.01% and 0.5/万: so much of one thing is no so much of another. A base that only one of them
    /// names is the other's too, but a period that is no year may be a part of one: then the two must be near.
    /// </summary>
    private static bool SameBase(string target, string actual, decimal wanted, decimal got)
    {
        string one = BaseOf(target), other = BaseOf(actual);
        if (one == other) return true;
        if (one.Length > 0 && other.Length > 0) return false;
        if (!(one + other).AsSpan().ContainsAny(Portions)) return true;
        return other.Length == 0 && wanted > 0 && got / wanted is > 0.5m and < 2;
    }

    private static readonly SearchValues<char> Portions = SearchValues.Create("月季周天日万千旬");

    private static string BaseOf(string text)
    {
        List<char>? letters = null;
        foreach (Match match in BasePattern().Matches(text)) (letters ??= []).AddRange(match.Groups["b"].Value.Where(c => Wording.IsLetter(c) && c is not ('每' or '个')));
        letters?.Sort();
        return letters is null ? string.Empty : new string([.. letters]);
    }

    /// <summary>How many numbers a text tells; PM2.5 is a name.</summary>
    private static int NumbersIn(string text) => NumberPattern().Count(text);

    private static bool IsDate(string text) => text.Contains('年') && text.Contains('月') && DatePattern().IsMatch(text);

    private static bool IsRange(string text)
    {
        for (var i = 1; i + 1 < text.Length; i++)
        {
            if (text[i] is '-' or '~' or '～' or '—' or '－' or '至' && (char.IsAsciiDigit(text[i - 1]) || text[i - 1] is '%' or '％' or '元' or '人') && char.IsAsciiDigit(text[i + 1])) return true;
        }

        return false;
    }

    [GeneratedRegex(@"^\s*(?<m>[0-9]{1,6})\s*[/／]\s*(?<n>[0-9]{1,6})\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex FractionPattern();

    [GeneratedRegex(@"\d\s*[:：]\s*(?<b>\d+(\.\d+)?)", RegexOptions.CultureInvariant)]
    private static partial Regex RatioPattern();

    [GeneratedRegex(@"[/／*](?<b>\p{L}{1,6}(?:[/／·.、*]\p{L}{1,3})*)|每(?<b>季度|个月|学期|半年|\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex BasePattern();

    [GeneratedRegex(@"(?<![A-Za-z\d.,，])\d+(?:[,，]\d{3}(?!\d))*(?:\.\d+)?(?![\d.]|\s*[年月])", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"\d+(\.\d+)?", RegexOptions.CultureInvariant)]
    private static partial Regex EndsPattern();

    [GeneratedRegex(@"\d\s*年.{0,3}\d+\s*月", RegexOptions.CultureInvariant)]
    private static partial Regex DatePattern();
}
