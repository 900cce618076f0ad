using PerfEval.Model.Facts;
using Xunit;

namespace PerfEval.Tests.Extract.Tables;

/// <summary>Funds tables of the forms of ministry and provinces.</summary>
public sealed class FundsTableTests
{
    [Fact]
    public void The_ministrys_funds_rows_give_budgets_execution_rate_and_execution_score()
    {
        var report = Extracted.From("""
            项目支出绩效自评表
            项目名称 | 社区养老服务补贴 | < | < | < | < | < | <
            项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
            ^ | 年度资金总额 | 1500 | 1500 | 828 | 10 | 55.20% | 5.52
            ^ | 其中：当年财政拨款 | 400 | | | — | |
            ^ | 上年结转资金 | 780 | | | — | |
            ^ | 其他资金 | | | | — | |
            """);
        Assert.Equal("15000000 Budget Initial Total; 15000000 Budget Current Total; 8280000 Executed Total; 4000000 Budget Initial Fiscal; 7800000 Budget Initial Carryover", Extracted.Figures(report));
        Assert.Equal("0.552 Execution", Extracted.Rates(report));
        Assert.Equal("Execution 5.52/10", Extracted.Scores(report));
        var section = Assert.Single(Assert.Single(report.Tables).Sections);
        Assert.Equal("Total 0 年度资金总额; Part 1 当年财政拨款; Part 1 上年结转资金; Part 1 其他资金", Extracted.Rows(section));
        Assert.Equal("万元", section.UnitText);
    }

    [Fact]
    public void Lettered_headers_are_read_by_their_words()
    {
        var report = Extracted.From("""
            项目资金（万元） | | 全年预算数（A） | 全年执行数（B） | 分值 | 执行率（B/A） | 得分
            ^ | 年度资金总额 | 320.5 | 318.2 | 10 | 99.28% | 9.93
            ^ | 其中：中央补助 | 200 | 200 | | 100% |
            ^ | 地方资金 | 120.5 | 118.2 | | 98.09% |
            ^ | 其他资金 | 0 | 0 | | 0.00% |
            """);
        Assert.Equal(
            "3205000 Budget Current Total; 3182000 Executed Total; 2000000 Budget Current Central; 2000000 Executed Central; 1205000 Budget Current; 1182000 Executed; 0 Budget Current Other; 0 Executed Other",
            Extracted.Figures(report));
        Assert.Equal("0.9928 Execution; 1 Execution; 0.9809 Execution; 0 Execution", Extracted.Rates(report));
        Assert.Equal("Execution 9.93/10", Extracted.Scores(report));
    }

    [Fact]
    public void Funds_told_in_pairs_of_label_and_value_keep_what_each_column_is()
    {
        var report = Extracted.From("""
            项目名称 | 河道清淤专项 | < | < | <
            预算单位 | [304]某县水利局 | < | < | <
            预算执行情况 | 预算数: | 251.2万元 | 执行数: | 240.7万元
            ^ | 其中-财政拨款: | 250万元 | 其中-财政拨款: | 240万元
            ^ | 其它资金: | 1.2万元 | 其它资金: | 0.7万元
            年度目标完成情况 | 预期目标 | < | 实际完成目标 | <
            ^ | 清淤完成。 | < | 清淤完成。 | <
            绩效指标 | 一级指标 | 二级指标 | 三级指标 | 预期指标值
            ^ | 完成指标 | 数量指标 | 清淤长度 | ≥12公里
            """);
        Assert.Equal("2512000 Budget Total; 2407000 Executed Total; 2500000 Budget Fiscal; 2400000 Executed Fiscal; 12000 Budget Other; 7000 Executed Other", Extracted.Figures(report));
        Assert.Equal("某县水利局", report.Organization);
        Assert.Equal("Total 0 预算数; Part 1 财政拨款; Part 1 其它资金", Extracted.Rows(report.Tables[0].Sections[0]));
        Assert.Equal("2 Budget; 4 Executed", Extracted.Columns(report.Tables[0].Sections[0]));
    }

    [Fact]
    public void Budget_and_execution_may_stand_one_below_the_other()
    {
        var report = Extracted.From("""
            项目名称 | 校舍维修
            全年预算数（A）（万元） | 86.40
            全年执行数（B）（万元） | 80.00
            预算执行率（B/A） | 92.59%
            """);
        Assert.Equal("864000 Budget Current Total; 800000 Executed Total", Extracted.Figures(report));
        Assert.Equal("0.9259 Execution", Extracted.Rates(report));
    }

    [Fact]
    public void Eight_columns_with_two_rates_keep_apart()
    {
        var report = Extracted.From("""
            单位：万元
            资金来源 | 年初预算数（A） | 调整数（B） | 调整后预算数（C） | 实际到位（D） | 到位率（D/C） | 实际支出（E） | 执行率（E/C）
            合计 | 100 | 20 | 120 | 120 | 100% | 90 | 75%
            省级财政资金 | 60 | 10 | 70 | 70 | 100% | 60 | 85.71%
            市级财政资金 | 40 | 10 | 50 | 50 | 100% | 30 | 60%
            """);
        Assert.Contains("1200000 Budget Current Total; 1200000 Received Total; 900000 Executed Total", Extracted.Figures(report), StringComparison.Ordinal);
        Assert.Contains("600000 Executed Provincial", Extracted.Figures(report), StringComparison.Ordinal);
        Assert.Equal(6, report.Rates.Count);
    }

    [Fact]
    public void A_unit_in_header_and_cell_is_applied_once()
    {
        var report = Extracted.From("""
            资金投入情况(万元) | | 全年预算数 | 全年执行数 | 执行率
            ^ | 资金总额 | 3359.62万元 | 3300.00万元 | 98.23%
            """);
        Assert.Equal("33596200 Budget Current Total; 33000000 Executed Total", Extracted.Figures(report));
    }

    [Fact]
    public void A_header_in_yuan_is_not_scaled()
    {
        var report = Extracted.From("""
            项目资金 (元) | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
            ^ | 年度资金总额 | 387664.62 | 387664.62 | 387664.62 | 10 | 100% | 10
            """);
        Assert.Equal("387664.62 Budget Initial Total; 387664.62 Budget Current Total; 387664.62 Executed Total", Extracted.Figures(report));
        Assert.Equal("元", report.Figures[0].UnitText);
    }

    [Fact]
    public void The_units_line_above_a_table_holds_for_its_bare_cells()
    {
        var report = Extracted.From("""
            资金使用情况表
            单位：元
            项目 | 预算数 | 支出数
            合计 | 1,200,000.00 | 1,150,000.50
            其中：培训费 | 200，000 | 150，000.50
            """);
        Assert.Equal("1200000 Budget Total; 1150000.5 Executed Total; 200000 Budget; 150000.5 Executed", Extracted.Figures(report));
    }

    [Fact]
    public void An_execution_rate_printed_as_one_is_a_hundred_percent()
    {
        var report = Extracted.From("""
            项目资金（万元） | | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
            ^ | 年度资金总额 | 50 | 50 | 10 | 1 | 10
            """);
        Assert.Equal("1 Execution", Extracted.Rates(report));
    }

    [Fact]
    public void A_rate_without_its_sign_under_a_percent_header_is_a_rate()
    {
        var report = Extracted.From("""
            项目资金（万元） | | 全年预算数 | 全年执行数 | 执行率（%） | 得分
            ^ | 年度资金总额 | 200 | 66.86 | 33.43 | 3.34
            """);
        Assert.Equal("0.3343 Execution", Extracted.Rates(report));
    }

    [Fact]
    public void Numbers_that_shifted_left_over_an_empty_column_go_back_to_their_headers()
    {
        var report = Extracted.From("""
            项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
            ^ | 年度资金总额 | 1500 | 828 | 10 | 55.20% | 5.52 |
            """);
        Assert.Equal("0.552 Execution", Extracted.Rates(report));
        Assert.Equal("Execution 5.52/10", Extracted.Scores(report));
        Assert.Contains("8280000 Executed Total", Extracted.Figures(report), StringComparison.Ordinal);
        Assert.Equal(2, report.Figures.Count);
    }

    [Fact]
    public void A_collapsed_initial_budget_leaves_the_years_budget_its_own()
    {
        var report = Extracted.From("""
            某局2023年度项目绩效自评报告
            一、资金执行
            单位：万元
            资金来源 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
            年度资金总额 | 90 | 100 | 80 | 10 | 80.00% | 8
            其中：当年财政拨款 | 60 | 45 | — | 75.00% | — |
            其他资金 | 40 | 35 | — | 87.50% | — |
            """);
        Assert.Equal(
            "900000 Budget Initial Total; 1000000 Budget Current Total; 800000 Executed Total; 600000 Budget Current Fiscal; 450000 Executed Fiscal; 400000 Budget Current Other; 350000 Executed Other",
            Extracted.Figures(report));
    }

    [Fact]
    public void A_breakdown_inside_a_cell_gives_every_amount()
    {
        var report = Extracted.From("""
            项目资金 | | 预算数 | 执行数
            ^ | 资金总额 | 854万(甲项400万元,乙项454万元) | 800万元
            """);
        Assert.Equal("8540000 Budget Total; 4000000 Budget Total; 4540000 Budget Total; 8000000 Executed Total", Extracted.Figures(report));
    }

    [Fact]
    public void Four_kinds_of_money_under_the_total_are_its_parts()
    {
        var report = Extracted.From("""
            资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 执行率
            ^ | 年度资金总额 | 90 | 100 | 95 | 95%
            ^ | 其中：财政资金 | 60 | 70 | 70 | 100%
            ^ | 财政专户管理资金 | 10 | 10 | 5 | 50%
            ^ | 单位资金 | 20 | 20 | 20 | 100%
            """);
        Assert.Equal("Total 0 年度资金总额; Part 1 财政资金; Part 1 财政专户管理资金; Part 1 单位资金", Extracted.Rows(report.Tables[0].Sections[0]));
        Assert.Equal([Fund.Fiscal, Fund.Other, Fund.Other], report.Figures.Where(f => f.Measure == Measure.Executed).Skip(1).Select(f => f.Fund!.Value));
    }

    [Fact]
    public void Levels_of_government_nest_under_money_from_the_treasury()
    {
        var report = Extracted.From("""
            项目资金（万元） | | 全年预算数 | 全年执行数 | 执行率
            ^ | 资金总额 | 100 | 100 | 100%
            ^ | 其中：财政拨款 | 90 | 90 | 100%
            ^ | 其中：中央资金 | 50 | 50 | 100%
            ^ | 省级资金 | 40 | 40 | 100%
            ^ | 其他资金 | 10 | 10 | 100%
            """);
        Assert.Equal("Total 0 资金总额; Part 1 财政拨款; Part 2 中央资金; Part 2 省级资金; Part 1 其他资金", Extracted.Rows(report.Tables[0].Sections[0]));
    }

    [Fact]
    public void Adjusted_budgets_and_reasons_have_roles_of_their_own()
    {
        var report = Extracted.From("""
            单位：万元
            资金来源 | 年初预算 | 调整后预算数 | 预算执行数 | 预算执行率 | 权重 | 得分 | 原因
            一般公共预算 | 80 | 75.5 | 75.5 | 100% | 20 | 20 | 按进度支付
            """);
        Assert.Equal("800000 Budget Initial Fiscal; 755000 Budget Current Fiscal; 755000 Executed Fiscal", Extracted.Figures(report));
        Assert.Equal("Execution 20/20", Extracted.Scores(report));
    }

    [Fact]
    public void Glued_numbers_are_parted_where_the_rate_proves_the_split()
    {
        var report = Extracted.From("""
            项目资金（万元） | | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
            ^ | 年度资金总额 | 202010100.00%10 | | | |
            """);
        Assert.Equal("200000 Budget Current Total; 200000 Executed Total", Extracted.Figures(report));
        Assert.Equal("1 Execution", Extracted.Rates(report));
        Assert.Equal("Execution 10/10", Extracted.Scores(report));
    }

    [Fact]
    public void Numbers_before_their_rows_label_go_to_their_columns()
    {
        var report = Extracted.From("""
            项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数
            ^ | 1500 | 1400 | 828 | 年度资金总额
            """);
        Assert.Equal("15000000 Budget Initial Total; 14000000 Budget Current Total; 8280000 Executed Total", Extracted.Figures(report));
    }

    [Fact]
    public void Labels_and_amounts_in_one_cell_are_read_under_the_sections_unit()
    {
        var report = Extracted.From("""
            年度预算申请（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
            ^ | 年度资金总额 | 1200 | 1200 | 1200 | 10 | 100% | 10
            ^ | 按收入性质分：1200 | < | < | 按支出性质分：1200 | < | < | <
            ^ | 其中：一般公共预算：1150 | < | < | 其中：基本支出：800 | < | < | <
            ^ | 其他资金：50 | < | < | 项目支出：400 | < | < | <
            """);
        Assert.Equal([12000000m, 12000000m, 12000000m, 12000000m, 12000000m, 11500000m, 8000000m, 500000m, 4000000m], report.Figures.Select(f => f.Amount.Value));
    }

    [Fact]
    public void Tasks_with_nested_headers_keep_money_and_its_source()
    {
        var report = Extracted.From("""
            任务名称 | 主要内容 | 全年预算数（万元） | < | < | 全年执行数（万元） | < | <
            ^ | ^ | 总额 | 财政拨款 | 其他资金 | 总额 | 财政拨款 | 其他资金
            任务1：普法 | 宣传 | 30 | 20 | 10 | 28 | 20 | 8
            金额合计 | < | 30 | 20 | 10 | 28 | 20 | 8
            """);
        Assert.Equal(
            "300000 Budget Current Total; 200000 Budget Current Fiscal; 100000 Budget Current Other; 280000 Executed Total; 200000 Executed Fiscal; 80000 Executed Other",
            string.Join("; ", Extracted.Figures(report).Split("; ").Take(6)));
        Assert.Equal(12, report.Figures.Count);
    }

    [Fact]
    public void Money_may_stand_in_columns_by_source_and_rows_by_stage()
    {
        var report = Extracted.From("""
            单位：万元
            资金 | 中央资金 | 省级资金 | 合计
            预算数 | 50 | 40 | 90
            执行数 | 45 | 40 | 85
            """);
        Assert.Equal("500000 Budget Central; 400000 Budget Provincial; 900000 Budget Total; 450000 Executed Central; 400000 Executed Provincial; 850000 Executed Total", Extracted.Figures(report));
    }

    [Fact]
    public void A_subtotal_by_source_has_its_levels_of_government_below()
    {
        var report = Extracted.From("""
            项目资金情况 | 项目 | 预算数（元） | 到位数（元） | 支出数（元） | 执行率
            ^ | 财政资金小计 | 485000 | 485000 | 481000.50 | 99.18%
            ^ | （1）省级财政资金 | 300000 | 300000 | 300000 | 100%
            ^ | （2）县级财政资金 | 185000 | 185000 | 181000.50 | 97.84%
            ^ | 其他资金 | | | |
            ^ | 合计 | 485000 | 485000 | 481000.50 | 99.18%
            """);
        Assert.Equal("Item 1 财政资金小计; Item 2 （1）省级财政资金; Item 2 （2）县级财政资金; Item 1 其他资金; Total 0 合计", Extracted.Rows(report.Tables[0].Sections[0]));
        Assert.Equal("485000 Budget Fiscal; 485000 Received Fiscal; 481000.5 Executed Fiscal", string.Join("; ", Extracted.Figures(report).Split("; ").Take(3)));
    }

    [Fact]
    public void The_unit_may_stand_in_the_sections_name_below_the_header()
    {
        var report = Extracted.From("""
            填报单位：某县公安局 | < | < | <
            情况 | | 全年预算数 | 全年执行数
            预算执行情况（元 | 年度资金总额 | 11,299,034.24 | 9,959,537.13
            ^ | 其中：当年财政拨款 | 5,876,715.18 | 4,612,046.07
            """);
        Assert.Equal([11299034.24m, 9959537.13m, 5876715.18m, 4612046.07m], report.Figures.Select(f => f.Amount.Value));
    }

    [Fact]
    public void Parts_in_the_row_of_their_whole_are_of_its_measure()
    {
        var report = Extracted.From("""
            项目名称 | 古建筑修缮 | | | |
            年度预算数（万元） | 220 | 其中：财政拨款（万元） | 200 | 其他资金（万元） | 20
            年度执行数（万元） | 210 | 其中：财政拨款（万元） | 195 | 其他资金（万元） | 15
            """);
        Assert.Equal("2200000 Budget Total; 2000000 Budget Fiscal; 200000 Budget Other; 2100000 Executed Total; 1950000 Executed Fiscal; 150000 Executed Other", Extracted.Figures(report));
    }

    [Fact]
    public void Masked_amounts_are_no_facts()
    {
        var report = Extracted.From("""
            项目资金（万元） | | 全年预算数 | 全年执行数 | 执行率
            ^ | 年度资金总额 | **.** | XX | %
            """);
        Assert.Empty(report.Figures);
        Assert.Empty(report.Rates);
    }

    [Fact]
    public void Telephone_numbers_and_dates_in_a_forms_head_are_no_amounts()
    {
        var report = Extracted.From("""
            项目名称 | 城区绿化 | 联系电话 | 6501871
            起止时间 | 2023年1月 | 至 | 2023年12月
            项目资金（万元） | | 全年预算数 | 全年执行数
            ^ | 资金总额 | 12 | 12
            """);
        Assert.Equal(2, report.Figures.Count);
        Assert.Empty(report.Headcounts);
    }

    [Fact]
    public void Whose_projects_a_list_holds_says_nothing_of_whose_money_they_spend()
    {
        var report = Extracted.From("""
            2023年度市级项目支出明细表
            单位：万元
            序号 | 项目名称 | 预算数 | 执行数 | 执行率
            1 | 旧桥加固 | 120.00 | 114.00 | 95.00%
            2 | 路口改造 | 80.00 | 60.00 | 75.00%
            """);
        Assert.All(report.Figures, f => Assert.Null(f.Fund));
    }
}
