using System.Runtime.InteropServices;

namespace PerfEval.Ingest.Ocr;

/// <summary>
/// The C API of libtesseract 5 (capi.h) and the few functions of Leptonica that bring a picture into memory.
/// The libraries come from the system (Debian: tesseract-ocr; <see cref="SystemParts"/> knows where Windows has them); where they are missing,
/// <see cref="IsAvailable"/> is false.
/// </summary>
internal static partial class TesseractLibrary
{
    private const string Tesseract = "tesseract";
    private const string Leptonica = "leptonica";
    private const string C = "libc";

    private static readonly Dictionary<string, string[]> Names = new(StringComparer.Ordinal)
    {
        [Tesseract] = ["libtesseract.so.5", "libtesseract.5.dylib", "libtesseract-5.dll", "tesseract55.dll", "tesseract54.dll", "tesseract53.dll"],
        [Leptonica] = ["liblept.so.5", "libleptonica.so.6", "libleptonica.6.dylib", "libleptonica-6.dll", "liblept-5.dll", "leptonica-1.85.0.dll", "leptonica-1.84.1.dll", "leptonica-1.83.1.dll"],
    };

    static TesseractLibrary()
    {
        NativeLibrary.SetDllImportResolver(typeof(TesseractLibrary).Assembly, (name, _, _) =>
            Names.TryGetValue(name, out var candidates) ? Load(candidates) : IntPtr.Zero);
    }

    /// <summary>Whether both libraries can be loaded.</summary>
    public static bool IsAvailable { get; } = CanLoad(Names[Tesseract]) && CanLoad(Names[Leptonica]);

    /// <summary>
    /// Keeps OpenMP from starting threads inside the engine: pages run in parallel instead. Must come before the engine is loaded,
    /// and through the C library: the runtime's own environment is a copy that native code never sees.
    /// </summary>
    public static void ForbidInnerThreads()
    {
        if (!OperatingSystem.IsWindows()) _ = SetEnvironment("OMP_THREAD_LIMIT", "1", 1);
    }

    private static IntPtr Load(string[] candidates)
    {
        // By its full path a library brings what it needs from its own folder.
        var places = SystemParts.OfThisMachine.TesseractFolders.SelectMany(folder => candidates.Select(name => Path.Combine(folder, name))).Where(File.Exists);
        foreach (var name in places.Concat(candidates))
        {
            if (NativeLibrary.TryLoad(name, out var handle)) return handle;
        }

        return IntPtr.Zero;
    }

    private static bool CanLoad(string[] candidates)
    {
        ForbidInnerThreads();
        return Load(candidates) != IntPtr.Zero;
    }

    [LibraryImport(C, EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnvironment(string name, string value, int overwrite);

    [LibraryImport(Tesseract)]
    public static partial EngineHandle TessBaseAPICreate();

    [LibraryImport(Tesseract)]
    public static partial void TessBaseAPIDelete(IntPtr engine);

    [LibraryImport(Tesseract, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int TessBaseAPIInit3(EngineHandle engine, string? dataPath, string language);

    [LibraryImport(Tesseract)]
    public static partial void TessBaseAPISetPageSegMode(EngineHandle engine, int mode);

    [LibraryImport(Tesseract, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int TessBaseAPISetVariable(EngineHandle engine, string name, string value);

    [LibraryImport(Tesseract)]
    public static unsafe partial void TessBaseAPISetImage(EngineHandle engine, byte* pixels, int width, int height, int bytesPerPixel, int bytesPerLine);

    [LibraryImport(Tesseract)]
    public static partial void TessBaseAPISetRectangle(EngineHandle engine, int left, int top, int width, int height);

    [LibraryImport(Tesseract)]
    public static partial void TessBaseAPISetSourceResolution(EngineHandle engine, int pixelsPerInch);

    [LibraryImport(Tesseract)]
    public static partial int TessBaseAPIRecognize(EngineHandle engine, IntPtr monitor);

    [LibraryImport(Tesseract)]
    public static partial IntPtr TessBaseAPIGetIterator(EngineHandle engine);

    [LibraryImport(Tesseract)]
    public static partial void TessResultIteratorDelete(IntPtr iterator);

    [LibraryImport(Tesseract)]
    public static partial int TessResultIteratorNext(IntPtr iterator, int level);

    [LibraryImport(Tesseract)]
    public static partial IntPtr TessResultIteratorGetUTF8Text(IntPtr iterator, int level);

    [LibraryImport(Tesseract)]
    public static partial float TessResultIteratorConfidence(IntPtr iterator, int level);

    [LibraryImport(Tesseract)]
    public static partial int TessPageIteratorBoundingBox(IntPtr iterator, int level, out int left, out int top, out int right, out int bottom);

    [LibraryImport(Tesseract)]
    public static partial int TessPageIteratorIsAtBeginningOf(IntPtr iterator, int level);

    [LibraryImport(Tesseract)]
    public static partial void TessDeleteText(IntPtr text);

    [LibraryImport(Tesseract)]
    public static partial IntPtr TessMonitorCreate();

    [LibraryImport(Tesseract)]
    public static partial void TessMonitorSetDeadlineMSecs(IntPtr monitor, int milliseconds);

    [LibraryImport(Tesseract)]
    public static partial void TessMonitorDelete(IntPtr monitor);

    [LibraryImport(Leptonica)]
    public static unsafe partial PictureHandle pixReadMem(byte* data, nuint size);

    [LibraryImport(Leptonica)]
    public static unsafe partial int pixReadHeaderMem(byte* data, nuint size, out int format, out int width, out int height, out int bitsPerSample, out int samplesPerPixel, out int hasColormap);

    [LibraryImport(Leptonica)]
    public static unsafe partial PictureHandle pixReadMemFromMultipageTiff(byte* data, nuint size, ref nuint offset);

    [LibraryImport(Leptonica)]
    public static partial PictureHandle pixConvertTo8(PictureHandle picture, int colormap);

    [LibraryImport(Leptonica)]
    public static partial PictureHandle pixRotateOrth(PictureHandle picture, int quarters);

    [LibraryImport(Leptonica)]
    public static partial PictureHandle pixRotate(PictureHandle picture, float radians, int type, int fill, int width, int height);

    [LibraryImport(Leptonica)]
    public static partial PictureHandle pixThresholdToBinary(PictureHandle picture, int threshold);

    [LibraryImport(Leptonica)]
    public static partial int pixFindSkew(PictureHandle binary, out float degrees, out float confidence);

    [LibraryImport(Leptonica)]
    public static partial PictureHandle pixScaleGrayLI(PictureHandle picture, float x, float y);

    [LibraryImport(Leptonica)]
    public static partial int pixGetWidth(PictureHandle picture);

    [LibraryImport(Leptonica)]
    public static partial int pixGetHeight(PictureHandle picture);

    [LibraryImport(Leptonica)]
    public static partial int pixGetWpl(PictureHandle picture);

    [LibraryImport(Leptonica)]
    public static partial IntPtr pixGetData(PictureHandle picture);

    [LibraryImport(Leptonica)]
    public static partial void pixDestroy(ref IntPtr picture);

    [LibraryImport(Leptonica)]
    public static partial int setMsgSeverity(int severity);
}

internal sealed class EngineHandle() : SafeHandle(IntPtr.Zero, ownsHandle: true)
{
    public override bool IsInvalid => handle == IntPtr.Zero;

    protected override bool ReleaseHandle()
    {
        TesseractLibrary.TessBaseAPIDelete(handle);
        return true;
    }
}

internal sealed class PictureHandle() : SafeHandle(IntPtr.Zero, ownsHandle: true)
{
    public override bool IsInvalid => handle == IntPtr.Zero;

    protected override bool ReleaseHandle()
    {
        var picture = handle;
        TesseractLibrary.pixDestroy(ref picture);
        return true;
    }
}
