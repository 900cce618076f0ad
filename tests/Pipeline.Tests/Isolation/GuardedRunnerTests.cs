using PerfEval.Ingest;
using PerfEval.Model;
using PerfEval.Model.Findings;
using PerfEval.Pipeline;
using PerfEval.Pipeline.Isolation;
using PerfEval.Tests.Support;
using Xunit;

namespace PerfEval.Tests.Pipeline.Isolation;

/// <summary>Which documents are read in the load's own process. The workers here break down, so that it shows what went to them.</summary>
public sealed class GuardedRunnerTests : IDisposable
{
    private readonly WorkerPool _broken = new(new WorkerCommand(OperatingSystem.IsWindows() ? "cmd" : "/bin/sh", OperatingSystem.IsWindows() ? ["/c", "exit 1"] : ["-c", "exit 1"]), WorkerLimits.Default);
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_report_is_read_without_a_worker() => Assert.Equal(DocumentStatus.Ok, Run(Report(10)).Status);

    [Fact]
    public void What_is_refused_by_its_first_bytes_needs_no_worker() =>
        Assert.Equal(FailureKind.UnknownFormat, Run("plain text"u8.ToArray()).Failure);

    [Theory]
    [InlineData("%PDF-1.7")]
    [InlineData("BM\0\0\0\0\0\0\0\0\0\0\0\0\u0028\0\0\0\0\0\0\0\0\0\0\0\0\0")]
    public void Pdf_and_pictures_go_to_workers(string start) =>
        Assert.Equal(FailureKind.Crashed, Run(System.Text.Encoding.Latin1.GetBytes(start)).Failure);

    [Fact]
    public void A_document_beyond_the_close_limits_gets_the_wide_ones_in_a_worker() =>
        Assert.Equal(FailureKind.Crashed, Run(Report(600_000)).Failure);

    [Fact]
    public void A_document_that_an_earlier_process_died_of_goes_to_a_worker()
    {
        var (suspect, other) = (Report(20), Report(21));
        var path = Path.Combine(_folder.Path, "store-inflight");

        // What a process that died leaves: a line for each document in flight, blank lines for those that were finished.
        File.WriteAllText(path, $"{new string(' ', 64)}\n{DocumentPipeline.Sha256Of(suspect)}\n");
        using var journal = new InFlightJournal(path);
        Assert.Equal(FailureKind.Crashed, Run(suspect, journal).Failure);
        Assert.Equal(DocumentStatus.Ok, Run(other, journal).Status);
    }

    [Fact]
    public void A_load_that_ends_in_order_leaves_no_journal()
    {
        var path = Path.Combine(_folder.Path, "store-inflight");
        using (var journal = new InFlightJournal(path))
        {
            Run(Report(10), journal);
            Assert.True(File.Exists(path));
        }

        Assert.False(File.Exists(path));
    }

    public void Dispose()
    {
        _broken.Dispose();
        _folder.Dispose();
    }

    private DocumentOutcome Run(byte[] bytes, InFlightJournal? journal = null)
    {
        using var runner = new GuardedRunner(_broken, journal);
        return runner.Run(new InputFile("report.docx", bytes), DocumentPipeline.Sha256Of(bytes), IngestLimits.Default, default).AsTask().GetAwaiter().GetResult();
    }

    private static byte[] Report(int length) => new DocxWriter().Paragraph($"全年支出5万元。{new string('值', length)}").ToBytes();
}
