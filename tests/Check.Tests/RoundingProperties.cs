using System.Globalization;
using CsCheck;
using PerfEval.Model.Findings;
using Xunit;

namespace PerfEval.Tests.Check;

/// <summary>Whatever was rounded, and however far, a true relation is never called an error; what is changed beyond its rounding always is.</summary>
public sealed class RoundingProperties
{
    private static readonly Gen<(decimal[] Parts, int Decimals)> Sums = Gen.Select(Gen.Decimal[10m, 900m].Array[2, 6], Gen.Int[0, 4]);

    [Fact]
    public void True_sums_rounded_anyhow_raise_no_error() =>
        Sums.Sample(
            sum => Assert.DoesNotContain(Checking.FindingsOf(Sentence(sum.Parts, sum.Parts.Sum(), sum.Decimals)), f => f.Severity == Severity.Error),
            iter: 300, seed: "0000KOFx4fU2");

    [Fact]
    public void Sums_changed_beyond_their_rounding_are_found() =>
        Sums.Sample(
            sum =>
            {
                var beyond = (sum.Parts.Length + 2) * Step(sum.Decimals);
                var findings = Checking.FindingsOf(Sentence(sum.Parts, sum.Parts.Sum() + beyond, sum.Decimals));
                Assert.Contains(findings, f => f.Rule == "sum" && f.Severity == Severity.Error);
            },
            iter: 300, seed: "0000KOFx4fU2");

    [Fact]
    public void True_rates_of_change_rounded_anyhow_raise_no_error() =>
        Gen.Select(Gen.Decimal[10m, 900m], Gen.Decimal[10m, 900m], Gen.Int[0, 3], Gen.Int[0, 2]).Sample(
            (from, to, decimals, percents) =>
            {
                if (Math.Abs(to - from) < 1) return;
                var words = to > from ? ("增加", "增长") : ("减少", "下降");
                var text = $"支出{Print(to, decimals)}万元，比上年{Print(from, decimals)}万元{words.Item1}{Print(Math.Abs(to - from), decimals)}万元，{words.Item2}{Print(Math.Abs(to - from) / from * 100, percents)}%。";
                Assert.DoesNotContain(Checking.FindingsOf(text), f => f.Severity == Severity.Error);
            },
            iter: 300, seed: "0000KOFx4fU2");

    private static string Sentence(decimal[] parts, decimal whole, int decimals) =>
        $"各项支出合计{Print(whole, decimals)}万元，分别为{string.Join("、", parts.Select((p, i) => $"{"甲乙丙丁戊己"[i]}项{Print(p, decimals)}万元"))}。";

    private static string Print(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("F" + decimals, CultureInfo.InvariantCulture);

    private static decimal Step(int decimals) => (decimal)Math.Pow(10, -decimals);
}
