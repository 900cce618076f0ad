using PerfEval.Model.Facts;
using PerfEval.Tests.Extract.Tables;
using Xunit;

namespace PerfEval.Tests.Extract.Segmentation;

/// <summary>Whose report it is, of which project and of which kind: what the titles of published pages say.</summary>
public sealed class TitleWordsTests
{
    private const string Body = "\n一、基本情况\n全年预算数80万元，执行数76万元。";

    [Theory]
    [InlineData("平川县残联中央转移支付2023年度绩效自评报告（助残就业补助资金）", ReportKind.Transfer, "平川县残联", "助残就业补助资金")]
    [InlineData("平川县民政局关于“2023年儿童福利补助资金”管理使用情况绩效报告", ReportKind.Project, "平川县民政局", "儿童福利补助资金")]
    [InlineData("平川县民政局关于2023年度儿童福利补助资金绩效自评报告", ReportKind.Project, "平川县民政局", "儿童福利补助资金")]
    [InlineData("平川县文化局关于2023年度中央支持地方公共文化项目资金绩效自评报告", ReportKind.Transfer, "平川县文化局", "中央支持地方公共文化项目资金")]
    [InlineData("平川县公安局2023年度协警人员经费绩效自评工作报告", ReportKind.Project, "平川县公安局", "协警人员经费")]
    [InlineData("关于上报2023年敬老院护理费项目支出绩效自评的报告", ReportKind.Project, null, "敬老院护理费")]
    [InlineData("平川县柳河镇2023年度部门预算项目支出绩效自评报告（2023年临时救助备用金）", ReportKind.Project, "平川县柳河镇", "临时救助备用金")]
    [InlineData("平川县2023年度危房改造项目支出绩效自评报告", ReportKind.Project, null, "危房改造")]
    [InlineData("平川县政协2023年度部门整体支出绩效评价报告", ReportKind.Department, "平川县政协", null)]
    [InlineData("2023年平川县财政局一般公共预算财政拨款“三公”经费支出决算情况说明", ReportKind.Accounts, "平川县财政局", null)]
    [InlineData("柳河镇2023年“三公”经费支出情况说明", ReportKind.Accounts, "柳河镇", null)]
    [InlineData("2023年“三公”经费安排情况说明", ReportKind.Budget, null, null)]
    public void ATitleNamesBodyAndProject(string title, ReportKind kind, string? organization, string? project)
    {
        var report = Extracted.From(title + Body);
        Assert.Equal((kind, organization, project), (report.Kind, report.Organization, report.Project));
    }

    [Theory]
    [InlineData("《平川省财政厅关于安排县区中心医院建设补助的通知》下达资金。", null)]
    [InlineData("举报电话：平川县乡村振兴局电话：0300-1234567。", null)]
    [InlineData("经平川市交通运输局关于下达养护计划的通知下达。", null)]
    [InlineData("经平川市第五届人民代表大会常务委员会批准。", null)]
    [InlineData("2023年平川县交通运输局实施了养护。", "平川县交通运输局")]
    public void ABodyThatIssuesANoticeDoesNotReport(string sentence, string? organization) =>
        Assert.Equal(organization, Extracted.From("道路养护项目2023年度绩效自评报告\n一、基本情况\n" + sentence).Organization);

    [Fact]
    public void WhoPublishedAPageReportsAndWhomItIsSentToDoesNot()
    {
        var report = Extracted.From("""
            关于2023年护理费项目支出绩效自评的报告
            发布时间：2024-03-02 来源：平川市退役军人事务局 浏览次数：
            上川州退役军人事务局
            根据省厅关于开展2023年度绩效自评工作的通知要求，我局对2023年护理费项目进行了自评，现将情况报告如下：
            一、基本情况
            全年预算数80万元，执行数76万元。
            """);
        Assert.Equal("平川市退役军人事务局", report.Organization);
    }

    [Theory]
    [InlineData("经验收评定为“合格工程”。", null)]
    [InlineData("我局被评为优秀单位。", null)]
    [InlineData("自评等级评定为“良好”。", "良好")]
    public void WhatElseWasJudgedIsNoGrade(string sentence, string? grade) =>
        Assert.Equal(grade, Extracted.From("道路养护项目2023年度绩效自评报告\n一、结论\n" + sentence).Grade);
}
