using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Model.Documents;
using PerfEval.Model.Values;

namespace PerfEval.Check.Verdicts;

/// <summary>
/// Contradictions between numbers that were read from a picture. However sure the engine was of each, one digit in some hundreds is another
/// one, and a line may be lost: what a single such slip explains is a warning, never an error.
/// </summary>
internal static class ScanDoubt
{
    /// <summary>Whether the reading and not the report may be at fault.</summary>
    /// <param name="decision">That the relation is contradicted.</param>
    public static bool Casts(Relation relation, Decision decision, SourceDocument document)
    {
        if (document.OcrPages.IsEmpty) return false;
        var expression = decision.Reading?.Expression;
        if (!IsRead(relation.Stated, document) && expression?.Operands.Any(o => IsRead(o, document)) != true) return false;

        // A sum or a mean lacks what was not read, a comparison of two places stands and falls with one number, words may be lost as numbers are.
        if (relation.Contradiction is not null || expression is null or Total or Mean or PartOfSum or Elsewhere or Distance) return true;
        return Alternatives(relation.Stated).Any(o => expression.Bounds()?.Meets(o.Bounds) == true)
            || expression.Operands.Any(operand => Alternatives(operand).Any(o => Replaced(expression, operand, o).Bounds()?.Meets(relation.Stated.Bounds) == true));
    }

    private static bool IsRead(Operand operand, SourceDocument document) => operand.Source.Page is { } page && document.OcrPages.Contains(page);

    /// <summary>The number with one of its digits taken for another one.</summary>
    private static IEnumerable<Operand> Alternatives(Operand operand)
    {
        var place = operand.Quantity.Step;
        var digits = PrintedNumber.Digits(operand.Text).Replace(".", string.Empty, StringComparison.Ordinal);
        for (var i = digits.Length - 1; i >= 0; i--, place *= 10)
        {
            var own = digits[i] - '0';
            for (var other = 0; other < 10; other++)
            {
                if (other != own) yield return Moved(operand, (other - own) * place);
            }
        }
    }

    private static Operand Moved(Operand operand, decimal by) =>
        operand with { Quantity = operand.Quantity with { Value = operand.Value + by }, Bounds = new Interval(operand.Bounds.Low + by, operand.Bounds.High + by) };

    private static Expression Replaced(Expression expression, Operand old, Operand other)
    {
        Operand Or(Operand operand) => ReferenceEquals(operand, old) ? other : operand;
        return expression switch
        {
            Quotient e => new Quotient(Or(e.Part), Or(e.Whole)),
            Excess e => new Excess(Or(e.Done), Or(e.Goal)),
            Average e => new Average(Or(e.Amount), Or(e.Count)),
            Growth e => new Growth(Or(e.Current), Or(e.Base)),
            ImpliedGrowth e => e with { Change = Or(e.Change), Current = Or(e.Current) },
            Product e => e with { Factors = [.. e.Factors.Select(Or)] },
            _ => expression,
        };
    }
}
