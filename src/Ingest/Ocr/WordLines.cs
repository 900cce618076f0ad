using PerfEval.Ingest.Pdf;
using PerfEval.Model.Documents;

namespace PerfEval.Ingest.Ocr;

/// <summary>In pixels.</summary>
/// <param name="Height">Of the line's ink.</param>
/// <param name="Size">Of the type.</param>
internal readonly record struct TypicalLine(float Height, float Size);

/// <summary>Turns the engine's words into the letters of a page: lines kept together, gaps that the engine invented closed, look-alikes mended.</summary>
internal static class WordLines
{
    /// <summary>A gap up to this share of the type size is no gap: the engine's boxes are that loose.</summary>
    private const float LooseGap = 0.9f;
    private const float LatinSpace = 0.3f;

    /// <summary>Measured sizes differ by this share between lines of one type size.</summary>
    private const float SameSize = 0.16f;

    /// <summary>White that belongs to a character on either side of its ink, in type sizes: the engine's boxes are of ink.</summary>
    private const float Bearing = 0.06f;

    /// <summary>A word is what was read where each part of it was read with this confidence.</summary>
    private const float Sure = 0.85f;

    /// <param name="words">Line by line, each line from left to right.</param>
    /// <param name="pointsPerPixel">Size of a pixel on the page.</param>
    /// <param name="typical">The page's usual line, which those near it are taken for.</param>
    /// <param name="letters">Gets the letters.</param>
    /// <param name="mends">Gets what was mended.</param>
    public static void AddLetters(List<OcrWord> words, float pointsPerPixel, TypicalLine typical, List<PageLetter> letters, ICollection<Mend> mends)
    {
        var text = LookAlikes.Mend(FullWidth(string.Concat(words.Select((w, i) => w.StartsLine && i > 0 ? LookAlikes.LineBreak + w.Text : w.Text))), mends);
        if (words.Exists(w => w.Confidence < Sure)) text = FormWords.Mend(text, mends);
        var at = 0;
        foreach (var (start, end) in LinesOf(words))
        {
            if (start > 0) at++;
            AddLine(words, start, end, text, ref at, pointsPerPixel, typical, letters);
        }
    }

    /// <summary>The page's usual line.</summary>
    public static TypicalLine Typical(IReadOnlyList<List<OcrWord>> found)
    {
        var (heights, sizes) = (new List<float>(), new List<float>());
        foreach (var words in found)
        {
            foreach (var (start, end) in LinesOf(words))
            {
                var height = words[start].LineBottom - words[start].LineTop;
                heights.Add(height);
                sizes.Add(TypeSize(words, start, end, height));
            }
        }

        return new TypicalLine(Math.Max(1, Median(heights)), Math.Max(1, Median(sizes)));
    }

    private static IEnumerable<(int Start, int End)> LinesOf(List<OcrWord> words)
    {
        for (var start = 0; start < words.Count;)
        {
            var end = start + 1;
            while (end < words.Count && !words[end].StartsLine) end++;
            yield return (start, end);
            start = end;
        }
    }

    private static float Median(List<float> values)
    {
        values.Sort();
        return values.Count == 0 ? 0 : values[values.Count / 2];
    }

    private static void AddLine(List<OcrWord> words, int start, int end, string text, ref int taken, float scale, TypicalLine typical, List<PageLetter> letters)
    {
        var (top, bottom) = (words[start].LineTop, words[start].LineBottom);
        float middle = (top + bottom) / 2f, height = bottom - top;
        if (height < typical.Height * 0.6f) height = typical.Height;
        var size = TypeSize(words, start, end, height);
        if (Math.Abs(size - typical.Size) < typical.Size * SameSize) size = typical.Size;
        float at = float.MinValue;
        for (var i = start; i < end; i++)
        {
            var word = words[i];
            var part = text.Substring(taken, word.Text.Length);
            taken += word.Text.Length;
            float left = Math.Max(word.Left - (size * Bearing), at), right = Math.Max(word.Right + (size * Bearing), left + 1);
            if (i + 1 < end && words[i + 1].Left - right < size * LooseGap && words[i + 1].Left > left)
                right = IsLatinSpace(part, words[i + 1].Text) ? Math.Min(right, words[i + 1].Left - (size * LatinSpace)) : words[i + 1].Left;
            right = Math.Max(right, left + 1);
            at = right;
            var box = new Box(left * scale, (middle - (height / 2)) * scale, right * scale, (middle + (height / 2)) * scale);
            letters.AddRange(PageLetter.Spread(part, box, size * scale, word.Confidence).Where(l => l.Text[0] != LookAlikes.Dropped));
        }
    }

    /// <summary>The width of a Chinese character is the type size; a line without any goes by its height.</summary>
    private static float TypeSize(List<OcrWord> words, int start, int end, float height)
    {
        var widths = new List<float>();
        for (var i = start; i < end; i++)
        {
            if (words[i].Text.Length >= 2 && words[i].Text.All(c => c >= 0x2E80)) widths.Add((words[i].Right - words[i].Left) / (words[i].Text.Length - (2 * Bearing)));
        }

        return widths.Count == 0 ? height : Math.Clamp(Median(widths), height * 0.7f, height * 1.5f);
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
                '"' => text.AsSpan(0, i).Count('“') > text.AsSpan(0, i).Count('”') ? '”' : '“',
                var other => other,
            };
        }

        return new string(text);
    }
}
