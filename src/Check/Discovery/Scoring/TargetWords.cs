using System.Text.RegularExpressions;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Scoring;

/// <summary>Targets that are a time or a word: 2023年10月底前 and 2023年12月15日, 完成 and 未完成, Ⅲ类 and Ⅳ类.</summary>
internal static partial class TargetWords
{
    private static readonly string[] Times = ["时间", "时限", "期限", "时效", "及时", "进度", "日期", "时点", "节点", "完成", "完工", "开工", "竣工", "验收", "交付", "启动", "上线"];
    private static readonly string[] Lasting = ["有效期", "服务期", "保质", "质保", "持续", "使用期", "运行至", "年限", "期满", "到期"];
    private static readonly string[] Denials = ["未", "不", "没有", "尚未", "没"];

    /// <summary>Whether the actual value misses the target, and how surely; null where that can't be told.</summary>
    public static (bool Missed, bool Sure)? IsMissed(Report report, Indicator indicator, IndicatorValue target, IndicatorValue actual) =>
        IsLate(report, indicator, target.Text, actual.Text) ?? IsDenied(target.Text, actual.Text) ?? IsOfWorseClass(indicator.Level3, target.Text, actual.Text);

    private static readonly string[] Classes = ["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "I", "II", "III", "IV", "V", "一", "二", "三", "四", "五"];

    /// <summary>「Ⅲ类及以上」 and 「Ⅳ类」: of water the first class is the best.</summary>
    private static (bool Missed, bool Sure)? IsOfWorseClass(string name, string target, string actual)
    {
        if (!Wording.Any(name + target, "水质", "断面", "水体", "地表水", "水环境") || ClassPattern().Matches(target) is not [var wanted] || ClassPattern().Matches(actual) is not [var got]) return null;
        return (Class(got) > Class(wanted), true);

        static int Class(Match match) => Array.IndexOf(Classes, match.Groups["c"].Value) % 5;
    }

    /// <summary>「完成」 and 「未完成」, 「群众满意」 and 「不满意」: the very words, denied.</summary>
    private static (bool Missed, bool Sure)? IsDenied(string target, string actual)
    {
        string wanted = Wording.Without(Wording.Letters(target), "已", "全部", "全面", "按时", "按期", "及时", "如期"), got = Wording.Letters(actual);
        if (wanted.Length < ShortestWord || got.Length > LongestWord || target.Length > LongestWord || Wording.Any(wanted, Denials)) return null;
        foreach (var denial in Denials)
        {
            var at = got.IndexOf(denial, StringComparison.Ordinal);
            if (at is < 0 or > 2 || Wording.Without(got[(at + denial.Length)..], "按时", "按期", "及时", "如期", "全部", "全面") is not { Length: >= ShortestWord } rest) continue;
            if (wanted.EndsWith(rest, StringComparison.Ordinal)) return (true, true);
        }

        return null;
    }

    private const int ShortestWord = 2;

    /// <summary>In characters: what says more than the target's word says something else too.</summary>
    private const int LongestWord = 12;

    /// <summary>The first day that is surely after a time that was set: of months and days that are both printed.</summary>
    private static (bool Missed, bool Sure)? IsLate(Report report, Indicator indicator, string target, string actual)
    {
        if (Days(target) is not { } set || Days(actual) is not { } done || Wording.Any(indicator.Level3 + target, Lasting)) return null;
        if (!Wording.Any(indicator.Level3 + indicator.Level2, Times)) return null;
        var sure = set.Year is not null && done.Year is not null;
        var year = report.FiscalYear ?? set.Year ?? done.Year ?? 0;

        // A year that only one of them names is the other's only where it is the report's own.
        if (!sure && (set.Year ?? done.Year ?? year) != year) return null;
        int last = Number(set.Year ?? year, set.Last), first = Number(done.Year ?? year, done.First);
        return (first > last, sure);
    }

    private static int Number(int year, int day) => (year * 10_000) + day;

    /// <summary>The days that a text names, as month × 100 + day; null where it names none, or more than one time.</summary>
    private static (int? Year, int First, int Last)? Days(string text)
    {
        if (text.Length > LongestDate || DayPattern().Matches(text) is not [var date] || Wording.Any(text, "次年", "翌年", "下年", "每", "万", "元", "%") || StretchPattern().IsMatch(text)) return null;
        var month = PrintedDigits.Whole(date.Groups["m"].Value);
        if (month is < 1 or > 12) return null;
        int? year = date.Groups["y"].Success ? PrintedDigits.Whole(date.Groups["y"].Value) : null;
        if (date.Groups["d"].Success) return PrintedDigits.Whole(date.Groups["d"].Value) is var day and >= 1 and <= 31 ? (year, (month * 100) + day, (month * 100) + day) : null;
        var (first, last) = date.Groups["p"].Value switch { "上旬" or "初" => (1, 10), "中旬" => (11, 20), "下旬" => (21, 31), "底" or "末" => (25, 31), _ => (1, 31) };
        return (year, (month * 100) + first, (month * 100) + last);
    }

    /// <summary>In characters: 于2023年12月31日之前全部完成.</summary>
    private const int LongestDate = 20;

    [GeneratedRegex(@"(?:(?<![0-9])(?<y>20[0-9]{2})\s*[年.\-/]\s*(?<m>[0-9]{1,2})\s*(?:月份?|[.\-/](?=[0-9])|(?![0-9]))|(?<![0-9])(?<m>[0-9]{1,2})\s*月份?)\s*(?:(?<d>[0-9]{1,2})\s*(?:日|号|(?![0-9.%]))|(?<p>上旬|中旬|下旬|初|底|末))?", RegexOptions.CultureInvariant)]
    private static partial Regex DayPattern();

    /// <summary>1-12月, 3月至5月, 15日—20日: from one time to another.</summary>
    [GeneratedRegex(@"(?<![0-9.\-/])[0-9]{1,2}\s*(?:月份?|日)?\s*[-—~～至到]\s*[0-9]{1,2}\s*[月日]", RegexOptions.CultureInvariant)]
    private static partial Regex StretchPattern();

    [GeneratedRegex("(?<c>[ⅠⅡⅢⅣⅤ]|IV|V|I{1,3}|[一二三四五])类", RegexOptions.CultureInvariant)]
    private static partial Regex ClassPattern();
}
