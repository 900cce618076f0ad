using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Extract.Narrative;

/// <summary>A fund, or the finding that the words name an owner who is none of them (医保基金).</summary>
internal readonly record struct FundReading(bool Found, Fund? Fund)
{
    public static readonly FundReading Unknown = new(false, null);
}

/// <summary>Decides whose money an amount is.</summary>
internal static class FundReader
{
    /// <summary>A level, source or whole that the words name; public money of no level where they name only that.</summary>
    public static FundReading In(ReadOnlySpan<char> words)
    {
        if (OfBareLevel(words) is { } level) return new FundReading(true, level);
        if (FundLexicon.Named.Last(words) is { } named) return new FundReading(true, JoinsLevels(words[..named.Start]) && IsLevel(named.Meaning) ? null : named.Meaning);
        if (FundLexicon.IsOfRegion(words.Trim(" ,、:;和"))) return new FundReading(true, Fund.Provincial);
        return FundLexicon.Fiscal.Last(words) is { } fiscal ? new FundReading(true, fiscal.Meaning) : FundReading.Unknown;
    }

    /// <summary>其中：自治区120万元、市90万元: the name of a level is all there is.</summary>
    private static Fund? OfBareLevel(ReadOnlySpan<char> words)
    {
        var name = words.Trim(" ,、:;和");
        if (name.StartsWith("其中")) name = name[2..].TrimStart(":,");
        return name switch
        {
            "中央" => Fund.Central,
            "省" or "自治区" => Fund.Provincial,
            "市" or "州" or "盟" => Fund.Municipal,
            "县" or "区" or "旗" => Fund.County,
            _ => null,
        };
    }

    /// <summary>The words name a level of government, or several.</summary>
    public static bool NamesLevel(ReadOnlySpan<char> words) => FundLexicon.Named.Last(words) is { } named && IsLevel(named.Meaning);

    /// <summary>中央、省、市财政: the money of several levels is of none alone.</summary>
    private static bool JoinsLevels(ReadOnlySpan<char> before) =>
        before is [.., var level, '、' or '和' or '及' or '与'] && level is '央' or '省' or '市' or '州' or '县' or '区' or '级';

    private static bool IsLevel(Fund? fund) => fund is Fund.Central or Fund.Provincial or Fund.Municipal or Fund.County;

    /// <summary>Whether the words begin a breakdown by fund or part: then what stands before them is the whole.</summary>
    public static bool BeginsBreakdown(ReadOnlySpan<char> right)
    {
        var words = right.TrimStart(",;。:( \n");
        return words.StartsWith("其中") || (right.Length > 0 && right[0] == '(' && In(right[1..Math.Min(right.Length, 14)]) is { Found: true, Fund: not null } && right[1..Math.Min(right.Length, 30)].Contains('#'));
    }

    /// <summary>财政拨款 in a heading over the amount.</summary>
    public static Fund? OfHeadings(Sequence<string> headings)
    {
        for (var i = headings.Count - 1; i >= 0; i--)
        {
            if (headings[i].Contains("财政拨款", StringComparison.Ordinal) || headings[i].Contains("政府性基金预算", StringComparison.Ordinal) || headings[i].Contains("国有资本经营预算", StringComparison.Ordinal)) return Fund.Fiscal;
        }

        return null;
    }
}
