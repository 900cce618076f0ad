using PerfEval.Model.Findings;
using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>「若“A”应为B」: what is proposed is what the document would have printed, and what can be.</summary>
public sealed class RepairTests
{
    private const string Costs = "单位：万元\n|项目|预算数|\n|合计|21.05|\n|1.公务接待费|2.70|\n|2.公务用车费|0|\n|（1）公务用车运行费|18.35|\n|（2）公务用车购置费|0|";

    [Fact]
    public void A_nought_is_repaired_with_the_decimals_of_its_neighbours()
    {
        var messages = string.Join('\n', Told.In(Costs).Where(f => f.Severity > Severity.Info).Select(f => f.Message.Chinese));
        Assert.Contains("若“0”应为18.35", messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("产出指标（30分）", "效益指标（10分）")]
    [InlineData("产出指标（20分）", "效益指标（20分）")]
    public void No_weight_is_repaired_to_nothing_or_less(string outputs, string effects)
    {
        var messages = string.Join('\n', Told.In($"|一级指标|二级指标|三级指标|目标值|分值|\n|{outputs}|数量指标|检修渡口数|≥3座|30|\n|^|质量指标|验收合格率|≥98%|25|\n|{effects}|社会效益|通行人次|≥900人次|30|\n|^|生态效益|绿化面积|≥20亩|5|\n|总分|||  |100|").Select(f => f.Message.Chinese));
        Assert.DoesNotContain("应为-", messages, StringComparison.Ordinal);
        Assert.DoesNotContain("应为0", messages, StringComparison.Ordinal);
    }
}
