using Xunit;

namespace PerfEval.Tests.Check.Discovery.Sums;

/// <summary>What is a part of what in running text.</summary>
public sealed class ProseSumsTests
{
    [Fact]
    public void A_list_that_names_one_part_without_its_amount_is_open() =>
        Checking.IsSilent("全年预算1164.80万元，包括中央补助486.00万元（含上年结转36.00万元、当年下达450.00万元）、省级补助、县级安排215.00万元以及其他资金64.30万元。");

    [Fact]
    public void Brackets_in_the_name_of_the_next_thing_are_no_list_of_parts() =>
        Checking.IsSilent("全年组织演练196场。其中综合演练4场，专项演练21场，镇（街道）演练34场，社区（村）演练137场，除镇（街道）演练少2场外均完成。");
}
