using PerfEval.Model.Findings;
using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>完成预算的p% where the budget is not told, or is told of another thing.</summary>
public sealed class UntoldBudgetsTests
{
    [Theory]
    [InlineData("基金收入8120亿元，同比增长14%，完成预算的109%；支出6934亿元，同比增长20%，完成预算的102%。本年收支结余1186亿元。")]
    [InlineData("养老基金收入8120亿元，增长14%，完成预算的109%；支出6934亿元，增长20%，完成预算的102%。\n医疗基金收入3210亿元，增长16%，完成预算的107%；支出2875亿元，增长20%，完成预算的105%。\n居民基金收入1430亿元，增长20%，完成预算的104%；支出1311亿元，增长23%，完成预算的108%。")]
    [InlineData("“三公”经费支出年初预算为30.00万元，支出决算为12.40万元，完成预算的41.33%，其中：公务用车运行维护费支出决算为9.60万元，完成预算的64.00%；公务接待费支出决算为2.80万元，完成预算的18.67%。")]
    [InlineData("“三公”经费支出12.40万元，完成预算30.00万元的41.33%，其中：公务用车运行维护费支出9.60万元，完成预算的64.00%；公务接待费支出2.80万元，完成预算的18.67%。")]
    public void Neither_another_income_nor_the_budget_of_the_whole_takes_its_place(string text) => Told.Nothing(text);

    [Fact]
    public void An_items_own_budget_in_the_table_above_is_its_base()
    {
        const string Table = "单位：万元\n| 项目 | 预算数 | 决算数 |\n| 合计 | 30.00 | 12.40 |\n| 公务用车运行维护费 | 15.00 | 9.60 |\n| 公务接待费 | 15.00 | 2.80 |\n";
        const string Text = Table + "“三公”经费支出年初预算为30.00万元，支出决算为12.40万元，完成预算的41.33%，其中：公务用车运行维护费支出决算为9.60万元，完成预算的64.00%；公务接待费支出决算为2.80万元，完成预算的18.67%。";
        Told.Nothing(Text);
        var finding = Told.Something("execution-rate", Text.Replace("64.00%", "46.00%", StringComparison.Ordinal));
        Assert.Contains("9.60 ÷ 15.00", finding.Formula, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("年初预算为30.00万元，支出决算为12.40万元，完成预算的41.33%，其中：公务接待费预算15.00万元，支出决算为2.80万元，完成预算的18.67%。", "18.67%", "28.67%")]
    [InlineData("基金收入预算7450亿元，收入8120亿元，同比增长14%，完成预算的109%。", "109%", "119%")]
    [InlineData("2023年预算120.00万元，上半年支出48.00万元，执行率40.00%，全年支出114.00万元，执行率95.00%。", "95.00%", "85.00%")]
    public void A_budget_that_is_told_is_still_held_against(string right, string told, string wrong) => Told.OnlyWhenAltered("execution-rate", right, told, wrong, Severity.Warning);

    [Theory]
    [InlineData("2024年县本级基金预算收入完成6120万元，为预算数的103.5%。\n2025年县本级基金预算收入安排5400万元。")]
    [InlineData("2024年县本级基金预算支出完成6147万元，为预算数的72.4%。\n2025年县本级基金预算支出安排4849万元，可比增长12.3%。")]
    public void The_budget_of_another_year_is_no_base(string text) => Told.Nothing(text);
}
