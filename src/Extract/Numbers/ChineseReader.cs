using PerfEval.Model.Values;

namespace PerfEval.Extract.Numbers;

/// <summary>
/// Reads what begins with a Chinese numeral: money, counts of two and more, percentages, years.
/// Everything else that holds such characters (一人一岗, 三公, 两级, 第一, 一次性) is a word and makes no number.
/// </summary>
internal static class ChineseReader
{
    /// <summary>Characters before a numeral that make it vague or a rank.</summary>
    private const string NotAfter = "第数几每各成这那某周期星初十";

    /// <summary>What follows a unit where the phrase is a name: 两个一百年, 二元结构, 五人制, 十件实事.</summary>
    private static readonly string[] NamesBehind = ["化", "制", "结构", "转", "小组", "一百年", "实事", "大事", "民生", "意识", "自信", "维护", "确立", "方面", "转变", "体系", "一体", "一起", "论", "行政"];

    private static readonly string[] TimeUnits = ["天", "日", "年", "个月", "周", "小时", "个小时", "工作日", "个工作日"];

    public static int Read(ReadOnlySpan<char> folded, string text, int start, List<NumberToken> tokens)
    {
        if (folded[start] == '百') return ReadPercent(folded, text, start, tokens);
        var end = ChineseNumeral.RunEnd(folded, start);
        if (end == start) return start + 1;
        if (ChineseNumeral.ParseYear(folded[start..end]) is { } year && end < folded.Length && folded[end] == '年')
        {
            tokens.Add(Plain(NumberKind.Year, start, end + 1, year));
            return end + 1;
        }

        if (ChineseNumeral.PowerOf(folded[start]) > 1 || (start > 0 && NotAfter.Contains(folded[start - 1]))) return end;
        var (numeralEnd, unit, unitEnd, approximate) = SplitUnit(folded, start, end);
        if (unit is null || ChineseNumeral.Parse(folded[start..numeralEnd]) is not { } number || !Means(folded, start, numeralEnd, number.Value, unit, unitEnd)) return end;
        var token = NumberScanner.Make(unit.Kind, start, numeralEnd, unitEnd, number.Value, number.Decimals, unit, text) with { Approximate = approximate };
        if (token.Kind == NumberKind.Money)
        {
            var (priceEnd, per) = Price.RightOf(folded, unitEnd);
            token = token with { End = priceEnd, Per = per ?? Price.LeftOf(folded, start) };
        }

        NumberScanner.Add(tokens, folded, token);
        return token.End;
    }

    /// <summary>十二点五亿元 is 12.5 in 亿元: a trailing 万 or 亿 belongs to the unit.</summary>
    private static (int NumeralEnd, MeasureUnit? Unit, int UnitEnd, bool Approximate) SplitUnit(ReadOnlySpan<char> folded, int start, int end)
    {
        var scale = folded[end - 1];
        if (end - start > 1 && scale is '万' or '亿' && folded[start..(end - 1)].IndexOfAny('万', '亿') < 0)
        {
            var scaled = UnitReader.Read(folded, end - 1);
            return (end - 1, scaled.Unit is { Kind: NumberKind.Bare } ? null : scaled.Unit, scaled.End, scaled.Approximate);
        }

        var plain = UnitReader.Read(folded, end);
        return (end, plain.Unit, plain.End, plain.Approximate);
    }

    private static bool Means(ReadOnlySpan<char> folded, int start, int numeralEnd, decimal value, MeasureUnit unit, int unitEnd)
    {
        var behind = folded[unitEnd..Math.Min(folded.Length, unitEnd + 4)];
        foreach (var name in NamesBehind)
        {
            if (behind.StartsWith(name)) return false;
        }

        if (behind.Length > 0 && ChineseNumeral.DigitOf(behind[0]) >= 0 && unit.Kind == NumberKind.Count) return false;
        return unit.Kind switch
        {
            NumberKind.Money => value > 0,
            NumberKind.Count => value >= 2 && !EndsIdiom(folded, start),
            NumberKind.Percent or NumberKind.PercentPoint => true,
            NumberKind.Measure => value >= 1 && numeralEnd > start && TimeUnits.Contains(unit.Text),
            _ => false,
        };
    }

    /// <summary>一村三户, 一户两名: a numeral of one character a little to the left marks a saying.</summary>
    private static bool EndsIdiom(ReadOnlySpan<char> folded, int start) => start >= 2 && folded[start - 2] == '一';

    private static int ReadPercent(ReadOnlySpan<char> folded, string text, int start, List<NumberToken> tokens)
    {
        if (!folded[start..].StartsWith("百分之")) return start + 1;
        var from = start + 3;
        if (from < folded.Length && Arabic.IsDigit(folded[from])) return from;
        var end = ChineseNumeral.RunEnd(folded, from);
        var numeral = folded[from..end];
        if ((numeral is "百" ? (100m, 0) : ChineseNumeral.Parse(numeral)) is not { } number) return from;
        var token = NumberScanner.Make(NumberKind.Percent, start, end, end, number.Item1, number.Item2, MeasureUnit.Percent, text);
        NumberScanner.Add(tokens, folded, token);
        return end;
    }

    private static NumberToken Plain(NumberKind kind, int start, int end, int year) => new()
    {
        Kind = kind,
        Start = start,
        End = end,
        NumberEnd = end,
        OuterStart = start,
        OuterEnd = end,
        Printed = year,
        Value = new Quantity(year, 0, Unit.None),
        Year = year,
    };
}
