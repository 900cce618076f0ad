using System.Globalization;
using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery;

/// <summary>Indicators whose table has targets only: what the prose says was reached, by the indicator's name.</summary>
internal static class Claims
{
    private const double SameName = 0.5;
    private const double SurelySameName = 0.6;
    private const int FewestInReport = 3;
    private const int MostIndicators = 200;

    private static readonly string[] Units = ["%", "％", "万人次", "人次", "万人", "人", "个工作日", "工作日", "天", "日", "万元", "元", "户", "家", "个", "件", "次", "小时"];

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var report in manuscript.Reports)
        {
            var open = report.Indicators.Where(i => i.Target?.Number is not null && (i.Actual is null || !i.Actual.Source.InTable)).Take(MostIndicators).ToList();
            if (open.Count < FewestInReport) continue;
            var names = open.ConvertAll(i => new LetterPairs(Name(i.Level3)));
            var matched = new List<(Indicator Indicator, (Claim Claim, bool Sure) Best)>();
            foreach (var passage in manuscript.Passages.Where(p => p.Report == report.Index && !p.InTable && p.Mentions.Count >= 2))
            {
                var claims = ClaimsIn(manuscript, passage).Where(c => !open.Exists(i => i.Source.Block == c.Source.Block || i.Target!.Source.Block == c.Source.Block)).ToList();
                matched.AddRange(Assigned(open, names, claims));
            }

            if (matched.Count < FewestInReport) continue;
            foreach (var (indicator, (claim, sure)) in matched)
            {
                if (Compare(manuscript, report, indicator, claim, sure) is { } relation) yield return relation;
            }
        }
    }

    /// <summary>A clause with a name and one number: 「政策知晓率大于等于95%」.</summary>
    private sealed record Claim(string Name, decimal Number, string Unit, string Text, Span Source, bool Doubtful);

    private static IEnumerable<Claim> ClaimsIn(Manuscript manuscript, Passage passage)
    {
        if (manuscript.Document.Blocks[passage.Block] is not TextBlock block) yield break;
        var text = passage.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || (i > 0 && (char.IsAsciiDigit(text[i - 1]) || text[i - 1] == '.'))) continue;
            var end = i;
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] == '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])))) end++;
            if (end - i > 18) continue;
            var after = text.AsSpan(end).TrimStart();
            if (UnitOf(after) is not { } unit) continue;
            var unitEnd = text.Length - after.Length + unit.Length;
            var name = Wording.Letters(passage.Slice(passage.ClauseStart(i), i));
            if (name.Length >= 4) yield return new Claim(name, decimal.Parse(text.AsSpan(i, end - i), CultureInfo.InvariantCulture), unit == "％" ? "%" : unit, text[i..unitEnd], Span.In(block, i, unitEnd), manuscript.IsDoubtful(Span.In(block, i, unitEnd)));
        }
    }

    private static string? UnitOf(ReadOnlySpan<char> after)
    {
        foreach (var unit in Units)
        {
            if (after.StartsWith(unit, StringComparison.Ordinal)) return unit;
        }

        return null;
    }

    /// <summary>Each claim to the indicator that it is most like, the likest pairs first.</summary>
    private static IEnumerable<(Indicator Indicator, (Claim Claim, bool Sure) Best)> Assigned(List<Indicator> indicators, List<LetterPairs> names, List<Claim> claims)
    {
        var told = claims.ConvertAll(c => new LetterPairs(WithoutComparator(c.Name)));
        var pairs = indicators.SelectMany((indicator, i) => Likenesses(indicator, names[i], claims, told).Select(p => (Indicator: indicator, p.Claim, p.Alike))).OrderByDescending(p => p.Alike).ToList();
        var (done, used) = (new HashSet<Indicator>(ReferenceEqualityComparer.Instance), new HashSet<Claim>(ReferenceEqualityComparer.Instance));
        foreach (var (indicator, claim, alike) in pairs)
        {
            if (done.Contains(indicator) || used.Contains(claim)) continue;
            done.Add(indicator);
            used.Add(claim);
            yield return (indicator, (claim, alike >= SurelySameName));
        }
    }

    private static IEnumerable<(Claim Claim, double Alike)> Likenesses(Indicator indicator, LetterPairs name, List<Claim> claims, List<LetterPairs> told)
    {
        if (name.Length < 4) yield break;
        for (var i = 0; i < claims.Count; i++)
        {
            if (!SameUnit(indicator.Target!, claims[i].Unit)) continue;
            var alike = Math.Max(name.Alike(told[i]), Math.Max(0.95 * name.ContainedIn(told[i]), told[i].Length < 6 ? 0 : 0.9 * told[i].ContainedIn(name)));
            if (alike > SameName) yield return (claims[i], alike);
        }
    }

    /// <summary>Without what stands in brackets, and 其中.</summary>
    private static string Name(string level3)
    {
        int open = level3.IndexOfAny(['（', '(']), close = level3.IndexOfAny(['）', ')']);
        return Wording.Letters(open > 3 ? level3[..open] + (close > open ? level3[(close + 1)..] : string.Empty) : level3).Replace("其中", string.Empty, StringComparison.Ordinal);
    }

    private static string WithoutComparator(string name)
    {
        foreach (var word in (string[])["大于等于", "小于等于", "不低于", "不超过", "达到", "到达", "达", "大于", "小于"]) name = name.Replace(word, string.Empty, StringComparison.Ordinal);
        return name;
    }

    private static bool SameUnit(IndicatorValue target, string unit) =>
        target.UnitText is null ? unit == "%" && target.Normalised is { Unit: Unit.Ratio } : TargetSense.UnitName(target.UnitText) == TargetSense.UnitName(unit) || (target.UnitText == "％" && unit == "%");

    private static Relation? Compare(Manuscript manuscript, Report report, Indicator indicator, Claim claim, bool sure)
    {
        var target = indicator.Target!;
        if (TargetSense.Of(indicator, target) is not { } sense) return null;
        var comparator = target.Comparator == Comparator.Equal ? Comparator.AtLeast : sense.Comparator;
        var quantity = new Quantity(claim.Number, PrintedNumber.Decimals(claim.Text), Unit.None);
        var actual = new Operand(indicator.Level3, claim.Text, quantity, quantity.Exact, claim.Source, claim.Doubtful);
        var wanted = new Quantity(target.Number!.Value, PrintedNumber.Decimals(target.Text), Unit.None);
        var goal = new Operand(indicator.Level3, target.Text, wanted, wanted.Exact, target.Source, manuscript.IsDoubtful(target.Source));
        RelationReading[] readings = [new(new Elsewhere(goal))];
        if (TargetSense.IsMet(comparator, goal.Bounds, actual.Bounds)) return new Relation(TargetMissedRule.RuleId, report.Index, goal, readings.ToSequence(), Strength.Possible);
        return new Relation(TargetMissedRule.RuleId, report.Index, actual, readings.ToSequence(), sense.Stated && sure ? Strength.Certain : Strength.Likely)
        {
            Contradiction = new(
                $"指标“{indicator.Level3}”目标值为{target.Text.Trim()}，而正文所述完成情况为{claim.Text.Trim()}，未达目标。",
                $"Indicator “{indicator.Level3}” has the target {target.Text.Trim()}, while the text states {claim.Text.Trim()} as reached: missed."),
            Also = [CrossReferenceRule.RuleId],
        };
    }
}
