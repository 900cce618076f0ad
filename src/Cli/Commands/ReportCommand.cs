using System.CommandLine;
using PerfEval.Cli.Habits;
using PerfEval.Store.Html;

namespace PerfEval.Cli.Commands;

/// <summary>perfeval report --store S --to FILE.html: the state of the store as one page for a person.</summary>
internal static class ReportCommand
{
    public static Command Create(Language language)
    {
        var store = StoreOption.Create(language);
        var to = OutputFile.To(language.Of("输出的 HTML 文件", "the HTML file to write"), "FILE.html", [".html", ".htm"], language);
        var limit = CommonOptions.Number("--limit", language.Of("最多详列多少份有矛盾的报告，其余每份一行", "inconsistent reports shown with their findings; the others have a line each"), "N", 0, language, () => new HtmlReportLimits().Reports);
        var command = new Command("report", language.Of("生成一页可打印的核查概览（HTML，不联网）", "writes a page for a person: totals, charts, inconsistent reports worst first (HTML, no network)")) { store, to, limit };
        var filters = FilterOptions.OfReports(language);
        foreach (var option in filters.All) command.Add(option);
        command.SetAction(parsed =>
        {
            var file = parsed.GetValue(to)!;
            var filter = filters.Read(parsed);
            OutputFile.MustNotBeTheStore(file, parsed.GetValue(store)!, language);
            using var open = StoreOption.ForReading(parsed.GetValue(store)!, language);
            try
            {
                HtmlReport.Write(open, file, TimeProvider.System.GetUtcNow(), new HtmlReportLimits(Reports: parsed.GetValue(limit)!.Value), filter);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw CommandException.CannotWrite(file, exception, language);
            }

            Journal.Note("written", language.Of($"已写入 {file}", $"written to {file}"), ("file", file));
            return ExitCode.Done;
        });
        return command;
    }
}
