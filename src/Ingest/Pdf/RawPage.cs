namespace PerfEval.Ingest.Pdf;

/// <summary>A page's text and rules, and what tells whether they can be trusted.</summary>
/// <param name="Content">Visible letters, or the invisible ones where there are no others.</param>
/// <param name="Rotation">The page's own rotation, degrees clockwise.</param>
/// <param name="ShownWidth">In points, as the page is shown; <see cref="PageFrame.Width"/> is of the upright text.</param>
/// <param name="Hidden">The letters are an invisible layer behind a picture: somebody's OCR of unknown quality.</param>
/// <param name="Garbled">Share of letters whose font does not say what they mean.</param>
/// <param name="PictureShare">Share of the page that its largest picture covers.</param>
/// <param name="Drawn">Letters may have been drawn as outlines: no text, but hundreds of filled shapes.</param>
/// <param name="Cut">The page has more letters than the limit; the rest is left out.</param>
internal sealed record RawPage(PageContent Content, int Rotation, float ShownWidth, float ShownHeight, bool Hidden, float Garbled, float PictureShare, bool Drawn, bool Cut)
{
    /// <summary>What is on it can only be had by looking at it.</summary>
    public bool NeedsRecognition =>
        Garbled > 0.3f
        || ((Hidden || VisibleLetters == 0) && PictureShare > 0.3f)
        || (VisibleLetters < 20 && PictureShare > 0.6f)
        || (VisibleLetters == 0 && Drawn);

    private int VisibleLetters => Hidden ? 0 : Content.Letters.Count;
}
