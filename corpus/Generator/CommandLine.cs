using System.Globalization;
using PerfEval.Generator.Recipes;

namespace PerfEval.Generator;

/// <summary>generator --out DIR --count N --seed S --split train|development|heldout [--formats docx,pdf] [--errors 0.3].</summary>
public static class CommandLine
{
    private const int UsageError = 64;

    private const string Usage =
        "Write instead: --out DIR [--count N] [--seed S] [--split train|development|heldout|all] [--formats docx,pdf] [--errors 0.3] [--recipe ID]; or --committed corpus; or scan FOLDER --out DIR (digital PDFs made into scans)";

    public static int Run(string[] args)
    {
        if (args is ["scan", ..]) return Scanning.ScanCommandLine.Run(args[1..]);
        if (Parse(args) is not { } options)
        {
            Console.Error.WriteLine(Usage);
            return UsageError;
        }

        if (options.Formats.Contains("pdf") && Writing.Pdf.PdfWriter.Missing() is { } missing)
        {
            Console.Error.WriteLine(missing);
            return 1;
        }

        var manifest = options.Committed ? CommittedCorpus.Write(options.Out) : Corpus.Write(options);
        Console.Error.WriteLine($"{manifest} files in {options.Out}");
        return 0;
    }

    private static CorpusOptions? Parse(string[] args)
    {
        var options = new CorpusOptions(string.Empty);
        for (var i = 0; i + 1 < args.Length; i += 2)
        {
            var value = args[i + 1];
            CorpusOptions? next = args[i] switch
            {
                "--out" => options with { Out = value },
                "--committed" => options with { Out = value, Committed = true },
                "--count" when int.TryParse(value, CultureInfo.InvariantCulture, out var count) && count > 0 => options with { Count = count },
                "--seed" when long.TryParse(value, CultureInfo.InvariantCulture, out var seed) => options with { Seed = seed },
                "--split" when value == "all" => options with { Split = null },
                "--split" when Enum.TryParse<Split>(value, true, out var split) => options with { Split = split },
                "--formats" when value.Split(',').All(f => f is "docx" or "pdf") => options with { Formats = value.Split(',') },
                "--errors" when double.TryParse(value, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1 => options with { Errors = share },
                "--recipe" when Catalog.All.Any(r => r.Id == value) => options with { Recipe = value, Split = null },
                _ => null,
            };
            if (next is null) return null;
            options = next;
        }

        return options.Out.Length == 0 || args.Length % 2 == 1 ? null : options;
    }
}
