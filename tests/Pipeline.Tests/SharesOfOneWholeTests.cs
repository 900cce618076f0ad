using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>Shares of a whole that is named again and again, and told nowhere.</summary>
public sealed class SharesOfOneWholeTests
{
    [Theory]
    [InlineData("1．基本支出预算2,476,160.50元，占一般公共预算支出的84.04%，同比减少4,866.66元。\n2．项目支出470,100元，占一般公共预算支出的15.96%，同比增加70,600元。", "15.96%", "19.64%")]
    [InlineData("——契税。契税累计完成36,067万元，占区级税收的35.7%。\n——增值税。增值税累计完成21,131万元，占区级税收的20.9%。\n——企业所得税。企业所得税累计完成12,307万元，占区级税收的12.2%。\n——城镇土地使用税。城镇土地使用税累计完成8,495万元，占区级税收的8.4%。\n——耕地占用税。耕地占用税累计完成5,717万元，占区级税收的5.7%。", "占区级税收的5.7%", "占区级税收的8.4%")]
    public void The_one_that_does_not_fit_is_found(string right, string told, string wrong) => Told.OnlyWhenAltered("share", right, told, wrong);

    [Theory]
    [InlineData("甲项目支出120万元，占项目总支出的12%。\n乙项目支出300万元，占项目总支出的35%。\n丙项目支出210万元，占项目总支出的18%。")]
    [InlineData("基本支出240.15万元，占一般公共预算支出的60.0%。\n项目支出120.10万元，占一般公共预算支出的30.0%。")]
    public void Where_most_do_not_agree_on_a_whole_nothing_is_said(string text) => Told.Nothing(text);

    [Fact]
    public void A_list_that_is_all_of_its_whole_tells_it() =>
        Told.OnlyWhenAltered("share", "预算资金由三部分组成：中央补助2,480万元，占预算总额的50.00%；省级专项1,488万元，占30.00%；市级资金496万元，占10.00%；经营收益496万元，占10.00%。", "50.00%", "52.00%");

    [Theory]
    [InlineData("中央财政补助1,240万元、省级财政补助496万元，分别占概算的50%和20%；其余744万元由县级负责，其中申请债券430万元、县级安排314万元。")]
    [InlineData("2022年完成投资430.60万元，2023年完成投资710.40万元。\n完成投资按内容划分：\n屋面整修342.30万元，占30.00%；\n管线入地798.70万元，占70.00%。")]
    public void What_stands_near_is_not_the_whole_that_is_named(string text) => Told.Nothing(text);

    [Fact]
    public void A_column_of_shares_is_of_the_column_that_most_rows_bear_out() =>
        Told.OnlyWhenAltered("share", "资金情况（单位：万元）\n|资金来源|计划|到位|完成投资|投资完成占到位比例|\n|合计|1168.00|1164.53|1154.10|99.10%|\n|中央|405.00|405.00|405.00|100.00%|\n|省级|305.00|305.00|300.00|98.36%|\n|市级|130.00|130.00|130.00|100.00%|\n|区级|238.00|238.00|234.10|98.36%|\n|居民|90.00|86.53|85.00|98.23%|", "98.23%", "89.23%");
}
