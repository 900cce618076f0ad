using System.Globalization;

namespace PerfEval.Store.Rows;

public enum CellKind
{
    Null,
    Integer,
    Number,
    Text,
}

/// <summary>One value of a row.</summary>
public readonly record struct Cell
{
    /// <summary>Of a number: its digits, where a double has too few.</summary>
    private readonly string? _text;
    private readonly double _number;

    private Cell(CellKind kind, long integer, double number, string? text)
    {
        Kind = kind;
        Integer = integer;
        _number = number;
        _text = text;
    }

    public static Cell Null => default;

    public CellKind Kind { get; }

    public long Integer { get; }

    public double Number => Kind == CellKind.Integer ? Integer : _number;

    public string Text => _text ?? string.Empty;

    public bool IsNull => Kind == CellKind.Null;

    public bool IsNumber => Kind is CellKind.Integer or CellKind.Number;

    public static Cell Of(long value) => new(CellKind.Integer, value, 0, null);

    public static Cell Of(double value) => new(CellKind.Number, 0, value, null);

    /// <summary>A decimal number, with all its digits also where a double has too few.</summary>
    public static Cell Of(decimal value)
    {
        if (decimal.IsInteger(value) && value is >= long.MinValue and <= long.MaxValue) return Of((long)value);
        var number = (double)value;
        return new(CellKind.Number, 0, number, ToDecimal(number) == value ? null : value.ToString(CultureInfo.InvariantCulture));
    }

    public static Cell Of(string? value) => value is null ? Null : new(CellKind.Text, 0, 0, value);

    /// <summary>The number in decimal; null where the cell holds none that a decimal can.</summary>
    public decimal? Decimal => Kind switch
    {
        CellKind.Integer => Integer,
        CellKind.Number => _text is null ? ToDecimal(_number) : decimal.Parse(_text, CultureInfo.InvariantCulture),
        CellKind.Text => decimal.TryParse(_text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null,
        _ => null,
    };

    /// <summary>As printed: numbers without exponent where a decimal can hold them; empty for null.</summary>
    public override string ToString() => Kind switch
    {
        CellKind.Integer => Integer.ToString(CultureInfo.InvariantCulture),
        CellKind.Number => _text ?? ToDecimal(_number)?.ToString(CultureInfo.InvariantCulture) ?? _number.ToString("R", CultureInfo.InvariantCulture),
        CellKind.Text => Text,
        _ => string.Empty,
    };

    // By way of the shortest digits that give the double back: a cast would round to 15 digits.
    private static decimal? ToDecimal(double value) =>
        decimal.TryParse(value.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? exact : null;
}
