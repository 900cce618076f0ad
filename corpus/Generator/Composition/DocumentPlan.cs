namespace PerfEval.Generator.Composition;

/// <summary>Where pages carry something besides the text.</summary>
public sealed record PageFurniture(string? Header, bool PageNumbers);

/// <summary>One file: what stands before its reports, and the reports.</summary>
public sealed class DocumentPlan(string recipe)
{
    public string Recipe { get; } = recipe;

    /// <summary>Cover and contents: they belong to no report, and state no facts.</summary>
    public List<Block> Front { get; } = [];

    public List<ReportPlan> Reports { get; } = [];

    public PageFurniture Furniture { get; set; } = new(null, true);

    /// <summary>The errors that were asked for and put in.</summary>
    public List<ErrorKind> Planted { get; } = [];

    public IEnumerable<Block> Blocks => Front.Concat(Reports.SelectMany(r => r.Blocks));
}
