using PerfEval.Model.Findings;
using Xunit;

namespace PerfEval.Tests.Check.Discovery.Rates;

/// <summary>What was found among what was looked at.</summary>
public sealed class CompletionsTests
{
    [Fact]
    public void A_named_rate_is_of_the_pair_beside_it_whatever_else_the_sentence_counts()
    {
        var findings = Checking.FindingsOf("检查生产经营单位2039家次，排查隐患6566处，年内整改6427处，整改率98.73%。");
        Assert.Contains(findings, f => f is { Rule: "share", Severity: Severity.Warning } && f.Formula == "6427 ÷ 6566");
    }

    [Theory]
    [InlineData("建设项目20个，其中基础设施类13个、产业发展类5个、美丽家园类2个，已完工19个，完工率95%。")]
    [InlineData("发放问卷500份，回收480份，满意456份，满意度95%。")]
    [InlineData("城镇新增就业27384人，失业人员再就业7012人，就业困难人员就业2300人，城镇登记失业率3.6%。")]
    public void The_whole_may_stand_further_off(string text) => Checking.IsSilent(text);
}
