using PerfEval.Tests.Support;

namespace PerfEval.Tests.Cli;

/// <summary>A folder with a right report, a wrong one, and files that can't be read.</summary>
internal sealed class Workshop : IDisposable
{
    public Workshop()
    {
        Write("right.docx", Report("全年预算20万元，支出10万元，执行率50%。"));
        Write("wrong.docx", Report("全年预算20万元，支出10万元，执行率90%。"));
        Write("empty.docx", []);
        Write("text.docx", "这不是文档"u8.ToArray());
        Write("cut.docx", Report("全年支出10万元。")[..600]);
        Write("note.md", "# none"u8.ToArray());
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("perfeval-cli-").FullName;

    public PerfEvalProcess.Result Run(params string[] arguments) => PerfEvalProcess.Run(Folder, arguments);

    public void Write(string name, byte[] bytes) => File.WriteAllBytes(Path.Combine(Folder, name), bytes);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public static byte[] Report(string prose) => new DocxWriter()
        .Paragraph("2023年度泵站维修项目绩效自评报告")
        .Paragraph("一、资金情况")
        .Paragraph(prose)
        .ToBytes();
}
