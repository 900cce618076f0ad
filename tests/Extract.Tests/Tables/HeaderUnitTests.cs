using PerfEval.Model.Facts;
using Xunit;

namespace PerfEval.Tests.Extract.Tables;

/// <summary>What a header or a row's own unit says of numbers, against the unit that the caption has for all.</summary>
public sealed class HeaderUnitTests
{
    [Fact]
    public void The_unit_in_the_header_of_a_price_is_that_of_its_column_alone()
    {
        var report = Extracted.From("""
            单位：万元
            作物 | 单位保费（元） | 保费合计 | 中央 | 省级
            油菜 | 36 | 720.50 | 324.20 | 180.10
            花生 | 41 | 512.00 | 230.40 | 128.00
            """);
        Assert.Equal([36m, 7205000m, 3242000m, 1801000m, 41m, 5120000m, 2304000m, 1280000m], report.Figures.Select(f => f.Amount.Value));
        Assert.Equal(Measure.Standard, report.Figures[0].Measure);
    }

    [Fact]
    public void A_units_line_in_the_first_row_holds_for_the_table()
    {
        var report = Extracted.From("""
            单位：万元 | < | <
            项目 | 预算数 | 执行数
            道路养护 | 12.00 | 11.00
            水渠清淤 | 8.00 | 7.50
            """);
        Assert.Equal([120000m, 110000m, 80000m, 75000m], report.Figures.Select(f => f.Amount.Value));
    }

    [Fact]
    public void A_header_that_ends_in_people_or_households_counts_whatever_verb_stands_before()
    {
        var report = Extracted.From("""
            单位：万元
            险种 | 参保户次 | 实际发放人数 | 赔款支出
            油菜 | 5,210 | 318 | 42.60
            花生 | 2,044 | 97 | 15.20
            """);
        Assert.Equal("5210 户次 Stated; 318 人 Stated; 2044 户次 Stated; 97 人 Stated", Extracted.Counts(report));
        Assert.Equal([426000m, 152000m], report.Figures.Select(f => f.Amount.Value));
    }

    [Fact]
    public void The_unit_of_a_row_holds_for_all_of_its_numbers_known_or_not()
    {
        var report = Extracted.From("""
            单位：万元
            指标名称 | 计量单位 | 2022年 | 2023年 | 增减量
            过境货值 | 亿元 | 12.50 | 14.20 | +1.70
            吊装箱数 | 标箱 | 31,200 | 40,500 | +9,300
            单箱吊装成本 | 元/标箱 | 164 | 139 | -25
            """);
        Assert.Equal("1250000000 Other; 1420000000 Other; 170000000 Change; 164 Standard; 139 Standard; -25 Change", Extracted.Figures(report));
    }

    [Fact]
    public void Bodies_under_a_bare_header_of_units_leave_the_amounts_beside_them_alone()
    {
        var report = Extracted.From("""
            单位：万元
            项目名称 | 单位 | 预算数 | 执行数
            道路养护 | 甲镇 | 12.00 | 11.00
            水渠清淤 | 乙镇 | 8.00 | 7.50
            """);
        Assert.Equal([120000m, 110000m, 80000m, 75000m], report.Figures.Select(f => f.Amount.Value));
    }

    [Fact]
    public void What_was_not_executed_is_left_over()
    {
        var report = Extracted.From("""
            单位：万元
            资金来源 | 预算数 | 实际支出 | 年末未执行
            省级资金 | 40.00 | 36.00 | 4.00
            """);
        Assert.Equal("400000 Budget Provincial; 360000 Executed Provincial; 40000 Carryover Provincial", Extracted.Figures(report));
    }

    [Fact]
    public void What_an_autonomous_region_gives_is_provincial_whatever_it_is_for()
    {
        var report = Extracted.From("""
            单位：万元
            资金来源 | 预算数 | 执行数
            中央预算内投资 | 80.00 | 78.00
            自治区牧道补助资金 | 45.00 | 42.00
            """);
        Assert.Equal("800000 Budget Central; 780000 Executed Central; 450000 Budget Provincial; 420000 Executed Provincial", Extracted.Figures(report));
    }

    [Fact]
    public void A_rate_of_failures_tells_of_no_completion()
    {
        var report = Extracted.From("""
            季度 | 抽检批次 | 不合格率（%） | 合格率（%）
            一季度 | 310 | 1.29 | 98.71
            二季度 | 280 | 2.50 | 97.50
            """);
        Assert.Equal("0.0129 Other; 0.9871 Completion; 0.025 Other; 0.975 Completion", Extracted.Rates(report));
    }

    [Fact]
    public void Projects_in_final_accounts_have_their_scores()
    {
        var report = Extracted.From("""
            平川县种苗站2023年度部门决算
            项目绩效自评汇总表
            序号 | 项目名称 | 全年预算（万元） | 实际支出（万元） | 执行率 | 自评得分 | 等级
            1 | 种质保存 | 80.00 | 80.00 | 100.00% | 98 | 优
            2 | 良种推广 | 62.00 | 59.52 | 96.00% | 88 | 良
            """);
        Assert.Equal("Other 98/·; Other 88/·", Extracted.Scores(report));
    }

    [Fact]
    public void What_is_left_of_earlier_years_and_used_comes_in()
    {
        var report = Extracted.From("""
            平川县种苗站2023年度部门决算
            收入支出决算总表
            单位：万元
            项目 | 行次 | 决算数
            一、事业收入 | 1 | 64.00
            使用非财政拨款结余 | 2 | 4.20
            """);
        Assert.Equal([Measure.Received, Measure.Received], report.Figures.Select(f => f.Measure));
    }
}
