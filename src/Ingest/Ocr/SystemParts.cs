namespace PerfEval.Ingest.Ocr;

/// <summary>
/// Where text recognition and the page renderer are when the system does not find them by itself. On Linux it does. On Windows the usual installer of
/// tesseract (UB Mannheim) puts its libraries into a folder that no search path names, and poppler is an archive that somebody unpacks.
/// </summary>
internal sealed class SystemParts
{
    private const string Data = "tessdata";
    private const string Chinese = "chi_sim.traineddata";
    private const string Prefix = "TESSDATA_PREFIX";

    private readonly Func<string, string?> _environment;

    /// <param name="windows">Whether to look in the places of Windows.</param>
    /// <param name="program">The program's own folder: parts may be handed over with it.</param>
    internal SystemParts(bool windows, string program, Func<string, string?> environment)
    {
        _environment = environment;
        TesseractFolders = windows ? [.. InWindows(program)] : OperatingSystem.IsMacOS() ? ["/opt/homebrew/lib", "/usr/local/lib"] : [];
        RendererFolders = windows ? [program, Path.Combine(program, "poppler"), Path.Combine(program, "poppler", "bin"), Path.Combine(program, "poppler", "Library", "bin")] : [];
    }

    public static SystemParts OfThisMachine { get; } = new(OperatingSystem.IsWindows(), AppContext.BaseDirectory, Environment.GetEnvironmentVariable);

    /// <summary>Folders that may hold the libraries, the first that has them wins; after them the system looks in its own way.</summary>
    public IReadOnlyList<string> TesseractFolders { get; }

    /// <summary>Folders that may hold pdftoppm; after them the search path.</summary>
    public IReadOnlyList<string> RendererFolders { get; }

    /// <summary>The folder of Chinese data beside the libraries; null where the engine finds its data by itself: by TESSDATA_PREFIX, or where it was built to look.</summary>
    public string? DataFolder() => _environment(Prefix) is { Length: > 0 }
        ? null
        : TesseractFolders.Select(folder => Path.Combine(folder, Data)).FirstOrDefault(folder => File.Exists(Path.Combine(folder, Chinese)));

    /// <summary>What to start to render a page: a full path, or the bare name for the search path.</summary>
    public string Renderer() =>
        RendererFolders.Select(folder => Path.Combine(folder, "pdftoppm.exe")).FirstOrDefault(File.Exists) ?? "pdftoppm";

    private IEnumerable<string> InWindows(string program)
    {
        yield return Path.Combine(program, "tesseract");
        // …\Tesseract-OCR\tessdata, or the folder above it, which older versions asked for.
        if (_environment(Prefix) is { Length: > 0 } prefix)
        {
            yield return Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(prefix)) ?? prefix;
            yield return prefix;
        }

        if (_environment("ProgramFiles") is { Length: > 0 } shared) yield return Path.Combine(shared, "Tesseract-OCR");
        if (_environment("LOCALAPPDATA") is { Length: > 0 } own)
        {
            yield return Path.Combine(own, "Programs", "Tesseract-OCR");
            yield return Path.Combine(own, "Tesseract-OCR");
        }
    }
}
