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

    [Fact]
    public void A_subtotal_is_the_score_of_its_group()
    {
        var report = Extracted.From("""
            类别 | 指标 | 分值 | 评分标准 | 目标值 | 完成值 | 得分
            管理 | 小计 | 40 | | | | 39
            ^ | 预算执行率 | 25 | 按执行率计分 | 100% | 96% | 24
            ^ | 制度执行 | 15 | 有效得满分 | 有效 | 有效 | 15
            产出 | 开课门数 | 60 | 完成率×分值 | ≥30门 | 30门 | 60
            ^ | 小计 | 60 | | | | 60
            合计 | < | 100 | | | | 99
            """);
        Assert.Equal("管理//预算执行率 100% 96% 25 24; 管理//制度执行 有效 有效 15 15; 产出//开课门数 ≥30门 30门 60 60", Extracted.Indicators(report));
        Assert.Equal("Group 39/40; Group 60/60; Total 99/100", Extracted.Scores(report));
    }

    [Fact]
    public void A_subtotal_with_the_name_of_its_group_opens_it()
    {
        var report = Extracted.From("""
            一级指标 | 三级指标 | 分值 | 目标值 | 实际值 | 得分
            决策小计 | < | 20 | | | 18
            决策 | 立项依据 | 20 | 充分 | 较充分 | 18
            产出小计 | < | 80 | | | 80
            产出 | 新建站点 | 80 | ≥4个 | 4个 | 80
            """);
        Assert.Equal("决策//立项依据 充分 较充分 20 18; 产出//新建站点 ≥4个 4个 80 80", Extracted.Indicators(report));
        Assert.Equal(["决策小计", "产出小计"], report.Scores.Select(s => s.Label));
    }
}
