using System.Buffers;
using System.Text.RegularExpressions;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Scoring;

/// <summary>「100%≥X≥95%」, 「3≤X≤5」: a target with a lower and an upper end, both as they are printed.</summary>
internal readonly partial record struct TargetRange(decimal Low, decimal High)
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("≥≤<>＜＞");

    /// <summary>Null where a text is no such target, or where its ends are in different units.</summary>
    public static TargetRange? In(string text)
    {
        if (!text.AsSpan().ContainsAny(Signs) || Pattern().Match(text) is not { Success: true } match) return null;
        var (first, last) = (PrintedDigits.Number(match.Groups["a"].Value), PrintedDigits.Number(match.Groups["b"].Value));
        var falls = match.Groups["sign"].Value is "≥" or ">" or "＞";
        if (falls ? first < last : first > last) return null;
        return falls ? new(last, first) : new(first, last);
    }

    public bool Holds(decimal value) => value >= Low && value <= High;

    [GeneratedRegex(@"^\s*(?<a>\d{1,12}(\.\d{1,6})?)\s*(?<unit>[%％]?)\s*(?<sign>[≥≤<>＜＞])=?\s*[\p{L}]{1,8}\s*\k<sign>=?\s*(?<b>\d{1,12}(\.\d{1,6})?)\s*\k<unit>\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
