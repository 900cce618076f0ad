using PerfEval.Extract.Numbers;
using PerfEval.Model.Values;
using Xunit;

namespace PerfEval.Tests.Extract.Numbers;

public sealed class NumberScannerTests
{
    /// <summary>Facts only: kind, value in base units and printed text, separated by blanks.</summary>
    private static string Facts(string text) => string.Join(
        " | ",
        NumberScanner.Scan(text)
            .Where(t => t.Kind is NumberKind.Money or NumberKind.Count or NumberKind.Percent or NumberKind.PercentPoint or NumberKind.Permille or NumberKind.Points)
            .Select(t => $"{t.Kind} {t.Value.Value / 1.000000000000000000000000000000m:0.########} {t.Text(text)}"));

    private static NumberToken One(string text) => Assert.Single(NumberScanner.Scan(text), t => t.Kind is not (NumberKind.Year or NumberKind.Date or NumberKind.ListNumber));

    [Theory]
    [InlineData("资金33.91万元", "Money 339100 33.91万元")]
    [InlineData("金额为2026400元", "Money 2026400 2026400元")]
    [InlineData("投入2.4亿元", "Money 240000000 2.4亿元")]
    [InlineData("共12千元", "Money 12000 12千元")]
    [InlineData("合计3百万元", "Money 3000000 3百万元")]
    [InlineData("支出 650 万元", "Money 6500000 650 万元")]
    [InlineData("0.038万元", "Money 380 0.038万元")]
    [InlineData("52.800000万元", "Money 528000 52.800000万元")]
    [InlineData("2,439.14万元", "Money 24391400 2,439.14万元")]
    [InlineData("1，234，567.89元", "Money 1234567.89 1，234，567.89元")]
    [InlineData("３３．９１万元", "Money 339100 ３３．９１万元")]
    [InlineData("2亿3000万元", "Money 230000000 2亿3000万元")]
    [InlineData("1000元整", "Money 1000 1000元整")]
    [InlineData("捐赠收入576 .88万元，利息95 .5万元", "Money 5768800 576 .88万元 | Money 955000 95 .5万元")]
    public void Amounts_in_every_unit_and_spelling(string text, string expected) => Assert.Equal(expected, Facts(text));

    [Theory]
    [InlineData("参保189627人", "Count 189627 189627人")]
    [InlineData("培训1.26万人", "Count 12600 1.26万人")]
    [InlineData("接诊11万人次", "Count 110000 11万人次")]
    [InlineData("救助508人（次）", "Count 508 508人（次）")]
    [InlineData("救助508人(次)", "Count 508 508人(次)")]
    [InlineData("惠及2万余户", "Count 20000 2万余户")]
    [InlineData("覆盖100余人", "Count 100 100余人")]
    [InlineData("通用设备0台（套）", "Count 0 0台（套）")]
    [InlineData("接待2批次，22人次", "Count 2 2批次 | Count 22 22人次")]
    [InlineData("编制17 名", "Count 17 17 名")]
    [InlineData("18.8万人", "Count 188000 18.8万人")]
    [InlineData("办理案件35件、抽查企业12家", "Count 35 35件 | Count 12 12家")]
    public void Counts_of_people_households_and_organisations(string text, string expected) => Assert.Equal(expected, Facts(text));

    [Theory]
    [InlineData("完成98％", "Percent 0.98 98％")]
    [InlineData("完成98.5﹪", "Percent 0.985 98.5﹪")]
    [InlineData("≥100百分比", "Percent 1 100百分比")]
    [InlineData("达到百分之九十五", "Percent 0.95 百分之九十五")]
    [InlineData("达到百分之95.5", "Percent 0.955 百分之95.5")]
    [InlineData("提高2.3个百分点", "PercentPoint 0.023 2.3个百分点")]
    [InlineData("下降0.5‰", "Permille 0.0005 0.5‰")]
    [InlineData("得分95.52 分，", "Points 95.52 95.52 分")]
    [InlineData("增幅为6.7%、-4.5%和-21.7%", "Percent 0.067 6.7% | Percent -0.045 -4.5% | Percent -0.217 -21.7%")]
    [InlineData("完成率60 .5%", "Percent 0.605 60 .5%")]
    public void Percentages_and_points(string text, string expected) => Assert.Equal(expected, Facts(text));

    [Theory]
    [InlineData("≥95%", Comparator.AtLeast)]
    [InlineData("≧95%", Comparator.AtLeast)]
    [InlineData("＞＝95%", Comparator.AtLeast)]
    [InlineData("=>95%", Comparator.AtLeast)]
    [InlineData("‹=95%", Comparator.AtMost)]
    [InlineData("<=2天", Comparator.AtMost)]
    [InlineData("≤ 12万元", Comparator.AtMost)]
    [InlineData("＞80%", Comparator.MoreThan)]
    [InlineData("＜3%", Comparator.LessThan)]
    [InlineData("═100%", Comparator.Equal)]
    [InlineData("＝100%", Comparator.Equal)]
    [InlineData("不低于90%", Comparator.AtLeast)]
    [InlineData("不少于 300人", Comparator.AtLeast)]
    [InlineData("不超过5万元", Comparator.AtMost)]
    [InlineData("不高于3%", Comparator.AtMost)]
    [InlineData("大于等于95%", Comparator.AtLeast)]
    [InlineData("小于等于20日", Comparator.AtMost)]
    [InlineData("低于60分", Comparator.LessThan)]
    [InlineData("超过1000人次", Comparator.MoreThan)]
    [InlineData("达到95%以上", Comparator.AtLeast)]
    [InlineData("控制在10万元以内", Comparator.AtMost)]
    [InlineData("5%以下", Comparator.AtMost)]
    public void Comparators_stand_before_and_behind(string text, Comparator expected) => Assert.Equal(expected, One(text).Comparator);

    [Theory]
    [InlineData("支出￥12,500.00", "Money 12500 ￥12,500.00")]
    [InlineData("¥ 3万", "Money 30000 ¥ 3万")]
    [InlineData("￥2.5万元", "Money 25000 ￥2.5万元")]
    public void The_sign_of_the_currency_makes_an_amount(string text, string expected) => Assert.Equal(expected, Facts(text));

    [Theory]
    [InlineData("预算33.910000000000004万元", "339100.00000000004", 8)]
    [InlineData("金额1.00000000000000000000000000000000000万元", "10000", 9)]
    [InlineData("资金合计1 234 567.89元", "1234567.89", 2)]
    [InlineData("结余减少-20万元", "-200000", -4)]
    public void Long_torn_and_negative_numbers_keep_their_value(string text, string value, int decimals)
    {
        var token = One(text);
        Assert.Equal(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), token.Value.Value);
        Assert.Equal(decimals, token.Value.Decimals);
    }

    [Theory]
    [InlineData("约30万元", true)]
    [InlineData("近200人", true)]
    [InlineData("100万元左右", true)]
    [InlineData("100余人", true)]
    [InlineData("30多万元", true)]
    [InlineData("节约30万元", false)]
    [InlineData("最近3年", false)]
    public void Approximations_are_marked(string text, bool expected) => Assert.Equal(expected, One(text).Approximate);

    [Theory]
    [InlineData("95%-100%", "Percent 0.95 95% | Percent 1 100%")]
    [InlineData("95-100%", "Percent 0.95 95 | Percent 1 100%")]
    [InlineData("100-200万元", "Money 1000000 100 | Money 2000000 200万元")]
    [InlineData("10～20人", "Count 10 10 | Count 20 20人")]
    [InlineData("10至20人", "Count 10 10 | Count 20 20人")]
    [InlineData("5000-1万元", "Money 5000 5000 | Money 10000 1万元")]
    [InlineData("分别为12、34和56万元", "Money 120000 12 | Money 340000 34 | Money 560000 56万元")]
    [InlineData("分别为1,200.50万元、3,400.20万元", "Money 12005000 1,200.50万元 | Money 34002000 3,400.20万元")]
    [InlineData("分别下达1,000元、2,000元和3,000元", "Money 1000 1,000元 | Money 2000 2,000元 | Money 3000 3,000元")]
    [InlineData("分别完成1,200和1,500人", "Count 1200 1,200 | Count 1500 1,500人")]
    [InlineData("分别为100,200和300人", "Count 100 100 | Count 200 200 | Count 300 300人")]
    [InlineData("分别为120，200和300人", "Count 120 120 | Count 200 200 | Count 300 300人")]
    public void Ranges_and_lists_are_facts_of_their_own_with_one_unit(string text, string expected) => Assert.Equal(expected, Facts(text));

    [Theory]
    [InlineData("220元/人", "人", 220)]
    [InlineData("4000元/年·人", "年·人", 4000)]
    [InlineData("150元/人·年", "人·年", 150)]
    [InlineData("530元/人*月", "人·月", 530)]
    [InlineData("400元/人、天", "人·天", 400)]
    [InlineData("1600元/亩", "亩", 1600)]
    [InlineData("0.5万元/村", "村", 5000)]
    [InlineData("每人每年600元", "人·年", 600)]
    [InlineData("每人不超过500/年", "人·年", 500)]
    [InlineData("每亩补助1600元", "亩", 1600)]
    [InlineData("人均600元", "人", 600)]
    [InlineData("800元/（户·月）", "户·月", 800)]
    public void Prices_say_what_they_are_for(string text, string per, decimal amount)
    {
        var token = One(text);
        Assert.Equal(NumberKind.Money, token.Kind);
        Assert.Equal(per, token.Per);
        Assert.Equal(amount, token.Value.Value);
    }

    [Fact]
    public void A_yearly_amount_is_no_price() => Assert.Null(One("每年安排专项资金300万元").Per);

    [Theory]
    [InlineData("壹佰贰拾叁万元", "Money 1230000 壹佰贰拾叁万元")]
    [InlineData("十二点五亿元", "Money 1250000000 十二点五亿元")]
    [InlineData("五万六千元", "Money 56000 五万六千元")]
    [InlineData("帮扶二十人", "Count 20 二十人")]
    [InlineData("三家单位", "Count 3 三家")]
    [InlineData("补助三百余户", "Count 300 三百余户")]
    [InlineData("一人一岗、一户一策、一次性补助、一站式结算、一卡通、一是、三公经费、两级财政、十项规定、第一、三定方案", "")]
    [InlineData("百人千人万元亿元", "")]
    [InlineData("十分满意，百分制", "")]
    [InlineData("第三人、数十人、几百人", "")]
    [InlineData("二元结构、五人制", "")]
    public void Chinese_numerals_count_where_they_count(string text, string expected) => Assert.Equal(expected, Facts(text));

    [Fact]
    public void Chinese_years_are_years() => Assert.Equal(2023, One2("二〇二三年").Year);

    private static NumberToken One2(string text) => Assert.Single(NumberScanner.Scan(text));

    [Theory]
    [InlineData("财社〔2019〕225号")]
    [InlineData("京民优发〔2007〕512号")]
    [InlineData("财资社[2018]26号")]
    [InlineData("某社办【2018】984号")]
    [InlineData("某编发〔2019〕13 号")]
    [InlineData("某字（2002）76号")]
    [InlineData("川某社〔2020165号")]
    [InlineData("某社2020〕165号")]
    [InlineData("某财[2018]第168号")]
    public void Document_numbers_are_one_token_and_no_amount(string text) => Assert.Equal(NumberKind.DocumentNumber, One2(text).Kind);

    [Theory]
    [InlineData("2019年12月31日")]
    [InlineData("2024.5.20")]
    [InlineData("2024-05-20")]
    [InlineData("8月29日")]
    [InlineData("截至9月底")]
    public void Dates_are_dates(string text) => Assert.Equal(NumberKind.Date, One2(text).Kind);

    [Theory]
    [InlineData("2018年第42次会议")]
    [InlineData("[304]某某中心")]
    [InlineData("51000021R000000019951-工资性支出")]
    [InlineData("2012902 机关服务")]
    [InlineData("联系电话：6501871")]
    [InlineData("电话0731-88886666")]
    [InlineData("12345热线")]
    [InlineData("**.**万元，20xx年，XX万元，1**万元")]
    [InlineData("占 %，比上年减少 万元")]
    [InlineData("1.项目概况；2.资金情况（1）到位（2）使用①缴费②补助")]
    [InlineData("夏季不得低于26℃，冬季不得高于20℃")]
    [InlineData("一至六级残疾军人，1-6级伤残")]
    [InlineData("2019—2021年、2019至2020年")]
    [InlineData("1.2023年工作")]
    [InlineData("引进A4打印纸和5G设备")]
    [InlineData("前3名、第2名、排名第5位")]
    public void Digits_that_are_no_amounts(string text) => Assert.Equal("", Facts(text));

    [Fact]
    public void A_stray_letter_is_read_over_and_marked()
    {
        var token = One("收入760.35d万元");
        Assert.Equal(7603500, token.Value.Value);
        Assert.Equal("760.35d万元", token.Text("收入760.35d万元"));
        Assert.True(token.Suspect);
    }

    [Fact]
    public void Decimals_torn_by_a_space_are_joined()
    {
        Assert.Equal("Money 1047000 104. 70万元", Facts("投入104. 70万元"));
        Assert.Equal("Money 24391400 2, 439.14万元", Facts("投入2, 439.14万元"));
        Assert.Equal("Money 23650000 2 365万元", Facts("下达资金2 365万元"));
    }

    [Fact]
    public void A_list_number_does_not_swallow_a_count() => Assert.Equal("Count 24 24家", Facts("1.24家机构接受检查"));

    [Fact]
    public void A_number_in_front_of_a_percentage_in_words_does_not_swallow_it() => Assert.Equal("Percent 0.05 百分之5", Facts("第9百分之5"));

    [Fact]
    public void A_factor_behind_a_multiplication_sign_is_marked() => Assert.True(One("执行率×100%").IsFactor);

    [Fact]
    public void Negative_numbers_keep_their_sign()
    {
        Assert.Equal("Percent -0.125 -12.5%", Facts("增长-12.5%"));
        Assert.Equal("Money -35900 -3.59万元", Facts("-3.59万元"));
    }

    [Fact]
    public void Precision_follows_the_printed_digits()
    {
        Assert.Equal(-2, One("33.91万元").Value.Decimals);
        Assert.Equal(4, One("55.20%").Value.Decimals);
        Assert.Equal(-4, One("1500万元").Value.Decimals);
    }

    [Theory]
    [InlineData("万元", "万元")]
    [InlineData("（%）", "%")]
    [InlineData("人次", "人次")]
    [InlineData("单位", null)]
    public void A_unit_can_be_read_alone(string text, string? expected) => Assert.Equal(expected, MeasureUnit.Parse(text)?.Text);

    [Fact]
    public void A_bare_number_takes_the_unit_of_its_column() => Assert.Equal(7471000, One("747.1").Under(MeasureUnit.TenThousandYuan).Value.Value);

    [Fact]
    public void A_cell_that_is_only_a_number_is_recognised()
    {
        Assert.NotNull(NumberScanner.Only(" ≥95% "));
        Assert.Null(NumberScanner.Only("约有95%的人"));
        Assert.Null(NumberScanner.Only("3月完成5家"));
    }
}
