using PerfEval.Ingest;
using PerfEval.Model;
using PerfEval.Model.Findings;
using PerfEval.Pipeline;
using PerfEval.Tests.Support;
using Xunit;

namespace PerfEval.Tests.Pipeline;

public sealed class DocumentPipelineTests
{
    [Fact]
    public void A_document_goes_all_the_way()
    {
        var bytes = new DocxWriter().Paragraph("2023年度泵站维修项目绩效自评报告").Paragraph("全年预算10万元，支出5万元，执行率50%。").ToBytes();
        var outcome = DocumentPipeline.Run(new InputFile("pump.docx", bytes), IngestLimits.Default);
        Assert.Equal(DocumentStatus.Ok, outcome.Status);
        Assert.Equal(DocumentPipeline.Sha256Of(bytes), outcome.Sha256);
        Assert.Equal(bytes.Length, outcome.Bytes);
        Assert.NotNull(outcome.Document);
        Assert.True(Stages.AreCurrent(outcome.Stages));
        Assert.Equal(["10万元", "5万元"], outcome.Reports.SelectMany(report => report.Report.Figures).Select(figure => figure.Text));
    }

    [Fact]
    public void A_file_that_is_none_fails_with_its_code_and_identity()
    {
        var outcome = DocumentPipeline.Run(new InputFile("x.docx", new byte[] { 1, 2, 3 }), IngestLimits.Default);
        Assert.Equal(DocumentStatus.Failed, outcome.Status);
        Assert.Equal(FailureKind.UnknownFormat, outcome.Failure);
        Assert.Equal("unknown-format", outcome.Problems[0].Code);
        Assert.Equal(64, outcome.Sha256.Length);
        Assert.True(Stages.AreCurrent(outcome.Stages));
    }

    [Fact]
    public void A_folder_and_a_missing_file_say_what_they_are()
    {
        Assert.Equal(FailureKind.UnknownFormat, DocumentPipeline.RunFile(Path.GetTempPath(), IngestLimits.Default).Failure);
        Assert.Equal(FailureKind.NotFound, DocumentPipeline.RunFile("/nowhere/x.pdf", IngestLimits.Default).Failure);
    }

    [Fact]
    public void The_caller_can_stop_it()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        var bytes = new DocxWriter().Paragraph("x").ToBytes();
        Assert.ThrowsAny<OperationCanceledException>(() => DocumentPipeline.Run(new InputFile("x.docx", bytes), IngestLimits.Default, stopped.Token));
    }

    [Theory]
    [InlineData("docx/0 extract/1", false)]
    [InlineData("", true)]
    public void Stages_of_another_version_are_not_current(string stages, bool current) => Assert.Equal(current, Stages.AreCurrent(stages));
}
