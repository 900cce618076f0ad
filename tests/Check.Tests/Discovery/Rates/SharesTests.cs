using PerfEval.Model.Findings;
using Xunit;

namespace PerfEval.Tests.Check.Discovery.Rates;

/// <summary>Which whole a share is of.</summary>
public sealed class SharesTests
{
    [Theory]
    [InlineData("离退休人员534人，其中离休6人、退休528人。专任教师中具有博士学位的388人，占专任教师总数的42.54%。")]
    [InlineData("全年票款收入31204.77万元，占营业收入的53.1%；广告等经营收入4318.02万元，占7.4%。其余为租赁收入。")]
    public void Neither_another_whole_nor_a_brother_with_a_share_of_its_own_is_the_whole(string text) => Checking.IsSilent(text);

    [Fact]
    public void The_whole_before_a_list_stays_the_whole_of_its_later_sentences() =>
        Checking.HasError("share", Checking.FindingsOf("本年支出合计800.00万元，其中：基本支出600.00万元，占75.00%。项目支出200.00万元，占本年支出的35.00%。"), "200.00", "800.00");

    [Fact]
    public void A_bare_share_is_of_what_the_one_before_it_names()
    {
        var findings = Checking.FindingsOf("全年营业收入1000.00万元。票款收入531.00万元，占营业收入的53.10%；广告收入74.00万元，占9.40%。");
        Assert.Contains(findings, f => f.Rule == "share" && f.Severity >= Severity.Warning && f.Formula!.Contains("1000.00", StringComparison.Ordinal));
    }
}
