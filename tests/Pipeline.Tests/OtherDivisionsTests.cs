using PerfEval.Model.Findings;
using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>Right statements whose numbers can be put together in more than one way: what another division explains is no contradiction.</summary>
public sealed class OtherDivisionsTests
{
    [Theory]
    [InlineData("2023年部门收支总预算842.16万元，收入包括：一般公共预算拨款842.16万元；支出包括：教育支出842.16万元。")]
    [InlineData("2023年转贷我县政府债券31280万元，其中：新增一般债券2610万元，用于水库加固，新增专项债券12100万元，主要用于园区建设；再融资一般债券4420万元，再融资专项债券12150万元。")]
    [InlineData("转移性收入9.86亿元，其中：一般公共预算转移支付收入9.81亿元，主要为税收返还收入0.66亿元、一般性转移支付收入6.23亿元、专项转移支付收入2.92亿元。")]
    [InlineData("全镇一般公共预算收入4120万元，加上级转移支付收入1706万元，其中：均衡性转移支付1328万元（含奖补资金900万元），专项378万元，上年结转结余58万元，基金调入96万元，收入合计为5980万元；支出合计5980万元。")]
    [InlineData("2023年总支出3912.40万元。其中救助支出3804.15万元，占上年总收入5212.60万元的72.98%。")]
    [InlineData("冬春期间需救助人口186.2万人，其中需口粮救助170.4万人，需衣被救助28.13万人，需取暖救助0.52万人。")]
    public void Amounts_that_another_division_explains_are_no_contradiction(string text) => Told.Nothing(text);

    [Theory]
    [InlineData("2023年转贷我县政府债券31280万元，其中：新增一般债券2610万元，新增专项债券12100万元；再融资一般债券4420万元，再融资专项债券12950万元。")]
    [InlineData("转移性收入9.86亿元，其中：税收返还收入0.66亿元、一般性转移支付收入6.23亿元、专项转移支付收入2.37亿元。")]
    public void What_no_division_explains_is_one(string text) => Told.Something("sum", text);

    [Fact]
    public void Lists_that_all_leave_the_same_part_out_are_partial()
    {
        string[] funds = ["养老保险基金收入21480亿元，比上年增长8%，其中：保险费收入17554亿元；财政补贴收入3038亿元。", "医疗保险基金收入7242亿元，其中：保险费收入6949亿元；财政补贴收入67亿元。", "工伤保险基金收入617亿元，其中：保险费收入577亿元；财政补贴收入10亿元。"];
        Told.Nothing(string.Join('\n', funds));
        Told.Something("sum", string.Join('\n', funds[0], funds[1].Replace("67亿元", "293亿元", StringComparison.Ordinal), funds[2]));
    }

    /// <summary>Two places with the same words, each of which its own sum bears out.</summary>
    [Theory]
    [InlineData("2023年安排本级资金320.90万元，其中：场馆建设支出143.40万元，队伍建设支出17.00万元，赛事活动支出160.50万元。\n2023年安排街道资金336.00万元，其中：场馆建设支出120.00万元，队伍建设支出35.00万元，赛事活动支出181.00万元。")]
    [InlineData("一般公共预算总收入由403666万元调整为433655万元，调增29989万元。\n转移性收入由272466万元调整为302375万元，调增29909万元。")]
    [InlineData("1.全市一般公共预算。\n全市一般公共预算收入1833.51亿元，支出总量2219.24亿元，支出增长8.7%。\n2.市级一般公共预算。\n市级一般公共预算收入854.47亿元，支出总量1034.34亿元，支出增长7.7%。")]
    [InlineData("二、本级公益金使用情况\n按支出功能分类：场馆建设支出143.40万元，队伍建设支出17.00万元。\n三、补助各县使用情况\n按支出功能分类：场馆建设支出120.00万元，队伍建设支出35.00万元。")]
    public void Numbers_that_their_own_place_bears_out_are_of_two_things(string text) => Told.Nothing(text);

    [Theory]
    [InlineData("2023年安排本级资金320.90万元，其中：场馆建设支出143.40万元，队伍建设支出17.00万元，赛事活动支出160.50万元。\n2023年第二批安排本级资金320.90万元，其中：场馆建设支出134.40万元，队伍建设支出17.00万元，赛事活动支出160.50万元。")]
    public void A_number_that_breaks_its_own_sum_is_one(string text) => Told.Something("sum", text, Severity.Error);
}
