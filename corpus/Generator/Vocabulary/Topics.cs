namespace PerfEval.Generator.Vocabulary;

/// <summary>The fields that reports are about.</summary>
public static class Topics
{
    public static IReadOnlyList<Topic> All { get; } = [.. SocialTopics.All, .. WorksTopics.All];
}
