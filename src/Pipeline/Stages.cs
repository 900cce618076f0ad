using PerfEval.Check;
using PerfEval.Extract;
using PerfEval.Ingest;

namespace PerfEval.Pipeline;

/// <summary>Versions of the stages. A stored document whose stages are no longer these is redone.</summary>
public static class Stages
{
    /// <summary>Tells formats apart and refuses what has no reader.</summary>
    private const string Detection = "read/2";

    private static readonly Dictionary<FileFormat, string> ReaderIds = DocumentReader.ReaderIds.ToDictionary(reader => reader.Format, reader => reader.Id);

    private static readonly HashSet<string> CurrentIds = [Detection, ReportExtractor.Id, ReportChecker.Id, .. ReaderIds.Values];

    /// <summary>Stands between a reader and the recogniser of pages that it goes by.</summary>
    private const char WithRecognizer = '+';

    /// <summary>The stages that a document of a format goes through.</summary>
    public static string Of(FileFormat format) => Of(ReaderOf(format));

    /// <summary>Of a document with pages that nobody could recognise, as long as the recogniser's data are missing: not current, so that it is read again.</summary>
    public static string WithoutRecognition(FileFormat format) => Of(ReaderOf(format).Split(WithRecognizer)[0]);

    /// <summary>Whether a reading had a recogniser to go by, though it may have wanted none; without one, pages of it are missing.</summary>
    internal static bool HadRecognition(string stages) => stages.Split(' ')[0].Contains(WithRecognizer);

    private static string Of(string reader) => $"{reader} {ReportExtractor.Id} {ReportChecker.Id}";

    /// <summary>The only stage that a document which could not be read went through.</summary>
    public static string ReaderOf(FileFormat format) => ReaderIds.GetValueOrDefault(format, Detection);

    /// <summary>Whether something made by these stages would be made the same way today.</summary>
    public static bool AreCurrent(string stages)
    {
        ArgumentNullException.ThrowIfNull(stages);
        return stages.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(CurrentIds.Contains);
    }
}
