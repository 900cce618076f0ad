using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using PerfEval.Generator.Composition;
using PerfEval.Generator.Recipes;

namespace PerfEval.Generator;

/// <summary>One file of a corpus: where it came from and what was put wrong in it.</summary>
public sealed record ManifestEntry(string File, string Recipe, string Split, string About, long Seed, string Sha256, IReadOnlyList<string> PlantedErrors)
{
    internal static ManifestEntry Of(string file, Recipe recipe, long seed, byte[] bytes, IReadOnlyList<ErrorKind> planted) =>
        new(file, recipe.Id, recipe.Split.ToString().ToLowerInvariant(), recipe.About, seed, Convert.ToHexStringLower(SHA256.HashData(bytes)), [.. planted.Select(p => p.ToString())]);
}

internal static class Manifest
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(string path, IReadOnlyList<ManifestEntry> entries) => File.WriteAllText(path, JsonSerializer.Serialize(entries, Json) + "\n");
}
