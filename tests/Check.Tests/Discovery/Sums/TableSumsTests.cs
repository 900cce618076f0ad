using PerfEval.Model.Facts;
using PerfEval.Model.Findings;
using PerfEval.Tests.Support;
using Xunit;

namespace PerfEval.Tests.Check.Discovery.Sums;

/// <summary>Rows under their total.</summary>
public sealed class TableSumsTests
{
    private static readonly ColumnRole[] Roles = [ColumnRole.Label, ColumnRole.InitialBudget, ColumnRole.CurrentBudget, ColumnRole.Executed];
    private static readonly string[] Headers = ["资金", "年初预算数", "全年预算数", "全年执行数"];

    private static Paper Funds(params (RowRole, int, string[])[] rows) => new Paper().Table(TableKind.Funds, "万元", Roles, Headers, rows);

    private static (RowRole, int, string[])[] ByIncomeAndNature(string project) =>
    [
        (RowRole.Total, 0, ["年度资金总额", "500.00", "620.00", "600.00"]),
        (RowRole.Item, 1, ["一般公共预算拨款", "450.00", "560.00", "545.00"]),
        (RowRole.Item, 1, ["其他资金", "50.00", "60.00", "55.00"]),
        (RowRole.Item, 1, ["基本支出", "300.00", "310.00", "305.00"]),
        (RowRole.Item, 1, ["项目支出", "200.00", "310.00", project]),
    ];

    [Fact]
    public void A_whole_may_be_divided_twice() => Checking.IsSilent(Funds(ByIncomeAndNature("295.00")));

    [Fact]
    public void A_fault_in_one_column_of_either_division_is_told() =>
        Checking.HasError("sum", Checking.FindingsOf(Funds(ByIncomeAndNature("259.00"))), "600.00");

    [Fact]
    public void Rows_that_add_up_in_no_column_are_no_parts() => Checking.IsSilent(Funds(
        (RowRole.Item, 0, ["公用经费", "301.74", "305.30", "318.46"]),
        (RowRole.Part, 1, ["办公经费", "36.20", "38.00", "41.15"]),
        (RowRole.Part, 1, ["会议费", "12.40", "10.00", "8.64"]),
        (RowRole.Part, 1, ["政府采购金额", "286.30", "310.00", "298.75"])));

    [Fact]
    public void One_row_told_too_much_explains_all_columns()
    {
        var findings = Checking.FindingsOf(Funds(
            (RowRole.Total, 0, ["合计", "300.00", "330.00", "320.00"]),
            (RowRole.Item, 1, ["甲项目", "100.00", "110.00", "105.00"]),
            (RowRole.Item, 1, ["乙项目", "200.00", "220.00", "215.00"]),
            (RowRole.Item, 1, ["丙项目", "40.00", "40.00", "38.00"])));
        Assert.Equal(3, findings.Count(f => f is { Rule: "sum", Severity: Severity.Error }));
    }

    [Fact]
    public void Means_do_not_add_up() => Checking.IsSilent(new Paper().Table(
        TableKind.Data, null, [ColumnRole.Label, ColumnRole.Count, ColumnRole.Count, ColumnRole.Count], ["类型", "开展（场）", "参演（人次）", "场均参演（人次）"],
        (RowRole.Item, 1, ["综合", "4", "1260", "315"]), (RowRole.Item, 1, ["专项", "21", "2385", "114"]), (RowRole.Total, 0, ["合计", "25", "3645", "146"])));
}
