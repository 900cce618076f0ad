using Xunit;
using PerfEval.Model.Facts;
using PerfEval.Model.Findings;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Check;

/// <summary>PHENOMENA, 'Errors that are real': each found, under the right rule.</summary>
public sealed class RealErrorsTests
{
    [Fact]
    public void Three_parts_that_exceed_their_whole_by_one_are_a_sum_error() =>
        Checking.HasError("sum", Checking.FindingsOf("全年共支出321.25万元，其中：甲类166.00万元，乙类136.00万元，丙类20.25万元。"), "321.25", "322.25");

    [Fact]
    public void Whole_numbers_beside_cents_may_hide_halves_so_that_a_gap_of_one_is_a_warning()
    {
        var finding = Assert.Single(Checking.FindingsOf("全年共支出321.25万元，其中：甲类166万元，乙类136万元，丙类20.25万元。"));
        Assert.Equal(("sum", Severity.Warning), (finding.Rule, finding.Severity));
        Assert.Contains("322.25", finding.Message.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_named_as_all_that_fall_short_are_a_sum_error() =>
        Checking.HasError("sum", Checking.FindingsOf("安排资金2455.5万元，省级和县级分别为87.5万元、2350万元。"), "2455.5", "2437.5");

    [Fact]
    public void Shares_that_make_a_whole_show_that_the_parts_are_all() =>
        Checking.HasError("sum", Checking.FindingsOf("本年支出合计900.00万元，其中：甲项支出500.00万元，占62.5%；乙项支出300.00万元，占37.5%。"), "800");

    [Fact]
    public void A_third_spent_and_printed_as_all_is_an_execution_rate_error() =>
        Checking.HasError("execution-rate", Checking.FindingsOf(new Paper().Table(
            TableKind.Funds, "万元", [ColumnRole.Label, ColumnRole.CurrentBudget, ColumnRole.Executed, ColumnRole.ExecutionRate], ["项目资金", "全年预算数", "全年执行数", "执行率"],
            (RowRole.Total, 0, ["年度资金总额", "200", "66.86", "100%"]))), "66.86", "200", "33.43");

    [Fact]
    public void An_overspent_budget_is_not_completed_to_100_percent() =>
        Checking.HasError("execution-rate", Checking.FindingsOf("培训费年初预算为50.00万元，支出决算为55.93万元，完成预算100%。"), "55.93", "111.86");

    [Fact]
    public void Growth_that_is_the_ratio_of_the_amounts_is_named_as_a_wrong_base()
    {
        var finding = Checking.HasError("change-rate", Checking.FindingsOf("今年培训264人，比上年115人增长43.56%。"), "129.56");
        Assert.Contains("两期数之比", finding.Message.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_decrease_on_the_current_year_says_which_base_it_took()
    {
        var finding = Checking.HasError("change-rate", Checking.FindingsOf("财政拨款收入400.00万元，比上年收入执行数1000.00万元减少了600.00万元，减少率为150.00%。"), "60");
        Assert.Contains("400.00万元为基数", finding.Message.Chinese, StringComparison.Ordinal);
        Assert.Contains("plausibility", finding.Also);
    }

    [Fact]
    public void A_difference_that_is_not_one_is_a_change_amount_error() =>
        Checking.HasError("change-amount", Checking.FindingsOf("财政拨款收入760.35万元，比上年收入1651.24万元减少了904.89万元。"), "890.89", "904.89");

    [Fact]
    public void Weights_of_110_under_a_total_of_100_are_a_weight_sum_error() =>
        Checking.HasError("weight-sum", Checking.FindingsOf(new Paper()
            .Indicators(("产出指标", "完成数量", "≥10", "10", "70", "70"), ("产出指标", "合格情况", "=1", "1", "20", "20"), ("效益指标", "受益情况", "=1", "1", "10", "10"), ("满意度", "满意情况", "=1", "1", "10", "10"))
            .ScoreRow("总分", ScoreRole.Total, "100", "100")), "110");

    [Fact]
    public void Groups_points_that_their_indicators_do_not_reach_are_a_weight_sum_error() =>
        Checking.HasError("weight-sum", Checking.FindingsOf(new Paper()
            .Indicators(("效益指标", "知晓情况", "=1", "1", "20", "20"), ("效益指标", "稳定情况", "=1", "1", "10", "10"))
            .ScoreRow("效益指标", ScoreRole.Group, "", "40")), "30");

    [Fact]
    public void Full_marks_for_fewer_people_than_planned_miss_the_target() =>
        Checking.HasError("target-missed", Checking.FindingsOf(new Paper().Indicators(("产出指标", "救助人数", "≥4754人", "4604人", "20", "20"))), "4754", "4604");

    [Fact]
    public void Full_marks_above_a_cost_ceiling_miss_the_target() =>
        Checking.HasError("target-missed", Checking.FindingsOf(new Paper().Indicators(("成本指标", "每户费用", "≤5300元", "5830元", "10", "10"))), "5300", "5830");

    [Fact]
    public void A_fund_told_twice_with_two_values_is_a_cross_reference_error() =>
        Checking.HasError("cross-reference", Checking.FindingsOf("2023年区级财政配套安排的项目资金共105.00万元，用于培训。", "为保证培训，2023年区级财政配套安排的项目资金共135.00万元。"), "105.00", "135.00");

    [Fact]
    public void A_rate_of_an_initial_budget_of_zero_cannot_be() =>
        Checking.HasError("plausibility", Checking.FindingsOf("年初预算为0万元，支出决算为14.20万元，完成年初预算的95.89%。"), "95.89%");

    [Fact]
    public void Something_spent_at_0_percent_cannot_be() =>
        Checking.HasError("plausibility", Checking.FindingsOf("其他支出（项）支出决算为14万元，完成预算0%。"), "14万元", "0%");

    [Fact]
    public void A_net_change_that_leaves_one_part_out_is_a_sum_error() =>
        Checking.HasError("sum", Checking.FindingsOf(new Paper().Table(
            TableKind.Data, "万元", [ColumnRole.Label, ColumnRole.Amount], ["项目", "金额"],
            (RowRole.Total, 0, ["合计", "3.59"]), (RowRole.Item, 1, ["甲", "3.29"]), (RowRole.Item, 1, ["乙", "0.60"]))), "3.89");

    [Fact]
    public void People_times_price_that_is_not_the_amount_is_a_product_error() =>
        Checking.HasError("product", Checking.FindingsOf("共有参保人员1000人，按220元/人的标准，应缴费24.00万元。"), "22.00万元", "24.00");

    [Fact]
    public void A_completion_that_its_target_does_not_give_is_a_completion_error() =>
        Checking.HasError("completion", Checking.FindingsOf("培训2399人，完成目标任务数2000人的110%。"), "119.95");

    [Fact]
    public void A_score_above_its_weight_is_a_score_weight_error() =>
        Checking.HasError("score-weight", Checking.FindingsOf(new Paper().Indicators(("产出指标", "完成数量", "≥10", "10", "10", "12"))), "12");

    [Fact]
    public void Scores_that_do_not_add_up_are_a_score_sum_error() =>
        Checking.HasError("score-sum", Checking.FindingsOf(new Paper()
            .Indicators(("产出指标", "完成数量", "≥10", "10", "60", "58"), ("效益指标", "受益情况", "=1", "1", "40", "39"))
            .ScoreRow("总分", ScoreRole.Total, "98", "100")), "97");

    [Fact]
    public void An_increase_in_words_over_a_decrease_in_numbers_contradicts_its_direction() =>
        Checking.HasError("direction", Checking.FindingsOf("支出700.00万元，比上年800.00万元增加100.00万元。"), "700.00", "800.00");

    [Fact]
    public void A_grade_above_its_score_is_a_grade_error()
    {
        var paper = new Paper().Indicators(("产出指标", "完成数量", "≥10", "10", "100", "85")).ScoreRow("总分", ScoreRole.Total, "85", "100");
        Checking.HasError("grade", Checking.FindingsOf(paper, 85, "优"), "85", "良");
    }

    [Theory]
    [InlineData("其中医疗救助全年支出8640.52万元。", "全年享受待遇392.6万人次，医疗救助支出864.05万元。", true)]
    [InlineData("其中医疗救助全年支出8640.52万元。", "全年享受待遇392.6万人次，道路养护投入864.05万元。", false)]
    [InlineData("其中医疗救助全年支出8640.52万元。", "全年享受待遇392.6万人次，医疗救助支出865.05万元。", false)]
    public void An_amount_that_is_another_with_its_point_moved_is_told_where_the_words_are_the_same(string first, string second, bool told) =>
        Assert.Equal(told, Checking.FindingsOf(first, second).Any(f => f.Rule == "unit"));

    [Fact]
    public void Yuan_taken_for_ten_thousand_yuan_is_a_unit_error() =>
        Checking.HasError("unit", Checking.FindingsOf("2023年区级财政配套安排的项目资金共339.12万元，用于培训。", "为保证培训，2023年区级财政配套安排的项目资金共339.12元。"), "339.12元");

    [Fact]
    public void A_share_of_the_wrong_size_is_a_share_error() =>
        Checking.HasError("share", Checking.FindingsOf("本年支出合计500.00万元，其中：基本支出300.00万元，占60%；项目支出200.00万元，占45%。"), "200.00", "45%");

    [Fact]
    public void A_grade_is_told_beside_a_sum_that_is_wrong_too()
    {
        var paper = new Paper().Indicators(("产出指标", "完成数量", "≥10", "10", "60", "50"), ("效益指标", "受益情况", "=1", "1", "40", "31")).ScoreRow("总分", ScoreRole.Total, "85", "100");
        var findings = Checking.FindingsOf(paper, 85, "优");
        Checking.HasError("grade", findings, "85");
        Checking.HasError("score-sum", findings, "81");
    }
}
