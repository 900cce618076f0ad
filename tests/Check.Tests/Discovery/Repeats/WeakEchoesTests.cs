using PerfEval.Model.Facts;
using PerfEval.Model.Findings;
using PerfEval.Tests.Support;
using Xunit;

namespace PerfEval.Tests.Check.Discovery.Repeats;

/// <summary>Values that differ by one digit.</summary>
public sealed class WeakEchoesTests
{
    private static Paper Months(string december) => new Paper().Text("12月发放农村低保金600.26万元，农村低保金发放较为及时。").Table(
        TableKind.Data, "万元", [ColumnRole.Label, ColumnRole.Amount], ["月份", "农村低保金"],
        (RowRole.Item, 1, ["发放农村低保金3月", "600.29"]), (RowRole.Item, 1, ["发放农村低保金4月", "572.89"]), (RowRole.Item, 1, ["发放农村低保金12月", december]));

    [Fact]
    public void A_value_that_has_a_row_of_its_own_is_no_slip_of_another_row() => Checking.IsSilent(Months("600.26"));

    [Fact]
    public void Without_such_a_row_it_is() => Assert.Contains(Checking.FindingsOf(Months("603.11")), f => f is { Rule: "cross-reference", Severity: Severity.Warning });
}
