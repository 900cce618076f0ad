using PerfEval.Evaluation;
using PerfEval.Evaluation.Gold;
using PerfEval.Ingest;
using PerfEval.Model.Findings;
using PerfEval.Pipeline;

namespace PerfEval.Tests.Golden;

/// <summary>The committed reports with their gold, read once for all tests.</summary>
public sealed class Corpus
{
    private readonly Lazy<IReadOnlyList<FileEvaluation>> _evaluations;

    public Corpus()
    {
        Documents = Evaluator.Find(GoldReader.ReadAll(Folder), []);
        Outcomes = [.. Documents.AsParallel().AsOrdered().Select(document => DocumentPipeline.RunFile(document.Path, IngestLimits.Default))];
        _evaluations = new(() => [.. Documents.Zip(Outcomes, (document, outcome) => Evaluator.Compare(document.Gold, document.Format, outcome))]);
    }

    public static string Folder { get; } = Path.Combine(Root(), "corpus");

    public IReadOnlyList<(GoldFile Gold, string Format, string Path)> Documents { get; }

    public IReadOnlyList<DocumentOutcome> Outcomes { get; }

    public IReadOnlyList<FileEvaluation> Evaluations => _evaluations.Value;

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "PerfEval.sln"))) at = at.Parent;
        return at?.FullName ?? throw new InvalidOperationException("The tests must run inside the checkout.");
    }
}
