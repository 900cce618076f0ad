using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>Counts, prices and the amounts that they make.</summary>
public sealed class ProductPhrasesTests
{
    [Theory]
    [InlineData("购置电脑15台，单价0.52万元，打印机6台，单价0.35万元，合计9.9万元。", "合计9.9", "合计8.9")]
    [InlineData("发放对象分别为学生1200人、教师86人，标准分别为每人500元、800元，发放66.88万元。", "66.88", "68.66")]
    [InlineData("每个社区工作经费10万元、服务群众专项经费20万元，26个社区共780万元。", "共780", "共870")]
    [InlineData("计划改造1200户，实际完成1187户，尚有13户因拆迁未实施；每户补助1500元，发放补助178.05万元。", "178.05", "187.05")]
    [InlineData("受益学生8650人，每人每天5元，全年200天，支出865万元。", "支出865", "支出856")]
    [InlineData("兑付中央补助60.00万元（200户×3000元）、省级补助30.00万元，两项合计90.00万元。", "补助60.00", "补助66.00")]
    [InlineData("购置记录仪60台，单价1860元，共11.16万元；对讲机40部，单价1200元，共4.8万元。", "共4.8", "共8.4")]
    public void An_amount_is_the_product_of_what_is_told_for_it(string right, string told, string wrong) => Told.OnlyWhenAltered("product", right, told, wrong);

    [Fact]
    public void A_share_with_a_price_of_its_own_is_not_the_product_of_the_whole_price() =>
        Told.Nothing("全区任务200户，按1500元/户的标准，市级配套资金12万元（600元/户），区级配套资金18万元（900元/户）。");

    [Fact]
    public void What_is_taken_off_is_no_price() => Told.Nothing("公交补贴每车每年3.6万元，120辆，考核扣减12万元，实际拨付420万元。");
}
