using PerfEval.Model.Facts;
using PerfEval.Model.Findings;
using PerfEval.Tests.Support;
using Xunit;

namespace PerfEval.Tests.Check;

/// <summary>Relations that no single pattern states: over sentences, list items, paragraphs and tables.</summary>
public sealed class FoundByMeaningTests
{
    private static readonly string[] Items =
    [
        "资金投入104.70万元。其中，中央资金投入33.91万元、区级资金投入70.79万元、其他资金投入0万元。具体情况如下：",
        "（1）缴费补助，全年投入34.67万元。其中：中央资金投入7.68万元、区级资金投入26.99万元、其他资金投入0万元。",
        "（2）医疗补助，全年投入70.03万元。其中：中央资金投入26.23万元、区级资金投入43.80万元、其他资金投入0万元。",
    ];

    [Theory]
    [InlineData(0, "104.70", "105.70")]
    [InlineData(0, "33.91", "39.91")]
    [InlineData(1, "34.67", "31.67")]
    [InlineData(1, "7.68", "5.68")]
    [InlineData(2, "43.80", "43.30")]
    public void A_list_of_items_with_parts_of_their_own_leaves_no_number_unwatched(int paragraph, string number, string planted)
    {
        var texts = Items.ToArray();
        texts[paragraph] = texts[paragraph].Replace(number, planted, StringComparison.Ordinal);
        Checking.HasError("sum", Checking.FindingsOf(texts));
    }

    [Fact]
    public void The_items_of_a_class_in_their_own_paragraph_exceed_the_class()
    {
        var finding = Checking.HasError("sum", Checking.FindingsOf(
            "2019年支出747.10万元，主要用于以下方面:教育支出225.05万元，占30.12%；农林水支出522.05万元，占69.88%。",
            "1.教育支出（类）管理事务（款）行政运行（项）:支出决算为200.57万元；一般事务（项）支出决算为19.12万元；培训支出（项）支出决算为24.48万元。"), "225.05");
        Assert.Contains("去掉19.12万元则相符", finding.Message.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_paragraph_goes_on_to_list_belongs_to_the_amount_it_names() =>
        Checking.HasError("sum", Checking.FindingsOf("本年支出747.11万元，其中：基本支出255.34万元。项目支出491.77万元。项目支出主要用于以下几方面：一是代缴资金225.84万元；二是补助资金260.69万元；三是工作经费6.24万元。"), "491.77", "492.77");

    [Fact]
    public void Names_before_their_amounts_and_the_total_behind_them() =>
        Checking.HasError("sum", Checking.FindingsOf("设备、培训、宣传支出分别为106.40万元、321.22万元和286.89万元，共计715.51万元。"), "714.51");

    [Fact]
    public void A_share_names_its_part_from_the_list_before() =>
        Checking.HasError("share", Checking.FindingsOf("设备、培训、宣传支出分别为106.40万元、321.22万元和286.89万元，共计714.51万元。培训支出占全部支出的44.59%。"), "321.22");

    [Fact]
    public void A_plan_and_what_was_done_give_the_completion() =>
        Checking.HasError("completion", Checking.FindingsOf("培训人次计划12976人次，实际14273人次，完成年度计划的120%。"), "14273", "12976");

    [Theory]
    [InlineData("执行进度")]
    [InlineData("支付率")]
    public void An_execution_rate_goes_by_other_names_too(string name)
    {
        Checking.IsSilent($"项目预算500万元，全年支出450万元，{name}90%。");
        Checking.HasError("execution-rate", Checking.FindingsOf($"项目预算500万元，全年支出450万元，{name}95%。"), "450");
    }

    [Fact]
    public void The_current_amount_behind_a_comparison_is_not_its_base() =>
        Checking.HasError("change-rate", Checking.FindingsOf("与上年相比，2023年项目支出714.51万元，2022年为785.25万元，减少70.74万元，下降9.9%。"), "785.25", "9.0");

    [Fact]
    public void A_balance_of_income_and_expenditure_is_no_change() =>
        Checking.IsSilent("与上年相比，2023年项目支出714.51万元，2022年为785.25万元，减少70.74万元，下降9.01%。");

    [Fact]
    public void Prose_that_claims_less_than_the_indicator_table_asks_is_a_missed_target() =>
        Checking.HasError("target-missed", Checking.FindingsOf(new Paper()
            .Indicators(("产出", "受助学生人数", "18067人", "", "", ""), ("产出", "补助资金拨付及时率", "≥95%", "", "", ""), ("效益", "营养政策知晓率", "≥90%", "", "", ""))
            .Text("全年受助学生人数13297人，补助资金拨付及时率96%，营养政策知晓率达到92%。")), "18067", "13297");

    [Fact]
    public void One_digit_against_three_places_is_a_slip_of_the_pen() =>
        Checking.HasError("cross-reference", Checking.FindingsOf(
            "全年应补助困难家庭资金397.47万元。", "经清算，省、县两级实际共代缴资金397.47万元。", "资金需求为：补助困难家庭共需资金397.47万元。", "以上省、县两级实际共代缴的资金394.47万元按时转入账户。"), "394.47");

    [Fact]
    public void A_rate_computed_on_another_printed_budget_says_that_the_base_is_unclear()
    {
        var finding = Assert.Single(Checking.FindingsOf(new Paper().Table(
            TableKind.Funds, "万元", [ColumnRole.Label, ColumnRole.InitialBudget, ColumnRole.CurrentBudget, ColumnRole.Executed, ColumnRole.ExecutionRate], ["项目资金", "年初预算数", "全年预算数", "全年执行数", "执行率"],
            (RowRole.Total, 0, ["年度资金总额", "1500.00", "1600.00", "828.00", "55.20%"]))));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains("基数不明", finding.Message.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_budget_told_again_with_another_value_is_pointed_at()
    {
        var finding = Assert.Single(Checking.FindingsOf("2023年，项目预算安排2223.98万元，用于道路养护。", "综上，项目预算2053.62万元的使用达到了目的。"));
        Assert.Equal("cross-reference", finding.Rule);
    }

    [Fact]
    public void Nobody_can_be_more_than_satisfied() =>
        Assert.Equal("plausibility", Assert.Single(Checking.FindingsOf("经抽样调查，服务对象满意度达到104%。")).Rule);

    [Fact]
    public void The_same_recovered_sums_in_other_words_are_compared_by_their_neighbour() =>
        Assert.Contains(Checking.FindingsOf("专项检查中，追回医保基金5.55万元，要求支付违约金10.89万元。", "查处违规机构，追回违规金额5.85万元，处罚违约金10.89万元。"), f => f.Rule == "cross-reference");

    [Fact]
    public void Coverage_counts_what_holds_and_what_cannot_be_decided()
    {
        var (document, reports) = new Paper().Text("支出共100.00万元，其中：甲项40.00万元、乙项60.00万元。", "其他资金支出0万元，执行率0%。").Build();
        var coverage = PerfEval.Check.ReportChecker.Check(document, reports)[0].Coverage;
        Assert.Equal((1, 0, 1), (coverage.Consistent, coverage.Inconsistent, coverage.NotDecidable));
        Assert.Equal(("no-counterpart", 1), (coverage.Reasons[0].Code, coverage.Reasons[0].Count));
    }
}
