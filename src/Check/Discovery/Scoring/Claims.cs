using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Scoring;

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
            var own = open.SelectMany(i => (int[])[i.Source.Block, i.Target!.Source.Block]).ToHashSet();
            var matched = new List<(Indicator Indicator, Claim Claim, bool Sure)>();
            foreach (var passage in manuscript.EachPassage())
            {
                if (passage.Report != report.Index || passage.InTable || passage.Mentions.Count < 2 || own.Contains(passage.Block)) continue;
                if (manuscript.Document.Blocks[passage.Block] is TextBlock block) matched.AddRange(Assigned(open, names, ClaimsIn(passage, block)));
            }

            if (matched.Count < FewestInReport) continue;
            foreach (var (indicator, claim, sure) in matched)
            {
                if (Compare(manuscript, report, indicator, claim, sure) is { } relation) yield return relation;
            }
        }
    }

    /// <summary>A clause with a name and one number: 「政策知晓率大于等于95%」.</summary>
    /// <param name="Digits">Where the number stands; its unit ends the claim.</param>
    private sealed record Claim(TextBlock Block, LetterPairs Name, Range Digits, string Unit, int End)
    {
        public string Text => Block.Text.Value[Digits.Start..End];

        public decimal Number => PrintedDigits.Number(Block.Text.Value.AsSpan(Digits));

        public Span Source => Span.In(Block, Digits.Start.Value, End);
    }

    private static List<Claim> ClaimsIn(Passage passage, TextBlock block)
    {
        var claims = new List<Claim>();
        var text = passage.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || (i > 0 && (char.IsAsciiDigit(text[i - 1]) || text[i - 1] == '.'))) continue;
            var end = i;
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] == '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])))) end++;
            if (end - i > 18) continue;
            var after = text.AsSpan(end).TrimStart();
            if (UnitOf(after) is not { } unit) continue;
            var name = Wording.Letters(passage.Slice(passage.ClauseStart(i), i));
            if (name.Length >= 4) claims.Add(new(block, new LetterPairs(WithoutComparator(name)), i..end, unit == "％" ? "%" : unit, text.Length - after.Length + unit.Length));
        }

        return claims;
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
    private static IEnumerable<(Indicator Indicator, Claim Claim, bool Sure)> Assigned(List<Indicator> indicators, List<LetterPairs> names, List<Claim> claims)
    {
        var pairs = new List<(int Indicator, int Claim, double Alike)>();
        for (var i = 0; i < indicators.Count && claims.Count > 0; i++)
        {
            for (var j = 0; j < claims.Count && names[i].Length >= 4; j++)
            {
                if (SameUnit(indicators[i].Target!, claims[j].Unit) && Likeness(names[i], claims[j].Name) is > SameName and var alike) pairs.Add((i, j, alike));
            }
        }

        var (done, used) = (new HashSet<int>(), new HashSet<int>());
        foreach (var (i, j, alike) in pairs.OrderByDescending(p => p.Alike))
        {
            if (done.Contains(i) || !used.Add(j)) continue;
            done.Add(i);
            yield return (indicators[i], claims[j], alike >= SurelySameName);
        }
    }

    private static double Likeness(LetterPairs name, LetterPairs told) =>
        Math.Max(name.Alike(told), Math.Max(0.95 * name.ContainedIn(told), told.Length < 6 ? 0 : 0.9 * told.ContainedIn(name)));

    /// <summary>Without what stands in brackets, and 其中.</summary>
    private static string Name(string level3)
    {
        int open = level3.IndexOfAny(['（', '(']), close = level3.IndexOfAny(['）', ')']);
        return Wording.Letters(open > 3 ? level3[..open] + (close > open ? level3[(close + 1)..] : string.Empty) : level3).Replace("其中", string.Empty, StringComparison.Ordinal);
    }

    private static string WithoutComparator(string name) => Wording.Without(name, "大于等于", "小于等于", "不低于", "不超过", "达到", "到达", "达", "大于", "小于");

    private static bool SameUnit(IndicatorValue target, string unit) =>
        target.UnitText is null ? unit == "%" && target.Normalised is { Unit: Unit.Ratio } : TargetSense.UnitName(target.UnitText) == TargetSense.UnitName(unit) || (target.UnitText == "％" && unit == "%");

    private static Relation? Compare(Manuscript manuscript, Report report, Indicator indicator, Claim claim, bool sure)
    {
        var target = indicator.Target!;
        if (TargetSense.Of(manuscript, indicator, target) is not { } sense) return null;
        var comparator = target.Comparator == Comparator.Equal ? Comparator.AtLeast : sense.Comparator;
        var text = claim.Text;
        var quantity = new Quantity(claim.Number, PrintedNumber.Decimals(text), Unit.None);
        var actual = new Operand(indicator.Level3, text, quantity, quantity.Exact, claim.Source, manuscript.IsDoubtful(claim.Source));
        var wanted = new Quantity(target.Number!.Value, PrintedNumber.Decimals(target.Text), Unit.None);
        var goal = new Operand(indicator.Level3, target.Text, wanted, wanted.Exact, target.Source, manuscript.IsDoubtful(target.Source));
        RelationReading[] readings = [new(new Elsewhere(goal))];
        if (TargetSense.IsMet(comparator, goal.Bounds, actual.Bounds)) return new Relation(TargetMissedRule.RuleId, report.Index, goal, readings.ToSequence(), Strength.Possible);
        return new Relation(TargetMissedRule.RuleId, report.Index, actual, readings.ToSequence(), sense.Stated && sure ? Strength.Certain : Strength.Likely)
        {
            Contradiction = new(
                $"指标“{indicator.Level3}”目标值为{target.Text.Trim()}，而正文所述完成情况为{text.Trim()}，未达目标。",
                $"Indicator “{indicator.Level3}” has the target {target.Text.Trim()}, while the text states {text.Trim()} as reached: missed."),
            Also = [CrossReferenceRule.RuleId],
        };
    }
}
