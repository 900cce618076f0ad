using System.Globalization;
using PerfEval.Model.Values;

namespace PerfEval.Generator.Numbers;

public enum Grouping
{
    None,
    Comma,
    WideComma,
}

/// <summary>How amounts are printed.</summary>
/// <param name="Unit">元, 万元, 亿元.</param>
/// <param name="Power">0, 4 or 8: the unit in 元 as a power of ten.</param>
/// <param name="Decimals">Digits after the point, in the unit.</param>
/// <param name="Trim">Zeros at the end are left out.</param>
public sealed record MoneyStyle(string Unit, int Power, int Decimals, Grouping Grouping = Grouping.None, bool Trim = false)
{
    public static MoneyStyle Wan(int decimals = 2) => new("万元", 4, decimals);

    public static MoneyStyle Yuan(int decimals = 2) => new("元", 0, decimals);

    public static MoneyStyle Yi(int decimals = 2) => new("亿元", 8, decimals);
}

public sealed record RateStyle(int Decimals = 2, bool Trim = true, string Sign = "%");

/// <summary>Numbers as text, with the quantity that a reader can know from that text: the gold amount is what is printed, not what was drawn.</summary>
public static class Printing
{
    public static (string Text, Quantity Quantity) Money(decimal yuan, MoneyStyle style)
    {
        var (digits, value, decimals) = Digits(yuan / Power(style.Power), style.Decimals, style.Trim);
        return (Grouped(digits, style.Grouping), Quantity.Scaled(value, decimals, style.Power, Unit.Yuan));
    }

    public static (string Text, Quantity Quantity) Percent(decimal fraction, RateStyle style)
    {
        var (digits, value, decimals) = Digits(fraction * 100, style.Decimals, style.Trim);
        return (digits, Quantity.Scaled(value, decimals, -2, Unit.Ratio));
    }

    /// <summary>A number to so many digits after the point, halves away from zero; negative digits round to tens.</summary>
    public static decimal Round(decimal value, int decimals)
    {
        if (decimals >= 0) return Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        var step = Power(-decimals);
        return Math.Round(value / step, 0, MidpointRounding.AwayFromZero) * step;
    }

    public static decimal Power(int power)
    {
        var result = 1m;
        for (var i = 0; i < power; i++) result *= 10;
        return result;
    }

    public static string Plain(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    private static (string Digits, decimal Value, int Decimals) Digits(decimal value, int decimals, bool trim)
    {
        var rounded = Round(value, decimals);
        while (trim && decimals > 0 && Round(rounded, decimals - 1) == rounded) decimals--;
        return (rounded.ToString("F" + Math.Max(decimals, 0), CultureInfo.InvariantCulture), rounded, Math.Max(decimals, 0));
    }

    private static string Grouped(string digits, Grouping grouping)
    {
        if (grouping == Grouping.None) return digits;
        var separator = grouping == Grouping.Comma ? "," : "，";
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? digits : digits[..point];
        var first = whole.StartsWith('-') ? 1 : 0;
        for (var i = whole.Length - 3; i > first; i -= 3) whole = whole.Insert(i, separator);
        return point < 0 ? whole : whole + digits[point..];
    }
}
