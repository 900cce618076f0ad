using Xunit;
using PerfEval.Check;
using PerfEval.Model.Findings;
using PerfEval.Model.Facts;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Check;

/// <summary>Text that says one thing over and over: no search may hold each number against each other one.</summary>
public sealed class LargeInputTests
{
    [Theory]
    [InlineData("补助2人，每人3元，共计6元，", 250)]
    [InlineData("其中1万元，", 1500)]
    [InlineData("执行率50%，支出3万元，", 500)]
    [InlineData("资金到位率50%，", 800)]
    [InlineData("（其中1万元", 1500)]
    public void A_paragraph_that_repeats_itself_is_checked_in_time(string phrase, int times) =>
        Assert.True(Effort.IsNearlyLinear(times, n => Check(new Paper().Text("一、情况", string.Concat(Enumerable.Repeat(phrase, n))))));

    [Fact]
    public void Many_scores_with_their_grades_are_checked_in_time() =>
        Assert.True(Effort.IsNearlyLinear(500, n => Check(new Paper().Text([.. Enumerable.Range(0, n).Select(i => $"综合得分{50 + (i % 50)}分，评价等级为“优”。")]))));

    [Fact]
    public void Many_amounts_of_the_same_first_digits_are_checked_in_time() =>
        Assert.True(Effort.IsNearlyLinear(400, n => Check(new Paper().Text([.. Enumerable.Range(0, n).Select(i => $"甲{(char)('\u4e00' + i)}支出{123450000 + i}元。")]))));

    [Fact]
    public void Many_groups_of_one_name_are_checked_in_time() =>
        Assert.True(Effort.IsNearlyLinear(100, n => Check(Groups(n))));

    [Fact]
    public void What_a_crowded_paragraph_says_first_is_still_held_against_its_numbers()
    {
        const string sum = "收入合计321.25万元，其中甲收入166万元、乙收入136万元、丙收入20.25万元。";
        var findings = Checking.FindingsOf(sum + string.Concat(Enumerable.Repeat("支出5万元，", 5000)));
        Assert.Contains(findings, f => f.Rule == "sum" && f.Severity > Severity.Info);
    }

    private static Action Check(Paper paper)
    {
        var (document, reports) = paper.Build();
        return () => ReportChecker.Check(document, reports);
    }

    private static Paper Groups(int n)
    {
        var paper = new Paper().Indicators([.. Enumerable.Range(0, n).Select(i => ("产出", $"培训{i}", "≥5人", "5人", "5", "4"))]);
        for (var i = 0; i < n; i++) paper.ScoreRow("产出指标", ScoreRole.Group, "40", "50");
        return paper;
    }
}
