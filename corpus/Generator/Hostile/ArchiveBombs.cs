using System.Text;
using static PerfEval.Generator.Hostile.Package;

namespace PerfEval.Generator.Hostile;

/// <summary>Archives that unpack to more than any disk holds, that contain each other, or whose names lead elsewhere.</summary>
internal static class ArchiveBombs
{
    private const int GbkCodePage = 936;

    public static IEnumerable<HostileFile> All()
    {
        var report = Docx(Paragraph("归档项目全年支出5万元。"));
        yield return Bomb("nested-ten-deep", () => Nested(report, 10));
        yield return Bomb("nested-three-deep", () => Nested(Docx(Paragraph("第三层项目全年支出6万元。")), 3));
        yield return Bomb("sixteen-times-sixteen-times-ten-megabytes", () => Times(Times(One("zeros.pdf", new byte[10 << 20]), "zip", 16), "zip", 16));
        yield return Bomb("entry-of-a-gigabyte", () => One("zeros.pdf", new byte[1 << 30]));
        yield return Bomb("one-entry-ten-thousand-times", () => Overlapping(new byte[10 << 20], 10_000));
        yield return Bomb("two-hundred-thousand-entries", () => Of(Enumerable.Range(0, 200_000).Select(i => KeyValuePair.Create($"{i}.md", Array.Empty<byte>()))));
        yield return Bomb("names-that-lead-out", () => Of([new("../../../tmp/out.docx", Docx(Paragraph("外部项目支出7万元。"))), new("/etc/passwd.docx", Docx(Paragraph("根目录项目支出8万元。"))), new(@"C:\windows\x.docx", Docx(Paragraph("盘符项目支出9万元。")))]));
        yield return Bomb("names-in-gbk", () => Of([new("乡镇/自评报告.docx", Docx(Paragraph("乡镇项目支出10万元。")))], CodePagesEncodingProvider.Instance.GetEncoding(GbkCodePage)));
        yield return Bomb("directory-cut-off", () => One("a.docx", report)[..^30]);
        yield return Bomb("start-alone", () => [.. "PK\x03\x04"u8, .. new byte[100]]);
        yield return Bomb("end-alone", () => [.. "PK\x05\x06"u8, .. new byte[18]]);
        yield return Bomb("encrypted", () => Encrypted(One("a.docx", report)));
    }

    private static HostileFile Bomb(string name, Func<byte[]> bytes) => new("archive-bomb", name + ".zip", bytes);

    private static byte[] One(string name, byte[] content) => Of([new(name, content)]);

    private static byte[] Nested(byte[] report, int depth)
    {
        var bytes = One("report.docx", report);
        for (var i = 1; i < depth; i++) bytes = One("inner.zip", bytes);
        return bytes;
    }

    private static byte[] Times(byte[] content, string ending, int times) => Of(Enumerable.Range(0, times).Select(i => KeyValuePair.Create($"{i}.{ending}", content)));

    /// <summary>Many entries of the directory that share one entry's bytes (D. Fifield, A better zip bomb, 2019).</summary>
    private static byte[] Overlapping(byte[] content, int times)
    {
        var whole = One("zeros.pdf", content);
        var directory = whole.AsSpan().LastIndexOf("PK\x01\x02"u8);
        var end = whole.AsSpan().LastIndexOf("PK\x05\x06"u8);
        var record = whole[directory..end];
        var last = whole[end..];
        BitConverter.TryWriteBytes(last.AsSpan(8), (ushort)times);
        BitConverter.TryWriteBytes(last.AsSpan(10), (ushort)times);
        BitConverter.TryWriteBytes(last.AsSpan(12), record.Length * times);
        return [.. whole[..directory], .. Enumerable.Repeat(record, times).SelectMany(bytes => bytes), .. last];
    }

    /// <summary>Flags of the entry and of its record say that it is encrypted (APPNOTE 4.4.4, bit 0).</summary>
    private static byte[] Encrypted(byte[] archive)
    {
        archive[6] |= 1;
        archive[archive.AsSpan().LastIndexOf("PK\x01\x02"u8) + 8] |= 1;
        return archive;
    }
}
