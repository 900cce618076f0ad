using System.CommandLine;
using PerfEval.Cli.Habits;
using PerfEval.Cli.Output;
using PerfEval.Model;
using PerfEval.Store.Export;

namespace PerfEval.Cli.Commands;

/// <summary>perfeval export --store S --to FILE: everything, or what filters leave, for other tools.</summary>
internal static class ExportCommand
{
    public static Command Create(Language language)
    {
        var store = StoreOption.Create(language);
        var to = OutputFile.To(Target(language), "FILE", Exports.Extensions, language);
        var command = new Command("export", language.Of("导出全部数据，或筛选出的报告及其全部内容", "exports everything for other tools, or what filters leave: reports with all that is in them")) { store, to };
        var filters = FilterOptions.OfReports(language);
        foreach (var option in filters.All) command.Add(option);
        command.SetAction(parsed =>
        {
            var filter = filters.Read(parsed);
            OutputFile.MustNotBeTheStore(parsed.GetValue(to)!, parsed.GetValue(store)!, language);
            using var open = StoreOption.ForReading(parsed.GetValue(store)!, language);
            switch (Exports.Write(open, parsed.GetValue(to)!, filter))
            {
                case Outcome<ExportSummary>.Done(var summary, _):
                    Tell(summary, language);
                    return ExitCode.Done;
                case Outcome<ExportSummary>.Failed { Kind: FailureKind.Internal } broken:
                    throw new CommandException(ExitCode.InputOutput, "output-failed", language.Of(broken.Message, broken.English));
                case Outcome<ExportSummary>.Failed failed:
                    throw new UsageException(language.Of(failed.Message, failed.English));
                case var other:
                    throw new InvalidOperationException($"An outcome is done or failed, not {other}.");
            }
        });
        return command;
    }

    private static string Target(Language language) => language.Of(
        $"输出文件，扩展名决定格式：{Endings}；.csv 和 .parquet 每表一个文件：all.csv 写成 all.reports.csv、all.findings.csv …",
        $"the file; its ending tells the format: {Endings}; .csv and .parquet make a file for each table: all.csv becomes all.reports.csv, all.findings.csv …");

    private static string Endings => string.Join(' ', Exports.Extensions);

    /// <summary>On stderr: the data went into the files.</summary>
    private static void Tell(ExportSummary summary, Language language)
    {
        foreach (var table in summary.Tables) Journal.Note("exported", language.Of($"{table.File}  {table.Table}  {table.Rows} 行", $"{table.File}  {table.Table}  {Counted.Of(table.Rows, "row")}"), ("file", table.File), ("table", table.Table), ("rows", table.Rows));
        foreach (var note in summary.Notes) Journal.Warn("note", language.Of(note.Chinese, note.English));
    }
}
