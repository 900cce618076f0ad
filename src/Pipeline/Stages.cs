using PerfEval.Check;
using PerfEval.Extract;
using Format = PerfEval.Model.Documents.DocumentFormat;

namespace PerfEval.Pipeline;

/// <summary>Versions of the stages. A stored document whose stages are no longer these is redone.</summary>
public static class Stages
{
    /// <summary>What made a failure: the reader alone.</summary>
    public static string Failed => "read/1";

    public static string Of(Format format) => $"{format.ToString().ToLowerInvariant()}/1 {ReportExtractor.Id} {ReportChecker.Id}";
}
