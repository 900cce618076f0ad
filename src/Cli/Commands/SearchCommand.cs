using System.CommandLine;

namespace PerfEval.Cli.Commands;

/// <summary>perfeval search TEXT: places in the stored documents where all words stand.</summary>
internal static class SearchCommand
{
    private const int Shown = 50;

    public static Command Create(Language language)
    {
        var text = new Argument<string>("TEXT") { Description = language.Of("要找的词，空格分开", "words to look for") };
        var store = StoreOption.Create(language);
        var format = RowOutput.Format(language);
        var limit = CommonOptions.Number("--limit", language.Of("最多行数", "most rows"), "N", 0, language, () => Shown);
        var filters = FilterOptions.OfReports(language);
        var command = new Command("search", language.Of("在已装入文件的全文中查找", "searches the text of the stored documents")) { text, store, format, limit };
        foreach (var option in filters.All) command.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetResult(text) is { Tokens: [var given] } && string.IsNullOrWhiteSpace(given.Value)) result.AddError(language.Of("TEXT 不能为空", "TEXT must not be empty"));
        });
        command.SetAction(parsed =>
        {
            var filter = filters.Read(parsed) with { Limit = parsed.GetValue(limit) };
            using var open = StoreOption.ForReading(parsed.GetValue(store)!, language);
            using var rows = open.Search(parsed.GetValue(text)!, filter);
            RowOutput.Print(rows, parsed.GetValue(format)!, language);
            return ExitCode.Done;
        });
        return command;
    }
}
