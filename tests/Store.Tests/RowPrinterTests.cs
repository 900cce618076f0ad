using System.Text;
using PerfEval.Store;
using PerfEval.Store.Rows;
using Xunit;

namespace PerfEval.Tests.Store;

public sealed class RowPrinterTests
{
    private static readonly Column[] Columns =
        [new("name", ColumnType.Text), new("amount", ColumnType.Number), new("sure", ColumnType.Flag), new("hidden", ColumnType.Text, false)];

    [Fact]
    public void A_table_aligns_Chinese_by_its_width_and_numbers_to_the_right() => Assert.Equal(
        """
        name      amount  sure
        ────────  ──────  ────
        校舍维修   33.91  1
        abc            7
        """.ReplaceLineEndings("\n") + "\n",
        Print(RowFormat.Table, Row("校舍维修", 33.91, true, "x"), Row("abc", 7, null, "y")).ReplaceLineEndings("\n"));

    [Fact]
    public void A_table_shortens_the_widest_column_and_shows_it()
    {
        var line = Print(RowFormat.Table, 28, Row("校舍维修及周边道路改造", 1, true, "")).Split('\n')[2];
        Assert.Equal("校舍维修及周…", line.Split(' ')[0]);
    }

    [Fact]
    public void Control_characters_of_a_document_do_not_reach_the_terminal() =>
        Assert.DoesNotContain('\u001b', Print(RowFormat.Table, Row("a\u001b[2Jb\nc", 1, true, "")));

    [Fact]
    public void Csv_quotes_what_must_be_quoted_and_disarms_formulas() => Assert.Equal(
        "name,amount,sure,hidden\r\n\"a,\"\"b\"\"\nc\",-5,0,'=1+1\r\n'@SUM(A1),,,-5%\r\n",
        Print(RowFormat.Csv, Row("a,\"b\"\nc", -5, false, "=1+1"), Row("@SUM(A1)", null, null, "-5%")));

    [Fact]
    public void Json_keeps_types_and_characters() => Assert.Equal(
        "[\n{\"name\":\"绩效\\\"<\",\"amount\":339100.5,\"sure\":true,\"hidden\":null},\n{\"name\":null,\"amount\":1,\"sure\":false,\"hidden\":\"=1\"}\n]\n",
        Print(RowFormat.Json, Row("绩效\"<", 339100.5, true, null), Row(null, 1, false, "=1")));

    [Fact]
    public void Json_lines_have_one_object_a_line()
    {
        Assert.Equal("{\"name\":\"a\",\"amount\":1,\"sure\":true,\"hidden\":\"\"}\n", Print(RowFormat.Jsonl, Row("a", 1, true, "")));
        Assert.Equal(string.Empty, Print(RowFormat.Jsonl));
        Assert.Equal("[\n\n]\n", Print(RowFormat.Json));
    }

    [Fact]
    public void Columns_of_one_name_are_told_apart_in_Json_and_Csv()
    {
        using var store = new TemporaryStore().With(Samples.Document(1));
        const string Sql = "SELECT r.id, f.id, f.id AS id_2, f.id FROM reports AS r JOIN scores AS f ON f.report_id = r.id";
        Assert.Equal("[\n{\"id\":1,\"id_3\":1,\"id_2\":1,\"id_4\":1}\n]\n", Print(store, Sql, RowFormat.Json));
        Assert.Equal("id,id_3,id_2,id_4\r\n1,1,1,1\r\n", Print(store, Sql, RowFormat.Csv));
    }

    [Theory]
    [InlineData("=1+1", true)]
    [InlineData("+cmd|' /C calc'!A0", true)]
    [InlineData("-2+3", true)]
    [InlineData("@x", true)]
    [InlineData("\t=1", true)]
    [InlineData("\r=1", true)]
    [InlineData(" =1", true)]
    [InlineData("＝1", true)]
    [InlineData("-", false)]
    [InlineData("-12.5%", false)]
    [InlineData("+1,234.50", false)]
    [InlineData("≥95%", false)]
    [InlineData("-314.47万元", false)]
    [InlineData("-5个百分点", false)]
    [InlineData("-0.9％", false)]
    [InlineData("-1万元+2", true)]
    [InlineData("-1万元!A1", true)]
    [InlineData("-1A1", true)]
    [InlineData("-万元", true)]
    [InlineData("=1.docx", true)]
    [InlineData("", false)]
    public void What_a_spreadsheet_would_run_is_known(string text, bool dangerous) => Assert.Equal(dangerous, FormulaGuard.IsDangerous(text));

    private static Cell[] Row(string? name, double? amount, bool? sure, string? hidden) =>
        [Cell.Of(name), amount is { } number ? Cell.Of(number) : Cell.Null, sure is { } flag ? Cell.Of(flag ? 1L : 0L) : Cell.Null, Cell.Of(hidden)];

    private static string Print(RowFormat format, params Cell[][] rows) => Print(format, null, rows);

    private static string Print(RowFormat format, int? width, params Cell[][] rows)
    {
        using var stream = new MemoryStream();
        using var set = new Given(rows);
        Assert.Equal(rows.Length, RowPrinter.Print(set, format, stream, width));
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Print(TemporaryStore store, string sql, RowFormat format)
    {
        using var read = store.Read();
        using var rows = Assert.IsType<QueryOutcome.Answered>(read.Query(sql, QueryLimits.Default)).Rows;
        using var stream = new MemoryStream();
        RowPrinter.Print(rows, format, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private sealed class Given(Cell[][] rows) : RowSet
    {
        private int _at = -1;

        public override IReadOnlyList<Column> Columns => RowPrinterTests.Columns;

        public override Cell this[int column] => rows[_at][column];

        public override bool Read() => ++_at < rows.Length;

        protected override void Dispose(bool disposing)
        {
        }
    }
}
