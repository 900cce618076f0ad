using PerfEval.Model.Facts;
using Xunit;

namespace PerfEval.Tests.Extract.Tables;

/// <summary>What an amount of a form is and whose money, where its name holds another's words.</summary>
public sealed class WhoseMoneyTests
{
    [Theory]
    [InlineData("转移支付预算数（A）", Measure.Budget)]
    [InlineData("转移支付执行数（B）", Measure.Executed)]
    [InlineData("已支付转移支付资金", Measure.Executed)]
    public void Money_from_above_is_not_paid_because_of_its_name(string label, Measure measure)
    {
        var report = Extracted.From($"""
            区域绩效目标自评表
            预算执行情况（万元） | {label} | 6.4 | 备注 | 
            """);
        Assert.Equal(measure, Assert.Single(report.Figures).Measure);
    }

    [Theory]
    [InlineData("中央、省级补助", null)]
    [InlineData("中央和市县资金", null)]
    [InlineData("中央财政补助", Fund.Central)]
    [InlineData("本级资金（包括上年结转）", null)]
    [InlineData("县级资金（含上年结转）", Fund.County)]
    [InlineData("上年结转（含省级资金）", Fund.Carryover)]
    public void A_fund_is_one_that_the_whole_name_tells(string label, Fund? fund)
    {
        var report = Extracted.From($"""
            项目支出绩效自评表
            项目资金（万元） | | 全年预算数 | 全年执行数 | 执行率
            ^ | 年度资金总额 | 90 | 81 | 90%
            ^ | {label} | 90 | 81 | 90%
            """);
        Assert.Equal(fund, report.Figures[^1].Fund);
    }

    [Theory]
    [InlineData("1、事业收入")]
    [InlineData("2、经营性收入")]
    [InlineData("（三）其他收入")]
    public void Income_in_a_form_of_targets_is_planned(string label)
    {
        var report = Extracted.From($"""
            项目支出绩效目标申报表
            项目名称 | < | 灌区维修 | <
            项目资金（万元） | 年度资金总额 | < | 金额（万元）
            ^ | （一）财政拨款小计 | < | 8.20
            ^ | {label} | < | 1.10
            """);
        Assert.All(report.Figures, f => Assert.Equal(Measure.Budget, f.Measure));
    }

    [Fact]
    public void Two_sides_of_a_table_are_apart_though_one_column_numbers_the_rows_of_both()
    {
        var report = Extracted.From("""
            部门预算收支总表
            单位：万元
            序号 | 收入 | < | 支出 | <
            ^ | 项目 | 预算数 | 项目 | 预算数
            1 | 一、一般公共预算拨款收入 | 812.40 | 一、教育支出 | 602.40
            2 | 二、政府性基金预算拨款收入 | | 二、卫生健康支出 | 210.00
            3 | 本年收入合计 | 812.40 | 本年支出合计 | 812.40
            """);
        Assert.Equal("8124000 Budget Fiscal; 6024000 Budget; 2100000 Budget; 8124000 Budget Total; 8124000 Budget Total", Extracted.Figures(report));
        Assert.Equal(["一、一般公共预算拨款收入·收入预算数", "一、教育支出·支出预算数"], report.Figures.Take(2).Select(f => f.Label));
    }

    [Fact]
    public void Places_of_a_region_are_named_by_themselves()
    {
        var report = Extracted.From("""
            2022年专项资金分配表
            单位：万元
            序号 | 地区 | < | 金额
            1 | 青石县 | < | 45
            2 | 沿江片区 | 白河县 | 17
            3 | ^ | 黑山县 | 9
            """);
        Assert.Equal(["青石县·金额", "白河县·金额", "黑山县·金额"], report.Figures.Select(f => f.Label));
    }

    [Theory]
    [InlineData("全年预计执行数", Measure.Other)]
    [InlineData("全年执行数", Measure.Executed)]
    public void What_is_thought_to_be_spent_is_not_spent(string head, Measure measure)
    {
        var report = Extracted.From($"""
            绩效运行监控表
            项目资金（万元） | | 年初预算数 | 1-9月执行数 | {head}
            ^ | 年度资金总额 | 30 | 17 | 30
            ^ | 其中：财政拨款 | 30 | 17 | 30
            """);
        Assert.Equal([Measure.Budget, Measure.Executed, measure], report.Figures.Take(3).Select(f => f.Measure));
    }

    [Theory]
    [InlineData("表1 补助县（区）资金下达情况\n县（区） | 下达资金（万元） | 支出资金（万元）\n青石县 | 29.00 | 27.00\n白河区 | 26.00 | 23.00")]
    [InlineData("表3 国有资本经营收入情况表\n单位：万元\n项目 | 预算数 | 决算数\n利润收入 | 18.00 | 18.60\n股利、股息收入 | 3.00 | 3.20")]
    [InlineData("单位：万元\n项目 | 预算数 | 决算数\n公用经费 | 49.00 | 48.00\n其中：办公费 | 25.00 | 24.50\n其他 | 24.00 | 23.50")]
    public void Who_gets_it_what_came_in_as_profit_and_the_rest_of_the_expenditure_are_no_source(string table) =>
        Assert.All(Extracted.From(table).Figures, f => Assert.Null(f.Fund));

    [Fact]
    public void The_rest_beside_sources_is_another_source()
    {
        var report = Extracted.From("""
            资金来源 | 预算数 | 执行数
            中央资金 | 49.00 | 48.00
            其他 | 24.00 | 23.50
            """);
        Assert.Equal(Fund.Other, report.Figures[^1].Fund);
    }
}
