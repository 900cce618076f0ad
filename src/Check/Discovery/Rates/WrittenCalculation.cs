using System.Globalization;
using System.Text.RegularExpressions;
using PerfEval.Check.Reading;
using PerfEval.Model.Documents;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Rates;

/// <summary>Which units of a calculation's numbers are multiplied in.</summary>
internal enum WrittenUnits
{
    All,
    Percent,
    None,
}

/// <summary>One side of an 「=」 that consists of numbers, with their names and units, and of the signs between them.</summary>
/// <param name="Numbers">In reading order.</param>
/// <param name="Value">With whole numbers as they stand, and others rounded as printed.</param>
/// <param name="Rounded">With whole numbers rounded too.</param>
/// <param name="Exact">With all numbers as they stand.</param>
/// <param name="Signs">The signs between the numbers, one of each kind: ×÷+−.</param>
internal sealed record WrittenSide(List<Operand> Numbers, Interval Value, Interval Rounded, decimal Exact, string Signs, int From, int To, string Text)
{
    public bool IsSingle => Signs.Length == 0;
}

/// <summary>Reads a side of a formula: 「实际支出187.65万元÷（预算数200万元－调减8万元）×100%」. What is anything else is none.</summary>
internal sealed partial class WrittenCalculation
{
    private const int MostDigits = 15;

    private readonly Passage _passage;
    private readonly Block _block;
    private readonly int _end;
    private readonly WrittenUnits _units;
    private readonly List<Operand> _numbers = [];
    private readonly SortedSet<char> _signs = [];
    private int _at;

    private WrittenCalculation(Passage passage, Block block, int start, int end, WrittenUnits units) => (_passage, _block, _at, _end, _units) = (passage, block, start, end, units);

    private readonly record struct Part(Interval Value, Interval Rounded, decimal Exact);

    /// <summary>The side that takes up all of a stretch; null where something else stands there.</summary>
    /// <param name="to">One past the stretch.</param>
    /// <param name="units">Which units count: in 「12.5+3.6万元」 the one is of both, in 「95%-92」 too.</param>
    public static WrittenSide? Read(Passage passage, Block block, int from, int to, WrittenUnits units = WrittenUnits.All)
    {
        while (from < to && char.IsWhiteSpace(passage.Text[from])) from++;
        while (to > from && char.IsWhiteSpace(passage.Text[to - 1])) to--;
        var reading = new WrittenCalculation(passage, block, from, to, units);
        try
        {
            return reading.Sum() is { } part && reading._at == to ? new([.. reading._numbers], part.Value, part.Rounded, part.Exact, string.Concat(reading._signs), from, to, passage.Slice(from, to)) : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    public static bool IsSign(char c) => SignOf(c) is not null;

    private static char? SignOf(char c) => c switch
    {
        '×' or 'x' or 'X' or '*' or '＊' or '✕' => '×',
        '÷' or '/' or '／' => '÷',
        '+' or '＋' => '+',
        '-' or '－' or '−' or '–' => '−',
        _ => null,
    };

    private Part? Sum() => Chain(Product, '+', '−');

    private Part? Product() => Chain(Number, '×', '÷');

    private Part? Chain(Func<Part?> next, char one, char other)
    {
        if (next() is not { } left) return null;
        while (Peek() is { } c && SignOf(c) is { } sign && (sign == one || sign == other))
        {
            _at++;
            _signs.Add(sign);
            if (next() is not { } right || Combined(left, right, sign) is not { } both) return null;
            left = both;
        }

        return left;
    }

    private static Part? Combined(Part a, Part b, char sign) => sign switch
    {
        '+' => new(a.Value + b.Value, a.Rounded + b.Rounded, a.Exact + b.Exact),
        '−' => new(a.Value - b.Value, a.Rounded - b.Rounded, a.Exact - b.Exact),
        '×' => new(a.Value * b.Value, a.Rounded * b.Rounded, a.Exact * b.Exact),
        _ => Interval.Divide(a.Value, b.Value) is { } value && Interval.Divide(a.Rounded, b.Rounded) is { } rounded && b.Exact != 0 ? new(value, rounded, a.Exact / b.Exact) : null,
    };

    private Part? Number()
    {
        if (Peek() is not { } first) return null;
        if (first is '（' or '(' or '[' or '【')
        {
            _at++;
            if (Sum() is not { } inner || Peek() is not ('）' or ')' or ']' or '】')) return null;
            _at++;
            Skip(PercentPattern());
            return inner;
        }

        Skip(NamePattern());
        var found = NumberPattern().Match(_passage.Text, _at, _end - _at);
        if (!found.Success || found.Length > MostDigits || !decimal.TryParse(found.Groups["n"].ValueSpan, NumberStyles.Number, CultureInfo.InvariantCulture, out var printed)) return null;
        _at += found.Length;
        var decimals = PrintedNumber.Decimals(found.Groups["n"].Value);
        var power = found.Groups["percent"].Length > 0 ? (_units == WrittenUnits.None ? 0 : -2) : _units != WrittenUnits.All ? 0 : found.Groups["myriad"].Value switch { "万" => 4, "亿" => 8, "千" => 3, "百" => 2, _ => 0 };
        var quantity = Quantity.Scaled(printed, decimals, power, Unit.None);

        // ×100% is no rounded number, and 200 of a formula is what was put in.
        var whole = decimals == 0 && (power == 0 || quantity.Value == 1);
        if (!(printed == 100 && _numbers.Count > 0)) _numbers.Add(OperandAt(found.Index, found.Index + found.Length, quantity));
        return new Part(whole ? quantity.Exact : quantity.Bounds, printed == 100 ? quantity.Exact : quantity.Bounds, quantity.Value);
    }

    private Operand OperandAt(int from, int end, Quantity quantity) =>
        _passage.Mentions.Find(m => m.Start < end && m.End > from) is { } known ? Operand.Of(known)
            : new Operand(string.Empty, _passage.Slice(from, end), quantity, quantity.Bounds, QuantityScanner.PlaceOf(_passage, _block, from, end), _passage.IsDoubtful(from, end));

    private char? Peek()
    {
        while (_at < _end && char.IsWhiteSpace(_passage.Text[_at])) _at++;
        return _at < _end ? _passage.Text[_at] : null;
    }

    private void Skip(Regex pattern)
    {
        if (pattern.Match(_passage.Text, _at, _end - _at) is { Success: true } match) _at += match.Length;
    }

    [GeneratedRegex(@"\G[\u4e00-\u9fa5]{1,16}[:：]?\s*", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"\G\s*[%％]", RegexOptions.CultureInvariant)]
    private static partial Regex PercentPattern();

    /// <summary>With its unit (元/人·年) and a note in brackets (预算数).</summary>
    [GeneratedRegex(@"\G(?<n>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(?:(?<percent>[%％])|(?<myriad>[万亿千百]?)[\u4e00-\u9fa5]{0,4}(?:[/／·][\u4e00-\u9fa5]{1,3}){0,3}|[a-zA-Z㎡]{1,3})?(?:[（(][^（）()\d=＝×÷*/+]{1,12}[)）])?", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();
}
