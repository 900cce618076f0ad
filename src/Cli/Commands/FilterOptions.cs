using System.CommandLine;
using System.CommandLine.Completions;
using PerfEval.Check.Rules;
using PerfEval.Model.Facts;
using PerfEval.Model.Findings;
using PerfEval.Model.Values;
using PerfEval.Pipeline.Loading;
using PerfEval.Store;

namespace PerfEval.Cli.Commands;

/// <summary>The options that say which rows of a store are meant: one name and one meaning in every command that has them.</summary>
internal sealed class FilterOptions
{
    private readonly Language _language;
    private readonly IReadOnlyList<string> _columns = [];
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
    private readonly Option<bool> _allVersions;
    private readonly Option<string?> _sort;
    private readonly Option<int?> _limit;

    private FilterOptions(Listing? listing, Language language)
    {
        _language = language;
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
        _state = Among("--state", "状态", "state", listing == Listing.Documents ? ["ok", "partial"] : [.. Enum.GetValues<LoadState>().Select(state => state.Spelled())]);
        _inconsistent = new("--inconsistent") { Description = language.Of("只列有矛盾的报告，最严重的在前", "only reports that do not add up, worst first") };
        _allVersions = new("--all-versions") { Description = language.Of("也列出已被同一路径上的新文件取代的旧版本", "older versions too, which other bytes at their path took the place of") };
        _sort = Text("--sort", "排序列，前加 - 为降序", "column to sort by, downwards with a minus: -amount");
        _limit = CommonOptions.Number("--limit", language.Of("最多行数", "most rows"), "N", 0, language);
        if (listing is { } one) (_columns, All) = ([.. Listings.Columns(one).Select(column => column.Name)], [.. UsableOn(one)]);
        else All = [_year, _organization, _project, _document, _rule, _severity, _allVersions];
    }

    /// <summary>Those that mean something to a listing.</summary>
    public static FilterOptions Of(Listing listing, Language language) => new(listing, language);

    /// <summary>Those that mean something to a report with all that is in it: for a command that shows more than one listing.</summary>
    public static FilterOptions OfReports(Language language) => new(null, language);

    public IReadOnlyList<Option> All { get; }

    /// <exception cref="UsageException">There is no such rule, or no such column to sort by.</exception>
    public ListingFilter Read(ParseResult parsed)
    {
        var sort = Value(parsed, _sort);
        if (sort is not null && !_columns.Contains(sort.TrimStart('-')))
            throw new UsageException(_language.Of($"没有列 {sort}，可用：{string.Join(' ', _columns)}", $"there is no column {sort}, there are: {string.Join(' ', _columns)}"));
        var rule = Value(parsed, _rule);
        if (rule is not null && RuleBook.Rules.All(known => known.Id != rule))
            throw new UsageException(_language.Of($"没有规则 {rule}，可用：{Rules()}", $"there is no rule {rule}, there are: {Rules()}"));
        return new ListingFilter(
            Value(parsed, _year), Value(parsed, _organization), Value(parsed, _project), Value(parsed, _document), Value(parsed, _kind), rule,
            Value(parsed, _severity) is { } severity ? Enum.Parse<Severity>(severity, ignoreCase: true) : null,
            Value(parsed, _text), Value(parsed, _measure), Value(parsed, _fund), Value(parsed, _inconsistent), sort, Value(parsed, _limit), Value(parsed, _state), Value(parsed, _allVersions));
    }

    private IEnumerable<Option> UsableOn(Listing listing)
    {
        (Option Option, ListingFilter Set)[] options =
        [
            (_year, new(Year: 1)), (_organization, new(Organization: "x")), (_project, new(Project: "x")), (_document, new(Document: "x")), (_kind, new(Kind: "x")),
            (_rule, new(Rule: "x")), (_severity, new(Severity: Severity.Error)), (_text, new(Text: "x")), (_measure, new(Measure: "x")), (_fund, new(Fund: "x")),
            (_state, new(State: "x")), (_inconsistent, new(Inconsistent: true)), (_allVersions, new(AllVersions: true)), (_sort, new()), (_limit, new()),
        ];
        return options.Where(option => Listings.Unusable(listing, option.Set).Count == 0).Select(option => option.Option);
    }

    /// <summary>An option that the command does not have was not given.</summary>
    private T? Value<T>(ParseResult parsed, Option<T> option) => All.Contains(option) ? parsed.GetValue(option) : default;

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
