using PerfEval.Ingest;
using PerfEval.Model;
using PerfEval.Model.Documents;
using PerfEval.Tests.Support;
using Xunit;

namespace PerfEval.Tests.Ingest.Docx;

/// <summary>Reads what a writer wrote and shows it as lines.</summary>
internal static class Rendering
{
    public static SourceDocument Read(this DocxWriter writer) => Read(writer.ToBytes());

    public static SourceDocument Read(byte[] bytes) => Assert.IsType<Outcome<SourceDocument>.Done>(Outcome(bytes)).Value;

    public static Outcome<SourceDocument> Outcome(byte[] bytes, IngestLimits? limits = null, string name = "file.docx") =>
        DocumentReader.Read(new InputFile(name, bytes), limits ?? IngestLimits.Default);

    /// <summary>The texts of the blocks; a table as rows of cells.</summary>
    public static string[] Lines(this DocxWriter writer) => writer.Read().Blocks.SelectMany(Lines).ToArray();

    public static TextBlock Text(this SourceDocument document, int index) => Assert.IsType<TextBlock>(document.Blocks[index]);

    public static TableBlock Table(this SourceDocument document, int index) => Assert.IsType<TableBlock>(document.Blocks[index]);

    public static string[] Rows(this TableGrid grid) =>
        Enumerable.Range(0, grid.Rows).Select(row => string.Join("|", grid.CellsBeginningIn(row).Select(Show))).ToArray();

    private static string Show(Cell cell) =>
        cell.RowSpan * cell.ColumnSpan == 1 ? cell.Text.Value : $"{cell.Text.Value}({cell.RowSpan}x{cell.ColumnSpan})";

    private static IEnumerable<string> Lines(Block block) =>
        block is TableBlock table ? table.Grid.Rows() : [((TextBlock)block).Text.Value];
}
