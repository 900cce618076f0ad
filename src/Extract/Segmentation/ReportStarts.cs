using PerfEval.Extract.Tables;
using PerfEval.Model.Facts;

namespace PerfEval.Extract.Segmentation;

/// <summary>A place where a report may begin.</summary>
/// <param name="At">First block: the annex mark, the title, or the form itself.</param>
/// <param name="OnlySubject">The line names a project and no report.</param>
/// <param name="Annexed">Behind 附件 or 附表.</param>
internal sealed record ReportStart(int At, int TitleStart, int TitleEnd, bool Annexed, FormHead? Form, ReportKind? Kind, bool OnlySubject = false);

/// <summary>Finds the titles of prose reports and the forms of a document, with the lines that belong to them.</summary>
internal static class ReportStarts
{
    private const int LinesOfCaption = 6;
    private const int LinesOfHeader = 3;
    private const int LongestRest = 30;

    public static IEnumerable<ReportStart> In(DocumentOutline outline)
    {
        var lines = outline.Lines;
        var mark = -1;
        var annexes = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Table is not null)
            {
                if (FormHead.Of(outline, i) is { } form) yield return OfForm(outline, i, form, mark, annexes);

                // An annex mark is spent on what follows it: the next form has none.
                mark = -1;
                continue;
            }

            if (!line.IsBody) continue;
            if (TitleLine.IsAnnexMark(line.Key))
            {
                mark = i;
                annexes = true;
                continue;
            }

            annexes |= TitleLine.IsPart(line.Key) && line.Key.Contains('附', StringComparison.Ordinal);
            var end = i + 1;
            if (TitleLine.FormOf(line.Key) != TitleForm.Report)
            {
                end = EndOfWrapped(outline, i, TitleForm.Report);
                if (end < 0)
                {
                    if (SubjectLine.Is(outline, i)) yield return new ReportStart(ReportCutter.IsNear(mark, i) ? mark : WithHeader(outline, i, i + 1), i, i + 1, false, null, ReportKind.Project, OnlySubject: true);
                    continue;
                }
            }

            var start = TitleStart(outline, i);
            var near = ReportCutter.IsNear(mark, start);
            yield return new ReportStart(near ? mark : WithHeader(outline, start, end), start, end, near || line.Key.StartsWith("附件", StringComparison.Ordinal), null, TitleLine.KindOf(KeyOf(outline, start, end)));
            i = end - 1;
        }
    }

    /// <summary>The body's name and the lines of a header right above a title belong to it; what a report was signed with does not.</summary>
    private static int WithHeader(DocumentOutline outline, int start, int end)
    {
        for (int i = end, seen = 0; i < outline.Lines.Count && seen < LinesOfHeader; i++)
        {
            if (!outline.Lines[i].IsBody) continue;
            if (OrganizationName.Is(outline.Lines[i].Key)) return start;
            seen++;
        }

        var from = start;
        for (int i = start - 1, seen = 0; i >= 0 && seen < LinesOfHeader; i--)
        {
            if (outline.Lines[i].Table is not null) break;
            if (!outline.Lines[i].IsBody) continue;
            if (!OrganizationName.Is(outline.Lines[i].Key) && !OrganizationFinder.IsLabel(outline.Lines[i].Key)) break;
            from = i;
            seen++;
        }

        return from;
    }

    public static string KeyOf(DocumentOutline outline, int start, int end)
    {
        var key = string.Empty;
        for (var i = Math.Max(0, start); i < end; i++) key += outline.Lines[i].Key;
        return key;
    }

    private static ReportStart OfForm(DocumentOutline outline, int table, FormHead form, int mark, bool annexes)
    {
        var (from, titleStart, titleEnd) = Caption(outline, table);
        if (ReportCutter.IsNear(mark, from)) from = mark;
        var kind = titleStart < 0 ? null : TitleLine.KindOf(KeyOf(outline, titleStart, titleEnd));
        return new ReportStart(from, titleStart, titleEnd, annexes, form, kind ?? form.Kind);
    }

    /// <summary>The lines above a form that belong to it: title, year, units line.</summary>
    private static (int From, int TitleStart, int TitleEnd) Caption(DocumentOutline outline, int table)
    {
        int from = table, start = -1, end = -1;
        for (var i = table - 1; i >= 0 && table - i <= LinesOfCaption; i--)
        {
            var line = outline.Lines[i];
            if (line.Table is not null) break;
            if (!line.IsBody) continue;
            var wrapped = i > 0 && start < 0 && outline.Lines[i - 1].IsBody ? EndOfWrapped(outline, i - 1, TitleForm.Table) : -1;
            if (TitleLine.FormOf(line.Key) == TitleForm.Table && start < 0) (start, end, from) = (i, i + 1, i);
            else if (wrapped == i + 1)
            {
                (start, end, from) = (i - 1, wrapped, i - 1);
                i--;
            }
            else if (TitleLine.IsAnnexMark(line.Key))
            {
                from = i;
                break;
            }
            else if (start < 0 && IsAside(line.Key)) from = i;
            else break;
        }

        return (from, start, end);
    }

    /// <summary>One past the end of a title that the layout wrapped in the middle (…绩效自评报 / 告); −1 where the lines make none.</summary>
    private static int EndOfWrapped(DocumentOutline outline, int first, TitleForm form)
    {
        var key = outline.Lines[first].Key;
        if (key.Length is < 6 or > 60 || !CanBeTitleLine(key)) return -1;
        for (var i = first + 1; i < Math.Min(outline.Lines.Count, first + 3); i++)
        {
            var next = outline.Lines[i];
            if (next.Text is null) return -1;
            if (!next.IsBody) continue;
            return next.Key.Length <= LongestRest && TitleLine.FormOf(next.Key) == TitleForm.None && TitleLine.FormOf(key + next.Key) == form && CanBeTitleLine(next.Key) ? i + 1 : -1;
        }

        return -1;
    }

    /// <summary>（2019 年度）, 单位：万元, 填报日期：…: lines between a form's title and its grid.</summary>
    private static bool IsAside(string key) => OrganizationFinder.IsLabel(key) || key.Length <= 40 && (key[0] == '(' || Lexicon.HasAny(key, ["单位", "年度", "日期", "填表", "填报"]));

    /// <summary>The first of two or three lines that make one title: 2023年度某项目 / 绩效自评报告.</summary>
    private static int TitleStart(DocumentOutline outline, int last)
    {
        var start = last;
        var joined = TitleLine.Core(outline.Lines[last].Key);
        for (var i = last - 1; i >= 0 && last - i <= 3; i--)
        {
            var line = outline.Lines[i];
            if (!line.IsBody || !CanBeTitleLine(line.Key)) break;
            var partial = joined.Length <= 16 || !Lexicon.HasAny(joined, ["年", "项目", "经费", "资金", "专项"]);
            if (!partial || !Lexicon.HasAny(line.Key, ["年", "项目", "经费", "资金", "专项", "支出", "补助", "转移支付", "工程"])) break;
            joined = line.Key + joined;
            start = i;
        }

        return start;
    }

    private static bool CanBeTitleLine(string key) =>
        key.Length <= 40 && key.AsSpan().IndexOfAny("。;:,") < 0 && !TitleLine.IsNumbered(key) && !TitleLine.IsAnnexMark(key) && !TitleLine.IsPart(key)
        && !OrganizationName.Is(key) && TitleLine.FormOf(key) == TitleForm.None;
}
