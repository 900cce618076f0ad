using PerfEval.Model.Values;

namespace PerfEval.Extract.Numbers;

/// <summary>A printed unit and what it comes to.</summary>
/// <param name="Text">As printed: 万元, 人次, %.</param>
/// <param name="Kind">What a number in this unit is.</param>
/// <param name="Power">Power of ten to the base unit: 万元 has 4, % has −2.</param>
/// <param name="Base">The base unit.</param>
/// <param name="Per">人 of 元/人: what a price is for; null for other units.</param>
public sealed record MeasureUnit(string Text, NumberKind Kind, int Power, Unit Base, string? Per = null)
{
    public static readonly MeasureUnit Yuan = new("元", NumberKind.Money, 0, Unit.Yuan);

    public static readonly MeasureUnit TenThousandYuan = new("万元", NumberKind.Money, 4, Unit.Yuan);

    public static readonly MeasureUnit Percent = new("%", NumberKind.Percent, -2, Unit.Ratio);

    /// <summary>A unit as it stands alone in a header, a caption or a column of units: 万元, （人次）, ％; null where it is none.</summary>
    public static MeasureUnit? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var whole = FoldedText.Fold(text).Trim();
        if (whole.EndsWith(')') && UnitLexicon.Match(whole, out var bracketed) == whole.Length && whole.Length > 0) return bracketed;
        var folded = whole.AsSpan().Trim(" ()[]:;,.").ToString();
        if (folded.Length == 0) return null;
        var length = UnitLexicon.Match(folded, out var unit);
        if (length == folded.Length) return unit;
        if (length == 0 || unit.Kind != NumberKind.Money) return null;
        var (end, per) = Price.RightOf(folded, length);
        return end == folded.Length ? unit with { Text = folded, Per = per } : null;
    }
}
