using Xunit;

namespace PerfEval.Tests.Extract.Tables;

/// <summary>Forms of provinces and agencies that stray from the ministry's.</summary>
public sealed class LocalFormTests
{
    [Fact]
    public void Subtotals_below_their_rows_hold_what_stands_above_them()
    {
        var report = Extracted.From("""
            资金类别 | 子项目 | 年初预算（万元） | 实际支出（万元） | 执行率
            文化类 | 送戏下乡 | 450 | 418.36 | 92.97%
            ^ | 图书分馆 | 120 | 119.58 | 99.65%
            ^ | 小计 | 570 | 537.94 | 94.38%
            文物类 | 修缮 | 600 | 507.9 | 84.65%
            ^ | 小计 | 600 | 507.9 | 84.65%
            宣传类 | 品牌推广 | 300 | 287.25 | 95.75%
            合计 | < | 1470 | 1333.09 | 90.69%
            """);
        Assert.Equal(
            "Item 2 文化类送戏下乡; Item 2 文化类图书分馆; Total 1 文化类小计; Item 2 文物类修缮; Total 1 文物类小计; Item 1 宣传类品牌推广; Total 0 合计",
            Extracted.Rows(report.Tables[0].Sections[0]));
        Assert.Null(report.Figures.First(f => f.Label.Contains("文化类小计")).Fund);
    }

    [Fact]
    public void Scores_on_their_side_are_scores_and_rates_and_no_money()
    {
        var report = Extracted.From("""
            评价维度 | 决策 | 过程 | 产出 | 效益 | 合计
            分值 | 15 | 20 | 40 | 25 | 100
            得分 | 13.5 | 17.1 | 35.2 | 22.8 | 88.6
            得分率 | 90.00% | 85.50% | 88.00% | 91.20% | 88.60%
            """);
        Assert.Empty(report.Figures);
        Assert.Equal("Other 13.5/15; Other 17.1/20; Other 35.2/40; Other 22.8/25; Total 88.6/100", Extracted.Scores(report));
        Assert.Equal(5, report.Rates.Count);
    }

    [Fact]
    public void Names_of_public_money_in_a_header_tell_no_budget()
    {
        var report = Extracted.From("""
            某县林业局2022年度部门决算
            财政拨款收入支出决算总表
            单位：万元
            项目 | 行次 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款
            农林水支出 | 13 | 2858.38 | 2708.38 | 150
            本年支出合计 | 15 | 2858.38 | 2708.38 | 150
            """);
        Assert.All(report.Figures, f => Assert.Equal(PerfEval.Model.Facts.Measure.Executed, f.Measure));
    }

    [Fact]
    public void Codes_in_columns_of_their_own_tell_the_depth_by_their_column()
    {
        var report = Extracted.From("""
            某县体育中心2022年度部门决算
            政府性基金预算财政拨款支出决算表
            单位：元
            类 | 款 | 项 | 科目名称 | 本年支出 | 项目支出
            229 | | | 其他支出 | 150,000.00 | 150,000.00
            || 60 | | 彩票公益金安排的支出 | 150,000.00 | 150,000.00
            || | 03 | 用于体育事业的彩票公益金支出 | 150,000.00 | 150,000.00
            合计 | < | < | < | 150,000.00 | 150,000.00
            """);
        Assert.Equal([1, 2, 3, 0], report.Tables[0].Sections[0].Rows.Where(r => r.Role is PerfEval.Model.Facts.RowRole.Item or PerfEval.Model.Facts.RowRole.Total).Select(r => r.Level));
    }

    [Fact]
    public void The_header_may_stand_below_a_row_that_reaches_over_nothing()
    {
        var report = Extracted.From("""
            某县学校2022年度部门决算
            一般公共预算财政拨款支出决算表
            单位：元
            项目 | | | | 本年支出 | | |
            功能分类科目编码 | | | 科目名称 | 小计 | 基本支出 | 项目支出
            类 | 款 | 项 | 栏次 | 1 | 2 | 3
            205 | | | 教育支出 | 19,188,833.00 | 13,862,745.00 | 5,326,088.00
            205 | 03 | | 职业教育 | 17,988,833.00 | 13,862,745.00 | 4,126,088.00
            """);
        Assert.Equal(6, report.Figures.Count);
    }

    [Fact]
    public void Sources_of_money_brought_forward_are_its_parts()
    {
        var report = Extracted.From("""
            某县林业局2022年度部门决算
            财政拨款收入支出决算总表
            单位：万元
            项目 | 行次 | 决算数
            一、一般公共预算财政拨款 | 1 | 3132.49
            本年收入合计 | 6 | 3132.49
            年初财政拨款结转和结余 | 7 | 46.00
            一般公共预算财政拨款 | 8 | 46.00
            总计 | 9 | 3178.49
            """);
        Assert.EndsWith("Item 1 年初财政拨款结转和结余; Part 2 一般公共预算财政拨款; Total 0 总计", Extracted.Rows(report.Tables[0].Sections[0]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("预算执行情况（万元）", "得分（10分）")]
    [InlineData("预算执行情况（万元）（10分）", "得分")]
    public void The_weight_of_the_execution_may_stand_in_brackets(string section, string score)
    {
        var report = Extracted.From($"""
            项目名称 | 高龄津贴 | < | < | <
            {section} | | 年初预算数 | 全年执行数 | {score}
            ^ | 总额 | 175.00 | 173.25 | 9.9
            ^ | 其中：财政资金 | 175.00 | 173.25 |
            """);
        Assert.Equal("Execution 9.9/10", Extracted.Scores(report));
    }

    [Fact]
    public void The_execution_row_may_reach_over_the_section_s_label()
    {
        var report = Extracted.From("""
            2023年度补助项目自评表
            绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
            ^ | 产出指标 | 数量指标 | 补贴人次 | ≥3200人次 | 3344人次 | 90 | 90
            预算执行率得分 | < | < | < | < | < | 10 | 9.58
            总分 | < | < | < | < | < | 100 | 99.58
            """);
        Assert.Equal("Execution 9.58/10; Total 99.58/100", Extracted.Scores(report));
    }

    [Fact]
    public void A_section_ends_where_its_label_does()
    {
        var report = Extracted.From("""
            资金情况（万元） | | 全年预算数（A） | 全年执行数（B） | 执行率（B/A）
            ^ | 年度资金总额： | 5236.40 | 5148.77 | 98.33%
            ^ | 其中：中央补助 | 3600.00 | 3600.00 | 100.00%
            ^ | 地方资金 | 1636.40 | 1548.77 | 94.65%
            资金管理情况 | 分配科学性 | 按因素法分配 | < | 无
            ^ | 下达及时性 | 30日内下达 | < | 无
            """);
        Assert.Equal("Total 0 年度资金总额; Part 1 中央补助; Part 1 地方资金", Extracted.Rows(report.Tables[0].Sections[0]));
    }

    [Fact]
    public void The_execution_score_may_stand_beside_its_label()
    {
        var report = Extracted.From("""
            项目名称 | 远程会诊平台 | < | <
            预算执行情况（元） | 预算数： | 2,860,000.00 | 执行数： | 2,614,530.00
            ^ | 执行率： | 91.42% | 得分（10分）： | 9.1
            一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值
            产出指标 | 数量指标 | 接入机构数 | 28家 | 28家
            """);
        Assert.Equal("Execution 9.1/10", Extracted.Scores(report));
    }

    [Fact]
    public void Values_of_the_year_before_are_facts_of_that_year()
    {
        var report = Extracted.From("""
            2023年度项目支出绩效自评表
            项目名称 | 就业补助 | < | < | < | < | <
            一级指标 | 二级指标 | 三级指标 | 上年完成值 | 年度指标值 | 实际完成值 | 分值 | 得分
            产出指标 | 数量指标 | 城镇新增就业人数 | 23050人 | ≥22000人 | 23117人 | 10 | 10
            ^ | 成本指标 | 岗位补贴标准 | 1810元/人·月 | 1900元/人·月 | 1900元/人·月 | 10 | 10
            """);
        Assert.Equal("23050 人 Stated; 22000 人 Target; 23117 人 Actual", Extracted.Counts(report));
        Assert.Equal(2022, report.Headcounts[0].Year);
        Assert.Equal("1810 Standard; 1900 Standard; 1900 Standard", Extracted.Figures(report));
    }

    [Fact]
    public void A_year_with_what_the_column_holds_heads_it()
    {
        var report = Extracted.From("""
            某区卫生健康局2024年部门预算
            一般公共预算支出表
            单位：万元
            科目编码 | 科目名称 | 2023年预算数 | 2024年预算数 | 2024年比2023年增减 | <
            ^ | ^ | ^ | ^ | 增减额 | 增减（%）
            2100101 | 行政运行 | 530.15 | 518.73 | -11.42 | -2.15
            2100408 | 公共卫生服务 | 1307.40 | 1452.60 | 145.20 | 11.11
            """);
        Assert.Equal("5301500 Budget Fiscal; 5187300 Budget Fiscal; -114200 Change Fiscal; 13074000 Budget Fiscal; 14526000 Budget Fiscal; 1452000 Change Fiscal", Extracted.Figures(report));
        Assert.Equal("-0.0215 Change; 0.1111 Change", Extracted.Rates(report));
    }

    [Fact]
    public void The_tables_title_tells_whose_money_the_places_got()
    {
        var report = Extracted.From("""
            2022年中央资金分配及支出情况表 单位：万元
            序号 | 县（市） | 下达资金 | 支出资金 | 预算执行率(%)
            1 | 安和县 | 2210.00 | 2184.36 | 98.84
            2 | 乐川县 | 1865.00 | 1865.00 | 100.00
            || 合计 | 4075.00 | 4049.36 | 99.37
            """);
        Assert.All(report.Figures.Take(4), f => Assert.Equal(PerfEval.Model.Facts.Fund.Central, f.Fund));
    }
}
