using PerfEval.Model.Facts;
using Xunit;

namespace PerfEval.Tests.Extract.Tables;

/// <summary>Whose form it is and what its project is called, under labels of some provinces; counts and sources that a row or a cell above names.</summary>
public sealed class LocalHeadTests
{
    [Theory]
    [InlineData("项目执行单位", "青石县文物局", "青石县文物局")]
    [InlineData("实施单位", "水环境科", "青石县水利局")]
    [InlineData("项目实施单位", "本单位", "青石县水利局")]
    [InlineData("实施单位", "青石县水文站", "青石县水文站")]
    public void The_body_is_the_one_that_carries_out_where_it_is_a_body(string label, string value, string body)
    {
        var report = Extracted.From($"""
            项目支出绩效自评表
            项目名称 | 河道巡查 | < | <
            主管部门 | 青石县水利局 | {label} | {value}
            一级指标 | 二级指标 | 三级指标 | 指标值
            产出指标 | 数量指标 | 巡查次数 | 48次
            """);
        Assert.Equal(body, report.Organization);
    }

    [Theory]
    [InlineData("区县主管部门")]
    [InlineData("县级主管部门")]
    [InlineData("市县主管部门")]
    public void The_nearest_of_several_masters_reports(string label)
    {
        var report = Extracted.From($"""
            大豆奖励资金区域绩效目标表
            资金名称 | 大豆奖励资金
            中央主管部门 | 农业农村部
            省级主管部门 | 平安省农业农村厅
            {label} | 青石县农业农村局
            年度金额（万元） | 62
            一级指标 | 二级指标
            """);
        Assert.Equal("青石县农业农村局", report.Organization);
        Assert.Equal(ReportKind.Transfer, report.Kind);
    }

    [Theory]
    [InlineData("转移支付（项目）名称")]
    [InlineData("转移（项目）名称")]
    public void The_name_of_money_from_above_is_the_projects(string label)
    {
        var report = Extracted.From($"""
            青石县卫生健康局药物补助资金转移支付区域（项目）绩效目标自评表
            {label} | < | 药物制度补助 | <
            项目资金（万元） | | 全年预算数 | 全年执行数
            ^ | 年度资金总额 | 41 | 41
            一级指标 | 二级指标 | 三级指标 | 指标值
            产出指标 | 数量指标 | 村医人数 | 48人
            """);
        Assert.Equal("药物制度补助", report.Project);
    }

    [Fact]
    public void Sources_named_over_their_amounts_are_theirs()
    {
        var report = Extracted.From("""
            项目支出绩效目标申报表
            项目总预算（万元） | 90.00 | 当年预算（万元） | 36.00
            资金来源情况（万元） | 其中：上级财政补助资金 | 其中：县级财政资金 | 其他
            ^ | 0.00 | 36.00 | 0.00
            """);
        Assert.Equal("900000 Budget Total; 360000 Budget Total; 0 Budget Fiscal; 360000 Budget County; 0 Budget Other", Extracted.Figures(report));
    }

    [Fact]
    public void A_header_over_counts_of_several_kinds_leaves_the_unit_to_the_rows()
    {
        var report = Extracted.From("""
            2022年“三公”经费使用情况
            使用项目 | 2022年数量或人次
            因公出国（境）团组数 | 2
            因公出国（境）人次 | 9
            公务用车保有量 | 31
            国内公务接待批次 | 77
            国内公务接待人次 | 640
            """);
        Assert.Equal("2 个 Stated; 9 人次 Stated; 31 辆 Stated; 77 批次 Stated; 640 人次 Stated", Extracted.Counts(report));
    }

    [Theory]
    [InlineData("渔业发展补助资金区域绩效目标自评表", "渔业发展补助资金", ReportKind.Transfer)]
    [InlineData("渔业发展补助资金转移支付区域（项目）绩效目标自评表", "渔业发展补助资金", ReportKind.Transfer)]
    [InlineData("2022年中央对地方专项转移支付区域绩效目标自评表", null, ReportKind.Transfer)]
    [InlineData("部门支出管理考核表", null, ReportKind.Scoring)]
    public void A_form_of_an_area_or_of_criteria_is_told_by_its_title(string title, string? project, ReportKind kind)
    {
        var report = Extracted.From($"""
            {title}
            一级指标 | 二级指标 | 三级指标 | 分值
            产出指标 | 数量指标 | 放流鱼苗 | 50
            产出指标 | 质量指标 | 鱼苗成活率 | 50
            """);
        Assert.Equal(project, report.Project);
        Assert.Equal(kind, report.Kind);
    }
}
