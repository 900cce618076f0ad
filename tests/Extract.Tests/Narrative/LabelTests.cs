using Xunit;

namespace PerfEval.Tests.Extract.Narrative;

/// <summary>Labels that an analyst can group by: read alone, they say what the number is of.</summary>
public sealed class LabelTests
{
    private static string[] Labels(string text) => [.. Reading.Of(text).Figures.Select(f => f.Label)];

    [Fact]
    public void A_part_is_of_what_its_whole_is_of_and_not_of_the_wholes_verb()
    {
        var labels = Labels("（1）困难残疾人生活补贴，全年支出34.67万元。其中：中央资金支出7.68万元、区级资金支出26.99万元。");
        Assert.Equal("困难残疾人生活补贴：中央资金支出", labels[1]);
        Assert.Equal("困难残疾人生活补贴：区级资金支出", labels[2]);
    }

    [Fact]
    public void What_is_used_keeps_its_verb_and_a_number_behind_an_amount_its_digits()
    {
        Assert.Equal("收割机：使用资金", Labels("收割机，使用资金52.31万元。")[0]);
        Assert.Equal("用于兑付2020年超录资金", Labels("其中58.4万元用于兑付2020年超录资金。")[0]);
    }

    [Fact]
    public void A_change_is_said_of_the_noun_before_it_and_not_of_a_heading()
    {
        var report = Reading.OfParagraphs("三、资金使用与管理", "会议费继续压减，比上年下降5.2%。");
        Assert.Equal("会议费比上年下降", report.Rates[0].Label);
    }

    [Fact]
    public void A_bare_change_follows_its_subject_without_a_colon()
    {
        var report = Reading.Of("公务接待费支出0.39万元，比上年减少0.3万元，下降43.48%。");
        Assert.Equal("公务接待费支出比上年减少", report.Figures[1].Label);
        Assert.Equal("公务接待费支出下降", report.Rates[0].Label);
    }

    [Fact]
    public void What_an_amount_is_held_against_is_named_for_itself()
    {
        var report = Reading.Of("本年培训支出80万元，与2022年培训支出100万元相比，减少20万元，下降20%。");
        Assert.Equal(("培训支出", 2022), (report.Figures[1].Label, report.Figures[1].Year));
        Assert.Equal("培训支出下降", report.Rates[0].Label.Replace("本年", string.Empty, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("对符合条件的困难户发放救助资金115.8万元。", "符合条件的困难户发放救助资金")]
    [InlineData("为困难群众代缴医疗保险费397万元。", "困难群众代缴医疗保险费")]
    [InlineData("但对口支援资金12万元已经拨付。", "对口支援资金")]
    [InlineData("有机肥补贴资金12万元。", "有机肥补贴资金")]
    [InlineData("后勤保障经费12万元。", "后勤保障经费")]
    public void Prepositions_go_and_words_that_only_look_like_them_stay(string text, string expected) => Assert.Equal(expected, Labels(text)[0]);

    [Fact]
    public void A_change_told_after_a_comparison_is_said_of_the_amount_that_changed()
    {
        var report = Reading.Of("公用经费12.3万元，较2022年15万元减少2.7万元；水电费20万元，增加4万元。");
        Assert.Equal(["公用经费", "公用经费", "公用经费减少", "水电费增加"], [report.Figures[0].Label, report.Figures[1].Label, report.Figures[2].Label, report.Figures[4].Label]);
    }

    [Fact]
    public void A_noun_that_begins_like_a_date_is_whole() => Assert.Equal("日常公用经费", Labels("日常公用经费30.56万元。")[0]);

    [Theory]
    [InlineData("截至2023年12月31日，车辆购置费12万元。", "车辆购置费")]
    [InlineData("截至2023年6月30日，单价50万元以上设备0台。", "单价")]
    public void The_rest_of_a_date_is_no_subject(string text, string expected) => Assert.EndsWith(expected, Labels(text)[0], StringComparison.Ordinal);
}
