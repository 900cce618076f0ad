using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>Where the group ends that 其中 opens, when another group of the table is numbered and lies deeper.</summary>
public sealed class RowsBehindPartsTests
{
    private const string Form = "单位：万元\n|控制情况|2021年决算数|2022年预算数|2022年决算数|\n|公务支出|62.30|58.10|55.40|\n|1、车辆费用|60.00|55.00|53.10|\n|其中：购车|20.00|15.00|14.60|\n|用车|40.00|40.00|38.50|\n|2、接待|2.30|3.10|2.30|\n"
        + "|日常经费|181.40|176.00|170.25|\n|其中：印刷|41.40|40.00|38.25|\n|邮电|90.00|88.00|85.00|\n|其他|50.00|48.00|47.00|\n|集中采购额|—|310.00|302.00|\n|年中追加|—|1240.00|1302.00|\n";

    [Fact]
    public void Rows_behind_the_parts_that_make_their_whole_are_rows_of_their_own() =>
        Told.OnlyWhenAltered("sum", Form, "|170.25|", "|178.25|");

    [Fact]
    public void Rows_that_do_not_come_near_their_whole_are_no_parts_of_it() =>
        Told.Nothing(Form.Replace("|41.40|40.00|38.25|", "|11.40|10.00|8.25|", System.StringComparison.Ordinal));
}
