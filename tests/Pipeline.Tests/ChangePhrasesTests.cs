using PerfEval.Model.Findings;
using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>Which amounts a change, its rate and its direction are of.</summary>
public sealed class ChangePhrasesTests
{
    [Theory]
    [InlineData("change-rate", "与上年86.5万元相比，本年支出72.3万元，减少14.2万元，下降16.42%。", "16.42%", "16.92%")]
    [InlineData("direction", "与上年62.3万元相比，本年支出72.3万元，增加10.0万元，增长16.05%。", "增加10.0万元，增长", "减少10.0万元，下降")]
    [InlineData("change-amount", "与预算数5.0万元相比，决算数3.2万元，节约1.8万元。", "节约1.8", "节约2.8")]
    [InlineData("change-rate", "收入较上年1200万元增加68万元，增长5.67%；支出较上年1300万元减少60万元，下降4.62%。", "4.62%", "6.42%")]
    [InlineData("change-amount", "投入12680万元，较2022年的11950万元增加730万元，其中县级投入1000万元，较上年的950万元增加50万元。", "增加730", "增加370")]
    [InlineData("change-rate", "年初预算1200万元，较上年调增60万元，增幅5.26%。", "5.26%", "6.25%")]
    [InlineData("change-rate", "工程合同额1260万元，变更增加86万元，增加6.83%，结算价1346万元。", "6.83%", "6.63%")]
    [InlineData("change-amount", "三四级手术占比62.3%，比上年57.0%提高5.3个百分点。", "提高5.3", "提高3.5")]
    public void The_words_tell_what_was_before_and_what_it_came_to(string rule, string right, string told, string wrong) =>
        Told.OnlyWhenAltered(rule, right, told, wrong, Severity.Error);

    [Theory]
    [InlineData("“三公”经费3.12亿元，同比减少0.38亿元，负增长10.9%。", "10.9%", "12.9%")]
    [InlineData("政府性基金支出累计完成4210万元，完成年初预算数19800万元的21.3%，比上年减支21050万元，下降83.3%。", "83.3%", "88.3%")]
    [InlineData("本年支出309.35万元，同比增加8.25万元，同比增长2.74%。", "2.74%", "3.74%")]
    [InlineData("全县财政支出8.1520亿元，同比增支1.6240亿元，增率24.88%。", "24.88%", "28.44%")]
    [InlineData("办公支出预算62400元，占基本支出预算%，同比增加23700元，增长61.24%。", "61.24%", "66.24%")]
    public void A_change_is_of_the_amount_that_the_words_lead_to(string right, string told, string wrong) => Told.OnlyWhenAltered("change-rate", right, told, wrong);

    [Theory]
    [InlineData("产值由2020年的1000万元增加到2023年的1331万元，年均增长10%。")]
    [InlineData("2021年支出4000万元，2022年4500万元，2023年5000万元，年均增长11.8%。")]
    [InlineData("三四级手术占比62.3%；病床使用率92.6%，提高5.3个百分点。")]
    [InlineData("年初结转20万元，其中基本支出结转5万元、项目支出结转15万元；年末为零，较年初减少20万元，下降100%。")]
    [InlineData("1-6月份全县一般公共预算收入累计完成48530万元，占年初预算数91200万元的53.2%，同比增长9.8%，增收4332万元。")]
    [InlineData("1-6月份全县一般公共预算收入累计完成48530万元，占年初预算数91200万元的53.2%，增收4332万元，同比增长9.8%。")]
    [InlineData("政府性基金本级收入18320亿元，增长30.5%，主要是受去年同期收入基数较低等影响，土地使用权出让收入15210亿元，增长35.2%（去年同期为下降18.4%）。")]
    public void Means_over_years_and_rates_of_other_things_are_no_such_changes(string text) => Told.Nothing(text);

    [Theory]
    [InlineData("全县收入完成8210万元，同比增长15.35%，增收1092.6万元。", "1092.6万元", "2092.6万元")]
    [InlineData("全县支出5120万元，较上年同期下降5.01%，减支270万元，主要是压减会议。", "270万元", "370万元")]
    [InlineData("公用经费支出648.7万元，比上年增长8.05%，增加48.3万元。", "48.3万元", "84.3万元")]
    public void A_change_may_stand_behind_its_rate(string right, string told, string wrong) => Told.OnlyWhenAltered("change-rate", right, told, wrong, Severity.Error);

    [Theory]
    [InlineData("全县收入完成8210万元，同比增长15.35%，其中税收增收500万元。")]
    [InlineData("全县收入完成8210万元，同比增长15.35%，增加50万元奖励资金。")]
    [InlineData("税收收入500万元，同比增长4%，较年初预算增长8%，增收37万元。")]
    [InlineData("收入5120万元，比上年4876万元增长5.00%，增加244万元。")]
    public void What_stands_behind_a_rate_may_be_of_another_thing(string text) => Told.Nothing(text);
}
