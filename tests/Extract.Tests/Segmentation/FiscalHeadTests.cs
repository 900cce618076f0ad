using PerfEval.Model.Facts;
using PerfEval.Tests.Extract.Tables;
using Xunit;

namespace PerfEval.Tests.Extract.Segmentation;

/// <summary>Whose text it is that tells of a treasury or a fund, and that it is about no project.</summary>
public sealed class FiscalHeadTests
{
    [Theory]
    [InlineData("平川市2023年1至7月财政收支情况", ReportKind.Accounts)]
    [InlineData("平川市2023年一般公共预算支出安排情况", ReportKind.Budget)]
    [InlineData("2023年全省政府采购简要情况", ReportKind.Accounts)]
    [InlineData("平川市慈善总会2023年善款收支情况", ReportKind.Accounts)]
    [InlineData("平川县2023年度审计查出问题整改情况的报告", ReportKind.Accounts)]
    [InlineData("平川县2023年度财政专项资金收支情况", ReportKind.Project)]
    public void WhatCameInAndWentOutIsNoProject(string title, ReportKind kind)
    {
        var report = Extracted.From($"{title}\n收入120万元，支出110万元。");
        Assert.Equal(kind, report.Kind);
        if (kind == ReportKind.Accounts) Assert.Null(report.Project);
    }

    [Theory]
    [InlineData("平川市慈善总会2023年善款收支情况", "支出110万元。", "平川市慈善总会")]
    [InlineData("平川县2023年转移支付情况说明", "我县转移支付收入110万元。", "平川县")]
    [InlineData("关于平川区2023年预算执行情况的报告", "全区收入110万元。", "平川区")]
    [InlineData("平川县2023年转移支付情况说明", "全省转移支付收入110万元。", null)]
    [InlineData("平川区安和中心校2023年部门预算情况说明", "收入110万元。", "平川区安和中心校")]
    public void ABodyIsNamedByItsTitle(string title, string text, string? expected) =>
        Assert.Equal(expected, Extracted.From($"{title}\n{text}").Organization);

    [Theory]
    [InlineData("评价等级为优良（80分以上）的项目有6个，占60%。", null)]
    [InlineData("评价等级为优的3个、良的4个。", null)]
    [InlineData("评价等级为优，得分93分。", "优")]
    public void HowManyWereGradedSoIsNoGrade(string text, string? expected) =>
        Assert.Equal(expected, Extracted.From($"平川县2023年度护林项目支出绩效自评报告\n一、评价情况\n{text}").Grade);
}
