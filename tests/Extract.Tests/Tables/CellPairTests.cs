using Xunit;

namespace PerfEval.Tests.Extract.Tables;

/// <summary>Names of money with their amounts in one cell, and numbers that look like amounts beside a label of money.</summary>
public sealed class CellPairTests
{
    [Theory]
    [InlineData("项目资金（万元） | 年度资金总额：150\n^ | 其中：财政拨款 120\n^ | 其他资金 30", "1500000 Budget Total; 1200000 Budget Fiscal; 300000 Budget Other")]
    [InlineData("项目资金申请（万元） | 资金总额：150 一、预算资金：120 二、自有资金：30 三、其他：0", "1500000 Budget Total; 1200000 Budget; 300000 Budget Other; 0 Budget Other")]
    [InlineData("资金总额及构成 | 总额150万元 一、财政拨款：120万元（其中：本级财政：120万元） 二、自有资金：30万元", "1500000 Budget Total; 1200000 Budget Fiscal; 1200000 Budget Fiscal; 300000 Budget Other")]
    [InlineData("项目资金（元） | 资金总额：1500；中央资金：1200；省级资金：300", "1500 Budget Total; 1200 Budget Central; 300 Budget Provincial")]
    [InlineData("项目资金（万元） | 到位资金：150；执行金额：120", "1500000 Received; 1200000 Executed Total")]
    public void Every_name_of_money_in_a_cell_has_its_amount(string rows, string figures)
    {
        var report = Extracted.From($"项目支出绩效目标表\n项目名称 | 渡口检修\n{rows}\n项目概况 | 检修渡口。");
        Assert.Equal(figures.Replace("Executed Total", "Executed", StringComparison.Ordinal), Extracted.Figures(report));
    }

    [Theory]
    [InlineData("项目支出实施期 | 2022.05-2023.04")]
    [InlineData("项目资金使用时间 | 2022年5月—2023年4月")]
    [InlineData("项目支出起止时间 | 2022/5-2023/4")]
    public void Months_from_one_year_to_another_are_no_amounts(string row)
    {
        var report = Extracted.From($"项目支出绩效目标申报表\n单位：万元\n项目名称 | 渡口检修\n{row}\n年度预算金额 | 80");
        Assert.Equal("800000 Budget Total", Extracted.Figures(report));
    }

    [Fact]
    public void What_each_project_of_a_table_has_stands_beside_its_indicators()
    {
        var report = Extracted.From("""
            项目绩效目标表
            单位：元
            项目名称 | 预算数 | 一级指标 | 二级指标 | 三级指标 | 目标值 | 分值
            渡口检修 | 310,500.00 | 产出指标 | 数量指标 | 检修渡口数 | ≥3座 | 20
            ^ | ^ | 效益指标 | 社会效益 | 通行人次 | ≥900人次 | 30
            航标更换 | 96,200.00 | 产出指标 | 数量指标 | 更换航标数 | ≥40座 | 20
            """);
        Assert.Equal("310500 Budget; 96200 Budget", Extracted.Figures(report));
        Assert.StartsWith("渡口检修", report.Figures[0].Label, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("成本指标", "采购实惠的器材", "6万", 60000)]
    [InlineData("产出成本", "采购实惠的器材", "6万", 60000)]
    [InlineData("数量指标", "受益群众人数", "6万", null)]
    [InlineData("成本指标", "服务人次", "6万", null)]
    public void A_cost_may_leave_its_yuan_away(string level2, string name, string value, int? amount)
    {
        var report = Extracted.From($"项目绩效自评表\n一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分\n产出指标 | {level2} | {name} | {value} | {value} | 10 | 10");
        Assert.Equal(amount, report.Figures.Count == 0 ? null : (int?)report.Figures[0].Amount.Value);
    }
}
