using System.Buffers;
using PerfEval.Model.Values;

namespace PerfEval.Extract.Numbers;

/// <summary>
/// Finds every printed number of a text, from left to right, with its unit, comparator, approximation and price unit,
/// and says which digits are no amounts: dates, document numbers, codes, list numbers. One pass, no regular expressions.
/// </summary>
public static class NumberScanner
{
    private static readonly SearchValues<char> Starts = SearchValues.Create("0123456789０１２３４５６７８９〇零一二三四五六七八九十两壹贰叁肆伍陆柒捌玖拾百");

    /// <summary>The numbers of a text in reading order; they do not overlap.</summary>
    public static List<NumberToken> Scan(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().IndexOfAny(Starts) < 0 ? [] : ScanFolded(FoldedText.Fold(text), text);
    }

    /// <summary>As <see cref="Scan"/>, for a caller that has the folded text already.</summary>
    public static List<NumberToken> ScanFolded(string folded, string text)
    {
        ArgumentNullException.ThrowIfNull(folded);
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new List<NumberToken>();
        var at = 0;
        while (at < folded.Length)
        {
            var c = folded[at];
            var end = Arabic.IsDigit(c) ? ArabicReader.Read(folded, text, at, tokens)
                : c >= 0x80 && Starts.Contains(c) ? ChineseReader.Read(folded, text, at, tokens)
                : at + 1;
            at = Math.Max(end, at + 1);
        }

        return tokens;
    }

    /// <summary>The one number of a cell that holds nothing but a number, its unit and its comparator; null for any other text.</summary>
    public static NumberToken? Only(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = Scan(text);
        if (tokens.Count != 1) return null;
        var token = tokens[0];
        return Blank(text.AsSpan(0, token.OuterStart)) && Blank(text.AsSpan(token.OuterEnd)) ? token : null;
    }

    /// <summary>Adds a token, with what stands left and right of it, and links it to a range or list that it ends.</summary>
    internal static void Add(List<NumberToken> tokens, ReadOnlySpan<char> folded, NumberToken token)
    {
        var (outerStart, before, nearBefore) = Comparison.LeftOf(folded, token.Start);
        var (outerEnd, after, nearAfter) = Comparison.RightOf(folded, token.End);
        token = token with
        {
            OuterStart = outerStart,
            OuterEnd = outerEnd,
            Comparator = (Comparison.IsWithTarget(before, folded[token.End..]) ? null : before) ?? after ?? token.Comparator,
            Approximate = token.Approximate || nearBefore || nearAfter,
            IsFactor = BehindTimes(folded, token.Start),
        };
        tokens.Add(token);
        RangeLinker.LinkLast(tokens, folded);
    }

    /// <summary>A token of this kind; a code where its unit makes it larger than any quantity is.</summary>
    internal static NumberToken Make(NumberKind kind, int start, int numberEnd, int end, decimal printed, int decimals, MeasureUnit? unit, string text)
    {
        var isCode = Magnitude.IsBeyond(printed, unit?.Power ?? 0);
        return new()
        {
            Kind = isCode ? NumberKind.Code : kind,
            Start = start,
            NumberEnd = numberEnd,
            End = end,
            Printed = printed,
            PrintedDecimals = decimals,
            Value = unit is null || isCode ? new Quantity(printed, decimals, Unit.None) : Quantity.Scaled(printed, decimals, unit.Power, unit.Base),
            UnitText = unit is null ? null : PrintedUnit(unit.Text, text.AsSpan(numberEnd, end - numberEnd)),
        };
    }

    /// <summary>The unit in the document's own characters where they stand together, else in ours (万 元, 余人).</summary>
    private static string PrintedUnit(string unit, ReadOnlySpan<char> behind)
    {
        if (behind.Length < unit.Length) return unit;
        var printed = behind[^unit.Length..];
        for (var i = 0; i < unit.Length; i++)
        {
            if (FoldedText.Fold(printed[i]) != unit[i]) return unit;
        }

        return printed.ToString();
    }

    private static bool BehindTimes(ReadOnlySpan<char> folded, int start)
    {
        var at = start - 1;
        while (at >= 0 && folded[at] == ' ') at--;
        return at >= 0 && folded[at] is '×' or '*' or '✖';
    }

    private static bool Blank(ReadOnlySpan<char> rest)
    {
        foreach (var c in rest)
        {
            if (!char.IsWhiteSpace(c)) return false;
        }

        return true;
    }
}
