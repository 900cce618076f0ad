using System.CommandLine;
using PerfEval.Cli.Habits;
using PerfEval.Cli.Output;
using PerfEval.Store.Rows;

namespace PerfEval.Cli.Commands;

/// <summary>--format, and printing rows in it on stdout.</summary>
internal static class RowOutput
{
    public static Option<string> Format(Language language)
    {
        var option = new Option<string>("--format", "-f")
        {
            Description = language.Of("输出格式：table、block（每行一个字段）、csv、json、jsonl", "table, block (a field a line), csv, json or jsonl"),
            DefaultValueFactory = _ => Settings.Current[Settings.Format] ?? "table",
            HelpName = "table|block|csv|json|jsonl",
        };
        option.AcceptOnlyFromAmong("table", "block", "csv", "json", "jsonl");
        return option;
    }

    /// <summary>Prints the rows; that some were left out is said on stderr.</summary>
    public static void Print(RowSet rows, string format, Language language)
    {
        using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        var shown = RowPrinter.Print(rows, FormatOf(format), output, TableWidth());
        output.Flush();
        if (rows.Truncated) Journal.Warn("rows", language.Of($"只显示前 {shown} 行（--limit）", $"only the first {Counted.Of(shown, "row")} shown (--limit)"), ("rows", shown), ("truncated", true));
        else if (format is "table" or "block") Journal.Note("rows", language.Of($"共 {shown} 行", Counted.Of(shown, "row")), ("rows", shown), ("truncated", false));
    }

    private static RowFormat FormatOf(string format) => format switch
    {
        "block" => RowFormat.Block,
        "csv" => RowFormat.Csv,
        "json" => RowFormat.Json,
        "jsonl" => RowFormat.Jsonl,
        _ => RowFormat.Table,
    };

    /// <summary>A table fits the terminal, or becomes blocks; into a file it goes unshortened.</summary>
    private static int? TableWidth() => Console.IsOutputRedirected ? null : Math.Max(40, Console.WindowWidth - 1);
}
