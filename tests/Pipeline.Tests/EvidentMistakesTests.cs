using PerfEval.Model.Findings;
using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>In running text an error shows how its number came to be wrong (decision 0036); what shows nothing is a warning, or none.</summary>
public sealed class EvidentMistakesTests
{
    [Theory]
    [InlineData("execution-rate", "全年预算240.00万元，支出186.40万元，执行率71.67%。")]
    [InlineData("execution-rate", "全年预算240.00万元，支出186.40万元，执行率75.10%。")]
    [InlineData("execution-rate", "全年预算240.00万元，支出18.64万元，执行率77.67%。")]
    [InlineData("sum", "本年支出合计714.51万元，其中：基本支出406.40万元，项目支出380.11万元。")]
    [InlineData("change-rate", "支出120万元，比上年的100万元增加20万元，增长16.67%。")]
    public void A_slip_a_moved_point_and_a_usual_mistake_are_errors(string rule, string text) => Told.Something(rule, text, Severity.Error);

    [Theory]
    [InlineData("execution-rate", "全年预算240.00万元，支出186.40万元，执行率31.20%。")]
    [InlineData("sum", "本年支出合计714.51万元，其中：基本支出206.48万元，项目支出108.11万元。")]
    public void What_shows_no_mistake_is_a_warning(string rule, string text) => Assert.Equal(Severity.Warning, Told.Something(rule, text).Severity);

    /// <summary>Right statements whose numbers were once taken for those of something else.</summary>
    [Theory]
    [InlineData("全区民生支出达19.83亿元，较2022年同期增加支出3.52亿元，增幅达21.56%，占公共财政预算支出的78.06%。")]
    [InlineData("一般公共预算收入完成41945万元，较上年40787万元增加1158万元，增长2.84%。税收收入完成33527万元，较上年28019万元增加5508万元，增长19.66%，占一般公共预算收入的79.93%。")]
    [InlineData("年初预算为100.00万元，支出决算为120.00万元，比上年增长8.00%。")]
    [InlineData("一般公共预算支出安排178731万元（补助142507万元，调入10000万元，本级31140万元，减去上解4916万元）。")]
    [InlineData("6月份，一般公共预算收入完成100万元，进度平稳。\n1-6月份，一般公共预算收入完成520万元，进度平稳。")]
    [InlineData("全年一般公共预算可用资金为23173.15万元，加上上年结余1728.62万元，全年一般公共预算可用资金为24901.77万元。")]
    [InlineData("1.上级补助收入11.43亿元，完成年初预算45.03%。\n（二）政府性基金。\n1.上级补助收入3.18亿元。其中土地出让返还收入2.86亿元，污水处理费返还收入0.32亿元。")]
    [InlineData("2023年公益金总收入1233.62万元，上年结转65.34万元，总支出1270.6万元，财政收回6.86万元，本年结余21.5万元。")]
    public void Numbers_of_two_things_are_held_against_nothing(string text) => Told.Nothing(text);

    [Fact]
    public void A_change_is_held_against_what_its_brackets_divide() =>
        Told.OnlyWhenAltered("change-amount", "本年批复资金775.6万元（中央396.8万元＋省级99.7万元＋县区279.1万元），较去年批复的837.6万元少62.0万元。", "少62.0万元", "少65.9万元", Severity.Error);
}
