using System.Buffers.Binary;
using System.Text;

namespace PerfEval.Generator.Writing.Pdf;

/// <summary>What a PDF needs of a TrueType file (OpenType specification 1.9: cmap, glyf, head, hhea, hmtx, loca, maxp).</summary>
internal sealed class TrueTypeFont
{
    private readonly byte[] _data;
    private readonly Dictionary<string, (int Offset, int Length)> _tables = [];
    private readonly Dictionary<int, int> _glyphs = [];
    private readonly bool _longLoca;
    private readonly int _metrics;

    public TrueTypeFont(byte[] data)
    {
        _data = data;
        for (var i = 0; i < U16(4); i++)
        {
            var at = 12 + (16 * i);
            _tables[Encoding.ASCII.GetString(data, at, 4)] = (I32(at + 8), I32(at + 12));
        }

        UnitsPerEm = U16(_tables["head"].Offset + 18);
        _longLoca = U16(_tables["head"].Offset + 50) == 1;
        _metrics = U16(_tables["hhea"].Offset + 34);
        Ascent = (short)U16(_tables["hhea"].Offset + 4);
        Descent = (short)U16(_tables["hhea"].Offset + 6);
        ReadCharacterMap();
    }

    public int UnitsPerEm { get; }

    public int Ascent { get; }

    public int Descent { get; }

    /// <summary>0 where the font lacks the character.</summary>
    public int GlyphOf(char c) => _glyphs.GetValueOrDefault(c);

    /// <summary>In font units.</summary>
    public int Advance(int glyph) => U16(_tables["hmtx"].Offset + (4 * Math.Min(glyph, _metrics - 1)));

    public int SideBearing(int glyph) => glyph < _metrics
        ? U16(_tables["hmtx"].Offset + (4 * glyph) + 2)
        : U16(_tables["hmtx"].Offset + (4 * _metrics) + (2 * (glyph - _metrics)));

    public ReadOnlySpan<byte> Outline(int glyph)
    {
        var start = Location(glyph);
        return _data.AsSpan(_tables["glyf"].Offset + start, Location(glyph + 1) - start);
    }

    public ReadOnlySpan<byte> Table(string name) => _tables.TryGetValue(name, out var table) ? _data.AsSpan(table.Offset, table.Length) : default;

    private int Location(int glyph)
    {
        var loca = _tables["loca"].Offset;
        return _longLoca ? I32(loca + (4 * glyph)) : 2 * U16(loca + (2 * glyph));
    }

    private void ReadCharacterMap()
    {
        var cmap = _tables["cmap"].Offset;
        for (var i = 0; i < U16(cmap + 2); i++)
        {
            var at = cmap + I32(cmap + 4 + (8 * i) + 4);
            if (U16(at) == 4) ReadSegments(at);
        }
    }

    /// <summary>cmap format 4: segments of the basic plane.</summary>
    private void ReadSegments(int at)
    {
        var segments = U16(at + 6) / 2;
        for (var i = 0; i < segments; i++)
        {
            var end = U16(at + 14 + (2 * i));
            var start = U16(at + 16 + (2 * segments) + (2 * i));
            var delta = U16(at + 16 + (4 * segments) + (2 * i));
            var rangeAt = at + 16 + (6 * segments) + (2 * i);
            var range = U16(rangeAt);
            for (var c = start; c <= end && c != 0xFFFF; c++)
            {
                var glyph = range == 0 ? c : U16(rangeAt + range + (2 * (c - start)));
                if (glyph != 0) _glyphs[c] = (glyph + delta) & 0xFFFF;
            }
        }
    }

    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_data.AsSpan(at));

    private int I32(int at) => BinaryPrimitives.ReadInt32BigEndian(_data.AsSpan(at));
}
