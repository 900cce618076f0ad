using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>表2（续）: a table that goes on under a caption of its own, and tables that only look like one.</summary>
public sealed class ContinuedTableTests
{
    private const string First = "表2 管网改造资金明细表\n单位：万元\n|序号|小区|计划投资|实际支出|\n|1|东风里|120.00|118.50|\n|2|红旗巷|86.00|80.20|\n|3|工农街|94.00|94.00|\n";
    private const string Header = "|序号|小区|计划投资|实际支出|\n";
    private const string Second = "|4|建设路|75.00|70.10|\n|5|胜利街|60.00|58.80|\n|合计|<|435.00|421.60|\n";

    [Theory]
    [InlineData("表2（续）\n")]
    [InlineData("表2（续）\n单位：万元\n")]
    [InlineData("续表\n")]
    [InlineData("续表2\n")]
    [InlineData("（续上表）\n")]
    [InlineData("（表2续）\n")]
    [InlineData("表2 管网改造资金明细表（续）\n")]
    [InlineData("表2（续一）\n")]
    [InlineData("\n")]
    public void A_total_behind_the_last_part_is_the_total_of_all_parts(string caption) =>
        Told.OnlyWhenAltered("sum", First + caption + Header + Second, "|435.00|", "|453.00|");

    [Fact]
    public void The_parts_of_three_pieces_are_added_up_and_a_piece_needs_no_header() =>
        Told.OnlyWhenAltered("sum", First + "续表\n" + Header + "|4|建设路|75.00|70.10|\n|5|胜利街|60.00|58.80|\n（续上表）\n|6|解放路|41.00|40.00|\n|合计|<|476.00|461.60|\n", "|461.60|", "|416.60|");

    [Fact]
    public void A_group_has_rows_in_the_next_part() =>
        Told.OnlyWhenAltered("sum", "表4 支出明细表\n单位：万元\n|项目|金额|\n|一、设备|90.00|\n|1.水泵|50.00|\n|2.阀门|40.00|\n|二、管材|75.00|\n|1.主管|45.00|\n表4（续）\n|项目|金额|\n|2.支管|30.00|\n|三、安装|20.00|\n|合计|185.00|\n", "|185.00|", "|158.00|");

    [Theory]
    [InlineData("表3 阀井改造资金明细表\n")]
    [InlineData("表3（续）\n")]
    [InlineData("表2 阀井改造资金明细表（续）\n")]
    [InlineData("阀井改造另列如下。\n")]
    public void Another_caption_or_a_text_between_parts_two_tables(string caption) =>
        Told.Nothing(First + caption + Header + Second.Replace("435.00", "135.00", System.StringComparison.Ordinal).Replace("421.60", "128.90", System.StringComparison.Ordinal));

    [Fact]
    public void A_list_that_counts_from_one_again_is_another_one() =>
        Told.Nothing(First + "\n" + Header + "|1|建设路|75.00|70.10|\n|2|胜利街|60.00|58.80|\n|合计|<|135.00|128.90|\n");

    [Fact]
    public void A_total_may_be_that_of_its_own_page() =>
        Told.Nothing(First + "续表\n" + Header + "|4|建设路|75.00|70.10|\n|5|胜利街|60.00|58.80|\n|本页合计|<|135.00|128.90|\n");
}
