using PerfEval.Model.Facts;
using Xunit;

namespace PerfEval.Tests.Extract.Tables;

/// <summary>Whole forms of ministry and provinces, head to signature.</summary>
public sealed class FormTests
{
    [Fact]
    public void The_regional_form_for_transfers_has_head_funds_management_goals_and_indicators()
    {
        var report = Extracted.From("""
            中央对地方转移支付区域（项目）绩效自评表
            （2022年度）
            转移支付（项目）名称 | 农田建设补助资金 | < | < | < | < | <
            中央主管部门 | 农业农村部 | < | < | < | < | <
            地方主管部门 | 某省农业农村厅 | < | 资金使用单位 | 某县农业农村局 | < | <
            资金投入情况（万元） | | 全年预算数（A） | < | 全年执行数（B） | < | 预算执行率（B/A×100%）
            ^ | 年度资金总额： | 5300 | < | 4770 | < | 90%
            ^ | 其中：中央补助 | 4000 | < | 3600 | < | 90%
            ^ | 地方资金 | 1300 | < | 1170 | < | 90%
            ^ | 其他资金 | 0 | < | 0 | < | 0
            资金管理情况 | | 情况说明 | < | < | 存在问题和改进措施 | <
            ^ | 分配科学性 | 按面积分配。 | < | < | 无 | <
            ^ | 拨付合规性 | 拨付及时，支付4770万元。 | < | < | 无 | <
            总体目标完成情况 | 总体目标 | < | < | 全年实际完成情况 | < | <
            ^ | 建成高标准农田2万亩。 | < | < | 建成2.1万亩，受益农户3200户。 | < | <
            绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 全年实际完成值 | 未完成原因和改进措施
            ^ | 产出指标 | 数量指标 | 新增高标准农田 | ≥2万亩 | 2.1万亩 |
            ^ | 满意度指标 | 服务对象满意度指标 | 受益群众满意度 | ≥90% | 93% |
            说明 | 无 | < | < | < | < | <
            """);
        Assert.Equal((ReportKind.Transfer, "农田建设补助资金", "某县农业农村局", 2022), (report.Kind, report.Project, report.Organization, report.FiscalYear));
        Assert.Equal(
            "53000000 Budget Current Total; 47700000 Executed Total; 40000000 Budget Current Central; 36000000 Executed Central; 13000000 Budget Current; 11700000 Executed; 0 Budget Current Other; 0 Executed Other",
            string.Join("; ", Extracted.Figures(report).Split("; ").Take(8)));
        Assert.Equal(9, report.Figures.Count);
        Assert.Equal("产出指标/数量指标/新增高标准农田 ≥2万亩 2.1万亩 · ·; 满意度指标/服务对象满意度指标/受益群众满意度 ≥90% 93% · ·", Extracted.Indicators(report));
        Assert.Equal("3200 户 Actual", Extracted.Counts(report));
        Assert.Equal(TableKind.SelfEvaluation, report.Tables[0].Kind);
    }

    [Fact]
    public void A_whole_departments_form_with_tasks_and_indicators_is_one_report()
    {
        var report = Extracted.From("""
            部门整体支出绩效自评表
            （2023年度）
            部门名称 | 某市文化局 | < | < | < | < | <
            部门预算（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率
            ^ | 年度资金总额 | 2000 | 2100 | 2079 | 10 | 99%
            年度履职目标 | 建设15分钟文化圈，服务读者20万人次。 | < | < | < | < | <
            一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
            履职效能 | 重点工作 | 举办展览 | 12场 | 14场 | 40 | 40
            管理效率 | 预算管理 | 预算执行率 | 100% | 99% | 10 | 9.9
            ^ | ^ | 预算调整率 | ≤10% | 5% | 10 | 10
            总分 | < | < | < | < | 100 | 98.6
            """);
        Assert.Equal((ReportKind.Department, "某市文化局", 2023, 98.6m), (report.Kind, report.Organization, report.FiscalYear, report.SelfScore));
        Assert.Null(report.Project);
        Assert.Equal(3, report.Indicators.Count);
        Assert.Contains("Total 98.6/100", Extracted.Scores(report), StringComparison.Ordinal);
        Assert.Contains(report.Headcounts, h => h.Count.Value == 200000);
    }

    [Fact]
    public void The_points_of_tasks_are_not_the_executions()
    {
        var report = Extracted.From("""
            填报单位：某县水利局 | < | < | < | < | < | <
            年度主要任务 | 任务名称 | 预算数（A） | 执行数（B） | 执行率（B/A） | 分值 | 得分
            ^ | 防汛 | 120.5万元 | 120.5万元 | 100% | 5 | 5
            ^ | 巡河 | 30 | 28.2 | 94% | 5 | 4.7
            """);
        Assert.Equal("Other 5/5; Other 4.7/5", Extracted.Scores(report));
        Assert.Equal([1205000m, 1205000m, 300000m, 282000m], report.Figures.Select(f => f.Amount.Value));
    }

    [Fact]
    public void Units_of_an_accounts_table_do_not_reach_a_form_with_its_own()
    {
        var report = Extracted.From("""
            某局2023年度部门决算
            一、收支情况
            收入支出决算总表
            单位：元
            项目 | 决算数
            本年收入合计 | 1200.00
            项目支出绩效自评表
            项目名称 | 普法 | < | < | <
            项目资金（万元） | | 全年预算数 | 全年执行数 | 执行率
            ^ | 资金总额 | 30 | 30 | 100%
            """);
        Assert.Equal([1200m, 300000m, 300000m], report.Figures.Select(f => f.Amount.Value));
    }

    [Fact]
    public void A_repeated_execution_score_on_a_sub_row_counts_once()
    {
        var report = Extracted.From("""
            项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
            ^ | 年度资金总额 | 10 | 10 | 9 | 10 | 90% | 9
            ^ | 其中：财政拨款 | 10 | 10 | 9 | 10 | 90% | 9
            """);
        Assert.Equal("Execution 9/10", Extracted.Scores(report));
    }

    [Fact]
    public void The_scoring_table_in_three_pieces_is_read_piece_by_piece()
    {
        var report = Extracted.From("""
            2023年度项目绩效评价指标体系评分表
            一级指标 | 二级指标 | 三级指标 | 分值 | 指标解释 | 得分
            决策 | 项目立项 | 立项依据充分性 | 5 | 是否符合政策。 | 5

            一级指标 | 二级指标 | 三级指标 | 分值 | 指标解释 | 得分
            过程 | 资金管理 | 资金到位率 | 5 | 到位率=到位/预算×100%。 | 5

            一级指标 | 二级指标 | 三级指标 | 分值 | 指标解释 | 得分
            产出 | 产出数量 | 实际完成率 | 90 | 完成情况。 | 88
            总分 | < | < | 100 | | 98
            """.Replace("\n\n", "\n分页\n", StringComparison.Ordinal));
        Assert.Equal(["立项依据充分性", "资金到位率", "实际完成率"], report.Indicators.Select(i => i.Level3));
        Assert.Equal((ReportKind.Scoring, 98m), (report.Kind, report.SelfScore));
    }

    [Fact]
    public void Names_with_marks_and_masks_stay_as_printed()
    {
        var report = Extracted.From("""
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
            产出指标 | 数量指标 | ★★★培训人数(≥**人) | ≥** | **人 | 10 | 10
            """);
        Assert.Equal("★★★培训人数(≥**人)", Assert.Single(report.Indicators).Level3);
        Assert.Empty(report.Headcounts);
    }

    [Fact]
    public void A_huge_grid_is_read_in_bounded_time()
    {
        var row = string.Join('|', Enumerable.Repeat("12.5", 60));
        var text = "单位：万元\n" + string.Join('|', Enumerable.Repeat("金额", 60)) + "\n" + string.Join('\n', Enumerable.Repeat(row, 2000));
        Assert.NotEmpty(Extracted.From(text).Figures);
    }

    [Fact]
    public void Two_indicators_to_a_row_are_two_and_their_total_is_of_both_halves()
    {
        var report = Extracted.From("""
            一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
            产出指标（60分） | 数量指标 | 开展活动 | ≥24场 | 25场 | 30 | 30 | 效益指标（30分） | 社会效益指标 | 参与率 | ≥60% | 58% | 30 | 29
            ^ | 质量指标 | 验收合格率 | =100% | 100% | 30 | 30 | 满意度指标（10分） | 服务对象满意度 | 居民满意度 | ≥90% | 93% | 10 | 10
            总分 | < | < | < | < | < | < | < | < | < | < | < | 100 | 99
            """);
        Assert.Equal(
            "产出指标/数量指标/开展活动 ≥24场 25场 30 30; 效益指标/社会效益指标/参与率 ≥60% 58% 30 29; 产出指标/质量指标/验收合格率 =100% 100% 30 30; 满意度指标/服务对象满意度/居民满意度 ≥90% 93% 10 10",
            Extracted.Indicators(report));
        Assert.Equal("Group ·/60; Group ·/30; Group ·/10; Total 99/100", Extracted.Scores(report));
        Assert.Equal(6, report.Rates.Count);
    }

    [Fact]
    public void A_form_in_several_tables_is_one_with_the_total_of_the_last()
    {
        var report = Extracted.From("""
            项目支出绩效自评表
            （2023年度）
            项目名称 | 老街巷照明改造 | 项目类别 | 其他运转类
            主管部门 | 柳桥区城市管理局 | 实施单位 | 柳桥区路灯所

            一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
            产出指标 | 数量指标 | 改造灯杆 | ≥300根 | 297根 | 90 | 89.1

            总　　分 | 100 | 98.6
            老街巷照明改造项目绩效自评情况说明
            一、项目概况
            项目预算120万元。
            """);
        Assert.Equal(("项目支出绩效自评表", "老街巷照明改造", "柳桥区路灯所", 98.6m), (report.Title, report.Project, report.Organization, report.SelfScore));
        Assert.Equal("Total 98.6/100", Extracted.Scores(report));
    }
}
