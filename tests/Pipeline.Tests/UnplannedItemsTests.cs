using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>Items of final accounts for which no budget was planned: they add to what was spent, and nothing to what was planned.</summary>
public sealed class UnplannedItemsTests
{
    private const string Items = """
        一般公共预算财政拨款支出年初预算为860.00万元，支出决算为905.00万元，完成年初预算的105.23%。其中：
        1.卫生健康支出（类）公共卫生（款）疾病预防控制机构（项）。年初预算为520.00万元，支出决算为512.00万元，完成年初预算的98.46%。
        2.卫生健康支出（类）公共卫生（款）突发公共卫生事件应急处理（项）。年初预算@，支出决算为48.00万元。决算数大于年初预算数的主要原因是年中追加。
        3.住房保障支出（类）住房改革支出（款）住房公积金（项）。年初预算为340.00万元，支出决算为345.00万元，完成年初预算的101.47%。
        按功能分类，卫生健康支出（类）560.00万元，占61.88%；住房保障支出（类）345.00万元，占38.12%。
        """;

    [Theory]
    [InlineData("未安排")]
    [InlineData("未列入")]
    [InlineData("没有安排")]
    public void Their_outturn_is_in_no_sum_of_budgets(string words) => Told.Nothing(Items.Replace("@", words, StringComparison.Ordinal));

    [Fact]
    public void A_sum_of_outturns_that_is_wrong_is_found() =>
        Told.Something("sum", Items.Replace("@", "未安排", StringComparison.Ordinal).Replace("560.00万元，占61.88%", "650.00万元，占71.82%", StringComparison.Ordinal));
}
