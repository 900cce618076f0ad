using PerfEval.Check.Reading;
using PerfEval.Model.Values;

namespace PerfEval.Check.Relations;

/// <summary>Several products that make one amount: 15 × 0.52 + 6 × 0.35.</summary>
public sealed record ProductSum(Sequence<Product> Products) : Expression
{
    public override IEnumerable<Operand> Operands => Products.SelectMany(p => p.Operands).DistinctBy(o => o.Source);

    protected override Interval? BoundsOf()
    {
        var sum = Interval.Exactly(0);
        foreach (var product in Products)
        {
            if (product.Bounds() is not { } bounds) return null;
            sum += bounds;
        }

        return sum;
    }

    protected override decimal? ValueOf()
    {
        decimal? sum = 0;
        foreach (var product in Products) sum += product.Value();
        return sum;
    }

    public override string Print() => string.Join(" + ", Products.Select(p => p.Print()));
}
