using System.Buffers;
using PerfEval.Model.Values;

namespace PerfEval.Extract.Numbers;

/// <summary>Reads what begins with an Arabic digit: number, date, document number, code, list number or mask.</summary>
internal static class ArabicReader
{
    /// <summary>Digits without separator or unit that are a serial or telephone number.</summary>
    private const int SerialLength = 7;

    private const int ListNumberDigits = 2;

    /// <summary>Characters between 分别 and a number of its list.</summary>
    private const int LeadOfList = 20;

    /// <summary>Characters behind a number of a list in which the next separator stands.</summary>
    private const int RestOfList = 24;

    private const string Approximations = "余多来几";

    /// <summary>Reads at a digit and returns where to go on.</summary>
    public static int Read(ReadOnlySpan<char> folded, string text, int start, List<NumberToken> tokens)
    {
        if (Mask(folded, start) is > 0 and var masked) return masked;
        if (DocumentNumber.End(folded, start, out var isCode) is > 0 and var documentEnd)
            return AddPlain(tokens, folded, isCode ? NumberKind.Code : NumberKind.DocumentNumber, start, documentEnd, null);
        var date = Calendar.At(folded, start);
        if (date.End > 0) return AddPlain(tokens, folded, date.IsYear ? NumberKind.Year : NumberKind.Date, start, date.End, date.Year);
        var numeral = Arabic.Read(folded, start, CommasSeparate(folded, text, start));
        if (TornFromListNumber(folded, start, numeral) is { } listEnd) return AddPlain(tokens, folded, NumberKind.ListNumber, start, listEnd, null);
        if (IsCode(folded, start, numeral) is > 0 and var codeEnd) return AddPlain(tokens, folded, NumberKind.Code, start, codeEnd, null);
        return ReadNumber(folded, text, start, numeral, tokens);
    }

    private static int ReadNumber(ReadOnlySpan<char> folded, string text, int start, Arabic.Numeral numeral, List<NumberToken> tokens)
    {
        var prefixed = PrefixedRatio(folded, start, tokens.Count == 0 ? 0 : tokens[^1].End);
        var match = prefixed ?? UnitReader.Read(folded, numeral.End);
        var currency = Currency.SignBefore(folded, start, tokens.Count == 0 ? 0 : tokens[^1].End);
        if (currency is not null) match = Currency.Of(match, numeral.End);
        if (match.Unit is null && IsListNumber(folded, start, numeral)) return AddPlain(tokens, folded, NumberKind.ListNumber, start, numeral.End, null);
        if (match.Unit is { Kind: NumberKind.Count, Power: 0 } && numeral.Decimals > 0 && AtItemStart(folded, start))
            return AddPlain(tokens, folded, NumberKind.ListNumber, start, folded[start..].IndexOf('.') + start, null);
        var kind = IsOrdinal(folded, start, match.Unit) ? NumberKind.Ordinal : match.Unit?.Kind ?? NumberKind.Bare;
        var signed = HasSign(folded, text, start, tokens, match.Unit);
        var printed = signed ? -numeral.Value : numeral.Value;
        var from = currency ?? (prefixed is null ? signed ? start - 1 : start : start - 3);
        var end = prefixed is null ? match.End : numeral.End;
        var token = NumberScanner.Make(kind, from, numeral.End, Math.Max(end, numeral.End), printed, numeral.Decimals, match.Unit, text);
        if (token.Kind != NumberKind.Code && match.Unit is { Kind: NumberKind.Bare, Power: > 0 } scale && Composite(folded, text, token, scale) is { } whole) token = whole;
        token = token with { Approximate = match.Approximate, Suspect = match.Suspect || numeral.Torn };
        token = WithPrice(folded, token);
        NumberScanner.Add(tokens, folded, token);
        return token.End;
    }

    /// <summary>2亿3000万元 is one amount.</summary>
    private static NumberToken? Composite(ReadOnlySpan<char> folded, string text, NumberToken high, MeasureUnit scale)
    {
        if (high.End >= folded.Length || !Arabic.IsDigit(folded[high.End])) return null;
        var low = Arabic.Read(folded, high.End, false);
        var unit = UnitReader.Read(folded, low.End);
        if (unit.Unit is not { Kind: NumberKind.Money } money || money.Power >= scale.Power) return null;
        var value = high.Value.Value + Quantity.Scaled(low.Value, low.Decimals, money.Power, Unit.Yuan).Value;
        return NumberScanner.Make(NumberKind.Money, high.Start, low.End, unit.End, value, 0, MeasureUnit.Yuan, text) with
        {
            Value = new Quantity(value, low.Decimals - money.Power, Unit.Yuan),
            UnitText = money.Text,
        };
    }

    private static NumberToken WithPrice(ReadOnlySpan<char> folded, NumberToken token)
    {
        if (token.Kind is not (NumberKind.Money or NumberKind.Bare)) return token;
        var (end, per) = Price.RightOf(folded, token.End);
        if (per is null && token.Kind != NumberKind.Money) return token;
        var each = Price.LeftOf(folded, Comparison.LeftOf(folded, token.Start).Start);
        if (token.Kind == NumberKind.Bare)
        {
            if (each is null) return token;
            token = token with { Kind = NumberKind.Money, Value = token.Value with { Unit = Unit.Yuan }, UnitText = token.UnitText ?? "元", UnitInherited = true };
        }

        return token with { End = end, Per = each is null || per is null || per.StartsWith(each, StringComparison.Ordinal) ? per ?? each : each + "·" + per };
    }

    private static UnitReader.Match? PrefixedRatio(ReadOnlySpan<char> folded, int start, int floor)
    {
        if (start - 3 < floor) return null;
        var before = folded[(start - 3)..start];
        if (before is "百分之") return new UnitReader.Match(start, MeasureUnit.Percent, false, false);
        return before is "千分之" ? new UnitReader.Match(start, new MeasureUnit("‰", NumberKind.Permille, -3, Unit.Ratio), false, false) : null;
    }

    /// <summary>Letters that end the name of an amount: 其他收入-2.3万元, 上年的-12万元. Behind other names a dash parts a name from its amount.</summary>
    private static readonly SearchValues<char> EndsOfAmounts = SearchValues.Create("的入出转算金款产债缺亏超支数量净增损盈动整现为本");

    private static bool HasSign(ReadOnlySpan<char> folded, string text, int start, List<NumberToken> tokens, MeasureUnit? unit)
    {
        if (start == 0 || text[start - 1] is not ('-' or '－' or '﹣' or '−' or '–')) return false;
        var before = start - 2;
        if (before < 0) return true;
        if (tokens.Count > 0 && tokens[^1].End is var end && (end == before + 1 || (end == before && folded[before] == ' '))) return false;
        while (before >= 0 && folded[before] == ' ') before--;
        if (before >= 0 && unit?.Kind is NumberKind.Money or NumberKind.Percent && EndsOfAmounts.Contains(folded[before])) return true;
        return before < 0 || folded[before] is '(' or ',' or ':' or ';' or '=' or '\n' or '为' or '是' or '达' or '长' or '率' or '额' or '幅' or '降' or '加' or '少' or '余' or '至' or '度' or '差' or '润' or '益' or '损' or '值'
            || (unit?.Kind is NumberKind.Money or NumberKind.Percent && folded[before] is '、' or '和' or '及' or '与');
    }

    private static bool IsOrdinal(ReadOnlySpan<char> folded, int start, MeasureUnit? unit)
    {
        var before = start - 1;
        if (before >= 0 && folded[before] == ' ') before--;
        if (before < 0) return false;
        return folded[before] == '第' || (folded[before] == '前' && unit?.Text is "名" or "位");
    }

    /// <summary>20xx年, 1**万元, **5**: unknown digits; one past the mask, or 0.</summary>
    private static int Mask(ReadOnlySpan<char> folded, int start)
    {
        var end = Arabic.RunEnd(folded, start);
        var masksAfter = end < folded.Length && IsMask(folded[end]) && (end + 1 == folded.Length || IsMask(folded[end + 1]) || folded[end + 1] is '年' or '万' or '元' or '.' or '%' or '月' or '日');
        var masksBefore = start > 1 && IsMask(folded[start - 1]) && (IsMask(folded[start - 2]) || folded[start - 2] == '.');
        if (!masksAfter && !masksBefore) return 0;
        while (end < folded.Length && (IsMask(folded[end]) || folded[end] == '.' || Arabic.IsDigit(folded[end]))) end++;
        return end;
    }

    private static bool IsMask(char c) => c is '*' or 'x' or 'X' or '×' or '□' or '〇';

    /// <summary>1.2023年… at the head of an item: the list number and a year, not 1.2023.</summary>
    private static int? TornFromListNumber(ReadOnlySpan<char> folded, int start, Arabic.Numeral numeral)
    {
        if (numeral.Decimals != 4 || !AtItemStart(folded, start)) return null;
        var point = numeral.End - 5;
        if (point - start > ListNumberDigits || Calendar.YearOf(folded[(point + 1)..numeral.End]) is null) return null;
        return numeral.End < folded.Length && folded[numeral.End] is '年' or '-' or ' ' ? point : null;
    }

    private static bool IsListNumber(ReadOnlySpan<char> folded, int start, Arabic.Numeral numeral)
    {
        if (numeral.Decimals > 0 || numeral.Grouped || numeral.End - start > ListNumberDigits || numeral.End >= folded.Length) return false;
        var next = folded[numeral.End];
        if (start > 0 && folded[start - 1] == '(') return next == ')' && numeral.End + 1 < folded.Length && !Arabic.IsDigit(folded[numeral.End + 1]);
        return next is '.' or '、' or ')' && AtItemStart(folded, start);
    }

    private static bool AtItemStart(ReadOnlySpan<char> folded, int start)
    {
        var before = start - 1;
        while (before >= 0 && folded[before] == ' ') before--;
        return before < 0 || folded[before] is '\n' or '。' or ';' or '!' or '?' or ':';
    }

    /// <summary>One past a code, telephone number or section number; 0 where it is a number.</summary>
    private static int IsCode(ReadOnlySpan<char> folded, int start, Arabic.Numeral numeral)
    {
        var end = numeral.End;
        if (start > 0 && char.IsAsciiLetter(folded[start - 1])) return UnitReader.Read(folded, end).Unit is { Kind: NumberKind.Money } ? 0 : AlphanumericEnd(folded, end);
        if (end < folded.Length && char.IsAsciiLetter(folded[end]) && UnitReader.Read(folded, end).Unit is null) return AlphanumericEnd(folded, end);
        if (numeral.Decimals > 0 && end + 1 < folded.Length && folded[end] == '.' && Arabic.IsDigit(folded[end + 1]))
            return SectionEnd(folded, end);
        if (folded[(Math.Min(end, folded.Length))..].StartsWith("热线") || folded[end..].StartsWith("专线") || folded[end..].StartsWith("平台")) return end;
        if (numeral.Grouped || numeral.Decimals > 0) return numeral.Digits > Arabic.LongestNumber ? end : 0;
        var isLong = numeral.Digits >= SerialLength;
        var hasZero = folded[start] == '0' && numeral.Digits > 1;
        if (numeral.Digits > Arabic.LongestNumber) return AlphanumericEnd(folded, end);
        if (!isLong && !hasZero) return 0;
        if (UnitReader.Read(folded, end).Unit is not null && (!hasZero || numeral.Digits < 3)) return 0;
        return AlphanumericEnd(folded, end);
    }

    private static int SectionEnd(ReadOnlySpan<char> folded, int at)
    {
        while (at < folded.Length && (Arabic.IsDigit(folded[at]) || (folded[at] == '.' && at + 1 < folded.Length && Arabic.IsDigit(folded[at + 1])))) at++;
        return at;
    }

    private static int AlphanumericEnd(ReadOnlySpan<char> folded, int at)
    {
        while (at < folded.Length && (char.IsAsciiLetterOrDigit(folded[at]) || (folded[at] == '-' && at + 1 < folded.Length && Arabic.IsDigit(folded[at + 1])))) at++;
        return at;
    }

    /// <summary>
    /// 分别为100，200和300: commas between numbers. A half-width comma before three digits joins them, unless the numbers
    /// before 和 are all of three digits and their unit stands behind the last one only (100,200和300人).
    /// </summary>
    private static bool CommasSeparate(ReadOnlySpan<char> folded, string text, int start)
    {
        if (folded[Math.Max(0, start - LeadOfList)..start].LastIndexOf("分别") < 0) return false;
        if (folded[start..Math.Min(folded.Length, start + RestOfList)].IndexOfAny('和', '、') < 0) return false;
        var joined = Arabic.Read(folded, start, separated: false);
        if (!joined.Grouped) return false;
        if (text.AsSpan(start, joined.End - start).ContainsAny('，', '﹐')) return true;
        return Arabic.RunEnd(folded, start) == start + 3 && joined.End < folded.Length && folded[joined.End] == '和';
    }

    private static int AddPlain(List<NumberToken> tokens, ReadOnlySpan<char> folded, NumberKind kind, int start, int end, int? year)
    {
        tokens.Add(new NumberToken
        {
            Kind = kind,
            Start = start,
            End = end,
            NumberEnd = end,
            OuterStart = start,
            OuterEnd = end,
            Printed = year ?? 0,
            Value = new Quantity(year ?? 0, 0, Unit.None),
            Year = year,
        });
        return end;
    }

    internal static bool IsApproximation(char c) => Approximations.Contains(c);
}
