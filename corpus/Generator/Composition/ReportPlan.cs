using PerfEval.Model.Facts;

namespace PerfEval.Generator.Composition;

/// <summary>A row of the gold's indicators. Target and actual value are the texts of their cells.</summary>
public sealed record IndicatorGold(string? Level1, string? Level2, string Level3, string? Target, string? Actual, decimal? Weight, decimal? Score)
{
    public bool Prose { get; init; }

    public bool Optional { get; init; }

    public IReadOnlyList<string> Level3Alt { get; init; } = [];

    public IReadOnlyList<string?> Level2Alt { get; init; } = [];

    public IReadOnlyList<string> TargetAlt { get; init; } = [];
}

public sealed record ScoreGold(string Label, decimal? Points, decimal? OutOf, bool Optional = false);

/// <summary>A finding that no identity shows: a remark that may or may not be made.</summary>
public sealed record FindingGold(IReadOnlyList<string> Rules, IReadOnlyList<string> Numbers, bool Required, string Why);

public sealed record CleanGold(string Quote, string Why);

/// <summary>One report on its way into a file: its blocks, and what the gold says beside the facts that stand in the runs.</summary>
public sealed class ReportPlan(string title, ReportKind kind, Style style)
{
    private readonly int[] _counters = new int[5];

    public string Title { get; } = title;

    public ReportKind Kind { get; } = kind;

    public IReadOnlyList<ReportKind> KindAlt { get; init; } = [];

    public Style Style { get; } = style;

    public IReadOnlyList<string> TitleAlt { get; init; } = [];

    public string? Organization { get; init; }

    public IReadOnlyList<string> OrganizationAlt { get; init; } = [];

    public string? Project { get; init; }

    public IReadOnlyList<string> ProjectAlt { get; init; } = [];

    public int? FiscalYear { get; init; }

    public decimal? SelfScore { get; set; }

    public string? Grade { get; set; }

    /// <summary>Titles inside the report at which a reader may well see a further report.</summary>
    public IReadOnlyList<string> MayBeSplitAt { get; init; } = [];

    /// <summary>Word counts the headings instead of the text holding their numbers.</summary>
    public bool AutomaticNumbering { get; init; }

    public List<Block> Blocks { get; } = [];

    public Relations Relations { get; } = new();

    public List<IndicatorGold> Indicators { get; } = [];

    public List<ScoreGold> Scores { get; } = [];

    public List<FindingGold> Remarks { get; } = [];

    public List<CleanGold> Clean { get; } = [];

    public void TitleLine() => Line(ParagraphKind.Title, Title);

    public void Line(ParagraphKind kind, string text) => Write(new Paragraph(kind)).Text(text);

    /// <summary>A heading with its number: 一、 （一） 1. （1）.</summary>
    public void Heading(int level, string text)
    {
        var number = ++_counters[level];
        for (var i = level + 1; i < _counters.Length; i++) _counters[i] = 0;
        var heading = new Paragraph(ParagraphKind.Heading, level) { Label = Numerals.Label(level, number), AutomaticLabel = AutomaticNumbering, ListId = 1 };
        heading.Runs.Add(new Run(text));
        Blocks.Add(heading);
    }

    public Prose Body() => Write(new Paragraph(ParagraphKind.Body));

    public Prose Write(Paragraph paragraph)
    {
        Blocks.Add(paragraph);
        return new Prose(paragraph, Style);
    }

    public Table Table(int[] widths, bool ruled = true, int repeatedHeaderRows = 0, double fontSize = 9)
    {
        var table = new Table { Widths = widths, Ruled = ruled, RepeatedHeaderRows = repeatedHeaderRows, FontSize = fontSize };
        Blocks.Add(table);
        return table;
    }

    public RowWriter Row(Table table) => new(table.Row(), Style);
}
