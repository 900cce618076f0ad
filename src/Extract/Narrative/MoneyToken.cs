using PerfEval.Extract.Numbers;

namespace PerfEval.Extract.Narrative;

/// <summary>Which numbers are money: those with 元, those with a scale behind a money word (下达资金30万) or before one (30万补助资金), and those that lost their unit (支出决算数为4.19，).</summary>
internal static class MoneyToken
{
    /// <summary>Numbers of a list that are gone over to one with 元.</summary>
    private const int LongestList = 100;

    /// <param name="at">Place of the number among the text's tokens.</param>
    /// <param name="lead">The words of its clause.</param>
    /// <param name="text">The text.</param>
    /// <param name="unit">The unit of the amounts around it, for numbers that lost theirs; null where none is known.</param>
    public static NumberToken? From(int at, Lead lead, ProseText text, MeasureUnit? unit)
    {
        var token = text.Tokens[at];
        if (token.Kind == NumberKind.Money) return token;
        if (token.Kind != NumberKind.Bare) return null;
        if (token.UnitText is not null && (IsAmongMoney(at, text) || IsMoneyByName(text.TailOf(token.OuterEnd)))) return token.AsMoney();
        var before = LabelWriter.Clean(lead.Printed);
        if (MeasureLexicon.MoneyNoun.Last(before) is not { } noun || noun.End != before.Length) return null;
        if (token.UnitText is not null) return token.AsMoney();
        if (unit is null || token.Range != RangePart.None || !EndsClause(text.Folded, token.End)) return null;
        var linked = lead.Words.AsSpan().TrimEnd() is var words && words.Length > 0 && words[^1] is '为' or '是' or '达';
        return linked && (token.PrintedDecimals > 0 || Calendar.YearOf(text.Folded.AsSpan(token.Start, token.NumberEnd - token.Start)) is null) && token.Under(unit) is { Kind: not NumberKind.Code } amount ? amount : null;
    }

    /// <summary>
    /// 送戏下乡11.2万、培训辅导6.5万元、图书报刊4.8万: a scale with nothing counted behind it, beside an amount that is printed in full.
    /// </summary>
    private static bool IsAmongMoney(int at, ProseText text)
    {
        var token = text.Tokens[at];
        if (token.Range != RangePart.None || !EndsClause(text.Folded, token.End)) return false;
        return Leads(-1) || Leads(+1);

        // Over others that lost their 元 as well.
        bool Leads(int step)
        {
            for (var i = at; i + step >= 0 && i + step < text.Tokens.Length && Math.Abs(i - at) < LongestList; i += step)
            {
                var (left, right) = step < 0 ? (text.Tokens[i - 1], text.Tokens[i]) : (text.Tokens[i], text.Tokens[i + 1]);
                if (!IsListed(text, left.End, right.Start)) return false;
                var other = text.Tokens[i + step];
                if (other is { Kind: NumberKind.Money, Per: null, Value.Value: >= 10_000 }) return true;
                if (other is not { Kind: NumberKind.Bare, UnitText: not null }) return false;
            }

            return false;
        }
    }

    /// <summary>将141.8万补助资金拨付到村: the name of the money stands right behind.</summary>
    private static bool IsMoneyByName(ReadOnlySpan<char> tail)
    {
        var near = tail[..Math.Min(tail.Length, LongestName)];
        return near.IndexOf("资金") >= 0 || near.IndexOf("经费") >= 0;
    }

    private const int LongestName = 6;

    /// <summary>Nothing but 、 parts the two.</summary>
    private static bool IsListed(ProseText text, int from, int to) =>
        text.Folded.AsSpan(from, to - from) is var between && between.Contains('、') && between.IndexOfAny(',', '。', ';') < 0;

    private static bool EndsClause(string folded, int end)
    {
        while (end < folded.Length && folded[end] == ' ') end++;
        return end == folded.Length || folded[end] is ',' or '。' or ';' or '(' or '、' or '\n' || folded[end] == '.' && end + 1 == folded.Length;
    }
}
