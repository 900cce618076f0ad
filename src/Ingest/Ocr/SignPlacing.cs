namespace PerfEval.Ingest.Ocr;

/// <summary>Puts signs that were told by their shape among the words that the engine read without them.</summary>
internal static class SignPlacing
{
    /// <summary>A shape that fits is surer than any reading.</summary>
    private const float Confidence = 0.95f;

    /// <summary>A ring around something narrower than this share of its height holds a 1.</summary>
    private const float Narrow = 0.5f;

    /// <summary>Rings are numbered in their order: a narrow figure begins anew with ①, any other follows the one before.</summary>
    public static List<(string Text, Region Box)> Numbered(IEnumerable<Sign> signs)
    {
        var last = 0;
        var numbered = new List<(string, Region)>();
        foreach (var sign in signs.OrderBy(s => s.Box.Top).ThenBy(s => s.Box.Left))
        {
            if (sign.IsRing) last = IsOne(sign) || last is 0 or 20 ? 1 : last + 1;
            numbered.Add((sign.IsRing ? ((char)('①' + last - 1)).ToString() : sign.Text, sign.Box));
        }

        return numbered;
    }

    /// <summary>The words with the signs that lie among them, line by line; a sign that no line passes through is a line of its own.</summary>
    public static List<OcrWord> Place(List<OcrWord> words, IReadOnlyList<(string Text, Region Box)> signs)
    {
        foreach (var (text, box) in signs.OrderBy(s => s.Box.Left)) Place(words, text, box);
        return words;
    }

    private static bool IsOne(Sign ring) => ring.Parts.Skip(1).ToList() is [var only] && only.Width < only.Height * Narrow;

    private static void Place(List<OcrWord> words, string text, Region box)
    {
        var middle = (box.Top + box.Bottom) / 2;
        var sign = new OcrWord(text, box.Left, box.Top, box.Right, box.Bottom, Confidence, true, box.Top, box.Bottom);
        var start = LineThrough(words, middle);
        if (start < 0)
        {
            var next = words.FindIndex(w => w.StartsLine && w.LineTop > middle);
            words.Insert(next < 0 ? words.Count : next, sign);
            return;
        }

        var end = start + 1;
        while (end < words.Count && !words[end].StartsLine) end++;
        var centre = (box.Left + box.Right) / 2;
        var at = start;
        while (at < end && (words[at].Left + words[at].Right) / 2 < centre) at++;
        at = SplitAround(words, start, end, at, centre);
        sign = sign with { StartsLine = at == start, LineTop = words[start].LineTop, LineBottom = words[start].LineBottom };
        if (at == start) words[start] = words[start] with { StartsLine = false };
        words.Insert(at, sign);
    }

    /// <summary>Where the line begins that passes through a height; -1 for none.</summary>
    private static int LineThrough(List<OcrWord> words, int middle)
    {
        var (best, distance) = (-1, int.MaxValue);
        for (var i = 0; i < words.Count; i++)
        {
            if (!words[i].StartsLine || middle < words[i].LineTop || middle > words[i].LineBottom) continue;
            var off = Math.Abs(middle - ((words[i].LineTop + words[i].LineBottom) / 2));
            if (off < distance) (best, distance) = (i, off);
        }

        return best;
    }

    /// <summary>The engine may have read over the gap that the sign left: such a word is parted. Gives the place for the sign.</summary>
    private static int SplitAround(List<OcrWord> words, int start, int end, int at, int centre)
    {
        for (var i = Math.Max(start, at - 1); i <= Math.Min(at, end - 1); i++)
        {
            var word = words[i];
            if (centre <= word.Left || centre >= word.Right || word.Starts is not { } starts) continue;
            var cut = Array.FindIndex(starts, s => s > centre);
            if (cut <= 0) continue;
            words[i] = word with { Text = word.Text[..cut], Right = Math.Min(centre, word.Right), Starts = starts[..cut] };
            words.Insert(i + 1, word with { Text = word.Text[cut..], Left = starts[cut], StartsLine = false, Starts = starts[cut..] });
            return i + 1;
        }

        return at;
    }
}
