namespace PerfEval.Ingest.Ocr;

/// <summary>A ruling line in pixels: <see cref="At"/> is its row (horizontal) or column (vertical), from and to its ends.</summary>
internal readonly record struct PixelRule(bool Horizontal, int At, int From, int To, int Thickness)
{
    public int Length => To - From;
}

/// <summary>
/// Finds ruling lines as long runs of ink. A line that leans a little is a stair of runs on neighbouring rows;
/// stairs are put together, and what is too thick or too short for a line is dropped.
/// </summary>
internal static class RulingFinder
{
    private const int LargestGap = 3;

    /// <param name="picture">Grey picture, level to about a tenth of a degree.</param>
    /// <param name="threshold">Levels up to this are ink.</param>
    /// <param name="pixelsPerInch">Sets how long a line must be, and how thick it may be.</param>
    public static List<PixelRule> Find(Picture picture, int threshold, int pixelsPerInch)
    {
        var shortestHorizontal = pixelsPerInch * 2 / 5;
        var shortestVertical = pixelsPerInch / 6;
        var thickest = Math.Max(4, pixelsPerInch / 25);
        var horizontal = Join(Runs(picture, threshold, pixelsPerInch / 4, true), true, shortestHorizontal, thickest);
        var vertical = Join(Runs(picture, threshold, shortestVertical, false), false, shortestVertical, thickest);
        var reach = Math.Max(4, pixelsPerInch / 25);

        // A stroke of a letter can be as tall as a short rule, but only a rule ends on rules at both ends.
        vertical.RemoveAll(rule => rule.Length < pixelsPerInch * 2 / 5 && !(Touches(rule, rule.From, horizontal, reach) && Touches(rule, rule.To, horizontal, reach)));
        return [.. WithoutShadows(horizontal, reach), .. WithoutShadows(vertical, reach)];
    }

    /// <summary>A leaning line leaves short runs beside it: pieces that lie along a longer line are no lines of their own.</summary>
    private static List<PixelRule> WithoutShadows(List<PixelRule> rules, int reach)
    {
        rules.Sort((a, b) => b.Length.CompareTo(a.Length));
        var kept = new List<PixelRule>();
        foreach (var rule in rules)
        {
            if (!kept.Exists(longer => Math.Abs(longer.At - rule.At) <= reach && longer.From - reach <= rule.From && rule.To <= longer.To + reach)) kept.Add(rule);
        }

        return kept;
    }

    private static bool Touches(PixelRule vertical, int end, List<PixelRule> horizontal, int reach)
    {
        foreach (var rule in horizontal)
        {
            if (Math.Abs(rule.At - end) <= reach && rule.From - reach <= vertical.At && vertical.At <= rule.To + reach) return true;
        }

        return false;
    }

    /// <summary>Runs of ink of at least a length along each row (or column), small gaps closed: line, from, to.</summary>
    private static List<(int Line, int From, int To)> Runs(Picture picture, int threshold, int shortest, bool horizontal)
    {
        var found = new List<(int, int, int)>();
        int lines = horizontal ? picture.Height : picture.Width, length = horizontal ? picture.Width : picture.Height;
        int step = horizontal ? 1 : picture.Width, lineStep = horizontal ? picture.Width : 1;
        var pixels = picture.Pixels;
        for (var line = 0; line < lines; line++)
        {
            int from = -1, last = -1, ink = 0;
            var offset = line * lineStep;
            for (var i = 0; i < length; i++, offset += step)
            {
                if (pixels[offset] > threshold)
                {
                    if (from >= 0 && i - last > LargestGap)
                    {
                        if (last - from + 1 >= shortest && ink * 10 >= (last - from + 1) * 9) found.Add((line, from, last + 1));
                        from = -1;
                    }

                    continue;
                }

                if (from < 0) (from, ink) = (i, 0);
                last = i;
                ink++;
            }

            if (from >= 0 && last - from + 1 >= shortest && ink * 10 >= (last - from + 1) * 9) found.Add((line, from, last + 1));
        }

        return found;
    }

    /// <summary>Puts runs on neighbouring lines together when they overlap or touch.</summary>
    private static List<PixelRule> Join(List<(int Line, int From, int To)> runs, bool horizontal, int shortest, int thickest)
    {
        var open = new List<Stair>();
        var done = new List<PixelRule>();
        foreach (var (line, from, to) in runs)
        {
            for (var i = open.Count - 1; i >= 0; i--)
            {
                if (line - open[i].LastLine <= 2) continue;
                Close(open[i], horizontal, shortest, thickest, done);
                open.RemoveAt(i);
            }

            Stair? home = null;
            for (var i = open.Count - 1; i >= 0; i--)
            {
                var stair = open[i];
                if (from > stair.LastTo + LargestGap || to < stair.LastFrom - LargestGap) continue;
                if (home is null)
                {
                    home = stair;
                }
                else
                {
                    home.Absorb(stair);
                    open.RemoveAt(i);
                }
            }

            if (home is null) open.Add(new Stair(line, from, to));
            else home.Add(line, from, to);
        }

        foreach (var stair in open) Close(stair, horizontal, shortest, thickest, done);
        return done;
    }

    private static void Close(Stair stair, bool horizontal, int shortest, int thickest, List<PixelRule> done)
    {
        var length = stair.To - stair.From;
        var thickness = (int)Math.Round((double)stair.Ink / Math.Max(1, length));
        if (length < shortest || thickness > thickest) return;
        done.Add(new PixelRule(horizontal, (stair.FirstLine + stair.LastLine) / 2, stair.From, stair.To, Math.Max(1, stair.LastLine - stair.FirstLine + 1)));
    }

    private sealed class Stair(int line, int from, int to)
    {
        public int FirstLine { get; private set; } = line;

        public int LastLine { get; private set; } = line;

        public int From { get; private set; } = from;

        public int To { get; private set; } = to;

        public int LastFrom { get; private set; } = from;

        public int LastTo { get; private set; } = to;

        public long Ink { get; private set; } = to - from;

        public void Add(int line, int from, int to)
        {
            if (line == LastLine)
            {
                LastFrom = Math.Min(LastFrom, from);
                LastTo = Math.Max(LastTo, to);
            }
            else
            {
                (LastLine, LastFrom, LastTo) = (line, from, to);
            }

            From = Math.Min(From, from);
            To = Math.Max(To, to);
            Ink += to - from;
        }

        public void Absorb(Stair other)
        {
            FirstLine = Math.Min(FirstLine, other.FirstLine);
            From = Math.Min(From, other.From);
            To = Math.Max(To, other.To);
            LastFrom = Math.Min(LastFrom, other.LastFrom);
            LastTo = Math.Max(LastTo, other.LastTo);
            Ink += other.Ink;
        }
    }
}
