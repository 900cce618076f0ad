using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>What a table's header says that a column is computed from.</summary>
public sealed class ColumnFormulasTests
{
    [Theory]
    [InlineData("sum", "单位：亿元\n|地区|债务限额小计|一般债务限额|专项债务限额|\n|公式|A=B+C|B|C|\n|青石县|41.70|22.60|19.10|", "19.10", "18.10")]
    [InlineData("sum", "单位：万元\n|项目|上年结转|本年收入|本年支出|年末结转|\n|栏次|①|②|③|④=①+②-③|\n|机关|4.5|31.2|28.4|7.3|\n|二级单位|2.0|12.5|9.5|5.0|", "7.3", "9.3")]
    [InlineData("share", "单位：万元\n|项目|基本支出|项目支出|合计|占比|\n|栏次|1|2|3=1+2|4=1/3|\n|教育|310.5|42.3|352.8|88.01%|\n|卫生|20.5|30.2|50.7|40.43%|", "88.01", "85.01")]
    [InlineData("change-rate", "单位：万元\n|项目|去年数|今年数|增幅|\n|栏次|A|B|C=(B-A)/A|\n|教育|200|230|15.0%|\n|卫生|120|150|25.0%|", "15.0", "16.0")]
    [InlineData("execution-rate", "单位：万元\n|资金|年初预算数（A）|全年预算数（B）|全年执行数（C）|执行率（C/B）|\n|年度资金总额|100|120|90|75.0%|\n|财政拨款|80|90|72|80.0%|", "75.0", "90.0")]
    [InlineData("execution-rate", "单位：万元\n|资金|全年预算数（A）|调剂数（B）|可用预算（C=A-B）|上年执行数（D）|全年执行数（E）|预算执行率（E/C×100%）|\n|年度资金总额|100|20|80|60|72|90%|\n|财政拨款|60|10|50|40|45|90%|", "72|90%", "72|72%")]
    public void A_column_that_the_header_defines_is_computed_again(string rule, string table, string told, string wrong) => Told.OnlyWhenAltered(rule, table, told, wrong);

    [Theory]
    [InlineData("单位：万元\n|项目|基本支出|项目支出|合计|\n|栏次|1|2|3=1+2|\n|教育|310.5||310.5|\n|卫生|—|30.2|30.2|")]
    [InlineData("单位：万元\n|项目|甲|乙|丙|\n|栏次|1|2|3=1+2|\n|教育|310.5|42.3|268.2|\n|卫生|40.2|30.2|10.0|")]
    public void Blanks_are_nothing_and_a_formula_that_no_row_follows_was_left_over(string table) => Told.Nothing(table);
}
