using System.Buffers;
using PerfEval.Extract.Numbers;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Extract.Tables;

/// <summary>The numbers of a cell. A cell that holds one number and nothing else is no date, code or list number, whatever it looks like.</summary>
internal static class CellNumbers
{
    private const int MostDigits = 20;

    /// <summary>The cell's numbers that are quantities, in order; bare ones come under the unit, where there is one.</summary>
    public static List<NumberToken> Of(CellView cell, MeasureUnit? unit)
    {
        var tokens = new List<NumberToken>();
        if (cell.IsValue && Periods.AreSpan(cell.Key)) return tokens;
        if (cell.IsNumber && Plain(cell.Text) is { } plain)
        {
            if (TableView.IsBracketedAmount(cell.Key)) plain = Less(plain, cell.Text);
            Add(unit is null && Currency.IsSign(cell.Text[plain.Start]) ? plain.Under(MeasureUnit.Yuan) : plain);
            return tokens;
        }

        foreach (var token in cell.IsValue && cell.Text.Contains('\n', StringComparison.Ordinal) ? Unwrapped(cell.Text) : NumberScanner.Scan(cell.Text))
        {
            if (!token.IsFactor && IsQuantity(token.Kind)) Add(token);
        }

        return tokens;

        void Add(NumberToken token)
        {
            if (unit is not null) token = token.Under(unit);
            if (IsQuantity(token.Kind)) tokens.Add(token);
        }
    }

    /// <summary>(8.02) is less than nothing, and its brackets say so.</summary>
    private static NumberToken Less(NumberToken number, string text)
    {
        int start = text.AsSpan().IndexOfAny('(', '（'), end = text.AsSpan().LastIndexOfAny(')', '）') + 1;
        return number with { Printed = -number.Printed, Value = number.Value.Negate(), Start = start, End = end, NumberEnd = end, OuterStart = start, OuterEnd = end };
    }

    /// <summary>4:6 under 分担比例（市:区）: two parts of a whole, and no percentage.</summary>
    public static bool IsRatio(string key) => key.Contains(':', StringComparison.Ordinal) && char.IsAsciiDigit(key[0]) && char.IsAsciiDigit(key[^1]) && key.AsSpan().IndexOfAnyExcept(RatioInk) < 0;

    private static readonly SearchValues<char> RatioInk = SearchValues.Create("0123456789.:");

    /// <summary>12（其中：某项5万元）: the cell's own number, before the brackets that tell what is in it; null where there is none.</summary>
    public static NumberToken? BeforeParts(CellView cell)
    {
        var open = cell.Text.AsSpan().IndexOfAny('(', '（');
        if (open < 1 || cell.Key[^1] != ')' || !Lexicon.BeginsWithAny(Words.Compact(cell.Text[(open + 1)..]), PartLeads)) return null;
        return Plain(cell.Text[..open]);
    }

    private static readonly string[] PartLeads = ["其中", "含", "包括", "包含"];

    /// <summary>The one number of a text: 1,500.00, 251.2万元, 55.20%, (10), 9.5分; null for any other text.</summary>
    public static NumberToken? Plain(string text)
    {
        var folded = FoldedText.Fold(text);
        var (at, end) = Words.Trimmed(folded);
        while (at < end && folded[at] is '(' or '[') at++;
        while (end > at && folded[end - 1] is ')' or ']' && !folded.AsSpan(at, end - at).Contains('(')) end--;
        var outer = at;
        if (at < end && Currency.IsSign(folded[at])) at++;
        while (at < end && folded[at] == ' ') at++;
        var start = at;
        if (at < end && folded[at] is '-' or '+') at++;
        Span<char> digits = stackalloc char[MostDigits];
        int length = 0, decimals = -1, whole = 0;
        for (; at < end; at++)
        {
            var c = folded[at];
            if (char.IsAsciiDigit(c))
            {
                if (length == MostDigits) return null;
                digits[length++] = c;
                if (decimals >= 0) decimals++;
                else whole++;
            }
            else if (c == '.' && decimals < 0) decimals = 0;
            else if (c is ',' or ' ' or '\n' && at > start && at + 1 < end && (char.IsAsciiDigit(folded[at + 1]) || (c != ',' && folded[at + 1] == '.') || (c != ',' && folded[at - 1] == '.'))) continue;
            else break;
        }

        if (length == 0) return null;
        var numberEnd = at;
        var value = PrintedDigits.Number(digits[..length]);
        for (var i = 0; i < decimals; i++) value /= 10;
        if (folded[start] == '-') value = -value;
        var precision = Arabic.Precision(whole, Math.Max(0, decimals));
        var token = new NumberToken
        {
            Kind = NumberKind.Bare, Start = outer, End = numberEnd, NumberEnd = numberEnd, OuterStart = outer, OuterEnd = numberEnd,
            Printed = value, PrintedDecimals = precision, Value = Quantity.Scaled(value, precision, 0, Unit.None),
        };
        if (folded.AsSpan(numberEnd, end - numberEnd).IsWhiteSpace()) return token;
        if (MeasureUnit.Parse(folded[numberEnd..end]) is not { } unit) return null;
        return token.Under(unit) is not { Kind: not NumberKind.Code } scaled ? null : scaled with { UnitText = Words.Compact(text[numberEnd..end]), End = end, OuterEnd = end, UnitInherited = false };
    }

    /// <summary>A weight or a score: 10, 9.5分, （50分）; null where the cell has no number or says more.</summary>
    public static Points? PointsOf(TableView view, CellView? cell)
    {
        if (cell is null || cell.IsBlank || cell.Key.Length > 16) return null;
        if (Plain(cell.Text) is not { } token)
        {
            var found = NumberScanner.Scan(cell.Text).FindAll(t => t.Kind is NumberKind.Bare or NumberKind.Points or NumberKind.Percent);
            if (found.Count != 1 || cell.Key.Length > 8) return null;
            token = found[0];
        }

        return new Points(token.Printed, cell.Text[token.Start..token.NumberEnd], view.Place(cell, token.Start, token.End));
    }

    /// <summary>The numbers of a short value that the layout broke over lines (700批 / 次), with their places in the broken text.</summary>
    private static List<NumberToken> Unwrapped(string text)
    {
        var places = new List<int>(text.Length + 1);
        var joined = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n') continue;
            places.Add(i);
            joined.Append(text[i]);
        }

        int End(int end) => end == 0 ? 0 : places[end - 1] + 1;
        return NumberScanner.Scan(joined.ToString()).ConvertAll(t => t with
        {
            Start = places[t.Start], End = End(t.End), NumberEnd = End(t.NumberEnd), OuterStart = t.OuterStart < places.Count ? places[t.OuterStart] : 0, OuterEnd = End(t.OuterEnd),
        });
    }

    private static bool IsQuantity(NumberKind kind) => kind is
        NumberKind.Bare or NumberKind.Money or NumberKind.Count or NumberKind.Percent or NumberKind.PercentPoint or NumberKind.Permille or NumberKind.Measure or NumberKind.Points;
}
