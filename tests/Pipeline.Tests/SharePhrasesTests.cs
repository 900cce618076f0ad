using PerfEval.Model.Findings;
using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>Shares, completions and repeats of one list's items.</summary>
public sealed class SharePhrasesTests
{
    [Theory]
    [InlineData("资金用于三个方面：一是设备采购120万元，占60%；二是人员培训30万元，占15%；三是系统运维50万元，占25%。")]
    [InlineData("高标准农田建设2.5万亩，总投资6000万元。\n一般公共预算财政拨款支出3456.78万元，占本年支出合计的94.6%。")]
    [InlineData("年末国有资产总额8652.3万元，比上年增加652.3万元，增长8.15%。\n绩效自评项目共15个，涉及资金3628.5万元，占项目支出总额的100%。")]
    [InlineData("可用资金充足，全年支出288万元，占当年预算280万元的102.86%，占可用资金的90%。")]
    [InlineData("补助资金为680万元，其中100万元按照各县人口和面积各占50%的比例分配，剩余部分580万元按项目安排。")]
    public void A_share_of_what_is_not_told_is_held_against_nothing(string text) => Told.Nothing(text);

    [Fact]
    public void A_part_with_a_goal_of_its_own_is_not_held_against_the_wholes()
    {
        Told.Nothing("完成税收8.65亿元，完成年度任务8.5亿元的101.76%，其中增值税3.2亿元，完成任务的98.5%。");
        Told.Something("completion", "完成税收8.65亿元，完成年度任务8.5亿元的107.16%，其中增值税3.2亿元，完成任务的98.5%。", Severity.Error);
    }

    [Fact]
    public void Items_of_one_list_tell_of_different_things()
    {
        Told.Nothing("（一）城市低保。全年发放低保金1256.3万元，保障对象2316户3845人。\n（二）农村低保。全年发放低保金4256.3万元，保障对象5124户9873人。");
        Told.Something("cross-reference", "（一）农村低保。全年发放农村低保金4256.3万元，保障对象5124户。\n县财政按月拨付，资金专款专用。\n各乡镇按月公示名单。\n二、效益情况\n全年发放农村低保金4265.3万元，保障对象5124户。");
    }
}
