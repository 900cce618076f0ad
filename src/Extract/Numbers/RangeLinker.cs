using PerfEval.Model.Values;

namespace PerfEval.Extract.Numbers;

/// <summary>95%-100%, 100-200万元, 10至20人, 分别为12、34和56人: a number without a unit takes the unit of the one that ends the range or list.</summary>
internal static class RangeLinker
{
    private const int ListLookBehind = 40;

    public static void LinkLast(List<NumberToken> tokens, ReadOnlySpan<char> folded)
    {
        if (tokens.Count < 2) return;
        var last = tokens[^1];
        var previous = tokens[^2];
        if (!HasValue(last.Kind) || !HasValue(previous.Kind)) return;
        var between = folded[previous.End..last.Start].Trim(" \n");
        if (between is "-" or "~" or "至" or "到" or "--" or "~~") LinkRange(tokens, previous, last);
        else if (last.UnitText is not null && IsListSign(between) && SaysRespectively(folded, tokens)) LinkList(tokens, last, folded);
    }

    private static void LinkRange(List<NumberToken> tokens, NumberToken low, NumberToken high)
    {
        if (low.Kind != NumberKind.Bare && low.Kind != high.Kind) return;
        if (low.Printed < 0 || high.Printed < 0) return;
        tokens[^1] = high with { Range = RangePart.High, Approximate = high.Approximate || low.Approximate, Per = high.Per ?? low.Per };
        tokens[^2] = Inherit(low, high) with { Range = RangePart.Low, Approximate = high.Approximate || low.Approximate };
    }

    private static void LinkList(List<NumberToken> tokens, NumberToken last, ReadOnlySpan<char> folded)
    {
        for (var i = tokens.Count - 2; i >= 0; i--)
        {
            if (tokens[i].Kind != NumberKind.Bare || tokens[i].UnitText is not null) return;
            if (!IsListSign(folded[tokens[i].End..tokens[i + 1].Start].Trim(" \n"))) return;
            tokens[i] = Inherit(tokens[i], last) with { Range = RangePart.Listed };
        }
    }

    private static NumberToken Inherit(NumberToken token, NumberToken from)
    {
        if (token.Kind != NumberKind.Bare || token.UnitText is not null || from.UnitText is null) return token;
        var power = from.PrintedDecimals - from.Value.Decimals;
        if (from.Range != RangePart.Listed && token.Printed > from.Printed && power > 0) power = 0;
        if (Magnitude.IsBeyond(token.Printed, power)) return token.AsCode();
        return token with
        {
            Kind = from.Kind,
            Value = Quantity.Scaled(token.Printed, token.PrintedDecimals, power, from.Value.Unit),
            UnitText = from.UnitText,
            Per = from.Per,
            UnitInherited = true,
        };
    }

    private static bool HasValue(NumberKind kind) =>
        kind is NumberKind.Bare or NumberKind.Money or NumberKind.Count or NumberKind.Percent or NumberKind.PercentPoint or NumberKind.Permille or NumberKind.Points or NumberKind.Measure;

    private static bool IsListSign(ReadOnlySpan<char> between) => between is "、" or "和" or "与" or "及" or "," or "/";

    /// <summary>收、支总计各是320.5，331.2万元.</summary>
    private static bool SaysEach(ReadOnlySpan<char> before)
    {
        var each = before.LastIndexOf('各');
        return each > 0 && before[(each + 1)..].Trim() is "是" or "为" or "达" or "减少" or "增加" or "下降" or "增长" or "减少了" or "增加了";
    }

    private static bool SaysRespectively(ReadOnlySpan<char> folded, List<NumberToken> tokens)
    {
        var from = Math.Max(0, tokens[^2].Start - ListLookBehind);
        var before = folded[from..tokens[^2].Start];
        return before.Contains("分别", StringComparison.Ordinal) || SaysEach(before);
    }
}
