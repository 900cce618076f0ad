namespace PerfEval.Check.Reading;

/// <summary>Which numbered heading each paragraph of running text stands below.</summary>
internal static class Headings
{
    /// <summary>A longer paragraph tells something itself.</summary>
    private const int Longest = 40;

    /// <summary>With a full stop behind it and no number in it: 「1.县级一般公共预算。」.</summary>
    private const int LongestWithStop = 20;

    /// <param name="passages">In reading order.</param>
    public static void Assign(List<Passage> passages)
    {
        var open = new List<Passage>();
        foreach (var passage in passages)
        {
            if (passage.InTable) continue;
            if (open.Count > 0 && open[0].Report != passage.Report) open.Clear();
            var level = passage.Enumerator is { } style ? open.FindIndex(heading => heading.Enumerator == style) : -1;
            passage.Heading = level < 0 ? open.LastOrDefault() : level == 0 ? null : open[level - 1];
            if (passage.Enumerator is null || passage.Text.Length > Longest || passage.Text.AsSpan().TrimEnd() is [.., '；' or ';']) continue;
            if (passage.Text.AsSpan().TrimEnd() is [.., '。'] && (passage.Text.Length > LongestWithStop || passage.Numbers.Count > 0 || passage.Mentions.Count > 0)) continue;
            if (level >= 0) open.RemoveRange(level, open.Count - level);
            open.Add(passage);
        }
    }
}
