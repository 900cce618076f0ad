using PerfEval.Model.Documents;
using Xunit;

namespace PerfEval.Tests.Ingest.Pdf;

public sealed class FootnoteTests
{
    private const string Full = "本项目全年预算安排资金共计若干元用于支持各地开展基本公共服务工作并逐步加强";

    [Fact]
    public void A_note_below_its_rule_neither_parts_a_paragraph_nor_leaves_its_mark_in_a_number()
    {
        var first = new Pages(1).Lines(70, 650, Full, Full).Text(70, 686, "全年执行率为").Text(142, 686, "98%").Text(160, 684, "1", 7).Text(163.5f, 686, Full[..29])
            .Horizontal(715, 70, 200).Text(70, 720, "1", 5).Text(73, 720, "数据来自决算报表。", 9).Text(290, 800, "- 1 -", 9);
        var blocks = Pages.Blocks(first, new Pages(2).Lines(70, 80, "至年底。", Full, "完成。").Text(290, 800, "- 2 -", 9)).OfType<TextBlock>().ToList();
        Assert.Equal(Full + Full + "全年执行率为98%" + Full[..29] + "至年底。", blocks[0].Text.Value);
        Assert.Equal("1数据来自决算报表。", blocks.Single(b => b.Role == TextRole.Footnote).Text.Value);
    }

    [Fact]
    public void Text_below_a_rule_in_full_size_is_no_note()
    {
        var blocks = Pages.Blocks(new Pages().Lines(70, 500, "甲。", "乙。").Horizontal(560, 70, 200).Lines(70, 570, "1.丙。", "2.丁。")).OfType<TextBlock>();
        Assert.All(blocks, b => Assert.Equal(TextRole.Body, b.Role));
    }
}
