using Xunit;

namespace PerfEval.Tests.Extract.Tables;

/// <summary>Amounts with their labels beside them, and rows whose names stand under a header that tells of the whole section.</summary>
public sealed class PairedAmountTests
{
    private const string Head = """
        项目负责人 | 何某 | 联系电话 | 无 | 邮编 | 无 | 项目地址 | 某镇
        计划安排资金（万元） | 90 | 实际到位资金（万元） | 90 | 实际支出（万元） | 84 | 结余（万元） | 6
        """;

    [Theory]
    [InlineData("其中：中央财政", "省财政", "县财政")]
    [InlineData("其中：中央资金", "省级", "区级财政")]
    [InlineData("其中：中央补助", "省补助资金", "县级配套")]
    public void Sources_below_the_first_are_read_like_it(string first, string second, string third)
    {
        var report = Extracted.From($"""
            {Head}
            {first} | | {first} | | {first} | | {first} |
            {second} | 60 | {second} | 60 | {second} | 57 | {second} | 3
            {third} | 30 | {third} | 30 | {third} | 27 | {third} | 3
            """);
        Assert.Equal(
            "900000 Budget Total; 900000 Received Total; 840000 Executed Total; 60000 Carryover Total; 600000 Budget Provincial; 600000 Received Provincial; 570000 Executed Provincial; 30000 Carryover Provincial; "
            + "300000 Budget County; 300000 Received County; 270000 Executed County; 30000 Carryover County",
            Extracted.Figures(report));
        Assert.Equal("Total 0 计划安排资金(万元); Part 1 " + second + "; Part 1 " + third, Extracted.Rows(report.Tables[0].Sections[0]));
    }

    [Fact]
    public void What_was_brought_forward_is_a_source_and_not_what_is_left()
    {
        var report = Extracted.From("""
            预算数（万元） | 50 | 执行数（万元） | 41
            其中：财政拨款 | 40 | 其中：财政拨款 | 35
            上年结转资金 | 10 | 上年结转资金 | 6
            """);
        Assert.Equal("500000 Budget Total; 410000 Executed Total; 400000 Budget Fiscal; 350000 Executed Fiscal; 100000 Budget Carryover; 60000 Executed Carryover", Extracted.Figures(report));
    }

    [Theory]
    [InlineData("支出内容 | < | < | 实际支出数 | 会计凭证号 | < | < | 备注", "3月12号凭证")]
    [InlineData("费用名称 | < | < | 支出金额 | 发票号 | < | < | 说明", "2022年3月记账 7")]
    public void A_list_goes_on_below_a_head_of_pairs(string header, string voucher)
    {
        var report = Extracted.From($"""
            {Head}
            二、支出明细 | < | < | < | < | < | < | <
            {header}
            2022年3月护林员工资 | < | < | 41.5 | {voucher} | < | < |
            购置防火器材 | < | < | 42.5 | {voucher} | < | < | 一批
            """);
        Assert.Equal([415000m, 425000m], report.Figures.TakeLast(2).Select(f => f.Amount.Value));
        Assert.Equal(["2022年3月护林员工资", "购置防火器材"], report.Figures.TakeLast(2).Select(f => f.Label.Split('·')[0]));
        Assert.Equal(6, report.Figures.Count);
    }

    [Theory]
    [InlineData("415,000.00", "425,000.00", 415000)]
    [InlineData("41.5", "42.5", 415000)]
    public void The_sizes_tell_the_unit_of_a_list_that_names_none(string first, string second, int expected)
    {
        var report = Extracted.From($"""
            {Head}
            二、支出明细 | < | < | < | < | < | < | <
            支出内容 | < | < | 实际支出数 | 凭证号 | < | < | 备注
            30226 劳务费 | < | < | {first} | 7号 | < | < |
            30213 维修费 | < | < | {second} | 8号 | < | < |
            """);
        Assert.Equal(expected, report.Figures[^2].Amount.Value);
        Assert.StartsWith("30226", report.Figures[^2].Label, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_above_pairs_names_them_and_is_no_header()
    {
        var report = Extracted.From("""
            金额单位：万元
            项目名称 | 敬老院采暖 | < | < | < | < | <
            预算安排情况（调整后） | < | 资金到位情况 | < | 资金执行情况 | < | 预算执行进度（%）
            预算数 | 8.2 | 到位数 | 8.2 | 执行数 | 7.79 | 95
            其中：财政资金 | 8.2 | 其中：财政资金 | 8.2 | 其中：财政资金 | 7.79 |
            其他 | 0 | 其他 | 0 | 其他 | 0 |
            """);
        Assert.Equal(
            "82000 Budget Total; 82000 Received Total; 77900 Executed Total; 82000 Budget Fiscal; 82000 Received Fiscal; 77900 Executed Fiscal; 0 Budget Other; 0 Received Other; 0 Executed Other",
            Extracted.Figures(report));
        Assert.Equal("0.95 Execution", Extracted.Rates(report));
    }

    [Theory]
    [InlineData("年度预算数（万元）")]
    [InlineData("项目资金（万元）")]
    [InlineData("")]
    [InlineData("预算安排（万元）")]
    public void Names_of_rows_may_stand_under_a_header_that_tells_of_all_of_them(string over)
    {
        var report = Extracted.From($"""
            项目名称 | 某工程 | < | < | < | < | < | <
            预算执行情况（10分） | {over} | 年初预算 | 调整后预算数 | 预算执行数 | 预算执行率 | 权重 | 得分
            ^ | 总额 | 64 | 70 | 63 | 90.00% | 10 | 9
            ^ | 其中：财政资金 | 60 | 60 | 55 | 91.67% | / | /
            ^ | 单位资金 | 4 | 10 | 8 | 80.00% | / | /
            """);
        Assert.Equal(
            "640000 Budget Initial Total; 700000 Budget Current Total; 630000 Executed Total; 600000 Budget Initial Fiscal; 600000 Budget Current Fiscal; 550000 Executed Fiscal; "
            + "40000 Budget Initial Other; 100000 Budget Current Other; 80000 Executed Other",
            Extracted.Figures(report));
    }

    [Theory]
    [InlineData("列次 | 0 | 1 | 2 | 3 | 4 | 5")]
    [InlineData("栏次 | | 1 | 2 | 3 | 4 | 5")]
    [InlineData(" | 0 | 1 | 2 | 3 | 4 | 5")]
    public void Numbers_of_columns_are_no_amounts(string numbers)
    {
        var report = Extracted.From($"""
            资金情况（万元） | 行次 | 全年预算数（A） | 统筹整合资金数（B） | 全年到位资金（C） | 全年执行资金（D） | 预算执行（D/A×100%） | 佐证材料
            {numbers} | 所需材料
            年度总金额： | 1 | 36.5 | | 36.5 | 29.2 | 80.00% |
            其中：中央财政资金 | 2 | 36.5 | | 36.5 | 29.2 | 80.00% | 下达文件
            资金管理 | 列次 | 情况说明 | < | < | < | < | 改进措施
            下达及时性 | 6 | 及时 | < | < | < | < | 无
            """);
        Assert.Equal("365000 Budget Current Total; 365000 Received Total; 292000 Executed Total; 365000 Budget Current Central; 365000 Received Central; 292000 Executed Central", Extracted.Figures(report));
    }
}
