using System.Runtime.InteropServices;
using System.Xml;
using PerfEval.Model;
using PerfEval.Model.Documents;
using PerfEval.Model.Values;

namespace PerfEval.Ingest.Docx;

/// <summary>
/// Reads WordprocessingML packages (ISO/IEC 29500, transitional and strict): the text that a person sees, in reading
/// order, as paragraphs and table grids. The only file that catches what the ZIP and XML libraries throw.
/// </summary>
public sealed class DocxReader : IDocumentReader
{
    private readonly TemplateParts _templates = new();

    public string Id => "docx/1";

    public Outcome<SourceDocument> Read(InputFile file, IngestLimits limits, CancellationToken cancellation)
    {
        var budget = new ReadingBudget(limits, cancellation);
        try
        {
            using var bytes = Open(file.Bytes);
            using var package = DocxPackage.Open(bytes, budget, _templates);
            return new Reading(package, budget).Read();
        }
        catch (LimitExceededException limit)
        {
            return new Outcome<SourceDocument>.Failed(limit.Kind, limit.Chinese, limit.Message);
        }
        catch (Exception error) when (IsDamage(error))
        {
            // The directory of a ZIP stands at its end: when it can't be read, the end is most likely missing.
            return new Outcome<SourceDocument>.Failed(FailureKind.Truncated, "文件不完整或已损坏，无法解压", "the file is cut off or damaged: it can't be unpacked");
        }
    }

    private static MemoryStream Open(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);

    private static bool IsDamage(Exception error) =>
        error is XmlException or InvalidDataException or IOException or NotSupportedException or ArgumentException;

    /// <summary>One document on its way through the parts of its package.</summary>
    private sealed class Reading(DocxPackage package, ReadingBudget budget)
    {
        private readonly DocxContext _context = new(budget);
        private readonly BlockList _blocks = new();

        public Outcome<SourceDocument> Read()
        {
            if (FindMainPart() is not { } main)
                return new Outcome<SourceDocument>.Failed(FailureKind.Damaged, "压缩包内没有 Word 正文", "the package has no Word document in it");
            var related = Try(() => package.RelationshipsOf(main)) ?? new Dictionary<string, Relationship>();
            ReadStyles(PartOf(related, "styles"));
            ReadNumbering(PartOf(related, "numbering"));
            var body = Story.Of(TextRole.Body);
            var damage = ReadPart(main, reader => new StoryWalker(_context).Walk(reader, body));
            AddAll(body);
            if (damage is not null && _blocks.Blocks.Count == 0)
                return new Outcome<SourceDocument>.Failed(FailureKind.Damaged, "Word 正文已损坏，无法读取", "the Word document is damaged and can't be read");
            ReadNotes(related);
            ReadPageParts(related);
            if (_blocks.Blocks.Count == 0) _context.Doubt(NoText());
            return new Outcome<SourceDocument>.Done(
                new SourceDocument(Model.Documents.DocumentFormat.Docx, null, _blocks.Blocks.ToSequence(), Diagnostics: _context.Doubts.ToSequence()));
        }

        private Diagnostic NoText() => _context.HasPictures
            ? new Diagnostic("pictures-only", "文件中只有图片，没有文字；请另存为 PDF 后按扫描件读取", "the document holds pictures and no text: save it as PDF to have it read as a scan")
            : new Diagnostic("no-text", "文件中没有文字", "the document has no text", Loses: false);

        /// <summary>By the package's relationships, else by its list of content types, else where Word puts it.</summary>
        private string? FindMainPart()
        {
            var related = Try(() => package.RelationshipsOf(string.Empty))?.Values.FirstOrDefault(r => r.Type == "officeDocument")?.Target;
            if (related is not null && package.Has(related)) return related;
            var listed = Try(package.MainPartByContentType);
            if (listed is not null && package.Has(listed)) return listed;
            return package.Has("word/document.xml") ? "word/document.xml" : null;
        }

        /// <summary>Reads the styles that text can have; where leaving out the others leaves no well-formed markup, all of them.</summary>
        private void ReadStyles(string part)
        {
            if (Try(() => package.Learn(part, Styles.Of, bytes => StylePruner.Prune(bytes))) is { } styles) _context.Styles = styles;
            else ReadPart(part, _context.Styles.Read, holdsText: false);
        }

        private void ReadNumbering(string part)
        {
            if (Try(() => package.Learn(part, Numbering.Of)) is { } numbering) _context.Numbering = numbering;
            else ReadPart(part, _context.Numbering.Read);
        }

        private void ReadNotes(IReadOnlyDictionary<string, Relationship> related)
        {
            foreach (var kind in (ReadOnlySpan<string>)["footnote", "endnote"])
            {
                if (!_context.HasNotes(kind)) continue;
                var story = Story.Of(TextRole.Footnote);
                ReadPart(PartOf(related, kind + "s"), reader => new StoryWalker(_context).Walk(reader, story));
                AddAll(story);
            }
        }

        /// <summary>Headers and footers stand on every page; here once each.</summary>
        private void ReadPageParts(IReadOnlyDictionary<string, Relationship> related)
        {
            var parts = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            var seen = new HashSet<Draft>();
            foreach (var id in _context.PageParts)
            {
                if (!related.TryGetValue(id, out var part) || !parts.Add(part.Target)) continue;
                var story = Story.Of(part.Type == "header" ? TextRole.PageHeader : TextRole.PageFooter);
                ReadPart(part.Target, reader => new StoryWalker(_context).Walk(reader, story));
                foreach (var draft in story.Blocks.SelectMany(draft => Lines(draft, story.Role)))
                {
                    if (seen.Add(draft)) _blocks.Add(draft);
                }
            }
        }

        /// <summary>A table in a header only arranges its texts: it is none of the document's tables.</summary>
        private static IEnumerable<Draft> Lines(Draft draft, TextRole role) =>
            draft is TableDraft table
                ? table.Grid.Cells.Where(cell => cell.Text.Length > 0).Select(cell => new TextDraft(cell.Text.Value, role, null, null))
                : [draft];

        private void AddAll(Story story)
        {
            foreach (var draft in story.Blocks) _blocks.Add(draft);
        }

        /// <summary>A part by its relationship; where that is lost, by the name that Word gives it.</summary>
        private static string PartOf(IReadOnlyDictionary<string, Relationship> related, string type) =>
            related.Values.FirstOrDefault(r => r.Type == type)?.Target ?? $"word/{type}.xml";

        /// <summary>Reads as much of a part as can be read; what goes wrong becomes a diagnostic, and is returned.</summary>
        private Diagnostic? ReadPart(string? part, Action<XmlReader> read, bool holdsText = true)
        {
            if (part is null) return null;
            try
            {
                if (package.Read(part, read, out var intact) && intact) return null;
                if (!package.Has(part)) return null;
                return Note(new Diagnostic("checksum-mismatch", $"{part} 的校验和不符，文字可能有误", $"the checksum of {part} is wrong: its text may be damaged", Loses: holdsText));
            }
            catch (Exception error) when (IsDamage(error))
            {
                return Note(new Diagnostic("part-damaged", $"{part} 已损坏，只读取了前面的内容", $"{part} is damaged: only what stands before the damage was read", Loses: holdsText));
            }
        }

        private Diagnostic Note(Diagnostic doubt)
        {
            _context.Doubt(doubt);
            return doubt;
        }

        private static T? Try<T>(Func<T?> read)
            where T : class
        {
            try
            {
                return read();
            }
            catch (Exception error) when (IsDamage(error))
            {
                return null;
            }
        }
    }
}
