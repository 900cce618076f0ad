using PerfEval.Model.Findings;
using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>A whole, what was done of it and what is left; the parts of a year; rates in unusual orders.</summary>
public sealed class RemainderPhrasesTests
{
    [Theory]
    [InlineData("合同总价862.40万元，已支付780.15万元，其余82.25万元作为质保金。", "其余82.25", "其余88.25", Severity.Error)]
    [InlineData("项目预算300万元，支出276.5万元，结余23.5万元。", "结余23.5", "结余32.5", Severity.Error)]
    [InlineData("下达资金640万元，已拨付598万元，尚未拨付42万元。", "尚未拨付42", "尚未拨付24", Severity.Error)]
    [InlineData("核定编制62名，实有57名，空编5名。", "空编5", "空编7", Severity.Warning)]
    [InlineData("年初结转30.5万元，本年收入820万元，本年支出801.2万元，年末结转和结余49.3万元。", "结余49.3", "结余59.3", Severity.Warning)]
    [InlineData("一季度支出18.2万元，二季度支出25.6万元，上半年支出43.8万元。", "上半年支出43.8", "上半年支出48.3", Severity.Error)]
    public void What_is_left_and_what_is_together_follow(string right, string number, string other, Severity least) =>
        Told.OnlyWhenAltered("sum", right, number, other, least);

    [Theory]
    [InlineData("项目预算300万元，上年结转20万元，支出276.5万元，结余43.5万元。")]
    [InlineData("到位资金500万元，拨付480万元，支出450万元，结余50万元。")]
    [InlineData("预算500万元，支出450万元，收回30万元，结余20万元。")]
    [InlineData("合同价1260万元，已支付1100万元，剩余质保金63万元未到期。")]
    [InlineData("一季度末在岗812人，二季度末在岗846人，上半年末在岗846人。")]
    public void Where_more_came_in_or_went_out_nothing_is_told(string text) => Told.Nothing(text);

    [Theory]
    [InlineData("share", "女教师86人，占教师总数120人的71.67%。", "71.67%", "76.67%")]
    [InlineData("share", "工程总投资1.5亿元，中央补助占70%，为1.05亿元。", "为1.05", "为1.25")]
    [InlineData("execution-rate", "支出进度94%，其中预算250万元，支出235万元。", "进度94%", "进度98%")]
    [InlineData("completion", "工程总投资900万元，已完成675万元，完成75.00%。", "75.00%", "85.00%")]
    [InlineData("share", "发放问卷400份，收回382份，回收率95.5%。", "95.5%", "98.5%")]
    [InlineData("product", "物业服务费每月3.2万元，全年共38.4万元。", "共38.4", "共34.8")]
    public void A_rate_is_of_the_two_numbers_beside_it(string rule, string right, string number, string other) =>
        Told.OnlyWhenAltered(rule, right, number, other);

    private const string Quarters = """
        资金分季度支出情况
        单位：万元
        |项目|一季度|二季度|三季度|四季度|合计|
        |培训补贴|12.40|18.60|20.10|30.90|82.00|
        |岗位补贴|40.00|42.50|44.00|46.50|173.00|
        |合计|52.40|61.10|64.10|77.40|255.00|
        """;

    [Fact]
    public void Parts_of_a_year_are_those_of_the_table()
    {
        Told.Nothing($"{Quarters}\n上半年支出113.50万元，四季度支出77.40万元，前三季度累计支出177.60万元。");
        Told.Something("sum", $"{Quarters}\n上半年支出113.50万元，四季度支出77.40万元，前三季度累计支出167.70万元。", Severity.Error);
    }

    private static string List(string last) => $"""
        |序号|项目名称|预算数（万元）|等级|
        |1|河道清淤|120.00|优|
        |2|农村饮水|80.50|良|
        |3|道路硬化|64.20|优|
        |4|垃圾转运|33.00|中|
        |5|管网改造|210.00|优|
        |6|绿化养护|45.60|{last}|
        """;

    [Fact]
    public void A_tally_counts_the_rows_of_its_list()
    {
        const string told = "纳入自评的6个项目中，评为“优”的3个，“良”的2个，“中”的1个。";
        Told.Nothing($"{told}\n{List("良")}");
        Told.Something("cross-reference", $"{told}\n{List("中")}", Severity.Error);
        Told.Nothing($"纳入自评的9个项目中，评为“优”的4个，“良”的4个，“中”的1个。\n{List("良")}");
    }
}
