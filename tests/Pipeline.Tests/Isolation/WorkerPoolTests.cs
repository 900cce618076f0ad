using System.Diagnostics;
using PerfEval.Ingest;
using PerfEval.Model;
using PerfEval.Model.Findings;
using PerfEval.Pipeline;
using PerfEval.Pipeline.Isolation;
using Xunit;

namespace PerfEval.Tests.Pipeline.Isolation;

/// <summary>Workers that misbehave in every way there is, each played by a shell: the load gets a failure with its code, and goes on.</summary>
public sealed class WorkerPoolTests
{
    private static readonly InputFile Pdf = new("report.pdf", "%PDF-1.7 x"u8.ToArray());

    private static readonly WorkerLimits Limits = new() { Memory = 200L << 20, MemoryAlone = 300L << 20 };

    [ShellFact]
    public void A_worker_that_says_nothing_is_stopped_in_time()
    {
        var began = Stopwatch.GetTimestamp();
        Assert.Equal(FailureKind.TimedOut, Outcome("exec sleep 600", Limits with { LongestSilence = TimeSpan.FromSeconds(1) }).Failure);
        Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));
    }

    [ShellFact]
    public void A_worker_that_works_without_end_is_stopped() =>
        Assert.Equal(FailureKind.TimedOut, Outcome("while :; do :; done", Limits with { Silence = TimeSpan.FromSeconds(1) }).Failure);

    [ShellFact]
    public void A_worker_that_eats_memory_is_stopped() =>
        Assert.Equal(FailureKind.TooMuchMemory, Outcome("exec tail /dev/zero", Limits).Failure);

    [ShellFact]
    public void What_takes_too_much_beside_others_gets_a_second_chance_alone()
    {
        // Eats memory the first time only; the second time it shows by breaking down that it was asked again.
        using var folder = new TemporaryFolder();
        var seen = Path.Combine(folder.Path, "seen");
        Assert.Equal(FailureKind.Crashed, Outcome($"[ -e {seen} ] && exit 1; touch {seen}; exec tail /dev/zero", Limits).Failure);
    }

    [ShellTheory]
    [InlineData("exit 134")]
    [InlineData("kill -SEGV $$")]
    [InlineData("echo Stack overflow. >&2; exit 134")]
    [InlineData("cat")]
    [InlineData("head -c 100 /dev/urandom")]
    public void A_worker_that_breaks_down_or_talks_nonsense_is_a_crash(string behaviour)
    {
        var outcome = Outcome(behaviour, Limits);
        Assert.Equal(FailureKind.Crashed, outcome.Failure);
        Assert.Equal(DocumentStatus.Failed, outcome.Status);
        Assert.Equal("report.pdf", outcome.Path);
        Assert.Equal(64, outcome.Sha256.Length);
        Assert.Equal("crashed", outcome.Problems[0].Code);
    }

    [ShellFact]
    public void A_file_larger_than_a_pipe_holds_does_not_block_on_a_dead_worker()
    {
        using var pool = new WorkerPool(Shell("exit 1"), Limits);
        Assert.Equal(FailureKind.Crashed, pool.Run(new InputFile("large.pdf", new byte[8 << 20]), string.Empty, IngestLimits.Default, default).Failure);
    }

    [ShellFact]
    public void The_caller_can_stop_it()
    {
        using var pool = new WorkerPool(Shell("exec sleep 600"), Limits);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        Assert.ThrowsAny<OperationCanceledException>(() => pool.Run(Pdf, DocumentPipeline.Sha256Of(Pdf.Bytes.Span), IngestLimits.Default, stop.Token));
    }

    [ShellFact]
    public void A_program_that_does_not_exist_is_the_machines_fault()
    {
        using var pool = new WorkerPool(new WorkerCommand("/nowhere/perfeval", []), Limits);
        Assert.Throws<WorkerException>(() => pool.Run(Pdf, DocumentPipeline.Sha256Of(Pdf.Bytes.Span), IngestLimits.Default, default));
    }

    private static DocumentOutcome Outcome(string behaviour, WorkerLimits limits)
    {
        using var pool = new WorkerPool(Shell(behaviour), limits);
        return pool.Run(Pdf, DocumentPipeline.Sha256Of(Pdf.Bytes.Span), IngestLimits.Default, default);
    }

    private static WorkerCommand Shell(string behaviour) => new("/bin/sh", ["-c", behaviour]);
}

internal sealed class ShellFactAttribute : FactAttribute
{
    public ShellFactAttribute() => Skip = File.Exists("/bin/sh") ? null : "There is no shell to play the worker.";
}

internal sealed class ShellTheoryAttribute : TheoryAttribute
{
    public ShellTheoryAttribute() => Skip = File.Exists("/bin/sh") ? null : "There is no shell to play the worker.";
}
