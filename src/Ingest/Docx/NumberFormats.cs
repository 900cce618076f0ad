using System.Globalization;
using System.Text;

namespace PerfEval.Ingest.Docx;

/// <summary>Numbers as lists print them (ISO/IEC 29500-1, 17.18.59 ST_NumberFormat).</summary>
internal static class NumberFormats
{
    private const string Simplified = "〇一二三四五六七八九";
    private const string Traditional = "零一二三四五六七八九";
    private const string LegalSimplified = "零壹贰叁肆伍陆柒捌玖";
    private const string LegalTraditional = "零壹貳參肆伍陸柒捌玖";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    public static string Render(int number, string format) => format switch
    {
        "none" => string.Empty,
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "decimalFullWidth" or "decimalFullWidth2" => FullWidth(number),
        "upperLetter" => Letters(number, 'A'),
        "lowerLetter" => Letters(number, 'a'),
        "upperRoman" => Roman(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "numberInDash" => $"- {Decimal(number)} -",
        "ordinal" => Ordinal(number),
        "hex" => number.ToString("X", CultureInfo.InvariantCulture),
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand"
            or "koreanCounting" => Counting(number, Traditional, "十百千", dropsLeadingOne: true),
        "chineseLegalSimplified" => Counting(number, LegalSimplified, "拾佰仟", dropsLeadingOne: false),
        "ideographLegalTraditional" or "japaneseLegal" => Counting(number, LegalTraditional, "拾佰仟", dropsLeadingOne: false),
        "ideographDigital" or "japaneseDigitalTenThousand" => Digits(number, Simplified),
        "taiwaneseDigital" or "koreanDigital2" => Digits(number, "○一二三四五六七八九"),
        "ideographTraditional" => Cycle(number, Stems),
        "ideographZodiac" => Cycle(number, Branches),
        "ideographZodiacTraditional" => number is >= 1 and <= 60 ? $"{Stems[(number - 1) % 10]}{Branches[(number - 1) % 12]}" : Decimal(number),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Circled(number),
        "decimalEnclosedFullstop" => number is >= 1 and <= 20 ? ((char)('⒈' + number - 1)).ToString() : Decimal(number) + ".",
        "decimalEnclosedParen" => number is >= 1 and <= 20 ? ((char)('⑴' + number - 1)).ToString() : $"({Decimal(number)})",
        "ideographEnclosedCircle" => number is >= 1 and <= 10 ? ((char)('㊀' + number - 1)).ToString() : Decimal(number),
        _ => Decimal(number),
    };

    private static string Decimal(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string FullWidth(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{number}").Aggregate(new StringBuilder(), (text, c) => text.Append(c is >= '0' and <= '9' ? (char)(c - '0' + '０') : c)).ToString();

    /// <summary>a … z, aa, bb, …: Word repeats the letter.</summary>
    private static string Letters(int number, char first)
    {
        if (number is < 1 or > 780) return Decimal(number);
        return new string((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1);
    }

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999) return Decimal(number);
        ReadOnlySpan<(int Value, string Text)> steps =
        [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ];
        var text = new StringBuilder();
        foreach (var (value, letters) in steps)
        {
            for (; number >= value; number -= value) text.Append(letters);
        }

        return text.ToString();
    }

    private static string Ordinal(int number) => (number % 100, number % 10) switch
    {
        ( >= 11 and <= 13, _) => $"{Decimal(number)}th",
        (_, 1) => $"{Decimal(number)}st",
        (_, 2) => $"{Decimal(number)}nd",
        (_, 3) => $"{Decimal(number)}rd",
        _ => $"{Decimal(number)}th",
    };

    private static string Circled(int number) => number switch
    {
        0 => "⓪",
        >= 1 and <= 20 => ((char)('①' + number - 1)).ToString(),
        >= 21 and <= 35 => ((char)('㉑' + number - 21)).ToString(),
        >= 36 and <= 50 => ((char)('㊱' + number - 36)).ToString(),
        _ => Decimal(number),
    };

    private static string Cycle(int number, string signs) => number >= 1 && number <= signs.Length ? signs[number - 1].ToString() : Decimal(number);

    private static string Digits(int number, string digits)
    {
        if (number < 0) return Decimal(number);
        return Decimal(number).Aggregate(new StringBuilder(), (text, c) => text.Append(digits[c - '0'])).ToString();
    }

    /// <summary>一百零一, 一千零二十; ten to nineteen without the leading one (十一), except in legal forms (壹拾壹).</summary>
    private static string Counting(int number, string digits, string units, bool dropsLeadingOne)
    {
        if (number is < 0 or > 9999) return Decimal(number);
        if (number == 0) return digits[..1];
        var text = new StringBuilder();
        var gap = false;
        for (var (place, unit) = (1000, 2); place >= 1; place /= 10, unit--)
        {
            var digit = number / place % 10;
            if (digit == 0)
            {
                gap = text.Length > 0;
                continue;
            }

            if (gap) text.Append(digits[0]);
            gap = false;
            if (!(dropsLeadingOne && place == 10 && digit == 1 && text.Length == 0)) text.Append(digits[digit]);
            if (unit >= 0) text.Append(units[unit]);
        }

        return text.ToString();
    }
}
