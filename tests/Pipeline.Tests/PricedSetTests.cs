using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>Counts times prices in rows with more than one of either, and groups whose parts stand below them without a word.</summary>
public sealed class PricedSetTests
{
    private const string TwoSets = """
        镇 | 低保户数（户） | 低保人数 | 月补助（元/人/月） | 月发放金额（元） | 特困户数（户） | 特困人数 | 特困月标准（元/人/月） | 特困月发放额（元）
        东镇 | 61 | 85 | 402 | 34170 | 4 | 5 | 790 | 3950
        西镇 | 40 | 72 | 402 | 28944 | 6 | 6 | 790 | 4740
        南镇 | 33 | 50 | 402 | 20100 | 2 | 3 | 790 | 2370
        北镇 | 19 | 20 | 402 | 8040 | 7 | 9 | 790 | 7110
        """;

    [Theory]
    [InlineData("34170", "43170")]
    [InlineData("20100", "21100")]
    [InlineData("| 20 | 402", "| 26 | 402")]
    public void A_price_by_person_and_month_is_paid_for_persons_and_not_for_households(string told, string wrong) => Told.OnlyWhenAltered("product", TwoSets, told, wrong);

    [Fact]
    public void Months_that_no_header_tells_are_left_open() => Told.Nothing("""
        镇 | 补助人数 | 标准（元/人/月） | 补助金额（元）
        东镇 | 10 | 100 | 12000
        西镇 | 20 | 100 | 22000
        南镇 | 30 | 100 | 36000
        """);

    private const string TwoCounts = """
        序号 | 机构 | 培训标准（元/人） | 奖补标准（元/人） | 培训人数 | 合格人数 | 补助资金（万元）
        1 | 春晖学校 | 2400 | 300 | 520 | 510 | 122.4
        2 | 秋实学校 | 2400 | 300 | 410 | 402 | 96.48
        3 | 冬青学校 | 2400 | 300 | 305 | 300 | 72
        4 | 夏荷学校 | 2400 | 300 | 208 | 205 | 49.2
        """;

    [Theory]
    [InlineData("96.48", "94.68")]
    [InlineData("122.4", "142.4")]
    public void Of_two_counts_and_two_prices_those_count_that_the_rows_bear_out(string told, string wrong) => Told.OnlyWhenAltered("product", TwoCounts, told, wrong);

    [Theory]
    [InlineData("公务用车购置及运行维护费", "公务用车购置费", "公务用车运行维护费", "总“三公”经费支出")]
    [InlineData("公务用车购置及运行费", "公务用车购置费", "公务用车运行费", "合计")]
    [InlineData("设备采购和安装费", "设备采购费", "设备安装费", "总支出")]
    public void A_row_that_names_two_rows_below_it_is_their_whole(string group, string first, string second, string total)
    {
        var text = $"""
            单位：万元
            经费项目 | 2023年支出
            因公出国（境）费 | 0
            接待费 | 62.41
            {group} | 1204.30
            {first} | 301.10
            {second} | 903.20
            {total} | 1266.71
            """;
        Told.OnlyWhenAltered("sum", text, "1266.71", "1276.71");
        Told.OnlyWhenAltered("sum", text, "903.20", "930.20");
    }

    [Fact]
    public void One_part_alone_below_its_whole_is_some_of_it() => Told.Nothing("""
        项目资金申请（万元） | 资金总额： | 140
        ^ | 其中：当年财政拨款 | 120
        项目目标 | 完成灌区维修 | <
        """);
}
