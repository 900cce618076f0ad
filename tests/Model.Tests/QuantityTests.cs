using CsCheck;
using PerfEval.Model.Values;
using Xunit;

namespace PerfEval.Tests.Model;

public class QuantityTests
{
    [Theory]
    [InlineData("0.3", 1, 4, "2500", "3500")]
    [InlineData("33.91", 2, 4, "339050", "339150")]
    [InlineData("1500", 0, 4, "14995000", "15005000")]
    [InlineData("55.20", 2, -2, "0.55195", "0.55205")]
    public void Bounds_are_half_a_unit_of_the_last_printed_digit(string printed, int decimals, int power, string low, string high)
    {
        var quantity = Quantity.Scaled(decimal.Parse(printed), decimals, power, Unit.Yuan);

        Assert.Equal(decimal.Parse(low), quantity.Bounds.Low);
        Assert.Equal(decimal.Parse(high), quantity.Bounds.High);
    }

    [Fact]
    public void A_rounded_number_lies_within_the_bounds_of_what_is_printed() =>
        Gen.Select(Gen.Decimal[0m, 100_000m], Gen.Int[0, 6]).Sample((value, decimals) =>
            new Quantity(Math.Round(value, decimals, MidpointRounding.AwayFromZero), decimals, Unit.None).Bounds.Contains(value));
}
