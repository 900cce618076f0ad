using System.Net.Sockets;
using PerfEval.Ingest;
using PerfEval.Model;
using PerfEval.Pipeline;
using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>What is no file is refused without being opened: these tests would never end otherwise.</summary>
public sealed class FileOpenerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [UnixFact]
    public void A_pipe_is_not_waited_for() => Assert.Equal(FailureKind.NotAFile, Fails(Unix.Pipe(In("report.docx"))));

    [UnixFact]
    public void A_link_to_a_pipe_is_no_file_either()
    {
        Unix.Pipe(In("pipe"));
        File.CreateSymbolicLink(In("report.docx"), "pipe");
        Assert.Equal(FailureKind.NotAFile, Fails(In("report.docx")));
    }

    [UnixFact]
    public void A_device_is_not_read_until_the_memory_is_full()
    {
        Assert.Equal(FailureKind.NotAFile, Fails("/dev/zero"));
        Assert.Equal(FailureKind.NotAFile, Fails("/dev/null"));
    }

    [UnixFact]
    public void A_socket_is_no_file()
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(In("s.docx")));
        Assert.Equal(FailureKind.NotAFile, Fails(In("s.docx")));
    }

    [UnixFact]
    public void A_link_that_leads_nowhere_or_in_a_circle_is_said_to()
    {
        File.CreateSymbolicLink(In("dangling.docx"), "absent.docx");
        File.CreateSymbolicLink(In("a.docx"), "b.docx");
        File.CreateSymbolicLink(In("b.docx"), "a.docx");
        Assert.Equal(FailureKind.BrokenLink, Fails(In("dangling.docx")));
        Assert.Equal(FailureKind.BrokenLink, Fails(In("a.docx")));
    }

    [UnixFact]
    public void A_file_that_may_not_be_read_is_not_called_missing()
    {
        if (OperatingSystem.IsWindows() || Unix.IsRoot) return;
        var path = _folder.Write("mine.docx", [1]);
        File.SetUnixFileMode(path, UnixFileMode.None);
        Assert.Equal(FailureKind.AccessDenied, Fails(path));
    }

    [UnixFact]
    public void A_file_that_holds_more_than_it_says_is_read_to_its_end_and_no_further_than_the_limit()
    {
        Assert.IsType<Outcome<InputFile>.Done>(FileOpener.Open("/proc/self/status", IngestLimits.Default));
        Assert.Equal(FailureKind.TooLarge, Fails("/proc/self/status", IngestLimits.Default with { FileBytes = 100 }));
    }

    [Fact]
    public void A_file_is_read_whole()
    {
        byte[] bytes = [.. Enumerable.Range(0, 200_000).Select(i => (byte)i)];
        var done = Assert.IsType<Outcome<InputFile>.Done>(FileOpener.Open(_folder.Write("a.docx", bytes), IngestLimits.Default));
        Assert.Equal(bytes, done.Value.Bytes.ToArray());
        Assert.Empty(Assert.IsType<Outcome<InputFile>.Done>(FileOpener.Open(_folder.Write("b.docx", []), IngestLimits.Default)).Value.Bytes.ToArray());
        Assert.Equal(FailureKind.TooLarge, Fails(In("a.docx"), IngestLimits.Default with { FileBytes = bytes.Length - 1 }));
    }

    [Fact]
    public void A_pattern_that_nothing_matches_is_called_a_pattern()
    {
        var failed = Assert.IsType<Outcome<InputFile>.Failed>(FileOpener.Open(In("*.pdf"), IngestLimits.Default));
        Assert.Equal(FailureKind.NotFound, failed.Kind);
        Assert.Contains("通配符", failed.Message, StringComparison.Ordinal);
    }

    private string In(string name) => Path.Combine(_folder.Path, name);

    private static FailureKind Fails(string path, IngestLimits? limits = null) => Assert.IsType<Outcome<InputFile>.Failed>(FileOpener.Open(path, limits ?? IngestLimits.Default)).Kind;
}
