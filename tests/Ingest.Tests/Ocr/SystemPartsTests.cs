using PerfEval.Ingest.Ocr;
using Xunit;

namespace PerfEval.Tests.Ingest.Ocr;

public sealed class SystemPartsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("perfeval-parts-");

    [Fact]
    public void On_Windows_the_program_s_own_parts_come_first_and_then_where_installers_put_them()
    {
        var parts = OnWindows(new() { ["ProgramFiles"] = In("Program Files"), ["LOCALAPPDATA"] = In("Local") });
        Assert.Equal([In("tesseract"), Path.Combine(In("Program Files"), "Tesseract-OCR"), Path.Combine(In("Local"), "Programs", "Tesseract-OCR"), Path.Combine(In("Local"), "Tesseract-OCR")], parts.TesseractFolders);
        Assert.Null(parts.DataFolder());
        Assert.Equal("pdftoppm", parts.Renderer());
    }

    [Fact]
    public void Chinese_data_and_the_renderer_are_found_beside_the_program_and_the_libraries()
    {
        var data = Directory.CreateDirectory(Path.Combine(In("Program Files"), "Tesseract-OCR", "tessdata")).FullName;
        File.WriteAllText(Path.Combine(data, "chi_sim.traineddata"), string.Empty);
        var poppler = Directory.CreateDirectory(Path.Combine(In("poppler"), "Library", "bin")).FullName;
        File.WriteAllText(Path.Combine(poppler, "pdftoppm.exe"), string.Empty);
        var parts = OnWindows(new() { ["ProgramFiles"] = In("Program Files") });
        Assert.Equal(data, parts.DataFolder());
        Assert.Equal(Path.Combine(poppler, "pdftoppm.exe"), parts.Renderer());
    }

    [Fact]
    public void Where_the_user_names_the_data_the_libraries_are_looked_for_beside_it()
    {
        var parts = OnWindows(new() { ["TESSDATA_PREFIX"] = Path.Combine(In("own"), "tessdata") + Path.DirectorySeparatorChar });
        Assert.Contains(In("own"), parts.TesseractFolders);
        Assert.Null(parts.DataFolder());
    }

    [Fact]
    public void On_Linux_the_system_looks_in_its_own_way()
    {
        if (!OperatingSystem.IsLinux()) return;
        var parts = new SystemParts(false, _folder.FullName, _ => null);
        Assert.Empty(parts.TesseractFolders);
        Assert.Empty(parts.RendererFolders);
    }

    private SystemParts OnWindows(Dictionary<string, string> environment) => new(true, _folder.FullName, name => environment.GetValueOrDefault(name));

    private string In(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
