using PerfEval.Model.Facts;
using Xunit;

namespace PerfEval.Tests.Extract.Tables;

/// <summary>Final-accounts and budget tables (公开01–09), told by title and headers.</summary>
public sealed class AccountsTableTests
{
    [Fact]
    public void Two_tables_side_by_side_are_two_sections_and_line_numbers_are_no_amounts()
    {
        var report = Extracted.From("""
            2023年度部门决算
            收入支出决算总表
            单位：万元
            收入 | < | < | 支出 | < | <
            项目 | 行次 | 决算数 | 项目 | 行次 | 决算数
            栏次 | | 1 | 栏次 | | 2
            一、一般公共预算财政拨款收入 | 1 | 746.35 | 一、一般公共服务支出 | 31 | 500.10
            二、其他收入 | 2 | 14 | 二、教育支出 | 32 | 246.00
            本年收入合计 | 27 | 760.35 | 本年支出合计 | 57 | 746.10
            年初结转和结余 | 28 | 5.00 | 年末结转和结余 | 58 | 19.25
            总计 | 30 | 765.35 | 总计 | 60 | 765.35
            """);
        Assert.Equal(
            "7463500 Received Fiscal; 5001000 Executed; 140000 Received Other; 2460000 Executed; 7603500 Received Total; 7461000 Executed Total; 50000 Carryover Carryover; 192500 Carryover Carryover; 7653500 Received Total; 7653500 Executed Total",
            Extracted.Figures(report));
        var table = Assert.Single(report.Tables);
        Assert.Equal(TableKind.Accounts, table.Kind);
        Assert.Equal(2, table.Sections.Count);
        Assert.Equal("Item 2 一、一般公共预算财政拨款收入; Item 2 二、其他收入; Total 1 本年收入合计; Item 1 年初结转和结余; Total 0 总计", Extracted.Rows(table.Sections[0]));
        Assert.Equal("Item 2 一、一般公共服务支出; Item 2 二、教育支出; Total 1 本年支出合计; Item 1 年末结转和结余; Total 0 总计", Extracted.Rows(table.Sections[1]));
    }

    [Fact]
    public void Codes_in_one_column_give_the_levels_and_no_amounts()
    {
        var report = Extracted.From("""
            2023年度部门决算
            支出决算表
            金额单位：万元
            功能分类科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出
            栏次 | < | 1 | 2 | 3
            合计 | < | 300.50 | 200.50 | 100.00
            201 | 一般公共服务支出 | 300.50 | 200.50 | 100.00
            20129 | 群众团体事务 | 300.50 | 200.50 | 100.00
            2012902 | 一般行政管理事务 | 100.00 | | 100.00
            2012901 | 行政运行 | 200.50 | 200.50 |
            """);
        Assert.Equal(13, report.Figures.Count);
        Assert.All(report.Figures, f => Assert.Equal(Measure.Executed, f.Measure));
        var section = report.Tables[0].Sections[0];
        Assert.Equal("Total 0 合计; Item 1 一般公共服务支出; Item 2 群众团体事务; Item 3 一般行政管理事务; Item 3 行政运行", Extracted.Rows(section));
    }

    [Fact]
    public void Codes_in_three_columns_are_none_either()
    {
        var report = Extracted.From("""
            2023年度部门决算
            收入决算表
            单位：万元
            项目 | < | < | < | 本年收入合计 | 财政拨款收入 | 其他收入
            支出功能分类科目编码 | < | < | 科目名称 | ^ | ^ | ^
            类 | 款 | 项 | 栏次 | 1 | 2 | 3
            合计 | < | < | < | 120.00 | 100.00 | 20.00
            208 | | | 社会保障和就业支出 | 120.00 | 100.00 | 20.00
            208 | 05 | | 行政事业单位养老支出 | 120.00 | 100.00 | 20.00
            208 | 05 | 02 | 事业单位离退休 | 120.00 | 100.00 | 20.00
            """);
        Assert.Equal(12, report.Figures.Count);
        Assert.Equal("Total 0 合计; Item 1 社会保障和就业支出; Item 2 行政事业单位养老支出; Item 3 事业单位离退休", Extracted.Rows(report.Tables[0].Sections[0]));
        Assert.Equal("1200000 Received Total; 1000000 Received Fiscal; 200000 Received Other", string.Join("; ", Extracted.Figures(report).Split("; ").Take(3)));
    }

    [Fact]
    public void Three_blocks_of_economic_items_are_three_sections()
    {
        var report = Extracted.From("""
            2023年度部门决算
            一般公共预算财政拨款基本支出决算明细表
            单位：万元
            人员经费 | < | < | 公用经费 | < | < | < | < | <
            科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数
            301 | 工资福利支出 | 210.5 | 302 | 商品和服务支出 | 30.5 | 307 | 债务利息及费用支出 |
            30101 | 基本工资 | 110.5 | 30201 | 办公费 | 10.5 | 30701 | 国内债务付息 |
            30102 | 津贴补贴 | 100.0 | 30211 | 差旅费 | 20 | 310 | 资本性支出 | 1.2
            人员经费合计 | < | 210.5 | 公用经费合计 | < | < | < | < | 31.7
            """);
        Assert.Equal(9, report.Figures.Count);
        Assert.Equal(3, report.Tables[0].Sections.Count);
        Assert.All(report.Figures, f => Assert.Equal(Measure.Executed, f.Measure));
        Assert.All(report.Figures, f => Assert.Equal(Fund.Fiscal, f.Fund));
    }

    [Fact]
    public void The_table_of_the_three_public_expenses_has_numbers_without_row_names()
    {
        var report = Extracted.From("""
            2023年度部门决算
            财政拨款“三公”经费支出决算表
            单位：万元
            预算数 | < | < | < | 决算数 | < | < | <
            合计 | 因公出国（境）费 | 公务用车运行费 | 公务接待费 | 合计 | 因公出国（境）费 | 公务用车运行费 | 公务接待费
            1 | 2 | 3 | 4 | 5 | 6 | 7 | 8
            5.00 | 0 | 4.00 | 1.00 | 3.50 | 0 | 3.11 | 0.39
            """);
        Assert.Equal([Measure.Budget, Measure.Budget, Measure.Budget, Measure.Budget, Measure.Executed, Measure.Executed, Measure.Executed, Measure.Executed], report.Figures.Select(f => f.Measure));
        Assert.Equal(3900m, report.Figures[7].Amount.Value);
    }

    [Fact]
    public void An_empty_table_states_nothing()
    {
        var report = Extracted.From("""
            2023年度部门决算
            政府性基金预算财政拨款收入支出决算表
            单位：万元
            科目编码 | 科目名称 | 年初结转和结余 | 本年收入 | 本年支出 | 年末结转和结余
            栏次 | < | 1 | 2 | 3 | 4
            合计 | < | | | |
            注：本表为空表，本部门2023年没有政府性基金收支。 | < | < | < | < | <
            """);
        Assert.Empty(report.Figures);
    }

    [Fact]
    public void A_table_that_ends_in_one_row_on_the_next_page_goes_on()
    {
        var report = Extracted.From("""
            2023年度部门决算
            支出决算表
            单位：万元
            科目编码 | 科目名称 | 本年支出合计 | 基本支出
            201 | 一般公共服务支出 | 30.00 | 30.00

            20101 | 人大事务 | 30.00 | 30.00
            """.Replace("\n\n", "\n\n", StringComparison.Ordinal));
        Assert.Equal(4, report.Figures.Count);
    }

    [Fact]
    public void Title_and_units_may_stand_inside_the_grid()
    {
        var report = Extracted.From("""
            2023年度部门决算
            财政拨款收入支出决算总表 | < | < | < | < | <
            部门：某县水利局 | < | < | 金额单位：万元 | < | <
            收入 | < | < | 支出 | < | <
            项目 | 行次 | 金额 | 项目 | 行次 | 金额
            一、一般公共预算财政拨款 | 1 | 90.5 | 一、农林水支出 | 15 | 90.5
            本年收入合计 | 9 | 90.5 | 本年支出合计 | 24 | 90.5
            """);
        Assert.Equal("905000 Received Fiscal; 905000 Executed Fiscal; 905000 Received Fiscal; 905000 Executed Fiscal", Extracted.Figures(report));
        Assert.Equal(2, report.Tables[0].Sections.Count);
    }

    [Fact]
    public void Units_in_the_names_of_rows_go_before_the_tables_unit()
    {
        var report = Extracted.From("""
            2023年度部门决算
            机构运行信息决算表
            金额单位：万元
            项目 | 行次 | 统计数
            一、“三公”经费支出（万元） | 1 | 3.50
            1.公务用车保有量（辆） | 2 | 4
            2.国内公务接待人次（人） | 3 | 120
            """);
        Assert.Equal("35000 Executed", Extracted.Figures(report));
        Assert.Equal("4 辆 Stated; 120 人 Stated", Extracted.Counts(report));
    }

    [Fact]
    public void Rows_named_after_spending_are_income_in_a_table_of_income()
    {
        var report = Extracted.From("""
            2023年部门决算
            收入决算表
            部门：某县广播电视台 | < | < | 单位：万元
            科目编码 | 科目名称 | 本年收入合计 | 财政拨款收入
            合计 | < | 54.3 | 50
            205 | 教育支出 | 54.3 | 50
            """);
        Assert.Equal("543000 Received Total; 500000 Received Fiscal; 543000 Received Total; 500000 Received Fiscal", Extracted.Figures(report));
        Assert.Equal("某县广播电视台", report.Organization);
    }

    [Fact]
    public void A_budget_tables_amounts_are_budgets()
    {
        var report = Extracted.From("""
            2024年部门预算
            部门收支总表
            单位：万元
            收入 | < | 支出 | <
            项目 | 预算数 | 项目 | 预算数
            一、一般公共预算拨款收入 | 500 | 一、教育支出 | 480
            二、事业收入 | 20 | 二、住房保障支出 | 40
            收入总计 | 520 | 支出总计 | 520
            """);
        Assert.Equal(ReportKind.Budget, report.Kind);
        Assert.All(report.Figures, f => Assert.Equal(Measure.Budget, f.Measure));
        Assert.Equal(6, report.Figures.Count);
    }

    [Fact]
    public void Data_columns_with_units_give_amounts_counts_and_rates()
    {
        var report = Extracted.From("""
            某市某局项目支出绩效自评报告
            各区补助发放情况表
            区域 | 补助人数（人） | 发放金额（万元） | 占比（%）
            东区 | 120 | 36.5 | 60.83
            西区 | 80 | 23.5 | 39.17
            合计 | 200 | 60 | 100
            """);
        Assert.Equal("365000 Executed; 235000 Executed; 600000 Executed Total", Extracted.Figures(report));
        Assert.Equal("120 人 Stated; 80 人 Stated; 200 人 Stated", Extracted.Counts(report));
        Assert.Equal("0.6083 Share; 0.3917 Share; 1 Share", Extracted.Rates(report));
    }

    [Fact]
    public void Years_in_headers_are_the_years_of_their_columns()
    {
        var report = Extracted.From("""
            某局2023年部门决算
            收支对比表
            单位：万元
            项目 | 2022年决算数 | 2023年决算数 | 增减额 | 增减率
            总支出 | 100 | 120 | 20 | 20%
            """);
        Assert.Equal([2022, 2023, null], report.Figures.Select(f => f.Year));
        Assert.Equal(Measure.Change, report.Figures[2].Measure);
        Assert.Equal("0.2 Change", Extracted.Rates(report));
    }

    [Fact]
    public void What_there_was_stands_beside_what_there_is()
    {
        var report = Extracted.From("""
            资产构成表
            单位：万元
            类别 | 年初数 | 年末数 | 增减额 | 增减率（%）
            车辆 | 88.40 | 93.10 | 4.70 | 5.32
            合计 | 88.40 | 93.10 | 4.70 | 5.32
            """);
        Assert.Equal("884000 Other; 931000 Other; 47000 Change; 884000 Other Total; 931000 Other Total; 47000 Change Total", Extracted.Figures(report));
    }

    [Fact]
    public void What_a_balance_was_and_what_moved_it_is_no_difference()
    {
        var report = Extracted.From("""
            担保贷款情况表
            单位：万元
            经办机构 | 贷款余额变动 | < | < | < | 增减变动 | <
            ^ | 年初余额 | 新增发放 | 本年收回 | 年末余额 | 金额 | 比例（%）
            甲行 | 620.00 | 300.00 | 250.00 | 670.00 | 50.00 | 8.06
            """);
        Assert.Equal([false, false, false, false, true], report.Figures.Select(f => f.Measure == PerfEval.Model.Facts.Measure.Change));
        Assert.Equal([6200000m, 3000000m, 2500000m, 6700000m, 500000m], report.Figures.Select(f => f.Amount.Value));
    }
}
