using PerfEval.Extract.Tables;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;

namespace PerfEval.Extract.Segmentation;

/// <summary>What a report says of itself: title, kind, body, project, year, score, grade.</summary>
internal sealed record ReportProfile(string Title, ReportKind Kind, int? FiscalYear, string? Organization, string? Project)
{
    private const int LinesOfCover = 14;
    private const int LongestField = 60;

    public static ReportProfile Of(DocumentOutline outline, ReportPart part)
    {
        var title = TitleOf(outline, part);
        var key = TitleLine.Core(Words.Compact(title));
        var kind = TitleLine.KindOf(key) ?? part.Kind ?? KindByContent(outline, part);
        if (kind == ReportKind.Scoring && part.Form is not null) kind = part.Form.Kind;
        return new ReportProfile(title, kind, YearFinder.Of(outline, part, key), OrganizationFinder.Of(outline, part, key), TitleLine.IsCircular(key) ? null : Named(outline, part, kind) ?? ProjectName.Of(key, kind) ?? Bracketed(Words.Compact(title), kind));
    }

    /// <summary>项目名称：某补助, 项目名称 某补助: the name that the cover tells, before the first heading and the first table; null where it tells none.</summary>
    private static string? Named(DocumentOutline outline, ReportPart part, ReportKind kind)
    {
        if (kind is not (ReportKind.Project or ReportKind.Transfer or ReportKind.Scoring)) return null;
        for (var i = part.First; i < Math.Min(part.End, Math.Max(part.First, part.TitleEnd) + LinesOfCover) && outline.Lines[i].Table is null; i++)
        {
            var line = outline.Lines[i];
            if (!line.IsBody) continue;
            if (TitleLine.IsFirstHeading(line.Key) || line.Key.Length > LongestField) break;
            if (CoverField.Of(line.Text!.Text.Value) is not var (label, value)) continue;
            var fields = new HeadFields();
            fields.Take(label, value);
            if (fields.Project is { Length: > 1 } name && !Words.SaysNothing(Words.Compact(name))) return name;
        }

        return null;
    }

    /// <summary>A form right below the title, before any prose: what its head says of the project goes before what the title says.</summary>
    private static bool HeadStandsFirst(DocumentOutline outline, ReportPart part)
    {
        for (var i = Math.Max(part.First, part.TitleEnd); i < part.End; i++)
        {
            var line = outline.Lines[i];
            if (line.Table is { } table) return FormHead.NamesProject(table);
            if (line.IsBody && ((TitleLine.IsNumbered(line.Key) && line.Key[0] != '(') || line.Key.Length > LongestField || line.Key[^1] == '。')) return false;
        }

        return false;
    }

    /// <summary>The report with all that is known but its facts.</summary>
    /// <param name="document">The body that the file's first report names: an annex without a name of its own is its.</param>
    public Report Begin(DocumentOutline outline, ReportPart part, int index, HeadFields fields, FactSheet facts, string? document)
    {
        var (score, grade) = Conclusion.Of(outline, part, fields, facts);
        var organization = part.Form is not null ? fields.Organization ?? Organization ?? fields.MasterDepartment : Organization ?? fields.Organization ?? fields.MasterDepartment;
        organization ??= document ?? OrganizationFinder.Mentioned(outline, part) ?? OrganizationFinder.OfRegion(outline, part, TitleLine.Core(Words.Compact(Title))) ?? OrganizationFinder.Region(outline, part, TitleLine.Core(Words.Compact(Title)), Kind);
        // Final accounts, budgets and circulars tell the scores of projects, and give themselves none.
        if (Kind is ReportKind.Accounts or ReportKind.Budget || TitleLine.IsCircular(Words.Compact(Title))) (score, grade) = (null, null);
        string? project = null;
        if (Kind is ReportKind.Project or ReportKind.Transfer or ReportKind.Scoring) project = part.Form is not null || HeadStandsFirst(outline, part) ? fields.Project ?? Project : Project ?? fields.Project;
        var first = part.TitleStart >= 0 ? part.TitleStart : part.First;
        return new Report(index, Title, Kind, organization, project, FiscalYear, score, grade, part.First, part.End, SourceOf(outline.Lines[first].Block));
    }

    /// <summary>项目绩效自评表（某工程）: a form's name, with its project in brackets.</summary>
    private static string? Bracketed(string title, ReportKind kind)
    {
        var open = title.EndsWith(')') ? TitleLine.OpenOfLast(title) : -1;
        if (open <= 0 || kind is not (ReportKind.Project or ReportKind.Transfer or ReportKind.Scoring)) return null;
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
        return FirstLine(outline, part) is { } first ? WithoutLead(Words.Tidy(first.Text!.Text.Value)) : InTable(outline, part) ?? string.Empty;
    }

    /// <summary>项目支出绩效目标申报表 in a cell over the whole first row of the report's first table; null where there is none.</summary>
    private static string? InTable(DocumentOutline outline, ReportPart part)
    {
        for (var i = part.First; i < part.End; i++)
        {
            if (outline.Lines[i].Table is not { Grid: var grid }) continue;
            foreach (var cell in grid.CellsBeginningIn(0)) return cell.ColumnSpan == grid.Columns && grid.Columns > 1 && TitleLine.FormOf(Words.Compact(cell.Text.Value)) == TitleForm.Table ? Words.Tidy(cell.Text.Value) : null;
            return null;
        }

        return null;
    }

    /// <summary>
    /// Where no line is a title by its words: the line that names a table, else the first one. A file that begins within a report
    /// (3.自评结论 below the end of a table) has no title, nor has one that begins with the fields of its cover or with a sentence.
    /// </summary>
    private static OutlineLine? FirstLine(DocumentOutline outline, ReportPart part)
    {
        OutlineLine? first = null;
        for (var i = part.First; i < part.End; i++)
        {
            var line = outline.Lines[i];
            if (line.Table is not null && first is not null) break;
            if (!line.IsBody) continue;
            first ??= line;
            if (TitleLine.FormOf(line.Key) != TitleForm.None && TitleLine.KindOf(TitleLine.Core(line.Key)) is not null) return line;
        }

        return first is null || TitleLine.IsNumbered(first.Key) || TitleLine.IsField(first.Key) || first.Key.Contains('□') || IsSentence(first.Key) ? null : first;
    }

    private static bool IsSentence(string key) => key.EndsWith('。') || key[..^1].Contains('。') || (key.Contains(',') && (key.Length > LongestField || key.EndsWith(':')));

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
