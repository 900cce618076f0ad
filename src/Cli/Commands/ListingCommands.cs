using System.CommandLine;
using PerfEval.Model.Values;
using PerfEval.Store;

namespace PerfEval.Cli.Commands;

/// <summary>perfeval reports, figures, headcounts, indicators, rates, scores, findings, evidence, failures, problems, documents, files: rows of the store.</summary>
internal static class ListingCommands
{
    public static IEnumerable<Command> CreateAll(Language language) => Enum.GetValues<Listing>().Select(listing => Create(listing, language));

    private static Command Create(Listing listing, Language language)
    {
        var name = listing.Spelled();
        var command = new Command(name, Description(listing, language));
        var store = StoreOption.Create(language);
        var format = RowOutput.Format(language);
        var filters = FilterOptions.Of(listing, language);
        command.Add(store);
        command.Add(format);
        foreach (var option in filters.All) command.Add(option);
        command.SetAction(parsed =>
        {
            var filter = filters.Read(parsed);
            using var open = StoreOption.ForReading(parsed.GetValue(store)!, language);
            using var rows = open.List(listing, filter);
            RowOutput.Print(rows, parsed.GetValue(format)!, language);
            return ExitCode.Done;
        });
        return command;
    }

    private static string Description(Listing listing, Language language) => listing switch
    {
        Listing.Documents => language.Of("列出已装入的文件", "lists the documents of the store"),
        Listing.Blocks => language.Of("列出文件的文字，每段或每个表格行一条", "lists the text of documents, a row for each paragraph or row of a table"),
        Listing.Reports => language.Of("列出报告；--inconsistent 只列有矛盾的，最严重的在前", "lists reports; --inconsistent only those that do not add up, worst first"),
        Listing.Figures => language.Of("列出金额（单位：元）", "lists amounts of money, in yuan"),
        Listing.Headcounts => language.Of("列出人数、户数、家数等", "lists counts of people, households, organisations, cases"),
        Listing.Indicators => language.Of("列出绩效指标", "lists indicators"),
        Listing.Rates => language.Of("列出百分比（小数形式）", "lists percentages, as fractions"),
        Listing.Scores => language.Of("列出得分", "lists scores"),
        Listing.Findings => language.Of("列出发现的矛盾，最严重的在前", "lists findings, worst first"),
        Listing.Evidence => language.Of("列出每条发现所依据的数字及其出处", "lists the numbers that findings rest on, with their places"),
        Listing.Files => language.Of("列出装入时遇到的每个文件：状态和原因", "lists every file that loads came upon: its state and the reason"),
        Listing.Problems => language.Of("列出已装入文件中读不全或存疑之处", "lists what of the stored documents could not be read or is doubtful"),
        _ => language.Of("列出读取失败的文件", "lists the files that failed"),
    };
}
