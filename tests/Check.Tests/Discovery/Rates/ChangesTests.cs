using Xunit;

namespace PerfEval.Tests.Check.Discovery.Rates;

/// <summary>Growth and its base in running text.</summary>
public sealed class ChangesTests
{
    [Theory]
    [InlineData("2022年培训597人次，2023年比上年增加51人次，增长8.54%。")]
    [InlineData("2022年支出300.00万元，2023年比上年增加30.00万元，增长10%。")]
    public void The_amount_of_the_earlier_year_is_the_base(string text) => Checking.IsSilent(text);

    [Fact]
    public void A_rate_that_is_wrong_on_the_earlier_years_amount_is_an_error() =>
        Checking.HasError("change-rate", Checking.FindingsOf("2022年支出300.00万元，2023年比上年增加30.00万元，增长9.09%。"), "9.09%", "300.00");
}
