using System.Buffers.Binary;

namespace PerfEval.Ingest.Docx;

/// <summary>CRC-32 as ZIP uses it (polynomial EDB88320, reflected), eight bytes a step (Kounavis and Berry, 2005).</summary>
internal static class Checksum
{
    public const uint Start = 0xFFFFFFFF;

    /// <summary>Eight tables of 256, one behind the other.</summary>
    private static readonly uint[] Tables = Build();

    public static uint Append(uint state, ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<uint> t = Tables;
        while (bytes.Length >= 8)
        {
            var low = state ^ BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            state = t[0x700 + (byte)low] ^ t[0x600 + (byte)(low >> 8)] ^ t[0x500 + (byte)(low >> 16)] ^ t[0x400 + (int)(low >> 24)]
                ^ t[0x300 + (byte)high] ^ t[0x200 + (byte)(high >> 8)] ^ t[0x100 + (byte)(high >> 16)] ^ t[(int)(high >> 24)];
            bytes = bytes[8..];
        }

        foreach (var b in bytes) state = (state >> 8) ^ t[(byte)(state ^ b)];
        return state;
    }

    public static uint Finish(uint state) => ~state;

    private static uint[] Build()
    {
        var tables = new uint[8 * 256];
        for (var i = 0u; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++) value = (value & 1) != 0 ? (value >> 1) ^ 0xEDB88320 : value >> 1;
            tables[i] = value;
        }

        for (var i = 256; i < tables.Length; i++) tables[i] = (tables[i - 256] >> 8) ^ tables[(byte)tables[i - 256]];

        return tables;
    }
}
