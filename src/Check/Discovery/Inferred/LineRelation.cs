using PerfEval.Check.Reading;
using PerfEval.Check.Relations;

namespace PerfEval.Check.Discovery.Inferred;

/// <summary>How a line of numbers may follow from others, position by position.</summary>
internal enum LineOperation
{
    /// <summary>one ÷ other, as a rate.</summary>
    Quotient,

    /// <summary>(one − other) ÷ other.</summary>
    Growth,

    /// <summary>one − other.</summary>
    Difference,

    /// <summary>All of a run of lines added up.</summary>
    Sum,

    /// <summary>The mean of a run of lines.</summary>
    Mean,

    /// <summary>one × other.</summary>
    Product,
}

/// <param name="Operands">Two, in the operation's order; of <see cref="LineOperation.Sum"/> and <see cref="LineOperation.Mean"/> all.</param>
internal readonly record struct LineRelation(LineOperation Operation, NumberLine Stated, IReadOnlyList<NumberLine> Operands)
{
    private const double Slack = 1e-9;

    /// <summary>Whether the numbers at a position bear the relation out; null where one is missing, or they would tell nothing.</summary>
    public bool? Holds(int position)
    {
        var stated = Stated.Approximations[position];
        if (!stated.IsNumber) return null;
        double value, half;
        if (Operation is LineOperation.Sum or LineOperation.Mean)
        {
            // Rates of parts add up to nothing; their own columns stand among those of the amounts.
            if (Stated.Numbers[position]!.Kind == MentionKind.Rate) return null;
            var parts = 0;
            double least = double.MaxValue, most = double.MinValue;
            (value, half) = (0, 0);
            foreach (var line in Operands)
            {
                if (line.Unread[position]) return null;
                var part = line.Approximations[position];
                if (!part.IsNumber) continue;
                if (line.Numbers[position]!.Kind != Stated.Numbers[position]!.Kind) return null;
                if (part.Value != 0) parts++;
                value += part.Value;
                half += part.Half;
                (least, most) = (Math.Min(least, part.Value), Math.Max(most, part.Value));
            }

            // 三年合计或平均: what lies between the parts is their mean, or the last of them.
            if (parts < 2 || (Operation == LineOperation.Sum && least >= 0 && stated.Value >= least && stated.Value <= most)) return null;
            if (Operation == LineOperation.Mean) (value, half) = (value / Operands.Count, half / Operands.Count);
        }
        else
        {
            Approximation one = Operands[0].Approximations[position], other = Operands[1].Approximations[position];
            if (!one.IsNumber || !other.IsNumber || !Fit(Operands[0].Numbers[position]!, Operands[1].Numbers[position]!, Stated.Numbers[position]!)) return null;
            switch (Operation)
            {
                case LineOperation.Difference:
                    if (one.Value == 0 || other.Value == 0) return null;
                    (value, half) = (one.Value - other.Value, one.Half + other.Half);
                    break;
                case LineOperation.Product:
                    value = one.Value * other.Value;
                    half = Math.Abs(value) * (one.Relative + other.Relative);
                    break;
                default:
                    if (other.Value == 0) return null;
                    value = one.Value / other.Value;
                    half = Math.Abs(value) * (one.Relative + other.Relative);
                    if (Operation == LineOperation.Growth) value -= 1;

                    // All of it is often printed where there was more.
                    else if (stated.Value == 1 && value > 1) return null;
                    break;
            }
        }

        var distance = Math.Abs(stated.Value - value);
        if (Operation is LineOperation.Difference or LineOperation.Growth) distance = Math.Min(distance, Math.Abs(Math.Abs(value) - stated.Value));
        return distance <= stated.Half + half + (Slack * Math.Max(1, Math.Abs(value)));
    }

    /// <summary>186 of 186, 100 %: all is done, whatever the rate is of (形象进度).</summary>
    public bool IsComplete(int position) => Operation == LineOperation.Quotient && Stated.Numbers[position]!.Value == 1;

    /// <summary>How unlikely it is that a position bears it out by chance: digits of the stated number; 0 where both sides are the same number anyway.</summary>
    public double Weight(int position)
    {
        var stated = Stated.Numbers[position]!;
        if (stated.Value == 0 || Operands.Any(o => o.Numbers[position] is { } operand && operand.Value == stated.Value && operand.Kind == stated.Kind)) return 0;
        if (IsComplete(position)) return 0.5;
        return PrintedNumber.Significance(stated.Text) - 0.5;
    }

    public Expression Expression(int position)
    {
        var all = Operands.Select(o => o.Numbers[position]).OfType<Mention>().Select(Operand.Of).ToList();
        return Operation switch
        {
            LineOperation.Quotient => new Quotient(all[0], all[1]),
            LineOperation.Growth => new Growth(all[0], all[1]),
            LineOperation.Difference => new Distance(all[0], all[1]),
            LineOperation.Product => new Product([.. all]),
            LineOperation.Mean => new Mean([.. all], Operands.Count),
            _ => new Total([.. all]),
        };
    }

    /// <summary>The stated number; where the expression has no sign, without its own.</summary>
    public Operand StatedAt(int position)
    {
        var operand = Operand.Of(Stated.Numbers[position]!);
        return operand.Value < 0 && Operation is LineOperation.Difference or LineOperation.Growth ? operand with { Quantity = operand.Quantity.Negate(), Bounds = -operand.Bounds } : operand;
    }

    private bool Fit(Mention one, Mention other, Mention stated) => Operation switch
    {
        LineOperation.Quotient or LineOperation.Growth => stated.Kind == MentionKind.Rate && IsMoney(one) == IsMoney(other) && one.Kind != MentionKind.Rate && other.Kind != MentionKind.Rate,
        LineOperation.Difference => Wording.SameKind(one, other) && one.Kind == stated.Kind,
        _ => stated.Kind != MentionKind.Rate && IsMoney(stated) == (IsMoney(one) || IsMoney(other)) && !(IsMoney(one) && IsMoney(other)),
    };

    private static bool IsMoney(Mention mention) => mention.Kind == MentionKind.Money;
}
