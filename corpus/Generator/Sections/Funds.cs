using PerfEval.Generator.Composition;
using PerfEval.Generator.Numbers;
using PerfEval.Generator.Vocabulary;
using PerfEval.Model.Facts;

namespace PerfEval.Generator.Sections;

/// <summary>One source of money with its three amounts, in 元.</summary>
public sealed record FundLine(string Name, Fund? Fund, decimal Initial, decimal Current, decimal Executed)
{
    public IReadOnlyList<Fund?> Alt { get; init; } = [];

    public decimal? Rate => Current == 0 ? null : Executed / Current;
}

public enum Sources
{
    /// <summary>当年财政拨款 / 上年结转资金 / 其他资金.</summary>
    Year,

    /// <summary>中央补助 / 地方资金 / 其他资金.</summary>
    Level,

    /// <summary>财政资金 / 财政专户管理资金 / 单位资金 / 其他资金.</summary>
    Account,

    /// <summary>省级 / 市级 / 县级.</summary>
    Governments,
}

/// <summary>The money of a project: parts that add up to the total in the precision in which they are printed.</summary>
public sealed record FundSet(FundLine Total, IReadOnlyList<FundLine> Parts)
{
    /// <param name="draft">Whose dice are thrown.</param>
    /// <param name="style">The precision that every amount keeps.</param>
    /// <param name="sources">Which parts there are.</param>
    /// <param name="initialDiffers">The budget was adjusted during the year.</param>
    public static FundSet Draw(Draft draft, MoneyStyle style, Sources sources, bool initialDiffers = true)
    {
        var dice = draft.Dice;
        var decimals = style.Decimals - style.Power;
        var names = Names(sources, draft.Place);
        var live = sources == Sources.Governments ? names.Count : dice.Between(1, names.Count - 1);
        var parts = new List<FundLine>();
        for (var i = 0; i < names.Count; i++)
        {
            var (name, fund, alt) = names[i];
            if (i >= live)
            {
                parts.Add(new FundLine(name, fund, 0, 0, 0) { Alt = alt });
                continue;
            }

            var current = dice.Between(300_000m, 9_000_000m, decimals);
            var initial = initialDiffers && dice.Chance(0.7) ? Printing.Round(current * dice.Between(0.7m, 1.1m, 3), decimals) : current;
            var executed = dice.Chance(0.3) ? current : Printing.Round(current * dice.Between(0.62m, 0.998m, 4), decimals);
            parts.Add(new FundLine(name, fund, initial, current, executed) { Alt = alt });
        }

        return new FundSet(new FundLine("年度资金总额", Fund.Total, parts.Sum(p => p.Initial), parts.Sum(p => p.Current), parts.Sum(p => p.Executed)), parts);
    }

    private static List<(string Name, Fund? Fund, Fund?[] Alt)> Names(Sources sources, Place place) => sources switch
    {
        Sources.Year => [("当年财政拨款", Fund.Fiscal, []), ("上年结转资金", Fund.Carryover, []), ("其他资金", Fund.Other, [])],
        Sources.Level => [("中央补助", Fund.Central, []), ("地方资金", place.Fund, [null, Fund.Fiscal, Fund.Other, Fund.Provincial, Fund.Municipal, Fund.County]), ("其他资金", Fund.Other, [])],
        Sources.Account => [("财政资金", Fund.Fiscal, []), ("财政专户管理资金", Fund.Other, [null, Fund.Fiscal]), ("单位资金", Fund.Other, [null]), ("其他资金", Fund.Other, [])],
        _ => [("省级资金", Fund.Provincial, []), ("市级资金", Fund.Municipal, []), ("县级资金", Fund.County, [])],
    };
}
