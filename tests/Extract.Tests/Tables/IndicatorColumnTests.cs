using Xunit;

namespace PerfEval.Tests.Extract.Tables;

/// <summary>Columns and rows of indicator tables that stand otherwise than in the ministry's form.</summary>
public sealed class IndicatorColumnTests
{
    [Fact]
    public void What_was_found_beside_long_rules_is_the_actual_value()
    {
        var report = Extracted.From("""
            一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 实际情况 | 得分 | 扣分原因
            投入 | 目标设定 | 绩效目标合理性 | 4 | 符合规划1分；与部门职责相符1分；符合客观实际2分。 | 合理 | 4 |
            ^ | 预算配置 | 在职人员控制率 | 4 | ≤100%得4分，每超过1个百分点扣0.5分，扣完为止。 | 96.83% | 4 |
            ^ | ^ | 三公经费变动率 | 3 | 变动率≤0得3分；每增加1个百分点扣0.3分。 | -4.65% | 3 |
            """);
        Assert.Equal(
            "投入/目标设定/绩效目标合理性 · 合理 4 4; 投入/预算配置/在职人员控制率 · 96.83% 4 4; 投入/预算配置/三公经费变动率 · -4.65% 3 3",
            Extracted.Indicators(report));
        Assert.Contains(report.Rates, r => r.Text == "96.83%");
    }

    [Fact]
    public void An_indicator_that_is_called_like_its_group_stays_in_its_column()
    {
        var report = Extracted.From("""
            一级指标 | 二级指标 | 三级指标 | 分值 | 评价标准 | 年度指标值 | 实际完成值 | 自评得分
            投入（20分） | 目标设定 | 绩效目标合理性 | 5 | | 合理 | 合理 | 5
            ^ | ^ | 绩效指标明确性 | 5 | | 明确 | 明确 | 5
            """);
        Assert.Equal("投入/目标设定/绩效目标合理性 合理 合理 5 5; 投入/目标设定/绩效指标明确性 明确 明确 5 5", Extracted.Indicators(report));
    }

    [Fact]
    public void Targets_of_the_next_year_beside_this_years_are_stated_too()
    {
        var report = Extracted.From("""
            一级指标 | 二级指标 | 三级指标 | 2024年指标值 | 2024年完成值 | 分值 | 自评得分 | 2025年指标值
            产出指标 | 数量指标 | 新增受益人口 | ≥12,500人 | 13,086人 | 10 | 10 | ≥4,000人
            产出指标 | 质量指标 | 水质达标率 | ≥95% | 96.8% | 5 | 5 | ≥96%
            """);
        Assert.Equal("产出指标/数量指标/新增受益人口 ≥12,500人 13,086人 10 10; 产出指标/质量指标/水质达标率 ≥95% 96.8% 5 5", Extracted.Indicators(report));
        Assert.Equal("12500 人 Target; 13086 人 Actual; 4000 人 Target", Extracted.Counts(report));
        Assert.Equal("0.95 Completion >=; 0.968 Completion; 0.96 Completion >=", Extracted.Rates(report));
    }

    [Fact]
    public void Names_broken_over_two_rows_are_one_indicator()
    {
        var report = Extracted.From("""
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
            效益指标 | 社会效益指标 | 有效读者证增长率 | ≥5% | 4.1% | 10 | 8.20
            | | 可持续 | 总分馆服务体系 | ≥90% | 88.9% | 10 | 9.88
            | | 影响指标 | 基层分馆覆盖率 | | | |
            满意度指标 | 服务对象满意度指标 | 读者满意度 | ≥90% | 91% | 10 | 10
            """);
        Assert.Equal(
            "效益指标/社会效益指标/有效读者证增长率 ≥5% 4.1% 10 8.20; 效益指标/可持续影响指标/总分馆服务体系基层分馆覆盖率 ≥90% 88.9% 10 9.88; 满意度指标/服务对象满意度指标/读者满意度 ≥90% 91% 10 10",
            Extracted.Indicators(report));
    }

    [Fact]
    public void A_header_that_runs_into_the_cell_below_is_no_part_of_the_groups_name()
    {
        var report = Extracted.From("""
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
            一级指标\n产出指标 | 数量指标 | 维修养护水库座数 | ≥12座 | 12座 | 10 | 10
            ^ | 质量指标 | 养护工程合格率 | 100% | 100% | 10 | 10
            """);
        Assert.All(report.Indicators, i => Assert.Equal("产出指标", i.Level1));
    }

    [Fact]
    public void Last_years_value_beside_this_years_target_and_value_is_neither()
    {
        var report = Extracted.From("""
            一级指标 | 二级指标 | 三级指标 | 2022年实际 | 2023年目标 | 2023年实际 | 较上年 | 分值 | 得分
            预算执行（10分） | 预算执行率（万元） | < | — | 460.00 | 437.00 | 95.00% | 10 | 9.5
            产出指标（90分） | 数量指标 | 服务人次 | 1.2万人次 | ≥13,000人次 | 13,260人次 | 10.5% | 45 | 45
            ^ | 成本指标 | 单位成本 | 3.05元/公里 | ≤3元/公里 | 2.98元/公里 | -2.3% | 45 | 45
            """);
        Assert.Equal("产出指标/数量指标/服务人次 ≥13,000人次 13,260人次 45 45; 产出指标/成本指标/单位成本 ≤3元/公里 2.98元/公里 45 45", Extracted.Indicators(report));
        Assert.Equal("12000 万人次 Stated; 13000 人次 Target; 13260 人次 Actual", Extracted.Counts(report));
        Assert.Equal("4600000 Budget; 4370000 Executed; 3.05 Standard; 3 Standard; 2.98 Standard", Extracted.Figures(report));
        Assert.Equal("0.95 Execution", Extracted.Rates(report).Split("; ")[0]);
    }

    [Theory]
    [InlineData("2022年完成值 | 2023年指标值 | 2023年完成值")]
    [InlineData("上年实际 | 本年目标 | 本年实际")]
    [InlineData("2022年实际 | 2023年度目标 | 2023年度实际")]
    public void The_year_that_is_evaluated_is_the_last_in_which_something_was_reached(string headers)
    {
        var report = Extracted.From($"""
            一级指标 | 二级指标 | 三级指标 | {headers} | 分值 | 得分
            产出指标 | 质量指标 | 达标率 | 88% | ≥90% | 91% | 20 | 20
            """);
        Assert.Equal("产出指标/质量指标/达标率 ≥90% 91% 20 20", Extracted.Indicators(report));
        Assert.Equal(3, report.Rates.Count);
    }
}
