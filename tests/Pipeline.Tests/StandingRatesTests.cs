using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>Rates whose amounts stand in the sentences or the paragraph before.</summary>
public sealed class StandingRatesTests
{
    [Theory]
    [InlineData("项目调整后预算215.00万元。全年支出204.19万元，其中平台租用126.00万元、安全服务78.19万元。预算执行率94.97%。", "94.97%", "94.07%")]
    [InlineData("2.物业服务。调整后预算86.10万元，全部为财政资金。\n全年实际支出79.47万元，占调整后预算的92.3%。", "92.3%", "96.3%")]
    public void A_rate_is_of_the_budget_told_before(string right, string told, string wrong) => Told.OnlyWhenAltered("execution-rate", right, told, wrong);

    [Theory]
    [InlineData("甲项目预算215.00万元，乙项目预算90.00万元。全年支出204.19万元，其中平台租用126.00万元、安全服务78.19万元。预算执行率97.40%。")]
    public void Of_two_budgets_it_may_be_another(string text) => Told.Nothing(text);
}
