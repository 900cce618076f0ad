using System.Text.RegularExpressions;
using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;

namespace PerfEval.Check.Discovery.Rates;

/// <summary>「保洁服务费每月2.8万元，全年共33.6万元」: twelve months (four quarters) of one sum that is told for each.</summary>
internal static partial class MonthlyCosts
{
    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var passage in manuscript.EachPassage())
        {
            if (passage.InTable || passage.Numbers.Count < 2 || !passage.Text.Contains('每')) continue;
            foreach (var each in passage.Numbers)
            {
                if (each.Kind != MentionKind.Money || each.Comparator is not null || each.Approximate || EachPattern().Match(each.Words) is not { Success: true } told) continue;
                if (each.Right is not { Kind: MentionKind.Money } year || year.End > passage.SegmentEnd(each.End) || year.IsPrice || year.Approximate || year.Comparator is not null || !YearPattern().IsMatch(year.Words)) continue;

                // By unit it is of many, and from some month on it is of fewer.
                if (each.Passage.Slice(each.End, year.Start) is var gap && (gap.Contains('/') || gap.Contains('起')) || Wording.Any(passage.Slice(passage.SegmentStart(each.Start), each.Start), "每人", "每户", "每名", "每生", "月起", "月开始") || Wording.Any(each.Words, "人", "户", "名", "均")) continue;
                var times = told.Groups["quarter"].Success ? 4m : 12m;
                yield return new Relation(ProductRule.RuleId, year.Report, Operand.Of(year), [new(new Product([Operand.Of(each)], times))], Strength.Likely);
            }
        }
    }

    [GeneratedRegex("每(个)?((?<month>月)|(?<quarter>季度|季))(固定|支付|缴纳|费用|租金|服务费|为|需|需支付)*$", RegexOptions.CultureInvariant)]
    private static partial Regex EachPattern();

    [GeneratedRegex("^(全年|一年|年度|年)(共|合计|共计|总计|计|支付|共支付|共支出|支出|费用|租金|合计支付|实际支付|总费用|服务费)*(为)?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearPattern();
}
