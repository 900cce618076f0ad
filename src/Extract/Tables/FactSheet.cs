using PerfEval.Extract.Narrative;
using PerfEval.Extract.Numbers;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Extract.Tables;

/// <summary>The facts of one report while it is read. They get their ids and their reading order when all of it has been.</summary>
internal sealed class FactSheet
{
    public List<Figure> Figures { get; } = [];

    public List<Headcount> Headcounts { get; } = [];

    public List<Rate> Rates { get; } = [];

    public List<Indicator> Indicators { get; } = [];

    public List<Score> Scores { get; } = [];

    /// <summary>What the groups of the tables can reach by columns of their own, where no score of them stands beside.</summary>
    public List<(string Name, Points Points)> GroupWeights { get; } = [];

    /// <summary>Of a code that stands where an amount is expected there is none.</summary>
    public void AddFigure(NumberToken token, string text, string label, Measure measure, BudgetStage? stage, Fund? fund, int? year, Span source)
    {
        if (token.Kind == NumberKind.Code) return;
        var amount = token.Value with { Unit = Unit.Yuan };
        Figures.Add(new Figure(
            string.Empty, label, measure, measure == Measure.Budget ? stage : null, fund, amount, text, token.UnitText, token.Per, token.Approximate, year, token.Comparator, source));
    }

    public void AddHeadcount(NumberToken token, string text, string label, CountRole role, int? year, Span source) =>
        Headcounts.Add(new Headcount(string.Empty, label, token.Value with { Unit = Unit.Count }, token.UnitText ?? string.Empty, role, text, token.Approximate, year, token.Comparator, source));

    public void AddRate(NumberToken token, string text, string label, RateKind kind, int? year, Span source) =>
        Rates.Add(new Rate(string.Empty, label, token.Value with { Unit = Unit.Ratio }, kind, token.Comparator, text, token.Approximate, year, source));

    public void Add(FactSheet other)
    {
        Figures.AddRange(other.Figures);
        Headcounts.AddRange(other.Headcounts);
        Rates.AddRange(other.Rates);
        Indicators.AddRange(other.Indicators);
        Scores.AddRange(other.Scores);
        GroupWeights.AddRange(other.GroupWeights);
    }

    /// <summary>Takes over what sentences told.</summary>
    public void Add(FactSink other)
    {
        Figures.AddRange(other.Figures);
        Headcounts.AddRange(other.Headcounts);
        Rates.AddRange(other.Rates);
        Indicators.AddRange(other.Indicators);
        Scores.AddRange(other.Scores);
    }

    /// <summary>The report with these facts in reading order, numbered f1, h1, r1, i1, s1 ….</summary>
    public Report Complete(Report report) => report with
    {
        Figures = InOrder(Figures, f => f.Source).Select((f, n) => f with { Id = $"f{n + 1}" }).ToSequence(),
        Headcounts = InOrder(Headcounts, h => h.Source).Select((h, n) => h with { Id = $"h{n + 1}" }).ToSequence(),
        Rates = InOrder(Rates, r => r.Source).Select((r, n) => r with { Id = $"r{n + 1}" }).ToSequence(),
        Indicators = InOrder(Indicators, i => i.Source).Select((i, n) => i with { Id = $"i{n + 1}" }).ToSequence(),
        Scores = InOrder(Scores, s => s.Source).Select((s, n) => s with { Id = $"s{n + 1}" }).ToSequence(),
    };

    private static IEnumerable<T> InOrder<T>(List<T> facts, Func<T, Span> source) =>
        facts.OrderBy(fact => PlaceOf(source(fact)));

    private static (int Block, int Row, int Column, int Start) PlaceOf(Span source) => (source.Block, source.Row ?? 0, source.Column ?? 0, source.Start);
}
