using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Check.Reading;

/// <summary>A number of the document that takes part in a relation.</summary>
/// <param name="Label">What it is, in the document's words.</param>
/// <param name="Text">As printed.</param>
/// <param name="Quantity">In base units, with printed precision.</param>
/// <param name="Bounds">All values that it may have been rounded from; a single one for what is exact by nature.</param>
/// <param name="Doubtful">True where the number itself may be misread.</param>
public sealed record Operand(string Label, string Text, Quantity Quantity, Interval Bounds, Span Source, bool Doubtful = false)
{
    public decimal Value => Quantity.Value;

    public static Operand Of(Mention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        return mention.Operand ??= new(mention.Label, mention.Text, mention.Quantity, mention.Bounds, mention.Source, mention.Doubtful);
    }

    /// <summary>A weight or a score: exact.</summary>
    public static Operand Of(string label, Points points, bool doubtful = false)
    {
        ArgumentNullException.ThrowIfNull(points);
        var quantity = new Quantity(points.Value, PrintedNumber.Decimals(points.Text), Unit.None);
        return new(label, points.Text, quantity, quantity.Exact, points.Source, doubtful);
    }

    /// <summary>The same number as one that was rounded when it was printed.</summary>
    public Operand Rounded() => this with { Bounds = Quantity.Bounds };
}
