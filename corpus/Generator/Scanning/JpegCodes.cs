namespace PerfEval.Generator.Scanning;

/// <summary>A Huffman table of JPEG (ITU-T T.81, Annex K.3) as it stands in a file: how many codes of each length, then their symbols.</summary>
internal sealed class JpegCodes
{
    private readonly (uint Code, int Length)[] _codes = new (uint, int)[256];

    private JpegCodes(byte[] counts, byte[] symbols)
    {
        Table = [.. counts, .. symbols];
        uint code = 0;
        var next = 0;
        for (var length = 1; length <= counts.Length; length++, code <<= 1)
        {
            for (var i = 0; i < counts[length - 1]; i++) _codes[symbols[next++]] = (code++, length);
        }
    }

    public static JpegCodes LuminanceDc { get; } = new([0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);

    public static JpegCodes LuminanceAc { get; } = new(
        [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 0x7D],
        Convert.FromHexString(
            "01020300041105122131410613516107227114328191A1082342B1C11552D1F02433627282090A161718191A25262728292A3435363738393A434445464748494A"
            + "535455565758595A636465666768696A737475767778797A838485868788898A92939495969798999AA2A3A4A5A6A7A8A9AAB2B3B4B5B6B7B8B9BAC2C3C4C5C6C7C8C9CA"
            + "D2D3D4D5D6D7D8D9DAE1E2E3E4E5E6E7E8E9EAF1F2F3F4F5F6F7F8F9FA"));

    public byte[] Table { get; }

    public (uint Code, int Length) this[int symbol] => _codes[symbol];
}
