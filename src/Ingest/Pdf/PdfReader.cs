using System.Diagnostics;
using PerfEval.Model;
using PerfEval.Model.Documents;
using PerfEval.Model.Values;

namespace PerfEval.Ingest.Pdf;

/// <summary>Reads PDF: digital pages by their letters and rules, pages that are pictures through a recogniser, where there is one.</summary>
/// <param name="recognizer">Reads pages that are pictures; null where none is installed.</param>
public sealed class PdfReader(IPageRecognizer? recognizer = null) : IDocumentReader
{
    /// <summary>Letters of one page that are read; a page of a book has two thousand.</summary>
    private const int MostLettersOfPage = 200_000;

    /// <summary>Pages whose pictures are held in memory while they wait for recognition.</summary>
    private static readonly int PagesAhead = Environment.ProcessorCount;

    public string Id { get; } = recognizer is null ? "pdf/3" : "pdf/3+" + recognizer.Id;

    public Outcome<SourceDocument> Read(InputFile file, IngestLimits limits, CancellationToken cancellation)
    {
        switch (PdfFile.Open(file.Bytes))
        {
            case Outcome<PdfFile>.Done { Value: var pdf }:
                using (pdf) return ReadOpen(pdf, file, limits, cancellation);
            case Outcome<PdfFile>.Failed failed:
                return new Outcome<SourceDocument>.Failed(failed.Kind, failed.Message, failed.English);
            default:
                throw new UnreachableException();
        }
    }

    private Outcome<SourceDocument> ReadOpen(PdfFile pdf, InputFile file, IngestLimits limits, CancellationToken cancellation)
    {
        if (pdf.PageCount > limits.Pages) return new Outcome<SourceDocument>.Failed(FailureKind.TooLarge, $"PDF共{pdf.PageCount}页，超过上限{limits.Pages}页", $"the PDF has {pdf.PageCount} pages, the limit is {limits.Pages}");
        try
        {
            return new Reading(pdf, file, recognizer, new ReadingBudget(limits, cancellation), cancellation).Run();
        }
        catch (LimitExceededException exceeded)
        {
            return new Outcome<SourceDocument>.Failed(exceeded.Kind, exceeded.Chinese, exceeded.Message);
        }
    }

    private sealed class Reading(PdfFile pdf, InputFile file, IPageRecognizer? recognizer, ReadingBudget budget, CancellationToken cancellation)
    {
        private readonly List<Diagnostic> _diagnostics = [];
        private readonly List<int> _recognized = [];
        private int _unrecognized;
        private int _unreadable;

        public Outcome<SourceDocument> Run()
        {
            var blocks = PageAnalysis.Blocks(Pages(), budget);
            if (_unrecognized == pdf.PageCount) return OcrMissing();
            if (_unreadable == pdf.PageCount) return new Outcome<SourceDocument>.Failed(FailureKind.Damaged, "PDF的每一页都无法读取", "no page of the PDF can be read");
            if (!PdfFile.EndsAsPdf(file.Bytes.Span)) Doubt("truncated", "PDF结尾缺失，内容可能不完整", "the end of the PDF is missing, text may be lost", null, true);
            var diagnostics = _diagnostics.ToSequence();
            return new Outcome<SourceDocument>.Done(new SourceDocument(Model.Documents.DocumentFormat.Pdf, pdf.PageCount, blocks.ToSequence(), _recognized.ToSequence(), diagnostics), diagnostics);
        }

        /// <summary>In order. Pages that are pictures are recognised in parallel while the pages before them are analysed.</summary>
        private IEnumerable<PageContent> Pages()
        {
            var ahead = new Queue<(int Number, PageContent? Read, Task<Outcome<PageContent>>? Recognition)>();
            for (var number = 1; number <= pdf.PageCount; number++)
            {
                budget.CheckTime();
                ahead.Enqueue(Begin(number));
                if (ahead.Count > PagesAhead && Finish(ahead.Dequeue()) is { } content) yield return content;
            }

            while (ahead.TryDequeue(out var begun))
            {
                if (Finish(begun) is { } content) yield return content;
            }
        }

        private PageContent? Finish((int Number, PageContent? Read, Task<Outcome<PageContent>>? Recognition) begun) =>
            begun.Recognition is { } recognition ? Recognized(begun.Number, budget.Waiting(recognition)) : begun.Read;

        private (int Number, PageContent? Read, Task<Outcome<PageContent>>? Recognition) Begin(int number)
        {
            if (pdf.Read(number, MostLettersOfPage) is not { } raw)
            {
                _unreadable++;
                Doubt("page-unreadable", $"第{number}页无法读取", $"page {number} can't be read", number, true);
                return (number, null, null);
            }

            if (raw.NeedsRecognition) return recognizer is null ? (number, Unrecognized(number, raw), null) : (number, null, Recognition(number, raw, recognizer));
            if (raw.Cut) Doubt("page-too-large", $"第{number}页文字过多，只读取了前{MostLettersOfPage}个字符", $"page {number} has too much text, only its first {MostLettersOfPage} characters were read", number, true);
            if (raw.Garbled > 0.01f) Doubt("garbled-text", $"第{number}页部分文字的字体没有对应的字符编码", $"on page {number} some text is in a font that does not say what its letters mean", number, raw.Garbled > 0.05f);
            return (number, raw.Content, null);
        }

        private PageContent? Unrecognized(int number, RawPage raw)
        {
            // A hidden layer of somebody's OCR is better than nothing.
            if (raw.Hidden && raw.Garbled <= 0.3f)
            {
                _recognized.Add(number);
                Doubt("hidden-text", $"第{number}页是图片，采用其隐藏文字层，未作核对", $"page {number} is a picture: its hidden text layer was used unchecked", number, false);
                return raw.Content;
            }

            _unrecognized++;
            Doubt("page-needs-ocr", $"第{number}页是图片或文字无法识别，需要文字识别（请安装 tesseract-ocr tesseract-ocr-chi-sim poppler-utils）", $"page {number} is a picture, or its text has no meaning, and needs OCR (install tesseract-ocr tesseract-ocr-chi-sim poppler-utils)", number, true);
            return null;
        }

        private Task<Outcome<PageContent>> Recognition(int number, RawPage raw, IPageRecognizer by)
        {
            var picture = new PicturePage(file.Bytes, number, raw.ShownWidth, raw.ShownHeight, raw.Rotation, pdf.Pictures(number).ToSequence());
            return Task.Run(() => by.Recognize(picture, cancellation), cancellation);
        }

        private PageContent? Recognized(int number, Outcome<PageContent> outcome)
        {
            switch (outcome)
            {
                case Outcome<PageContent>.Done done:
                    _recognized.Add(number);
                    foreach (var doubt in done.Doubts) _diagnostics.Add(doubt);
                    return done.Value;
                case Outcome<PageContent>.Failed failed:
                    if (failed.Kind == FailureKind.OcrMissing) _unrecognized++;
                    else _unreadable++;
                    Doubt(failed.Kind == FailureKind.OcrMissing ? "page-needs-ocr" : "ocr-failed", $"第{number}页：{failed.Message}", $"page {number}: {failed.English}", number, true);
                    return null;
                default:
                    throw new UnreachableException();
            }
        }

        private void Doubt(string code, string message, string english, int? page, bool loses) =>
            _diagnostics.Add(new Diagnostic(code, message, english, page, loses));

        private static Outcome<SourceDocument>.Failed OcrMissing() => new(
            FailureKind.OcrMissing,
            "PDF的每一页都是图片，需要文字识别：请安装 tesseract-ocr tesseract-ocr-chi-sim poppler-utils",
            "every page of the PDF is a picture and needs OCR: install tesseract-ocr tesseract-ocr-chi-sim poppler-utils");
    }
}
