using PerfEval.Model;
using PerfEval.Model.Documents;
using PerfEval.Model.Values;

namespace PerfEval.Ingest.Pdf;

/// <summary>Reads a page that is a picture. Thread-safe; failures are values.</summary>
public interface IPageRecognizer
{
    /// <summary>Versioned id, which becomes part of the reader's: it changes when the output does.</summary>
    string Id { get; }

    /// <summary>
    /// The page's letters and ruling lines in points from its top left corner, upright, with confidences. They go through
    /// the same analysis of lines, paragraphs and tables as a digital page.
    /// </summary>
    Outcome<PageContent> Recognize(PicturePage page, CancellationToken cancellation);
}

/// <summary>A page that needs recognition.</summary>
/// <param name="Pdf">The whole file, for those who render the page.</param>
/// <param name="Number">From 1.</param>
/// <param name="Width">In points, as shown (the page's own rotation applied).</param>
/// <param name="Rotation">The page's own rotation in degrees clockwise: 0, 90, 180, 270. The pictures' samples are not rotated.</param>
/// <param name="Pictures">Those drawn on the page, in order of drawing.</param>
public sealed record PicturePage(ReadOnlyMemory<byte> Pdf, int Number, float Width, float Height, int Rotation, Sequence<PagePicture> Pictures);

/// <param name="Box">Where it is drawn, in points from the top left corner of the page as shown.</param>
/// <param name="Filter">The PDF filter that the bytes are still encoded with (DCTDecode, JPXDecode, CCITTFaxDecode, JBIG2Decode, FlateDecode …), or null.</param>
/// <param name="Bytes">As they stand in the file: with DCTDecode alone they are a JPEG file.</param>
public sealed record PagePicture(Box Box, int PixelWidth, int PixelHeight, string? Filter, ReadOnlyMemory<byte> Bytes);
