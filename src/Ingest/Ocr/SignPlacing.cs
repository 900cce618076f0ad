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
        if (Array.FindIndex(words.GetRange(start, end - start).ToArray(), w => centre > w.Left && centre < w.Right && w.Text.Length > 1) is >= 0 and var over)
        {
            at = Split(words, start + over, text, centre);
            end = words.Count;
        }
        else if (at > start + 1 && Belongs(text, words[at - 2].Text, words[at - 1].Text) && !Belongs(text, words[at - 1].Text, at < end ? words[at].Text : string.Empty))
        {
            at--;
        }
        else if (at + 1 < end && Belongs(text, words[at].Text, words[at + 1].Text) && !Belongs(text, at > start ? words[at - 1].Text : string.Empty, words[at].Text))
        {
            at++;
        }

        sign = sign with { StartsLine = at == start, LineTop = words[start].LineTop, LineBottom = words[start].LineBottom };
        if (at == start) words[start] = words[start] with { StartsLine = false };
        words.Insert(at, sign);
    }

    /// <summary>Whether a sign fits between two texts: % behind a digit, a comparator before one. The engine's places are a little off.</summary>
    private static bool Belongs(string sign, string before, string after) => sign switch
    {
        "%" => before.Length > 0 && char.IsAsciiDigit(before[^1]) && !(after.Length > 0 && char.IsAsciiDigit(after[0])),
        "≥" or "≤" => after.Length > 0 && char.IsAsciiDigit(after[0]) && !(before.Length > 0 && char.IsAsciiDigit(before[^1])),
        _ => false,
    };

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

    /// <summary>The engine may have read over the gap that the sign left: the word is parted, where the sign fits best near the gap. Gives the place for the sign.</summary>
    private static int Split(List<OcrWord> words, int i, string sign, int centre)
    {
        var word = words[i];
        var starts = word.Starts;
        var due = starts is null ? word.Text.Length * (centre - word.Left) / (word.Right - word.Left) : Array.FindLastIndex(starts, s => s <= centre) + 1;
        var cut = ((int[])[due, due - 1, due + 1]).FirstOrDefault(c => c >= 0 && c <= word.Text.Length && Belongs(sign, word.Text[..c], word.Text[c..]), due);
        if (cut <= 0 || cut >= word.Text.Length) return cut <= 0 ? i : i + 1;
        var middle = Math.Clamp(centre, word.Left + 1, word.Right - 1);
        words[i] = word with { Text = word.Text[..cut], Right = middle, Starts = starts?[..cut] };
        words.Insert(i + 1, word with { Text = word.Text[cut..], Left = middle, StartsLine = false, Starts = starts?[cut..] });
        return i + 1;
    }
}
