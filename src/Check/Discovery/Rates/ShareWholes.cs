using System.Buffers;
using System.Text.RegularExpressions;
using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Rates;

/// <summary>What 「占支出总预算p%」 names without 的, and where the report tells it: 「收支总预算A」, 「基本支出B」.</summary>
internal static partial class ShareWholes
{
    private const int ShortestName = 4;
    private const int Most = 4;
    private const double TotalsAlike = 0.5;
    private static readonly SearchValues<char> Stops = SearchValues.Create("，。；：、,;:");
    private static readonly string[] Endings = ["预算", "决算", "支出", "收入", "经费", "总额", "资金", "投资", "总计", "合计"];
    private static readonly string[] Totals = ["总", "合计", "共计", "全部"];

    /// <summary>Halves of spending: what is a share of one is none of the other, nor of both.</summary>
    private static readonly string[] Divisions = ["基本支出", "项目支出", "人员经费", "公用经费"];

    /// <summary>The whole in the words between 占 and the rate; null where these name none: 占比, 占比重为.</summary>
    public static string? NameIn(string words)
    {
        if (words.AsSpan().ContainsAny(Stops)) return null;
        var name = Wording.Letters(words).TrimEnd('约', '达', '为', '近', '到');
        foreach (var measure in (string[])["比重", "比例", "比"])
        {
            if (name.EndsWith(measure, StringComparison.Ordinal)) name = name[..^measure.Length];
        }

        return name.Length >= ShortestName && Wording.EndsWithAny(name, Endings) ? name : null;
    }

    /// <summary>A whole that ends like none of these, but is named: 占GDP比例为, 占转移支付比重达. Null for words that are only of the share: 占比, 占了, 占总数的比重.</summary>
    public static string? OtherNameIn(string words)
    {
        if (words.AsSpan().ContainsAny(Stops) || MeasurePattern().Match(Wording.Letters(words)) is not { Success: true } told) return null;
        var name = told.Groups["name"].Value;
        return name.Length >= ShortestOther ? name : null;
    }

    private const int ShortestOther = 2;

    [GeneratedRegex("^(?!了|到|据|全部|总|其中)(?<name>.+?)(?:的)?(?:比重|比例)(?:约|达|为|近|到)*$", RegexOptions.CultureInvariant)]
    private static partial Regex MeasurePattern();

    /// <summary>GDP, 生产总值: a name that ends like no sum of a budget.</summary>
    public static bool IsNoMoneyName(string name) => name.Length >= ShortestOther && !Wording.EndsWithAny(name, Endings);

    /// <summary>「税收返还和转移支付A」 is no whole of what is called 转移支付 alone.</summary>
    public static bool IsOfTwo(Mention whole, string name)
    {
        var lead = whole.LeadLetters;
        return name.Length >= ShortestOther && lead.Length > name.Length + 2 && lead.EndsWith(name, StringComparison.Ordinal) && lead[^(name.Length + 1)] is '和' or '与' or '及';
    }

    /// <summary>「一般性转移支付A，占转移支付比重p；专项转移支付B」: the others of its sentence that are called by the whole's name too; null where there are none.</summary>
    public static List<Mention>? Brothers(Mention rate, Mention part, string name)
    {
        if (name.Length < ShortestName || !IsKind(part)) return null;
        var end = rate.Passage.SentenceEnd(rate.End);
        var others = rate.Passage.Mentions.FindAll(m => m != part && m.Start >= rate.SentenceStart && m.End <= end && Wording.SameKind(m, part) && Wording.IsAmount(m) && rate.Passage.Depth(m.Start) == rate.Passage.Depth(part.Start) && IsKind(m));
        return others.Count == 0 ? null : others;

        bool IsKind(Mention m) => m.Words.Length > name.Length && m.Words.EndsWith(name, StringComparison.Ordinal) && !IsOfTwo(m, name);
    }

    /// <summary>总项目数, 总户数: the whole of all that is counted.</summary>
    public static bool IsTotal(string name) => Wording.Any(name, Totals);

    /// <summary>「共规划1200个重建项目」 for 总项目数: the one number near that counts what the name does, and more than the part.</summary>
    public static Mention? Counted(Manuscript manuscript, Mention part, string name)
    {
        if (part.Kind == MentionKind.Money || TotalNumberPattern().Match(name) is not { Success: true } told) return null;
        var thing = told.Groups["thing"].Value;
        var counted = manuscript.Passages[Math.Max(0, part.Passage.Order - NearbyPassages)..(part.Passage.Order + 1)]
            .Where(p => p.Report == part.Report && !p.InTable).SelectMany(p => p.Numbers)
            .Where(m => m != part && m.Start != part.Start && Wording.Countable(m, part) && m.Value > part.Value && Counts(m)).DistinctBy(m => m.Value).Take(2).ToList();
        return counted is [var one] ? one : null;

        bool Counts(Mention m) => m.Clause.Contains('共') || m.Clause.Contains('总') ? NounBehind(m).EndsWith(thing, StringComparison.Ordinal) || m.Words.EndsWith(thing, StringComparison.Ordinal) : false;
    }

    /// <summary>重建项目 behind 1200个, up to the end of the clause.</summary>
    private static string NounBehind(Mention count)
    {
        var tail = count.Tail.AsSpan();
        var end = tail.IndexOfAny(Stops);
        return Wording.Letters((end < 0 ? tail : tail[..end]).ToString());
    }

    private const int NearbyPassages = 1;

    [GeneratedRegex("^(?:全部|总|全县|全市)(?<thing>[\\u4E00-\\u9FA5]{2,4})(?:总)?数(?:量)?$", RegexOptions.CultureInvariant)]
    private static partial Regex TotalNumberPattern();

    /// <summary>Amounts that are called what a name says, but for 预算, 决算 and the like: 基本支出 for 基本支出预算, 收支总预算 for 支出总预算.</summary>
    public static IEnumerable<Mention> NamedAlike(Manuscript manuscript, Mention part, string name)
    {
        if (name.Length < ShortestName || part.Kind != MentionKind.Money) return [];
        var bare = Bare(name);
        var total = Wording.Any(name, Totals);
        return manuscript.In(part.Report)
            .Where(m => m != part && m.Value >= part.Value && m.Value != 0 && Wording.SameKind(m, part) && Wording.IsAmount(m) && IsCalled(m.LeadLetters))
            .DistinctBy(m => m.Value).OrderBy(m => Math.Abs(m.Passage.Order - part.Passage.Order)).Take(Most);

        bool IsCalled(string lead)
        {
            if (!total) return bare.Length >= ShortestName && Bare(lead).EndsWith(bare, StringComparison.Ordinal);
            var end = lead.Length <= name.Length ? lead : lead[^name.Length..];
            return Wording.Any(end, Totals) && !AreOfOtherDivisions(end, name) && Wording.AreAlike(end, name, TotalsAlike);
        }
    }

    /// <summary>Whether a name is of what was planned and says nothing else: 占年初预算, 占调整预算数, and not 占支出总预算.</summary>
    public static bool IsPlan(string name) => PlanPattern().IsMatch(name);

    [GeneratedRegex("^(?:当年|本年|全年|年初|年度|年|调整|变动|批复|下达|收入|支出|后|的)*预算(?:调整|计划|任务)?(?:数|额)?$", RegexOptions.CultureInvariant)]
    private static partial Regex PlanPattern();

    /// <summary>Budgets told in a part's own sentence before it: 「年初预算B，支出C，占年初预算的p」.</summary>
    public static IEnumerable<Mention> Planned(Mention part) =>
        part.Passage.Mentions.Where(m => m.Start >= part.SentenceStart && m.End <= part.Start && m.Measure == Measure.Budget && m.Value != 0 && Wording.SameKind(m, part) && Wording.IsAmount(m)).Reverse();

    /// <summary>基本支出预算 is not 支出总预算, 工资福利支出 is not 基本支出, and 公共预算支出 is not 公共预算收入.</summary>
    public static bool AreOfOtherDivisions(string lead, string name)
    {
        return AreSides("收入", "支出") || AreSides("支出", "收入") || Array.Exists(Divisions, d => lead.Contains(d, StringComparison.Ordinal) != name.Contains(d, StringComparison.Ordinal));

        bool AreSides(string one, string other) =>
            name.EndsWith(one, StringComparison.Ordinal) && !name.Contains(other, StringComparison.Ordinal) && lead.Contains(other, StringComparison.Ordinal) && !lead.Contains(one, StringComparison.Ordinal);
    }

    /// <summary>「捐赠支出总量A，…，支出占接受捐赠总量的p」: what was taken in is not what was spent of it.</summary>
    public static bool IsTakenIn(string name, string lead) =>
        Wording.Any(name, "接受", "收到", "筹集", "募集", "接收") && !name.Contains("支出", StringComparison.Ordinal) && Wording.Any(lead, "支出", "使用", "拨付");

    /// <summary>The one amount near that the parts with shares of a sentence make together; null where there is none, or one part only.</summary>
    public static Mention? OfAll(Mention rate, Mention part, IEnumerable<Mention> near)
    {
        var end = rate.Passage.SentenceEnd(rate.End);
        var parts = rate.Passage.Mentions.FindAll(m => m.Start >= rate.SentenceStart && m.End <= end && Wording.SameKind(m, part) && Wording.IsAmount(m)
            && m.Next is { Kind: MentionKind.Rate } share && Wording.Letters(rate.Passage.Slice(m.End, share.Start)).StartsWith('占'));
        if (parts.Count < 2 || !parts.Contains(part)) return null;
        var sum = parts.Aggregate(Interval.Exactly(0), (all, p) => all + p.Bounds);
        return near.FirstOrDefault(w => !parts.Contains(w) && w.Bounds.Meets(sum));
    }

    /// <summary>「投资中，甲A，占p；乙B，占q；丙C，占r」, 「甲A，占预算总额的p；乙B，占q；…」: the others of a list whose shares are all of what the list makes together; null where one is not, or the list is short.</summary>
    /// <param name="name">Of the whole, where a share tells it; empty where none does.</param>
    public static List<Mention>? Agreed(Mention rate, Mention part, string name = "")
    {
        var end = rate.Passage.SentenceEnd(rate.End);
        var parts = rate.Passage.Mentions.FindAll(m => m.Start >= rate.SentenceStart && m.End <= end && Wording.SameKind(m, part) && Wording.IsAmount(m) && m.Next is { Kind: MentionKind.Rate } share
            && (ShareWordPattern().IsMatch(share.Words) || (name.Length > 0 && share.Words.StartsWith('占') && Shares.WholeName(share) == name)));
        if (parts.Count < FewestAgreed || !parts.Contains(part)) return null;
        foreach (var other in parts.Where(p => p != part))
        {
            if (new PartOfSum(Operand.Of(other), [.. parts.Where(p => p != other).Select(Operand.Of)]).Bounds() is not { } share || !share.Meets(other.Next!.Bounds)) return null;
        }

        return [.. parts.Where(p => p != part)];
    }

    private const int FewestAgreed = 3;

    [GeneratedRegex("^占(?:比|比重|比例)?(?:约|为|达)?$", RegexOptions.CultureInvariant)]
    private static partial Regex ShareWordPattern();

    /// <summary>「…，占r。其中甲项目结算E」: behind a list, E is told of something within a part.</summary>
    public static bool IsInsidePart(Mention whole, Mention rate) =>
        whole.Passage == rate.Passage && whole.Start >= rate.Passage.SentenceEnd(rate.End) && whole.Passage.Text.AsSpan(whole.SentenceStart, whole.Start - whole.SentenceStart).TrimStart().StartsWith("其中");

    /// <summary>「在职118人…；离退休74人。在职人员中高级职称41人，占p」: the count that the part's clause names with 中; null where it names none.</summary>
    public static Mention? OfGroup(Mention part)
    {
        if (part.Kind != MentionKind.Count || GroupPattern().Match(part.Clause) is not { Success: true } told) return null;
        var name = told.Groups["name"].Value;
        return part.Passage.Mentions.FindLast(m => m.End <= part.SentenceStart && m.Value >= part.Value && Wording.SameKind(m, part) && Wording.IsAmount(m) && (m.Words.EndsWith(name, StringComparison.Ordinal) || m.Words.EndsWith(name + "人员", StringComparison.Ordinal)));
    }

    [GeneratedRegex("^(?<name>[\\u4E00-\\u9FA5]{2,8}?)(?:人员|总数|人数)?(?<![其年集期途])中(?![心级学小等型高标央医年期])", RegexOptions.CultureInvariant)]
    private static partial Regex GroupPattern();

    private static string Bare(string words) => Wording.Without(words, "预算数", "决算数", "预算", "决算", "本年度", "本年", "全年", "年度", "合计", "的", "为", "数");
}
