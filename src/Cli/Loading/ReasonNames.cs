using PerfEval.Pipeline.Loading;

namespace PerfEval.Cli.Loading;

/// <summary>Why a load passed files over, in words; a reason without words keeps its code.</summary>
internal static class ReasonNames
{
    private static readonly Dictionary<string, (string Chinese, string English)> Names = new()
    {
        ["not-a-document"] = ("不是文档", "no document"),
        [LoadedFile.Unchanged] = ("未变化", "unchanged"),
        ["system-file"] = ("系统附属文件", "system file"),
        ["link-to-folder"] = ("文件夹链接", "link to a folder"),
    };

    public static string Of(string reason, Language language) => Names.TryGetValue(reason, out var name) ? language.Of(name.Chinese, name.English) : reason;

    /// <summary>（不是文档 5、未变化 4）; empty where nothing was passed over.</summary>
    public static string InBrackets(LoadSummary summary, Language language)
    {
        if (summary.SkippedBy.IsEmpty) return string.Empty;
        var reasons = summary.SkippedBy.Select(skipped => $"{Of(skipped.Reason, language)} {skipped.Count}");
        return language.Of($"（{string.Join('、', reasons)}）", $" ({string.Join(", ", reasons)})");
    }
}
