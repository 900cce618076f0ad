using PerfEval.Tests.Extract.Tables;
using Xunit;

namespace PerfEval.Tests.Extract.Segmentation;

/// <summary>Whose form it is, and what it gives itself.</summary>
public sealed class BodyAndGradeTests
{
    private const string Goals = "年度目标 | 改善水质 | < | <";

    [Fact]
    public void The_score_beside_the_grade_is_the_reports_own()
    {
        var report = Extracted.From("""
            平川县2023年度护林项目支出绩效自评报告
            一、绩效分析
            1.项目决策。目标明确，自评得分30分。
            2.项目过程。管理规范，自评得分38分。
            二、评价结论
            综合以上各项，评价分98分，等级为优秀。
            """);
        Assert.Equal(98m, report.SelfScore);
        Assert.Equal("优秀", report.Grade);
    }

    [Theory]
    [InlineData("中央主管部门 | 水利部 | 省级主管部门 | 平川省水利厅", "平川省水利厅")]
    [InlineData("市级主管部门 | 临江市水利局 | 区级主管部门 | 城东区水利局", "城东区水利局")]
    [InlineData("中央主管部门 | 水利部 | 主管部门 | 城东区水利局", "城东区水利局")]
    [InlineData("中央主管部门 | 水利部 | 资金使用单位 | 城东区河道所", "城东区河道所")]
    [InlineData("中央主管部门 | 水利部 | 项目期限 | 一年", "水利部")]
    public void The_master_nearest_to_the_project_answers_for_it(string row, string expected)
    {
        var report = Extracted.From($"""
            水利资金绩效目标表
            （2022年度）
            专项名称 | 河道补助 | < | <
            {row}
            {Goals}
            一级指标 | 二级指标 | 三级指标 | 指标值
            产出指标 | 数量指标 | 清淤长度 | ≥3公里
            """);
        Assert.Equal(expected, report.Organization);
    }

    [Theory]
    [InlineData("项目单位    城东区民政局", "城东区民政局")]
    [InlineData("项目单位：城东区民政局", "城东区民政局")]
    [InlineData("填报单位（盖章）： 单位负责人：何某", null)]
    public void A_label_of_a_cover_may_have_a_gap_for_a_colon_or_no_value(string line, string? expected)
    {
        var report = Extracted.From($"""
            财政支出项目绩效评价自评报告
            项目名称：困难补助
            {line}
            一、项目概况
            项目资金10万元。
            """);
        Assert.Equal(expected, report.Organization);
    }

    [Fact]
    public void A_title_that_begins_with_what_it_is_about_names_the_body_without_it() =>
        Assert.Equal("平川市城东区司法局", Extracted.From("""
            关于平川市城东区司法局2022年度“三公”经费支出决算情况说明
            一、总体情况
            支出决算为10万元。
            """).Organization);

    [Theory]
    [InlineData("总分 | < | < | < | < | 100 | 91.5 | 优", 91.5, "优")]
    [InlineData("总分 | < | < | < | < | 100 | 83 | 良好", 83.0, "良好")]
    [InlineData("总分 | < | < | < | < | 100 | 83 | 已完成", 83.0, null)]
    [InlineData("总分 | < | < | < | < | 100 | | ", null, null)]
    public void The_row_of_the_total_tells_the_score_and_the_grade(string total, double? score, string? grade)
    {
        var report = Extracted.From($"""
            一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 备注
            产出指标 | 数量指标 | 清淤长度 | 3公里 | 3公里 | 50 | 45 |
            效益指标 | 社会效益 | 满意率 | 90% | 92% | 50 | 46.5 |
            {total}
            """);
        Assert.Equal(((decimal?)score, grade), (report.SelfScore, report.Grade));
    }

    [Theory]
    [InlineData("评分结果：优（）良（√）中（）差（）", "良")]
    [InlineData("评价等级：优(√) 良( ) 中( ) 差( )", "优")]
    [InlineData("评分结果：优（）良（）中（）差（）", null)]
    [InlineData("评分结果：优（√）良（√）中（）差（）", null)]
    public void A_grade_may_be_ticked_among_several(string line, string? grade) =>
        Assert.Equal(grade, Extracted.From($"""
            文化服务绩效评价评分表
            {line}
            一级指标 | 二级指标 | 分值 | 得分
            产出指标 | 活动场次 | 100 | 85
            """).Grade);

    [Theory]
    [InlineData("指标1河道清淤完成率", "河道清淤完成率")]
    [InlineData("指标2：河道清淤完成率", "河道清淤完成率")]
    [InlineData("指标1项目验收率", "项目验收率")]
    [InlineData("指标3项全部完成", "指标3项全部完成")]
    public void The_number_of_an_indicator_is_no_part_of_its_name(string name, string expected)
    {
        var report = Extracted.From($"""
            一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
            产出指标 | 质量指标 | {name} | 100% | 100% | 50 | 50
            效益指标 | 生态效益指标 | 指标1：/ | | | / | /
            """);
        Assert.Equal([expected], report.Indicators.Select(i => i.Level3));
    }

    [Fact]
    public void Amounts_may_leave_their_yuan_away_where_the_label_says_that_they_are_money()
    {
        var report = Extracted.From("""
            资金绩效目标表
            年度资金总额： | 72万（河道清淤40万元，堤防加固32万元） | < | < | <
            一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值
            产出指标 | 成本指标 | 养护成本 | ≤80万 | 72万
            效益指标 | 社会效益指标 | 受益人数 | ≥3万 | 3万
            """);
        Assert.Equal("720000 Budget Total; 400000 Budget; 320000 Budget; 800000 Limit; 720000 Executed", Extracted.Figures(report));
    }

    [Theory]
    [InlineData("2022年12月14日平川市水利局批准了实施方案，平川市水利局按季检查。", "平川市水利局")]
    [InlineData("2022年9月日照市水利局批准了实施方案，日照市水利局按季检查。", "日照市水利局")]
    public void The_day_before_a_body_is_no_part_of_its_name(string sentence, string expected)
    {
        var report = Extracted.From($"河道清淤项目绩效自评价报告\n一、项目概况\n{sentence}\n项目资金120万元，支出118万元。");
        Assert.Equal((expected, "河道清淤"), (report.Organization, report.Project));
    }

    [Theory]
    [InlineData("委托单位：平川县财政局　　被评价单位：平川县交通运输局", "平川县交通运输局")]
    [InlineData("填报单位：平川县水利局　　填报日期：2024年2月", "平川县水利局")]
    [InlineData("委托单位：平川县财政局", "平川县财政局")]
    public void A_report_of_a_third_party_is_about_the_body_that_was_evaluated(string line, string expected)
    {
        var report = Extracted.From($"""
            渡口改建项目支出绩效评价报告
            {line}
            一、基本情况
            全年预算80万元。
            """);
        Assert.Equal(expected, report.Organization);
    }

    [Fact]
    public void Bodies_of_a_kind_are_no_body()
    {
        var report = Extracted.From($"""
            保费补贴资金绩效自评表
            （2022年度）
            项目名称 | 保费补贴 | < | <
            主管部门 | 平川县财政局 | 实施单位 | 各承保机构
            {Goals}
            一级指标 | 二级指标 | 三级指标 | 指标值
            产出指标 | 数量指标 | 承保面积 | ≥80%
            """);
        Assert.Equal("平川县财政局", report.Organization);
    }
}
