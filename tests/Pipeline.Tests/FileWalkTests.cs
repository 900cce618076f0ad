using PerfEval.Ingest;
using PerfEval.Model;
using PerfEval.Pipeline.Loading;
using PerfEval.Tests.Support;
using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>Nothing of a folder vanishes without a word.</summary>
public sealed class FileWalkTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [UnixFact]
    public void A_link_to_a_file_is_a_file_and_one_to_a_folder_is_passed_over_with_a_word()
    {
        _folder.Write("sub/a.docx", [1]);
        File.CreateSymbolicLink(In("link.docx"), "sub/a.docx");
        Directory.CreateSymbolicLink(In("sub/circle"), "..");
        Assert.Equal([("link.docx", null), ("sub/a.docx", null), ("sub/circle", "link-to-folder")], Found(_folder.Path).Select(file => (Short(file.Path), file.PassedOver)));
    }

    [UnixFact]
    public void Pipes_and_dangling_links_are_found_and_not_opened()
    {
        Unix.Pipe(In("a.docx"));
        Unix.Pipe(In("b.zip"));
        File.CreateSymbolicLink(In("c.docx"), "absent");
        Assert.Equal(
            [FailureKind.NotAFile, FailureKind.NotAFile, FailureKind.BrokenLink],
            Found(_folder.Path).Select(file => Assert.IsType<Outcome<InputFile>.Failed>(file.Open(IngestLimits.Default)).Kind));
    }

    [UnixFact]
    public void A_folder_that_can_not_be_listed_is_a_failure_of_its_own()
    {
        if (OperatingSystem.IsWindows() || Unix.IsRoot) return;
        _folder.Write("open/a.docx", [1]);
        _folder.Write("closed/b.docx", [1]);
        File.SetUnixFileMode(In("closed"), UnixFileMode.None);
        try
        {
            var closed = Found(_folder.Path).Single(file => Short(file.Path) == "closed");
            Assert.Equal(FailureKind.AccessDenied, Assert.IsType<Outcome<InputFile>.Failed>(closed.AtHand).Kind);
        }
        finally
        {
            File.SetUnixFileMode(In("closed"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void A_folder_that_holds_the_store_of_the_load_does_not_count_it()
    {
        _folder.Write("a.docx", [1]);
        var store = _folder.Write("s.db", [1]);
        var listed = 0;
        Assert.Equal(["a.docx"], FileWalk.Find([_folder.Path], LoadLimits.Default, count => listed += count, [store]).Select(file => Short(file.Path)));
        Assert.Equal(1, listed);
    }

    [Fact]
    public void A_document_named_as_an_archive_is_a_document_alone_and_in_an_archive()
    {
        var document = new DocxWriter().Paragraph("支出5万元。").ToBytes();
        _folder.Write("a.docx.zip", document);
        _folder.Write("b.zip", TemporaryFolder.Zip(null, ("c.zip", document), ("d.zip", TemporaryFolder.Zip(null, ("e.docx", document)))));
        Assert.Equal(["a.docx.zip", "b.zip!/c.zip", "b.zip!/d.zip!/e.docx"], Found(_folder.Path).Select(file => Short(file.Path)));
    }

    [Fact]
    public void Globs_are_expanded_where_nothing_is_unpacked()
    {
        _folder.Write("b.docx", [1]);
        _folder.Write("a.docx", [1]);
        _folder.Write("~$a.docx", [1]);
        _folder.Write("sub/c.docx", [1]);
        Assert.Equal(["a.docx", "b.docx", "x.pdf", "*.xls"], FileWalk.Expand([In("*.docx"), "x.pdf", "*.xls"]).Select(Short));
        Assert.Equal(["a.docx", "b.docx", "sub/c.docx"], FileWalk.Expand([In("**/*.docx")]).Select(Short));
    }

    [Theory]
    [InlineData("reports/*.pdf", "reports/2023", false)]
    [InlineData("reports/*/a.pdf", "reports/2023", true)]
    [InlineData("reports/*/a.pdf", "reports/2023/east", false)]
    [InlineData("reports/**/a.pdf", "reports/2023/east", true)]
    [InlineData("reports/20??/*", "reports/old", false)]
    public void Only_folders_that_may_hold_a_match_are_looked_into(string pattern, string folder, bool holds) => Assert.Equal(holds, GlobPattern.Parse(pattern).CanHold(folder));

    private List<FoundFile> Found(string path) => [.. FileWalk.Find([path], LoadLimits.Default)];

    private string In(string name) => Path.Combine(_folder.Path, name);

    private string Short(string path) => path.StartsWith(_folder.Path, StringComparison.Ordinal) ? path[(_folder.Path.Length + 1)..] : path;
}
