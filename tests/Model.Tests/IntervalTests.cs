using CsCheck;
using PerfEval.Model.Values;
using Xunit;

namespace PerfEval.Tests.Model;

public class IntervalTests
{
    private static readonly Gen<(Interval Interval, decimal Within)> AnyIntervalWithPoint =
        from low in Gen.Decimal[-1000m, 1000m]
        from width in Gen.Decimal[0m, 10m]
        from share in Gen.Decimal[0m, 1m]
        select (new Interval(low, low + width), low + (width * share));

    [Fact]
    public void Every_operation_holds_the_result_of_every_pair_of_points() =>
        Gen.Select(AnyIntervalWithPoint, AnyIntervalWithPoint).Sample((a, b) =>
            (a.Interval + b.Interval).Widen(1e-15m).Contains(a.Within + b.Within)
            && (a.Interval - b.Interval).Widen(1e-15m).Contains(a.Within - b.Within)
            && (a.Interval * b.Interval).Widen(1e-15m).Contains(a.Within * b.Within)
            && (Interval.Divide(a.Interval, b.Interval) is not { } quotient || quotient.Widen(1e-10m).Contains(a.Within / b.Within)));

    [Fact]
    public void A_divisor_that_may_be_zero_decides_nothing() =>
        Assert.Null(Interval.Divide(new Interval(1, 2), new Interval(-1, 1)));

    [Fact]
    public void Touching_is_not_apart()
    {
        Assert.True(new Interval(1, 2).Meets(new Interval(2, 3)));
        Assert.False(new Interval(1, 2).Meets(new Interval(2.01m, 3)));
        Assert.Equal(0.01m, new Interval(1, 2).GapTo(new Interval(2.01m, 3)));
    }
}
