using PerfEval.Model;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using PerfEval.Model.Findings;
using PerfEval.Model.Values;

namespace PerfEval.Tests.Store;

/// <summary>Made-up documents with everything that a store keeps.</summary>
internal static class Samples
{
    public const string Stages = "docx/1 extract/1 check/1";

    public static string Sha(int number) => number.ToString("x64");

    /// <param name="number">Makes bytes, path, amounts and body its own.</param>
    public static DocumentOutcome Document(int number, int figures = 3)
    {
        var title = Paragraph(0, $"第{number}中学校舍维修项目绩效自评报告");
        var prose = Paragraph(1, "年度预算安排33.91万元，实际支出18.06万元，预算执行率55.20%，惠及学生820人次。");
        var grid = new TableGrid(2, 3, [
            Cell(0, 0, "三级指标"), Cell(0, 1, "指标值"), Cell(0, 2, "完成值"),
            Cell(1, 0, "校舍维修面积"), Cell(1, 1, "≥95%"), Cell(1, 2, "96%")]);
        var table = new TableBlock(2, null, 0, grid);
        var facts = Enumerable.Range(0, figures).Select(i => Figure($"f{i + 1}", 339100 + (number * 1000) + i, i == 0 ? Measure.Budget : Measure.Executed, prose)).ToSequence();
        var target = new IndicatorValue("≥95%", Comparator.AtLeast, 95, new Quantity(0.95m, 2, Unit.Ratio), "%", Span.In(table, grid[1, 1]!));
        var actual = new IndicatorValue("96%", null, 96, new Quantity(0.96m, 2, Unit.Ratio), "%", Span.In(table, grid[1, 2]!));
        var rate = new Rate("r1", "预算执行率", new Quantity(0.5520m, 4, Unit.Ratio), RateKind.Execution, null, "55.20%", false, null, Span.In(prose, 26, 32));
        var report = new Report(0, title.Text.Value, ReportKind.Project, $"第{number}中学", "校舍维修", 2020 + (number % 5), 95.52m, "优秀", 0, 3, Span.In(title, 0, 4))
        {
            Figures = facts,
            Headcounts = [new Headcount("h1", "学生", new Quantity(820, 0, Unit.Count), "人次", CountRole.Actual, "820人次", false, 2023, null, Span.In(prose, 34, 39))],
            Rates = [rate],
            Execution = new ExecutionLine(figures > 0 ? facts[0] : null, figures > 1 ? facts[1] : null, rate),
            Indicators = [new Indicator("i1", "产出指标", "数量指标", "校舍维修面积", target, actual, Points(10, table, grid), Points(10, table, grid), null, true, Span.In(table, grid[1, 0]!))],
            Scores = [new Score("s1", "总分", ScoreRole.Total, new Points(95.52m, "95.52", Span.In(title, 0, 4)), new Points(100, "100", Span.In(title, 0, 4)), Span.In(title, 0, 4))],
        };
        var findings = number % 2 == 0 ? Sequence.Create<Finding>([]) : [Finding(prose)];
        return new DocumentOutcome($"/reports/{number}.docx", Sha(number), 4000 + number, DocumentStatus.Ok, Stages)
        {
            Document = new SourceDocument(Model.Documents.DocumentFormat.Docx, null, [title, prose, table]),
            Reports = [new CheckedReport(report, findings, new Coverage(4, findings.Count, 1))],
        };
    }

    public static DocumentOutcome Failure(int number) => new($"/reports/{number}.pdf", Sha(number), 17, DocumentStatus.Failed, "pdf/1")
    {
        Failure = FailureKind.Encrypted,
        Problems = [new Diagnostic("encrypted", "文件已加密", "the file is encrypted")],
    };

    public static Figure Figure(string id, decimal amount, Measure measure, TextBlock block) =>
        new(id, "校舍维修资金", measure, null, Fund.Total, new Quantity(amount, -2, Unit.Yuan), "33.91万元", "万元", null, false, 2023, null, Span.In(block, 6, 13));

    public static TextBlock Paragraph(int index, string text) => new(index, null, new SourceText(text));

    private static Finding Finding(TextBlock block) => new(
        "execution-rate", Severity.Error, new Message("预算执行率应为53.26%", "the execution rate should be 53.26 %"),
        0.5520m, 0.5326m, 0.0194m, "18.06 / 33.91", [Span.In(block, 26, 32), Span.In(block, 18, 25), Span.In(block, 6, 13)], ["plausibility"]);

    private static Points Points(decimal value, TableBlock table, TableGrid grid) => new(value, value.ToString(), Span.In(table, grid[1, 0]!));

    private static Cell Cell(int row, int column, string text) => new(row, column, 1, 1, new SourceText(text));
}
