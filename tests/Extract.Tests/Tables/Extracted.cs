using PerfEval.Extract;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;
using PerfEval.Tests.Support;
using Xunit;

namespace PerfEval.Tests.Extract.Tables;

/// <summary>Reads a document written as text and writes its facts down in short lines.</summary>
internal static class Extracted
{
    public static Report From(string text) => Assert.Single(All(text));

    public static Sequence<Report> All(string text) => ReportExtractor.Extract(GridText.Document(text));

    /// <summary>15000000 Budget Initial Total; …</summary>
    public static string Figures(Report report) => string.Join("; ", report.Figures.Select(f =>
        string.Join(' ', new object?[] { Number(f.Amount.Value), f.Measure, f.Stage, f.Fund }.Where(p => p is not null))));

    /// <summary>0.552 Execution; 0.95 Satisfaction >=; …</summary>
    public static string Rates(Report report) => string.Join("; ", report.Rates.Select(r => $"{Number(r.Value.Value)} {r.Kind}{(r.Comparator is { } c ? $" {c.Sign()}" : string.Empty)}"));

    /// <summary>820 人次 Target; …</summary>
    public static string Counts(Report report) => string.Join("; ", report.Headcounts.Select(h => $"{Number(h.Count.Value)} {h.UnitText} {h.Role}"));

    /// <summary>产出指标/数量指标/培训人数 ≥820人次 900 10 9.5; …</summary>
    public static string Indicators(Report report) => string.Join("; ", report.Indicators.Select(i =>
        $"{i.Level1}/{i.Level2}/{i.Level3} {i.Target?.Text ?? "·"} {i.Actual?.Text ?? "·"} {i.Weight?.Text ?? "·"} {i.Score?.Text ?? "·"}"));

    /// <summary>Total 95.52/100; Group ·/50; …</summary>
    public static string Scores(Report report) => string.Join("; ", report.Scores.Select(s => $"{s.Role} {s.Points?.Text ?? "·"}/{s.OutOf?.Text ?? "·"}"));

    /// <summary>Role, level and label of the rows with numbers: Total 0 合计; Item 1 人员经费; …</summary>
    public static string Rows(TableSection section) => string.Join("; ", section.Rows
        .Where(r => r.Role is RowRole.Item or RowRole.Part or RowRole.Total)
        .Select(r => $"{r.Role} {r.Level} {r.Label}{(r.Partial ? " partly" : string.Empty)}"));

    public static string Columns(TableSection section) => string.Join("; ", section.Columns.Select(c => $"{c.Column} {c.Role}"));

    private static string Number(decimal value) => value.ToString("0.########", System.Globalization.CultureInfo.InvariantCulture);
}
