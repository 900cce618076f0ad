using PerfEval.Ingest.Pdf;
using PerfEval.Model.Documents;

namespace PerfEval.Ingest.Ocr;

/// <summary>Turns the engine's words into the letters of a page: lines kept together, gaps that the engine invented closed, look-alikes mended.</summary>
internal static class WordLines
{
    /// <summary>A gap up to this share of the type size is no gap: the engine's boxes are that loose.</summary>
    private const float LooseGap = 0.9f;
    private const float LatinSpace = 0.3f;

    /// <param name="words">Line by line, each line from left to right.</param>
    /// <param name="pointsPerPixel">Size of a pixel on the page.</param>
    /// <param name="typicalHeight">Usual height of a line's ink in pixels: for lines of dashes and commas only.</param>
    /// <param name="letters">Gets the letters.</param>
    /// <param name="mends">Gets what was mended.</param>
    public static void AddLetters(List<OcrWord> words, float pointsPerPixel, float typicalHeight, List<PageLetter> letters, ICollection<Mend> mends)
    {
        for (var start = 0; start < words.Count;)
        {
            var end = start + 1;
            while (end < words.Count && !words[end].StartsLine) end++;
            AddLine(words, start, end, pointsPerPixel, typicalHeight, letters, mends);
            start = end;
        }
    }

    /// <summary>The usual height of the lines' ink in pixels.</summary>
    public static float TypicalHeight(IReadOnlyList<OcrWord> words)
    {
        if (words.Count == 0) return 1;
        var heights = words.Select(w => w.LineBottom - w.LineTop).Order().ToList();
        return Math.Max(1, heights[heights.Count / 2]);
    }

    private static void AddLine(List<OcrWord> words, int start, int end, float scale, float typicalHeight, List<PageLetter> letters, ICollection<Mend> mends)
    {
        var (top, bottom) = (words[start].LineTop, words[start].LineBottom);
        float middle = (top + bottom) / 2f, height = bottom - top;
        if (height < typicalHeight * 0.6f) height = typicalHeight;
        var size = TypeSize(words, start, end, height);
        var text = LookAlikes.Mend(FullWidth(string.Concat(words.Skip(start).Take(end - start).Select(w => w.Text))), mends);
        var taken = 0;
        float at = float.MinValue;
        for (var i = start; i < end; i++)
        {
            var word = words[i];
            var part = text.Substring(taken, word.Text.Length);
            taken += word.Text.Length;
            float left = Math.Max(word.Left, at), right = Math.Max(word.Right, left + 1);
            if (i + 1 < end && words[i + 1].Left - right < size * LooseGap && words[i + 1].Left > left)
                right = IsLatinSpace(part, words[i + 1].Text) ? Math.Min(right, words[i + 1].Left - (size * LatinSpace)) : words[i + 1].Left;
            right = Math.Max(right, left + 1);
            at = right;
            var box = new Box(left * scale, (middle - (height / 2)) * scale, right * scale, (middle + (height / 2)) * scale);
            letters.AddRange(PageLetter.Spread(part, box, size * scale, word.Confidence));
        }
    }

    /// <summary>The width of a Chinese character is the type size; a line without any goes by its height.</summary>
    private static float TypeSize(List<OcrWord> words, int start, int end, float height)
    {
        var widths = new List<float>();
        for (var i = start; i < end; i++)
        {
            if (words[i].Text.Length >= 2 && words[i].Text.All(c => c >= 0x2E80)) widths.Add((float)(words[i].Right - words[i].Left) / words[i].Text.Length);
        }

        widths.Sort();
        return widths.Count == 0 ? height : Math.Clamp(widths[widths.Count / 2], height * 0.7f, height * 1.5f);
    }

    private static bool IsLatinSpace(string word, string next) => word.Length > 0 && next.Length > 0 && char.IsAsciiLetter(word[^1]) && char.IsAsciiLetter(next[0]);

    /// <summary>The engine reads full-width punctuation as half-width. Beside Chinese characters these documents print the full-width form.</summary>
    private static string FullWidth(string line)
    {
        var text = line.ToCharArray();
        for (var i = 0; i < text.Length; i++)
        {
            var before = i > 0 && text[i - 1] >= 0x2E80;
            var after = i + 1 < text.Length && text[i + 1] >= 0x2E80;
            text[i] = text[i] switch
            {
                '(' when after => '（',
                ')' when before => '）',
                ',' when before || after => '，',
                ':' when before => '：',
                ';' when before => '；',
                var other => other,
            };
        }

        return new string(text);
    }
}
