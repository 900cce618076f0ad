using PerfEval.Extract.Tables;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;

namespace PerfEval.Extract.Segmentation;

/// <summary>What a report says of itself: title, kind, body, project, year, score, grade.</summary>
internal sealed record ReportProfile(string Title, ReportKind Kind, int? FiscalYear, string? Organization, string? Project)
{
    public static ReportProfile Of(DocumentOutline outline, ReportPart part)
    {
        var title = TitleOf(outline, part);
        var key = TitleLine.Core(Words.Compact(title));
        var kind = TitleLine.KindOf(key) ?? part.Kind ?? KindByContent(outline, part);
        if (kind == ReportKind.Scoring && part.Form is not null) kind = part.Form.Kind;
        return new ReportProfile(title, kind, YearFinder.Of(outline, part, key), OrganizationFinder.Of(outline, part, key), TitleLine.IsCircular(key) ? null : ProjectName.Of(key, kind) ?? Bracketed(Words.Compact(title), kind));
    }

    /// <summary>The report with all that is known but its facts.</summary>
    /// <param name="document">The body that the file's first report names: an annex without a name of its own is its.</param>
    public Report Begin(DocumentOutline outline, ReportPart part, int index, HeadFields fields, FactSheet facts, string? document)
    {
        var (score, grade) = Conclusion.Of(outline, part, fields, facts);
        var organization = part.Form is not null ? fields.Organization ?? Organization ?? fields.MasterDepartment : Organization ?? fields.Organization ?? fields.MasterDepartment;
        organization ??= document ?? OrganizationFinder.Mentioned(outline, part) ?? OrganizationFinder.OfRegion(outline, part, TitleLine.Core(Words.Compact(Title)));
        // Final accounts, budgets and circulars tell the scores of projects, and give themselves none.
        if (Kind is ReportKind.Accounts or ReportKind.Budget || TitleLine.IsCircular(Words.Compact(Title))) (score, grade) = (null, null);
        string? project = null;
        if (Kind is ReportKind.Project or ReportKind.Transfer or ReportKind.Scoring) project = part.Form is not null ? fields.Project ?? Project : Project ?? fields.Project;
        var first = part.TitleStart >= 0 ? part.TitleStart : part.First;
        return new Report(index, Title, Kind, organization, project, FiscalYear, score, grade, part.First, part.End, SourceOf(outline.Lines[first].Block));
    }

    /// <summary>项目绩效自评表（某工程）: a form's name, with its project in brackets.</summary>
    private static string? Bracketed(string title, ReportKind kind)
    {
        var open = title.LastIndexOf('(');
        if (open <= 0 || title[^1] != ')' || kind is not (ReportKind.Project or ReportKind.Transfer or ReportKind.Scoring)) return null;
        var name = title[(open + 1)..^1];
        // （2023年某救助备用金）
        if (name.Length > 8 && name[4] == '年' && !char.IsAsciiDigit(name[5])) name = name[5..].TrimStart('度');
        return name.Length is >= 4 and <= 40 && YearFinder.In(name) is null && !name.Contains('版', StringComparison.Ordinal) && !OrganizationName.Is(name) ? ProjectName.Of(name, kind) : null;
    }

    private static Span SourceOf(Block block) => block switch
    {
        TextBlock text => Span.In(text, 0, text.Text.Length),
        TableBlock { Grid.Cells: [var cell, ..] } table => Span.In(table, cell),
        _ => new Span(block.Page, block.Index, null, null, null, 0, 0, string.Empty, null),
    };

    private static string TitleOf(DocumentOutline outline, ReportPart part)
    {
        var title = string.Empty;
        for (var i = Math.Max(0, part.TitleStart); i < part.TitleEnd; i++)
        {
            if (outline.Lines[i].IsBody) title += Words.Tidy(outline.Lines[i].Text!.Text.Value);
        }

        if (title.Length > 0) return BodyAbove(outline, part, title) + WithoutLead(title);
        for (var i = part.First; i < part.End; i++)
        {
            if (outline.Lines[i].IsBody) return Words.Tidy(outline.Lines[i].Text!.Text.Value);
        }

        return string.Empty;
    }

    /// <summary>某市财政局 / 关于2023年度绩效自评结果的通报: who tells is the first line of a title that begins with what it is about.</summary>
    private static string BodyAbove(DocumentOutline outline, ReportPart part, string title)
    {
        if (part.TitleStart <= part.First || !title.StartsWith("关于", StringComparison.Ordinal)) return string.Empty;
        var above = outline.Lines[part.TitleStart - 1];
        return above.IsBody && OrganizationName.Is(above.Key) ? Words.Tidy(above.Text!.Text.Value) : string.Empty;
    }

    /// <summary>A title without 附件1： and 第二部分.</summary>
    private static string WithoutLead(string title)
    {
        var core = TitleLine.Core(Words.Compact(title));
        if (core.Length < 2) return title;
        var at = title.IndexOf(core[..2], StringComparison.Ordinal);
        return at > 0 && at < 12 ? title[at..] : title;
    }

    private static ReportKind KindByContent(DocumentOutline outline, ReportPart part)
    {
        int accounts = 0, budgets = 0, department = 0;
        for (var i = part.First; i < part.End; i++)
        {
            var key = outline.Lines[i].Key;
            if (key.Length is 0 or > 60) continue;
            if (key.Contains("决算", StringComparison.Ordinal)) accounts++;
            if (Lexicon.HasAny(key, ["部门预算", "预算公开"])) budgets++;
            if (key.Contains("整体支出", StringComparison.Ordinal)) department++;
        }

        if (accounts >= 3) return ReportKind.Accounts;
        if (budgets >= 2) return ReportKind.Budget;
        return department > 0 ? ReportKind.Department : ReportKind.Project;
    }
}
