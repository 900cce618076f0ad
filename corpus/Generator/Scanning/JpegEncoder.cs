using System.Buffers;
using System.Buffers.Binary;

namespace PerfEval.Generator.Scanning;

/// <summary>
/// Baseline JPEG (ITU-T T.81) of grey pictures, with the example tables of its Annex K scaled by quality the way libjpeg does. The same
/// picture gives the same bytes on every machine.
/// </summary>
internal sealed class JpegEncoder
{
    private static readonly byte[] Luminance =
    [
        16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62,
        18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
    ];

    private static readonly byte[] ZigZag =
    [
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
        35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
    ];

    private static readonly JpegCodes Dc = JpegCodes.LuminanceDc;
    private static readonly JpegCodes Ac = JpegCodes.LuminanceAc;
    private static readonly float[] Cosines = [.. Enumerable.Range(0, 64).Select(i => (float)(((i / 8) == 0 ? Math.Sqrt(0.125) : 0.5) * Math.Cos(((2 * (i % 8)) + 1) * (i / 8) * Math.PI / 16)))];

    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly byte[] _steps;
    private uint _bits;
    private int _count;

    private JpegEncoder(int quality)
    {
        var scale = quality < 50 ? 5000 / quality : 200 - (2 * quality);
        _steps = [.. Luminance.Select(step => (byte)Math.Clamp(((step * scale) + 50) / 100, 1, 255))];
    }

    /// <param name="quality">1 to 100.</param>
    public static byte[] Encode(Sheet sheet, int quality)
    {
        var encoder = new JpegEncoder(quality);
        encoder.Head(sheet);
        encoder.Scan(sheet);
        return encoder._bytes.WrittenSpan.ToArray();
    }

    private void Head(Sheet sheet)
    {
        _bytes.Write((ReadOnlySpan<byte>)[0xFF, 0xD8]);
        Segment(0xDB, [0, .. ZigZag.Select(i => _steps[i])]);
        var frame = new byte[9];
        frame[0] = 8;
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(1), (ushort)sheet.Height);
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(3), (ushort)sheet.Width);
        (frame[5], frame[6], frame[7], frame[8]) = (1, 1, 0x11, 0);
        Segment(0xC0, frame);
        Segment(0xC4, [0x00, .. Dc.Table]);
        Segment(0xC4, [0x10, .. Ac.Table]);
        Segment(0xDA, [1, 1, 0, 0, 63, 0]);
    }

    private void Segment(byte marker, byte[] content)
    {
        Span<byte> start = [0xFF, marker, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(start[2..], (ushort)(content.Length + 2));
        _bytes.Write(start);
        _bytes.Write(content);
    }

    private void Scan(Sheet sheet)
    {
        Span<float> block = stackalloc float[64];
        var before = 0;
        for (var y = 0; y < sheet.Height; y += 8)
        {
            for (var x = 0; x < sheet.Width; x += 8)
            {
                Transform(sheet, x, y, block);
                before = Write(block, before);
            }
        }

        Put(0x7F, 7);
        _bytes.Write((ReadOnlySpan<byte>)[0xFF, 0xD9]);
    }

    /// <summary>The discrete cosine transform of a block; the sheet's last rows and columns go on beyond its edge.</summary>
    private static void Transform(Sheet sheet, int left, int top, Span<float> block)
    {
        Span<float> rows = stackalloc float[64];
        for (var y = 0; y < 8; y++)
        {
            var row = sheet.Pixels.AsSpan(Math.Min(top + y, sheet.Height - 1) * sheet.Width, sheet.Width);
            for (var u = 0; u < 8; u++)
            {
                var sum = 0f;
                for (var x = 0; x < 8; x++) sum += (row[Math.Min(left + x, sheet.Width - 1)] - 128f) * Cosines[(u * 8) + x];
                rows[(y * 8) + u] = sum;
            }
        }

        for (var v = 0; v < 8; v++)
        {
            for (var u = 0; u < 8; u++)
            {
                var sum = 0f;
                for (var y = 0; y < 8; y++) sum += rows[(y * 8) + u] * Cosines[(v * 8) + y];
                block[(v * 8) + u] = sum;
            }
        }
    }

    /// <returns>The block's first coefficient, which the next one is told from.</returns>
    private int Write(Span<float> block, int before)
    {
        var first = (int)MathF.Round(block[0] / _steps[0]);
        Value(Dc, 0, first - before);
        var zeros = 0;
        for (var i = 1; i < 64; i++)
        {
            var level = (int)MathF.Round(block[ZigZag[i]] / _steps[ZigZag[i]]);
            if (level == 0)
            {
                zeros++;
                continue;
            }

            for (; zeros > 15; zeros -= 16) Code(Ac, 0xF0);
            Value(Ac, zeros << 4, level);
            zeros = 0;
        }

        if (zeros > 0) Code(Ac, 0);
        return first;
    }

    private void Value(JpegCodes codes, int run, int value)
    {
        var size = value == 0 ? 0 : 32 - int.LeadingZeroCount(Math.Abs(value));
        Code(codes, run | size);
        if (size > 0) Put((uint)(value < 0 ? value + (1 << size) - 1 : value), size);
    }

    private void Code(JpegCodes codes, int symbol)
    {
        var (code, length) = codes[symbol];
        Put(code, length);
    }

    private void Put(uint code, int length)
    {
        _bits = (_bits << length) | code;
        for (_count += length; _count >= 8; _count -= 8)
        {
            var next = (byte)(_bits >> (_count - 8));
            _bytes.Write((ReadOnlySpan<byte>)[next]);
            if (next == 0xFF) _bytes.Write((ReadOnlySpan<byte>)[0]);
        }
    }
}
