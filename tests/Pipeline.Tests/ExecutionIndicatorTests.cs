using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>The execution rate among the indicators of a form and beside its money; relations of texts in traditional characters.</summary>
public sealed class ExecutionIndicatorTests
{
    private const string Form = """
        |项目资金（万元）||全年预算数|全年执行数|执行率|
        ||年度资金总额|150|129|86%|
        |绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|
        ||产出指标|数量指标|预算执行率|100%|86%|20|17|
        |||数量指标|检修次数|12次|12次|30|30|
        """;

    [Fact]
    public void Both_places_tell_one_rate() => Told.OnlyWhenAltered("cross-reference", Form, "|100%|86%|", "|100%|96%|");

    [Fact]
    public void Traditional_characters_tell_the_same_relations() =>
        Told.OnlyWhenAltered("change-rate", "全市財政總收入完成191347萬元，較上年同期增長15.35%，增收25457萬元。", "15.35%", "16.35%");
}
