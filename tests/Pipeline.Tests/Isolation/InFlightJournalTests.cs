using PerfEval.Pipeline.Isolation;
using Xunit;

namespace PerfEval.Tests.Pipeline.Isolation;

public sealed class InFlightJournalTests : IDisposable
{
    private static readonly string[] Names = [.. "abcdef".Select(letter => new string(letter, 64))];

    private readonly TemporaryFolder _folder = new();
    private readonly List<InFlightJournal> _dead = [];
    private int _processes;

    public void Dispose()
    {
        foreach (var journal in _dead) journal.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_suspect_outlives_processes_that_die_before_they_come_to_it()
    {
        var first = Begin(string.Empty);
        var settled = first.Begin(Names[0]);
        first.Begin(Names[1]);
        first.End(settled);

        var second = Begin(Left());
        Assert.True(second.IsSuspect(Names[1]));
        second.Begin(Names[2]);
        second.Begin(Names[3]);

        var third = Begin(Left());
        Assert.Equal([Names[1], Names[2], Names[3]], Names.Where(third.IsSuspect));
    }

    [Fact]
    public void A_settled_place_is_used_again()
    {
        var first = Begin($"{new string(' ', 64)}\n{Names[0]}\n");
        var length = Left().Length;
        first.Begin(Names[1]);
        Assert.Equal(length, Left().Length);
        Assert.Equal([Names[0], Names[1]], Names.Where(Begin(Left()).IsSuspect));
    }

    [Fact]
    public void A_suspect_that_is_named_twice_keeps_one_of_its_places()
    {
        var first = Begin($"{Names[0]}\n{Names[0]}\n{Names[1]}\n");
        first.Begin(Names[2]);
        first.Begin(Names[3]);
        Assert.Equal(Names[..4], Names.Where(Begin(Left()).IsSuspect));
    }

    /// <summary>Places are written in any order: one that was never reached holds zeros, and the last line may have broken off.</summary>
    [Fact]
    public void What_was_never_written_hides_no_suspect()
    {
        var first = Begin($"{new string('\0', 65)}{Names[0]}\n{Names[1][..20]}");
        Assert.Equal([Names[0]], Names.Where(first.IsSuspect));
        for (var i = 2; i < 5; i++) first.Begin(Names[i]);
        Assert.Equal([Names[0], Names[2], Names[3], Names[4]], Names.Where(Begin(Left()).IsSuspect));
    }

    /// <summary>A process that finds this text and dies without a word.</summary>
    private InFlightJournal Begin(string left)
    {
        var path = Path.Combine(_folder.Path, $"inflight{++_processes}");
        File.WriteAllText(path, left);
        _dead.Add(new InFlightJournal(path));
        return _dead[^1];
    }

    /// <summary>What the last process has left so far.</summary>
    private string Left()
    {
        using var file = new FileStream(Path.Combine(_folder.Path, $"inflight{_processes}"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return new StreamReader(file).ReadToEnd();
    }
}
