using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>What forms say beside their numbers: values of a part of the year, points that several indicators share, parts of the year's money.</summary>
public sealed class FormPhrasesTests
{
    [Theory]
    [InlineData("1-9月完成值", false)]
    [InlineData("半年度指标执行情况", false)]
    [InlineData("第三季度完成值", false)]
    [InlineData("全年完成值", true)]
    [InlineData("1-12月完成值", true)]
    public void A_target_of_the_year_is_missed_at_its_end_only(string head, bool missed)
    {
        var text = $"""
            绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | {head}
            ^ | 产出指标 | 数量指标 | 巡演场次 | 9场 | 6场
            ^ | ^ | ^ | 展览次数 | 4次 | 4次
            """;
        if (missed) Told.Something("target-missed", text);
        else Told.Nothing(text);
    }

    [Fact]
    public void Points_that_indicators_share_are_part_of_their_group()
    {
        const string Shared = """
            项目 | 考核内容 | 考核指标 | 评分标准 | 权数 | 考评得分
            支出管理（60分） | 支出进度 | 序时进度率 | 按比例计分 | 20 |
            ^ | 结转情况 | 结转率 | 按比例计分 | 25 |
            ^ | ^ | 结转变动率 | 按比例计分 | ^ |
            ^ | 往来款项 | 往来清理率 | 按比例计分 | 15 |
            """;
        Told.Nothing(Shared);
        Told.OnlyWhenAltered("weight-sum", Shared.Replace("25 |", "12 |", StringComparison.Ordinal).Replace("按比例计分 | ^ |", "按比例计分 | 13 |", StringComparison.Ordinal), "13 |", "18 |");
    }

    [Theory]
    [InlineData("年度金额", "地方资金")]
    [InlineData("年度资金总额", "地方配套资金")]
    [InlineData("年度金额（万元）：", "地方财政资金（万元）")]
    public void The_years_money_is_what_comes_from_the_centre_and_from_the_place(string whole, string local) =>
        Told.OnlyWhenAltered("sum", $"""
            资金情况（万元） | {whole} | 365
            ^ | 其中：中央补助 | 280
            ^ | {local} | 85
            """, "| 365", "| 385");

    [Theory]
    [InlineData("建档率", "100%≥X≥90%", "97%", "86%")]
    [InlineData("建档率", "90%≤X≤100%", "97%", "86%")]
    [InlineData("逾期率", "0%≤X≤2%", "1.4%", "2.4%")]
    [InlineData("备案数量", "3≤n≤5", "4", "2")]
    public void A_target_between_two_ends_is_reached_within_them(string name, string target, string within, string outside) =>
        Told.OnlyWhenAltered("target-missed", $"|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|\n|产出指标|质量指标|{name}|{target}|{within}|50|50|\n|效益指标|社会效益|知晓率|≥85%|88%|50|50|\n", $"|{within}|", $"|{outside}|");
}
