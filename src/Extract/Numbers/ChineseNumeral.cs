namespace PerfEval.Extract.Numbers;

/// <summary>Chinese numerals, everyday and bank forms: 二十, 十二点五, 壹佰贰拾叁, 二〇二三.</summary>
internal static class ChineseNumeral
{
    private const string DigitChars = "〇一二三四五六七八九零壹贰叁肆伍陆柒捌玖两";
    private const int LongestRun = 24;

    public static bool IsNumeral(char c) => DigitOf(c) >= 0 || PowerOf(c) > 0;

    /// <summary>One past the numeral that begins at a place; 点 counts between digits.</summary>
    public static int RunEnd(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        while (at < text.Length && at - start < LongestRun)
        {
            if (IsNumeral(text[at])) at++;
            else if (text[at] == '点' && at > start && at + 1 < text.Length && DigitOf(text[at + 1]) >= 0) at++;
            else break;
        }

        return at;
    }

    /// <summary>The value of a whole numeral, with its decimals; null where the characters make no number.</summary>
    public static (decimal Value, int Decimals)? Parse(ReadOnlySpan<char> numeral)
    {
        var point = numeral.IndexOf('点');
        if (point < 0) return Integer(numeral) is { } whole ? (whole, 0) : null;
        if (Integer(numeral[..point]) is not { } value) return null;
        var fraction = numeral[(point + 1)..];
        var decimals = 0;
        var part = 0m;
        while (decimals < fraction.Length && DigitOf(fraction[decimals]) is >= 0 and var digit)
        {
            part = (part * 10) + digit;
            decimals++;
        }

        if (decimals == 0) return null;
        value += part / Power(decimals);
        foreach (var scale in fraction[decimals..])
        {
            if (PowerOf(scale) < 4) return null;
            value *= Power(PowerOf(scale));
            if (value > Magnitude.Ceiling) return null;
        }

        return (value, decimals);
    }

    /// <summary>Digits one by one: 二〇二三 is 2023.</summary>
    public static int? ParseYear(ReadOnlySpan<char> numeral)
    {
        if (numeral.Length != 4) return null;
        var year = 0;
        foreach (var c in numeral)
        {
            if (DigitOf(c) < 0) return null;
            year = (year * 10) + DigitOf(c);
        }

        return year is >= 1900 and <= 2100 ? year : null;
    }

    /// <summary>十 is 1, 百 2, 千 3, 万 4, 亿 8; 0 for other characters.</summary>
    public static int PowerOf(char c) => c switch
    {
        '十' or '拾' => 1,
        '百' or '佰' => 2,
        '千' or '仟' => 3,
        '万' or '萬' => 4,
        '亿' or '億' => 8,
        _ => 0,
    };

    public static int DigitOf(char c)
    {
        var at = DigitChars.IndexOf(c);
        return at < 0 ? -1 : at < 10 ? at : c == '两' ? 2 : at - 10;
    }

    private static decimal? Integer(ReadOnlySpan<char> numeral)
    {
        if (numeral.IsEmpty) return null;
        decimal total = 0, section = 0;
        var digit = -1;
        var lastPower = 0;
        foreach (var c in numeral)
        {
            if (DigitOf(c) is >= 0 and var d)
            {
                if (digit > 0) return null;
                digit = d;
                continue;
            }

            var power = PowerOf(c);
            lastPower = power;
            if (power >= 4)
            {
                section += Math.Max(digit, 0);
                if (section == 0) return null;
                total = power == 8 ? (total + section) * Power(8) : total + (section * Power(4));
                section = 0;
                if (total > Magnitude.Ceiling) return null;
            }
            else
            {
                if (digit < 0 && (power != 1 || section > 0)) return null;
                section += (digit < 0 ? 1 : digit) * Power(power);
            }

            digit = -1;
        }

        if (digit > 0 && lastPower > 1 && numeral.Length > 2 && DigitOf(numeral[^2]) < 0) return total + section + (digit * Power(lastPower - 1));
        return total + section + Math.Max(digit, 0);
    }

    private static decimal Power(int power)
    {
        var result = 1m;
        for (var i = 0; i < power; i++) result *= 10;
        return result;
    }
}
