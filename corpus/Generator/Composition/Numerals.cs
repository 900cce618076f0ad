namespace PerfEval.Generator.Composition;

/// <summary>Chinese numerals and the numbers of headings.</summary>
public static class Numerals
{
    private static readonly string[] Digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

    /// <summary>一、 （一） 1. （1）.</summary>
    public static string Label(int level, int number) => level switch
    {
        1 => Chinese(number) + "、",
        2 => "（" + Chinese(number) + "）",
        3 => number + ".",
        _ => "（" + number + "）",
    };

    /// <summary>0 to 99: 二十三.</summary>
    public static string Chinese(int number)
    {
        if (number < 10) return Digits[number];
        var tens = number < 20 ? "十" : Digits[number / 10] + "十";
        return number % 10 == 0 ? tens : tens + Digits[number % 10];
    }

    /// <summary>二〇二三.</summary>
    public static string Year(int year) => string.Concat(year.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(d => d == '0' ? "〇" : Digits[d - '0']));

    /// <summary>①②③ … up to twenty.</summary>
    public static string Circled(int number) => ((char)('①' + number - 1)).ToString();
}
