using PerfEval.Model.Facts;
using Xunit;

namespace PerfEval.Tests.Extract.Tables;

/// <summary>Captions that name several units, and columns that tell which of them is theirs.</summary>
public sealed class CaptionUnitTests
{
    [Fact]
    public void A_column_that_names_a_count_or_a_mean_goes_before_the_captions_money()
    {
        var report = Extracted.From("""
            表1 各乡镇护林服务资金和人员配备情况
            单位：个、人、万元、元/人
            乡镇 | 行政村数 | 常住人口 | 护林员数 | 预算安排 | 实际支出 | 执行率 | 人均支出
            甲镇 | 16 | 46820 | 118 | 412.50 | 412.50 | 100.00% | 88.10
            乙镇 | 21 | 38114 | 104 | 386.40 | 371.08 | 96.04% | 97.36
            """);
        Assert.Equal("16 个 Stated; 46820 人 Stated; 118 人 Stated; 21 个 Stated; 38114 人 Stated; 104 人 Stated", Extracted.Counts(report));
        Assert.Equal("4125000 Budget; 4125000 Executed; 88.1 Standard; 3864000 Budget; 3710800 Executed; 97.36 Standard", Extracted.Figures(report));
    }

    [Theory]
    [InlineData("元/生·学期、人、元", "500 Standard", "2432500")]
    [InlineData("元、人", "500 Standard", "2432500")]
    [InlineData("元/人、人、元", "500 Standard", "2432500")]
    public void A_standard_beside_counts_and_amounts_is_a_price(string units, string price, string amount)
    {
        var report = Extracted.From($"""
            单位：{units}
            项目 | 资助标准 | 人数 | 发放金额
            寄宿生补助 | 500.00 | 4865 | 2432500
            非寄宿生补助 | 250.00 | 3124 | 781000
            """);
        Assert.StartsWith($"{price}; {amount} Executed", Extracted.Figures(report), StringComparison.Ordinal);
        Assert.Equal("4865 人 Stated; 3124 人 Stated", Extracted.Counts(report));
    }

    [Fact]
    public void A_rate_below_a_group_of_people_is_none_of_their_number()
    {
        var report = Extracted.From("""
            单位：人、%
            乡镇 | 受检老年人 | < | < | 慢病患者 | < | <
            ^ | 常住人数 | 体检人数 | 体检率 | 在管人数 | 规范管理人数 | 规范管理率
            甲镇 | 11165 | 7949 | 71.20 | 6369 | 4719 | 74.09
            乙镇 | 6456 | 4745 | 73.50 | 3559 | 2737 | 76.90
            """);
        Assert.Equal("0.712 Other; 0.7409 Other; 0.735 Other; 0.769 Other", Extracted.Rates(report));
        Assert.Equal(8, report.Headcounts.Count);
    }

    [Fact]
    public void A_row_that_names_what_its_money_is_given_by_is_money()
    {
        var report = Extracted.From("""
            单位：万元
            任务名称 | 主要内容 | 预算金额 | 实际支出金额
            农田建设 | 新建农田 | 2460.00 | 2460.00
            耕地补贴 | 按种植面积发放补贴 | 3125.60 | 3098.47
            """);
        Assert.Equal("24600000 Budget; 24600000 Executed; 31256000 Budget; 30984700 Executed", Extracted.Figures(report));
    }

    [Fact]
    public void Bodies_that_no_unit_counts_are_neither_money_nor_counted()
    {
        var report = Extracted.From("""
            单位：万元
            乡镇 | 行政村数 | 预算安排 | 实际支出 | 执行率
            甲镇 | 16 | 412.50 | 412.50 | 100.00%
            乙镇 | 21 | 386.40 | 371.08 | 96.04%
            """);
        Assert.Empty(report.Headcounts);
        Assert.Equal("4125000 Budget; 4125000 Executed; 3864000 Budget; 3710800 Executed", Extracted.Figures(report));
    }

    [Fact]
    public void A_mean_without_a_unit_has_the_one_that_the_rows_bear_out()
    {
        var report = Extracted.From("""
            单位：万元
            乡镇 | 常住人口 | 预算安排 | 实际支出 | 人均支出
            甲镇 | 46820 | 420.00 | 412.50 | 88.10
            乙镇 | 38114 | 386.40 | 371.08 | 97.36
            """);
        Assert.Equal([88.10m, 97.36m], report.Figures.Where(f => f.Amount.Value < 1000).Select(f => f.Amount.Value));
    }

    [Fact]
    public void Tasks_and_what_was_done_of_them_are_counted_in_the_captions_unit()
    {
        var report = Extracted.From("""
            单位：户、万元、%
            市（州） | 改造任务 | < | < | 补助资金 | < | <
            ^ | 任务数 | 完成数 | 完成率 | 下达数 | 支出数 | 执行率
            甲市 | 4,260 | 4,301 | 100.96 | 10,650.00 | 10,498.20 | 98.57
            乙市 | 3,584 | 3,612 | 100.78 | 8,960.00 | 8,902.75 | 99.36
            """);
        Assert.Equal("4260 户 Target; 4301 户 Actual; 3584 户 Target; 3612 户 Actual", Extracted.Counts(report));
        Assert.Equal("106500000 Allocated; 104982000 Executed; 89600000 Allocated; 89027500 Executed", Extracted.Figures(report));
    }

    [Fact]
    public void Numbers_of_the_bodies_paid_and_what_they_were_owed_stand_under_one_header()
    {
        var report = Extracted.From("""
            单位：家、万元
            政策类别 | 补助标准 | 应兑现 | < | 已兑现 | < | 兑现率
            ^ | ^ | 数量 | 金额 | 数量 | 金额 | ^
            认定奖励 | 20 | 63 | 1260.00 | 60 | 1200.00 | 95.24%
            研发补助 | 50 | 12 | 600.00 | 12 | 600.00 | 100.00%
            """);
        Assert.Equal("63 家 Stated; 60 家 Stated; 12 家 Stated; 12 家 Stated", Extracted.Counts(report));
        Assert.Equal("200000 Standard; 12600000 Budget; 12000000 Executed; 500000 Standard; 6000000 Budget; 6000000 Executed", Extracted.Figures(report));
    }

    [Fact]
    public void Works_with_prices_in_yuan_and_amounts_in_ten_thousands_are_planned_and_done()
    {
        var report = Extracted.From("""
            表1 分项工程量和资金使用情况
            单价：元　　金额：万元
            分项 | 单位 | 计划 | < | < | 实际 | < | < | 工程量完成率 | 支出占计划%
            ^ | ^ | 工程量 | 控制单价 | 金额 | 工程量 | 结算单价 | 金额 | ^ | ^
            人工造林 | 亩 | 3200 | 1200 | 384.00 | 3264 | 1148 | 374.71 | 102.0% | 97.6
            作业道 | 公里 | 12.4 | 285,000 | 353.40 | 12.4 | 271,500 | 336.66 | 100% | 95.3
            其他费用（宣传、验收） | 项 | — | — | 14.50 | — | — | 9.86 | — | 68.0
            """);
        Assert.Equal(
            "1200 Standard; 3840000 Budget; 1148 Standard; 3747100 Executed; 285000 Standard; 3534000 Budget; 271500 Standard; 3366600 Executed; 145000 Budget; 98600 Executed",
            Extracted.Figures(report));
        Assert.Equal("1.02 Completion; 0.976 Share; 1 Completion; 0.953 Share; 0.68 Share", Extracted.Rates(report));
        Assert.Empty(report.Headcounts);
    }

    [Fact]
    public void A_header_with_a_percent_sign_heads_rates_whatever_its_words()
    {
        var report = Extracted.From("""
            县（市、区） | 实施学校（所） | 供餐率 | 自查满意度（%）
            甲县 | 63 | 100.0% | 96.2
            乙县 | 57 | 98.2% | 94.8
            """);
        Assert.Equal("1 Other; 0.962 Satisfaction; 0.982 Other; 0.948 Satisfaction", Extracted.Rates(report));
    }

    [Fact]
    public void Planned_investment_is_a_budget_in_a_list_of_projects()
    {
        var report = Extracted.From("""
            单位：万元、户、人
            序号 | 村 | 项目名称 | 计划投资 | 资金支出 | 形象进度 | 受益对象 | <
            ^ | ^ | ^ | ^ | ^ | ^ | 户数 | 人数
            1 | 甲村 | 产业路硬化 | 186.00 | 180.00 | 100% | 142 | 486
            2 | 乙村 | 水渠清淤 | 120.50 | 96.40 | 85% | 118 | 403
            """);
        Assert.Equal("1860000 Budget; 1800000 Executed; 1205000 Budget; 964000 Executed", Extracted.Figures(report));
        Assert.Equal("142 户 Stated; 486 人 Stated; 118 户 Stated; 403 人 Stated", Extracted.Counts(report));
        Assert.Equal(ColumnRole.Rate, report.Tables[0].Sections[0].Columns.First(c => c.Header == "形象进度").Role);
    }

    [Fact]
    public void The_unit_right_above_a_header_is_that_of_the_amounts_below()
    {
        var report = Extracted.From("""
            项目名称 | 阅读空间建设 | < | <
            年初预算：320,000.00元 | < | 全年执行：298,746.35元 | <
            资金来源及支出明细（单位：元） | < | < | <
            资金来源 | 年初预算 | 全年执行 | 执行率
            市级财政资金 | 220,000.00 | 198,746.35 | 90.34%
            社会捐赠资金 | 100,000.00 | 100,000.00 | 100.00%
            """);
        Assert.Equal([320_000m, 298_746.35m, 220_000m, 198_746.35m, 100_000m, 100_000m], report.Figures.Select(f => f.Amount.Value));
    }

    [Fact]
    public void What_was_spent_in_the_year_before_is_not_planned_in_a_table_of_the_budget()
    {
        var report = Extracted.From("""
            表1 2025年部门预算收支对照表
            单位：万元
            项目 | 2024年 | < | 2025年 | <
            ^ | 年初预算 | 决算（执行）数 | 申报预算 | 较上年年初±
            基本支出 | 1486.32 | 1478.96 | 1523.80 | 37.48
            项目支出 | 1958.00 | 2176.18 | 1843.00 | -115.00
            """);
        Assert.Equal(
            [Measure.Budget, Measure.Executed, Measure.Budget, Measure.Change, Measure.Budget, Measure.Executed, Measure.Budget, Measure.Change],
            report.Figures.Select(f => f.Measure));
    }

    [Fact]
    public void Posts_and_staff_stand_under_their_headers_above_the_first_amounts()
    {
        var report = Extracted.From("""
            金额单位：万元
            财政供养人员情况 | 编制数 | 实际在职人数 | < | 控制率
            ^ | 96 | 91 | < | 94.79%
            经费控制情况 | 2022年预算数 | 2022年决算数 | 2023年预算数 | 2023年决算数
            公用经费 | 42.00 | 39.46 | 38.60 | 35.18
            项目支出 | 38.50 | 36.41 | 35.60 | 32.66
            """);
        Assert.Equal("96 人 Stated; 91 人 Stated", Extracted.Counts(report));
        Assert.Contains(report.Rates, r => r.Text == "94.79%");
    }

    [Fact]
    public void Of_several_units_the_last_telling_word_of_a_header_decides()
    {
        var report = Extracted.From("""
            附表 2023年各分站改造补助发放情况
            单位：户、元
            分站 | 改造户数 | < | 资金来源 | < | < | 户均投资
            ^ | 开工 | 小计 | 中央补助 | 职工自筹 | 合计 | ^
            甲站 | 41 | 40 | 600,000.00 | 910,400.00 | 1,510,400.00 | 37,760.00
            乙站 | 30 | 28 | 420,000.00 | 655,900.00 | 1,075,900.00 | 38,425.00
            """);
        Assert.Equal("41 户 Stated; 40 户 Stated; 30 户 Stated; 28 户 Stated", Extracted.Counts(report));
        Assert.Equal(["600,000.00", "910,400.00", "1,510,400.00"], report.Figures.Take(3).Select(f => f.Text));
    }

    [Fact]
    public void Visits_among_amounts_are_counted_in_the_captions_unit()
    {
        var report = Extracted.From("""
            表2 各馆资金使用及接待情况
            单位：万元、万人次
            馆名 | 预算数 | 支出数 | 执行率 | 观众接待量 | 到馆率
            甲馆 | 860.00 | 742.60 | 86.35% | 82.64 | 93.0%
            乙馆 | 420.00 | 420.00 | 100.00% | 46.18 | 94.7%
            """);
        Assert.Equal("826400 万人次 Stated; 461800 万人次 Stated", Extracted.Counts(report));
        Assert.Equal(4, report.Figures.Count);
    }

    [Fact]
    public void A_column_that_tells_nothing_is_money_by_its_decimals()
    {
        var report = Extracted.From("""
            附件1 各乡镇补贴兑付情况表
            单位：亩、户、元
            乡镇 | 核定面积 | 农户数 | 应兑付金额 | 首次退回 | 待发 | 户均面积
            甲镇 | 5,905.80 | 846 | 663,575.69 | 8,642.10 | 656.80 | 6.98
            乙镇 | 9,666.60 | 2,103 | 1,086,139.18 | 9,377.54 | 0.00 | 4.60
            """);
        Assert.Equal(["663,575.69", "8,642.10", "656.80", "1,086,139.18", "9,377.54", "0.00"], report.Figures.Select(f => f.Text));
        Assert.Equal("846 户 Stated; 2103 户 Stated", Extracted.Counts(report));
    }

    [Fact]
    public void Classes_below_a_group_are_counted_by_its_unit_and_rows_are_named_by_their_months()
    {
        var report = Extracted.From("""
            表1 2023年各月采样情况
            月份 | 采样（人次） | < | < | 送检量（U） | 废弃 | <
            ^ | 400ml | 200ml | 小计 | ^ | 数量（U） | 废弃率（%）
            1月 | 418 | 94 | 512 | 881.0 | 20.3 | 2.10
            2月 | 290 | 31 | 321 | 491.5 | 11.3 | 2.90
            """);
        Assert.Equal("418 人次 Stated; 94 人次 Stated; 512 人次 Stated; 290 人次 Stated; 31 人次 Stated; 321 人次 Stated", Extracted.Counts(report));
        Assert.Equal(["1月·采样（人次）400ml", "1月·采样（人次）200ml", "1月·采样（人次）小计"], report.Headcounts.Take(3).Select(c => c.Label));
        Assert.Equal(["2.10", "2.90"], report.Rates.Select(r => r.Text));
    }

    [Fact]
    public void A_caption_may_call_the_publisher_a_unit_before_the_unit_of_its_money()
    {
        var report = Extracted.From("""
            收支对比表
            单位：云溪县骨科医院 单位：元
            项目 | 2021年度 | 2022年度
            门诊收入 | 3120450.20 | 3377812.60
            住院收入 | 8204117.00 | 8011930.50
            """);
        Assert.Equal([3120450.20m, 3377812.60m, 8204117.00m, 8011930.50m], report.Figures.Select(f => f.Amount.Value));
        Assert.Equal([2021, 2022, 2021, 2022], report.Figures.Select(f => f.Year));
    }
}
