using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>Numbers a power of ten apart that are no slip of a unit.</summary>
public sealed class TenthsTests
{
    private const string Premiums = """
        |险种|保费合计（万元）|中央（万元）|省级（万元）|县级（万元）|农户（万元）|
        |玉米|4037.61|1816.92|1009.40|403.761|807.529|
        |水稻|1879.83|845.92|469.96|187.983|375.967|
        """;

    [Fact]
    public void A_tenth_in_every_row_is_a_share() => Told.Nothing(Premiums);

    [Fact]
    public void A_tenth_in_one_row_may_be_a_point_that_moved() =>
        Told.Something("unit", Premiums.Replace("|469.96|187.983|", "|469.96|178.524|", StringComparison.Ordinal));
}
