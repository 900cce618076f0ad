using System.Text;

namespace PerfEval.Pipeline.Loading;

/// <summary>
/// Names of entries in archives. Windows tools for Chinese write them in GBK without saying so; others write UTF-8, with
/// the flag of APPNOTE 4.4.4 (bit 11) or without.
/// </summary>
internal static class EntryName
{
    private const int GbkCodePage = 936;

    private static readonly Encoding StrictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding(GbkCodePage)!;

    /// <summary>Keeps the bytes of unflagged names, one a character, so that <see cref="Decode"/> can look at them.</summary>
    public static Encoding Raw => Encoding.Latin1;

    public static string Decode(string name)
    {
        if (name.Any(c => c > '\u00FF') || name.All(char.IsAscii)) return name;
        var bytes = Encoding.Latin1.GetBytes(name);
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Gbk.GetString(bytes);
        }
    }

    /// <summary>The name without anything that leads out of the archive: no root, no drive, no parent folders, no control characters.</summary>
    public static string Inside(string name)
    {
        var parts = name.Replace('\\', '/').Split('/').Where(part => part is not ("" or "." or "..") && !part.EndsWith(':'));
        return string.Concat(string.Join('/', parts).Where(c => !char.IsControl(c)));
    }

    /// <summary>
    /// The name, with a number before its ending where the archive had it before: an archive may hold two files of one name, and a path means one.
    /// </summary>
    /// <param name="taken">How often each name was asked for so far; this one is added. A count goes on where it was, so that many files of one name cost no more than others.</param>
    public static string Once(string name, Dictionary<string, int> taken)
    {
        var once = name;
        while (!taken.TryAdd(once, 1)) once = $"{name[..^Path.GetExtension(name).Length]} ({++taken[name]}){Path.GetExtension(name)}";
        return once;
    }
}
