using PerfEval.Generator.Composition;
using PerfEval.Generator.Recipes;

namespace PerfEval.Generator;

/// <summary>The small set that lies in the repository, chosen so that each kind of report and of mistake is seen once.</summary>
internal static class CommittedCorpus
{
    internal const long Seed = 2026;

    internal static readonly (string Recipe, string Format, ErrorKind[] Errors)[] Files =
    [
        ("form-ministry", "docx", []),
        ("form-lettered", "pdf", [ErrorKind.MissedTarget]),
        ("form-weights-first", "docx", []),
        ("form-comparator-columns", "pdf", []),
        ("form-unscored", "docx", [ErrorKind.WrongExecutionRate]),
        ("prose-project", "docx", [ErrorKind.WrongChangeBase]),
        ("prose-project", "pdf", []),
        ("prose-word-features", "docx", [ErrorKind.WrongShare]),
        ("accounts-code-column", "pdf", [ErrorKind.WrongSum]),
        ("accounts-three-codes", "docx", []),
        ("department-scored", "docx", [ErrorKind.WrongScoreSum]),
        ("scoring-alone", "pdf", []),
        ("form-lettered", "docx", [ErrorKind.WeightsOverHundred]),
        ("transfer-prose", "docx", [ErrorKind.WrongExecutionRate]),
        ("damage-mixed-units", "pdf", [ErrorKind.UnitSlip]),
        ("multi-annexes", "docx", []),
        ("clean-roundings", "pdf", []),
    ];

    /// <param name="root">The corpus folder: reports go below it, the manifest into it.</param>
    public static int Write(string root)
    {
        var folder = Path.Combine(root, "reports");
        Directory.CreateDirectory(folder);
        var entries = new List<ManifestEntry>();
        for (var i = 0; i < Files.Length; i++)
        {
            var (id, format, errors) = Files[i];
            var recipe = Catalog.Named(id);
            var plan = Factory.Compose(recipe, Seed, i, errors);
            entries.AddRange(Corpus.Write(plan, recipe, Seed, folder, $"{i + 1:D2}-{id}", [format]));
        }

        Manifest.Write(Path.Combine(root, "manifest.json"), [.. entries.Select(e => e with { File = "reports/" + e.File })]);
        return entries.Count;
    }
}
