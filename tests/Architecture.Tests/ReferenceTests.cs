using System.Text.Json;
using System.Xml.Linq;
using Xunit;

namespace PerfEval.Tests.Architecture;

public sealed class ReferenceTests
{
    /// <summary>What each project may refer to: towards Model, never sideways (docs/architecture.md).</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Model"] = [],
        ["Ingest"] = ["Model"],
        ["Extract"] = ["Model"],
        ["Check"] = ["Model"],
        ["Store"] = ["Model"],
        ["Pipeline"] = ["Model", "Ingest", "Extract", "Check"],
        ["Evaluation"] = ["Model", "Pipeline"],
        ["Cli"] = ["Pipeline", "Store", "Evaluation"],
        ["Review"] = ["Model", "Store"],
    };

    public static TheoryData<string> Projects => [.. Names];

    private static IEnumerable<string> Names => Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src")).Select(folder => Path.GetFileName(folder)!).Where(name => File.Exists(Path.Combine(Repository.Root, "src", name, $"{name}.csproj")));

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_only_where_it_may(string project) => Assert.Empty(ReferencesOf(project).Except(Allowed[project]));

    [Fact]
    public void Model_needs_no_package() => Assert.Empty(Project("Model").Descendants("PackageReference"));

    [Fact]
    public void Only_the_command_generates_the_mediator() =>
        Assert.Equal(["Cli"], Names.Where(project => Project(project).Descendants("PackageReference").Any(package => (string?)package.Attribute("Include") == "Mediator.SourceGenerator")));

    [Fact]
    public void Versions_stand_in_one_place() =>
        Assert.DoesNotContain(Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories), path => XDocument.Load(path).Descendants("PackageReference").Any(package => package.Attribute("Version") is not null));

    [Fact]
    public void Every_package_is_named_in_the_notices()
    {
        var notices = File.ReadAllText(Path.Combine(Repository.Root, "THIRD-PARTY-NOTICES.md")).Split([' ', ',', '|', '\n', ';']).ToHashSet();
        var central = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("PackageVersion").Select(package => ((string?)package.Attribute("Include"))!);
        using var resolved = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "src", "Cli", "packages.lock.json")));
        var inProgram = resolved.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(target => target.Value.EnumerateObject())
            .Where(package => package.Value.GetProperty("type").GetString() != "Project").Select(package => package.Name);
        Assert.Empty(central.Concat(inProgram).Except(notices, StringComparer.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> ReferencesOf(string project) =>
        Project(project).Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(((string?)reference.Attribute("Include"))!.Replace('\\', '/')));

    private static XDocument Project(string name) => XDocument.Load(Path.Combine(Repository.Root, "src", name, $"{name}.csproj"));
}
