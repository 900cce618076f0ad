using Xunit;

namespace PerfEval.Tests.Cli;

public sealed class EvalTests
{
    [Fact]
    public void Gold_without_its_document_is_named_and_an_empty_table_is_no_result()
    {
        using var workshop = new Workshop();
        Assert.Equal(64, workshop.Run("eval", ".").Code);

        workshop.Write("lost.gold.json", """{ "file": "lost", "reports": [] }"""u8.ToArray());
        var nothing = workshop.Run("eval", ".");
        Assert.Equal(64, nothing.Code);
        Assert.Empty(nothing.Output);
        Assert.Contains("1 个 gold 文件旁都没有文档", Assert.Single(nothing.ErrorLines), StringComparison.Ordinal);

        workshop.Write("right.gold.json", """{ "file": "right", "reports": [] }"""u8.ToArray());
        var some = workshop.Run("eval", ".");
        Assert.Equal(0, some.Code);
        Assert.Contains("lost", Assert.Single(some.ErrorLines), StringComparison.Ordinal);
    }

    [UnixFact]
    public void The_name_of_a_document_is_not_obeyed()
    {
        using var workshop = new Workshop();
        File.Copy(Path.Combine(workshop.Folder, "right.docx"), Path.Combine(workshop.Folder, "r\u0007ght.docx"));
        workshop.Write("r\u0007ght.gold.json", """{ "file": "right", "reports": [] }"""u8.ToArray());
        Assert.DoesNotContain('\a', workshop.Run("eval", ".").Output);
    }
}
