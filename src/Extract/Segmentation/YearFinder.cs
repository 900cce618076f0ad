namespace PerfEval.Extract.Segmentation;

/// <summary>The year that a report is about: from its title, the lines beside it, else the year named most often.</summary>
internal static class YearFinder
{
    private const int LinesNearTitle = 6;
    private const int LongestCell = 2000;

    public static int? Of(DocumentOutline outline, ReportPart part, string title)
    {
        if (In(title) is { } titled) return titled;
        var from = Math.Max(part.First, part.TitleStart - LinesNearTitle);
        for (int i = from, seen = 0; i < part.End && seen < LinesNearTitle + 4 && outline.Lines[i].Table is null; i++)
        {
            var line = outline.Lines[i];
            if (!line.IsBody) continue;
            seen++;
            if (line.Key.Length <= 30 && line.Key.Contains("年度", StringComparison.Ordinal) && In(line.Key) is { } beside) return beside;
        }

        return MostNamed(outline, part);
    }

    /// <summary>The first calendar year of a compact text: 2023年, 二〇二三年.</summary>
    public static int? In(string key)
    {
        for (var i = 0; i + 4 < key.Length; i++)
        {
            if (Digit(key[i]) is not (1 or 2) || key[i + 4] != '年' || (i > 0 && char.IsAsciiDigit(key[i - 1]))) continue;
            var year = 0;
            for (var j = i; j < i + 4 && year >= 0; j++) year = Digit(key[j]) is { } digit ? (year * 10) + digit : -1;
            if (year is > 1990 and < 2100) return year;
        }

        return null;
    }

    private static int? MostNamed(DocumentOutline outline, ReportPart part)
    {
        var counts = new SortedDictionary<int, int>();
        for (var i = part.First; i < part.End; i++)
        {
            var line = outline.Lines[i];
            if (line.IsBody && !IsDate(line.Key)) Count(line.Key, counts);
            foreach (var cell in line.Table?.Grid.Cells ?? default)
            {
                if (cell.Text.Length is > 4 and < LongestCell) Count(cell.Text.Value, counts);
            }
        }

        return counts.Count == 0 ? BeforeDate(outline, part) : counts.MaxBy(c => c.Value).Key;
    }

    /// <summary>A report that names no year was signed in the year after the one that it is about.</summary>
    private static int? BeforeDate(DocumentOutline outline, ReportPart part)
    {
        int? year = null;
        for (var i = part.First; i < part.End; i++)
        {
            if (outline.Lines[i].IsBody && IsDate(outline.Lines[i].Key)) year = In(outline.Lines[i].Key) - 1 ?? year;
        }

        return year;
    }

    /// <summary>2024年3月15日 on a line of its own.</summary>
    public static bool IsDate(string key) => key.Length is >= 6 and <= 12 && key.IndexOf('年', StringComparison.Ordinal) == 4 && key[^1] is '月' or '日' && In(key) is not null;

    private static void Count(string text, SortedDictionary<int, int> counts)
    {
        for (var at = text.IndexOf('年', StringComparison.Ordinal); at >= 0; at = text.IndexOf('年', at + 1))
        {
            if (at < 4 || !int.TryParse(text.AsSpan(at - 4, 4), out var year) || year is < 1990 or > 2100) continue;
            counts[year] = counts.GetValueOrDefault(year) + (at + 1 < text.Length && text[at + 1] == '度' ? 3 : 1);
        }
    }

    private static int? Digit(char c)
    {
        if (char.IsAsciiDigit(c)) return c - '0';
        var at = "〇一二三四五六七八九".IndexOf(c, StringComparison.Ordinal);
        return at >= 0 ? at : c is '零' or '○' ? 0 : null;
    }
}
