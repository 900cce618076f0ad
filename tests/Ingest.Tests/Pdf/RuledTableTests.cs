using PerfEval.Model.Documents;
using Xunit;

namespace PerfEval.Tests.Ingest.Pdf;

public sealed class RuledTableTests
{
    private static string[] Row(TableGrid grid, int row) => [.. Enumerable.Range(0, grid.Columns).Select(c => grid.TextAt(row, c))];

    [Fact]
    public void Rules_that_cross_make_a_grid()
    {
        var grid = Pages.Table(new Pages().Grid([70, 170, 270], [100, 120, 140]).Text(76, 104, "预算数").Text(176, 104, "执行数").Text(76, 124, "1500").Text(176, 124, "828"));
        Assert.Equal(["预算数", "执行数"], Row(grid, 0));
        Assert.Equal(["1500", "828"], Row(grid, 1));
    }

    [Fact]
    public void Borders_drawn_cell_by_cell_dashed_or_double_are_one_line()
    {
        var page = new Pages().Text(76, 104, "甲").Text(176, 104, "乙").Text(76, 124, "丙").Text(176, 124, "丁");
        foreach (var y in new[] { 100f, 120, 140 })
        {
            for (var x = 70f; x < 270; x += 8) page.Horizontal(y, x, x + 5);
            page.Horizontal(y + 1.4f, 70, 270);
        }

        foreach (var x in new[] { 70f, 170, 270 }) page.Vertical(x, 100, 120.5f).Vertical(x, 119.5f, 141);
        var grid = Pages.Table(page);
        Assert.Equal((2, 2), (grid.Rows, grid.Columns));
        Assert.Equal(["丙", "丁"], Row(grid, 1));
    }

    [Fact]
    public void A_missing_line_between_two_places_makes_a_merged_cell()
    {
        var page = new Pages()
            .Horizontal(100, 70, 370).Horizontal(120, 170, 370).Horizontal(140, 70, 370)
            .Vertical(70, 100, 140).Vertical(170, 100, 140).Vertical(270, 120, 140).Vertical(370, 100, 140)
            .Text(76, 112, "绩效指标").Text(200, 104, "一级指标").Text(176, 124, "10").Text(276, 124, "20");
        var grid = Pages.Table(page);
        Assert.Equal(["绩效指标", "一级指标", "一级指标"], Row(grid, 0));
        Assert.Equal(["绩效指标", "10", "20"], Row(grid, 1));
        Assert.Equal((2, 1), (grid[0, 0]!.RowSpan, grid[0, 0]!.ColumnSpan));
        Assert.Equal((1, 2), (grid[0, 1]!.RowSpan, grid[0, 1]!.ColumnSpan));
    }

    [Fact]
    public void A_table_without_outer_borders_has_its_outer_columns_all_the_same()
    {
        var page = new Pages().Horizontal(100, 70, 370).Horizontal(120, 70, 370).Horizontal(140, 70, 370).Vertical(170, 100, 140).Vertical(270, 100, 140)
            .Text(76, 104, "项目").Text(176, 104, "预算").Text(276, 104, "执行").Text(76, 124, "合计").Text(176, 124, "12").Text(276, 124, "11");
        var grid = Pages.Table(page);
        Assert.Equal(["项目", "预算", "执行"], Row(grid, 0));
        Assert.Equal(["合计", "12", "11"], Row(grid, 1));
    }

    [Fact]
    public void Lines_that_the_cell_wrapped_are_joined_and_those_that_were_ended_are_not()
    {
        var page = new Pages().Grid([70, 130, 370], [100, 160, 220])
            .Text(76, 104, "年度资金").Text(76, 122, "总额")
            .Text(136, 104, "数量指标：16人").Text(136, 122, "质量指标：100%")
            .Text(76, 164, "其他");
        var grid = Pages.Table(page);
        Assert.Equal("年度资金总额", grid.TextAt(0, 0));
        Assert.Equal("数量指标：16人\n质量指标：100%", grid.TextAt(0, 1));
    }

    [Fact]
    public void An_underline_in_a_cell_is_no_border()
    {
        var grid = Pages.Table(new Pages().Grid([70, 170, 270], [100, 140, 160]).Text(76, 104, "填报单位").Horizontal(118, 80, 150).Text(76, 144, "甲").Text(176, 144, "乙"));
        Assert.Equal((2, 2), (grid.Rows, grid.Columns));
    }

    [Fact]
    public void A_frame_around_a_paragraph_is_no_table()
    {
        var blocks = Pages.Blocks(new Pages().Grid([70, 270], [100, 140]).Text(76, 104, "说明").Text(76, 122, "略"));
        Assert.All(blocks, b => Assert.IsType<TextBlock>(b));
    }

    [Fact]
    public void Text_before_and_after_a_table_keeps_its_place()
    {
        var blocks = Pages.Blocks(new Pages().Text(70, 60, "附表").Grid([70, 170, 270], [100, 120]).Text(76, 104, "甲").Text(176, 104, "乙").Text(70, 150, "备注"));
        Assert.Equal(["附表", "table", "备注"], blocks.Select(b => b is TextBlock t ? t.Text.Value : "table"));
    }

    [Fact]
    public void A_label_set_upright_is_one_word()
    {
        var page = new Pages().Grid([70, 130, 270], [100, 170, 190]).Text(136, 104, "甲");
        for (var i = 0; i < 4; i++) page.Text(94, 104 + (i * 13), "绩效指标"[i].ToString());
        Assert.Equal("绩效指标", Pages.Table(page).TextAt(0, 0));
    }

    [Fact]
    public void A_mark_that_hangs_over_the_border_stays_in_its_cell()
    {
        var grid = Pages.Table(new Pages().Grid([70, 118, 270], [100, 140, 160]).Text(74, 104, "已完成，").Text(74, 122, "达标").Text(136, 104, "10"));
        Assert.Equal("已完成，达标", grid.TextAt(0, 0));
        Assert.Equal("10", grid.TextAt(0, 1));
    }

    [Fact]
    public void A_mark_that_hangs_into_the_next_cell_stays_behind_its_letter()
    {
        // Three full-width characters and % fill the cell to its border.
        var grid = Pages.Table(new Pages().Grid([70, 117.25f, 270], [100, 140, 160]).Text(70, 104, "系数（%", 13.5f).Text(117.25f, 104, "）", 13.5f).Text(136, 104, "得分", 13.5f).Text(136, 144, "10"));
        Assert.Equal("系数（%）", grid.TextAt(0, 0));
        Assert.Equal("得分", grid.TextAt(0, 1));
    }
}
