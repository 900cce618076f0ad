using System.Buffers;

namespace PerfEval.Extract.Tables;

/// <summary>Stretches of time that head columns: 2023年, 一季度, 1—3月, 上半年.</summary>
internal static class Periods
{
    private const int LongestPart = 7;

    private static readonly SearchValues<char> Ordinals = SearchValues.Create("第前一二三四1234、至-");

    /// <summary>A year or a part of one, 1-8月执行情况 included: a text that begins with several months is no date.</summary>
    /// <param name="key">Compact text.</param>
    public static bool Are(string key) => IsYear(key) || IsPartOfYear(key) || BeginsWithMonths(key);

    /// <summary>2022.09-2023.03, 2022年9月—2023年3月, 2022/9~2023/3, 2022.3.1-11.30: from a month of one year to a month of another.</summary>
    /// <param name="key">Compact text.</param>
    public static bool AreSpan(string key)
    {
        if (key.Length is < 9 or > 24 || key[0] is not ('1' or '2') || key[4] is not ('.' or '年' or '/') || key.AsSpan(0, 4).ContainsAnyExceptInRange('0', '9')) return false;
        var joint = key.AsSpan(5).IndexOfAny("-~至—–");
        if (joint is < 1 or > 6) return false;
        var second = key.AsSpan(joint + 5).TrimStart("-~至—–");
        if (key.AsSpan(5, joint).ContainsAnyExcept(Dates)) return false;

        // 2022.3.1-11.30 names the year once.
        if (second.Length is > 0 and <= 6 && !second.ContainsAnyExcept(Dates) && char.IsAsciiDigit(second[0])) return true;
        return second.Length > 5 && second[0] is '1' or '2' && second[4] == key[4] && !second[..4].ContainsAnyExceptInRange('0', '9') && !second[5..].ContainsAnyExcept(Dates);
    }

    /// <summary>20—50周岁, 1-4期: ages, terms or days from one to another, in which no number is reached.</summary>
    /// <param name="key">Compact text.</param>
    public static bool AreRange(string key)
    {
        var rest = key.AsSpan().TrimStart("0123456789");
        var first = key.Length - rest.Length;
        if (first is 0 or > 3 || rest.Length < 3 || rest[0] is not ('-' or '—' or '–' or '~' or '至')) return false;
        var second = rest.TrimStart("-—–~至");
        var unit = second.TrimStart("0123456789");
        return unit.Length < second.Length && (unit.StartsWith("周岁") || unit.StartsWith("岁") || unit.StartsWith("期") || unit.StartsWith("月") || unit.StartsWith("日") || unit.StartsWith("季度"));
    }

    private static readonly SearchValues<char> Dates = SearchValues.Create("0123456789年月日./");

    /// <summary>实施期, 起止时间, 执行期限, 建设周期: a label of a stretch of time, and not of what was spent in it.</summary>
    /// <param name="label">Compact text.</param>
    public static bool IsNameOf(string label) =>
        label.Length is >= 2 and <= 12 && Lexicon.EndsWithAny(label, ["实施期", "执行期", "建设期", "期限", "时间", "日期", "周期", "起止", "年限", "工期", "项目期"]);

    /// <summary>2023年, 2023年度, 2023年预算数: a year that heads a column.</summary>
    public static bool IsYear(string key) =>
        key.Length is > 4 and <= 20 && key[0] is '1' or '2' && key[4] == '年' && !key.AsSpan(0, 4).ContainsAnyExceptInRange('0', '9') && !key.AsSpan(5).ContainsAnyInRange('0', '9');

    /// <summary>一季度, 前三季度, 第1季度, 1—3月, 12月, 上半年, 全年.</summary>
    public static bool IsPartOfYear(string key) => key is "上半年" or "下半年" or "全年" || IsQuarter(key) || AreMonths(key);

    /// <summary>累计完成1—3月, 一季度完成数: whether a header begins or ends with a part of the year.</summary>
    public static bool IsNamedIn(string key)
    {
        for (var length = Math.Min(LongestPart, key.Length); length > 1; length--)
        {
            if (IsWithinYear(key[^length..]) || IsWithinYear(key[..length])) return true;
        }

        return key is "全年";
    }

    private static bool IsWithinYear(string key) => key is not "全年" && IsPartOfYear(key);

    private static bool IsQuarter(string key) =>
        key.Length is >= 3 and <= 6 && key.EndsWith("季度", StringComparison.Ordinal) && !key.AsSpan(0, key.Length - 2).ContainsAnyExcept(Ordinals);

    private static bool AreMonths(string key)
    {
        var months = key.AsSpan().TrimEnd('份');
        if (months.Length is < 2 or > LongestPart || months[^1] != '月') return false;
        var joint = months.IndexOfAny("-~至");
        return joint < 0 ? IsMonth(months[..^1]) : IsMonth(months[..joint].TrimEnd('月')) && IsMonth(months[(joint + 1)..^1]);
    }

    private static bool BeginsWithMonths(string key) =>
        key.IndexOf('月', StringComparison.Ordinal) is > 2 and < LongestPart and var end && key.Length > end + 2 && AreMonths(key[..(end + 1)]) && !key.AsSpan(end).ContainsAnyInRange('0', '9');

    private static bool IsMonth(ReadOnlySpan<char> text) => text.Length is 1 or 2 && int.TryParse(text, out var month) && month is >= 1 and <= 12;
}
