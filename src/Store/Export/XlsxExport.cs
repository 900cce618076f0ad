using System.IO.Compression;
using PerfEval.Model.Findings;
using PerfEval.Store.Rows;

namespace PerfEval.Store.Export;

/// <summary>
/// A workbook with one sheet a table (ECMA-376). The parts are written straight into the archive, because the package API keeps a part in memory
/// until it is closed: a million rows must not take more than ten (docs/decisions/0013).
/// </summary>
internal static class XlsxExport
{
    public static ExportSummary Write(ExportSource source, string file) => Exports.Replacing(file, stream => Write(source, file, stream));

    private static ExportSummary Write(ExportSource source, string file, Stream stream)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        var workbook = new Workbook(archive);
        var written = new List<ExportedTable>();
        foreach (var (name, rows) in source.Tables())
        {
            using (rows) written.Add(new ExportedTable(name, file, workbook.Write(name, rows)));
        }

        workbook.Complete();
        return new ExportSummary([.. written], [.. source.LeftOut(), .. workbook.Notes]);
    }

    /// <summary>The sheets so far, and what stands in the workbook's own parts at the end.</summary>
    private sealed class Workbook(ZipArchive archive)
    {
        /// <summary>What Excel's grid holds, header included.</summary>
        private const long MostRows = 1_048_576;
        private const string LongTexts = "long_texts";

        private readonly List<string> _sheets = [];
        private readonly List<LongText> _long = [];

        public List<Message> Notes { get; } = [];

        public long Write(string table, RowSet rows)
        {
            var total = 0L;
            var part = 1;
            var more = rows.Read();
            do
            {
                var name = part == 1 ? table : $"{table} ({part})";
                _sheets.Add(name);
                using (var sheet = new SheetWriter(Open(SheetPath(_sheets.Count)), name, rows.Columns, _long))
                {
                    for (; more && sheet.Rows < MostRows - 1; more = rows.Read()) sheet.Write(rows);
                    total += sheet.Rows;
                    sheet.Close();
                    if (sheet.Targets.Count > 0) WriteLinks(_sheets.Count, sheet.Targets);
                    if (sheet.LinksLeftOut > 0) Notes.Add(new Message($"{name}：{sheet.LinksLeftOut} 行没有链接（Excel 每表最多 {SheetWriter.MostLinks} 个），路径与页码在列中", $"{name}: {sheet.LinksLeftOut} rows have no link (Excel takes {SheetWriter.MostLinks} a sheet); path and page stand in their columns"));
                }

                part++;
            }
            while (more);
            if (part > 2) Notes.Add(new Message($"{table} 超过一张工作表的行数，分为 {part - 1} 张", $"{table} goes on over {part - 1} sheets"));
            return total;
        }

        public void Complete()
        {
            if (_long.Count > 0)
            {
                Notes.Add(new Message($"{_long.Count} 个超长文本在工作表 {LongTexts} 中续写", $"{_long.Count} texts too long for a cell go on in sheet {LongTexts}"));
                using var rows = new LongTextRows([.. _long]);
                Write(LongTexts, rows);
            }

            WorkbookParts.Write(_sheets, Open);
        }

        private Stream Open(string path) => archive.CreateEntry(path, CompressionLevel.Fastest).Open();

        private void WriteLinks(int sheet, IReadOnlyList<string> targets)
        {
            using var writer = new StreamWriter(Open($"xl/worksheets/_rels/sheet{sheet}.xml.rels"));
            WorkbookParts.WriteLinks(targets, writer);
        }

        private static string SheetPath(int number) => $"xl/worksheets/sheet{number}.xml";
    }
}
