using System.CommandLine;
using System.CommandLine.Completions;
using PerfEval.Check.Rules;
using PerfEval.Model.Facts;
using PerfEval.Model.Findings;
using PerfEval.Model.Values;
using PerfEval.Pipeline.Loading;
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
        var filters = new FilterOptions(listing, language);
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

    /// <summary>The filters that mean something to a listing.</summary>
    private sealed class FilterOptions
    {
        private readonly Listing _listing;
        private readonly Language _language;
        private readonly Option<int?> _year;
        private readonly Option<string?> _organization;
        private readonly Option<string?> _project;
        private readonly Option<string?> _document;
        private readonly Option<string?> _kind;
        private readonly Option<string?> _rule;
        private readonly Option<string?> _severity;
        private readonly Option<string?> _text;
        private readonly Option<string?> _measure;
        private readonly Option<string?> _fund;
        private readonly Option<string?> _state;
        private readonly Option<bool> _inconsistent;
        private readonly Option<string?> _sort;
        private readonly Option<int?> _limit;

        public FilterOptions(Listing listing, Language language)
        {
            (_listing, _language) = (listing, language);
            _year = CommonOptions.Number("--year", language.Of("报告年度", "fiscal year of the report"), "2023", 0, language);
            _organization = Text("--organization", "单位名称包含", "part of the organization's name");
            _project = Text("--project", "项目名称或报告标题包含", "part of the project's name or the report's title");
            _document = Text("--document", "文件路径包含，或 SHA-256 开头", "part of the document's path, or the beginning of its SHA-256");
            _kind = Among("--kind", "类别", "kind", listing == Listing.Rates ? Spelled<RateKind>() : Spelled<ReportKind>());
            _rule = Text("--rule", "规则，如 sum", "rule, such as sum");
            _rule.CompletionSources.Add(_ => RuleBook.Rules.Select(rule => new CompletionItem(rule.Id)));
            _severity = Among("--severity", "至少这样严重", "at least this severe", Spelled<Severity>());
            _text = Text("--text", "名称、消息或原文包含", "part of label, message or quote");
            _measure = Among("--measure", "金额性质", "what the amount is", Spelled<Measure>());
            _fund = Among("--fund", "资金来源", "whose money", Spelled<Fund>());
            _state = Among("--state", "状态", "state", [.. Enum.GetValues<LoadState>().Select(state => state.Spelled())]);
            _inconsistent = new("--inconsistent") { Description = language.Of("只列有矛盾的报告，最严重的在前", "only reports that do not add up, worst first") };
            _sort = Text("--sort", "排序列，前加 - 为降序", "column to sort by, downwards with a minus: -amount");
            _limit = CommonOptions.Number("--limit", language.Of("最多行数", "most rows"), "N", 0, language);
        }

        public IEnumerable<Option> All
        {
            get
            {
                (Option Option, ListingFilter Set)[] options =
                [
                    (_year, new(Year: 1)), (_organization, new(Organization: "x")), (_project, new(Project: "x")), (_document, new(Document: "x")), (_kind, new(Kind: "x")),
                    (_rule, new(Rule: "x")), (_severity, new(Severity: Severity.Error)), (_text, new(Text: "x")), (_measure, new(Measure: "x")), (_fund, new(Fund: "x")),
                    (_state, new(State: "x")), (_inconsistent, new(Inconsistent: true)), (_sort, new()), (_limit, new()),
                ];
                return options.Where(option => Listings.Unusable(_listing, option.Set).Count == 0).Select(option => option.Option);
            }
        }

        public ListingFilter Read(ParseResult parsed)
        {
            var columns = Listings.Columns(_listing).Select(column => column.Name).ToList();
            if (parsed.GetValue(_sort) is { } sort && !columns.Contains(sort.TrimStart('-')))
                throw new UsageException(_language.Of($"没有列 {sort}，可用：{string.Join(' ', columns)}", $"there is no column {sort}, there are: {string.Join(' ', columns)}"));
            if (parsed.GetValue(_rule) is { } rule && RuleBook.Rules.All(known => known.Id != rule))
                throw new UsageException(_language.Of($"没有规则 {rule}，可用：{Rules()}", $"there is no rule {rule}, there are: {Rules()}"));
            return new ListingFilter(
                parsed.GetValue(_year), parsed.GetValue(_organization), parsed.GetValue(_project), parsed.GetValue(_document), parsed.GetValue(_kind), parsed.GetValue(_rule),
                parsed.GetValue(_severity) is { } severity ? Enum.Parse<Severity>(severity, ignoreCase: true) : null,
                parsed.GetValue(_text), parsed.GetValue(_measure), parsed.GetValue(_fund), parsed.GetValue(_inconsistent), parsed.GetValue(_sort), parsed.GetValue(_limit), parsed.GetValue(_state));
        }

        private static string Rules() => string.Join(' ', RuleBook.Rules.Select(rule => rule.Id));

        private Option<string?> Text(string name, string chinese, string english) => new(name) { Description = _language.Of(chinese, english), HelpName = "…" };

        private Option<string?> Among(string name, string chinese, string english, string[] values)
        {
            var option = new Option<string?>(name) { Description = _language.Of($"{chinese}：{string.Join('、', values)}", $"{english}: {string.Join(", ", values)}"), HelpName = "…" };
            option.AcceptOnlyFromAmong(values);
            return option;
        }

        private static string[] Spelled<T>()
            where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => value.Spelled())];
    }
}
