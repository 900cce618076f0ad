using PerfEval.Model.Facts;
using Xunit;

namespace PerfEval.Tests.Extract.Tables;

/// <summary>What amounts are and whose: money dealt out, differences, sources beneath their wholes, levels of government.</summary>
public sealed class AllotmentTests
{
    [Theory]
    [InlineData("产业帮扶资金分配表", "金额（万元）")]
    [InlineData("产业帮扶资金安排", "本次分配金额（万元）")]
    [InlineData("产业帮扶项目", "资金分配额（万元）")]
    [InlineData("产业帮扶资金分配方案", "资金规模（万元）")]
    public void Money_dealt_out_is_allocated_whatever_it_is_for(string title, string header)
    {
        var report = Extracted.From($"""
            {title}
            序号 | 单位 | 项目 | {header}
            1 | 东坪镇 | 茶园管护费 | 24
            2 | 西岭乡 | 渠道投入 | 36
            合计 | < | < | 60
            """);
        Assert.All(report.Figures, f => Assert.Equal(Measure.Allocated, f.Measure));
        Assert.Equal(3, report.Figures.Count);
    }

    [Fact]
    public void A_notice_of_money_handed_down_lists_who_gets_it()
    {
        var report = Extracted.From("""
            平川县财政局关于下达2023年第一批交通补助资金的通知
            现将补助资金60万元下达给你们。
            附件
            单位：万元
            序号 | 单位 | 补助金额 | 备注
            1 | 东坪镇 | 24 | 
            2 | 西岭乡 | 36 | 
            """);
        Assert.Equal(["东坪镇·补助金额", "西岭乡·补助金额"], report.Figures.Skip(1).Select(f => f.Label));
        Assert.All(report.Figures, f => Assert.Equal(Measure.Allocated, f.Measure));
    }

    [Theory]
    [InlineData("本年分配资金", "实际支出")]
    [InlineData("分配金额", "已支付金额")]
    public void What_was_spent_of_it_is_executed(string allotted, string spent)
    {
        var report = Extracted.From($"产业帮扶资金分配表\n单位：万元\n项目名称 | {allotted} | {spent}\n茶园 | 24 | 21\n渠道 | 36 | 35");
        Assert.Equal([Measure.Allocated, Measure.Executed], report.Figures.Take(2).Select(f => f.Measure));
    }

    [Fact]
    public void Differences_with_a_comma_between_the_ways_they_go()
    {
        var report = Extracted.From("""
            “三公”经费决算表
            单位：万元
            项目 | 上年决算数 | 本年决算数 | 比上年增、减情况 | <
            ^ | ^ | ^ | 增、减金额 | 增、减幅度
            公务接待费 | 8.00 | 6.00 | -2.00 | -25.00%
            公务用车费 | 20.00 | 21.00 | 1.00 | 5.00%
            """);
        Assert.Equal([Measure.Executed, Measure.Executed, Measure.Change], report.Figures.Take(3).Select(f => f.Measure));
        Assert.All(report.Rates, r => Assert.Equal(RateKind.Change, r.Kind));
    }

    [Fact]
    public void A_source_below_what_arrived_arrived_whatever_its_name()
    {
        var report = Extracted.From("""
            计划投资额（万元） | 90.00 | 实际到位资金（万元） | 72.50 | 实际使用情况（万元） | 70.10
            其中：中央财政 | | 其中：中央财政 | | 其中：中央财政 | 
            省财政预算 | | 省财政预算 | | 省财政预算 | 
            市县财政预算 | 90.00 | 市县财政预算 | 72.50 | 市县财政预算 | 70.10
            """);
        Assert.Equal("900000 Budget Total; 725000 Received Total; 701000 Executed Total; 900000 Budget County; 725000 Received County; 701000 Executed County", Extracted.Figures(report));
    }

    [Theory]
    [InlineData("自治区财政资金", Fund.Provincial)]
    [InlineData("自治区补助", Fund.Provincial)]
    [InlineData("兵团资金", Fund.Provincial)]
    [InlineData("自治州资金", Fund.Municipal)]
    [InlineData("盟市财政资金", Fund.Municipal)]
    [InlineData("旗县财政资金", Fund.County)]
    [InlineData("区财政资金", Fund.County)]
    [InlineData("其他资金（包括上年结转资金）", Fund.Other)]
    [InlineData("上年结转（其他）", Fund.Carryover)]
    public void Levels_of_autonomous_regions(string label, Fund fund)
    {
        var report = Extracted.From($"资金情况（万元） | | 全年预算数 | 全年执行数\n^ | 年度资金总额 | 100 | 90\n^ | 其中：中央资金 | 60 | 55\n^ | {label} | 40 | 35");
        Assert.Equal(fund, report.Figures[^1].Fund);
    }

    [Theory]
    [InlineData("项目支出绩效目标表", Measure.Budget)]
    [InlineData("项目绩效目标申报表", Measure.Budget)]
    [InlineData("项目绩效目标审批表", Measure.Budget)]
    public void The_money_in_a_table_of_targets_is_planned(string title, Measure measure)
    {
        var report = Extracted.From($"{title}\n（2023年度）\n项目名称 | 渡口检修费 | <\n资金情况（万元） | 年度资金总额 | 80\n^ | 其中：财政拨款 | 80");
        Assert.All(report.Figures, f => Assert.Equal(measure, f.Measure));
        Assert.Equal(2, report.Figures.Count);
    }

    [Fact]
    public void A_caption_that_is_no_table_by_its_words_tells_that_money_was_handed_down()
    {
        var report = Extracted.From("""
            某补助项目绩效自评报告
            一、资金情况
            资金下达情况
            单位：元
            序号 | 来源 | 文号 | 日期 | 金额
            1 | 省级资金 | 甲财〔2023〕5号 | 2023年3月1日 | 250,000.00
            2 | 县级资金 | 乙财〔2023〕8号 | 2023年5月6日 | 80,000.00
            """);
        Assert.Equal("250000 Allocated Provincial; 80000 Allocated County", Extracted.Figures(report));
    }
}
