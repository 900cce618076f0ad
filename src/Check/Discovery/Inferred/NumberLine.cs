using PerfEval.Check.Reading;

namespace PerfEval.Check.Discovery.Inferred;

/// <summary>A column of a table's section, or a row of it: its name and its numbers by position.</summary>
/// <param name="name">The column's header, or the words of the row.</param>
/// <param name="at">Where it stands among its like.</param>
/// <param name="isOpen">Whether its name calls it computed, and some number of it is not told yet.</param>
internal sealed class NumberLine(string name, int at, bool isOpen, int positions)
{
    private Approximation[]? _approximations;
    private int? _count;
    private bool? _isRate;

    public string Name { get; } = name;

    public int At { get; } = at;

    public bool IsOpen { get; } = isOpen;

    /// <summary>One for each row (column) of the section; null where there is none.</summary>
    public Mention?[] Numbers { get; } = new Mention?[positions];

    /// <summary>Positions at which something stands that is neither a number nor a dash.</summary>
    public bool[] Unread { get; } = new bool[positions];

    /// <summary>The numbers once more, for the search among many possible relations.</summary>
    public Approximation[] Approximations => _approximations ??= Array.ConvertAll(Numbers, Approximation.Of);

    public int Count => _count ??= Numbers.Count(n => n is not null);

    public bool IsRate => _isRate ??= Array.Exists(Numbers, n => n is { Kind: MentionKind.Rate });
}

/// <summary>A number and the half width of what it may have been rounded from; NaN where there is none.</summary>
internal readonly record struct Approximation(double Value, double Half)
{
    public bool IsNumber => !double.IsNaN(Value);

    public double Relative => Value == 0 ? 0 : Half / Math.Abs(Value);

    public static Approximation Of(Mention? mention) =>
        mention is null ? new(double.NaN, 0) : new((double)mention.Value, (double)mention.Bounds.Width / 2);
}
