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
        if (FundLexicon.Named.Last(words) is { } named) return new FundReading(true, named.Meaning);
        return FundLexicon.Fiscal.Last(words) is { } fiscal ? new FundReading(true, fiscal.Meaning) : FundReading.Unknown;
    }

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
