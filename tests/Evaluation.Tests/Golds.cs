using PerfEval.Evaluation.Gold;

namespace PerfEval.Tests.Evaluation;

/// <summary>Gold files written for a test into a folder of its own.</summary>
internal sealed class Golds : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("perfeval-gold-").FullName;

    public GoldFile Read(string json)
    {
        var path = Path.Combine(Folder, "bridge.gold.json");
        File.WriteAllText(path, json);
        return GoldReader.Read(path);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
