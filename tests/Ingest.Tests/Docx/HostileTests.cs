using System.IO.Compression;
using System.Text;
using PerfEval.Ingest;
using PerfEval.Model;
using PerfEval.Model.Documents;
using PerfEval.Tests.Support;
using Xunit;
using static PerfEval.Tests.Support.DocxWriter;

namespace PerfEval.Tests.Ingest.Docx;

/// <summary>Whatever the bytes are, reading ends in time with a document or a clear failure, and never with an exception.</summary>
public sealed class HostileTests
{
    private static readonly byte[] Sample = SampleFile();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void A_package_with_broken_bytes_ends_as_a_value(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 60; i++) Ends(Mutate(Sample, random));
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    public void A_document_with_broken_markup_ends_as_a_value(int seed)
    {
        var random = new Random(seed);
        var parts = Parts(Sample);
        for (var i = 0; i < 60; i++)
        {
            var broken = parts.ToDictionary(part => part.Key, part => random.Next(3) == 0 ? Mutate(part.Value, random) : part.Value);
            Ends(Pack(broken));
        }
    }

    [Fact]
    public void A_cut_package_is_truncated() =>
        Assert.Equal(FailureKind.Truncated, Fails(Sample[..(Sample.Length / 2)]).Kind);

    [Fact]
    public void Markup_that_breaks_off_gives_what_was_read_until_then()
    {
        var writer = new DocxWriter().Paragraph("甲").Body(TableOf(Row(Cell("1"), Cell("2")), Row(Cell("3"), "<w:tc><w:p>" + R("4"))));
        var cut = writer.DocumentXml[..writer.DocumentXml.IndexOf("4</w:t>", StringComparison.Ordinal)] + "4</w:t></oops>";
        var document = Rendering.Read(WithMain(writer, cut));
        Assert.Equal("甲", document.Text(0).Text.Value);
        Assert.Equal(["1|2", "3|4"], document.Table(1).Grid.Rows());
        Assert.Contains(document.Diagnostics, d => d is { Code: "part-damaged", Loses: true });
    }

    [Fact]
    public void Markup_that_is_broken_from_the_start_is_damaged() =>
        Assert.Equal(FailureKind.Damaged, Fails(WithMain(new DocxWriter(), "no markup at all")).Kind);

    [Fact]
    public void A_package_without_a_document_is_damaged() =>
        Assert.Equal(FailureKind.Damaged, Fails(Pack(new() { ["[Content_Types].xml"] = "<Types/>"u8.ToArray() })).Kind);

    [Fact]
    public void A_part_that_is_not_what_its_checksum_says_is_doubtful()
    {
        var file = new DocxWriter().Paragraph("支出12万元").ToBytes();
        var damaged = (byte[])file.Clone();
        var name = Encoding.ASCII.GetBytes("word/document.xml");
        var directory = file.AsSpan().LastIndexOf(name) - 46;
        damaged[directory + 16] ^= 0x55;
        Assert.Contains(Rendering.Read(damaged).Diagnostics, d => d is { Code: "checksum-mismatch", Loses: true });
    }

    [Fact]
    public void Parts_that_are_referred_to_and_missing_do_no_harm()
    {
        var parts = Parts(Sample).Where(part => part.Key is not ("word/styles.xml" or "word/numbering.xml")).ToDictionary();
        Assert.NotEmpty(Rendering.Read(Pack(parts)).Blocks);
    }

    [Fact]
    public void Lost_relationships_are_made_up_for_by_content_types_and_usual_names()
    {
        var parts = Parts(new DocxWriter().MainPart("inhalt/haupt.xml").Numbering(List(1, "chineseCounting", "%1、")).Paragraph("甲", Item(1)).ToBytes())
            .Where(part => !part.Key.EndsWith(".rels", StringComparison.Ordinal)).ToDictionary();
        parts["[Content_Types].xml"] = Encoding.UTF8.GetBytes(
            "<Types><Override PartName=\"/inhalt/haupt.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
        Assert.Equal("一、甲", Rendering.Read(Pack(parts)).Text(0).Text.Value);
    }

    [Fact]
    public void A_zip_bomb_stops_at_the_limit_whatever_its_headers_say()
    {
        var bomb = new DocxWriter().Paragraph(new string('零', 3_000_000)).ToBytes();
        Assert.Equal(FailureKind.TooLarge, Fails(bomb, new IngestLimits { UnpackedBytes = 1 << 20 }).Kind);
        Assert.Equal(FailureKind.TooLarge, Fails(bomb, new IngestLimits { Characters = 1_000_000 }).Kind);
    }

    [Fact]
    public void Bombs_in_styles_and_in_lists_stop_at_the_limit_too()
    {
        var bomb = string.Concat(Enumerable.Repeat("<w:style w:styleId=\"x\"/>", 200_000));
        Assert.Equal(FailureKind.TooLarge, Fails(new DocxWriter().Styles(bomb).ToBytes(), new IngestLimits { UnpackedBytes = 1 << 20 }).Kind);
    }

    [Fact]
    public void Entities_are_never_expanded()
    {
        const string bomb = "<!DOCTYPE d [<!ENTITY a \"0123456789\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>";
        Assert.Equal(FailureKind.Damaged, Fails(WithMain(new DocxWriter(), bomb)).Kind);
        var external = bomb.Replace("<!ENTITY a \"0123456789\">", "<!ENTITY a SYSTEM \"file:///etc/passwd\">");
        Assert.Equal(FailureKind.Damaged, Fails(WithMain(new DocxWriter(), external)).Kind);
    }

    [Theory]
    [InlineData("<w:sdt>")]
    [InlineData("<w:tbl><w:tr><w:tc>")]
    [InlineData("<w:p><w:r><w:pict><w:txbxContent>")]
    [InlineData("<mc:AlternateContent><mc:Choice>")]
    [InlineData("<w:p><m:oMath><m:d>")]
    public void Deep_nesting_is_refused_and_does_not_overflow_the_stack(string element)
    {
        var deep = new StringBuilder();
        for (var i = 0; i < 50_000; i++) deep.Append(element);
        Assert.Equal(FailureKind.TooDeep, Fails(new DocxWriter().Body(deep.ToString()).ToBytes()).Kind);
    }

    [Fact]
    public void Tables_nest_as_deep_as_the_limit_and_no_deeper()
    {
        Assert.Equal(20, Rendering.Read(new DocxWriter().Body(Nested(20)).ToBytes()).Blocks.Count);
        Assert.Equal(FailureKind.TooDeep, Fails(new DocxWriter().Body(Nested(20)).ToBytes(), new IngestLimits { Nesting = 19 }).Kind);
    }

    [Fact]
    public void Too_many_cells_are_refused()
    {
        var row = Row([.. Enumerable.Repeat("<w:tc/>", 50)]);
        var file = new DocxWriter().Body(TableOf([.. Enumerable.Repeat(row, 100)])).ToBytes();
        Assert.Equal(FailureKind.TooLarge, Fails(file, new IngestLimits { Cells = 4_999 }).Kind);
        Ends(file);
    }

    [Fact]
    public void Cells_that_all_begin_elsewhere_make_no_huge_grid()
    {
        var rows = Enumerable.Range(0, 3_000).Select(i => $"<w:tr><w:trPr><w:gridBefore w:val=\"{i}\"/></w:trPr><w:tc/></w:tr>").ToArray();
        var limits = new IngestLimits { Cells = 100_000 };
        Assert.Equal(FailureKind.TooLarge, Fails(new DocxWriter().Body(TableOf(rows)).ToBytes(), limits).Kind);
    }

    [Fact]
    public void A_row_of_widest_spans_overflows_nothing() =>
        Ends(new DocxWriter().Body(TableOf(Row([.. Enumerable.Repeat(Cell("", $"<w:gridSpan w:val=\"{int.MaxValue}\"/>"), 2_000)]))).ToBytes());

    [Fact]
    public void Fields_that_only_begin_or_only_end_are_harmless()
    {
        var begins = string.Concat(Enumerable.Repeat("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>", 20_000));
        var ends = string.Concat(Enumerable.Repeat("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", 20_000));
        Assert.Equal(["甲", "乙"], new DocxWriter().Body($"<w:p>{begins}</w:p>").Paragraph("甲").Body($"<w:p>{ends}</w:p>").Paragraph("乙").Lines());
    }

    [Fact]
    public void An_attribute_that_never_ends_is_refused()
    {
        var limits = new IngestLimits { UnpackedBytes = 8 << 20 };
        var file = new DocxWriter().Body($"<w:p w:rsid=\"{new string('x', 9 << 20)}\"/>").ToBytes();
        Assert.Equal(FailureKind.TooLarge, Fails(file, limits).Kind);
    }

    [Fact]
    public void Numbers_of_lists_count_as_characters()
    {
        var writer = new DocxWriter().Numbering(List(1, "decimal", new string('号', 10_000)));
        for (var i = 0; i < 200; i++) writer.Paragraph("甲", Item(1));
        Assert.Equal(FailureKind.TooLarge, Fails(writer.ToBytes(), new IngestLimits { Characters = 1_000_000 }).Kind);
    }

    [Fact]
    public void Reading_ends_when_its_time_is_over() =>
        Assert.Equal(FailureKind.TimedOut, Fails(Sample, new IngestLimits { Time = TimeSpan.Zero }).Kind);

    [Fact]
    public void Reading_can_be_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => DocumentReader.Read(new InputFile("file.docx", Sample), IngestLimits.Default, cancelled.Token));
    }

    [Fact]
    public void Parts_outside_the_package_are_never_opened()
    {
        var relationships = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"r1\" Type=\"http://x/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
        var related = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"r1\" Type=\"http://x/styles\" Target=\"http://example.invalid/styles.xml\" TargetMode=\"External\"/>"
            + "<Relationship Id=\"r2\" Type=\"http://x/numbering\" Target=\"../../../../etc/passwd\"/></Relationships>";
        var parts = new Dictionary<string, byte[]>
        {
            ["_rels/.rels"] = Encoding.UTF8.GetBytes(relationships),
            ["word/_rels/document.xml.rels"] = Encoding.UTF8.GetBytes(related),
            ["word/document.xml"] = Encoding.UTF8.GetBytes(new DocxWriter().Paragraph("甲").DocumentXml),
        };
        Assert.Empty(Rendering.Read(Pack(parts)).Diagnostics);
    }

    private static void Ends(byte[] file)
    {
        var outcome = Rendering.Outcome(file, new IngestLimits { Time = TimeSpan.FromSeconds(20) });
        if (outcome is Outcome<SourceDocument>.Failed failed) Assert.NotEmpty(failed.Message);
        else Assert.Equal(Enumerable.Range(0, Done(outcome).Blocks.Count), Done(outcome).Blocks.Select(block => block.Index));
    }

    private static SourceDocument Done(Outcome<SourceDocument> outcome) => ((Outcome<SourceDocument>.Done)outcome).Value;

    private static Outcome<SourceDocument>.Failed Fails(byte[] file, IngestLimits? limits = null) =>
        Assert.IsType<Outcome<SourceDocument>.Failed>(Rendering.Outcome(file, limits));

    private static string Nested(int depth) =>
        depth == 0 ? P("底") : TableOf(Row($"<w:tc>{P("层")}{Nested(depth - 1)}</w:tc>"));

    private static byte[] SampleFile() => new DocxWriter()
        .Styles("<w:style w:type=\"paragraph\" w:styleId=\"h\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>")
        .Numbering(List(1, "chineseCounting", "%1、"))
        .Header("h1", P("页眉")).Footnotes($"<w:footnote w:id=\"2\">{P("脚注")}</w:footnote>")
        .Paragraph("项目概况", "<w:pStyle w:val=\"h\"/>")
        .Body($"<w:p>{R("全年支出12.5万元")}<w:r><w:footnoteReference w:id=\"2\"/></w:r><w:del w:id=\"1\">{R("x")}</w:del></w:p>")
        .Body(TableOf(Row(Cell("甲", "<w:vMerge w:val=\"restart\"/>"), Cell("乙", "<w:gridSpan w:val=\"2\"/>")), Row(Cell("", "<w:vMerge/>"), Cell("1"), $"<w:tc>{TableOf(Row(Cell("内")))}{P("2")}</w:tc>")))
        .Body($"<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:txbxContent>{P("框")}</w:txbxContent></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r></w:p>")
        .Body("<w:sectPr><w:headerReference r:id=\"h1\"/></w:sectPr>")
        .ToBytes();

    /// <summary>Flips bits, inserts, removes, repeats and blanks ranges, or cuts the end off.</summary>
    private static byte[] Mutate(byte[] bytes, Random random)
    {
        var mutated = bytes.ToList();
        for (var i = random.Next(1, 6); i > 0 && mutated.Count > 8; i--)
        {
            var at = random.Next(mutated.Count);
            var length = Math.Min(random.Next(1, 40), mutated.Count - at);
            switch (random.Next(6))
            {
                case 0: mutated[at] ^= (byte)(1 << random.Next(8)); break;
                case 1: mutated.InsertRange(at, Enumerable.Range(0, length).Select(_ => (byte)random.Next(256))); break;
                case 2: mutated.RemoveRange(at, length); break;
                case 3: mutated.InsertRange(at, mutated.GetRange(at, length)); break;
                case 4: for (var k = at; k < at + length; k++) mutated[k] = 0; break;
                default: if (random.Next(4) == 0) mutated.RemoveRange(at, mutated.Count - at); break;
            }
        }

        return [.. mutated];
    }

    private static byte[] WithMain(DocxWriter writer, string document)
    {
        var parts = Parts(writer.ToBytes());
        parts["word/document.xml"] = Encoding.UTF8.GetBytes(document);
        return Pack(parts);
    }

    private static Dictionary<string, byte[]> Parts(byte[] file)
    {
        using var package = new ZipArchive(new MemoryStream(file));
        return package.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var bytes = new MemoryStream();
            using var part = entry.Open();
            part.CopyTo(bytes);
            return bytes.ToArray();
        });
    }

    private static byte[] Pack(Dictionary<string, byte[]> parts)
    {
        using var file = new MemoryStream();
        using (var package = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = package.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(content);
            }
        }

        return file.ToArray();
    }
}
