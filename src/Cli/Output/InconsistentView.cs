using PerfEval.Model.Findings;
using PerfEval.Store;
using PerfEval.Store.Rows;
using Span = PerfEval.Model.Documents.Span;

namespace PerfEval.Cli.Output;

/// <summary>The inconsistent reports of a store, worst first, each with its findings, the arithmetic and the place.</summary>
internal static class InconsistentView
{
    private const int FindingsOfReport = 50;

    /// <param name="most">Reports that are shown; that there are more is said.</param>
    public static void Write(TextWriter output, IReportStore store, int most, Language language)
    {
        using var reports = store.List(Listing.Reports, new ListingFilter(Inconsistent: true, Limit: most));
        var columns = new ColumnIndex(reports);
        var any = false;
        while (reports.Read())
        {
            any = true;
            var title = Printable.Of(reports[columns["title"]].Text);
            var (errors, warnings) = (reports[columns["errors"]].Integer, reports[columns["warnings"]].Integer);
            output.WriteLine(language.Of($"{title} — {errors} 处错误，{warnings} 处警告", $"{title} — {Counted.Of(errors, "error")}, {Counted.Of(warnings, "warning")}"));
            output.WriteLine($"  {Printable.Of(reports[columns["document"]].Text)}");
            WriteFindings(output, store, reports[columns["id"]].Integer, language);
            output.WriteLine();
        }

        if (!any) output.WriteLine(HasReports(store) ? language.Of("没有发现数字矛盾的报告", "no inconsistent report was found") : language.Of("没有读到报告", "no report was read"));
        else if (reports.Truncated) output.WriteLine(language.Of("还有更多：perfeval reports --inconsistent", "there are more: perfeval reports --inconsistent"));
    }

    private static bool HasReports(IReportStore store)
    {
        using var reports = store.List(Listing.Reports, new ListingFilter(Limit: 1));
        return reports.Read();
    }

    private static void WriteFindings(TextWriter output, IReportStore store, long report, Language language)
    {
        var sql = $"SELECT severity, rule, message, message_en, formula, page, block, \"table\", row, \"column\", quote, start_offset, end_offset FROM findings WHERE report_id = {report} AND severity <> 'info' ORDER BY position";
        if (store.Query(sql, QueryLimits.Default with { Rows = FindingsOfReport }) is not QueryOutcome.Answered { Rows: var rows }) return;
        using (rows)
        {
            while (rows.Read())
            {
                var place = rows[6].IsNull ? null
                    : new Span(Number(rows[5]), (int)rows[6].Integer, Number(rows[7]), Number(rows[8]), Number(rows[9]), (int)rows[11].Integer, (int)rows[12].Integer, rows[10].Text, null);
                FindingLines.Write(output, "  ", Enum.Parse<Severity>(rows[0].Text, ignoreCase: true), rows[1].Text, new(rows[2].Text, rows[3].Text), rows[4].Text, place, language);
            }
        }
    }

    private static int? Number(Cell cell) => cell.IsNull ? null : (int)cell.Integer;
}

/// <summary>Where the columns of a row set are, by name.</summary>
internal sealed class ColumnIndex(RowSet rows)
{
    public int this[string name] => rows.Columns.Select((column, index) => (column.Name, index)).First(column => column.Name == name).index;
}
