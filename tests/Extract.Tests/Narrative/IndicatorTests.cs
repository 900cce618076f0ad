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

    [Fact]
    public void A_level_named_at_the_head_of_a_paragraph_tells_what_was_done() =>
        Assert.Equal(
            "产出数量>>送戏下乡>360场>386场; 产出数量>>新建图书分馆>7家>5家",
            Reading.Indicators(Reading.OfParagraphs("三、绩效指标分析", "（一）产出情况", "1.产出数量。全年开展送戏下乡386场，计划360场，完成率107.22%；新建图书分馆5家，计划7家。")));

    [Fact]
    public void What_a_rate_came_from_is_no_value_of_it() =>
        Assert.Equal("社会效益>>自来水普及率>>91.2%", Reading.Indicators(Reading.OfParagraphs("二、绩效指标完成情况", "5、社会效益。自来水普及率由88.7%提高到91.2%。")));

    [Theory]
    [InlineData("成本指标：人均培训成本≤400元/人·天，实际380元/人·天，达成率100%。", "成本指标>>人均培训成本>≤400元/人·天>380元/人·天")]
    [InlineData("数量指标：指标1：培训人数≥500人，实际完成520人；指标2：培训班次，目标值10期，实际10期。", "数量指标>>培训人数>≥500人>520人; 数量指标>>培训班次>10期>10期")]
    [InlineData("质量指标完成情况：工程验收合格率100%，达到预期目标。", "质量指标>>工程验收合格率>>100%>True")]
    [InlineData("数量指标：硬化道路12公里，安装路灯300盏，受益群众2,350人，均达到年度目标。", "数量指标>>硬化道路>>12公里>True; 数量指标>>安装路灯>>300盏>True; 数量指标>>受益群众>>2,350人>True")]
    [InlineData("满意度指标：服务对象满意度≥90%，实际达到93.5%。", "满意度指标>>服务对象满意度>≥90%>93.5%")]
    [InlineData("产出指标：数量指标：①救助人数，30人。", "产出指标>数量指标>救助人数>30人>")]
    [InlineData("质量指标：确保资料完整规范。", "")]
    [InlineData("数量指标：①康复训练人数，年初目标≥700人，实际730人；②适配辅具，年度指标300件，完成312件。", "数量指标>>康复训练人数>≥700人>730人; 数量指标>>适配辅具>300件>312件")]
    [InlineData("数量指标：治理河道按期完工率，目标值95%-100%，完成值95%。", "数量指标>>治理河道按期完工率>95%-100%>95%")]
    [InlineData("1、产出数量指标：第一，受训教师人数年初指标值为不低于85人，全年实际完成值76人。第二，培训场次年初指标值为不低于12个，全年实际完成值14个。", "产出数量指标>>受训教师人数>85人>76人; 产出数量指标>>培训场次>12个>14个")]
    [InlineData("时效指标：补助按月发放指标为100%实际完成值为98%慰问金及时发放指标为100%实际完成值为100%。", "时效指标>>补助按月发放指标>100%>98%; 时效指标>>慰问金及时发放指标>100%>100%")]
    [InlineData("数量指标：年初安排资金300万元，用于修缮校舍，计划修缮52间。最终修缮61间。", "数量指标>>计划修缮>52间>; 数量指标>>最终修缮>61间>")]
    [InlineData("数量指标：受益脱贫户数目标520户1100人。", "数量指标>>受益脱贫户数>520户>")]
    [InlineData("满意度指标：农户满意度≥90%，抽样调查结果为95.7%。", "满意度指标>>农户满意度>≥90%>95.7%")]
    public void Targets_and_actual_values_are_told_apart(string text, string expected) => Assert.Equal(expected, Reading.Indicators(Reading.OfParagraphs(text)));

    [Theory]
    [InlineData("2.树苗成活率，年初目标值≥85%，实际完成值≥88%，自评得分25分；", "树苗成活率 ≥85% ≥88%  25")]
    [InlineData("（3）补助发放率：目标值为100%，实际完成值为97.5%，分值10分，得分9.75分。", "补助发放率 100% 97.5% 10 9.75")]
    [InlineData("4、随意倾倒事件，年初目标值=0件，实际完成值=0件，自评得分20分；", "随意倾倒事件 =0件 =0件  20")]
    [InlineData("补助发放时限：指标值6月底前，实际完成6月25日，分值15分，得分15分。", "补助发放时限 6月底前 6月25日 15 15")]
    public void A_row_told_in_prose_has_its_values_and_its_points(string text, string row)
    {
        var sink = Reading.OfParagraphs("（二）绩效目标完成情况", text);
        var indicator = Assert.Single(sink.Indicators);
        Assert.Equal(row, $"{indicator.Level3} {indicator.Target?.Text} {indicator.Actual?.Text} {indicator.Weight?.Text} {indicator.Score?.Text}");
        Assert.All(sink.Rates, r => Assert.Equal(indicator.Level3, r.Label));
        Assert.All(sink.Scores, s => Assert.Equal(indicator.Level3, s.Label));
    }

    [Theory]
    [InlineData("各指标均有目标值和实际完成值，自评得分98分。")]
    [InlineData("年初目标值为300人，实际完成值为320人。")]
    public void A_sentence_without_a_name_before_its_target_is_no_row(string text) => Assert.Empty(Reading.OfParagraphs("（二）绩效目标完成情况", text).Indicators);
}
