using Xunit;

namespace PerfEval.Tests.Cli;

public sealed class RecognitionTests : IDisposable
{
    private readonly Workshop _workshop = new();

    public void Dispose() => _workshop.Dispose();

    [Fact]
    public void A_picture_waits_for_the_data_of_recognition_and_is_read_once_they_are_there()
    {
        _workshop.Write("scan.bmp", Bitmap(200, 100));
        Directory.CreateDirectory(Path.Combine(_workshop.Folder, "no-data"));
        var without = PerfEvalProcess.Run(_workshop.Folder, [("TESSDATA_PREFIX", Path.Combine(_workshop.Folder, "no-data"))], "ingest", "scan.bmp");
        Assert.Equal(3, without.Code);
        Assert.EndsWith("(ocr-missing)", Assert.Single(without.ErrorLines), StringComparison.Ordinal);
        if (!PerfEval.Ingest.Ocr.PictureRecognizer.IsAvailable) return;
        var with = _workshop.Run("ingest", "scan.bmp");
        Assert.Equal(0, with.Code);
        Assert.Contains("失败 0", with.Lines[^1], StringComparison.Ordinal);
    }

    /// <summary>A white picture of 24 bits a pixel with a black bar: the width is a multiple of four, so that rows need no filling.</summary>
    private static byte[] Bitmap(int width, int height)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write("BM"u8);
        foreach (var number in (int[])[54 + (width * height * 3), 0, 54, 40, width, height]) writer.Write(number);
        writer.Write((short)1);
        writer.Write((short)24);
        foreach (var number in (int[])[0, width * height * 3, 0, 0, 0, 0]) writer.Write(number);
        for (var pixel = 0; pixel < width * height; pixel++) writer.Write(pixel / width == height / 2 ? [0, 0, 0] : (byte[])[255, 255, 255]);
        return bytes.ToArray();
    }
}
