using PerfEval.Model.Facts;
using PerfEval.Tests.Extract.Tables;
using Xunit;

namespace PerfEval.Tests.Extract.Segmentation;

public sealed class SegmentationTests
{
    private const string Form = """
        项目名称 | {0} | < | < | < | < | < | <
        主管部门 | 某市民政局 | < | < | 实施单位 | 某市救助站 | < | <
        项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
        ^ | 年度资金总额 | 10 | 10 | 10 | 10 | 100% | 10
        绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
        ^ | 产出指标 | 数量指标 | 服务次数 | 10次 | 10次 | 90 | 88
        总分 | < | < | < | < | < | 100 | 98
        """;

    private static string FormOf(string project) => Form.Replace("{0}", project, StringComparison.Ordinal);

    [Fact]
    public void A_collection_of_forms_is_one_report_for_each_project()
    {
        var reports = Extracted.All($"""
            项目支出绩效自评表
            （2023年度）
            {FormOf("流浪人员救助")}

            项目支出绩效自评表
            （2023年度）
            {FormOf("儿童福利设施")}
            """);
        Assert.Equal(["流浪人员救助", "儿童福利设施"], reports.Select(r => r.Project));
        Assert.All(reports, r => Assert.Equal((2023, "某市救助站", 98m, ReportKind.Project), (r.FiscalYear, r.Organization, r.SelfScore, r.Kind)));
        Assert.Equal("项目支出绩效自评表", reports[0].Title);
        Assert.Equal(reports[0].EndBlock, reports[1].FirstBlock);
    }

    [Fact]
    public void The_form_of_a_prose_reports_own_project_belongs_to_it()
    {
        var report = Extracted.From($"""
            某市救助站
            2023年度流浪人员救助项目绩效自评报告
            一、项目概况
            项目资金10万元。
            二、评价结论
            自评得分98分，评价等级为“优”。
            2023年度项目支出绩效自评表
            {FormOf("流浪人员救助")}
            """);
        Assert.Equal("2023年度流浪人员救助项目绩效自评报告", report.Title);
        Assert.Equal(("某市救助站", "流浪人员救助", 2023, 98m, "优"), (report.Organization, report.Project, report.FiscalYear, report.SelfScore, report.Grade));
    }

    [Theory]
    [InlineData("路灯改造", "负责河道清淤，保障行洪。", 2)]
    [InlineData("路灯改造", "同时实施路灯改造。", 1)]
    [InlineData("河道清淤工程", "负责水务。", 1)]
    public void A_form_of_a_project_that_the_prose_never_mentions_is_a_report_of_its_own(string project, string sentence, int expected)
    {
        var reports = Extracted.All($"""
            2023年度河道清淤项目绩效自评报告
            一、项目概况
            项目资金10万元。{sentence}
            二、完成情况
            已全部完成。
            2023年度项目支出绩效自评表
            {FormOf(project)}
            """);
        Assert.Equal(expected, reports.Count);
        Assert.Equal(expected == 2 ? project : "河道清淤", reports[^1].Project);
        Assert.Equal(98m, reports[^1].SelfScore);
    }

    [Fact]
    public void A_mark_of_an_annex_belongs_to_the_first_form_below_it_alone()
    {
        var reports = Extracted.All($"""
            附件2
            项目支出绩效自评表
            {FormOf("流浪人员救助")}
            填报人：某人
            项目支出绩效自评表
            {FormOf("儿童福利设施")}
            """);
        Assert.Equal(["流浪人员救助", "儿童福利设施"], reports.Select(r => r.Project));
    }

    [Fact]
    public void The_number_of_a_project_and_the_level_of_a_body_are_no_part_of_their_names()
    {
        var report = Extracted.From($"""
            项目支出绩效自评表
            {FormOf("51000022T000000412207-流浪人员救助").Replace("某市救助站", "304001-某市救助站（本级）", StringComparison.Ordinal)}
            """);
        Assert.Equal(("流浪人员救助", "某市救助站"), (report.Project, report.Organization));
    }

    [Fact]
    public void A_contents_list_cuts_nothing_and_states_nothing()
    {
        var report = Extracted.From("""
            某县林业局2023年度部门决算
            目 录
            第一部分 部门概况
            第二部分 2023年度部门决算情况说明
            一、收入支出500万元情况
            第一部分 部门概况
            一、主要职责
            负责造林。
            第二部分 2023年度部门决算情况说明
            一、收入支出500万元情况
            本年支出合计500万元。
            """);
        Assert.Equal(ReportKind.Accounts, report.Kind);
        Assert.Equal("某县林业局", report.Organization);
        Assert.Equal(2, report.Figures.Count);
    }

    [Fact]
    public void Annexed_self_evaluations_are_reports_of_their_own()
    {
        var reports = Extracted.All("""
            某县农业局
            2022年度部门决算
            第一部分 部门概况
            一、主要职责
            负责农业。
            第二部分 2022年度部门决算情况说明
            一、收入支出决算总体情况说明
            本年收入100万元。
            附件1
            2022年部门整体支出绩效自评报告
            一、基本情况
            本年支出98万元。
            附件2
            某县农业局高标准农田项目支出绩效评价报告
            一、项目概况
            投入60万元。
            """);
        Assert.Equal([ReportKind.Accounts, ReportKind.Department, ReportKind.Project], reports.Select(r => r.Kind));
        Assert.All(reports, r => Assert.Single(r.Figures));
        Assert.All(reports, r => Assert.Equal(2022, r.FiscalYear ?? 2022));
        Assert.Equal("2022年部门整体支出绩效自评报告", reports[1].Title);
        Assert.Equal("某县农业局", reports[1].Organization);
    }

    [Fact]
    public void A_form_within_the_accounts_stays_there()
    {
        var report = Extracted.From($"""
            某市民政局2023年度部门决算
            第一部分 部门概况
            一、主要职责
            负责救助。
            二、预算绩效情况
            项目绩效目标完成情况表
            {FormOf("流浪人员救助")}
            项目绩效目标完成情况表
            {FormOf("儿童福利设施")}
            第三部分 名词解释
            """);
        Assert.Equal(ReportKind.Accounts, report.Kind);
        Assert.Equal(2, report.Indicators.Count);
    }

    [Fact]
    public void A_title_on_two_lines_is_joined_and_a_cover_is_no_report()
    {
        var report = Extracted.From("""
            2023年度农村饮水安全巩固提升
            项目支出绩效自评报告
            某县水务局
            2024年3月
            2023年度农村饮水安全巩固提升项目支出绩效自评报告
            一、项目基本情况
            总投资300万元。
            """);
        Assert.Equal("2023年度农村饮水安全巩固提升项目支出绩效自评报告", report.Title);
        Assert.Equal(("农村饮水安全巩固提升", 2023, "某县水务局"), (report.Project, report.FiscalYear, report.Organization));
    }

    [Fact]
    public void Reports_with_identical_headings_are_cut_at_their_titles()
    {
        var reports = Extracted.All("""
            某市体育局
            2023年全民健身项目支出绩效自评报告
            一、项目概况
            预算50万元。
            二、绩效情况
            支出50万元。
            某市体育局
            2023年场馆开放项目支出绩效自评报告
            一、项目概况
            预算80万元。
            二、绩效情况
            支出78万元。
            """);
        Assert.Equal(["全民健身", "场馆开放"], reports.Select(r => r.Project));
        Assert.All(reports, r => Assert.Equal("某市体育局", r.Organization));
        Assert.All(reports, r => Assert.Equal(2, r.Figures.Count));
    }

    [Fact]
    public void Forms_of_projects_under_a_departments_report_are_reports_of_their_own()
    {
        var reports = Extracted.All($"""
            某市民政局2023年部门整体支出绩效自评报告
            一、部门概况
            全年支出900万元。
            附件1
            项目支出绩效自评表
            {FormOf("流浪人员救助")}
            附件2
            项目支出绩效自评表
            {FormOf("儿童福利设施")}
            """);
        Assert.Equal([ReportKind.Department, ReportKind.Project, ReportKind.Project], reports.Select(r => r.Kind));
    }

    [Fact]
    public void A_document_without_any_title_is_one_report()
    {
        var report = Extracted.From("""
            本年支出12万元。
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值
            产出指标 | 数量指标 | 甲 | 1个 | 1个
            """);
        Assert.Single(report.Indicators);
        Assert.Equal((0, 2), (report.FirstBlock, report.EndBlock));
    }

    [Fact]
    public void An_empty_document_has_no_report() => Assert.Empty(Extracted.All(string.Empty));
}
