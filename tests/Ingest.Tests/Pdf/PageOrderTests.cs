using CsCheck;
using PerfEval.Model.Documents;
using Xunit;

namespace PerfEval.Tests.Ingest.Pdf;

public sealed class PageOrderTests
{
    private const string Short = "本年安排资金用于公共服务工作并逐步";

    [Fact]
    public void Two_columns_are_read_one_after_the_other()
    {
        var page = new Pages();
        for (var i = 0; i < 10; i++) page.Text(70, 100 + (i * 18), Short).Text(320, 100 + (i * 18), Short);
        var text = string.Concat(Pages.Texts(page));
        Assert.Equal(string.Concat(Enumerable.Repeat(Short, 20)), text);
        var second = Pages.Blocks(page).OfType<TextBlock>().First().Text.Layout!.Locate(Short.Length, Short.Length + 1);
        Assert.Equal(118, second!.Value.Box.Top);
    }

    [Fact]
    public void Letters_drawn_twice_for_bold_are_read_once()
    {
        var page = new Pages().Text(70, 100, "绩效自评报告").Text(70.4f, 100, "绩效自评报告");
        Assert.Equal(["绩效自评报告"], Pages.Texts(page));
    }

    [Fact]
    public void A_doubled_digit_is_two_digits()
    {
        Assert.Equal(["1100万元"], Pages.Texts(new Pages().Text(70, 100, "1100万元")));
    }

    [Fact]
    public void A_letter_of_two_units_has_two_places()
    {
        var text = Pages.Blocks(new Pages().Text(70, 100, "𠮷祥")).OfType<TextBlock>().Single().Text;
        Assert.Equal(3, text.Layout!.Length);
        Assert.Equal(text.Layout[0], text.Layout[1]);
    }

    [Fact]
    public void Boxes_of_a_sideways_page_are_where_the_page_shows_them()
    {
        var text = Pages.Blocks(new Pages(1, 842, 595, PerfEval.Ingest.Pdf.PageTurn.FromUpwards).Text(70, 100, "预算")).OfType<TextBlock>().Single().Text;
        Assert.Equal(new Box(100, 760, 112, 772), text.Layout![0].Box);
    }

    [Fact]
    public void Turning_a_box_there_and_back_changes_nothing() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 500], Gen.Int[0, 500]).Sample((turn, x, y) =>
        {
            var frame = new PerfEval.Ingest.Pdf.PageFrame(1, 600, 800, (PerfEval.Ingest.Pdf.PageTurn)turn);
            var box = new Box(x, y, x + 20, y + 10);
            return frame.Upright(frame.OnPage(box)) == box;
        });

    [Fact]
    public void Every_letter_of_a_page_is_in_the_document_once() =>
        Gen.Select(Gen.Int[0, 40], Gen.Int[5, 60], Gen.Char["预算执行率数123"]).Array[1, 60].Sample(placed =>
        {
            var page = new Pages();
            foreach (var group in placed.DistinctBy(p => (p.Item1, p.Item2))) page.Text(20 + (group.Item1 * 13), group.Item2 * 13, group.Item3.ToString());
            var printed = string.Concat(page.Page.Letters.Select(l => l.Text).Order());
            var read = string.Concat(Pages.Blocks(page).SelectMany(b => b is TextBlock t ? t.Text.Value : string.Concat(((TableBlock)b).Grid.Cells.Select(c => c.Text.Value))).Where(c => !char.IsWhiteSpace(c)).Select(c => c.ToString()).Order());
            return printed == read;
        }, iter: 300);
}
