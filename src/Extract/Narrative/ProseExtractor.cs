using PerfEval.Model.Documents;
using PerfEval.Model.Facts;

namespace PerfEval.Extract.Narrative;

/// <summary>Finds the facts that sentences state: amounts, counts, percentages, scores. The same for a paragraph and for the text of a table's cell.</summary>
public static class ProseExtractor
{
    /// <param name="source">A paragraph or a cell.</param>
    /// <param name="spanOf">Makes the span of a range of its characters.</param>
    /// <param name="context">What its surroundings say.</param>
    /// <param name="sink">Takes the facts, each kind in reading order.</param>
    public static void Extract(SourceText source, Func<int, int, Span> spanOf, ProseContext context, FactSink sink)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(spanOf);
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(sink);
        var text = new ProseText(source.Value);
        if (text.Tokens.Length > 0) Extract(text, spanOf, context, sink);
    }

    internal static void Extract(ProseText text, Func<int, int, Span> spanOf, ProseContext context, FactSink sink)
    {
        var subject = LabelWriter.Subject(text, context.Subject);
        var amounts = new AmountReader(text, context, subject).Read();
        foreach (var amount in amounts) sink.Figures.Add(AsFigure(amount, text, spanOf));
        foreach (var rate in RateReader.Read(text, context, amounts, subject)) sink.Rates.Add(AsRate(rate, text, spanOf));
        foreach (var count in HeadcountReader.Read(text, context, subject)) sink.Headcounts.Add(AsHeadcount(count, text, spanOf));
        ScoreReader.Read(text, spanOf, sink.Scores);
    }

    private static Figure AsFigure(Amount amount, ProseText text, Func<int, int, Span> spanOf)
    {
        var token = amount.Token;
        return new Figure(
            string.Empty, amount.Label, amount.Measure, amount.Stage, amount.Fund.Fund, token.Value, token.Text(text.Text), token.UnitText,
            token.Per, token.Approximate, amount.Year, token.Comparator, spanOf(token.Start, token.End));
    }

    private static Rate AsRate(RateReading rate, ProseText text, Func<int, int, Span> spanOf)
    {
        var token = rate.Token;
        return new Rate(
            string.Empty, rate.Label, token.Value, rate.Kind, token.Comparator, token.Text(text.Text), token.Approximate, rate.Year, spanOf(token.Start, token.End));
    }

    private static Headcount AsHeadcount(CountReading count, ProseText text, Func<int, int, Span> spanOf)
    {
        var token = count.Token;
        return new Headcount(
            string.Empty, count.Label, token.Value, token.UnitText ?? string.Empty, count.Role, token.Text(text.Text), token.Approximate, count.Year,
            token.Comparator, spanOf(token.Start, token.End));
    }
}
