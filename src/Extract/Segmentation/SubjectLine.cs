using System.Buffers;

namespace PerfEval.Extract.Segmentation;

/// <summary>
/// A line that names a project and is followed at once by 一、: where the next statement of a collection begins although no word
/// calls it a report (项目一：某工程; 二、某补助绩效自评报告; 2023年度某专项资金).
/// </summary>
internal static class SubjectLine
{
    private const int Longest = 60;
    private const int LinesBetween = 4;

    private static readonly SearchValues<char> Punctuation = SearchValues.Create("。;:,!?、");

    private static readonly string[] Ends = ["项目", "资金", "经费", "工程", "补助", "补贴", "专项", "支出"];

    public static bool Is(DocumentOutline outline, int at)
    {
        var key = outline.Lines[at].Key;
        return key.Length is >= 5 and <= Longest && Names(key) && HeadingFollows(outline, at + 1);
    }

    private static bool Names(string key)
    {
        if (TitleLine.CountsProjects(key)) return true;
        var name = WithoutNumber(key);
        if (name.Length < 5 || TitleLine.IsPart(name) || name.AsSpan().IndexOfAny(Punctuation) >= 0) return false;
        if (name.Length < key.Length) return TitleLine.FormOf(name) == TitleForm.Report || name.EndsWith("项目", StringComparison.Ordinal);
        return !OrganizationName.Is(name) && Array.Exists(Ends, e => name.EndsWith(e, StringComparison.Ordinal));
    }

    private static string WithoutNumber(string key)
    {
        if (!TitleLine.IsNumbered(key)) return key;
        var end = key.AsSpan(0, Math.Min(5, key.Length)).IndexOfAny("、.)");
        return end < 0 ? key : key[(end + 1)..];
    }

    /// <summary>Only whose report it is, and when, may stand between the name and the first heading.</summary>
    private static bool HeadingFollows(DocumentOutline outline, int from)
    {
        for (int i = from, seen = 0; i < outline.Lines.Count && seen <= LinesBetween; i++)
        {
            var line = outline.Lines[i];
            if (line.Table is not null) return false;
            if (!line.IsBody) continue;
            if (TitleLine.IsFirstHeading(line.Key)) return true;
            if (!OrganizationName.Is(line.Key) && !OrganizationFinder.IsLabel(line.Key) && !YearFinder.IsDate(line.Key) && line.Key[0] != '(') return false;
            seen++;
        }

        return false;
    }
}
