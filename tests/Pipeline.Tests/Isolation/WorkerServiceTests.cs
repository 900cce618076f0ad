using PerfEval.Ingest;
using PerfEval.Model.Documents;
using PerfEval.Model.Findings;
using PerfEval.Pipeline;
using PerfEval.Pipeline.Isolation;
using PerfEval.Tests.Support;
using Xunit;

namespace PerfEval.Tests.Pipeline.Isolation;

public sealed class WorkerServiceTests
{
    [Fact]
    public void What_comes_out_of_a_worker_is_what_comes_out_of_the_pipeline()
    {
        var bytes = new DocxWriter()
            .Paragraph("2023年度泵站维修项目绩效自评报告")
            .Paragraph("全年预算12.50万元，支出10万元，执行率90.0%，受益群众1.20万人，约5元/人。")
            .Table(["一级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"], ["产出指标", "维修泵站数量", "≥20座", "21座", "10", "9.50"])
            .ToBytes();
        var direct = DocumentPipeline.Run(new InputFile("pump.docx", bytes), IngestLimits.Default);
        Assert.NotEmpty(direct.Reports[0].Findings);
        var through = OutcomeText.Read(OutcomeText.Write(direct))!;
        Assert.Equal(direct.Reports.AsEnumerable(), through.Reports.AsEnumerable());
        Assert.Equal(direct with { Document = null, Reports = [] }, through with { Document = null, Reports = [] });
        Assert.Equal(OutcomeText.Write(direct), OutcomeText.Write(through));
        var table = Assert.IsType<TableBlock>(through.Document!.Blocks[^1]);
        Assert.Equal("≥20座", table.Grid.TextAt(1, 2));
        Assert.Equal("12.50", Assert.Single(through.Reports[0].Report.Figures, figure => figure.Text == "12.50万元").Text[..5]);
    }

    [Fact]
    public void A_service_answers_each_document_and_ends_with_its_input()
    {
        var bytes = new DocxWriter().Paragraph("全年支出5万元。").ToBytes();
        using var input = new MemoryStream();
        Frames.Write(input, FrameKind.Document, WorkerRequest.Head(new InputFile("a.docx", bytes), IngestLimits.Default), bytes);
        input.Position = 0;
        var answers = new Answers();
        using var blocking = new UntilAnswered(input, answers);
        Assert.Equal(0, WorkerService.Serve(blocking, answers));
        answers.Position = 0;
        var frame = Frames.Read(answers)!.Value;
        while (frame.Kind == FrameKind.StillReading) frame = Frames.Read(answers)!.Value;
        Assert.Equal(FrameKind.Outcome, frame.Kind);
        Assert.Equal(DocumentStatus.Ok, OutcomeText.Read(frame.Body)!.Status);
    }

    [Fact]
    public void Noise_is_no_frame_and_no_outcome()
    {
        Assert.Null(Frames.Read(new MemoryStream("{\"some\":\"json\"}"u8.ToArray())));
        Assert.Null(OutcomeText.Read("{]"u8));
    }

    private sealed class Answers : MemoryStream
    {
        public ManualResetEventSlim Written { get; } = new();

        /// <summary>Signs of life are shorter than an answer.</summary>
        public override void Flush()
        {
            if (Length > 300) Written.Set();
        }
    }

    /// <summary>An input that ends only once an answer was given, as a load's does.</summary>
    private sealed class UntilAnswered(MemoryStream input, Answers answers) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer)
        {
            var read = input.Read(buffer);
            if (read == 0) answers.Written.Wait(TimeSpan.FromMinutes(1));
            return read;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
