using System.Text;
using PerfEval.Store.Rows;
using Xunit;

namespace PerfEval.Tests.Store;

/// <summary>A table on a terminal that is too narrow for it.</summary>
public sealed class NarrowTableTests
{
    private const string Message = "第11段“资金使用与管理下降”列为9.9%，增减幅度与基数不符：(785.25 − 714.51) ÷ 785.25 = 9.009%，相差0.891%。";

    [Fact]
    public void A_path_loses_its_beginning_and_keeps_the_name_of_the_file()
    {
        var lines = Print(["rule", "document"], 40, ["sum", "/srv/2023年度/各单位/上报材料/水利局.docx"], ["share", "/srv/2023年度/各单位/上报材料/民政局.pdf"]);
        Assert.EndsWith("水利局.docx", lines[2], StringComparison.Ordinal);
        Assert.EndsWith("民政局.pdf", lines[3], StringComparison.Ordinal);
        Assert.Contains('…', lines[2]);
        Assert.All(lines, line => Assert.InRange(DisplayWidth.Of(line), 0, 40));
    }

    [Fact]
    public void What_is_the_same_in_every_row_is_said_once_and_what_is_nowhere_not_at_all()
    {
        var lines = Print(["organization", "label", "year", "document"], 50, ["梅岗县农业农村局", "年初预算", "", "corpus/reports/05-form.docx"], ["梅岗县农业农村局", "支出", "", "corpus/reports/05-form.docx"]);
        Assert.Equal("organization: 梅岗县农业农村局", lines[0]);
        Assert.Equal("document: corpus/reports/05-form.docx", lines[1]);
        Assert.Equal(["", "label", "────────", "年初预算", "支出"], lines[2..]);
    }

    [Fact]
    public void A_table_that_fits_keeps_all_its_columns()
    {
        var lines = Print(["rule", "page"], 80, ["sum", "1"], ["sum", "1"]);
        Assert.Equal(["rule  page", "────  ────", "sum   1", "sum   1"], lines);
    }

    [Fact]
    public void Where_too_little_of_the_texts_would_be_left_each_field_has_its_line()
    {
        var lines = Print(["severity", "rule", "message", "document"], 80, ["error", "change-rate", Message, "a.docx"], ["warning", "sum", "x" + Message, "b.docx"]);
        Assert.Equal(["[1]", "severity  error", "rule      change-rate"], lines[..3]);
        Assert.StartsWith("message   第11段", lines[3], StringComparison.Ordinal);
        Assert.StartsWith("          ", lines[4], StringComparison.Ordinal);
        Assert.Contains("[2]", lines);
        Assert.All(lines, line => Assert.InRange(DisplayWidth.Of(line), 0, 80));
        Assert.Equal(Message.Replace(" ", ""), string.Concat(lines[3..lines.IndexOf("document  a.docx")].Select(line => line[10..])).Replace(" ", ""));
    }

    [Theory]
    [InlineData(24)]
    [InlineData(31)]
    [InlineData(44)]
    public void A_line_of_a_block_ends_neither_in_a_number_nor_before_a_full_stop(int width)
    {
        var lines = Print(["m"], width, RowFormat.Block, ["2023年支出714.51万元，占85.75%。（2022年为785.25万元）。"]);
        Assert.All(lines[2..], line => Assert.DoesNotContain(line.TrimStart()[0], "，。）%.5"));
    }

    [Fact]
    public void Blocks_are_printed_where_they_are_asked_for_and_leave_out_what_does_not_apply() =>
        Assert.Equal(["[1]", "rule  sum", "[2]", "page  3"], Print(["rule", "page"], null, RowFormat.Block, ["sum", ""], ["", "3"]));

    [Fact]
    public void Control_characters_are_shown_and_line_ends_are_spaces()
    {
        Assert.Equal("a␛[2Jb c", Print(["m"], 80, ["a\u001b[2Jb\nc"])[2]);
        Assert.Equal("x␊␛[31m\ufffd\ufffdy", Printable.Of("x\n\u001b[31m\u009b\u202ey"));
    }

    private static List<string> Print(string[] columns, int? width, params string[][] rows) => Print(columns, width, RowFormat.Table, rows);

    private static List<string> Print(string[] columns, int? width, RowFormat format, params string[][] rows)
    {
        using var stream = new MemoryStream();
        using var set = new Given(columns, rows);
        Assert.Equal(rows.Length, RowPrinter.Print(set, format, stream, width));
        return [.. Encoding.UTF8.GetString(stream.ToArray()).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')];
    }

    private sealed class Given(string[] columns, string[][] rows) : RowSet
    {
        private int _at = -1;

        public override IReadOnlyList<Column> Columns { get; } = [.. columns.Select(name => new Column(name, ColumnType.Text))];

        public override Cell this[int column] => Cell.Of(rows[_at][column]);

        public override bool Read() => ++_at < rows.Length;

        protected override void Dispose(bool disposing)
        {
        }
    }
}
