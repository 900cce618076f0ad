using System.Text.RegularExpressions;
using PerfEval.Check.Reading;

namespace PerfEval.Check.Discovery.Language;

/// <summary>
/// Words that hold one number against another: 比上年P, 较预算P, 与年初P相比. The same signs inside a name hold nothing against anything:
/// 「图书与档案管理费」, 「比赛场地费」, 「较大修缮费」, 「经比较，…」.
/// </summary>
internal static partial class ComparisonWords
{
    /// <summary>Whether words announce what another number is held against, whatever stands behind that number.</summary>
    public static bool AnnounceBase(string words)
    {
        if (words.AsSpan().IndexOfAny('比', '较') < 0 && !Wording.Any(words, Periods)) return false;
        words = Wording.WithoutFalseBases(words);
        if (words.Contains("同期", StringComparison.Ordinal)) words = MeanwhilePattern().Replace(words, "$1");
        return Wording.Any(words, Periods) || ThanPattern().IsMatch(words);
    }

    /// <summary>Whether the words before a number, and those behind it, make it what another is held against.</summary>
    /// <param name="lead">With its digits: 与2022年.</param>
    public static bool MakeBase(string lead, Mention number) =>
        AnnounceBase(lead) || (lead.Contains('与', StringComparison.Ordinal) && (WithYearPattern().IsMatch(lead) || BesidePattern().IsMatch(number.Tail)));

    /// <summary>Whether words say that something is held against something: 较, 比, 同比, as in 「较上年增加D」.</summary>
    public static bool Compare(string words) => words.AsSpan().IndexOfAny('比', '较') >= 0 && ThanPattern().IsMatch(Wording.WithoutFalseBases(words));

    /// <summary>What follows a comparison that was announced and ended before it: 「与上年相比，本年支出」, 「与上年持平：一、培训费」, 「去年同期基数较低等影响，」.</summary>
    public static string BehindAnnounced(string lead)
    {
        var end = 0;
        foreach (var told in AnnouncedPattern().EnumerateMatches(lead)) end = told.Index + told.Length;
        return end == 0 ? lead : lead[end..];
    }

    /// <summary>Whether words name a base of their own, told without a number: 「，比上年减少」 behind an amount that is of this year.</summary>
    public static bool NameOwnBase(string words) => OwnBasePattern().IsMatch(words);

    /// <summary>「…。同期，利润C」: in the same months, and no other year's.</summary>
    [GeneratedRegex("(^|[，,。；;])\\s*同期[，,]", RegexOptions.CultureInvariant)]
    private static partial Regex MeanwhilePattern();

    private static readonly string[] Periods = ["上年", "去年", "同期", "上一年"];

    [GeneratedRegex("(?<![对评环占配百千分正反类无攀竞])比(?![赛例重率选价武拼值较]|对(?!照))|(?<![比计校])较(?![大小好高低多少为强长差真量劲远近快慢])", RegexOptions.CultureInvariant)]
    private static partial Regex ThanPattern();

    [GeneratedRegex("与(?:本(?:单位|部门|级))?(?:20[0-9]{2}\\s*年|年初|期初|上期)", RegexOptions.CultureInvariant)]
    private static partial Regex WithYearPattern();

    [GeneratedRegex("^[^，。；、,;]{0,4}(?:相比|相较|比较|对比|比，|比,|持平|相当|一致|相差|相同|相等)", RegexOptions.CultureInvariant)]
    private static partial Regex BesidePattern();

    [GeneratedRegex("相比(?:较)?[，,]?|基数[^，。；,;]{1,10}[，,]|(?:相较|比较|对比|[年期数]比)[，,]|持平|一致|相当|相同|变化|变动|[无未没不][有发生]*(?:增减|增加|减少|差异|差别|变|增不减|减不增)", RegexOptions.CultureInvariant)]
    private static partial Regex AnnouncedPattern();

    [GeneratedRegex("(?:比|较|与|同)(?:上|去|前|20[0-9]{2}|年初|同期|预算|计划)|同比|环比", RegexOptions.CultureInvariant)]
    private static partial Regex OwnBasePattern();
}
