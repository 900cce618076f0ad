using PerfEval.Model.Documents;
using Xunit;

namespace PerfEval.Tests.Ingest.Pdf;

public sealed class RunningTextTests
{
    private static Pages Page(int number, string head, string foot) =>
        new Pages(number).Text(70, 40, head, 9).Lines(70, 100, "正文甲的一段文字。", "正文乙的一段文字。", "正文丙的一段文字。").Text(280, 800, foot, 9);

    private static (TextRole Role, string Text)[] Roles(params Pages[] pages) =>
        [.. Pages.Blocks(pages).OfType<TextBlock>().Select(b => (b.Role, b.Text.Value))];

    [Fact]
    public void What_stands_at_the_same_place_on_every_page_is_header_footer_or_number()
    {
        var roles = Roles(Page(1, "某某中心决算公开", "- 1 -"), Page(2, "某某中心决算公开", "- 2 -"), Page(3, "某某中心决算公开", "- 3 -"));
        Assert.Equal(3, roles.Count(r => r == (TextRole.PageHeader, "某某中心决算公开")));
        Assert.Equal(3, roles.Count(r => r.Role == TextRole.PageNumber));
        Assert.Equal(9, roles.Count(r => r.Role == TextRole.Body));
    }

    [Theory]
    [InlineData("— 3 —")]
    [InlineData("第 3 页 共 9 页")]
    [InlineData("第3页")]
    [InlineData("3/9")]
    [InlineData("3")]
    public void A_number_alone_in_the_margin_is_a_page_number(string text)
    {
        Assert.Contains(Roles(Page(3, "标题", text)), r => r == (TextRole.PageNumber, text));
    }

    [Fact]
    public void A_title_that_begins_several_annexes_is_no_header()
    {
        Pages Annex(int n) => new Pages(n).Lines(70, 75, "项目支出绩效自评表", "（2023年度）");
        Pages Text(int n) => new Pages(n).Lines(70, 75, "一段正文" + (char)('甲' + n), "又一段正文。");
        var roles = Roles(Text(1), Annex(2), Annex(3), Annex(4), Text(5), Text(6), Text(7));
        Assert.All(roles, r => Assert.Equal(TextRole.Body, r.Role));
    }

    [Theory]
    [InlineData(18, TextRole.Body)]
    [InlineData(9, TextRole.PageHeader)]
    public void A_title_in_large_type_over_a_form_on_every_page_is_no_header(int size, TextRole role)
    {
        Pages Form(int n) => new Pages(n).Text(200, 45, "2023年度项目支出绩效自评表", size).Grid([70, 170, 470], [80, 100, 120]).Text(76, 84, "项目名称", 9).Text(176, 84, "工程" + (char)('甲' + n), 9).Text(76, 104, "实施单位", 9).Text(176, 104, "某局", 9);
        var roles = Roles(Form(1), Form(2), Form(3), Form(4));
        Assert.Equal(4, roles.Count(r => r.Role == role));
    }

    [Theory]
    [InlineData("填表说明：执行率的权重固定。", TextRole.Body)]
    [InlineData(null, TextRole.PageHeader)]
    public void A_bold_title_over_a_form_on_every_page_is_no_header_where_notes_end_each_form(string? note, TextRole role)
    {
        Pages Form(int n)
        {
            var page = new Pages(n).Text(200, 45, "2023年度项目支出绩效自评表", 12, bold: true).Grid([70, 170, 470], [80, 100, 120]).Text(76, 84, "项目名称").Text(176, 84, "工程" + (char)('甲' + n)).Text(76, 104, "实施单位").Text(176, 104, "某局");
            return note is null ? page : page.Lines(70, 130, note, "填报人：某某");
        }

        var titles = Roles(Form(1), Form(2), Form(3), Form(4)).Where(r => r.Text.StartsWith("2023", StringComparison.Ordinal)).ToList();
        Assert.Equal(4, titles.Count);
        Assert.All(titles.Skip(1), t => Assert.Equal(role, t.Role));
    }

    [Fact]
    public void An_amount_alone_on_the_last_line_of_the_text_is_text()
    {
        var roles = Roles(new Pages(1).Lines(70, 730, "合计金额", "如下", "1200"));
        Assert.All(roles, r => Assert.Equal(TextRole.Body, r.Role));
    }
}
