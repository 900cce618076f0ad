using Xunit;

namespace PerfEval.Tests.Extract.Tables;

/// <summary>Groups of indicators that rows of their own head, and points that stand elsewhere than in a column.</summary>
public sealed class GroupRowTests
{
    [Fact]
    public void A_row_over_all_columns_heads_its_group_with_weight_and_score()
    {
        var report = Extracted.From("""
            二级指标 | 三级指标 | 权重 | 年度指标值 | 实际完成值 | 自评分 | 扣分原因
            一、投入（权重20%，得分19.5） | < | < | < | < | < | <
            项目立项 | 论证充分性 | 10% | 充分 | 充分 | 10 |
            资金落实 | 资金到位率 | 10% | 100% | 100% | 9.5 |
            二、产出（权重80%，得分80） | < | < | < | < | < | <
            效率性 | 服务老人数量 | 80% | ≥1950人 | 1985人 | 80 |
            """);
        Assert.Equal("投入/项目立项/论证充分性 充分 充分 10 10; 投入/资金落实/资金到位率 100% 100% 10 9.5; 产出/效率性/服务老人数量 ≥1950人 1985人 80 80", Extracted.Indicators(report));
        Assert.Equal("Group 19.5/20; Group 80/80", Extracted.Scores(report));
    }

    [Fact]
    public void A_row_with_the_score_of_its_group_is_no_indicator()
    {
        var report = Extracted.From("""
            一级指标 | 二级指标 | 评价要点 | 分值 | 得分 | 扣分说明
            一、公司绩效——产出（60分） | < | < | < | 55.25 |
            产出 | 项目运营 | 日产日清率 | 60 | 55.25 | 有一次迟清
            合　计 | < | < | 60 | 55.25 |
            """);
        Assert.Single(report.Indicators);
        Assert.Equal("Group 55.25/60; Total 55.25/60", Extracted.Scores(report));
    }

    [Fact]
    public void The_kind_of_an_indicator_is_not_its_first_level()
    {
        var report = Extracted.From("""
            项目自评得分 | < | < | < | < | < | 98.07
            项目名称 | < | 总分馆建设 | < | < | < | <
            指标类型 | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 得分
            年度绩效目标1（50分）：完善服务网络 | < | < | < | < | < | <
            预期性 | 产出指标 | 数量指标 | 新建服务点数（8分） | ≥45个 | 47个 | 8
            """);
        Assert.Equal("产出指标", report.Indicators[0].Level1);
        Assert.Equal(98.07m, report.SelfScore);
        Assert.Contains(report.Scores, s => s is { Role: PerfEval.Model.Facts.ScoreRole.Total, Points.Value: 98.07m });
    }
}
