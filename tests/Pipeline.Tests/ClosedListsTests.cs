using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>Where a list behind 其中 ends, and which parts stand a level deeper.</summary>
public sealed class ClosedListsTests
{
    [Fact]
    public void What_a_bracket_divided_is_not_divided_by_the_next() => Told.OnlyWhenAltered(
        "sum", "安排资金1663万元（其中中央资金146万元、省级资金1517万元）；后追加2115万元（其中中央资金199万元、省级资金1916万元）。", "省级资金1916", "省级资金1996");

    [Fact]
    public void Behind_a_rate_and_a_semicolon_stands_something_else() => Told.Nothing("全县一般公共预算收入439.2万元，其中税收占比66.6%；全县一般公共预算支出697.6万元。");

    [Fact]
    public void What_a_part_mainly_is_stands_not_beside_it() => Told.OnlyWhenAltered(
        "sum", "收到补助资金36.4万元，其中：县本级12.3万元，主要是就业补助1.2万元、医疗补助0.3万元等，乡镇24.1万元。", "乡镇24.1", "乡镇27.1");

    [Fact]
    public void A_reason_before_the_next_part_leaves_it_a_part() => Told.OnlyWhenAltered(
        "sum", "“三公”经费决算277.1万元。分项情况是：因公出国（境）经费决算12.0万元，比上年增长79.1%，主要是出访增加；公务接待费决算103.3万元，主要是来访减少；公车运行费决算161.8万元。", "公车运行费决算161.8", "公车运行费决算168.1");

    [Fact]
    public void Rows_on_one_level_may_be_parts_of_parts() => Told.OnlyWhenAltered("sum", """
        |项目|预算数（万元）|
        |收入总计|1,054,453|
        |一、政府性基金收入|734,110|
        |土地开发资金收入|1|
        |移民扶持基金收入|30,000|
        |大型水库移民基金收入|3,000|
        |小型水库移民基金收入|27,000|
        |彩票公益金收入|704,109|
        |二、上级补助收入|242,738|
        |三、上年结转收入|77,605|
        """, "1,054,453", "1,045,453");
}
