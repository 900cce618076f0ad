using System.Globalization;
using System.Text.RegularExpressions;

namespace PerfEval.Store.Html;

/// <summary>
/// Prints numbers of a finding as its message prints them. A finding keeps base units (0.824, 8240000); the message has the digits and the unit
/// of the document (82.4%, 824.00万元), and the two side by side must look like one number.
/// </summary>
internal sealed partial class MessageNumbers
{
    /// <summary>Decimals of a number that the message does not have.</summary>
    private const int LeastDecimals = 2;

    /// <summary>What a number may stand for whose unit is in a table's caption (单位：万元) and not in the message.</summary>
    private static readonly decimal[] Scales = [1, 1e4m, 1e3m, 1e8m, 0.01m];

    private readonly List<Printed> _printed = [];

    public MessageNumbers(string message)
    {
        foreach (Match match in Numbers().Matches(message))
        {
            var digits = match.Groups["number"].Value;
            var (scale, unit) = (ScaleOf(match.Groups["scale"].Value), match.Groups["scale"].Value + match.Groups["unit"].Value);
            if (!decimal.TryParse(digits.Replace('−', '-'), NumberStyles.Number, CultureInfo.InvariantCulture, out var number)) continue;
            var decimals = digits.Contains('.') ? digits.Length - digits.IndexOf('.') - 1 : 0;
            _printed.Add(new Printed(digits + unit, number, decimals, scale, unit));
        }
    }

    /// <summary>Each value as the message prints it; in the unit of one that it does print where it leaves one out; plain where it prints none. Null for null.</summary>
    public string?[] Print(params ReadOnlySpan<decimal?> values)
    {
        var found = new Printed?[values.Length];
        for (var i = 0; i < values.Length; i++) found[i] = values[i] is { } value ? Find(value) : null;
        var peer = found.FirstOrDefault(number => number is { Unit.Length: > 0 });
        if (peer is null && WithoutUnit(values.ToArray()) is { } unnamed) return unnamed;
        var texts = new string?[values.Length];
        for (var i = 0; i < values.Length; i++) texts[i] = found[i]?.Text ?? (values[i] is { } value ? Plain(value, peer) : null);
        return texts;
    }

    /// <summary>All values by one scale that the message does not name; null where it does not print them all.</summary>
    private string?[]? WithoutUnit(decimal?[] given)
    {
        foreach (var scale in Scales)
        {
            var scaled = given.Select(value => value is null ? null : _printed.FirstOrDefault(number => number.Unit.Length == 0 && (number with { Scale = scale }).Is(value.Value))).ToArray();
            if (!scaled.Where((number, i) => number is null && given[i] is not null).Any()) return [.. scaled.Select(number => number?.Text)];
        }

        return null;
    }

    /// <summary>With a unit before without one, because the 1 of 第1个表 is not the 100% that is meant; then the nearest: 28.634万人 and not 29万人.</summary>
    private Printed? Find(decimal value) =>
        _printed.Where(number => number.Is(value)).OrderBy(number => number.Unit.Length == 0).ThenBy(number => number.From(value)).FirstOrDefault();

    private static string Plain(decimal value, Printed? peer) => peer is null
        ? value.ToString("#,##0.######", CultureInfo.InvariantCulture)
        : (value / peer.Scale).ToString($"#,##0.{new string('#', Math.Max(LeastDecimals, peer.Decimals))}", CultureInfo.InvariantCulture) + peer.Unit;

    private static decimal ScaleOf(string word) => word switch
    {
        "%" or "％" or "个百分点" => 0.01m,
        "‰" => 0.001m,
        "千" => 1e3m,
        "万" => 1e4m,
        "亿" => 1e8m,
        _ => 1,
    };

    [GeneratedRegex(@"(?<number>(?<![\d.])[-−]?\d[\d,]*(\.\d+)?)(?<scale>%|％|‰|个百分点|千|万|亿)?(?<unit>元|人次|人|户|家|件|名|分(?!项|组|类|母|子))?", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    /// <summary>A number of the message.</summary>
    /// <param name="Scale">What one of its unit is in base units.</param>
    private sealed record Printed(string Text, decimal Number, int Decimals, decimal Scale, string Unit)
    {
        /// <summary>Whether it is the value, rounded to its last digit (half a step, and the noise of a double).</summary>
        public bool Is(decimal value)
        {
            var step = Scale;
            for (var i = 0; i < Decimals; i++) step /= 10;
            return From(value) <= step * 0.500001m;
        }

        public decimal From(decimal value) => Math.Abs((Number * Scale) - value);
    }
}
