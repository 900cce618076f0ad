using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>Shares in sentences that tell no amount, but name the part and the whole that were told before.</summary>
public sealed class NamedSharesTests
{
    [Theory]
    [InlineData("概算总投资2860万元，其中专项债券1200万元。截至年末债券已全部到位。专项债券占概算总投资的41.96%。")]
    [InlineData("概算总投资2.86亿元，其中专项债券1.20亿元，其余为本级财政资金。\n建设内容为查验楼、堆场和卡口。专项债券占概算总投资的41.96%，共采购设备60台。")]
    public void A_named_part_and_a_named_whole_are_found_again(string text) => Told.OnlyWhenAltered("share", text, "41.96%", "45.42%");

    [Fact]
    public void A_name_of_several_values_tells_no_part() =>
        Told.Nothing("概算总投资2860万元，其中专项债券1200万元。实际下达专项债券900万元。专项债券占概算总投资的31.47%，共采购设备60台。");
}
