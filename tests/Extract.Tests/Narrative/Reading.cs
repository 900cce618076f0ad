using PerfEval.Extract.Narrative;
using PerfEval.Model.Documents;
using PerfEval.Model.Values;

namespace PerfEval.Tests.Extract.Narrative;

/// <summary>Reads sentences as a report would, and writes the facts down in one line.</summary>
internal static class Reading
{
    public static FactSink Of(string text, ProseContext? context = null)
    {
        var sink = new FactSink();
        var block = new TextBlock(0, null, new SourceText(text));
        ProseExtractor.Extract(block.Text, (start, end) => Span.In(block, start, end), context ?? new ProseContext(2023), sink);
        return sink;
    }

    /// <summary>Paragraphs under their headings.</summary>
    public static FactSink OfParagraphs(params string[] paragraphs)
    {
        var sink = new FactSink();
        var reader = new NarrativeReader(2023);
        for (var i = 0; i < paragraphs.Length; i++) reader.Read(new TextBlock(i, null, new SourceText(paragraphs[i])), sink);
        return sink;
    }

    /// <summary>Amount, measure and fund of each figure: 「339100 Allocated Central; …」.</summary>
    public static string Figures(FactSink sink) => string.Join("; ", sink.Figures.Select(f => $"{f.Amount.Value:0.##} {f.Measure}{(f.Fund is { } fund ? $" {fund}" : string.Empty)}"));

    public static string Rates(FactSink sink) => string.Join("; ", sink.Rates.Select(r => $"{r.Value.Value:0.######} {r.Kind}{(r.Comparator is { } c ? $" {c.Sign()}" : string.Empty)}"));

    public static string Counts(FactSink sink) => string.Join("; ", sink.Headcounts.Select(c => $"{c.Count.Value:0} {c.UnitText}"));

    public static string Scores(FactSink sink) => string.Join("; ", sink.Scores.Select(s => $"{s.Points?.Value}/{s.OutOf?.Value}"));

    public static string Indicators(FactSink sink) => string.Join("; ", sink.Indicators.Select(i => $"{i.Level1}>{i.Level2}>{i.Level3}>{i.Target?.Text}>{i.Actual?.Text}{(i.Reached is { } r ? $">{r}" : string.Empty)}"));
}
