using PerfEval.Generator.Numbers;
using PerfEval.Generator.Vocabulary;

namespace PerfEval.Generator.Composition;

/// <summary>What a recipe composes with: dice, a place, a subject, a year, and the errors it is asked to plant.</summary>
public sealed class Draft
{
    private readonly HashSet<ErrorKind> _pending;

    public Draft(string recipe, Dice dice, IEnumerable<ErrorKind> errors)
    {
        Dice = dice;
        Document = new DocumentPlan(recipe);
        _pending = [.. errors];
        Place = Place.Draw(dice);
        Topic = dice.Pick(Topics.All);
        Year = dice.Between(2018, 2024);
    }

    public Dice Dice { get; }

    public DocumentPlan Document { get; }

    public Place Place { get; }

    public Topic Topic { get; }

    public int Year { get; }

    /// <summary>True once where this error was asked for: the recipe then prints a wrong number.</summary>
    public bool Plant(ErrorKind kind)
    {
        if (!_pending.Remove(kind)) return false;
        Document.Planted.Add(kind);
        return true;
    }

    /// <summary>An amount in 元, drawn between so many 万元 with so many digits after the point of 万元.</summary>
    public decimal Wan(decimal low, decimal high, int decimals = 2) => Dice.Between(low, high, decimals) * 10_000;

    /// <summary>The amount itself, or a slip of it where that error was asked for.</summary>
    public decimal Maybe(ErrorKind kind, decimal yuan, int decimals = 2) => Plant(kind) ? Slip(yuan / 10_000, decimals) * 10_000 : yuan;

    /// <summary>A number off by far more than any rounding: 3 to 12 %, at least seven units of the last digit.</summary>
    public decimal Slip(decimal value, int decimals)
    {
        var step = 1 / Printing.Power(Math.Max(decimals, 0));
        var off = Math.Max(Math.Abs(value) * Dice.Between(0.03m, 0.12m, 4), 7 * step);
        return Printing.Round(Dice.Chance(0.5) || value <= off ? value + off : value - off, decimals);
    }
}
