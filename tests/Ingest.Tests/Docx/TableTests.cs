using PerfEval.Model.Documents;
using PerfEval.Tests.Support;
using Xunit;
using static PerfEval.Tests.Support.DocxWriter;

namespace PerfEval.Tests.Ingest.Docx;

public sealed class TableTests
{
    private const string Start = "<w:vMerge w:val=\"restart\"/>";
    private const string Continue = "<w:vMerge/>";

    [Fact]
    public void Cells_span_columns_and_rows() =>
        Assert.Equal(["资金(2x1)|预算数(1x2)", "10|9", "合计(1x3)"], Grid(
            Row(Cell("资金", Start), Cell("预算数", Span(2))),
            Row(Cell("", Continue), Cell("10"), Cell("9")),
            Row(Cell("合计", Span(3)))).Rows());

    [Fact]
    public void A_vertical_merge_ends_where_another_begins() =>
        Assert.Equal(["产出(2x1)|1", "2", "效益(2x1)|3", "4", "5|6"], Grid(
            Row(Cell("产出", Start), Cell("1")), Row(Cell("", Continue), Cell("2")),
            Row(Cell("效益", Start), Cell("3")), Row(Cell("", Continue), Cell("4")), Row(Cell("5"), Cell("6"))).Rows());

    [Fact]
    public void A_merge_without_a_start_begins_where_it_is_first_seen() =>
        Assert.Equal(["甲(2x1)|1", "2"], Grid(Row(Cell("甲", Continue), Cell("1")), Row(Cell("", Continue), Cell("2"))).Rows());

    [Fact]
    public void A_merge_over_other_columns_is_a_cell_of_its_own() =>
        Assert.Equal(["甲(1x2)|乙", "丙|丁|戊"], Grid(
            Row(Cell("甲", Span(2) + Start), Cell("乙")), Row(Cell("丙", Continue), Cell("丁"), Cell("戊"))).Rows());

    [Fact]
    public void Rows_may_begin_late_and_end_early()
    {
        var grid = Grid(Row(Cell("1"), Cell("2"), Cell("3")), "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/><w:gridAfter w:val=\"1\"/></w:trPr>" + Cell("4") + "</w:tr>");
        Assert.Equal((2, 3), (grid.Rows, grid.Columns));
        Assert.Null(grid[1, 0]);
        Assert.Equal("4", grid.TextAt(1, 1));
        Assert.Null(grid[1, 2]);
    }

    [Fact]
    public void Columns_that_separate_nothing_are_no_columns() =>
        Assert.Equal(["甲|乙", "丙|丁"], Grid(Row(Cell("甲", Span(3)), Cell("乙", Span(2))), Row(Cell("丙", Span(3)), Cell("丁", Span(2)))).Rows());

    [Fact]
    public void An_absurd_span_makes_no_absurd_grid()
    {
        var grid = Grid(Row(Cell("甲", Span(100_000)), Cell("乙")), Row(Cell("丙"), Cell("丁", Span(-5))));
        Assert.True(grid.Columns <= 4);
        Assert.Equal("乙", grid.Cells[1].Text.Value);
    }

    [Fact]
    public void Old_horizontal_merges_are_spans() =>
        Assert.Equal(["甲(1x2)|乙", "1|2|3"], Grid(
            Row(Cell("甲", "<w:hMerge w:val=\"restart\"/>"), Cell("", "<w:hMerge/>"), Cell("乙")), Row(Cell("1"), Cell("2"), Cell("3"))).Rows());

    [Fact]
    public void Paragraphs_of_a_cell_are_its_lines() =>
        Assert.Equal(["甲\n乙\n丙"], Grid(Row($"<w:tc>{P("甲")}<w:p/>{P("乙")}<w:p>{R("丙")}<w:r><w:br/></w:r></w:p></w:tc>")).Rows());

    [Fact]
    public void A_nested_table_follows_its_table_and_leaves_the_cell()
    {
        var inner = TableOf(Row(Cell("内1"), Cell("内2")));
        var document = new DocxWriter().Body(TableOf(Row(Cell("外1"), $"<w:tc>{P("外2")}{inner}{P("外3")}</w:tc>"))).Table(["后"]).Read();
        Assert.Equal(["外1|外2\n外3"], document.Table(0).Grid.Rows());
        Assert.Equal(["内1|内2"], document.Table(1).Grid.Rows());
        Assert.Equal(new CellPlace(0, 0, 1), document.Table(1).Container);
        Assert.Equal([0, 1, 2], document.Blocks.Select(b => ((TableBlock)b).Table));
        Assert.Null(document.Table(2).Container);
    }

    [Fact]
    public void Content_controls_may_hold_rows_and_cells() =>
        Assert.Equal(["1|2", "3|4"], Grid(
            $"<w:sdt><w:sdtPr/><w:sdtContent>{Row(Cell("1"), Cell("2"))}</w:sdtContent></w:sdt>",
            Row(Cell("3"), $"<w:sdt><w:sdtContent>{Cell("4")}</w:sdtContent></w:sdt>")).Rows());

    [Fact]
    public void A_deleted_row_is_gone_and_an_inserted_one_is_there() =>
        Assert.Equal(["1|2", "5|6"], Grid(
            Row(Cell("1"), Cell("2")),
            $"<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>{Cell("3")}{Cell("4")}</w:tr>",
            $"<w:tr><w:trPr><w:ins w:id=\"2\"/></w:trPr>{Cell("5")}{Cell("6")}</w:tr>").Rows());

    [Fact]
    public void A_header_that_is_typed_again_is_marked_as_repeated()
    {
        var header = Row(Cell("一级指标"), Cell("二级指标"), Cell("分值"));
        var grid = Grid(header, Row(Cell("产出"), Cell("数量"), Cell("10")), header, Row(Cell("效益"), Cell("社会"), Cell("20")));
        Assert.Equal([2], grid.RepeatedHeaderRows);
        Assert.Equal(4, grid.Rows);
    }

    [Fact]
    public void A_header_of_two_rows_is_repeated_as_two_rows()
    {
        string[] header =
        [
            $"<w:tr><w:trPr><w:tblHeader/></w:trPr>{Cell("科目", Start)}{Cell("支出", Span(2))}{Cell("备注")}</w:tr>",
            $"<w:tr><w:trPr><w:tblHeader/></w:trPr>{Cell("", Continue)}{Cell("基本")}{Cell("项目")}{Cell("")}</w:tr>",
        ];
        var data = Row(Cell("教育"), Cell("1"), Cell("2"), Cell(""));
        Assert.Equal([3, 4], Grid([.. header, data, .. header, data]).RepeatedHeaderRows);
    }

    [Fact]
    public void Rows_of_numbers_that_agree_are_no_headers() =>
        Assert.Empty(Grid(Row(Cell("10"), Cell("20"), Cell("30")), Row(Cell("10"), Cell("20"), Cell("30"))).RepeatedHeaderRows);

    [Fact]
    public void A_table_without_cells_is_no_block() =>
        Assert.Equal(["甲"], new DocxWriter().Body("<w:tbl><w:tr/></w:tbl>").Paragraph("甲").Lines());

    private static string Span(int columns) => $"<w:gridSpan w:val=\"{columns}\"/>";

    private static TableGrid Grid(params string[] rows) => new DocxWriter().Body(TableOf(rows)).Read().Table(0).Grid;
}
