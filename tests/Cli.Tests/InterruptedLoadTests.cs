using System.Diagnostics;
using PerfEval.Generator;
using PerfEval.Generator.Recipes;
using Xunit;

namespace PerfEval.Tests.Cli;

public sealed class InterruptedLoadTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("perfeval-interrupted-");

    [InterruptFact]
    public void A_load_that_is_interrupted_keeps_what_is_done_and_goes_on_later()
    {
        Corpus.Write(new CorpusOptions(Path.Combine(_folder.FullName, "reports")) { Count = 600, Seed = 3, Split = Split.Train });
        // Who is started in the background ignores interrupts, and so do its children: env gives them back. It becomes the command, under its own id.
        string[] command = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT"] : [];
        string[] line = [.. command, .. PerfEvalProcess.Command, "ingest", "reports", "--store", "s.db", "--lang", "en"];
        var start = new ProcessStartInfo(line[0], line[1..]) { WorkingDirectory = _folder.FullName, RedirectStandardError = true, RedirectStandardOutput = true };
        using var load = Process.Start(start)!;
        var output = load.StandardOutput.ReadToEndAsync();

        // The journal has documents once the load has begun; a moment later the command listens to signals.
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var journal = new FileInfo(Path.Combine(_folder.FullName, "s.db-inflight"));
        while (!journal.Exists || journal.Length == 0)
        {
            patience.Token.WaitHandle.WaitOne(20);
            journal.Refresh();
        }

        patience.Token.WaitHandle.WaitOne(300);
        using (var interrupt = Process.Start("kill", ["-INT", $"{load.Id}"])) interrupt.WaitForExit();
        var errors = load.StandardError.ReadToEnd();
        load.WaitForExit();

        Assert.Equal(130, load.ExitCode);
        Assert.Contains("stopped; what is done is kept", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        Assert.Equal(string.Empty, output.GetAwaiter().GetResult());
        Assert.False(File.Exists(Path.Combine(_folder.FullName, "s.db-inflight")));
        var again = PerfEvalProcess.Run(_folder.FullName, "ingest", "reports", "--store", "s.db", "--lang", "en", "--quiet");
        Assert.Equal(0, again.Code);
        Assert.Equal("600", PerfEvalProcess.Run(_folder.FullName, "query", "SELECT count(*) AS n FROM documents", "--store", "s.db", "--format", "csv").Lines[^1].Trim());
    }

    public void Dispose() => _folder.Delete(recursive: true);
}

internal sealed class InterruptFactAttribute : FactAttribute
{
    public InterruptFactAttribute() => Skip = OperatingSystem.IsWindows() ? "A process is interrupted by kill." : null;
}
