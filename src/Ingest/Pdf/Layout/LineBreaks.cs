namespace PerfEval.Ingest.Pdf.Layout;

/// <summary>Tells a line that the layout wrapped from one that the writer ended.</summary>
internal static class LineBreaks
{
    /// <summary>Inaccuracy of margins and advance widths, in em.</summary>
    private const float Slack = 0.3f;

    /// <summary>What typesetters put between Chinese and Latin text by themselves, in em.</summary>
    private const float AutoSpace = 0.2f;

    /// <summary>
    /// True where the first word of <paramref name="next"/> would not have fitted behind <paramref name="line"/>:
    /// a typesetter breaks lines as late as it can, so a line that had room was ended on purpose.
    /// </summary>
    /// <param name="room">What is left between the end of the line and the right margin, in points.</param>
    public static bool WouldNotFit(TextLine line, TextLine next, float room)
    {
        var em = Math.Max(line.FontSize, next.FontSize);
        var word = next.FirstWordWidth();
        var a = line.LastChar;
        var b = next.FirstChar;
        var between = Scripts.JoinsWord(a) && Scripts.JoinsWord(b) ? (line.Last < line.Letters.Length - 1 ? 0.25f : 0f)
            : Scripts.IsWide(a) != Scripts.IsWide(b) ? AutoSpace
            : 0f;
        return word + (between * em) > room - (Slack * em);
    }

    /// <summary>What a wrapped line is joined to the next one with: nothing in Chinese text, a space between Latin words or where one is printed.</summary>
    public static bool NeedsSpace(TextLine line, TextLine next)
    {
        var a = line.LastChar;
        var b = next.FirstChar;
        var printed = line.Last < line.Letters.Length - 1;
        if (Scripts.IsWide(a) && Scripts.IsWide(b)) return false;
        if (Scripts.IsLatinLetter(a) && Scripts.IsLatinLetter(b)) return true;
        return printed;
    }
}
