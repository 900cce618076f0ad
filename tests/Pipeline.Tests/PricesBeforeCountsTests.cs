using PerfEval.Model.Findings;
using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>A price, how many, and the whole, in this order; and a mean that can only be of what stands right before it.</summary>
public sealed class PricesBeforeCountsTests
{
    [Theory]
    [InlineData("学前教育补助人均1500元，共补助200人，合计30万元。", "合计30万元", "合计36万元")]
    [InlineData("对困难学生给予生活补助，每人1500元，共补助200人，共30万元。", "共补助200人", "共补助260人")]
    public void A_price_and_a_count_behind_it_make_the_whole(string right, string told, string wrong) => Told.OnlyWhenAltered("product", right, told, wrong);

    [Theory]
    [InlineData("学前教育补助人均1500元，共补助200人，其中财政承担共18万元。")]
    [InlineData("每月补助每人150元，共补助200人，共36万元。")]
    public void A_part_of_it_or_a_price_by_the_month_is_none(string text) => Told.Nothing(text);

    [Theory]
    [InlineData("全年培训教师3120人次，支出312.60万元，人均培训成本1001.92元。", "1001.92元", "1081.92元")]
    public void A_mean_of_the_only_amount_and_count_leaves_no_other_reading(string right, string told, string wrong) => Told.OnlyWhenAltered("product", right, told, wrong, Severity.Error);
}
