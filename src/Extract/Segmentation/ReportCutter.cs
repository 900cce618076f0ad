using PerfEval.Extract.Tables;
using PerfEval.Model.Facts;

namespace PerfEval.Extract.Segmentation;

/// <summary>A stretch of blocks that is one report.</summary>
/// <param name="TitleStart">First block of the title; −1 where the report has none.</param>
/// <param name="TitleEnd">One past the title's last block.</param>
/// <param name="Form">The form that opens the report, where it is one.</param>
internal sealed record ReportPart(int First, int End, int TitleStart, int TitleEnd, ReportKind? Kind, FormHead? Form);

/// <summary>
/// Cuts a document into its reports: at the titles of prose reports and at forms of other projects. A table that belongs to the
/// prose above, an inner title after a cover, an entry of a contents list cut nothing.
/// </summary>
internal static class ReportCutter
{
    private const int LinesToHeading = 14;
    private const int LinesFromAnnex = 6;
    private const int LinesOfCover = 12;

    public static List<ReportPart> Cut(DocumentOutline outline)
    {
        if (outline.Lines.Count == 0) return [];
        var starts = new List<ReportStart>();
        var candidates = ReportStarts.In(outline).ToList();
        foreach (var candidate in candidates)
        {
            if (starts.Count == 0 || Opens(outline, candidates, starts[^1], candidate)) starts.Add(candidate);
            else if (starts[^1].Form is null && candidate.Form is null && IsStillCover(outline, starts[^1], candidate)) starts[^1] = starts[^1] with { Kind = starts[^1].Kind ?? candidate.Kind };
        }

        if (starts.Count == 0) starts.Add(new ReportStart(0, -1, -1, false, null, null));
        var parts = new List<ReportPart>(starts.Count);
        for (var i = 0; i < starts.Count; i++)
        {
            var first = i == 0 ? 0 : starts[i].At;
            var end = i + 1 < starts.Count ? starts[i + 1].At : outline.Lines.Count;
            parts.Add(new ReportPart(first, end, starts[i].TitleStart, starts[i].TitleEnd, starts[i].Kind, starts[i].Form));
        }

        return parts;
    }

    private static bool Opens(DocumentOutline outline, List<ReportStart> candidates, ReportStart current, ReportStart candidate)
    {
        if (candidate.At <= current.At) return false;
        return candidate.Form is { } form ? FormOpens(outline, candidates, current, candidate, form) : ProseOpens(outline, current, candidate);
    }

    private static bool ProseOpens(DocumentOutline outline, ReportStart current, ReportStart candidate)
    {
        if (IsStillCover(outline, current, candidate) || TitleLine.IsPart(outline.Lines[candidate.TitleStart].Key)) return false;
        if (candidate.Annexed) return true;
        var style = outline.Lines[candidate.TitleStart].Text?.Style;
        return HeadingFollows(outline, candidate.TitleEnd)
            && (style is null or { Centered: true } or { Bold: true } or { FontSize: >= 16 } || FollowsOrganization(outline, candidate));
    }

    /// <summary>Nothing but cover lines stands between the report's title and this one.</summary>
    private static bool IsStillCover(DocumentOutline outline, ReportStart current, ReportStart candidate)
    {
        if (candidate.TitleStart < current.TitleEnd) return false;
        var body = 0;
        for (var i = Math.Max(current.At, current.TitleEnd); i < candidate.TitleStart; i++)
        {
            var line = outline.Lines[i];
            if (line.Table is not null || (line.IsBody && (TitleLine.IsNumbered(line.Key) || line.Key.Length > 60))) return false;
            if (line.IsBody) body++;
        }

        return body <= LinesOfCover;
    }

    private static bool HeadingFollows(DocumentOutline outline, int from)
    {
        for (int i = from, seen = 0; i < outline.Lines.Count && seen < LinesToHeading; i++)
        {
            if (outline.Lines[i].Table is not null) return false;
            if (!outline.Lines[i].IsBody) continue;
            if (TitleLine.IsFirstHeading(outline.Lines[i].Key)) return true;
            seen++;
        }

        return false;
    }

    private static bool FollowsOrganization(DocumentOutline outline, ReportStart candidate)
    {
        for (var i = candidate.TitleStart - 1; i >= 0; i--)
        {
            if (outline.Lines[i].IsBody) return OrganizationName.Is(outline.Lines[i].Key);
        }

        return false;
    }

    private static bool FormOpens(DocumentOutline outline, List<ReportStart> candidates, ReportStart current, ReportStart candidate, FormHead form)
    {
        if (current.Form is { } held)
        {
            if (form.Project is not null) return !SameName(form.Project, held.Project);
            return form.Organization is not null && (held.Project is not null || !SameName(form.Organization, held.Organization));
        }

        var kind = current.Kind ?? (current.TitleStart < 0 ? null : ReportKind.Project);
        if (form.Project is null) return kind is ReportKind.Accounts or ReportKind.Budget && candidate.Annexed;
        return kind switch
        {
            null => false,
            ReportKind.Accounts or ReportKind.Budget => candidate.Annexed,
            ReportKind.Department => !form.IsWholeDepartment,
            _ => candidates.Exists(c => c.At > current.At && c.Form?.Project is { } other && !SameName(other, form.Project))
                && !Resembles(form.Project, ReportStarts.KeyOf(outline, current.TitleStart, current.TitleEnd)),
        };
    }

    private static bool SameName(string a, string? b) => b is not null && string.Equals(Words.Compact(a), Words.Compact(b), StringComparison.Ordinal);

    /// <summary>Half of the name's character pairs stand in the title.</summary>
    private static bool Resembles(string project, string title)
    {
        var name = Words.Compact(project);
        if (name.Length < 2) return false;
        var found = 0;
        for (var i = 0; i + 1 < name.Length; i++)
        {
            if (title.AsSpan().IndexOf(name.AsSpan(i, 2)) >= 0) found++;
        }

        return found * 2 >= name.Length - 1;
    }

    /// <summary>How far an annex mark reaches down.</summary>
    public static bool IsNear(int mark, int at) => mark >= 0 && mark <= at && at - mark <= LinesFromAnnex;
}
