using PerfEval.Check.Reading;

namespace PerfEval.Check.Discovery.Learning;

/// <summary>A column of a table's section, or a row of it: its name and its numbers by position.</summary>
/// <param name="Name">The column's header, or the words of the row.</param>
/// <param name="At">Where it stands among its like.</param>
/// <param name="Numbers">One for each row (column) of the section; null where there is none.</param>
/// <param name="Unread">Positions at which something stands that is neither a number nor a dash.</param>
internal sealed record NumberLine(string Name, int At, Mention?[] Numbers, bool[] Unread)
{
    private Approximation[]? _approximations;

    /// <summary>The numbers once more, for the search among many possible relations.</summary>
    public Approximation[] Approximations => _approximations ??= Array.ConvertAll(Numbers, Approximation.Of);

    public int Count => Numbers.Count(n => n is not null);

    public bool IsRate => Numbers.Any(n => n is { Kind: MentionKind.Rate });
}

/// <summary>A number and the half width of what it may have been rounded from; NaN where there is none.</summary>
internal readonly record struct Approximation(double Value, double Half)
{
    public bool IsNumber => !double.IsNaN(Value);

    public double Relative => Value == 0 ? 0 : Half / Math.Abs(Value);

    public static Approximation Of(Mention? mention) =>
        mention is null ? new(double.NaN, 0) : new((double)mention.Value, (double)mention.Bounds.Width / 2);
}
