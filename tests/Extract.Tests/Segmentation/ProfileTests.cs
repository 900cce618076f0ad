using PerfEval.Model.Facts;
using PerfEval.Tests.Extract.Tables;
using Xunit;

namespace PerfEval.Tests.Extract.Segmentation;

/// <summary>What a report says of itself: kind, body, score.</summary>
public sealed class ProfileTests
{
    [Fact]
    public void How_a_department_spent_its_budget_is_no_budget()
    {
        var report = Extracted.From("""
            某县民政局
            2023年部门预算绩效评价报告
            一、部门概况
            2023年部门预算安排800万元，部门支出760万元。
            二、评价结论
            部门预算绩效综合得分95.5分，等级为“优”。
            """);
        Assert.Equal((ReportKind.Department, 95.5m), (report.Kind, report.SelfScore));
        Assert.Equal("8000000 Budget; 7600000 Executed", Extracted.Figures(report));
    }

    [Fact]
    public void A_bureau_of_three_characters_is_a_body()
    {
        var report = Extracted.From("""
            教育局2023年度校舍维修项目绩效自评报告
            一、项目概况
            2023年项目预算80万元。
            """);
        Assert.Equal(("教育局", "校舍维修"), (report.Organization, report.Project?.Replace("项目", string.Empty, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("按照县政府关于公开信息的要求，经汇总，2023年“三公”经费支出预算为44万元，与上年持平。")]
    [InlineData("根据《资金公示办法》有关规定，现将2023年水利发展资金分配情况公示如下：")]
    public void A_sentence_is_no_title(string first)
    {
        var report = Extracted.From($"{first}\n单位：万元\n|项目|预算数|\n|合计|44|\n|公务接待费|12|\n|公务用车费|32|");
        Assert.Equal((string.Empty, null, null), (report.Title, report.Organization, report.Project));
    }

    [Theory]
    [InlineData("全年向灾区提供物资，其中拨付平川省教育厅8万元。")]
    [InlineData("善款定向用于平川县受损学校的重建，计30万元。")]
    [InlineData("为了加强困难地区学校食堂建设，下达40万元。")]
    public void Whom_money_went_to_is_not_the_body_that_reports(string sentence) =>
        Assert.Null(Extracted.From($"捐赠款物使用情况公告\n一、总体情况\n{sentence}").Organization);

    [Fact]
    public void This_year_is_no_part_of_a_body() =>
        Assert.Equal("平川市公安局", Extracted.From("决算信息公开\n一、总体情况\n其中，今年平川市公安局的“三公”经费决算数为95万元。").Organization);

    [Fact]
    public void Of_two_bodies_that_sign_side_by_side_the_first_reports() =>
        Assert.Equal("平川县林业局", Extracted.From("平川县林业局　　平川县财政局\n2023年造林补助资金绩效自评报告\n一、项目概况\n2023年项目预算80万元。").Organization);

    [Fact]
    public void Who_had_it_evaluated_reports_where_nobody_else_is_named() =>
        Assert.Equal("平川县财政局", Extracted.From("2022年度道路养护项目绩效评价报告\n委托单位：平川县财政局\n一、项目概况\n2022年项目预算80万元。").Organization);

    [Fact]
    public void A_form_that_leaves_its_bodies_out_names_none()
    {
        var report = Extracted.From("项目支出绩效自评表\n（2023年度）\n项目名称 | 场馆维护费 | < | <\n主管部门 | | 实施单位 |\n项目资金（万元） | 全年预算数 | 全年执行数 | 执行率\n年度资金总额 | 50 | 48 | 96%");
        Assert.Equal((null, "场馆维护费"), (report.Organization, report.Project));
    }

    [Fact]
    public void A_body_may_stand_behind_the_word_for_its_stamp() =>
        Assert.Equal("平川区卫健局", Extracted.From("项目支出预算绩效目标申报表\n（2023年度）\n填报单位（盖章）平川区卫健局\n|项目名称|健康经费|\n|项目属性|延续项目|").Organization);

    [Theory]
    [InlineData("2022年和2023年地方政府专项债务余额情况表", null)]
    [InlineData("平川县2023年度中央对地方转移支付优抚补助项目绩效自评表", "优抚补助")]
    [InlineData("平川县公共资源交易中心概况", null)]
    public void A_title_names_a_project_or_none(string title, string? project) => Assert.Equal(project, Extracted.From($"{title}\n单位：万元\n|项目|预算数|\n|甲|20|\n|乙|30|").Project);

    [Fact]
    public void A_score_that_is_asked_for_is_not_the_reports()
    {
        var report = Extracted.From("""
            2023年度绿化养护项目绩效自评报告
            一、绩效目标
            养护覆盖率100%，综合得分不低于90分；月度考核得分92分以上全额付费。
            二、自评结论
            自评得分98分。
            """);
        Assert.Equal(98m, report.SelfScore);
    }

    [Fact]
    public void Forms_printed_by_a_system_begin_at_their_titles_and_their_body_ends_where_the_next_label_begins()
    {
        const string Form = """
            项目名称 | {0} | < | < | < | 主管部门 | 某区交通局 | <
            资金情况 | 资金来源 | 年初预算数 | 调整后预算数 | 执行数 | 执行率 | 分值 | 得分
            ^ | 合计 | 90.00 | 90.00 | 81.00 | 90.00% | 10 | 9
            一级指标 | 二级指标 | 三级指标 | 指标值 | 单位 | 实际完成值 | 分值 | 得分
            产出指标 | 数量指标 | 里程 | 120 | 公里 | 126 | 90 | 90
            """;
        var reports = Extracted.All($"""
            2023年度项目支出绩效自评表
            填报单位：某区公路中心 项目编码：31011223T000000101 金额单位：万元 状态：已审
            {Form.Replace("{0}", "日常养护", StringComparison.Ordinal)}
            2023年度项目支出绩效自评表
            填报单位：某区执法大队 项目编码：31011223T000000102 金额单位：万元 状态：已审
            {Form.Replace("{0}", "路政巡查", StringComparison.Ordinal)}
            """);
        Assert.Equal(["某区公路中心", "某区执法大队"], reports.Select(r => r.Organization));
        Assert.All(reports, r => Assert.Equal(("2023年度项目支出绩效自评表", 2023), (r.Title, r.FiscalYear)));
    }

    [Fact]
    public void A_body_may_be_named_with_its_date_and_two_matters_are_no_project()
    {
        var report = Extracted.From("""
            某河镇2023年财政预算执行情况及项目支出绩效报告
            某河镇人民政府 2024年1月
            一、预算执行情况
            一般公共预算支出500万元。
            """);
        Assert.Equal(("某河镇人民政府", null), (report.Organization, report.Project));
    }

    [Fact]
    public void A_circular_tells_the_scores_of_others_and_its_title_begins_with_who_tells()
    {
        var report = Extracted.From("""
            青河市财政局
            关于2023年度市级项目支出绩效自评结果的通报
            一、总体情况
            本次汇总12个项目，其中“旧桥加固”项目自评得分76.5分。
            """);
        Assert.Equal(("青河市财政局关于2023年度市级项目支出绩效自评结果的通报", "青河市财政局", null, null), (report.Title, report.Organization, report.SelfScore, report.Project));
    }

    [Theory]
    [InlineData("某区应急局、区消防大队", "某区应急局")]
    [InlineData("区图书馆、区文化馆", "区图书馆、区文化馆")]
    public void Of_several_bodies_the_one_that_answers_for_the_project_reports(string units, string expected)
    {
        var report = Extracted.From($"""
            项目支出绩效自评表
            项目名称 | 演练经费 | < | <
            主管部门 | 某区应急局 | 实施单位 | {units}
            项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数
            年度资金总额 | 100 | 100 | 98
            一级指标 | 二级指标 | 三级指标 | 指标值
            """);
        Assert.Equal(expected, report.Organization);
    }
}
