using PerfEval.Model.Facts;
using Xunit;

namespace PerfEval.Tests.Extract.Tables;

/// <summary>Columns of people, households and prices beside columns of money.</summary>
public sealed class CountColumnTests
{
    [Fact]
    public void A_header_that_names_people_or_households_counts_them_whatever_stands_over_it()
    {
        var report = Extracted.From("""
            单位：万元
            序号 | 乡镇 | 直补资金 | < | 受益脱贫户 | 执行率
            ^ | ^ | 移民人口 | 发放金额 | ^ | ^
            1 | 甲镇 | 316 | 18.96 | 84 | 98.00%
            2 | 乙镇 | 212 | 12.72 | 1,020 | 97.00%
            """);
        Assert.Equal("316 人 Stated; 84 户 Stated; 212 人 Stated; 1020 户 Stated", Extracted.Counts(report));
        Assert.Equal([189600m, 127200m], report.Figures.Select(f => f.Amount.Value));
    }

    [Fact]
    public void A_unit_of_which_half_stands_in_brackets_is_the_columns()
    {
        var report = Extracted.From("""
            单位：万元
            地区 | 安排资金 | 支出金额 | 支出进度 | 享受补贴人（次）
            市本级 | 120.00 | 114.00 | 95.00% | 1,310
            东区 | 80.00 | 80.00 | 100.00% | 902
            """);
        Assert.Equal("1310 人次 Stated; 902 人次 Stated", Extracted.Counts(report));
        Assert.All(report.Figures, f => Assert.Null(f.Fund));
    }

    [Fact]
    public void Accounts_and_those_who_answer_for_them_are_not_counted()
    {
        var report = Extracted.From("""
            单位：万元
            项目名称 | 负责人 | 财政专户 | 执行数
            道路硬化 | 王某 | 12.00 | 11.00
            水渠清淤 | 李某 | 8.00 | 7.50
            """);
        Assert.Empty(report.Headcounts);
    }

    [Fact]
    public void The_unit_of_things_that_are_bought_is_not_that_of_their_price()
    {
        var report = Extracted.From("""
            2023年度药品采购明细表
            单位：元
            序号 | 名称 | 计量单位 | 采购数量 | 中标单价 | 金额
            1 | 甲疫苗 | 支 | 1,200 | 85.50 | 102,600.00
            2 | 乙疫苗 | 支 | 300 | 120.00 | 36,000.00
            """);
        Assert.Equal("85.5 Standard; 102600 Executed; 120 Standard; 36000 Executed", Extracted.Figures(report));
        Assert.Empty(report.Headcounts);
    }

    [Fact]
    public void A_price_without_a_unit_has_the_one_that_the_rows_bear_out()
    {
        var report = Extracted.From("""
            单位：人、元/人、万元
            县（区） | 服务人口 | 补助标准 | 应补助资金 | 其中 | < | <
            ^ | ^ | ^ | ^ | 中央 | 省级 | 县（区）级
            甲县 | 20,000 | 90 | 180.00 | 108.00 | 36.00 | 36.00
            乙县 | 12,500 | 90 | 112.50 | 67.50 | 22.50 | 22.50
            """);
        Assert.Equal("20000 人 Stated; 12500 人 Stated", Extracted.Counts(report));
        Assert.Equal(
            "90 Standard; 1800000 Budget; 1080000 Budget Central; 360000 Budget Provincial; 360000 Budget County; 90 Standard; 1125000 Budget; 675000 Budget Central; 225000 Budget Provincial; 225000 Budget County",
            Extracted.Figures(report));
    }

    [Fact]
    public void Planned_and_actual_amounts_under_one_header_are_budget_and_received_and_groups_give_their_rows_a_fund()
    {
        var report = Extracted.From("""
            表1 资金来源及使用情况表
            单位：万元
            序号 | 资金名称 | 整合资金 | < | 资金使用 | < | <
            ^ | ^ | 计划数 | 实际数 | 支出数 | 支出率 | 结转数
            | | 合计 | 300.00 | 290.00 | 261.00 | 90.00% | 29.00
            一 | 中央资金 | 200.00 | 190.00 | 171.00 | 90.00% | 19.00
            1 | 水利发展资金 | 120.00 | 110.00 | 99.00 | 90.00% | 11.00
            2 | 农村综合改革转移支付 | 80.00 | 80.00 | 72.00 | 90.00% | 8.00
            二 | 县级资金 | 100.00 | 100.00 | 90.00 | 90.00% | 10.00
            3 | 存量资金清理 | 100.00 | 100.00 | 90.00 | 90.00% | 10.00
            """);
        Assert.Equal("Total 0 合计; Item 1 中央资金; Item 2 水利发展资金; Item 2 农村综合改革转移支付; Item 1 县级资金; Item 2 存量资金清理", Extracted.Rows(report.Tables[0].Sections[0]));
        Assert.Equal(
            "1200000 Budget Central; 1100000 Received Central; 990000 Executed Central; 110000 Carryover Central",
            string.Join("; ", Extracted.Figures(report).Split("; ")[8..12]));
        Assert.Equal([Fund.County, Fund.County, Fund.County, Fund.County], report.Figures.TakeLast(4).Select(f => f.Fund));
    }

    [Fact]
    public void Money_that_is_planned_for_projects_is_a_budget_and_all_income_is_the_whole()
    {
        var projects = Extracted.From("""
            单位：万元
            项目名称 | 计划资金 | 已拨付 | 进度
            道路硬化 | 40.00 | 38.00 | 95.00%
            水渠清淤 | 20.00 | 20.00 | 100.00%
            """);
        Assert.Equal("400000 Budget; 380000 Allocated; 200000 Budget; 200000 Allocated", Extracted.Figures(projects));
        var years = Extracted.From("""
            单位：万元
            年度 | 总收入 | 较上年增长 | 总支出
            2021年 | 120.00 | — | 118.00
            2022年 | 132.00 | 10.00% | 130.00
            """);
        Assert.All(years.Figures, f => Assert.Equal(Fund.Total, f.Fund));
        Assert.Equal("0.1 Change", Extracted.Rates(years));
    }

    [Fact]
    public void A_cell_with_a_unit_of_its_own_needs_no_telling_header()
    {
        var report = Extracted.From("""
            评价 | 非常满意 | 满意 | 一般 | 合计
            人数 | 60人 | 30人 | 10人 | 100人
            占比 | 60.00% | 30.00% | 10.00% | 100%
            """);
        Assert.Equal("0.6 Share; 0.3 Share; 0.1 Share; 1 Share", Extracted.Rates(report));
        Assert.Equal([60m, 30m, 10m, 100m], report.Headcounts.Select(h => h.Count.Value));
    }

    [Fact]
    public void What_there_was_at_the_beginning_of_a_year_is_no_budget_and_growth_is_a_change()
    {
        var report = Extracted.From("""
            单位：万元
            项目 | 年初数 | 年末数 | 比上年增长
            流动资产 | 320.00 | 352.00 | 10.00%
            固定资产 | 500.00 | 510.00 | 2.00%
            """);
        Assert.All(report.Figures, f => Assert.Equal(Measure.Other, f.Measure));
        Assert.Equal("0.1 Change; 0.02 Change", Extracted.Rates(report));
    }

    [Fact]
    public void Columns_that_add_up_to_a_count_are_counts_under_a_caption_of_money()
    {
        var report = Extracted.From("""
            金额单位：万元
            部门 | 项目数 | 预算数 | 执行数 | 执行率 | 优 | 良 | 中
            甲局 | 3 | 120.00 | 114.00 | 95.00% | 2 | 1 |
            乙局 | 4 | 80.00 | 60.00 | 75.00% | 1 | 1 | 2
            合计 | 7 | 200.00 | 174.00 | 87.00% | 3 | 2 | 2
            """);
        Assert.Equal(6, report.Figures.Count);
        Assert.Empty(report.Headcounts);
    }

    [Fact]
    public void Parts_of_a_number_of_people_are_people()
    {
        var report = Extracted.From("""
            单位：万元
            学校 | 在编人数 | 城区 | 乡镇 | 工资总额
            一中 | 120 | 100 | 20 | 960.00
            二中 | 90 | 60 | 30 | 702.00
            """);
        Assert.Equal([120m, 100m, 20m, 90m, 60m, 30m], report.Headcounts.Select(h => h.Count.Value));
        Assert.Equal([9600000m, 7020000m], report.Figures.Select(f => f.Amount.Value));
    }

    [Fact]
    public void An_increase_in_money_is_no_rate_whatever_it_is_compared_with()
    {
        var report = Extracted.From("""
            单位：万元
            季度 | 2023年 | 2022年 | 同比增加额 | 同比增长
            一季度 | 1,120.50 | 1,000.00 | 120.50 | 12.05%
            二季度 | 990.00 | 1,100.00 | -110.00 | -10.00%
            """);
        Assert.Equal([1205000m, -1100000m], report.Figures.Where(f => f.Measure == Measure.Change).Select(f => f.Amount.Value));
        Assert.Equal("0.1205 Change; -0.1 Change", Extracted.Rates(report));
    }

    [Fact]
    public void Prices_with_units_of_their_own_are_prices_whatever_their_column_is_called()
    {
        var report = Extracted.From("""
            表1 补贴资金支出明细
            补贴类别 | 补贴数量 | 补贴标准 | 支出金额（万元）
            早餐补贴 | 52,000份 | 3元/份 | 15.60
            新建食堂补贴 | 6家 | 5万元/家 | 30.00
            合计 | | | 45.60
            """);
        Assert.Equal("3 Standard; 156000 Executed; 50000 Standard; 300000 Executed; 456000 Executed", string.Join("; ", report.Figures.Select(f => $"{f.Amount.Value:0} {f.Measure}")));
    }
}
