using PerfEval.Generator.Composition;
using PerfEval.Generator.Gold;
using PerfEval.Generator.Recipes;
using PerfEval.Generator.Writing.Docx;
using PerfEval.Generator.Writing.Pdf;

namespace PerfEval.Generator;

public sealed record CorpusOptions(string Out)
{
    public bool Committed { get; init; }

    public int Count { get; init; } = 20;

    public long Seed { get; init; } = 1;

    public Split? Split { get; init; } = Recipes.Split.Train;

    public string? Recipe { get; init; }

    public IReadOnlyList<string> Formats { get; init; } = ["docx"];

    public double Errors { get; init; } = 0.3;
}

/// <summary>Writes a corpus: files, gold beside them, one manifest.</summary>
public static class Corpus
{
    public static int Write(CorpusOptions options)
    {
        Directory.CreateDirectory(options.Out);
        IReadOnlyList<Recipe> recipes = options.Recipe is { } id ? [Catalog.Named(id)] : options.Split is { } split ? Catalog.Of(split) : Catalog.All;
        var entries = new ManifestEntry[options.Count][];
        Parallel.For(0, options.Count, i =>
        {
            var recipe = recipes[i % recipes.Count];
            var plan = Factory.Compose(recipe, options.Seed, i / recipes.Count, options.Errors);
            entries[i] = Write(plan, recipe, options.Seed, options.Out, $"{recipe.Id}-{i / recipes.Count:D4}", options.Formats);
        });
        Manifest.Write(Path.Combine(options.Out, "manifest.json"), [.. entries.SelectMany(e => e)]);
        return entries.Sum(e => e.Length);
    }

    internal static ManifestEntry[] Write(DocumentPlan plan, Recipe recipe, long seed, string folder, string name, IReadOnlyList<string> formats)
    {
        var entries = new List<ManifestEntry>();
        foreach (var format in formats)
        {
            var bytes = format == "pdf" ? PdfWriter.Write(plan) : DocxWriter.Write(plan);
            File.WriteAllBytes(Path.Combine(folder, $"{name}.{format}"), bytes);
            entries.Add(ManifestEntry.Of($"{name}.{format}", recipe, seed, bytes, plan.Planted));
        }

        File.WriteAllBytes(Path.Combine(folder, name + ".gold.json"), GoldWriter.Write(plan, name));
        return [.. entries];
    }
}
