using CsCheck;
using PerfEval.Extract.Numbers;
using Xunit;

namespace PerfEval.Tests.Extract.Numbers;

public sealed class NumberScannerProperties
{
    private static readonly string[] Pieces =
    [
        "0", "1", "9", "12", "2019", "年", "月", "日", "万", "亿", "元", "%", "‰", "人", "次", "（", "）", "(", "[", "〔", "〕", "号", "-", "—", "~", "至", ".", ",", "，", "、", " ", "\n", "*", "×", "x", "d", "≥", "以上", "约", "百分之", "十", "百", "千", "二", "一", "每", "/", "·", "第", "点", "壹", "○", "个", "分别", "和",
    ];

    private static readonly (string Text, decimal Factor)[] MoneyUnits = [("元", 1m), ("万元", 10_000m), ("亿元", 100_000_000m)];

    private static readonly Gen<string> Noise = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 40].Select(string.Concat);

    [Fact]
    public void What_is_printed_is_read_back() =>
        Gen.Select(Gen.Int[0, 99_999_999], Gen.Int[0, 4], Gen.Int[0, MoneyUnits.Length - 1].Select(i => MoneyUnits[i])).Sample((number, decimals, unit) =>
        {
            var value = number / (decimal)Math.Pow(10, decimals);
            var text = $"支出{value.ToString("F" + decimals)}{unit.Text}，";
            var token = Assert.Single(NumberScanner.Scan(text));
            return token.Value.Value == value * unit.Factor && token.PrintedDecimals == decimals && token.Text(text) == text[2..^1];
        });

    [Fact]
    public void Grouped_digits_read_like_plain_ones() =>
        Gen.Int[1000, 999_999_999].Sample(number =>
            Assert.Single(NumberScanner.Scan($"共{number:N0}元")).Value.Value == number);

    [Fact]
    public void Tokens_lie_in_order_within_any_text() =>
        Noise.Sample(text =>
        {
            var last = 0;
            foreach (var token in NumberScanner.Scan(text))
            {
                Assert.InRange(token.Start, last, text.Length);
                Assert.InRange(token.NumberEnd, token.Start, token.End);
                Assert.InRange(token.OuterStart, 0, token.Start);
                Assert.InRange(token.OuterEnd, token.End, text.Length);
                last = token.End;
            }
        });

    [Fact]
    public void Chinese_numerals_below_ten_thousand_are_read_back() =>
        Gen.Int[2, 9999].Sample(number => Assert.Single(NumberScanner.Scan(Chinese(number) + "人")).Value.Value == number);

    private static string Chinese(int number)
    {
        const string digits = "零一二三四五六七八九";
        string[] powers = ["千", "百", "十", ""];
        var text = string.Empty;
        var gap = false;
        for (int i = 0, unit = 1000; i < 4; i++, unit /= 10)
        {
            var digit = number / unit % 10;
            if (digit == 0)
            {
                gap = text.Length > 0;
                continue;
            }

            text += (gap ? "零" : string.Empty) + digits[digit] + powers[i];
            gap = false;
        }

        return text;
    }
}
