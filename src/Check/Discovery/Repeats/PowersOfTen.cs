using System.Globalization;
using System.Text.RegularExpressions;
using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;

namespace PerfEval.Check.Discovery.Repeats;

/// <summary>Amounts of the very same digits, a power of ten apart: a point that moved, or 元 for 万元.</summary>
internal static partial class PowersOfTen
{
    /// <summary>The smallest number of five digits.</summary>
    private const long FewestDigits = 10_000;

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var report in manuscript.Reports)
        {
            var alike = manuscript.In(report.Index).Where(m => m.Kind == MentionKind.Money && m.Value > 0 && !m.IsPrice && !m.Approximate)
                .Select(m => (Mention: m, Digits: Digits(m.Value))).Where(x => x.Digits >= FewestOfForm).GroupBy(x => x.Digits, x => x.Mention);
            foreach (var group in alike.Where(g => g.Count() > 1))
            {
                var values = group.GroupBy(m => m.Value).OrderBy(g => g.Count()).ThenBy(g => g.First().Passage.InTable).ThenByDescending(g => g.First().Passage.Order).ToList();
                if (values.Count != 2 || values[0].Count() > 1) continue;
                Mention odd = values[0].First(), other = values[1].First();
                if (group.Key < FewestDigits && !IsRetold(odd, values[1])) continue;
                if (IsToldPart(odd, values[1], manuscript.In(report.Index)) || values[1].Any(m => IsToldMultiple(odd, m) || IsOfOtherColumn(odd, m, manuscript.In(report.Index)))) continue;
                yield return Slip(odd, other);
            }

            foreach (var amount in manuscript.In(report.Index))
            {
                if (amount.Previous is { } before && IsUnitLost(before, amount)) yield return Slip(amount, before);
            }
        }
    }

    /// <summary>「共发放补助382.5万元」 in a form whose executed amount is 382,500.00元: of fewer digits, in one table, the one told in words.</summary>
    private static bool IsRetold(Mention odd, IEnumerable<Mention> others) =>
        IsToldInCell(odd) && others.Any(o => o is { Measure: Model.Facts.Measure.Executed, Passage.InTable: true } && o.Passage.Block == odd.Passage.Block && !IsToldInCell(o));

    private static bool IsToldInCell(Mention mention) => mention.Passage.InTable && Wording.HasLetters(mention.Clause) && Wording.IsAmount(mention) && mention.Measure is not Model.Facts.Measure.Budget;

    /// <summary>The smallest number of four digits.</summary>
    private const long FewestOfForm = 1000;

    /// <summary>「支出301万元。账面记载支出301元」: of fewer digits, the same word right before both of two neighbours.</summary>
    private static bool IsUnitLost(Mention one, Mention other) =>
        one.Kind == MentionKind.Money && other.Kind == MentionKind.Money && !one.IsPrice && !other.IsPrice && one.Value > 0 && (one.Value == other.Value * TenThousand || other.Value == one.Value * TenThousand)
        && Digits(one.Value) is >= FewestBeside and < FewestDigits && Wording.Ending(one) is { Length: 2 } word && word == Wording.Ending(other);

    /// <summary>「基本支出20000万元，其中人员经费18000万元，公用经费2000万元，占10%」: where a rate says so, or the rest stands there too, a tenth is a part and no slip.</summary>
    private static bool IsToldPart(Mention odd, IEnumerable<Mention> others, List<Mention> all)
    {
        return others.Any(other =>
        {
            var (less, more) = odd.Value < other.Value ? (odd, other) : (other, odd);
            return all.Exists(m => IsNear(m, odd) && (m.Kind == MentionKind.Rate ? m.Value == less.Value / more.Value : m.Kind == MentionKind.Money && m.Value == more.Value - less.Value));
        });

        static bool IsNear(Mention mention, Mention odd) => mention.Passage.Block == odd.Passage.Block && (!odd.Passage.InTable || mention.Passage.Row == odd.Passage.Row || mention.Passage.Column == odd.Passage.Column);
    }

    /// <summary>保费合计 | … | 县级: where another row has the same ratio between the two columns, one is a share of the other.</summary>
    private static bool IsOfOtherColumn(Mention odd, Mention other, List<Mention> all)
    {
        if (!odd.Passage.InTable || odd.Passage.Block != other.Passage.Block || odd.Passage.Row != other.Passage.Row || odd.Passage.Column == other.Passage.Column) return false;
        return all.Exists(m => IsIn(m, odd) && m.Value != 0 && all.Exists(o => IsIn(o, other) && o.Passage.Row == m.Passage.Row && o.Value * odd.Value == m.Value * other.Value));

        static bool IsIn(Mention mention, Mention cell) =>
            mention.Kind == MentionKind.Money && mention.Passage.Block == cell.Passage.Block && mention.Passage.Column == cell.Passage.Column && mention.Passage.Row != cell.Passage.Row;
    }

    /// <summary>「余额A，按1:10放大，可支撑贷款B」: one is told to be so many times the other.</summary>
    private static bool IsToldMultiple(Mention odd, Mention other)
    {
        if (odd.Passage != other.Passage) return false;
        var times = Math.Max(odd.Value, other.Value) / Math.Min(odd.Value, other.Value);
        foreach (Match told in MultiplePattern().Matches(odd.Passage.Text))
        {
            if (decimal.TryParse(told.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n == times) return true;
        }

        return false;
    }

    [GeneratedRegex("(?:(?<![\\d.])1 ?[:：∶比] ?(?<n>10+)(?![\\d.])|(?<![\\d.])(?<n>10+) ?倍)", RegexOptions.CultureInvariant)]
    private static partial Regex MultiplePattern();

    private const long FewestBeside = 100;
    private const decimal TenThousand = 10_000;

    private static Relation Slip(Mention odd, Mention other) => new(UnitRule.RuleId, odd.Report, Operand.Of(odd), [new(new Elsewhere(Operand.Of(other)))], Strength.Likely)
    {
        Why = new("两处数字相同而相差10的整数次幂，疑为单位或小数点之误", "the same digits, a power of ten apart: probably the unit or the point"),
        Also = [CrossReferenceRule.RuleId],
    };

    /// <summary>The digits of an amount as a whole number, from the first to the last that is not 0; 0 for what is too large to be one.</summary>
    private static long Digits(decimal value)
    {
        if (value >= long.MaxValue / TenThousand) return 0;
        var scaled = value * TenThousand;
        if (scaled != decimal.Truncate(scaled)) return 0;
        var digits = (long)scaled;
        while (digits != 0 && digits % 10 == 0) digits /= 10;
        return digits;
    }
}
