using System.Reflection;
using System.Text.RegularExpressions;
using PerfEval.Model.Findings;
using PerfEval.Pipeline;
using Xunit;

namespace PerfEval.Tests.Architecture;

public sealed partial class CodeTests
{
    private const int LongestFile = 400;

    private static readonly Assembly[] Ours =
    [
        typeof(DocumentOutcome).Assembly, typeof(DocumentPipeline).Assembly, typeof(PerfEval.Ingest.DocumentReader).Assembly, typeof(PerfEval.Extract.ReportExtractor).Assembly,
        typeof(PerfEval.Check.ReportChecker).Assembly, typeof(PerfEval.Store.Stores).Assembly, typeof(PerfEval.Evaluation.Evaluator).Assembly, typeof(PerfEval.Cli.CommandLine).Assembly,
    ];

    [Fact]
    public void Native_code_is_called_in_ocr_alone()
    {
        var callers = Ours.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                .Any(method => method.Attributes.HasFlag(MethodAttributes.PinvokeImpl)))
            .Select(type => type.FullName!);
        Assert.DoesNotContain(callers, name => !name.StartsWith("PerfEval.Ingest.Ocr.", StringComparison.Ordinal));
    }

    [Fact]
    public void Model_knows_no_io_and_no_serialization()
    {
        var forbidden = new Regex(@"\b(System\.IO|File\.|Directory\.|JsonPropertyName|System\.Text\.Json|System\.Net)\b");
        Assert.DoesNotContain(Repository.Sources("src/Model"), path => forbidden.IsMatch(File.ReadAllText(path)));
    }

    [Fact]
    public void Files_are_small() =>
        Assert.Empty(Repository.Sources("src").Where(path => File.ReadLines(path).Count() > LongestFile).Select(path => Path.GetRelativePath(Repository.Root, path)));

    [Fact]
    public void Names_say_what_things_are() =>
        Assert.DoesNotContain(Ours.SelectMany(assembly => assembly.GetTypes()).Select(type => type.Name), name => VagueName().IsMatch(name));

    /// <summary>A pattern's \d takes digits that the framework's parsers do not know (<see cref="PerfEval.Model.Values.PrintedDigits"/>).</summary>
    [Fact]
    public void Printed_digits_are_parsed_in_one_place()
    {
        var parsers = new Regex(@"\b(int|long|decimal|double)\.Parse\(");
        Assert.DoesNotContain(Repository.Sources("src/Check").Concat(Repository.Sources("src/Extract")), path => parsers.IsMatch(File.ReadAllText(path)));
    }

    [Fact]
    public void Nothing_is_left_for_later() =>
        Assert.Empty(Repository.Sources("src").Where(path => Unfinished().IsMatch(File.ReadAllText(path))).Select(path => Path.GetRelativePath(Repository.Root, path)));

    [GeneratedRegex(@"(Manager|Helper|Helpers|Util|Utils|Utility)$")]
    private static partial Regex VagueName();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b|catch\s*(\([^)]*\)\s*)?\{\s*\}")]
    private static partial Regex Unfinished();
}
