using System.Text.RegularExpressions;
using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;

namespace PerfEval.Check.Discovery.Rates;

/// <summary>「举办培训12期，每期40人，共培训480人次」: so many times, so many each time, and how many in all.</summary>
internal static partial class CountProducts
{
    private static readonly string[] Wholes = ["共", "合计", "累计", "总计", "总共"];
    private static readonly string[] People = ["人", "人次", "名", "户", "户次", "个", "家", "次", "场次", "套", "件", "份", "册", "盏", "株", "亩"];

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var passage in manuscript.EachPassage())
        {
            if (passage.InTable || passage.Numbers.Count < 3 || !passage.Text.Contains('每', StringComparison.Ordinal)) continue;
            for (var i = 1; i + 1 < passage.Numbers.Count; i++)
            {
                if (Relate(passage.Numbers[i - 1], passage.Numbers[i], passage.Numbers[i + 1]) is { } relation) yield return relation;
            }
        }
    }

    private static Relation? Relate(Mention times, Mention each, Mention whole)
    {
        if (!IsCount(times) || !IsCount(each) || !IsCount(whole) || times.SentenceStart != whole.SentenceStart || times.UnitText is not { } unit || each.UnitText is not { } thing || whole.UnitText is not { } all) return null;

        // 「每期40人」, and not 「平均每期40人」 or 「每期40人、5天」.
        if (EachPattern().Match(each.Words) is not { Success: true } told || told.Groups["of"].Value != unit || Array.IndexOf(People, thing) < 0) return null;
        if (all != thing && all != thing + "次" && !(thing is "人" or "名" && all is "人" or "名" or "人次")) return null;
        if (!Wording.Any(whole.Words, Wholes) || Wording.Any(whole.Words, "其中", "以上", "计划", "目标") || Wording.Any(times.Words, "计划", "目标", "其中") != Wording.Any(whole.Words, "计划", "目标")) return null;
        return new Relation(ProductRule.RuleId, whole.Report, Operand.Of(whole), [new(new Product([Operand.Of(times), Operand.Of(each)]))], Strength.Likely);
    }

    private static bool IsCount(Mention number) => number is { Kind: MentionKind.Count or MentionKind.Thing, Approximate: false, Comparator: null };

    [GeneratedRegex("^(?:均按|按)?每(?<of>[\u4e00-\u9fa5]{1,2}?)(?:各|均|为|培训|有|安排|配备|发放|参加|参训)?$", RegexOptions.CultureInvariant)]
    private static partial Regex EachPattern();
}
