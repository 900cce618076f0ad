using Xunit;
using PerfEval.Model.Facts;
using PerfEval.Model.Findings;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Check;

/// <summary>PHENOMENA, 'What looks wrong and is not': each silent.</summary>
public sealed class RightThingsTests
{
    [Fact]
    public void Rounded_parts_may_miss_the_whole_by_half_units() =>
        Checking.IsSilent("支出共3019.34万元，其中：甲项2439.14万元、乙项580.19万元。", "接待费0.39万元，其中：考察0.12万元、检查0.26万元。");

    [Fact]
    public void A_small_base_leaves_the_rate_open() =>
        Checking.IsSilent("接待费支出0.39万元，比上年减少0.3万元，下降43.88%。");

    [Fact]
    public void Truncated_rates_are_at_most_a_remark()
    {
        Checking.IsSilent(new Paper().Table(
            TableKind.Funds, "万元", [ColumnRole.Label, ColumnRole.CurrentBudget, ColumnRole.Executed, ColumnRole.ExecutionRate], ["项目资金", "全年预算数", "全年执行数", "执行率"],
            (RowRole.Total, 0, ["年度资金总额", "1000.000", "954.570", "95.45%"])));
        Checking.IsSilent("培训2399人，完成目标任务数2000人的120%。");
    }

    [Fact]
    public void Products_are_rounded_like_any_amount() =>
        Checking.IsSilent("建档人口18067人，按220元/人的标准，应资助缴费397.47万元。", "共有参保人员1人，按379.51元/人的标准，应缴费0.038万元。");

    [Fact]
    public void Nothing_of_nothing_has_no_rate() =>
        Checking.IsSilent("其他资金实际支出0万元，执行率0%。", "出国经费支出0万元，完成预算100%。", "接待费年初预算为0万元，支出决算为5.20万元。");

    [Fact]
    public void Undisclosed_items_leave_the_whole_larger() =>
        Checking.IsSilent("支出合计900.00万元，主要包括：培训费12.30万元、差旅费45.60万元。", "抽检病历237份（其中住院病历41份）。");

    [Fact]
    public void What_is_carried_over_stands_between_income_and_spending() =>
        Checking.IsSilent("本年收入760.35万元，本年支出747.10万元，年末结转14.00万元。");

    [Fact]
    public void Counts_of_other_scopes_are_other_things() =>
        Checking.IsSilent("核定编制17名。", "年末在岗职工14人，退休职工1人。");

    [Fact]
    public void One_increase_has_two_rates_on_two_bases() =>
        Checking.IsSilent("支出120.00万元，比上年100.00万元增加20.00万元，增长20%，较年初预算增长9.09%。");

    [Fact]
    public void What_is_set_off_is_not_a_part() =>
        Checking.IsSilent("县级应承担260.69万元，扣除省级结算补助资金9.49万元，县级拨付251.20万元，省级预拨136.78万元，省、县共代缴资金397.47万元。");

    [Fact]
    public void Completion_above_100_percent_and_costs_below_their_cap_are_met() =>
        Checking.IsSilent(new Paper().Text("发放补贴129户，完成目标任务53户的243%。").Indicators(("成本指标", "总成本", "≤12万元", "5.3万元", "10", "10"), ("产出指标", "知晓率", ">80%", "100%", "10", "10")));

    [Fact]
    public void Parts_that_are_said_to_be_some_may_fall_short() =>
        Checking.IsSilent("涉及费用29.63万元（其中贫困人口费用4.65万元）。");

    [Fact]
    public void Bracketed_score_rules_are_no_error()
    {
        var findings = Checking.FindingsOf(new Paper().Indicators(("产出指标", "完成数量", "≥10", "10", "10", "9")));
        Assert.DoesNotContain(findings, f => f.Severity == Severity.Error);
    }

    [Fact]
    public void A_rounded_repetition_says_the_same() =>
        Checking.IsSilent("省、县两级财政全年共资助代缴资金397.47万元。", "据统计，省、县两级财政全年共资助代缴资金397万元。");

    [Fact]
    public void A_form_filled_for_another_project_is_another_thing() =>
        Checking.IsSilent("（1）设备购置项目绩效目标完成情况综述。项目全年预算数7.20万元，执行数为7.20万元。", "（2）乡村道路养护补助项目绩效目标完成情况综述。项目全年预算数251.21万元，执行数为251.21万元。");

    [Fact]
    public void Parallel_items_with_their_own_parts_are_other_things() =>
        Checking.IsSilent(
            "资金投入104.70万元。其中，中央资金投入33.91万元、区级资金投入70.79万元、其他资金投入0万元。具体情况如下：",
            "（1）缴费补助，全年投入34.67万元。其中：中央资金投入7.68万元、区级资金投入26.99万元、其他资金投入0万元。",
            "（2）医疗补助，全年投入70.03万元。其中：中央资金投入26.23万元、区级资金投入43.80万元、其他资金投入0万元。");

    [Fact]
    public void A_named_amount_between_parts_is_not_a_part() =>
        Checking.IsSilent("申报资金1500万元，其中甲类补助1200万元，补助收入到位1200万元；乙类补助300万元，补助收入到位50万元。");

    [Fact]
    public void Staff_and_running_costs_in_two_paragraphs_make_the_basic_spending() =>
        Checking.IsSilent("基本支出255.34万元，其中：人员经费224.78万元，主要包括：基本工资、津贴。", "日常公用经费30.56万元，主要包括：办公费、差旅费。");

    [Fact]
    public void An_actual_value_that_misses_but_loses_points_is_told_honestly() =>
        Checking.IsSilent(new Paper().Indicators(("产出指标", "救助人数", "≥100人", "80人", "20", "16")));

    [Fact]
    public void A_doubtful_number_is_at_most_a_warning_that_names_the_agreeing_reading()
    {
        var finding = Assert.Single(Checking.FindingsOf(new Paper().Doubtful("全年共支出321.25万元，其中：甲类166.00万元，乙类136.00万元，丙类20.25万元。", 0.5f)));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.True(finding.ReadingDoubt);
        Assert.Contains("322.25", finding.Message.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Steps_that_the_report_states_go_before_weight_times_rate() =>
        Checking.IsSilent(new Paper().Text("评分标准：预算执行率≥95%得满分，低于60%不得分。").ScoreRow("预算执行率", ScoreRole.Execution, "10", "10", "97%"));

    [Fact]
    public void A_rate_of_change_on_two_bases_and_netting_are_told_as_they_are() =>
        Checking.IsSilent("县级拨付251.20万元，省级预拨136.78万元，扣减上年9.49万元，省、县共代缴资金397.47万元。");

    [Fact]
    public void Received_is_not_spent_and_a_cap_is_no_goal() =>
        Checking.IsSilent(new Paper().Text("到位资金1500.00万元，实际支出828.00万元，执行率55.20%。").Indicators(("成本指标", "总成本", "≤12万元", "5.3万元", "10", "10")));

    [Fact]
    public void Persons_of_other_scopes_stay_apart() =>
        Checking.IsSilent("单位核定编制187名，年末在职172人，离退休96人。", "全县受益群众1250人，其中脱贫户320户。");

    [Fact]
    public void A_rate_of_use_may_be_of_what_was_at_hand() =>
        Checking.IsSilent(new Paper().Table(
            TableKind.Funds, "万元", [ColumnRole.Label, ColumnRole.Budget, ColumnRole.Amount, ColumnRole.Executed, ColumnRole.ExecutionRate], ["县", "当年预算", "可用资金", "支出数", "使用率"],
            (RowRole.Item, 1, ["甲县", "80.00", "100.00", "90.00", "90.00%"]), (RowRole.Item, 1, ["乙县", "150.00", "200.00", "170.00", "85.00%"]), (RowRole.Total, 0, ["合计", "230.00", "300.00", "260.00", "86.67%"])));

    [Fact]
    public void The_share_of_one_fund_is_not_of_a_total_that_begins_with_its_name() =>
        Checking.IsSilent("中央资金安排9736.50万元，地方资金1500.00万元。其中中央与地方资金合计11236.50万元，中央资金占86.65%。");

    [Fact]
    public void The_execution_may_be_worth_ten_points_that_no_row_shows() =>
        Checking.IsSilent(new Paper()
            .Indicators(("产出指标", "完成数量", "≥10", "10", "50", "50"), ("效益指标", "受益情况", "=1", "1", "40", "38"))
            .ScoreRow("总分", ScoreRole.Total, "97.58", "100"));

    [Fact]
    public void Subtotals_a_level_above_their_rows_are_the_parts_of_the_whole() =>
        Checking.IsSilent(new Paper().Table(
            TableKind.Data, "万元", [ColumnRole.Label, ColumnRole.Amount], ["项目", "金额"],
            (RowRole.Item, 2, ["甲", "10.00"]), (RowRole.Item, 2, ["乙", "20.00"]), (RowRole.Total, 1, ["小计", "30.00"]),
            (RowRole.Item, 2, ["丙", "5.00"]), (RowRole.Item, 2, ["丁", "6.00"]), (RowRole.Total, 1, ["小计", "11.00"]), (RowRole.Item, 1, ["戊", "9.00"]), (RowRole.Total, 0, ["合计", "50.00"])));
}
