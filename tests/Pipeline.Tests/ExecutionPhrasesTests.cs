using PerfEval.Model.Findings;
using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>What an execution rate in running text is of.</summary>
public sealed class ExecutionPhrasesTests
{
    [Theory]
    [InlineData("项目预算500万元，实际支出475万元，其中支付工程款400万元、监理费75万元，执行率95%。", "95%", "85%", Severity.Error)]
    [InlineData("全年预算620万元，实际支出589万元，其中基本支出410万元，项目支出179万元，预算执行率95%。", "95%", "92%", Severity.Error)]
    [InlineData("项目预算500万元，上半年支出200万元，下半年支出275万元，执行率95%。", "95%", "85%", Severity.Error)]
    [InlineData("项目预算500万元，支出475万元，比上年支出460万元增加15万元，执行率95%。", "95%。", "92%。", Severity.Error)]
    [InlineData("年初预算300万元，年中调减120万元，支出171万元，执行率95%。", "95%", "85%", Severity.Error)]
    [InlineData("年初预算300万元，年中追加120万元，支出399万元，执行率95%。", "95%", "85%", Severity.Error)]
    [InlineData("年初预算420万元，财政收回20万元，全年支出380万元，执行率95%。", "95%", "97%", Severity.Error)]
    [InlineData("2023年预算260万元，上年结转40万元，全年支出285万元，执行率95%。", "95%", "85%", Severity.Error)]
    [InlineData("本级预算180万元，上级补助320万元，累计支出475万元，支出进度95%。", "95%", "85%", Severity.Error)]
    [InlineData("中标价1096万元，概算1260万元，已支付986.4万元，支付率90%。", "90%", "99%", Severity.Error)]
    [InlineData("计划投资1000万元，到位资金900万元，到位率90%，完成投资850万元，支付资金800万元，支付率88.89%。", "88.89%", "84.44%", Severity.Warning)]
    [InlineData("预算500万元，政府采购金额300万元，采购执行294万元，采购执行率98%，总支出475万元，预算执行率95%。", "采购执行率98%", "采购执行率88%", Severity.Warning)]
    [InlineData("市级财政安排2000万元，区县配套1500万元，实际到位3200万元，到位率91.43%。", "91.43%", "93.41%", Severity.Error)]
    [InlineData("500万元预算中，用于设备的300万元支出290万元，执行率96.67%，用于软件的200万元支出185万元，执行率92.5%。", "92.5%", "95.2%", Severity.Warning)]
    [InlineData("甲项目预算200万元，支出190万元，执行率95%，乙项目预算100万元，支出80万元，执行率80%。", "执行率80%", "执行率85%", Severity.Error)]
    [InlineData("调整后预算为1395.69万元，实际到位1366.04万元，全年支出1272.88万元，预算执行率91.20%，到位资金支付率93.18%。", "91.20%", "93.90%", Severity.Error)]
    [InlineData("预算为1400.00万元，实际到位1366.00万元，全年支出1272.88万元，执行率93.18%（按到位资金计算）。", "93.18%", "98.13%", Severity.Error)]
    public void A_rate_is_of_the_money_that_its_sentence_leaves_for_it(string right, string told, string wrong, Severity severity) =>
        Told.OnlyWhenAltered("execution-rate", right, told, wrong, severity);

    [Theory]
    [InlineData("项目支出共安排3个项目，预算合计330.00万元，其中：检测经费192.30万元，执行率97.19%；设备购置15.60万元，执行率99.24%；应急储备8.81万元，执行率91.82%。")]
    [InlineData("项目预算500万元，签订合同3份，合同金额480万元，全部支付，合同执行率100%，预算执行率96%。")]
    [InlineData("市级财政安排2000万元，区县配套1500万元，实际到位3200万元，到位率91.43%，其中市级到位率100%，区县到位率80%。")]
    [InlineData("2023年预算资金500万元，其中：上年结转60万元，当年预算440万元。\n实际执行475万元，其中：上年结转60万元，执行率100%；当年预算415万元，执行率94.32%。总执行率95%。")]
    [InlineData("甲项目预算2000万元，支出1830万元，执行率91.5%。\n乙项目支出720万元，执行率90%。")]
    [InlineData("应到位资金3500万元，实际到位3200万元，到位率91.43%。\n到位资金实际支出3040万元，执行率95%。")]
    public void A_rate_of_what_is_not_told_is_held_against_nothing(string text) => Told.Nothing(text);

    [Fact]
    public void A_rate_that_says_it_is_of_the_initial_budget_is_of_no_other()
    {
        var finding = Told.Something("execution-rate", "年初预算为640.00万元，年中调整后全年预算为812.50万元，支出决算为798.20万元，完成年初预算的98.24%。", Severity.Error);
        Assert.Contains("812.50万元为分母", finding.Message.Chinese, StringComparison.Ordinal);
    }
}
