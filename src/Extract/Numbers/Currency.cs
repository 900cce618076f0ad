namespace PerfEval.Extract.Numbers;

/// <summary>￥12,500.00: the sign of the currency before an amount, which is in 元 unless a unit stands behind it.</summary>
internal static class Currency
{
    public static bool IsSign(char c) => c is '￥' or '¥';

    /// <summary>Where the sign before a number stands, over a blank; null where there is none.</summary>
    /// <param name="folded">Folded text.</param>
    /// <param name="start">First digit.</param>
    /// <param name="floor">One past what was read before.</param>
    public static int? SignBefore(ReadOnlySpan<char> folded, int start, int floor)
    {
        var at = start - 1;
        if (at > floor && folded[at] == ' ') at--;
        return at >= floor && IsSign(folded[at]) ? at : null;
    }

    /// <summary>What stands behind the number where that is money, 万 as 万元; else 元.</summary>
    public static UnitReader.Match Of(UnitReader.Match behind, int numberEnd) => behind.Unit switch
    {
        { Kind: NumberKind.Money } => behind,
        { Kind: NumberKind.Bare, Power: > 0 } scale => behind with { Unit = MeasureUnit.Yuan with { Text = scale.Text, Power = scale.Power } },
        _ => new UnitReader.Match(numberEnd, MeasureUnit.Yuan, false, false),
    };
}
