using Xunit;

namespace PerfEval.Tests.Extract.Tables;

/// <summary>Headers of two rows whose cells are not merged, rows that say how columns are reckoned, and rows that begin with a number.</summary>
public sealed class UnmergedHeaderTests
{
    [Fact]
    public void What_stands_below_a_wide_header_is_of_it()
    {
        var report = Extracted.From("""
            某区科技项目抽查明细表
            | 序号 | 项目名称 | 安排资金（万元） | | | 实际支出（万元） | |
            | | | 总计 | 拨款 | 自筹 | 总计 | 拨款 | 自筹
            | 1 | 育种 | 110 | 50 | 60 | 105 | 48 | 57
            | 2 | 烘干 | 240 | 90 | 150 | 230 | 88 | 142
            """);
        Assert.Equal(["育种·安排资金（万元）总计", "育种·安排资金（万元）拨款", "育种·安排资金（万元）自筹", "育种·实际支出（万元）总计", "育种·实际支出（万元）拨款", "育种·实际支出（万元）自筹"], report.Figures.Take(6).Select(f => f.Label));
        Assert.StartsWith("1100000 Budget Total; 500000 Budget; 600000 Budget Other; 1050000 Executed Total; 480000 Executed; 570000 Executed Other", Extracted.Figures(report), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_formulas_numbers_the_columns()
    {
        var report = Extracted.From("""
            平川县2023年政府债务限额及余额情况表
            单位：亿元
            | 地区 | 2023年债务限额 | | | 2023年债务余额预计执行数 | |
            | | | 一般债务 | 专项债务 | | 一般债务 | 专项债务
            | 公式 | A=B+C | B | C | D=E+F | E | F
            | 平川县 | 60.5 | 22.1 | 38.4 | 55.2 | 20.0 | 35.2
            """);
        Assert.Equal([6050000000m, 2210000000m, 3840000000m, 5520000000m, 2000000000m, 3520000000m], report.Figures.Select(f => f.Amount.Value));
        Assert.Equal("平川县·2023年债务限额专项债务", report.Figures[2].Label);
    }

    [Fact]
    public void A_share_in_the_name_of_a_row_is_no_value()
    {
        var report = Extracted.From("""
            单位：万元
            | 预算科目 | 年度预算 | 本年累计
            | 一、税收收入 | 900 | 870
            | 1、消费税50% | 500 | 480
            | 2、契税40% | 400 | 390
            """);
        Assert.Equal(["一、税收收入·年度预算", "一、税收收入·本年累计", "1、消费税50%·年度预算"], report.Figures.Take(3).Select(f => f.Label));
    }
}
