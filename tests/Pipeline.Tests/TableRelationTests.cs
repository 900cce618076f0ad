using PerfEval.Check;
using PerfEval.Extract;
using PerfEval.Model.Findings;
using PerfEval.Tests.Support;
using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>Relations of tables, from the grid to the finding.</summary>
public sealed class TableRelationTests
{
    [Fact]
    public void A_rate_of_what_was_available_is_judged_by_the_column_that_its_rows_bear_out()
    {
        const string Table = """
            县（区） | 年初预算 | 上年结转 | 可用资金 | 实际支出 | 使用率
            临溪区 | 820 | 41.3 | 861.3 | 851.06 | 98.81%
            东川县 | 1105.5 | 120 | 1225.5 | 1170.4 | 95.50%
            石门县 | 960.02 | 87.06 | 1047.08 | 1010.44 | 96.50%
            合计 | 2885.52 | 248.36 | 3133.88 | 3031.9 | {0}
            """;
        Assert.Empty(Errors(Table.Replace("{0}", "96.75%")));
        Assert.Equal(["execution-rate"], Errors(Table.Replace("{0}", "86.75%")));
    }

    [Fact]
    public void One_wrong_number_that_breaks_its_sum_and_its_rate_is_one_finding_that_says_what_it_should_be()
    {
        const string Table = """
            某区水务局2023年度河道管护项目绩效自评报告
            单位：万元
            项目 | 预算数 | 执行数 | 执行率
            河道清淤 | 200.00 | 180.00 | 90.00%
            设施维护 | 150.00 | 141.00 | 94.00%
            巡查看护 | 100.00 | 98.50 | 98.50%
            水质监测 | 80.00 | 76.40 | 95.50%
            合计 | 530.00 | {0} | 93.57%
            """;
        Assert.Empty(Errors(Table.Replace("{0}", "495.90")));
        var finding = Assert.Single(Findings(Table.Replace("{0}", "459.90")), f => f.Severity > Severity.Info);
        Assert.Equal("sum", finding.Rule);
        Assert.Contains("execution-rate", finding.Also);
        Assert.Contains("若“459.90”应为495.90", finding.Message.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_columns_a_difference_may_be_taken_of_the_one_that_the_rows_bear_out_is_meant()
    {
        const string Table = """
            某区卫生健康局2024年部门预算
            一般公共预算支出表
            单位：万元
            科目编码 | 科目名称 | 2023年预算数 | 2024年预算数 | < | < | 2024年比2023年增减 | <
            ^ | ^ | ^ | 小计 | 基本支出 | 项目支出 | 增减额 | 增减（%）
            2080505 | 养老保险 | 81.92 | 86.40 | 86.40 | | 4.48 | 5.47
            2100101 | 行政运行 | 530.15 | 518.73 | 518.73 | | -11.42 | -2.15
            2100408 | 公共卫生服务 | 1307.40 | 1452.60 | | 1452.60 | 145.20 | 11.11
            合计 | < | 1919.47 | 2057.73 | 605.13 | 1452.60 | {0} | 7.20
            """;
        Assert.Empty(Errors(Table.Replace("{0}", "138.26")));
        Assert.Equal(["change-amount"], Errors(Table.Replace("{0}", "183.26")));
    }

    [Fact]
    public void Subtotals_add_up_their_own_rows_and_the_total_adds_up_the_subtotals()
    {
        const string Table = """
            资金类别 | 子项目 | 年初预算（万元） | 实际支出（万元）
            文化类 | 送戏下乡 | 450 | 418.36
            ^ | 图书分馆 | 120 | 119.58
            ^ | 小计 | 570 | {0}
            文物类 | 修缮 | 600 | 507.9
            ^ | 巡查 | 40 | 38
            ^ | 小计 | 640 | 545.9
            宣传类 | 品牌推广 | 300 | 287.25
            合计 | < | 1510 | 1371.09
            """;
        Assert.Empty(Errors(Table.Replace("{0}", "537.94")));
        Assert.NotEmpty(Errors(Table.Replace("{0}", "573.94")));
    }

    [Fact]
    public void The_part_of_a_share_may_be_named_sentences_before_and_its_whole_before_the_share() =>
        Assert.Empty(Errors("2022年中央下达资金8450万元，涉及5个县，同时安排地方配套资金1286.5万元。中央与地方资金合计9736.5万元，其中中央资金占86.8%。"));

    [Fact]
    public void A_rate_that_another_budget_of_the_paragraph_gives_is_no_error() =>
        Assert.Empty(Errors("年初部门预算收入1.26亿元。年中追加财政拨款2418.76万元，调整后全年预算数15019.16万元。\n全年实际支出14702.63万元，预算执行率97.89%。"));

    private static List<string> Errors(string text) => [.. Findings(text).Where(f => f.Severity == Severity.Error).Select(f => f.Rule)];

    private static IEnumerable<Finding> Findings(string text)
    {
        var document = GridText.Document(text);
        return ReportChecker.Check(document, ReportExtractor.Extract(document)).SelectMany(r => r.Findings);
    }
}
