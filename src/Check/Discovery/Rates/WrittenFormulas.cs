using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Documents;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Rates;

/// <summary>「执行率=支出/预算×100%=187.65/200×100%=93.83%」, 「得分=3×94%=2.82分」: calculations written out with their numbers.</summary>
internal static class WrittenFormulas
{
    /// <summary>Powers of ten by which units and ×100% may part the two sides: a unit told on one side only is no fault.</summary>
    private static readonly int[] Powers = [0, -2, 2, -4, 4, -8, 8, -6, 6];

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var passage in manuscript.EachPassage())
        {
            if (!passage.Text.AsSpan().ContainsAny("=＝")) continue;
            foreach (var relation in In(passage, manuscript.Document.Blocks[passage.Block])) yield return relation;
        }
    }

    private static IEnumerable<Relation> In(Passage passage, Block block)
    {
        var text = passage.Text;
        var chain = new List<WrittenSide>();
        var name = string.Empty;
        for (var at = text.AsSpan().IndexOfAny('=', '＝'); at >= 0; at = Next(text, at + 1))
        {
            if (IsComparison(text, at)) continue;
            var start = passage.ClauseStart(at);
            var before = text.LastIndexOfAny(['=', '＝'], Math.Max(0, at - 1), Math.Max(0, at - start));
            if (before < start)
            {
                // The beginning of the chain: its name, or the first numbers.
                chain.Clear();
                name = Wording.Letters(passage.Slice(start, at));
                if (First(passage, block, start, at) is { } first) chain.Add(first);
            }

            if (Behind(passage, block, at + 1) is not { } side) continue;
            if (side.IsSingle)
            {
                foreach (var written in chain.Where(w => !w.IsSingle))
                {
                    if (Relate(passage, block, written, side, name) is { } relation) yield return relation;
                }
            }

            chain.Add(side);
        }
    }

    private static int Next(string text, int from)
    {
        var ahead = from < text.Length ? text.AsSpan(from).IndexOfAny('=', '＝') : -1;
        return ahead < 0 ? -1 : from + ahead;
    }

    /// <summary>&gt;= and the like compare.</summary>
    private static bool IsComparison(string text, int at) =>
        (at > 0 && text[at - 1] is '<' or '>' or '≥' or '≤' or '！' or '!' or '＜' or '＞' or '=' or '‹' or '›') || (at + 1 < text.Length && text[at + 1] is '=' or '<' or '>');

    /// <summary>What stands before the first sign of a chain: the longest stretch up to it that is nothing but a calculation.</summary>
    private static WrittenSide? First(Passage passage, Block block, int start, int end)
    {
        for (var from = start; from < end; from++)
        {
            var c = passage.Text[from];
            if (!char.IsAsciiDigit(c) && c is not ('（' or '(')) continue;
            if (from > start && (passage.Text[from - 1] is '.' or ',' || char.IsAsciiDigit(passage.Text[from - 1]))) continue;
            if (WrittenCalculation.Read(passage, block, from, end) is not { } side) continue;
            var before = passage.Slice(start, from).TrimEnd();
            return before.Length > 0 && (WrittenCalculation.IsSign(before[^1]) || before[^1] is '%' or '％' or '年' or '第') ? null : side;
        }

        return null;
    }

    /// <summary>What stands between a sign and the next one, or the end of its clause.</summary>
    private static WrittenSide? Behind(Passage passage, Block block, int from)
    {
        var end = from;
        while (end < passage.Text.Length && passage.ClauseStart(end + 1) <= from && passage.Text[end] is not ('=' or '＝' or '≈')) end++;
        if (end < passage.Text.Length && passage.Text[end] == '≈') return null;
        if (WrittenCalculation.Read(passage, block, from, end) is { } whole) return whole;

        // 「（170/180=94.44%）」, 「=94.44%（四舍五入）」.
        var depth = 0;
        for (var i = from; i < end; i++)
        {
            if (passage.Text[i] is '（' or '(' && i > from && !WrittenCalculation.IsSign(passage.Slice(from, i).TrimEnd() is [.., var last] ? last : '+')) return depth == 0 ? WrittenCalculation.Read(passage, block, from, i) : null;
            if (passage.Text[i] is '（' or '(') depth++;
            else if (passage.Text[i] is '）' or ')' && depth-- == 0) return WrittenCalculation.Read(passage, block, from, i);
        }

        return null;
    }

    private static Relation? Relate(Passage passage, Block block, WrittenSide written, WrittenSide told, string name)
    {
        if (told.Numbers is not [var stated] || told.Exact == 0 || written.Exact == 0 || written.Numbers.Count == 0) return null;
        stated = stated.Rounded();

        // 「(80－100)÷100=-20%」 is told as 下降20% too.
        if (stated.Value < 0) stated = stated with { Quantity = stated.Quantity.Negate(), Bounds = -stated.Bounds };
        var (value, rounded, exact) = Scaled(written, stated.Value);
        var readings = new List<RelationReading> { new(new Written([.. written.Numbers], value, exact, written.Text)) };
        foreach (var units in (WrittenUnits[])[WrittenUnits.Percent, WrittenUnits.None])
        {
            if (WrittenCalculation.Read(passage, block, written.From, written.To, units) is not { Exact: not 0 } other) continue;
            var (otherValue, _, otherExact) = Scaled(other, stated.Value);
            if (otherExact != exact) readings.Add(new(new Written([.. written.Numbers], otherValue, otherExact, written.Text)));
        }

        // A rate of more than all counts as all, and a score ends at its weight.
        var capped = exact > stated.Value && (stated.Value is 1 or 100 || written.Numbers.Exists(n => n.Value == stated.Value));
        var sure = !rounded.Meets(stated.Bounds) || !written.Signs.Contains('÷', StringComparison.Ordinal);
        return new Relation(RuleOf(name, written, stated), passage.Report, stated.Label.Length > 0 ? stated : stated with { Label = name }, readings.ToSequence(), capped ? Strength.Possible : sure ? Strength.Certain : Strength.Likely);
    }

    /// <summary>In the power of ten, and with the sign, of what it is said to make.</summary>
    private static (Interval Value, Interval Rounded, decimal Exact) Scaled(WrittenSide written, decimal stated)
    {
        var size = Math.Abs((double)written.Exact);
        var power = Powers.MinBy(p => Math.Abs(Math.Log10(size * Math.Pow(10, p) / (double)stated)));
        var factor = Interval.Exactly(Quantity.Scaled(written.Exact < 0 ? -1 : 1, 0, power, Unit.None).Value);
        return (written.Value * factor, written.Rounded * factor, written.Exact * factor.Low);
    }

    private static string RuleOf(string name, WrittenSide written, Operand stated) =>
        Wording.Any(name, "执行率", "支出率", "支付率", "支出进度", "执行进度", "使用率") ? ExecutionRateRule.RuleId
        : Wording.Any(name, "增长", "下降", "增幅", "降幅", "增减", "变动率") ? ChangeRateRule.RuleId
        : Wording.Any(name, "完成率", "完成比例", "达成率") ? CompletionRule.RuleId
        : name.Contains('率') || name.Contains('占') || name.Contains("比重", StringComparison.Ordinal) ? ShareRule.RuleId
        : name.Contains('分') && written.Signs.Contains('+', StringComparison.Ordinal) ? ScoreSumRule.RuleId
        : name.Contains('分') || stated.Text.TrimEnd().EndsWith('分') ? ScoreWeightRule.RuleId
        : written.Signs == "×" ? ProductRule.RuleId
        : written.Signs.AsSpan().IndexOfAny('+', '−') >= 0 ? SumRule.RuleId : ShareRule.RuleId;
}
