using System.Text;
using static PerfEval.Generator.Hostile.Package;

namespace PerfEval.Generator.Hostile;

/// <summary>Files that are not what their names say, or next to nothing, or locked.</summary>
internal static class WrongFiles
{
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static IEnumerable<HostileFile> All()
    {
        var docx = Docx(Paragraph("全年支出5万元。"));
        var pdf = new PdfDraft().Page("BT /F 12 Tf 72 700 Td (5) Tj ET").ToBytes();
        foreach (var ending in (string[])["docx", "pdf", "png", "jpg", "tif", "doc", "zip"])
        {
            yield return Wrong($"empty.{ending}", []);
            yield return Wrong($"one-byte.{ending}", [(byte)'P']);
            yield return Wrong($"text.{ending}", "这不是文档，只是一段文字。"u8.ToArray());
            yield return Wrong($"zeros.{ending}", new byte[100_000]);
        }

        yield return Wrong("document-named.pdf", [.. docx, 0]);
        yield return Wrong("document-named.png", [.. docx, 0, 0]);
        yield return Wrong("document-named.doc", [.. docx, 0, 0, 0]);
        yield return Wrong("pdf-named.docx", [.. pdf, (byte)'\n']);
        yield return Wrong("pdf-named.jpg", [.. pdf, (byte)'\n', (byte)'\n']);
        yield return Wrong("pdf-behind-a-kilobyte.pdf", [.. new byte[1000], .. pdf]);
        yield return Wrong("web-page.docx", "<html><body>全年支出5万元</body></html>"u8.ToArray());
        yield return Wrong("markup.docx", Encoding.UTF8.GetBytes(Document(Paragraph("甲"))));
        yield return Wrong("rich-text.doc", "{\\rtf1 5}"u8.ToArray());
        yield return Wrong("locked.docx", [.. Ole, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[600]]);
        yield return Wrong("old.doc", [.. Ole, .. new byte[2000]]);
        yield return Wrong("workbook.docx", Of([new("[Content_Types].xml", "<Types/>"u8.ToArray()), new("xl/workbook.xml", "<w/>"u8.ToArray())]));
        yield return Wrong("package-of-nothing.docx", Of([new("[Content_Types].xml", "<Types/>"u8.ToArray())]));
        yield return Wrong("two-ends.docx", [.. docx, .. docx]);
        yield return Wrong("文件名 '\"; -- $(x).docx", "x"u8.ToArray());
    }

    private static HostileFile Wrong(string name, byte[] bytes) => new("wrong", name, () => bytes);
}
