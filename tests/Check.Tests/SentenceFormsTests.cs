using Xunit;
using PerfEval.Model.Facts;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Check;

/// <summary>One relation in many wordings: each found where it is broken, each silent where it holds.</summary>
public sealed class SentenceFormsTests
{
    [Theory]
    [InlineData("培训完成520人，下达任务400人，超任务25.0%。")]
    [InlineData("巡演实际开展386场，计划360场，完成率117.22%。")]
    [InlineData("全年计划培训12期，实际培训15期，完成年度计划的120%。")]
    [InlineData("河道问题整改，目标53个，实际整改129个，完成目标的143%。")]
    [InlineData("共完成改造386公里，占年度任务360公里的117.22%。")]
    [InlineData("资助学生1320人，超过目标任务1200人的20%。")]
    public void A_completion_in_other_words_is_compared_with_its_goal(string text) => Checking.HasError("completion", Checking.FindingsOf(text));

    [Theory]
    [InlineData("培训完成520人，下达任务400人，超任务30.0%。")]
    [InlineData("巡演实际开展386场，计划360场，完成率107.22%；改造管网48.2公里，目标45公里。")]
    [InlineData("河道问题整改，目标53个，实际整改129个，完成目标的243%。")]
    [InlineData("资助学生1320人，超过目标任务1200人的10%。")]
    [InlineData("走访300户，满意285户，满意度95%。")]
    [InlineData("人工造林实际完成3264亩，超计划64亩，为计划的102.00%。")]
    [InlineData("全年改造19,584户，比下达任务多136户，完成率100.70%。")]
    [InlineData("沟道清淤完成36200立方米，为计划的94.00%，比计划少2310立方米。")]
    [InlineData("培训600人次，计划500人次，完成率120%；满意度98%，超过目标值95%。")]
    [InlineData("培训600人次，计划500人次，完成率120%，群众满意度98%，超过目标值95%。")]
    [InlineData("检测样品112个，合格109个，合格率97.32%，高于目标值95%。")]
    public void A_completion_that_holds_is_silent(string text) => Checking.IsSilent(text);

    [Theory]
    [InlineData("定点机构由上年的19家增加到23家，新增5家。", "23")]
    [InlineData("普及率由88.7%提高到91.2%，提高2.7个百分点。", "2.5")]
    [InlineData("上年支出500万元，本年支出450万元，减少60万元。", "50")]
    public void A_way_between_two_levels_that_is_not_their_distance_is_a_change_amount_error(string text, string number) =>
        Checking.HasError("change-amount", Checking.FindingsOf(text), number);

    [Theory]
    [InlineData("上述项目年初预算合计7800.00万元，执行中因追加创作资金、动用文物保护上年结转，全年预算调整为8774.10万元，净增加974.10万元。")]
    [InlineData("其中，追加精品创作扶持680.00万元，文物保护使用上年结转335.50万元，执法装备调减41.40万元。")]
    public void What_was_carried_over_from_last_year_is_no_last_years_amount(string text) => Checking.IsSilent(text);

    [Fact]
    public void Parts_are_of_the_whole_that_their_sentence_names()
    {
        const string Text = "项目支出分别为：信息化建设174.62万元、法庭维修改造54.30万元、其他项目45.30万元。其中法庭维修改造包括屋面防水31.50万元、安检通道22.80万元。";
        Checking.IsSilent(Text);
        Assert.Contains(Checking.FindingsOf(Text.Replace("22.80", "32.80", StringComparison.Ordinal)), f => f.Rule == "sum" && f.Formula.Contains("31.50 + 32.80", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("培训3期，每期50人，每人每天300元，共5天，合计22.5万元。", true)]
    [InlineData("培训3期，每期50人，每人每天300元，共5天，合计25.2万元。", false)]
    public void A_product_may_be_of_all_the_factors_that_stand_beside_it(string text, bool holds) =>
        Assert.Equal(holds, Checking.FindingsOf(text).All(f => f.Rule != "product"));

    [Fact]
    public void A_part_of_a_list_is_no_whole_and_the_list_is_one() =>
        Checking.IsSilent("工程款1,200元、材料款2,300元，分别占34.29%和65.71%。");

    [Fact]
    public void A_wrong_share_in_a_list_is_shown_against_the_sum_of_the_list() => Assert.Contains(
        Checking.FindingsOf("工程款1,200元、材料款2,300元，分别占38.29%和65.71%。"),
        f => f.Rule == "share" && f.Formula.Contains("1200 ÷ (1200 + 2300)", StringComparison.Ordinal));

    [Fact]
    public void More_than_the_year_before_is_compared_across_the_brackets() =>
        Assert.Contains(
            Checking.FindingsOf("本年度批复资金320.5万元（中央200.0万元＋省级100.5万元＋县区20.0万元），较去年批复的300.0万元多25.5万元。"),
            f => f.Rule == "change-amount" && f.Formula.Contains("320.5 − 300.0", StringComparison.Ordinal));

    [Fact]
    public void A_cut_named_by_the_audit_has_its_rate_on_the_estimate() =>
        Checking.HasError("change-rate", Checking.FindingsOf("工程概算1876.50万元，结算审定1802.33万元，审减74.17万元，审减率4.95%。"), "3.95");

    [Fact]
    public void Words_that_rise_over_a_rate_that_fell_contradict_it() =>
        Checking.HasError("direction", Checking.FindingsOf("群众满意度98.6%，比上年的98.9%上升0.3个百分点。"), "98.6%", "98.9%");

    [Fact]
    public void An_outturn_below_its_budget_is_not_above_it() =>
        Checking.HasError("direction", Checking.FindingsOf("医疗补助年初预算为9.25万元，支出决算为8.93万元，决算数大于年初预算数的主要原因是人员增加。"), "8.93", "9.25");

    [Theory]
    [InlineData("医疗补助年初预算为9.25万元，支出决算为8.93万元，决算数小于年初预算数的主要原因是人员减少。")]
    [InlineData("培训费年初预算为9.25万元，支出决算为9.25万元，决算数与年初预算数持平。")]
    [InlineData("培训费年初预算为9.25万元，支出决算为9.24万元，决算数与年初预算数基本持平。")]
    [InlineData("支出120.00万元，比上年100.00万元增加20.00万元，增长20%，决算数大于上年决算数。")]
    public void Words_that_agree_with_the_numbers_are_silent(string text) => Checking.IsSilent(text);

    [Theory]
    [InlineData("参训人员1200人×300元/人＝390000元，据实列支。")]
    [InlineData("共有参训人员1200人，按300元/人的标准，应发放39.00万元。")]
    public void A_product_in_signs_or_in_words_is_computed(string text) => Checking.HasError("product", Checking.FindingsOf(text), "36");

    [Fact]
    public void A_standard_per_place_and_the_places_give_the_amount() =>
        Assert.Contains(Checking.FindingsOf("文化站免费开放按每站15万元、28个站安排资金480万元。"), f => f.Rule == "product");

    [Fact]
    public void Months_are_a_factor_like_any_other() =>
        Checking.IsSilent("公益岗位20人，按1900元/人的标准，补助12个月，共需资金45.6万元。");

    [Fact]
    public void Arrived_money_is_the_base_where_the_report_says_so() =>
        Checking.HasError("execution-rate", Checking.FindingsOf("预算安排1876.50万元，到位资金1846.50万元，支付支出1733.86万元，执行率83.90%（按到位资金计算）。"), "1846.50");

    [Fact]
    public void Subtotals_between_rows_count_once() =>
        Checking.IsSilent(new Paper().Table(
            TableKind.Data, "万元", [ColumnRole.Label, ColumnRole.Amount], ["项目", "金额"],
            (RowRole.Item, 1, ["甲", "10.00"]), (RowRole.Item, 1, ["乙", "20.00"]), (RowRole.Item, 1, ["小计", "30.00"]),
            (RowRole.Item, 1, ["丙", "5.00"]), (RowRole.Item, 1, ["丁", "6.00"]), (RowRole.Item, 1, ["小计", "11.00"]), (RowRole.Total, 0, ["合计", "41.00"])));

    [Fact]
    public void A_subtotal_that_its_rows_do_not_give_is_a_sum_error() =>
        Checking.HasError("sum", Checking.FindingsOf(new Paper().Table(
            TableKind.Data, "万元", [ColumnRole.Label, ColumnRole.Amount], ["项目", "金额"],
            (RowRole.Item, 1, ["甲", "10.00"]), (RowRole.Item, 1, ["乙", "20.00"]), (RowRole.Item, 1, ["小计", "35.00"]), (RowRole.Item, 1, ["丙", "5.00"]), (RowRole.Total, 0, ["合计", "35.00"]))), "35.00", "30.00");

    [Fact]
    public void A_class_with_one_subclass_and_one_item_counts_once() =>
        Checking.IsSilent(new Paper().Table(
            TableKind.Data, "万元", [ColumnRole.Label, ColumnRole.Amount], ["科目", "金额"],
            (RowRole.Item, 1, ["类", "15.00"]), (RowRole.Item, 1, ["款", "15.00"]), (RowRole.Item, 1, ["项", "15.00"]), (RowRole.Total, 0, ["合计", "15.00"])));

    [Fact]
    public void One_point_moved_is_a_unit_doubt() =>
        Assert.Contains(Checking.FindingsOf("项目全年支出1166.1035万元。", "全年发放补助116.61035万元。"), f => f.Rule == "unit");

    [Fact]
    public void Swapped_digits_of_one_fund_in_two_places_are_a_doubt() =>
        Assert.Contains(Checking.FindingsOf("群众筹资投劳投入135.20万元。", "群众筹资投劳153.20万元落实不够到位。"), f => f.Rule == "cross-reference");

    [Fact]
    public void Shares_named_after_the_amounts_belong_to_them() =>
        Checking.HasError("share", Checking.FindingsOf("共筹集资金1912.43万元，其中中央资金1148.20万元，省级资金395.60万元，县级配套368.63万元。中央资金占60.04%，省级占20.69%，县级占15.32%。"), "368.63", "1912.43");

    [Theory]
    [InlineData("决算支出447.50万元。", "人员经费、公用经费、专项经费依次是200.00万元、147.50万元、100.00万元，各占44.69%、33.96%、22.35%。", "33.96%")]
    [InlineData("全年实际支出2098.75万元。", "康复训练支出1314万元，救助730人，占总支出的66.61%。", "66.61%")]
    public void Shares_in_a_row_and_shares_behind_a_count_find_their_amount(string whole, string shares, string number) =>
        Assert.Contains(Checking.FindingsOf(whole, shares), f => f.Rule == "share" && f.Message.Chinese.Contains(number, StringComparison.Ordinal));

    [Fact]
    public void Shares_in_a_row_that_hold_are_silent() =>
        Checking.IsSilent("决算支出447.50万元。", "人员经费、公用经费、专项经费依次是200.00万元、147.50万元、100.00万元，各占44.69%、32.96%、22.35%。");

    [Fact]
    public void A_tallied_total_behind_its_parts_is_a_sum() =>
        Checking.HasError("sum", Checking.FindingsOf("清算情况：省级预拨100.00万元，本级实际拨付150.00万元，抵扣上年多拨10.00万元，三项合计280.00万元。"), "280.00", "260.00");

    [Theory]
    [InlineData("实施工程14处，其中新建供水5处、管网延伸7处、水质净化3处。", "sum")]
    [InlineData("自评得分96.47分。项目决策15分，得15分；项目过程20分，得18.83分；项目产出35分，得33.64分；项目效益30分，得28分。", "score-sum")]
    [InlineData("春季学期资助1386人，秋季学期资助1312人，全年共资助2798人次。", "sum")]
    [InlineData("向甲类老人4830人按每人每月25元、乙类老人400人按每人每年1000元发放，其中甲类发放149.40万元、乙类发放40.00万元。", "product")]
    public void Things_points_and_series_are_computed_too(string text, string rule) => Assert.Contains(Checking.FindingsOf(text), f => f.Rule == rule);

    [Theory]
    [InlineData("实施工程14处，其中新建供水5处、管网延伸6处、水质净化3处。")]
    [InlineData("春季学期资助1386人，秋季学期资助1312人，全年共资助2698人次。")]
    [InlineData("向甲类老人4830人按每人每月25元、乙类老人400人按每人每年1000元发放，其中甲类发放144.90万元、乙类发放40.00万元。")]
    public void Things_and_series_that_hold_are_silent(string text) => Checking.IsSilent(text);

    [Fact]
    public void A_standard_told_elsewhere_shows_a_slip_of_one_digit_only()
    {
        Assert.Contains(Checking.FindingsOf("中职助学金标准2300元/人。", "中职国家助学金：资助1320人，支出313.6万元。"), f => f.Rule == "product");
        Checking.IsSilent("中职助学金标准2300元/人。", "中职国家助学金：资助1320人，支出287.4万元。");
    }
}
