using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>Sources of money beside their whole: in the columns of one row, and below each of several wholes that stand side by side.</summary>
public sealed class SourceSumTests
{
    [Theory]
    [InlineData("|中央|自治区|自治州|县|合计|\n|310元|60元|15元|45元|430元|", "430元", "440元")]
    [InlineData("|中央|省级|市级|县级|合计|\n|310元|60元|15元|45元|430元|", "45元", "54元")]
    [InlineData("单位：万元\n|中央资金|自治区资金|旗县|合计|\n|52.5|20|7.5|80|", "|80|", "|85|")]
    public void One_row_of_sources_and_their_whole(string table, string told, string wrong) => Told.OnlyWhenAltered("sum", table, told, wrong);

    private const string SideBySide = "|计划投资额（万元）|90.00|实际到位资金（万元）|72.50|实际使用情况（万元）|70.10|\n|其中：中央财政||其中：中央财政||其中：中央财政||\n|省财政预算||省财政预算||省财政预算||\n|市县财政预算|90.00|市县财政预算|72.50|市县财政预算|70.10|";

    [Theory]
    [InlineData("|市县财政预算|90.00|", "|市县财政预算|95.00|")]
    [InlineData("|市县财政预算|70.10|", "|市县财政预算|77.10|")]
    public void Wholes_side_by_side_have_their_sources_below_them(string told, string wrong) => Told.OnlyWhenAltered("sum", SideBySide, told, wrong);

    [Theory]
    [InlineData("|中央|省级|市级|县级|\n|310元|60元|15元|45元|")]
    [InlineData("单位：万元\n|项目|中央|省级|合计|\n|茶园|30|20|50|\n|渠道|12|8|20|")]
    public void Nothing_is_added_up_without_a_whole_or_where_all_agrees(string table) => Told.Nothing(table);
}
