using PerfEval.Model.Facts;
using PerfEval.Model.Findings;
using PerfEval.Tests.Support;
using Xunit;

namespace PerfEval.Tests.Check;

/// <summary>Relations for which several bases or wholes stand by: which of them is meant.</summary>
public sealed class WhichWholeTests
{
    private static readonly ColumnRole[] TwoFunds = [ColumnRole.Label, ColumnRole.Allocated, ColumnRole.Executed, ColumnRole.ExecutionRate, ColumnRole.Budget, ColumnRole.Executed, ColumnRole.ExecutionRate];
    private static readonly string[] TwoFundsHeaders = ["地区", "中央资金下达数", "中央资金执行数", "中央资金执行率", "地方配套安排数", "地方配套执行数", "地方配套执行率"];

    private static Paper Funds(string rate) => new Paper().Table(
        TableKind.Funds, "万元", TwoFunds, TwoFundsHeaders,
        (RowRole.Item, 1, ["甲市", "4215.60", "4102.35", "97.31%", "1020.00", "998.40", rate]),
        (RowRole.Item, 1, ["乙市", "3086.20", "2958.41", "95.86%", "760.00", "722.15", "95.02%"]),
        (RowRole.Item, 1, ["丙市", "2410.75", "2352.08", "97.57%", "585.00", "560.30", "95.78%"]));

    [Fact]
    public void A_rate_is_of_the_amounts_under_its_own_header()
    {
        Checking.IsSilent(Funds("97.88%"));
        Checking.HasError("execution-rate", Checking.FindingsOf(Funds("87.88%")), "998.40", "1020.00");
    }

    private static Paper Categories(params string[] rates)
    {
        string[][] rows = [["设备费", "96.00", "56.00", "97.50", "58.10"], ["材料费", "74.00", "54.00", "78.40", "57.90"], ["测试费", "52.00", "42.00", "49.60", "39.60"], ["动力费", "18.00", "8.00", "16.90", "7.40"]];
        return new Paper().Table(
            TableKind.Funds, "万元", [ColumnRole.Label, ColumnRole.Budget, ColumnRole.Budget, ColumnRole.Executed, ColumnRole.Executed, ColumnRole.ExecutionRate],
            ["科目", "批复预算合计", "批复预算专项经费", "实际支出合计", "实际支出专项经费", "专项执行率"],
            [.. rows.Select((row, i) => (RowRole.Item, 1, (string[])[.. row, rates[i]]))]);
    }

    [Fact]
    public void The_pair_of_columns_that_most_rows_bear_out_is_the_one_that_a_rate_is_of()
    {
        Checking.IsSilent(Categories("103.75%", "107.22%", "94.29%", "92.50%"));
        Checking.HasError("execution-rate", Checking.FindingsOf(Categories("103.75%", "107.22%", "84.29%", "92.50%")), "39.60", "42.00");
    }

    [Fact]
    public void Rates_that_no_pair_of_columns_bears_out_are_no_errors()
    {
        var findings = Checking.FindingsOf(Categories("61.02%", "47.11%", "52.33%", "70.20%"));
        Assert.DoesNotContain(findings, f => f.Severity == Severity.Error);
        Assert.Contains(findings, f => f.Rule == "execution-rate" && f.Severity == Severity.Warning);
    }

    [Fact]
    public void Rows_that_are_called_by_other_words_than_their_total_are_its_parts_all_the_same() =>
        Checking.IsSilent(new Paper().Table(
            TableKind.Data, "万元", [ColumnRole.Label, ColumnRole.Executed, ColumnRole.Amount], ["内容", "累计完成", "2021年"],
            (RowRole.Item, 1, ["工程费用", "30.00", "20.00"]),
            (RowRole.Item, 1, ["利息", "5.00", "4.00"]),
            (RowRole.Total, 0, ["合计", "35.00", "24.00"])));

    [Theory]
    [InlineData("18.00%", true)]
    [InlineData("26.00%", false)]
    public void Shares_of_the_numbers_of_a_row_are_of_the_number_that_most_rows_bear_out(string share, bool silent)
    {
        var paper = new Paper().Table(
            TableKind.Data, "万元", [ColumnRole.Label, ColumnRole.Amount, ColumnRole.Share, ColumnRole.Amount, ColumnRole.Share, ColumnRole.Amount], ["项目", "市级", "占比", "区级", "占比", "投入"],
            (RowRole.Item, 1, ["质量", "186", "62.00%", "114", "38.00%", "300"]),
            (RowRole.Item, 1, ["材料", "228", "76.00%", "72", "24.00%", "300"]),
            (RowRole.Item, 1, ["进度", "201", "67.00%", "99", "33.00%", "300"]),
            (RowRole.Item, 1, ["管护", "246", "82.00%", "54", share, "300"]));
        if (silent) Checking.IsSilent(paper);
        else Checking.HasError("share", Checking.FindingsOf(paper), "54", "300");
    }

    [Fact]
    public void Percentage_points_of_a_share_are_no_share() =>
        Checking.IsSilent("收入18.63亿元，比上年的17.52亿元增加1.11亿元。其中：税收收入11.36亿元，占61.0%，占比较上年提高1.5个百分点。");

    [Fact]
    public void A_wider_whole_than_the_one_beside_is_not_taken_for_it() =>
        Assert.DoesNotContain(Checking.FindingsOf("年末结转1794万元，其中甲、乙两地结转1431万元，占全市三年累计结转的45.68%。"), f => f.Severity == Severity.Error);

    [Fact]
    public void A_change_is_not_held_against_what_it_was_compared_with() =>
        Checking.IsSilent("13948.20万元相比，支出增加754.43万元，增长5.41%；与年初预算相比，支出增加2102.23万元，增长16.68%。");

    [Fact]
    public void Two_parts_are_not_two_levels() =>
        Checking.IsSilent("年初预算由基本支出3680.5万元和项目支出6105.8万元组成，年中净增加3573.5万元。");

    [Fact]
    public void One_task_that_is_done_by_four_fifths_is_no_fourth_of_the_others() =>
        Checking.IsSilent("全年5项重点任务中4项任务完成目标，1项任务（数字化）完成80%。");

    [Theory]
    [InlineData("“三公”经费预算18.00万元，支出19.26万元，较预算下降7%。")]
    [InlineData("受理投诉1587人次，比上年的1506人次下降5.38%。")]
    public void Words_that_go_the_other_way_than_the_amounts_are_told(string text) => Checking.HasError("direction", Checking.FindingsOf(text));
}
