using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;

namespace PerfEval.Check.Discovery.Rates;

/// <summary>A change whose words tell the other direction than its two amounts.</summary>
internal static class Opposites
{
    /// <summary>The contradiction; null where the amounts are equal within their rounding, or go the way that the words say.</summary>
    public static Relation? Of(Mention current, Mention from, bool fell, Strength strength)
    {
        if (current.Bounds.Meets(from.Bounds) || current.Value < from.Value == fell) return null;
        var (zh, en) = fell ? ("减少、下降", "decrease") : ("增加、上升", "increase");
        return new Relation(DirectionRule.RuleId, current.Report, Operand.Of(current), [new(new Distance(Operand.Of(current), Operand.Of(from)))], strength)
        {
            Contradiction = new(
                $"“{Readable.Of(current.Label)}”本期为{current.Text.Trim()}，基数为{from.Text.Trim()}，文字却称{zh}，与数字方向相反。",
                $"“{current.Label}” is {current.Text.Trim()} after {from.Text.Trim()}, which the words call a{(fell ? string.Empty : "n")} {en}."),
        };
    }

    /// <summary>The same where the printed rate is the very change of the two amounts: then no doubt is left which two are meant.</summary>
    public static Relation? OfRate(Mention rate, Mention current, Mention from, bool fell) =>
        new Growth(Operand.Of(current), Operand.Of(from)).Bounds() is { } growth && growth.Meets(rate.Bounds) ? Of(current, from, fell, Strength.Certain) : null;
}
