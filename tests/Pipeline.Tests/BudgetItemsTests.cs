using PerfEval.Model.Findings;
using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>Accounts that tell of each item of the budget in a paragraph that begins with its name, 类, 款 and 项.</summary>
public sealed class BudgetItemsTests
{
    private const string ToldTwice = """
        一般公共预算财政拨款支出182.40万元，主要用于以下方面：节能环保支出（类）124.00万元，占67.98%；科学技术支出（类）58.40万元，占32.02%。
        1.“节能环保支出（类）污染防治（款）大气（项）”64.00万元，主要用于扬尘监测。年初预算为70.00万元，支出决算为64.00万元。
        “节能环保支出（类）自然生态保护（款）生态保护（项）”60.00万元。年初预算为70.00万元，支出决算为60.00万元。
        2.“科学技术支出（类）科学技术普及（款）科普活动（项）”58.40万元，主要用于科普。年初预算为60.00万元，支出决算为58.40万元。
        """;

    [Fact]
    public void What_an_item_spent_counts_once_however_often_its_paragraph_tells_it() => Told.Nothing(ToldTwice);

    [Fact]
    public void An_item_with_another_outcome_breaks_the_total_of_its_class() =>
        Told.Something("sum", ToldTwice.Replace("支出决算为64.00", "支出决算为46.00", StringComparison.Ordinal));

    [Fact]
    public void Items_of_another_budget_are_not_of_a_class_of_the_same_name() => Told.OnlyWhenAltered("sum", """
        一般公共预算财政拨款支出124.00万元，主要用于以下方面：文化旅游体育与传媒支出（类）124.00万元，占100%。
        （三）一般公共预算支出具体情况
        1、文化旅游体育与传媒支出（类）文化和旅游（款）图书馆（项）。年初预算为70.00万元，支出决算为64.00万元。
        2、文化旅游体育与传媒支出（类）文物（款）博物馆（项）。年初预算为70.00万元，支出决算为60.00万元。
        （四）政府性基金预算支出具体情况
        1、文化旅游体育与传媒支出（类）旅游发展基金支出（款）地方旅游开发项目补助（项）。年初预算为0万元，支出决算为2.80万元。
        """, "支出决算为60.00", "支出决算为69.00");

    [Fact]
    public void The_name_that_a_class_had_before_is_the_same_class() => Told.Nothing("""
        一般公共预算财政拨款支出86.55万元，主要用于以下方面：文化旅游体育与传媒支出（类）86.55万元，占100%。
        1、文化旅游体育与传媒支出（类）文化和旅游（款）群众文化（项）66.55万元。年初预算为70.00万元，支出决算为66.55万元。
        2、文化体育与传媒支出（类）体育（款）群众体育（项）20.00万元。年初预算为20.00万元，支出决算为20.00万元。
        """);

    [Fact]
    public void Like_sentences_about_two_items_tell_two_things() => Told.Nothing("""
        1.“城乡社区支出（类）-城乡社区公共设施（款）-其他公共设施支出（项）”2025年度预算561.50万元。2024年当年预算执行数为615.12万元，2025年预算安排561.50万元，比2024年预算执行数减少8.72%。
        2.“城乡社区支出（类）-城乡社区环境卫生（款）-城乡社区环境卫生（项）”2025年度预算794.84万元。2024年当年预算执行数为854.35万元，2025年预算安排794.84万元，比2024年预算执行数减少6.97%。
        3.“卫生健康支出（类）-计划生育事务（款）-计划生育服务（项）”19.90万元，主要用于宣传。年初预算为20.00万元，支出决算为19.90万元。
        4.“文化体育支出（类）-体育（款）-群众体育（项）”20.00万元，主要用于健身器材。年初预算为20.00万元，支出决算为20.00万元。
        """);

    [Fact]
    public void A_mark_that_slipped_into_the_number_leaves_an_item_in_its_list() => Told.OnlyWhenAltered("share", """
        一般公共预算财政拨款支出1160.00万元，主要用于以下方面：
        1.“教育支出”600.00万元，占51.72%；
        2.“科技支出”60.00万元，占5.17%；
        3.“文化支出”50.00万元，占4.31%；
        4.“卫生支出”50.00万元，占4.31%；
        5.“城乡社区支出”301.77万元，占26.01%；
        6“.灾害防治支出”98.23万元，占8.47%。
        """, "占8.47%", "占8.74%");

    [Fact]
    public void What_was_not_paid_is_another_item_than_the_one_before_it() => Told.Nothing(
        "各项支付情况：①防火物资支付21.00万元，资金执行率30.88%；②护林员补助支付60.00万元，资金执行率100%；③生态修复补助支付71.00万元，资金执行率30%；④退耕还林补助未支付，资金执行率为0%。");

    [Fact]
    public void Nothing_can_be_completed_of_a_budget_that_was_spent() =>
        Told.Something("plausibility", "公务接待费年初预算为3.00万元，支出决算为1.53万元，完成预算的0%。", Severity.Error);

    [Fact]
    public void Items_of_a_list_are_no_budget_of_the_total_that_is_told_below_it() => Told.Nothing("""
        上级安排资金487.17万元，应到位487.17万元，实际到位169.68万元，到位率34.83%。分项如下：①防火物资应到位68.00万元，实际到位21.00万元，到位率30.88%；②修复补助应到位184.17万元，实际到位48.68万元，到位率26.43%；③护林员补助应到位100.00万元，实际到位50.00万元，到位率50%；④退耕补助应到位100.00万元，实际到位50.00万元，到位率50%；⑤有害生物防治应到位35.00万元，实际到位0万元，到位率0%。
        目前共支付资金169.68万元，资金执行率34.83%。
        分别为①防火物资支付21.00万元，资金执行率30.88%；②修复补助支付48.68万元，资金执行率26.43%。
        """);

    [Theory]
    [InlineData("纳入重点工作部署得1分；有批示的，一个加1分，最多加2分", false)]
    [InlineData("纳入重点工作部署得1分", true)]
    public void A_score_may_pass_its_weight_where_extra_points_are_given(string criterion, bool wrong)
    {
        var form = $"|一级指标|二级指标|三级指标|指标说明|指标分值|自评得分|\n|过程|组织实施|工作安排|{criterion}|1|2|\n|产出|数量|项目验收|按期验收得满分|49|49|";
        if (wrong) Told.Something("score-weight", form, Severity.Error);
        else Told.Nothing(form);
    }

    [Fact]
    public void Cells_below_each_other_tell_one_thing_of_two_rows() => Told.Nothing("""
        |救助类别|救助标准|人数|
        |城市特困|生活费：集中供养1380元/人/月，分散供养1150元/人/月；护理费：一档740元，二档460元，三档180元|114|
        |农村特困|生活费：集中供养1050元/人/月，分散供养880元/人/月；护理费：一档740元，二档460元，三档180元|120|
        """);

    [Fact]
    public void What_a_total_changed_by_and_what_one_budget_changed_by_are_two_numbers() => Told.Nothing("""
        与上年度相比，财政拨款收入支出总计减少959.49万元。
        与上年度相比，一般公共预算财政拨款支出减少929.49万元。
        """);

    [Theory]
    [InlineData("全县一般公共预算收入91.5亿元，增长14.2%。\n全县政府性基金预算收入安排19.5亿元，同比增长139.4%。")]
    [InlineData("县本级政府性基金预算收入安排12.5亿元，同比增长137.5%。加上上级补助和调入资金等6.5亿元，收入总计19亿元。县本级政府性基金预算支出安排15.2亿元。加上上解支出和滚存结余等3.8亿元，支出总计19亿元。")]
    [InlineData("全县社会保险基金预算收入51.1亿元，同比下降1.3%。全县社会保险基金预算支出51.1亿元，同比下降2.8%。")]
    public void Budgets_and_their_two_sides_have_numbers_of_their_own(string text) => Told.Nothing(text);

    [Fact]
    public void A_small_share_that_was_cut_off_agrees_with_its_parts() => Told.Nothing("本年支出合计19044.27万元，其中：教育支出16.24万元，占0.08%。");
}
