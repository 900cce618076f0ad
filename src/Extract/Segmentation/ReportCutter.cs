using System.Text;
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
            if (candidate.OnlySubject && !SubjectCanOpen(outline, starts.Count == 0 ? null : starts[^1], candidate)) continue;
            if (starts.Count == 0 || Opens(outline, candidates, starts[^1], candidate)) starts.Add(candidate);
            else if (starts[^1].Form is null && candidate.Form is null && IsStillCover(outline, starts[^1], candidate)) starts[^1] = AfterCover(outline, candidates, starts[^1], candidate);
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
        if (candidate.Annexed || candidate.OnlySubject) return true;
        // The form comes first, and then the words about it.
        if (current.Form?.Project is { } held && Subject(outline, candidate) is { } told && SameName(held, told)) return false;
        var style = outline.Lines[candidate.TitleStart].Text?.Style;
        var apart = FollowsOrganization(outline, candidate) || FollowsDate(outline, candidate);
        var titled = apart || style is { Centered: true } or { Bold: true } or { FontSize: >= 16 };
        if (HeadingFollows(outline, candidate.TitleEnd, TitleLine.IsFirstHeading)) return titled || style is null;
        // Without 一、 below, the title must name a project of its own, and stand apart or above some other numbering.
        if (Subject(outline, candidate) is not { } subject || current.Kind is ReportKind.Accounts or ReportKind.Budget || SameName(subject, Subject(outline, current))) return false;
        return apart || ((titled || style is null) && HeadingFollows(outline, candidate.TitleEnd, TitleLine.BeginsNumbering));
    }

    /// <summary>A project's name opens a report where the numbering begins again below it, or where none has begun.</summary>
    private static bool SubjectCanOpen(DocumentOutline outline, ReportStart? current, ReportStart candidate)
    {
        if (current is { Kind: ReportKind.Accounts or ReportKind.Budget }) return false;
        if (current is { Form: not null }) return false;
        var numbered = false;
        for (var i = current?.TitleEnd ?? 0; i < candidate.TitleStart; i++) numbered |= outline.Lines[i].IsBody && TitleLine.IsFirstHeading(outline.Lines[i].Key);
        return current is null ? !numbered : numbered || Subject(outline, current) is null;
    }

    /// <summary>The cover of a collection names no project: the first report's title is the one that does.</summary>
    private static ReportStart AfterCover(DocumentOutline outline, List<ReportStart> candidates, ReportStart cover, ReportStart candidate)
    {
        var known = cover with { Kind = cover.Kind ?? candidate.Kind };
        if (cover.Kind is ReportKind.Department or ReportKind.Accounts or ReportKind.Budget || Subject(outline, cover) is not null || Subject(outline, candidate) is not { } subject) return known;
        var collects = candidates.Exists(c => c.TitleStart > candidate.TitleStart && c.Form is null && Subject(outline, c) is { } other && !SameName(other, subject)
            && HeadingFollows(outline, c.TitleEnd, TitleLine.BeginsNumbering));
        return collects ? known with { TitleStart = candidate.TitleStart, TitleEnd = candidate.TitleEnd, OnlySubject = candidate.OnlySubject } : known;
    }

    /// <summary>The project that a title names; null where it names none.</summary>
    private static string? Subject(DocumentOutline outline, ReportStart start) =>
        start.TitleStart < 0 || start.Kind is not (null or ReportKind.Project or ReportKind.Transfer)
            ? null
            : ProjectName.Of(TitleLine.Core(ReportStarts.KeyOf(outline, start.TitleStart, start.TitleEnd)), ReportKind.Project);

    /// <summary>Nothing but cover lines stands between the report's title and this one.</summary>
    private static bool IsStillCover(DocumentOutline outline, ReportStart current, ReportStart candidate)
    {
        if (candidate.TitleStart < current.TitleEnd) return false;
        // A sentence between the titles of two projects has reported on the first.
        var told = Subject(outline, current) is { } held && Subject(outline, candidate) is { } named && !SameName(held, named);
        var body = 0;
        for (var i = Math.Max(current.At, current.TitleEnd); i < candidate.TitleStart; i++)
        {
            var line = outline.Lines[i];
            if (line.Table is not null || (line.IsBody && (TitleLine.IsNumbered(line.Key) || line.Key.Length > 60))) return false;
            if (told && line.IsBody && line.Key[^1] == '。') return false;
            if (line.IsBody && ++body > LinesOfCover) return false;
        }

        return true;
    }

    private static bool HeadingFollows(DocumentOutline outline, int from, Func<string, bool> isHeading)
    {
        for (int i = from, seen = 0; i < outline.Lines.Count && seen < LinesToHeading; i++)
        {
            if (outline.Lines[i].Table is not null) return false;
            if (!outline.Lines[i].IsBody) continue;
            if (isHeading(outline.Lines[i].Key)) return true;
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

    /// <summary>The report before was signed and dated.</summary>
    private static bool FollowsDate(DocumentOutline outline, ReportStart candidate)
    {
        for (var i = candidate.At - 1; i >= 0; i--)
        {
            if (outline.Lines[i].IsBody) return YearFinder.IsDate(outline.Lines[i].Key);
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
            _ => !Resembles(form.Project, ReportStarts.KeyOf(outline, current.TitleStart, current.TitleEnd))
                && !IsToldAbove(outline, current, candidate, form.Project)
                && (candidates.Exists(c => c.At > current.At && c.Form?.Project is { } other && !SameName(other, form.Project)) || IsForeign(outline, current, candidate, form.Project)),
        };
    }

    /// <summary>The prose of the report names the form's project: its tables belong to it.</summary>
    private static bool IsToldAbove(DocumentOutline outline, ReportStart current, ReportStart candidate, string project) =>
        ProseOf(outline, current, candidate).Contains(Words.Compact(project), StringComparison.Ordinal);

    /// <summary>A form under a title of its own whose project the report above, which names one itself, never mentions.</summary>
    private static bool IsForeign(DocumentOutline outline, ReportStart current, ReportStart candidate, string project) =>
        candidate.TitleStart >= 0 && Subject(outline, current) is not null && ProseOf(outline, current, candidate) is { Length: > 0 } told && !Resembles(project, told);

    /// <summary>The compact text of the report's paragraphs before a candidate, a line each.</summary>
    private static string ProseOf(DocumentOutline outline, ReportStart current, ReportStart candidate)
    {
        var told = new StringBuilder();
        for (var i = Math.Max(current.At, current.TitleEnd); i < candidate.At; i++)
        {
            if (outline.Lines[i].IsBody) told.Append(outline.Lines[i].Key).Append('\n');
        }

        return told.ToString();
    }

    private static bool SameName(string a, string? b) => b is not null && string.Equals(Words.Compact(a), Words.Compact(b), StringComparison.Ordinal);

    /// <summary>Half of the name's character pairs stand in the text.</summary>
    private static bool Resembles(string project, string text)
    {
        var name = Words.Compact(project);
        if (name.Length < 2) return false;
        var found = 0;
        for (var i = 0; i + 1 < name.Length; i++)
        {
            if (text.AsSpan().IndexOf(name.AsSpan(i, 2)) >= 0) found++;
        }

        return found * 2 >= name.Length - 1;
    }

    /// <summary>How far an annex mark reaches down.</summary>
    public static bool IsNear(int mark, int at) => mark >= 0 && mark <= at && at - mark <= LinesFromAnnex;
}
