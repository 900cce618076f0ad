using PerfEval.Model.Facts;

namespace PerfEval.Extract.Narrative;

/// <summary>Facts in the order in which they were found. Ids are empty: whoever assembles the report gives them.</summary>
public sealed class FactSink
{
    public List<Figure> Figures { get; } = [];

    public List<Headcount> Headcounts { get; } = [];

    public List<Rate> Rates { get; } = [];

    public List<Indicator> Indicators { get; } = [];

    public List<Score> Scores { get; } = [];
}
