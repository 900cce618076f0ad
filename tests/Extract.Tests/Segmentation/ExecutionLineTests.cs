using PerfEval.Extract.Segmentation;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;
using PerfEval.Tests.Extract.Tables;
using Xunit;

namespace PerfEval.Tests.Extract.Segmentation;

public sealed class ExecutionLineTests
{
    [Fact]
    public void The_whole_in_a_row_of_a_table_comes_before_its_parts() => Assert.Equal(
        (1500m, 828m, 0.552m),
        Line(
            [Figure(Measure.Budget, 400, 3, 5, null), Figure(Measure.Executed, 300, 3, 5, null), Figure(Measure.Budget, 1500, 3, 6, Fund.Total), Figure(Measure.Executed, 828, 3, 6, Fund.Total)],
            Rate(0.552m, 3, 6)));

    [Fact]
    public void Amounts_of_different_places_make_no_line() => Assert.Equal(
        (null, null, 0.9m),
        Line([Figure(Measure.Budget, 10, 1, null, Fund.Total), Figure(Measure.Executed, 900, 2, null, Fund.Total)], Rate(0.9m, 7, null)));

    [Fact]
    public void Amounts_of_a_paragraph_need_its_rate_or_be_stated_as_the_whole()
    {
        Assert.Equal((null, null, null), Line([Figure(Measure.Budget, 10, 1, null, null), Figure(Measure.Executed, 9, 1, null, null)]));
        Assert.Equal((10m, 9m, 0.9m), Line([Figure(Measure.Budget, 10, 1, null, null), Figure(Measure.Executed, 9, 1, null, null)], Rate(0.9m, 1, null)));
    }

    [Fact]
    public void A_report_that_tells_one_side_only_has_a_line_of_that_side() =>
        Assert.Equal((null, 900m, null), Line([Figure(Measure.Executed, 900, 2, null, Fund.Total), Figure(Measure.Executed, 400, 2, null, null)]));

    [Fact]
    public void Rows_of_equals_make_no_line() => Assert.Equal(
        (null, null, null),
        Line([Figure(Measure.Budget, 400, 3, 5, null), Figure(Measure.Executed, 300, 3, 5, null), Figure(Measure.Budget, 200, 3, 6, null), Figure(Measure.Executed, 190, 3, 6, null)]));

    [Fact]
    public void A_whole_that_others_exceed_is_an_item_s() =>
        Assert.Equal((null, null, null), Line([Figure(Measure.Executed, 400, 2, null, Fund.Total), Figure(Measure.Executed, 900, 3, null, Fund.Total)]));

    [Theory]
    [InlineData("一般公共预算收入完成620万元，为调整预算的103.3%。")]
    [InlineData("税收收入完成620万元，占调整预算的103.3%。")]
    public void How_much_came_in_is_no_execution(string sentence) => Assert.Null(Extracted.From($"某县2023年财政收支情况\n一、收入\n{sentence}").Execution.Rate);

    [Fact]
    public void A_target_is_no_execution() => Assert.Null(Extracted.From("""
        某县2023年助学项目绩效目标表
        一级指标 | 二级指标 | 三级指标 | 目标值 | 分值
        产出指标 | 质量指标 | 资金支出率 | 95% | 10
        ^ | 时效指标 | 及时发放率 | 100% | 20
        """).Execution.Rate);

    [Fact]
    public void The_line_stands_in_the_extracted_report()
    {
        var report = Extracted.From("""
            某县水务局2023年度河道清淤项目绩效自评报告
            一、资金情况
            项目全年预算50万元，实际支出48万元，预算执行率96%。
            """);
        Assert.Equal((500000m, 480000m, 0.96m), (report.Execution.Budget?.Amount.Value, report.Execution.Executed?.Amount.Value, report.Execution.Rate?.Value.Value));
    }

    [Fact]
    public void One_of_several_forms_tells_nothing_of_the_report()
    {
        Figure[] forms = [Figure(Measure.Budget, 50, 3, 2, Fund.Total), Figure(Measure.Executed, 45, 3, 2, Fund.Total), Figure(Measure.Budget, 40, 5, 2, Fund.Total), Figure(Measure.Executed, 39, 5, 2, Fund.Total), Figure(Measure.Budget, 30, 7, 2, Fund.Total), Figure(Measure.Executed, 30, 7, 2, Fund.Total)];
        Assert.Equal((null, null, null), Line(forms, Rate(0.9m, 3, 2)));
    }

    [Fact]
    public void The_form_of_the_whole_is_as_much_as_the_forms_of_its_projects()
    {
        Figure[] forms = [Figure(Measure.Budget, 90, 3, 2, Fund.Total), Figure(Measure.Executed, 84, 3, 2, Fund.Total), Figure(Measure.Budget, 50, 5, 2, Fund.Total), Figure(Measure.Executed, 45, 5, 2, Fund.Total), Figure(Measure.Budget, 40, 7, 2, Fund.Total), Figure(Measure.Executed, 39, 7, 2, Fund.Total)];
        Assert.Equal((90m, 84m, null), Line(forms));
    }

    [Fact]
    public void A_project_of_less_than_what_was_spent_in_all_is_not_the_whole()
    {
        var report = Extracted.From("""
            某县公安局2023年度部门整体支出绩效自评报告
            一、预算情况
            2023年年初预算564.00万元，年中追加29.50万元，调整后预算593.50万元。
            二、支出情况
            全年支出577.14万元，预算执行率97.24%。
            三、问题
            其中信号灯维护费预算86.00万元，支出81.24万元，执行率94.47%，进度偏慢。
            """);
        Assert.Equal((5935000m, 5771400m, 0.9724m), (report.Execution.Budget?.Amount.Value, report.Execution.Executed?.Amount.Value, report.Execution.Rate?.Value.Value));
    }

    private static (decimal?, decimal?, decimal?) Line(Figure[] figures, params Rate[] rates)
    {
        var line = ExecutionLines.Of(new Report(0, "自评报告", ReportKind.Project, null, null, null, null, null, 0, 9, Place(0, null)) { Figures = [.. figures], Rates = [.. rates] });
        return (line.Budget?.Amount.Value, line.Executed?.Amount.Value, line.Rate?.Value.Value);
    }

    private static Figure Figure(Measure measure, decimal amount, int block, int? row, Fund? fund) =>
        new("f", "资金", measure, null, fund, new Quantity(amount, 0, Unit.Yuan), "1", "元", null, false, null, null, Place(block, row));

    private static Rate Rate(decimal value, int block, int? row) =>
        new("r", "执行率", new Quantity(value, 3, Unit.Ratio), RateKind.Execution, null, "1", false, null, Place(block, row));

    private static Span Place(int block, int? row) => new(null, block, row is null ? null : 0, row, row is null ? null : 1, 0, 1, "1", null);
}
