using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>Tables that the text retells, and columns that rows make by themselves.</summary>
public sealed class RetoldTableTests
{
    private const string Roads = """
        农村公路建设情况
        |单位|计划里程（公里）|完成里程（公里）|投资（万元）|
        |东坪镇|22|20.5|180|
        |西河镇|31|33.4|265|
        |南岭乡|17|17|128|
        |合计|70|70.9|573|
        """;

    [Fact]
    public void A_sentence_that_retells_a_total_row_retells_all_of_it()
    {
        Told.Nothing($"{Roads}\n全县计划里程70公里，完成70.9公里，完成投资573万元。");
        Told.Something("cross-reference", $"{Roads}\n全县计划里程70公里，完成79.0公里，完成投资573万元。");
        Told.Nothing($"{Roads}\n全县计划里程70公里，上半年完成45.0公里，完成投资573万元。");
    }

    private static string Prices(string amount, string total) => $"""
        设备采购情况
        |项目|单价（万元）|数量|总价（万元）|
        |巡检车|28.5|2|57.0|
        |监测仪|11.6|5|{amount}|
        |合计|||{total}|
        """;

    [Fact]
    public void A_price_times_a_quantity_is_the_amount_of_its_row()
    {
        Told.Nothing(Prices("58.0", "115.0"));
        Told.Something("product", Prices("85.0", "142.0"));
    }

    private static string Years(string growth) => $"""
        近三年资金使用情况
        |年度|预算（万元）|支出（万元）|支出同比增长|
        |2021|130.00|125.40|—|
        |2022|150.00|148.60|{growth}|
        |2023|145.00|141.17|-5.00%|
        """;

    [Fact]
    public void A_year_grows_from_the_row_above()
    {
        Told.Nothing(Years("18.50%"));
        Told.Something("change-rate", Years("28.50%"));
    }

    private static string Changes(string fall) => $"""
        两年支出对比
        单位：万元
        |项目|2022年|2023年|增减额|
        |人员经费|620.40|708.90|88.50|
        |公用经费|152.30|139.80|{fall}|
        |合计|772.70|848.70|76.00|
        """;

    [Fact]
    public void A_fall_without_its_minus_is_told()
    {
        Told.Nothing(Changes("-12.50"));
        Told.Something("direction", Changes("12.50"));
    }
}
