using PerfEval.Model.Findings;
using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>Rows of indicators that are told in prose, each in a paragraph with its points.</summary>
public sealed class ToldRowTests
{
    private const string Rows = """
        因此评价分100分，自评等级为优秀。
        1.苗木成活密度，年初目标值≥85%，实际完成值≥85%，自评得分40分；
        2.苗木检疫合格率，年初目标值≥72%，实际完成值≥72%，自评得分25分；
        3.补助发放率，年初目标值=100%，实际完成值=100%，自评得分15分；
        4.群众满意率，年初目标值≥90%，实际完成值≥91%，自评得分20分；
        """;

    [Fact]
    public void Where_nothing_was_lost_a_missed_target_is_told() => Told.OnlyWhenAltered("target-missed", Rows, "实际完成值≥72%", "实际完成值≥62%", Severity.Error);

    [Fact]
    public void The_scores_of_the_rows_make_up_the_report_s() => Told.OnlyWhenAltered("score-sum", Rows, "得分25分", "得分35分");

    [Fact]
    public void A_score_of_a_row_is_none_of_the_report() => Told.Nothing(Rows.Replace("评价分100分", "评价分99分", StringComparison.Ordinal).Replace("得分20分", "得分19分", StringComparison.Ordinal));

    private const string BareRows = """
        本项目绩效自评得分30分。
        1、数量指标
        1)制定行业标准的项目数量（项），目标值6，完成值6，分值8，得分8。
        2)标准化宣传人数（人），目标值900，完成值960，分值12，得分12。
        3)项目按期完成率（%），目标值90，完成值100，分值10，得分10。
        """;

    [Theory]
    [InlineData("完成值960", "完成值860", "target-missed")]
    [InlineData("得分8。", "得分9。", "score-sum")]
    public void Bare_numbers_have_the_unit_of_their_name_and_the_points_of_their_words(string told, string wrong, string rule) => Told.OnlyWhenAltered(rule, BareRows, told, wrong);

    [Fact]
    public void A_row_that_lost_points_may_miss_its_target() =>
        Told.Nothing(Rows.Replace("评价分100分", "评价分95分", StringComparison.Ordinal).Replace("实际完成值≥72%，自评得分25分", "实际完成值≥62%，自评得分20分", StringComparison.Ordinal));
}
