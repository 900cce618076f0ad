using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>Percentages that points are given for are nothing that was reached.</summary>
public sealed class RuleColumnsTests
{
    [Fact]
    public void Two_rules_that_begin_alike_do_not_contradict() => Told.Nothing("""
        |指标名称|目标值|完成值|分值|评分规则|得分|
        |建档率|≥80%|86.2%|5|查看资料，按指标得分，≥75%得3分，≥70%得1分，<70%不得分|5|
        |随访率|≥90%|95.1%|5|查看资料，按指标得分，≥85%得3分，≥80%得1分，<80%不得分|5|
        """);
}
