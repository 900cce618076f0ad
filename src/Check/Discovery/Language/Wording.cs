using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using PerfEval.Check.Reading;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Language;

/// <summary>Comparing the words around numbers.</summary>
internal static partial class Wording
{
    private const int MostOnStack = 256;

    /// <summary>Letters only: no digits, spaces or punctuation.</summary>
    public static string Letters(string text)
    {
        var kept = text.Length <= MostOnStack ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (IsLetter(c)) kept[length++] = c;
        }

        return length == text.Length ? text : new string(kept[..length]);
    }

    public static bool HasLetters(string text)
    {
        foreach (var c in text)
        {
            if (IsLetter(c)) return true;
        }

        return false;
    }

    /// <summary>As char.IsLetter, which looks Han characters up in a table.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsLetter(char c) => c is >= '\u4E00' and <= '\u9FA5' || char.IsLetter(c);

    /// <summary>社会保障 of 三社会保障, which 「三、社会保障」 is in letters: without the number that a heading or an item begins with.</summary>
    /// <param name="letters">Letters only.</param>
    public static string Unnumbered(string letters) => letters.TrimStart('一', '二', '三', '四', '五', '六', '七', '八', '九', '十');

    public static bool Any(ReadOnlySpan<char> text, params ReadOnlySpan<string> words) => LetterSet.HasAny(text, words);

    /// <summary>The words without those that only look as if something were held against them: 使用上年结转, 按比例, 经比较.</summary>
    public static string WithoutFalseBases(string words) => Without(words, "比较", "上年结转", "上年结余", "上年度结转", "上年度结余", "上年未完", "以前年度", "比例", "比重", "占比", "比率");

    /// <summary>A text without some words, which are taken out in their order.</summary>
    public static string Without(string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.AsSpan().IndexOf(word) >= 0) text = text.Replace(word, string.Empty, StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>Dice coefficient of two texts' character bigrams, 0 to 1; letters only.</summary>
    public static double Alike(string one, string other) => new LetterPairs(Letters(one)).Alike(new LetterPairs(Letters(other)));

    /// <summary>Whether two texts of letters are alike to a degree (more than 0).</summary>
    public static bool AreAlike(string one, string other, double least) => new LetterPairs(one).IsAlike(new LetterPairs(other), least);

    /// <summary>How much of the shorter text's bigrams the longer one holds, 0 to 1.</summary>
    public static double Contained(string shorter, string longer) => new LetterPairs(Letters(shorter)).ContainedIn(new LetterPairs(Letters(longer)));

    public static int CommonEnd(string one, string other)
    {
        var n = 0;
        while (n < one.Length && n < other.Length && one[^(n + 1)] == other[^(n + 1)]) n++;
        return n;
    }

    /// <summary>人 and 名 count the same things; 人次 does not.</summary>
    public static string UnitClass(Mention mention) => mention.UnitClass ??= ClassOf(mention);

    private static string ClassOf(Mention mention)
    {
        if (mention.Kind is not (MentionKind.Count or MentionKind.Thing)) return mention.Kind == MentionKind.Money ? nameof(MentionKind.Money) : nameof(MentionKind.Rate);
        var unit = mention.UnitText ?? string.Empty;
        if (!unit.StartsWith("千米", StringComparison.Ordinal) && !unit.StartsWith("千瓦", StringComparison.Ordinal)) unit = unit.TrimStart('万', '千', '百', '亿');
        return unit switch { "名" or "位" or "人" => "人", "人（次）" or "人(次)" or "人次" => "人次", _ => unit };
    }

    /// <summary>A count and a thing of one unit are of one kind where only the extraction tells them apart (34,860人, 3.2万人).</summary>
    public static bool Countable(Mention one, Mention other) =>
        one.IsPrice == other.IsPrice && UnitClass(one) == UnitClass(other) && (one.Kind == other.Kind || (one.Kind is MentionKind.Count or MentionKind.Thing && other.Kind is MentionKind.Count or MentionKind.Thing));

    public static bool SameKind(Mention one, Mention other) => one.Kind == other.Kind && one.IsPrice == other.IsPrice && UnitClass(one) == UnitClass(other);

    /// <summary>An amount that can be a whole or a part: no price, no limit, no difference.</summary>
    public static bool IsAmount(Mention mention) => mention.IsAmount ??= TellsAmount(mention);

    private static bool TellsAmount(Mention mention) =>
        mention.Kind != MentionKind.Rate && !mention.IsPrice && mention.Comparator is null && !IsChange(mention) && !IsEndOfRange(mention) && !(mention.Kind == MentionKind.Money && IsPerUnit(mention.LeadLetters));

    /// <summary>「比上年8912.6万元少」, 「（上年53万元）」, 「2022年为730万元」 in a report of 2023: a number that another one is held against.</summary>
    public static bool IsHeldAgainst(Mention mention) => mention.IsHeldAgainst ??= TellsWhatIsCompared(mention);

    private static bool TellsWhatIsCompared(Mention mention)
    {
        if (Any(WithoutFalseBases(mention.Clause), HeldAgainst)) return true;

        // 「救助支出P，占上年收入B的p」.
        if (mention.Next is { Kind: MentionKind.Rate } share && mention.Clause.Contains('占') && mention.Passage.Text.AsSpan(mention.End, share.Start - mention.End).Trim() is "的" or "的约" or "的比重为" or "的比例为") return true;
        if (OpensWithLastYear(mention)) return true;
        var lead = mention.Lead.AsSpan();
        lead = lead[(lead.LastIndexOfAny('（', '(', '，') + 1)..].Trim();
        if (BeginsLastYear(lead)) return !TellsCarryover(lead);
        return lead.Length is >= 5 and <= 7 && lead[4] == '年' && int.TryParse(lead[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year < mention.FiscalYear;
    }

    /// <summary>「上年三个项目执行总额A」: last year's amount, though what is counted stands between.</summary>
    public static bool OpensWithLastYear(Mention mention) =>
        mention.Previous is { Kind: MentionKind.Count } count && count.Start >= mention.Passage.ClauseStart(mention.Start)
        && mention.Clause.AsSpan().TrimStart() is var clause && BeginsLastYear(clause) && !TellsCarryover(clause);

    private static bool BeginsLastYear(ReadOnlySpan<char> words) => words.StartsWith("上年") || words.StartsWith("去年");

    private static bool TellsCarryover(ReadOnlySpan<char> words) => words.Contains("结转", StringComparison.Ordinal) || words.Contains("结余", StringComparison.Ordinal);

    private static readonly string[] HeldAgainst = ["比上", "较上", "比去", "较去", "同期", "比年初", "较年初", "比计划", "较计划", "比目标", "较目标", "比预算", "较预算", "比控制", "较控制", "与上年", "较2", "比2"];

    /// <summary>「占年初预算2180万元的44.5%」, 「完成预算数19800万元的21.3%」: what a rate right behind it is of.</summary>
    public static bool IsBaseOfRate(Mention mention) => mention.Next is { Kind: MentionKind.Rate } && mention.Tail.Length <= 3 && mention.Tail.AsSpan().Trim() is "的";

    /// <summary>「突破600亿元，达602亿元」, 「跨越2000亿元大关」: a mark that was passed, and no level.</summary>
    public static bool IsThreshold(Mention mention) =>
        EndsWithAny(mention.LeadLetters, "突破", "突破了", "跨越", "跨过", "迈上", "首破", "跃上", "站上") || mention.Tail.AsSpan().TrimStart().StartsWith("大关");

    /// <summary>The last two letters before a number: the noun or the verb that says what it is.</summary>
    public static string Ending(Mention mention)
    {
        var letters = mention.LeadLetters;
        return letters.Length <= 2 ? letters : letters[^2..];
    }

    /// <summary>「5万元至20万元的86户」: a limit of what is counted.</summary>
    private static bool IsEndOfRange(Mention mention) => (mention.Previous is { } before && AreJoined(before, mention)) || (mention.Next is { } next && AreJoined(mention, next));

    private static bool AreJoined(Mention one, Mention other) =>
        one.Kind == other.Kind && other.Start - one.End is > 0 and <= 3 && one.Passage.Text.AsSpan(one.End, other.Start - one.End).Trim() is "至" or "到" or "-" or "—" or "~" or "～" or "–" or "－" or "（含）至" or "(含)至";

    /// <summary>「每人每年1000元」 is a price, whatever follows it.</summary>
    private static bool IsPerUnit(string lead) => lead.LastIndexOf('每') is >= 0 and var each && lead.Length - each <= 4;

    public static bool IsChange(Mention mention) => mention.IsChange ??= TellsChange(mention);

    private static bool TellsChange(Mention mention)
    {
        if (mention.Kind == MentionKind.Rate) return false;
        var lead = mention.LeadLetters;
        return EndsWithAny(lead, "增加", "增加了", "减少", "减少了", "下降", "下降了", "增长", "增长了", "上升", "上升了", "增支", "减支", "增收", "减收", "压减", "压减了", "节约", "节约了", "增量", "减量", "多支出", "少支出", "多支", "少支", "多收", "少收", "净增", "净减", "净增加", "净减少", "多增", "少增",
                "增加支出", "减少支出", "增加收入", "减少收入", "增加投入", "减少投入", "还差", "超收", "短收", "差值", "差值为")
            || TargetGapPattern().IsMatch(lead)
            || (EndsWithAny(lead, "低", "少", "多", "高") && ComparisonWords.Compare(lead))
            || (mention.Measure == Model.Facts.Measure.Change && !EndsWithAny(lead, "支出", "收入", "决算数", "预算数"));
    }

    /// <summary>超双过半任务数, 短月进度, 超年初计划: how far from a target.</summary>
    [GeneratedRegex("(?:超|短)[^超短]{0,6}(?:任务|进度|目标|计划|预算)数?$", RegexOptions.CultureInvariant)]
    private static partial Regex TargetGapPattern();

    /// <param name="endings">None of them empty.</param>
    public static bool EndsWithAny(string text, params ReadOnlySpan<string> endings)
    {
        if (text.Length == 0) return false;
        foreach (var ending in endings)
        {
            if (ending[^1] == text[^1] && text.EndsWith(ending, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
