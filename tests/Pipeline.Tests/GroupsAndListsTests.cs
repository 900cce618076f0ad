using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>What a number is of where other numbers stand between: last year's amount, a list that has ended, a group that the clause names.</summary>
public sealed class GroupsAndListsTests
{
    [Fact]
    public void Last_years_amount_is_the_base_though_a_count_stands_in_its_name()
    {
        Told.OnlyWhenAltered("change-rate", "县级资金占预算的38.20%。上年四个站点支出总额为1840.50万元，本年同比增加121.47万元，增长6.60%。", "6.60%", "6.06%");
    }

    [Fact]
    public void One_group_behind_a_whole_ends_at_the_semicolon()
    {
        Told.Nothing("全站在编人员96人，其中高级工程师27人；聘用人员65人。");
        Told.Something("sum", "全站在编人员96人，其中：技术岗27人；管理岗66人。");
    }

    [Theory]
    [InlineData("；")]
    [InlineData("，")]
    public void A_budget_goes_on_from_the_whole_of_a_list_that_has_ended(string stop)
    {
        Told.OnlyWhenAltered("sum", $"年初预算1620.30万元，其中基本支出1104.80万元、项目支出515.50万元{stop}年中追加138.60万元，调整后预算1758.90万元。", "1758.90", "1785.90");
        Told.OnlyWhenAltered("sum", $"年初预算1620.30万元，其中基本支出1104.80万元、项目支出515.50万元{stop}年中追加138.60万元，收回18.00万元，调整后预算1740.90万元。", "1740.90", "1704.90");
    }

    [Fact]
    public void What_is_told_within_a_part_is_no_whole_of_the_list()
    {
        Told.OnlyWhenAltered("share", "完成投资中，土建部分1240.00万元，占62.00%；设备部分560.00万元，占28.00%；前期费用200.00万元，占10.00%。其中泵站主体已验收，结算投资780.00万元。", "28.00%", "82.00%");
    }

    [Fact]
    public void A_clause_that_names_its_group_names_the_whole()
    {
        Told.OnlyWhenAltered("share", "我站在职96人，其中管理岗12人、技术岗84人；退休人员58人。在职人员中具有高级职称27人，占28.13%。", "28.13%", "21.83%", Model.Findings.Severity.Error);
    }

    [Fact]
    public void A_list_divides_what_was_told_and_not_what_it_is_compared_with()
    {
        Told.OnlyWhenAltered("share", "支出合计2450.00万元，比上年的2200.00万元增加250.00万元。其中：基本支出1470.00万元，占60.00%；项目支出980.00万元，占40.00%。", "60.00%", "66.20%", Model.Findings.Severity.Error);
    }
}
