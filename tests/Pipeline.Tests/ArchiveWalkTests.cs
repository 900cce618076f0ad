using System.Text;
using PerfEval.Ingest;
using PerfEval.Model;
using PerfEval.Pipeline.Loading;
using Xunit;

namespace PerfEval.Tests.Pipeline;

public sealed class ArchiveWalkTests
{
    private static readonly byte[] Content = "%PDF-1.7"u8.ToArray();

    [Theory]
    [InlineData(936)]
    [InlineData(65001)]
    public void Chinese_names_are_read_in_gbk_and_in_utf8(int codePage)
    {
        var encoding = codePage == 65001 ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(codePage);
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.zip", TemporaryFolder.Zip(encoding, ("乡镇/自评报告.pdf", Content)));
        Assert.Equal([$"{path}!/乡镇/自评报告.pdf"], ArchiveWalk.Find(path, LoadLimits.Default).Select(f => f.Path));
    }

    [Fact]
    public void Archives_in_archives_are_opened()
    {
        using var folder = new TemporaryFolder();
        var inner = TemporaryFolder.Zip(null, ("deep.pdf", Content));
        var path = folder.Write("a.zip", TemporaryFolder.Zip(null, ("b/inner.ZIP", inner), ("top.pdf", Content)));
        Assert.Equal([$"{path}!/b/inner.ZIP!/deep.pdf", $"{path}!/top.pdf"], ArchiveWalk.Find(path, LoadLimits.Default).Select(f => f.Path));
    }

    [Theory]
    [InlineData("../../etc/passwd", "etc/passwd")]
    [InlineData("/etc/passwd", "etc/passwd")]
    [InlineData(@"C:\x\..\y.pdf", "x/y.pdf")]
    public void A_name_never_leads_out_of_the_archive(string name, string shown)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.zip", TemporaryFolder.Zip(null, (name, Content)));
        Assert.Equal([$"{path}!/{shown}"], ArchiveWalk.Find(path, LoadLimits.Default).Select(f => f.Path));
        Assert.Single(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Files_of_one_name_have_paths_of_their_own()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.zip", TemporaryFolder.Zip(null, ("x.pdf", Content), ("x (2).pdf", Content), ("x.pdf", Content), ("./x.pdf", Content), ("y", Content), ("y", Content)));
        Assert.Equal(["x.pdf", "x (2).pdf", "x (3).pdf", "x (4).pdf", "y", "y (2)"], ArchiveWalk.Find(path, LoadLimits.Default).Select(file => file.Path[(path.Length + 2)..]));
    }

    [Fact]
    public void Nesting_ends_at_the_limit()
    {
        using var folder = new TemporaryFolder();
        var bytes = TemporaryFolder.Zip(null, ("x.pdf", Content));
        for (var i = 0; i < 10; i++) bytes = TemporaryFolder.Zip(null, ("n.zip", bytes));
        var only = Assert.Single(ArchiveWalk.Find(folder.Write("a.zip", bytes), LoadLimits.Default));
        Assert.Equal(FailureKind.TooDeep, Assert.IsType<Outcome<InputFile>.Failed>(only.AtHand).Kind);
    }

    [Fact]
    public void A_bomb_is_given_up_after_its_budget()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("bomb.zip", TemporaryFolder.Zip(null, [.. Enumerable.Range(0, 20).Select(i => ($"{i}.pdf", new byte[1 << 20]))]));
        var found = ArchiveWalk.Find(path, LoadLimits.Default with { ArchiveBytes = 3 << 20, ArchiveGrowth = 0 }).ToList();
        Assert.InRange(found.Count, 2, 4);
        Assert.Equal(FailureKind.TooLarge, Assert.IsType<Outcome<InputFile>.Failed>(found[^1].AtHand).Kind);
    }

    [Fact]
    public void An_entry_larger_than_a_document_may_be_fails_alone()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.zip", TemporaryFolder.Zip(null, ("big.pdf", new byte[5000]), ("small.pdf", Content)));
        var found = ArchiveWalk.Find(path, LoadLimits.Default with { Document = IngestLimits.Default with { FileBytes = 1000 } }).ToList();
        Assert.IsType<Outcome<InputFile>.Failed>(found[0].AtHand);
        Assert.IsType<Outcome<InputFile>.Done>(found[1].AtHand);
    }

    [Fact]
    public void An_archive_with_nothing_in_it_is_a_file_that_somebody_must_hear_of()
    {
        using var folder = new TemporaryFolder();
        var listed = 0;
        var only = Assert.Single(ArchiveWalk.Find(folder.Write("a.zip", TemporaryFolder.Zip(null)), LoadLimits.Default, count => listed += count));
        Assert.Equal(FailureKind.Empty, Assert.IsType<Outcome<InputFile>.Failed>(only.AtHand).Kind);
        Assert.Equal(0, listed);
    }

    [Fact]
    public void A_cut_archive_is_one_failure()
    {
        using var folder = new TemporaryFolder();
        var bytes = TemporaryFolder.Zip(null, ("a.pdf", Content), ("b.pdf", Content));
        var only = Assert.Single(ArchiveWalk.Find(folder.Write("a.zip", bytes[..(bytes.Length / 2)]), LoadLimits.Default));
        Assert.Equal(FailureKind.Damaged, Assert.IsType<Outcome<InputFile>.Failed>(only.AtHand).Kind);
    }
}
