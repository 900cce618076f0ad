using PerfEval.Model.Documents;
using Xunit;

namespace PerfEval.Tests.Ingest.Pdf;

public sealed class TablesOverPagesTests
{
    private static readonly float[] Columns = [70, 170, 270, 470];

    private static Pages First() => new Pages(1).Grid(Columns, [700, 720, 740, 780])
        .Text(76, 704, "指标").Text(176, 704, "分值").Text(276, 704, "说明")
        .Text(76, 724, "数量").Text(176, 724, "10").Text(276, 724, "已完成")
        .Text(76, 744, "质量").Text(176, 744, "20").Text(276, 744, "本年度按计划完成各项任务并及时").Text(276, 762, "报送有关材料并经主管部门审核以");

    [Fact]
    public void A_table_goes_on_at_the_top_of_the_next_page()
    {
        var grid = Pages.Table(First(), new Pages(2).Grid(Columns, [70, 90]).Text(76, 74, "时效").Text(176, 74, "30").Text(276, 74, "及时"));
        Assert.Equal(4, grid.Rows);
        Assert.Equal("时效", grid.TextAt(3, 0));
        Assert.Equal(2, grid[3, 0]!.Page);
        Assert.Empty(grid.RepeatedHeaderRows);
    }

    [Fact]
    public void A_row_that_the_page_break_cuts_is_one_row()
    {
        var grid = Pages.Table(First(), new Pages(2).Grid(Columns, [70, 90, 110]).Text(276, 74, "后通过。").Text(76, 94, "时效").Text(176, 94, "30").Text(276, 94, "及时"));
        Assert.Equal(4, grid.Rows);
        Assert.Equal("本年度按计划完成各项任务并及时报送有关材料并经主管部门审核以后通过。", grid.TextAt(2, 2));
        Assert.Equal("时效", grid.TextAt(3, 0));
    }

    /// <summary>Words in narrow cells have no room for the next one's beginning, whether they go on or not; a row's numbers tell.</summary>
    [Theory]
    [InlineData("10", "10")]
    [InlineData("1250.40", "1382.80")]
    [InlineData("≥95%", "≥90%")]
    public void Rows_that_have_a_number_each_are_two(string above, string below)
    {
        float[] narrow = [70, 122, 174, 226, 278];
        var grid = Pages.Table(
            new Pages(1).Grid(narrow, [740, 760, 780]).Text(72, 744, "一级").Text(124, 744, "二级").Text(176, 744, "三级").Text(228, 744, "分值")
                .Text(72, 764, "效益指标").Text(124, 764, "生态效益").Text(176, 764, "水质改善").Text(228, 764, above),
            new Pages(2).Grid(narrow, [70, 90]).Text(72, 74, "满意指标").Text(124, 74, "服务对象").Text(176, 74, "群众满意").Text(228, 74, below));
        Assert.Equal(3, grid.Rows);
        Assert.Equal(("水质改善", above), (grid.TextAt(1, 2), grid.TextAt(1, 3)));
        Assert.Equal(("群众满意", below), (grid.TextAt(2, 2), grid.TextAt(2, 3)));
    }

    [Fact]
    public void Cells_under_a_merged_label_that_goes_on_belong_to_it()
    {
        var first = new Pages(1).Horizontal(700, 70, 470).Horizontal(740, 170, 470).Horizontal(780, 70, 470)
            .Vertical(70, 700, 780).Vertical(170, 700, 780).Vertical(270, 700, 780).Vertical(470, 700, 780)
            .Text(76, 704, "产出").Text(176, 704, "数量").Text(276, 704, "10").Text(176, 744, "质量").Text(276, 744, "20");
        var grid = Pages.Table(first, new Pages(2).Grid(Columns, [70, 90]).Text(176, 74, "时效").Text(276, 74, "30"));
        Assert.Equal(3, grid.Rows);
        Assert.Equal("产出", grid.TextAt(2, 0));
        Assert.Equal(3, grid[0, 0]!.RowSpan);
    }

    [Fact]
    public void A_repeated_header_is_listed()
    {
        var next = new Pages(2).Grid(Columns, [70, 90, 110]).Text(76, 74, "指标").Text(176, 74, "分值").Text(276, 74, "说明").Text(76, 94, "时效").Text(176, 94, "30").Text(276, 94, "及时");
        var grid = Pages.Table(First(), next);
        Assert.Equal([3], grid.RepeatedHeaderRows);
        Assert.Equal("时效", grid.TextAt(4, 0));
    }

    [Fact]
    public void Other_columns_are_another_table()
    {
        var blocks = Pages.Blocks(First(), new Pages(2).Grid([70, 120, 300, 470], [70, 90]).Text(76, 74, "时效").Text(176, 74, "30").Text(306, 74, "及时"));
        Assert.Equal(2, blocks.OfType<TableBlock>().Count());
    }

    [Fact]
    public void A_page_number_between_the_pieces_does_not_part_them()
    {
        var grid = Pages.Table(First().Text(290, 805, "- 1 -"), new Pages(2).Grid(Columns, [70, 90]).Text(76, 74, "时效").Text(176, 74, "30").Text(276, 74, "及时").Text(290, 805, "- 2 -"));
        Assert.Equal(4, grid.Rows);
    }

    [Fact]
    public void A_form_that_begins_anew_after_half_a_page_is_its_own_table()
    {
        Pages Form(int page) => new Pages(page).Grid(Columns, [70, 90, 110]).Text(76, 74, "项目").Text(176, 74, "预算").Text(276, 74, "执行").Text(76, 94, "合计").Text(176, 94, "30").Text(276, 94, "28");
        var blocks = Pages.Blocks(Form(1), Form(2), new Pages(3).Text(70, 760, "以上。"));
        Assert.Equal(2, blocks.OfType<TableBlock>().Count());
    }
}
