using System.Globalization;
using PerfEval.Check;
using PerfEval.Evaluation.Gold;
using PerfEval.Evaluation.Matching;
using PerfEval.Extract;
using PerfEval.Ingest;
using PerfEval.Model.Documents;
using PerfEval.Model.Findings;
using PerfEval.Pipeline;

namespace PerfEval.Evaluation.Planted;

/// <summary>One error planted, and whether a finding points at it.</summary>
public sealed record PlantedError(string File, PlantedPlace Place, string Number, bool Found);

/// <param name="Errors">All that could be planted.</param>
/// <param name="NotPlanted">Places that were not found in the document's text.</param>
/// <param name="CleanFiles">Documents whose gold knows no finding.</param>
/// <param name="Alarms">Of those, the ones with a finding of severity error.</param>
public sealed record PlantedResult(IReadOnlyList<PlantedError> Errors, int NotPlanted, int CleanFiles, int Alarms);

/// <summary>How often a finding points at a number that was changed beyond its rounding; and how often clean documents are accused.</summary>
public static class PlantedErrors
{
    /// <param name="seed">The same seed plants the same errors.</param>
    public static PlantedResult Run(IReadOnlyList<(GoldFile Gold, string Format, string Path)> documents, IngestLimits limits, int jobs, int seed = 1, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var results = new (List<PlantedError> Errors, int NotPlanted, bool Clean, bool Alarm)[documents.Count];
        Parallel.For(0, documents.Count, new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellation }, i => results[i] = Of(documents[i].Gold, documents[i].Path, limits, new Random(seed + i), cancellation));
        return new([.. results.SelectMany(r => r.Errors)], results.Sum(r => r.NotPlanted), results.Count(r => r.Clean), results.Count(r => r.Alarm));
    }

    /// <summary>A table for a person: each rule, and all; then what was missed.</summary>
    public static void Write(TextWriter output, PlantedResult result, bool details)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(result);
        foreach (var rule in result.Errors.GroupBy(e => e.Place.Rule).OrderBy(g => g.Key, StringComparer.Ordinal)) Line(rule.Key, [.. rule]);
        Line("Σ", result.Errors);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"not planted {result.NotPlanted}; clean files {result.CleanFiles}, with an error {result.Alarms}"));
        if (!details) return;
        foreach (var missed in result.Errors.Where(e => !e.Found)) output.WriteLine($"missed  {missed.File}  {missed.Place.Rule}  {missed.Place.Text} #{missed.Place.Occurrence} → {missed.Number}");

        void Line(string name, IReadOnlyCollection<PlantedError> errors)
        {
            var found = errors.Count(e => e.Found);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-18}{found,6} of {errors.Count,-6}{(errors.Count == 0 ? 0 : (double)found / errors.Count),7:0.000}"));
        }
    }

    private static (List<PlantedError> Errors, int NotPlanted, bool Clean, bool Alarm) Of(GoldFile gold, string path, IngestLimits limits, Random random, CancellationToken cancellation)
    {
        var errors = new List<PlantedError>();
        var outcome = DocumentPipeline.RunFile(path, limits, cancellation);
        var clean = gold.Reports.All(r => r.Findings.IsEmpty);
        var alarm = clean && outcome.Reports.Any(r => r.Findings.Any(f => f.Severity == Severity.Error));
        var places = PlantedIdentity.Read(Path.Combine(gold.Folder, gold.Name + GoldReader.Suffix));
        if (outcome.Document is not { } document) return (errors, places.Count, clean, alarm);
        var missing = 0;
        foreach (var place in places)
        {
            cancellation.ThrowIfCancellationRequested();
            if (place.Report < outcome.Reports.Count && Planter.Plant(document, outcome.Reports[place.Report].Report, place, random) is var (planted, number))
                errors.Add(new PlantedError(Path.GetFileName(path), place, number, IsFound(planted, number)));
            else missing++;
        }

        return (errors, missing, clean, alarm);
    }

    /// <summary>Whether a finding beyond a remark shows the planted number in its formula or its message, or has it as evidence.</summary>
    private static bool IsFound(SourceDocument document, string number) =>
        ReportChecker.Check(document, ReportExtractor.Extract(document)).SelectMany(r => r.Findings).Any(f => f.Severity > Severity.Info
            && (TextFolding.HoldsNumber(f.Formula, number) || TextFolding.HoldsNumber(f.Message.Chinese, number) || f.Evidence.Any(e => TextFolding.HoldsNumber(Quoted(document, e), number))));

    /// <summary>The very characters of a span, not the words around them.</summary>
    private static string Quoted(SourceDocument document, Span span)
    {
        var text = document.Blocks[span.Block] switch
        {
            TextBlock block => block.Text.Value,
            TableBlock table when span is { Row: { } row, Column: { } column } => table.Grid.TextAt(row, column),
            _ => string.Empty,
        };
        return span.End <= text.Length ? text[span.Start..span.End] : string.Empty;
    }
}
