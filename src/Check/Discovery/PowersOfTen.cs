using System.Globalization;
using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;

namespace PerfEval.Check.Discovery;

/// <summary>Amounts of the very same digits, a power of ten apart: a point that moved, or 元 for 万元.</summary>
internal static class PowersOfTen
{
    private const int FewestDigits = 5;

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var report in manuscript.Reports)
        {
            var alike = manuscript.In(report.Index).Where(m => m.Kind == MentionKind.Money && m.Value > 0 && !m.IsPrice && !m.Approximate)
                .Select(m => (Mention: m, Digits: Digits(m.Value))).Where(x => x.Digits.Length >= FewestDigits).GroupBy(x => x.Digits, x => x.Mention);
            foreach (var group in alike)
            {
                var values = group.GroupBy(m => m.Value).OrderBy(g => g.Count()).ThenByDescending(g => g.First().Passage.Order).ToList();
                if (values.Count != 2 || values[0].Count() > 1) continue;
                Mention odd = values[0].First(), other = values[1].First();
                yield return new Relation(UnitRule.RuleId, report.Index, Operand.Of(odd), [new(new Elsewhere(Operand.Of(other)))], Strength.Likely)
                {
                    Why = new("两处数字相同而相差10的整数次幂，疑为单位或小数点之误", "the same digits, a power of ten apart: probably the unit or the point"),
                    Also = [CrossReferenceRule.RuleId],
                };
            }
        }
    }

    private static string Digits(decimal value) => value.ToString(CultureInfo.InvariantCulture).Replace(".", string.Empty, StringComparison.Ordinal).Trim('0');
}
