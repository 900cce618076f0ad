using PerfEval.Model.Findings;
using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>What an execution rate in running text is of.</summary>
public sealed class ExecutionPhrasesTests
{
    [Fact]
    public void A_rate_that_says_it_is_of_the_initial_budget_is_of_no_other()
    {
        var findings = Told.In("年初预算为640.00万元，年中调整后全年预算为812.50万元，支出决算为798.20万元，完成年初预算的98.24%。");
        Assert.Contains(findings, f => f is { Rule: "execution-rate", Severity: Severity.Error } && f.Message.Chinese.Contains("812.50万元为分母", StringComparison.Ordinal));
    }
}
