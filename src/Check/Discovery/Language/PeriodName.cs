using System.Globalization;
using System.Text.RegularExpressions;

namespace PerfEval.Check.Discovery.Language;

/// <summary>A part of a year by its months: 一季度 is 1 to 3, 前三季度 1 to 9, 1—6月 1 to 6, 全年 1 to 12.</summary>
internal readonly partial record struct PeriodName(int First, int Last)
{
    public int Months => Last - First + 1;

    /// <summary>The one period that words name, and the words without it; null where they name none, or several.</summary>
    public static (PeriodName Period, string Others)? In(string words)
    {
        var found = Pattern().Matches(words);
        return found.Count == 1 && Of(found[0]) is { } period ? (period, words.Remove(found[0].Index, found[0].Length)) : null;
    }

    /// <summary>Whether a header or a row's name is a period, and nothing else but 支出, 数 and the like.</summary>
    public static PeriodName? Named(string label) => In(label) is var (period, rest) && Wording.Without(Wording.Letters(rest), "累计", "支出", "完成", "金额", "人数", "数", "发放", "执行", "实际", "份").Length == 0 ? period : null;

    private static PeriodName? Of(Match match)
    {
        if (match.Groups["half"] is { Length: > 0 } half) return half.Value == "上" ? new(1, 6) : new(7, 12);
        if (match.Groups["year"].Success) return new(1, 12);
        if (match.Groups["first"] is { Length: > 0 } first && Digit(first.Value) is >= 2 and <= 4 and var quarters) return new(1, 3 * quarters);
        if (match.Groups["quarter"] is { Length: > 0 } quarter && Digit(quarter.Value) is >= 1 and <= 4 and var which) return new((3 * which) - 2, 3 * which);
        if (match.Groups["from"].Success && int.TryParse(match.Groups["from"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var from) && int.TryParse(match.Groups["to"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var to) && from is >= 1 and <= 12 && to > from && to <= 12) return new(from, to);
        return match.Groups["month"].Success && int.TryParse(match.Groups["month"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12 ? new(month, month) : null;
    }

    private static int Digit(string digit) => digit switch { "一" or "1" => 1, "二" or "两" or "2" => 2, "三" or "3" => 3, "四" or "4" => 4, _ => 0 };

    [GeneratedRegex(@"(?<half>[上下])半年|(?<year>全年)(?!预算)|前(?<first>[二两三四2-4])个?季度|第?(?<quarter>[一二三四1-4])季度(?!末)|(?<from>\d{1,2})月?\s*[-—－~～至到]{1,2}\s*(?<to>\d{1,2})月|(?<![\d年\-—－~～至到])(?<month>\d{1,2})月份?(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
