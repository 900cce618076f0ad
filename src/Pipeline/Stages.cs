using PerfEval.Check;
using PerfEval.Extract;
using PerfEval.Ingest;

namespace PerfEval.Pipeline;

/// <summary>Versions of the stages. A stored document whose stages are no longer these is redone.</summary>
public static class Stages
{
    /// <summary>Tells formats apart and refuses what has no reader.</summary>
    private const string Detection = "read/1";

    private static readonly Dictionary<FileFormat, string> ReaderIds = DocumentReader.ReaderIds.ToDictionary(reader => reader.Format, reader => reader.Id);

    private static readonly HashSet<string> CurrentIds = [Detection, ReportExtractor.Id, ReportChecker.Id, .. ReaderIds.Values];

    /// <summary>The stages that a document of a format goes through.</summary>
    public static string Of(FileFormat format) => $"{ReaderOf(format)} {ReportExtractor.Id} {ReportChecker.Id}";

    /// <summary>The only stage that a document which could not be read went through.</summary>
    public static string ReaderOf(FileFormat format) => ReaderIds.GetValueOrDefault(format, Detection);

    /// <summary>Whether something made by these stages would be made the same way today.</summary>
    public static bool AreCurrent(string stages)
    {
        ArgumentNullException.ThrowIfNull(stages);
        return stages.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(CurrentIds.Contains);
    }
}
