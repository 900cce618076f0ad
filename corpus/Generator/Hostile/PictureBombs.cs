using System.Buffers.Binary;
using System.IO.Compression;

namespace PerfEval.Generator.Hostile;

/// <summary>Pictures that say they are larger than any memory, or that lead in circles.</summary>
internal static class PictureBombs
{
    private const int Grey = 0, Colour = 6;

    public static IEnumerable<HostileFile> All()
    {
        yield return Bomb("100000-by-100000.png", () => Png(100_000, 100_000, 8, Grey, 1));
        yield return Bomb("2-billion-by-1.png", () => Png(int.MaxValue, 1, 8, Grey, 1));
        yield return Bomb("true-30000-by-30000.png", () => Png(30_000, 30_000, 8, Grey, 901));
        yield return Bomb("true-10900-by-10900-in-colour.png", () => Png(10_900, 10_900, 8, Colour, 476));
        yield return Bomb("true-10900-by-10900.png", () => Png(10_900, 10_900, 8, Grey, 119));
        yield return Bomb("more-pixels-than-rows.png", () => Png(100, 100, 8, Grey, 500));
        yield return Bomb("no-size.png", () => Png(0, 0, 8, Grey, 1));
        yield return Bomb("65535-by-65535.jpg", () => [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0xFF, 0xFF, 0xFF, 0xFF, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, .. new byte[1000], 0xFF, 0xD9]);
        yield return Bomb("header-alone.jpg", () => [0xFF, 0xD8, 0xFF, 0xE0]);
        yield return Bomb("segments-without-end.jpg", () => [0xFF, 0xD8, .. Enumerable.Repeat((byte)0xFF, 1_000_000)]);
        yield return Bomb("2-billion-by-2-billion.bmp", () => Bmp(int.MaxValue, int.MaxValue));
        yield return Bomb("upside-down-beyond-measure.bmp", () => Bmp(100_000, int.MinValue));
        yield return Bomb("100000-by-100000.bmp", () => Bmp(100_000, 100_000));
        yield return Bomb("pages-in-a-circle.tif", () => Tiff(20, 20, next: 8));
        yield return Bomb("pages-without-end.tif", () => Tiff(20, 20, next: int.MaxValue));
        yield return Bomb("100000-by-100000.tif", () => Tiff(100_000, 100_000, next: 0));
        yield return Bomb("hundred-thousand-pages.tif", () => ManyPages(100_000));
        yield return Bomb("directory-of-65535-entries.tif", () => [.. "II*\0"u8, 8, 0, 0, 0, 0xFF, 0xFF, .. new byte[1000]]);
    }

    private static HostileFile Bomb(string name, Func<byte[]> bytes) => new("picture-bomb", name, bytes);

    /// <summary>A PNG whose header says one thing and whose pixels, all white, are <paramref name="millions"/> of bytes.</summary>
    private static byte[] Png(int width, int height, byte depth, byte colour, int millions)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        header[8] = depth;
        header[9] = colour;
        Chunk(file, "IHDR"u8, header);
        using var pixels = new MemoryStream();
        using (var zlib = new ZLibStream(pixels, CompressionLevel.Fastest, leaveOpen: true))
        {
            var part = new byte[1_000_000];
            for (var i = 0; i < millions; i++) zlib.Write(part);
        }

        Chunk(file, "IDAT"u8, pixels.ToArray());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(type);
        file.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc([.. type, .. content]));
        file.Write(number);
    }

    /// <summary>CRC-32 of the PNG specification, annex D.</summary>
    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var k = 0; k < 8; k++) crc = (crc & 1) == 1 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        }

        return ~crc;
    }

    private static byte[] Bmp(int width, int height)
    {
        var file = new byte[200];
        "BM"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(10), 54);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(14), 40);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(18), width);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(22), height);
        file[26] = 1;
        file[28] = 24;
        return file;
    }

    /// <summary>One page of 8-bit grey; the place of the next directory is free to choose.</summary>
    private static byte[] Tiff(int width, int height, int next)
    {
        using var file = new MemoryStream();
        file.Write("II*\0"u8);
        file.Write(Number(8));
        Directory(file, width, height, next);
        file.Write(new byte[400]);
        return file.ToArray();
    }

    private static byte[] ManyPages(int pages)
    {
        const int directory = 2 + (9 * 12) + 4;
        using var file = new MemoryStream();
        file.Write("II*\0"u8);
        file.Write(Number(8));
        for (var i = 0; i < pages; i++) Directory(file, 20, 20, i + 1 < pages ? 8 + ((i + 1) * directory) : 0);
        return file.ToArray();
    }

    private static void Directory(MemoryStream file, int width, int height, int next)
    {
        (int Tag, int Value)[] entries = [(256, width), (257, height), (258, 8), (259, 1), (262, 1), (273, 8), (277, 1), (278, height), (279, 400)];
        file.Write([(byte)entries.Length, 0]);
        foreach (var (tag, value) in entries)
        {
            file.Write([(byte)tag, (byte)(tag >> 8), 4, 0]);
            file.Write(Number(1));
            file.Write(Number(value));
        }

        file.Write(Number(next));
    }

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}
