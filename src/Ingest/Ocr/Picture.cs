using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace PerfEval.Ingest.Ocr;

/// <summary>A page as grey levels, 0 black to 255 white, row after row without padding.</summary>
internal sealed record Picture(int Width, int Height, byte[] Pixels)
{
    /// <summary>Pictures beyond this are bombs, not pages: A3 at 600 dpi has 70 million pixels.</summary>
    public const long LargestPixels = 120_000_000;

    public ReadOnlySpan<byte> Row(int y) => Pixels.AsSpan(y * Width, Width);

    /// <summary>The grey level that parts ink from paper best (Otsu 1979, over the whole page).</summary>
    public int InkThreshold()
    {
        Span<long> histogram = stackalloc long[256];
        foreach (var level in Pixels) histogram[level]++;
        long total = Pixels.Length, below = 0, sum = 0, sumBelow = 0;
        for (var i = 0; i < 256; i++) sum += i * histogram[i];
        double best = -1;
        var threshold = 128;
        for (var i = 0; i < 256; i++)
        {
            below += histogram[i];
            if (below == 0 || below == total) continue;
            sumBelow += i * histogram[i];
            var difference = ((double)sumBelow / below) - ((double)(sum - sumBelow) / (total - below));
            var between = (double)below * (total - below) * difference * difference;
            if (between <= best) continue;
            best = between;
            threshold = i;
        }

        return threshold;
    }

    /// <summary>
    /// Makes everything that is clearly paper white. The engine parts ink from paper anew in each region that it reads;
    /// in a region with one small digit the grain of the paper would outweigh it.
    /// </summary>
    /// <param name="threshold">Levels up to this are ink.</param>
    public void WhitenPaper(int threshold)
    {
        var paper = threshold + ((255 - threshold) * 7 / 10);
        foreach (ref var level in Pixels.AsSpan())
        {
            if (level > paper) level = 255;
        }
    }

    /// <summary>Paints a rectangle white, so that the engine does not read ruling lines as letters.</summary>
    public void Erase(int left, int top, int right, int bottom)
    {
        left = Math.Max(0, left);
        right = Math.Min(Width, right);
        if (left >= right) return;
        for (var y = Math.Max(0, top); y < Math.Min(Height, bottom); y++) Pixels.AsSpan((y * Width) + left, right - left).Fill(255);
    }
}

/// <param name="Skew">Degrees clockwise that the picture was turned by to be level.</param>
internal sealed record LevelPicture(Picture Picture, float Skew);

/// <summary>Brings encoded pictures into memory through Leptonica: JPEG, PNG, TIFF, BMP, PNM, JPEG 2000 and WebP.</summary>
internal static class PictureDecoder
{
    private const int LeptonicaSilent = 6;
    private const double LeastSkew = 0.05;
    private const double LargestSkew = 7;
    private const float LongSideInches = 11.69f;
    private const int RotateByAreaMapping = 1;
    private const int FillWhite = 1;

    static PictureDecoder() => _ = TesseractLibrary.setMsgSeverity(LeptonicaSilent);

    /// <summary>Grey, upright and level; null where the bytes are no picture that can be read, or far too large a one.</summary>
    /// <param name="encoded">The bytes of the file or of the image stream.</param>
    /// <param name="quarterTurns">Clockwise turns that the page asks for.</param>
    /// <param name="lowResolution">Pixels an inch, taking the page for A4, under which the picture is enlarged to twice its size.</param>
    public static unsafe LevelPicture? Decode(ReadOnlySpan<byte> encoded, int quarterTurns, int lowResolution)
    {
        fixed (byte* data = encoded)
        {
            if (TesseractLibrary.pixReadHeaderMem(data, (nuint)encoded.Length, out _, out var width, out var height, out _, out _, out _) != 0) return null;
            if ((long)width * height is > Picture.LargestPixels or <= 0) return null;
            using var read = TesseractLibrary.pixReadMem(data, (nuint)encoded.Length);
            return read.IsInvalid ? null : Prepare(read, quarterTurns, lowResolution);
        }
    }

    /// <summary>The pages of a multi-page TIFF as pictures of their own, one after another; null once there are no more.</summary>
    /// <param name="offset">Where the page begins; afterwards where the next one does, 0 after the last.</param>
    public static unsafe LevelPicture? DecodeTiffPage(ReadOnlySpan<byte> encoded, ref nuint offset, int quarterTurns, int lowResolution)
    {
        fixed (byte* data = encoded)
        {
            using var read = TesseractLibrary.pixReadMemFromMultipageTiff(data, (nuint)encoded.Length, ref offset);
            return read.IsInvalid ? null : Prepare(read, quarterTurns, lowResolution);
        }
    }

    private static LevelPicture? Prepare(PictureHandle read, int quarterTurns, int lowResolution)
    {
        if ((long)TesseractLibrary.pixGetWidth(read) * TesseractLibrary.pixGetHeight(read) > Picture.LargestPixels) return null;
        var grey = TesseractLibrary.pixConvertTo8(read, 0);
        if (grey.IsInvalid) return null;
        try
        {
            if (quarterTurns % 4 != 0) Replace(ref grey, TesseractLibrary.pixRotateOrth(grey, quarterTurns % 4));
            var skew = SkewOf(grey);
            if (Math.Abs(skew) is > (float)LeastSkew and < (float)LargestSkew)
                Replace(ref grey, TesseractLibrary.pixRotate(grey, skew * MathF.PI / 180, RotateByAreaMapping, FillWhite, 0, 0));
            else skew = 0;
            if (Math.Max(TesseractLibrary.pixGetWidth(grey), TesseractLibrary.pixGetHeight(grey)) < lowResolution * LongSideInches)
                Replace(ref grey, TesseractLibrary.pixScaleGrayLI(grey, 2, 2));
            return new LevelPicture(Copy(grey), skew);
        }
        finally
        {
            grey.Dispose();
        }
    }

    private static float SkewOf(PictureHandle grey)
    {
        using var binary = TesseractLibrary.pixThresholdToBinary(grey, 160);
        if (binary.IsInvalid || TesseractLibrary.pixFindSkew(binary, out var degrees, out var confidence) != 0) return 0;
        return confidence >= 3 ? degrees : 0;
    }

    private static void Replace(ref PictureHandle picture, PictureHandle next)
    {
        if (next.IsInvalid)
        {
            next.Dispose();
            return;
        }

        picture.Dispose();
        picture = next;
    }

    /// <summary>Leptonica keeps rows of 32-bit words in the machine's byte order, the leftmost pixel in the highest byte.</summary>
    private static unsafe Picture Copy(PictureHandle grey)
    {
        int width = TesseractLibrary.pixGetWidth(grey), height = TesseractLibrary.pixGetHeight(grey), words = TesseractLibrary.pixGetWpl(grey);
        var pixels = new byte[width * height];
        var source = new ReadOnlySpan<uint>((void*)TesseractLibrary.pixGetData(grey), words * height);
        var line = new uint[words];
        for (var y = 0; y < height; y++)
        {
            var row = source.Slice(y * words, words);
            if (BitConverter.IsLittleEndian) BinaryPrimitives.ReverseEndianness(row, line);
            else row.CopyTo(line);
            MemoryMarshal.AsBytes(line.AsSpan())[..width].CopyTo(pixels.AsSpan(y * width, width));
        }

        return new Picture(width, height, pixels);
    }
}
