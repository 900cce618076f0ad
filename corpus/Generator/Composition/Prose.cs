using PerfEval.Generator.Numbers;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Generator.Composition;

/// <summary>How a report prints its numbers unless a sentence says otherwise.</summary>
public sealed record Style(MoneyStyle Money, RateStyle Rate)
{
    /// <summary>Of the table cells: the unit stands in the header.</summary>
    public MoneyStyle CellMoney { get; init; } = Money;
}

/// <summary>Writes a paragraph or a cell from text and typed numbers. The run of a number is handed out for relations.</summary>
public sealed class Prose(Paragraph paragraph, Style style)
{
    public Paragraph Paragraph { get; } = paragraph;

    public Prose Text(string text)
    {
        Paragraph.Runs.Add(new Run(text));
        return this;
    }

    public Prose Add(Run run)
    {
        Paragraph.Runs.Add(run);
        return this;
    }

    public Prose Money(decimal yuan, Measure measure, Fund? fund, out Run run, Func<FigureFact, FigureFact>? with = null, MoneyStyle? print = null)
    {
        var how = print ?? style.Money;
        var (text, quantity) = Printing.Money(yuan, how);
        var fact = new FigureFact(quantity, measure, fund, how.Unit);
        return Add(run = new Run(text + how.Unit, with is null ? fact : with(fact)));
    }

    public Prose Money(decimal yuan, Measure measure, Fund? fund, Func<FigureFact, FigureFact>? with = null, MoneyStyle? print = null) =>
        Money(yuan, measure, fund, out _, with, print);

    /// <summary>A bare amount whose unit stands elsewhere.</summary>
    public Prose Bare(decimal yuan, Measure measure, Fund? fund, out Run run, Func<FigureFact, FigureFact>? with = null, MoneyStyle? print = null)
    {
        var how = print ?? style.CellMoney;
        var (text, quantity) = Printing.Money(yuan, how);
        var fact = new FigureFact(quantity, measure, fund, how.Unit);
        return Add(run = new Run(text, with is null ? fact : with(fact)));
    }

    /// <summary>「150元/人·年」.</summary>
    public Prose Price(decimal yuan, string per, out Run run, string? printed = null, Func<FigureFact, FigureFact>? with = null)
    {
        var digits = Printing.Plain(yuan);
        var decimals = digits.Contains('.', StringComparison.Ordinal) ? digits.Length - digits.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        var fact = new FigureFact(new Quantity(yuan, decimals, Unit.Yuan), Measure.Standard, null, "元") { Per = per, MeasureAlt = [Measure.Limit] };
        return Add(run = new Run(digits + "元/" + (printed ?? per), with is null ? fact : with(fact)));
    }

    public Prose Rate(decimal fraction, RateKind kind, out Run run, Comparator? comparator = null, Func<RateFact, RateFact>? with = null, RateStyle? print = null)
    {
        var how = print ?? style.Rate;
        var (text, quantity) = Printing.Percent(fraction, how);
        var fact = new RateFact(quantity, kind, comparator);
        return Add(run = new Run(text + how.Sign, with is null ? fact : with(fact)));
    }

    public Prose Rate(decimal fraction, RateKind kind, Comparator? comparator = null, Func<RateFact, RateFact>? with = null, RateStyle? print = null) =>
        Rate(fraction, kind, out _, comparator, with, print);

    public Prose Count(decimal count, string unit, CountRole role, out Run run, Func<HeadcountFact, HeadcountFact>? with = null)
    {
        var fact = new HeadcountFact(new Quantity(count, 0, Unit.Count), unit, role);
        return Add(run = new Run(Printing.Plain(count) + unit, with is null ? fact : with(fact)));
    }

    public Prose Count(decimal count, string unit, CountRole role, Func<HeadcountFact, HeadcountFact>? with = null) => Count(count, unit, role, out _, with);

    /// <summary>「1.26万人」 for 12600.</summary>
    public Prose CountInWan(decimal count, string unit, int decimals, CountRole role, out Run run)
    {
        var printed = Printing.Round(count / 10000, decimals);
        var text = printed.ToString("F" + decimals, System.Globalization.CultureInfo.InvariantCulture);
        return Add(run = new Run(text + "万" + unit, new HeadcountFact(Quantity.Scaled(printed, decimals, 4, Unit.Count), "万" + unit, role)));
    }

    /// <summary>Points, weights and other exact numbers that no list of facts holds.</summary>
    public Prose Points(decimal points, out Run run, string suffix = "") => Add(run = Exact(points, suffix));

    public Prose Points(decimal points, string suffix = "") => Points(points, out _, suffix);

    public static Run Exact(decimal points, string suffix = "") => new(Printing.Plain(points) + suffix, new PointsFact(new Quantity(points, 0, Unit.None)));
}
