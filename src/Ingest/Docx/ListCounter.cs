using System.Text;

namespace PerfEval.Ingest.Docx;

/// <summary>Counts list paragraphs as they come and says what number each prints.</summary>
internal sealed class ListCounter(DocxContext context)
{
    private readonly Dictionary<int, int?[]> _counts = [];
    private readonly HashSet<int> _begun = [];

    /// <summary>The number with the space after it; empty where the paragraph is in no list.</summary>
    public string Next(in ParagraphProperties paragraph)
    {
        if (context.Styles.NumberingOf(paragraph) is not { } place) return string.Empty;
        if (context.Numbering.Find(place.Id) is not { } list || context.Numbering.AbstractOf(list) is not { } followed) return string.Empty;
        var at = Math.Clamp(place.Level ?? followed.List.LevelOfStyle(place.Style) ?? 0, 0, Numbering.Levels - 1);
        if (LevelOf(list, followed.List, at) is not { } level) return string.Empty;
        if (!_counts.TryGetValue(followed.Key, out var counts)) _counts[followed.Key] = counts = new int?[Numbering.Levels];
        if (_begun.Add(place.Id)) BeginAnew(list, counts);
        Count(list, followed.List, counts, at);
        return level.Hidden ? string.Empty : Print(list, followed.List, counts, level);
    }

    private static ListLevel? LevelOf(ListInstance list, AbstractList followed, int at) => list.Levels[at] ?? followed.Levels[at];

    private static void BeginAnew(ListInstance list, int?[] counts)
    {
        for (var at = 0; at < Numbering.Levels; at++)
        {
            if (list.Starts[at] is not null) counts[at] = null;
        }
    }

    private static void Count(ListInstance list, AbstractList followed, int?[] counts, int at)
    {
        // A paragraph of level 3 without one of level 1 and 2 before it prints 1.1.1.
        for (var above = 0; above < at; above++) counts[above] ??= Start(list, followed, above);
        counts[at] = counts[at] is { } last && last < int.MaxValue ? last + 1 : Start(list, followed, at);
        for (var below = at + 1; below < Numbering.Levels; below++)
        {
            var restart = LevelOf(list, followed, below)?.Restart;
            if (restart is null || (restart > 0 && at < restart)) counts[below] = null;
        }
    }

    private static int Start(ListInstance list, AbstractList followed, int at) =>
        list.Starts[at] ?? LevelOf(list, followed, at)?.Start ?? 1;

    private static string Print(ListInstance list, AbstractList followed, int?[] counts, ListLevel level)
    {
        var text = new StringBuilder();
        for (var i = 0; i < level.Text.Length; i++)
        {
            if (level.Text[i] == '%' && i + 1 < level.Text.Length && level.Text[i + 1] is >= '1' and <= '9')
            {
                var at = level.Text[++i] - '1';
                text.Append(LevelOf(list, followed, at)?.Number(counts[at] ?? Start(list, followed, at), level.IsLegal));
            }
            else
            {
                Printed.Append(text, level.Text.AsSpan(i, 1), level.Font);
            }
        }

        if (text.Length > 0 && level.Suffix != "nothing" && IsFollowedBySpace(text[^1], level.Suffix)) text.Append(' ');
        return text.ToString();
    }

    /// <summary>After a full-width mark (一、 （一）) a tab is hardly a gap; after 1 or 1. it keeps the number off the text.</summary>
    private static bool IsFollowedBySpace(char last, string suffix) => suffix == "space" || last < '\u2E80';
}
