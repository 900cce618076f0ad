using PerfEval.Extract.Numbers;

namespace PerfEval.Extract.Narrative;

/// <summary>The year an amount belongs to, where the text says: in its clause, or carried from the head of its sentence.</summary>
internal static class YearReader
{
    private static readonly string[] YearBefore = ["上年", "去年", "上一年", "上年度", "往年同期"];

    public static int? Read(ProseText text, int clauseStart, int sentenceStart, int at, int? fiscalYear)
    {
        if (InRange(text, clauseStart, at, out var several) is { } own) return own;
        if (several) return null;
        var words = text.Masked[clauseStart..at];
        foreach (var word in YearBefore)
        {
            if (words.LastIndexOf(word) is >= 0 and var told && fiscalYear is not null && !words.Contains("结", StringComparison.Ordinal) && !IsOfChange(text, clauseStart + told, at)) return fiscalYear - 1;
        }

        // 2022年省级80万元、中央300万元，2023年省级90万元、中央310万元: an item of a list is of the year that the list told last.
        var goesOn = words.TrimStart(' ').StartsWith("、");
        int? carried = null;
        foreach (var token in text.TokensBetween(sentenceStart, clauseStart))
        {
            if (token.Kind != NumberKind.Year || IsReference(text, token.Start)) continue;
            carried = token.Year;
            if (!goesOn) break;
        }

        return carried;
    }

    private static int? InRange(ProseText text, int from, int to, out bool several)
    {
        several = false;
        int? year = null;
        foreach (var token in text.TokensBetween(from, to))
        {
            if (token.Kind == NumberKind.Year && !IsOfChange(text, token.Start, to))
            {
                several = EndsRange(text, token.Start);
                year = several ? null : token.Year;
            }
        }

        return year;
    }

    /// <summary>比上年增加5万元: what changed since then is of the year after.</summary>
    private static bool IsOfChange(ProseText text, int year, int to) => IsReference(text, year) && MeasureLexicon.Change.Any(text.Masked[year..to]);

    /// <summary>2021-2023年: several years, and none of them alone.</summary>
    private static bool EndsRange(ProseText text, int start) => start > 0 && text.Masked[start - 1] is '-' or '~' or '至' or '到';

    /// <summary>比2018年, 与2018年相比: the year that is compared with.</summary>
    private static bool IsReference(ProseText text, int start) => start > 0 && text.Masked[start - 1] is '比' or '较' or '与' or '同';
}
