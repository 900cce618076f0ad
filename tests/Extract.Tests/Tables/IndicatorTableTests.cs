using PerfEval.Model.Facts;
using PerfEval.Model.Values;
using Xunit;

namespace PerfEval.Tests.Extract.Tables;

/// <summary>Indicator tables in the variants of ministry and provinces.</summary>
public sealed class IndicatorTableTests
{
    [Fact]
    public void Merged_levels_reach_every_row_and_points_in_brackets_are_the_groups()
    {
        var report = Extracted.From("""
            绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
            ^ | 产出指标（50分） | 数量指标 | 巡护人数 | ≥120人 | 126人 | 20 | 20 |
            ^ | ^ | 质量指标 | 验收合格率 | ≥95% | 97% | 20 | 20 |
            ^ | ^ | 成本指标 | 总成本 | ≤10万元 | 9.8万元 | 10 | 9 | 招标节约
            ^ | 满意度指标（10分） | 服务对象满意度指标 | 居民满意度 | ≥90% | 92% | 10 | 10 |
            总分 | < | < | < | < | < | 100 | 99 |
            """);
        Assert.Equal(
            "产出指标/数量指标/巡护人数 ≥120人 126人 20 20; 产出指标/质量指标/验收合格率 ≥95% 97% 20 20; 产出指标/成本指标/总成本 ≤10万元 9.8万元 10 9; 满意度指标/服务对象满意度指标/居民满意度 ≥90% 92% 10 10",
            Extracted.Indicators(report));
        Assert.Equal("120 人 Target; 126 人 Actual", Extracted.Counts(report));
        Assert.Equal("100000 Limit; 98000 Executed", Extracted.Figures(report));
        Assert.Equal("0.95 Completion >=; 0.97 Completion; 0.9 Satisfaction >=; 0.92 Satisfaction", Extracted.Rates(report));
        Assert.Equal("Group ·/50; Group ·/10; Total 99/100", Extracted.Scores(report));
        Assert.Equal("招标节约", report.Indicators[2].Deviation);
    }

    [Theory]
    [InlineData("不大于", Comparator.AtMost)]
    [InlineData("不得超过", Comparator.AtMost)]
    [InlineData("不多于", Comparator.AtMost)]
    [InlineData("（不小于）", Comparator.AtLeast)]
    [InlineData("不得低于", Comparator.AtLeast)]
    [InlineData("==", Comparator.Equal)]
    [InlineData("定性", null)]
    public void A_column_of_comparators_knows_the_words_of_prose(string sign, Comparator? expected)
    {
        var report = Extracted.From($"""
            一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值 | 权重 | 得分
            产出指标 | 数量指标 | 超编人员 | {sign} | 50 | 人 | 45 | 10 | 10
            """);
        Assert.Equal(expected, report.Indicators[0].Target?.Comparator);
    }

    [Fact]
    public void Amounts_in_cells_may_bear_the_sign_of_the_currency() => Assert.Equal(
        "12500 Budget Initial Total; 12000 Executed Total",
        Extracted.Figures(Extracted.From("""
            单位：元
            项目资金 | 年初预算数 | 全年执行数
            年度资金总额 | ￥12,500.00 | ¥12000.00
            """)));

    [Fact]
    public void Comparator_value_and_unit_in_columns_of_their_own_make_one_target()
    {
        var report = Extracted.From("""
            一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值 | 权重 | 得分
            产出指标 | 数量指标 | 培训学员 | ≥ | 820 | 人次 | 900 | 10 | 10
            ^ | 成本指标 | 人均标准 | ≤ | 350 | 元/人 | 340 | 10 | 10
            效益指标 | 社会效益指标 | 知晓率 | ≥ | 95 | % | 96 | 10 | 10
            效益指标 | 社会效益指标 | 社会和谐 | 定性 | 有所提升 | | 有所提升 | 10 | 10
            """);
        Assert.Equal(
            "产出指标/数量指标/培训学员 ≥820人次 900 10 10; 产出指标/成本指标/人均标准 ≤350元/人 340 10 10; 效益指标/社会效益指标/知晓率 ≥95% 96 10 10; 效益指标/社会效益指标/社会和谐 有所提升 有所提升 10 10",
            Extracted.Indicators(report));
        Assert.Equal("820 人次 Target; 900 人次 Actual", Extracted.Counts(report));
        Assert.Equal("350 Standard; 340 Standard", Extracted.Figures(report));
        Assert.Equal("0.95 Other >=; 0.96 Other", Extracted.Rates(report));
    }

    [Fact]
    public void A_row_that_lost_its_merged_first_cell_is_put_under_its_headers()
    {
        var report = Extracted.From("""
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
            产出指标 | 数量指标 | 新建泵站 | 3座 | 3座 | 10 | 10
            质量指标 | 工程合格率 | 100% | 100% | 10 | 10
            时效指标 | 完工时间 | 2023年10月 | 2023年9月 | 10 | 10
            """);
        Assert.Equal(
            "产出指标/数量指标/新建泵站 3座 3座 10 10; 产出指标/质量指标/工程合格率 100% 100% 10 10; 产出指标/时效指标/完工时间 2023年10月 2023年9月 10 10",
            Extracted.Indicators(report));
    }

    [Fact]
    public void A_blank_second_level_means_as_above()
    {
        var report = Extracted.From("""
            一级指标 | 二级指标 | 三级指标 | 预期指标值 | 实际完成指标值
            项目完成指标 | 质量指标 | 甲类合格率 | =100% | 100%
            项目完成指标 | | 乙类合格率 | =100% | 100%
            """);
        Assert.Equal("项目完成指标/质量指标/甲类合格率 =100% 100% · ·; 项目完成指标/质量指标/乙类合格率 =100% 100% · ·", Extracted.Indicators(report));
    }

    [Theory]
    [InlineData("无")]
    [InlineData("/")]
    [InlineData("")]
    [InlineData("——")]
    [InlineData("指标1：")]
    public void A_second_level_without_an_indicator_is_none(string name)
    {
        var report = Extracted.From($"""
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
            效益指标 | 经济效益指标 | {name} | | | |
            ^ | 社会效益指标 | 就业带动 | 明显 | 明显 | 30 | 28
            """);
        Assert.Equal("效益指标/社会效益指标/就业带动 明显 明显 30 28", Extracted.Indicators(report));
    }

    [Fact]
    public void Weights_may_stand_before_targets_or_behind_actual_values()
    {
        var before = Extracted.From("""
            一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分
            产出 | 产出数量 | 印发手册 | 15 | 2000册 | 2100册 | 15
            """);
        var behind = Extracted.From("""
            一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 自评得分 | 权重
            产出 | 产出数量 | 印发手册 | 2000册 | 2100册 | 14 | 15
            """);
        Assert.Equal("产出/产出数量/印发手册 2000册 2100册 15 15", Extracted.Indicators(before));
        Assert.Equal("产出/产出数量/印发手册 2000册 2100册 15 14", Extracted.Indicators(behind));
    }

    [Fact]
    public void Points_that_only_a_section_row_has_are_the_groups()
    {
        var report = Extracted.From("""
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
            产出指标 | | | | | 50 | 48
            | 数量指标 | 检查家次 | 40家次 | 40家次 | |
            | 质量指标 | 整改到位 | 全部整改 | 全部整改 | |
            """);
        Assert.Equal("产出指标/数量指标/检查家次 40家次 40家次 · ·; 产出指标/质量指标/整改到位 全部整改 全部整改 · ·", Extracted.Indicators(report));
        Assert.Equal("Group 48/50", Extracted.Scores(report));
    }

    [Fact]
    public void Points_in_a_merged_cell_over_several_rows_are_the_groups()
    {
        var report = Extracted.From("""
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
            产出指标 | 数量指标 | 甲 | 1个 | 1个 | 20 | 18
            ^ | ^ | 乙 | 2个 | 2个 | ^ | ^
            效益指标 | 社会效益 | 丙 | 好 | 好 | 10 | 10
            """);
        Assert.Equal("产出指标/数量指标/甲 1个 1个 · ·; 产出指标/数量指标/乙 2个 2个 · ·; 效益指标/社会效益/丙 好 好 10 10", Extracted.Indicators(report));
        Assert.Contains("Group ·/20", Extracted.Scores(report), StringComparison.Ordinal);
    }

    [Fact]
    public void The_execution_row_among_the_indicators_is_a_score_and_no_indicator()
    {
        var report = Extracted.From("""
            一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
            预算执行率 | 预算执行率 | 预算执行率 | 100% | 92.4% | 10 | 9.24
            产出指标 | 数量指标 | 走访户数 | 300户 | 305户 | 50 | 50
            """);
        Assert.Equal("产出指标/数量指标/走访户数 300户 305户 50 50", Extracted.Indicators(report));
        Assert.Equal("Execution 9.24/10", Extracted.Scores(report));
        Assert.Equal("1 Execution; 0.924 Execution", Extracted.Rates(report));
    }

    [Fact]
    public void Execution_within_a_scoring_table_is_an_indicator_like_the_others()
    {
        var report = Extracted.From("""
            一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 得分
            过程 | 资金管理 | 资金到位率 | 5 | 到位率=到位资金/预算资金×100% | 5
            ^ | ^ | 预算执行率 | 5 | 执行率=支出/到位×100% | 4.5
            总分 | < | < | 10 | | 9.5
            """);
        Assert.Equal("过程/资金管理/资金到位率 · · 5 5; 过程/资金管理/预算执行率 · · 5 4.5", Extracted.Indicators(report));
        Assert.Equal("Total 9.5/10", Extracted.Scores(report));
        Assert.Empty(report.Rates);
        Assert.Equal(TableKind.Scoring, report.Tables[0].Kind);
    }

    [Fact]
    public void A_header_repeated_on_the_next_page_is_no_row()
    {
        var report = Extracted.From("""
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
            产出指标 | 数量指标 | 甲 | 10个 | 10个 | 10 | 10
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
            | 质量指标 | 乙 | 合格 | 合格 | 10 | 10
            """);
        Assert.Equal("产出指标/数量指标/甲 10个 10个 10 10; 产出指标/质量指标/乙 合格 合格 10 10", Extracted.Indicators(report));
        Assert.Contains(report.Tables[0].Sections[0].Rows, r => r.Role == RowRole.RepeatedHeader);
    }

    [Theory]
    [InlineData("总分 | < | < | < | < | 100 | 95.52")]
    [InlineData("总分 | < | < | < | < | 10095.52 | ")]
    [InlineData("总分10095.52 | < | < | < | < | < | <")]
    [InlineData("合 计 | | | | | 100 | 95.52")]
    public void The_total_is_found_however_its_cells_are_glued(string total)
    {
        var report = Extracted.From($"""
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
            产出指标 | 数量指标 | 甲 | 10个 | 10个 | 100 | 95.52
            {total}
            """);
        Assert.Equal("Total 95.52/100", Extracted.Scores(report));
        Assert.Single(report.Indicators);
    }

    [Fact]
    public void Values_under_a_name_with_its_unit_take_it()
    {
        var report = Extracted.From("""
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值
            产出指标 | 数量指标 | 受训人数（人） | 80 | 82
            ^ | 成本指标 | 项目总支出（万元） | ≤202.6 | 132.9
            ^ | 质量指标 | 结业比率% | 100 | 98
            """);
        Assert.Equal("80 人 Target; 82 人 Actual", Extracted.Counts(report));
        Assert.Equal("2026000 Limit; 1329000 Executed", Extracted.Figures(report));
        Assert.Equal("1 Other; 0.98 Other", Extracted.Rates(report));
    }

    [Fact]
    public void A_value_that_lost_its_unit_takes_it_from_the_value_beside_it()
    {
        var report = Extracted.From("""
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值
            产出指标 | 成本指标 | 总成本 | ≤202.6万元 | 132.9
            ^ | 质量指标 | 系统正常运行 | 100 | 98%
            """);
        Assert.Equal("2026000 Limit; 1329000 Executed", Extracted.Figures(report));
        Assert.Equal("1 Other; 0.98 Other", Extracted.Rates(report));
        Assert.Equal("132.9", report.Indicators[0].Actual!.Text);
    }

    [Fact]
    public void A_range_is_two_facts()
    {
        var report = Extracted.From("""
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值
            产出指标 | 质量指标 | 优良率 | 95%-100% | 96%
            ^ | 数量指标 | 每班人数 | 10～20人 | 15人
            """);
        Assert.Equal([0.95m, 1m, 0.96m], report.Rates.Select(r => r.Value.Value));
        Assert.Equal([10m, 20m, 15m], report.Headcounts.Select(h => h.Count.Value));
    }

    [Fact]
    public void Counts_in_tens_of_thousands_are_normalised()
    {
        var report = Extracted.From("""
            一级指标 | 二级指标 | 三级指标 | 预期指标值 | 实际完成指标值
            完成指标 | 数量指标 | 参保人数 | 1.8067万人 | 18067人
            """);
        Assert.Equal("18067 万人 Target; 18067 人 Actual", Extracted.Counts(report));
        Assert.Equal(1.8067m, report.Indicators[0].Target!.Number);
        Assert.Equal(18067m, report.Indicators[0].Target!.Normalised!.Value.Value);
    }

    [Fact]
    public void Dates_and_document_numbers_are_values_without_facts()
    {
        var report = Extracted.From("""
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值
            产出指标 | 时效指标 | 完成时间 | 2023年6月30日 | 2023年6月30日前
            ^ | 质量指标 | 依据文件 | 财预〔2020〕10号 | 已印发
            """);
        Assert.Equal(2, report.Indicators.Count);
        Assert.Empty(report.Figures);
        Assert.Empty(report.Rates);
        Assert.Empty(report.Headcounts);
        Assert.Null(report.Indicators[0].Target!.Number);
    }

    [Fact]
    public void Columns_of_provinces_beside_the_usual_ones_do_no_harm()
    {
        var report = Extracted.From("""
            一级指标 | 二级指标 | 三级指标 | 是否核心指标 | 计量单位 | 年初指标值 | 调整指标值 | 全年完成值 | 完成率 | 得分系数(%) | 分值 | 自评得分 | 指标赋分规则
            产出指标 | 数量指标 | 修缮校舍 | 是 | 平方米 | 5000 | | 5100 | 102% | 100 | 20 | 20 | 按完成比例计分
            """);
        Assert.Equal("产出指标/数量指标/修缮校舍 5000平方米 5100 20 20", Extracted.Indicators(report));
        Assert.Contains(report.Rates, r => r.Text == "102%");
    }

    [Fact]
    public void Two_levels_only_take_the_second_for_the_indicator()
    {
        var report = Extracted.From("""
            一级指标 | 二级指标 | 分值 | 目标值 | 完成值 | 得分
            产出 | 巡查次数 | 30 | 12次 | 12次 | 30
            """);
        Assert.Equal("产出//巡查次数 12次 12次 30 30", Extracted.Indicators(report));
    }

    [Fact]
    public void Justified_spacing_and_line_breaks_in_levels_are_layout()
    {
        var report = Extracted.From("""
            一级\n指标 | 二级\n指标 | 三 级 指 标 | 年度指标值 | 实际完成值 | 分 值 | 得 分
            产\n出\n指\n标 | 数量\n指标 | 采购设\n备数量 | ≧6台 | 6台 | 10 | 10
            """);
        Assert.Equal("产出指标/数量指标/采购设备数量 ≧6台 6台 10 10", Extracted.Indicators(report));
    }

    [Fact]
    public void Names_and_weights_under_each_level_are_told_apart()
    {
        var report = Extracted.From("""
            一级指标 | < | 二级指标 | < | 三级指标 | < | 评分标准 | 自评得分
            名称 | 权重（%） | 名称 | 权重（%） | 名称 | 权重（%） | ^ | ^
            投入 | 20 | 项目立项 | 12 | 论证决策 | 4 | 论证充分得满分 | 4
            ^ | ^ | ^ | ^ | 目标设置 | 8 | 目标明确得满分 | 7
            """);
        Assert.Equal("投入/项目立项/论证决策 · · 4 4; 投入/项目立项/目标设置 · · 8 7", Extracted.Indicators(report));
    }

    [Fact]
    public void One_header_over_all_levels_is_parted_by_the_cells_below()
    {
        var report = Extracted.From("""
            绩效指标 | < | < | 年度指标值 | 实际完成值 | 分值 | 得分
            产出指标 | 数量指标 | 救助站床位 | 60张 | 60张 | 20 | 20
            ^ | 质量指标 | 设施完好率 | ≥95% | 96% | 20 | 20
            """);
        Assert.Equal("产出指标/数量指标/救助站床位 60张 60张 20 20; 产出指标/质量指标/设施完好率 ≥95% 96% 20 20", Extracted.Indicators(report));
    }

    [Fact]
    public void Notes_and_signatures_below_the_indicators_are_none()
    {
        var report = Extracted.From("""
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
            产出指标 | 数量指标 | 甲 | 1个 | 1个 | 100 | 96
            总分 | 100 | 96 | 自评等级 | 优 | |
            说明 | 本表由业务科室填写，资金已全部支付。 | < | < | < | < | <
            填表人：张三 | < | < | 联系电话：6501871 | < | < | <
            """);
        Assert.Single(report.Indicators);
        Assert.Equal("优", report.Grade);
        Assert.Equal("Total 96/100", Extracted.Scores(report));
    }

    [Fact]
    public void A_unit_broken_over_lines_is_one_unit()
    {
        var report = Extracted.From("""
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值
            产出指标 | 数量指标 | 检测样品 | >=700批\n次 | 7\n12批次
            """);
        Assert.Equal("700 批次 Target; 712 批次 Actual", Extracted.Counts(report));
    }

    [Fact]
    public void Goals_beside_their_label_are_targets_and_results_are_not()
    {
        var report = Extracted.From("""
            项目名称 | 危房改造
            年度目标 | 改造房屋50户。
            目标完成情况 | 改造房屋52户。
            """);
        Assert.Equal("50 户 Target; 52 户 Actual", Extracted.Counts(report));
    }

    [Theory]
    [InlineData("计划完成值", "实际完成值")]
    [InlineData("年初目标值", "全年完成情况")]
    [InlineData("预期指标值(包含数字及文字描述)", "实际完成指标值(包含数字及文字描述)")]
    [InlineData("绩效目标值", "自评完成值")]
    [InlineData("指标值（A）", "完成值（B）")]
    public void Plans_and_results_are_told_by_their_headers(string planned, string done)
    {
        var report = Extracted.From($"""
            一级指标 | 二级指标 | 指标内容 | {planned} | {done}
            产出 | 数量 | 维护设备 | 12台次 | 13台次
            """);
        Assert.Equal("产出/数量/维护设备 12台次 13台次 · ·", Extracted.Indicators(report));
        Assert.Equal("12 台次 Target; 13 台次 Actual", Extracted.Counts(report));
    }

    [Fact]
    public void Goals_are_read_as_sentences_with_plans_and_results_apart()
    {
        var report = Extracted.From("""
            项目名称 | 职业培训 | < | <
            年度总体目标 | 预期目标 | < | 实际完成情况
            ^ | 培训农民工500人，投入30万元。 | < | 培训农民工512人，支出29.5万元。
            绩效指标 | 一级指标 | 二级指标 | 三级指标
            """);
        Assert.Equal("500 人 Target; 512 人 Actual", Extracted.Counts(report));
        Assert.Equal([300000m, 295000m], report.Figures.Select(f => f.Amount.Value));
    }

    [Fact]
    public void Every_span_quotes_its_own_text()
    {
        var report = Extracted.From("""
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
            产出指标 | 数量指标 | 甲 | ≥1,200人次 | 1,350人次 | 10 | 10
            ^ | 成本指标 | 乙 | ≤ 10 万元 | 9.5万元 | 10 | 9.5
            """);
        Assert.All(report.Headcounts, h => Assert.Equal(h.Text, h.Source.Quote[h.Source.Start..h.Source.End]));
        Assert.All(report.Figures, f => Assert.Equal(f.Text, f.Source.Quote[f.Source.Start..f.Source.End]));
    }

    [Fact]
    public void A_column_of_outcomes_says_what_was_reached_or_why_it_was_not()
    {
        var report = Extracted.From("""
            一级指标 | 二级指标 | 三级指标 | 目标值 | 实际值 | 完成情况及原因
            产出指标 | 数量指标 | 巡查次数 | ≥12次 | 13次 | 完成
            ^ | 时效指标 | 按期拨付率 | =100% | 97.50% | 未完成：汛期推迟验收
            ^ | 质量指标 | 抽检合格率 | ≥98% | 96.00% | 未完成
            """);
        Assert.Equal([true, null, false], report.Indicators.Select(i => i.Reached));
        Assert.Equal([null, "未完成：汛期推迟验收", null], report.Indicators.Select(i => i.Deviation));
        Assert.Equal(["13次", "97.50%", "96.00%"], report.Indicators.Select(i => i.Actual?.Text));
    }
}
