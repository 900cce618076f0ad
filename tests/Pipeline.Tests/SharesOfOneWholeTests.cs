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
}
