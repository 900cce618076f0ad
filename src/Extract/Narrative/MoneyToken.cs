using PerfEval.Extract.Numbers;

namespace PerfEval.Extract.Narrative;

/// <summary>Which numbers are money: those with 元, those with a scale behind a money word (下达资金30万), and those that lost their unit (支出决算数为4.19，).</summary>
internal static class MoneyToken
{
    /// <param name="token">Any number.</param>
    /// <param name="lead">The words of its clause.</param>
    /// <param name="text">The text.</param>
    /// <param name="unit">The unit of the amounts around it, for numbers that lost theirs; null where none is known.</param>
    public static NumberToken? From(NumberToken token, Lead lead, ProseText text, MeasureUnit? unit)
    {
        if (token.Kind == NumberKind.Money) return token;
        if (token.Kind != NumberKind.Bare) return null;
        var before = LabelWriter.Clean(lead.Printed);
        if (MeasureLexicon.MoneyNoun.Last(before) is not { } noun || noun.End != before.Length) return null;
        if (token.UnitText is not null) return token.AsMoney();
        if (unit is null || token.Range != RangePart.None || !EndsClause(text.Folded, token.End)) return null;
        var linked = lead.Words.AsSpan().TrimEnd() is var words && words.Length > 0 && words[^1] is '为' or '是' or '达';
        return linked && (token.PrintedDecimals > 0 || Calendar.YearOf(text.Folded.AsSpan(token.Start, token.NumberEnd - token.Start)) is null) && token.Under(unit) is { Kind: not NumberKind.Code } amount ? amount : null;
    }

    private static bool EndsClause(string folded, int end)
    {
        while (end < folded.Length && folded[end] == ' ') end++;
        return end == folded.Length || folded[end] is ',' or '。' or ';' or '(' or '、' or '\n' || folded[end] == '.' && end + 1 == folded.Length;
    }
}
