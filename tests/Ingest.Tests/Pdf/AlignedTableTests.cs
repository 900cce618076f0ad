using PerfEval.Model.Documents;
using Xunit;

namespace PerfEval.Tests.Ingest.Pdf;

public sealed class AlignedTableTests
{
    private static Pages Rows(Pages page, float top, params string[][] rows)
    {
        for (var r = 0; r < rows.Length; r++)
        {
            for (var c = 0; c < rows[r].Length; c++) page.Text(70 + (c * 110), top + (r * 18), rows[r][c]);
        }

        return page;
    }

    [Fact]
    public void Words_and_numbers_under_each_other_are_a_table()
    {
        var grid = Pages.Table(Rows(new Pages(), 100, ["项目", "预算数", "执行数"], ["基本支出", "255.34", "250.00"], ["项目支出", "491.76", "490.10"], ["合计", "747.10", "740.10"]));
        Assert.Equal((4, 3), (grid.Rows, grid.Columns));
        Assert.Equal("491.76", grid.TextAt(2, 1));
    }

    [Fact]
    public void Two_rows_at_the_head_of_the_next_page_go_on_with_the_table()
    {
        string[][] rows = [["县区", "预算数", "执行数"], ["甲县", "255.34", "250.00"], ["乙县", "491.76", "490.10"], ["丙县", "120.00", "118.40"]];
        var first = Rows(new Pages().Lines(70, 60, "本年资金安排如下，分县区情况见下表所列各项数字，供审核时对照使用。"), 730, rows);
        var next = Rows(new Pages(2), 60, ["丁县", "80.00", "79.00"], ["合计", "947.10", "937.50"]).Lines(70, 120, "以上数字均为决算数，与财政部门批复一致，特此说明。");
        var grid = Pages.Table(first, next);
        Assert.Equal((6, 3), (grid.Rows, grid.Columns));
        Assert.Equal(("丁县", "937.50"), (grid.TextAt(4, 0), grid.TextAt(5, 2)));
    }

    [Fact]
    public void An_empty_place_stays_empty()
    {
        var page = Rows(new Pages(), 100, ["项目", "预算数", "执行数"], ["基本支出", "255.34", "250.00"], ["合计", "747.10", "740.10"], ["项目支出", "491.76", "490.10"]);
        page.Text(70, 172, "其他").Text(290, 172, "3.00");
        var grid = Pages.Table(page);
        Assert.Equal(("", "3.00"), (grid.TextAt(4, 1), grid.TextAt(4, 2)));
    }

    [Fact]
    public void A_header_centred_over_its_column_belongs_to_it()
    {
        var page = new Pages().Text(130, 100, "项目").Text(230, 100, "预算数").Text(330, 100, "执行数");
        string[][] rows = [["基本", "255.34", "250.00"], ["项目", "491.76", "490.10"], ["合计", "747.10", "740.10"]];
        for (var r = 0; r < 3; r++) page.Text(70, 118 + (r * 18), rows[r][0]).Text(230, 118 + (r * 18), rows[r][1]).Text(330, 118 + (r * 18), rows[r][2]);
        var grid = Pages.Table(page);
        Assert.Equal(3, grid.Columns);
        Assert.Equal("项目", grid.TextAt(0, 0));
    }

    [Fact]
    public void Three_horizontal_rules_make_a_table_of_what_stands_between()
    {
        var page = Rows(new Pages(), 104, ["指标", "目标"], ["满意度", "较高"], ["及时性", "及时"]).Horizontal(100, 60, 300).Horizontal(120, 60, 300).Horizontal(160, 60, 300);
        var grid = Pages.Table(page);
        Assert.Equal((3, 2), (grid.Rows, grid.Columns));
    }

    [Fact]
    public void Prose_is_never_a_table()
    {
        var line = "2023年安排资金12.5万元，实际支出11.8万元，执行率94.4%，按规定用于";
        var blocks = Pages.Blocks(new Pages().Lines(70, 100, line, line, line, line, line, line, line, line));
        Assert.All(blocks, b => Assert.IsType<TextBlock>(b));
    }

    [Fact]
    public void Signatures_beside_each_other_are_no_table()
    {
        var blocks = Pages.Blocks(Rows(new Pages(), 100, ["单位负责人", "填表人", "联系电话"], ["张某", "李某", "1234567"]));
        Assert.All(blocks, b => Assert.IsType<TextBlock>(b));
    }

    [Fact]
    public void Titles_and_unit_lines_part_tables_that_stand_below_each_other()
    {
        string[][] one = [["项目", "预算数", "执行数"], ["基本支出", "255.34", "250.00"], ["项目支出", "491.76", "490.10"]];
        string[][] two = [["科目", "决算数", "上年数"], ["教育", "25.30", "20.00"], ["卫生", "41.70", "40.10"]];
        var page = Rows(Rows(new Pages(), 100, one), 190, two).Text(200, 154, "支出决算表").Text(70, 172, "编制单位：某局").Text(290, 172, "单位：万元");
        var tables = Pages.Blocks(page).OfType<TableBlock>().ToList();
        Assert.Equal([3, 3], tables.Select(t => t.Grid.Rows));
    }

    [Fact]
    public void A_header_that_is_spaced_out_makes_no_more_columns()
    {
        string[][] rows = [["基本支出", "255.34", "250.00"], ["项目支出", "491.76", "490.10"], ["合计", "747.10", "740.10"]];
        var page = Rows(new Pages().Text(70, 100, "项").Text(96, 100, "目").Text(180, 100, "预算数").Text(290, 100, "执行数"), 118, rows);
        var grid = Pages.Table(page);
        Assert.Equal((4, 3), (grid.Rows, grid.Columns));
    }

    [Fact]
    public void Half_a_character_parts_an_amount_from_the_name_behind_it()
    {
        var page = new Pages();
        string[][] rows = [["一、拨款收入", "2708.20", "一、教育支出", "2309.09"], ["二、其他收入", "1003.75", "二、卫生支出", "1070.08"], ["本年收入合计", "2711.95", "本年支出合计", "2675.95"]];
        for (var r = 0; r < rows.Length; r++)
        {
            for (var c = 0; c < 4; c++) page.Text(((int[])[70, 200, 250, 420])[c], 100 + (r * 18), rows[r][c]);
        }

        Assert.Equal("本年支出合计", Pages.Table(page).TextAt(2, 2));
    }

    [Fact]
    public void Columns_of_numbers_are_no_text_columns()
    {
        string[][] rows = [.. Enumerable.Range(0, 12).Select(i => new[] { $"养老支出{i}", "8,650.00", "204,578.31", "141,206.44" })];
        var grid = Pages.Table(Rows(new Pages(), 100, rows));
        Assert.Equal((12, 4), (grid.Rows, grid.Columns));
    }

    [Fact]
    public void A_repeated_header_joins_tables_whose_texts_end_elsewhere_on_the_next_page()
    {
        string[][] rows = [["项目名称", "预算数", "执行数"], ["公务用车购置及运行", "255.34", "250.00"], ["公务接待", "491.76", "490.10"], ["因公出国", "120.00", "118.40"]];
        var first = Rows(new Pages().Lines(70, 60, "本年资金安排如下，分项情况见下表所列各项数字，供审核时对照使用。"), 730, rows);
        var next = Rows(new Pages(2), 60, ["项目名称", "预算数", "执行数"], ["其他", "8", "7"], ["合计", "94", "93"]).Lines(70, 140, "以上数字均为决算数，与财政部门批复一致，特此说明。");
        var grid = Pages.Table(first, next);
        Assert.Equal(3, grid.Columns);
        Assert.Equal("93", grid.TextAt(grid.Rows - 1, 2));
    }
}
