using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>Wholes that stand behind what makes them up, and parts that have paragraphs of their own.</summary>
public sealed class MadeUpWholesTests
{
    [Theory]
    [InlineData("全年实现门诊收入1210.40万元、住院收入860.30万元，加上疫苗、托育等其他收入45.20万元，构成全年业务收入2115.90万元。", "2115.90万元", "2175.90万元")]
    public void What_is_made_up_is_the_sum_of_what_stands_before_it(string right, string told, string wrong) => Told.OnlyWhenAltered("sum", right, told, wrong);

    [Theory]
    [InlineData("本单位收支总计1434.50万元。收方由本年财政拨款收入1346.43万元和年初结转88.07万元构成；支方由一般公共预算支出1301.17万元、政府性基金支出60.00万元和年末结转73.33万元构成。")]
    public void What_is_made_up_of_its_parts_before_it_ends_there(string text) => Told.Nothing(text);

    [Theory]
    [InlineData("2023年本级一般公共预算基本支出 931000.39 元,其中:\n人员经费 809961.19 元,主要包括:基本工资、津贴补贴。\n公用经费 121039.20 元,主要包括:办公费、工会经费。", "121039.20 元", "71039.20 元")]
    public void Parts_that_each_have_a_paragraph_make_the_whole_that_announced_them(string right, string told, string wrong) => Told.OnlyWhenAltered("sum", right, told, wrong);
}
