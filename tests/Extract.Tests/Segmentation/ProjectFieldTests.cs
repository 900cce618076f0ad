using PerfEval.Tests.Extract.Tables;
using Xunit;

namespace PerfEval.Tests.Extract.Segmentation;

/// <summary>What the fields of a cover or of a form's head tell goes before what a title may tell.</summary>
public sealed class ProjectFieldTests
{
    [Theory]
    [InlineData("项目名称：渡口改造")]
    [InlineData("项目名称:渡口改造")]
    [InlineData("项目名称    渡口改造")]
    [InlineData("项 目 名 称　　渡口改造")]
    [InlineData("专项名称：渡口改造")]
    public void A_cover_names_the_project(string line)
    {
        var report = Extracted.From($"""
            平川市某新区财政支出项目绩效评价自评报告
            {line}
            主管部门
            评价方式：部门（单位）绩效自评
            报告日期：2022年6月1日
            一、项目概况
            项目资金10万元。
            """);
        Assert.Equal("渡口改造", report.Project);
        Assert.Equal("平川市某新区财政支出项目绩效评价自评报告", report.Title);
    }

    [Fact]
    public void A_line_of_a_cover_is_no_title()
    {
        var report = Extracted.From("""
            项目名称：平川县河堤养护
            项目单位：平川县河道管理所
            评价方式：部门（单位）绩效自评
            报告日期：2022年6月1日
            一、项目概况
            项目资金10万元。
            """);
        Assert.Equal(("平川县河堤养护", string.Empty), (report.Project, report.Title));
    }

    [Theory]
    [InlineData("平川市项目支出绩效自评指标计分表")]
    [InlineData("项目支出绩效评价得分表")]
    [InlineData("财政支出绩效目标申报表")]
    [InlineData("平川市城东区财政支出项目绩效评价自评报告")]
    [InlineData("平川省临江市市级预算部门(单位)项目支出绩效目标申报表")]
    [InlineData("关于下达2021年渔港修缮资金计划的通知")]
    [InlineData("平川县2023年渔业资金安排情况公告")]
    public void A_title_that_names_a_kind_of_paper_names_no_project(string title)
    {
        var report = Extracted.From($"""
            {title}
            某段文字说明有关情况，资金10万元。
            """);
        Assert.Null(report.Project);
    }

    [Theory]
    [InlineData("平川县2022年度渡口改造项目绩效自评报告", "渡口改造")]
    [InlineData("2022年渔业补贴专项资金绩效评价报告", "渔业补贴专项资金")]
    [InlineData("平川县水利局2022年度河堤养护经费绩效自评报告", "河堤养护经费")]
    public void A_title_that_names_its_project_still_does(string title, string project)
    {
        var report = Extracted.From($"""
            {title}
            一、项目概况
            项目资金10万元。
            """);
        Assert.Equal(project, report.Project);
    }

    [Theory]
    [InlineData("项目属性 | < | 延续性项目 | < | 项目期限 | 三年以上")]
    [InlineData("项目类别 | < | 其他运转类 | < | 项目期限 | 长期")]
    public void A_form_of_fields_and_amounts_without_indicators_is_read(string row)
    {
        var report = Extracted.From($"""
            项目支出绩效目标申报表
            （2021年）
            项目名称 | < | 渡口改造工作经费 | < | < | <
            主管部门 | < | 平川市交通运输局 | < | 实施单位 | 平川市航道所
            {row}
            项目预算资金（万元） | < | 中期预算资金总额 | 66 | 年度预算资金总额 | 22
            """);
        Assert.Equal(("渡口改造工作经费", "平川市航道所"), (report.Project, report.Organization));
        Assert.Equal("660000 Budget Total; 220000 Budget Total", Extracted.Figures(report));
    }

    [Fact]
    public void The_head_of_a_form_below_the_title_goes_before_an_office_in_it()
    {
        var report = Extracted.From("""
            平川市水利局渠道管理科项目支出绩效自评
            项目支出绩效自评表
            （2022年度）
            项目名称 | 渠道维修经费 | < | < | < | < | < | <
            主管部门 | | < | < | 实施单位 | 平川市水利局 | < | <
            项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
            ^ | 年度资金总额 | 8 | 8 | 8 | 10 | 100% | 10
            绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
            ^ | 产出指标 | 数量指标 | 维修渠段 | 2处 | 2处 | 90 | 90
            """);
        Assert.Equal(("渠道维修经费", "平川市水利局"), (report.Project, report.Organization));
    }

    [Fact]
    public void A_file_that_begins_within_a_report_has_no_title()
    {
        var report = Extracted.From("""
            4.自评工作的组织和方法
            评价小组查看了账册和现场。
            二、资金使用情况
            到位资金6万元。
            """);
        Assert.Equal((string.Empty, null), (report.Title, report.Project));
    }
}
