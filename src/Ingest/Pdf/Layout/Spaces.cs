using PerfEval.Model.Documents;

namespace PerfEval.Ingest.Pdf.Layout;

/// <summary>
/// Decides where a line has spaces. Renderers set Chinese and Latin text apart by up to a quarter em and justified text by
/// more, without a space in the document; others leave spaces out and only move on. A printed space counts unless
/// nothing is between its neighbours; without one the gap must be clearly wider than both habits explain.
/// </summary>
internal static class Spaces
{
    /// <summary>Gaps in em (of the larger neighbour) from which on a space is meant, where none is printed.</summary>
    private const float BetweenWide = 0.7f;
    private const float WideToLatin = 0.55f;
    private const float BetweenLatin = 0.18f;
    private const float BetweenDigits = 0.25f;

    /// <summary>A printed space in a gap narrower than this, in em, is not seen by any reader.</summary>
    private const float Invisible = 0.06f;

    /// <param name="letters">Visible letters and spaces of one line in order of their centres.</param>
    /// <returns>The same with spaces settled: leading ones dropped, the last line-end space kept (it tells how to join the next line).</returns>
    public static PageLetter[] Settle(List<PageLetter> letters)
    {
        var first = letters.FindIndex(l => !l.IsSpace);
        if (first < 0) return [];
        var spread = LetterSpacing(letters);
        var settled = new List<PageLetter>(letters.Count + 4);
        var previous = letters[first];
        settled.Add(previous);
        var printed = 0;
        for (var i = first + 1; i < letters.Count; i++)
        {
            if (letters[i].IsSpace)
            {
                printed++;
                continue;
            }

            var next = letters[i];
            var gap = next.Box.Left - previous.Box.Right;
            var count = printed > 0 ? PrintedSpaces(letters, i, printed, gap) : gap - spread > Threshold(previous, next) ? UnprintedSpaces(previous, next, gap - spread) : 0;
            for (var s = 0; s < count; s++) settled.Add(Space(previous, next, s, count));
            settled.Add(next);
            previous = next;
            printed = 0;
        }

        if (printed > 0) settled.Add(new PageLetter(" ", new Box(previous.Box.Right, previous.Box.Top, previous.Box.Right, previous.Box.Bottom), previous.FontSize, previous.Bold, previous.Confidence));
        return [.. settled];
    }

    private static int PrintedSpaces(List<PageLetter> letters, int next, int printed, float gap)
    {
        if (gap < Invisible * letters[next].FontSize) return 0;
        // Spaces drawn over each other (fake bold, two runs that both bring one) are as many as stand apart.
        var apart = 1;
        for (var i = next - printed + 1; i < next; i++)
        {
            if (letters[i].Box.Left - letters[i - 1].Box.Left > 0.1f * letters[i].FontSize) apart++;
        }

        return apart;
    }

    /// <summary>A gap of several characters stands for several spaces: it parts two statements on one line.</summary>
    private static int UnprintedSpaces(PageLetter previous, PageLetter next, float gap) =>
        (int)Math.Clamp(gap / (0.6f * Math.Max(previous.FontSize, next.FontSize)), 1, 4);

    private static PageLetter Space(PageLetter previous, PageLetter next, int index, int count)
    {
        var step = Math.Max(0, next.Box.Left - previous.Box.Right) / count;
        var left = previous.Box.Right + (index * step);
        return new PageLetter(" ", new Box(left, previous.Box.Top, left + step, previous.Box.Bottom), previous.FontSize, previous.Bold && next.Bold, Math.Min(previous.Confidence, next.Confidence));
    }

    private static float Threshold(PageLetter previous, PageLetter next)
    {
        var a = previous.Text[^1];
        var b = next.Text[0];
        var em = Math.Max(previous.FontSize, next.FontSize);
        if (Scripts.IsWide(a) && Scripts.IsWide(b)) return BetweenWide * em;
        if (Scripts.IsWide(a) || Scripts.IsWide(b)) return WideToLatin * em;
        return (char.IsAsciiDigit(a) && char.IsAsciiDigit(b) ? BetweenDigits : BetweenLatin) * em;
    }

    /// <summary>What stands between all letters of the line alike: justified and letter-spaced text.</summary>
    private static float LetterSpacing(List<PageLetter> letters)
    {
        if (letters.Count < 6) return 0;
        var gaps = new List<float>(letters.Count);
        for (var i = 1; i < letters.Count; i++)
        {
            if (!letters[i].IsSpace && !letters[i - 1].IsSpace) gaps.Add(letters[i].Box.Left - letters[i - 1].Box.Right);
        }

        if (gaps.Count < 5) return 0;
        gaps.Sort();
        return Math.Max(0, gaps[gaps.Count / 2]);
    }
}
