using System.Buffers.Binary;
using System.Text;

namespace PerfEval.Generator.Writing.Pdf;

/// <summary>The glyphs of one document, numbered anew in the order in which they were met; 0 stays the missing glyph.</summary>
internal sealed class FontSubset(TrueTypeFont font)
{
    private const int CompositeHeader = 10;

    private readonly List<int> _originals = [0];
    private readonly Dictionary<int, int> _numbers = new() { [0] = 0 };
    private readonly SortedDictionary<int, char> _characters = [];

    public TrueTypeFont Font { get; } = font;

    /// <summary>New glyph number and the character that it stands for.</summary>
    public IReadOnlyDictionary<int, char> Characters => _characters;

    public int Use(char c)
    {
        var original = Font.GlyphOf(c);
        if (original == 0) throw new InvalidOperationException($"The font has no glyph for «{c}» (U+{(int)c:X4}).");
        var number = Number(original);
        _characters.TryAdd(number, c);
        return number;
    }

    /// <summary>Advance widths in thousandths of the em, by new glyph number.</summary>
    public IReadOnlyList<int> Widths() => [.. _originals.Select(g => Font.Advance(g) * 1000 / Font.UnitsPerEm)];

    /// <summary>A TrueType file of these glyphs alone.</summary>
    public byte[] Build()
    {
        var outlines = new List<byte[]>();
        for (var i = 0; i < _originals.Count; i++) outlines.Add(Renumbered(Font.Outline(_originals[i]).ToArray()));
        var loca = new byte[4 * (outlines.Count + 1)];
        using var glyf = new MemoryStream();
        for (var i = 0; i < outlines.Count; i++)
        {
            glyf.Write(outlines[i]);
            while (glyf.Length % 4 != 0) glyf.WriteByte(0);
            BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(4 * (i + 1)), (int)glyf.Length);
        }

        var metrics = new byte[4 * outlines.Count];
        for (var i = 0; i < outlines.Count; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(metrics.AsSpan(4 * i), (ushort)Font.Advance(_originals[i]));
            BinaryPrimitives.WriteUInt16BigEndian(metrics.AsSpan((4 * i) + 2), (ushort)Font.SideBearing(_originals[i]));
        }

        return Assemble(new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["cvt "] = Font.Table("cvt ").ToArray(),
            ["fpgm"] = Font.Table("fpgm").ToArray(),
            ["glyf"] = glyf.ToArray(),
            ["head"] = Patched("head", 50, 1),
            ["hhea"] = Patched("hhea", 34, outlines.Count),
            ["hmtx"] = metrics,
            ["loca"] = loca,
            ["maxp"] = Patched("maxp", 4, outlines.Count),
            ["prep"] = Font.Table("prep").ToArray(),
        });
    }

    private int Number(int original)
    {
        if (_numbers.TryGetValue(original, out var number)) return number;
        _numbers[original] = number = _originals.Count;
        _originals.Add(original);
        return number;
    }

    /// <summary>The parts of a composite glyph get their new numbers, and join the subset.</summary>
    private byte[] Renumbered(byte[] outline)
    {
        if (outline.Length < CompositeHeader || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0) return outline;
        var at = CompositeHeader;
        int flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at));
            var part = outline.AsSpan(at + 2);
            BinaryPrimitives.WriteUInt16BigEndian(part, (ushort)Number(BinaryPrimitives.ReadUInt16BigEndian(part)));
            at += 4 + ((flags & 1) != 0 ? 4 : 2);
            if ((flags & 0x08) != 0) at += 2;
            else if ((flags & 0x40) != 0) at += 4;
            else if ((flags & 0x80) != 0) at += 8;
        }
        while ((flags & 0x20) != 0);

        return outline;
    }

    private byte[] Patched(string table, int at, int value)
    {
        var bytes = Font.Table(table).ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(at), (ushort)value);
        return bytes;
    }

    private static byte[] Assemble(SortedDictionary<string, byte[]> tables)
    {
        foreach (var empty in tables.Where(t => t.Value.Length == 0).Select(t => t.Key).ToList()) tables.Remove(empty);
        var header = new byte[12 + (16 * tables.Count)];
        BinaryPrimitives.WriteInt32BigEndian(header, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(4), (ushort)tables.Count);
        using var body = new MemoryStream();
        var at = 12;
        foreach (var (name, bytes) in tables)
        {
            Encoding.ASCII.GetBytes(name).CopyTo(header, at);
            BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(at + 8), header.Length + (int)body.Length);
            BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(at + 12), bytes.Length);
            body.Write(bytes);
            while (body.Length % 4 != 0) body.WriteByte(0);
            at += 16;
        }

        return [.. header, .. body.ToArray()];
    }
}
