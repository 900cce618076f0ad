using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Facts;

namespace PerfEval.Check.Discovery.Rates;

/// <summary>决算数大于（小于、等于）预算数: what the words say about an outturn and a budget that both stand beside them.</summary>
internal static class Directions
{
    private const int LongestGap = 12;

    private static readonly string[] Outturns = ["决算数", "支出决算", "执行数", "实际支出", "决算支出", "决算"];
    private static readonly (string Word, int Sign)[] Verbs = [("大于", 1), ("高于", 1), ("多于", 1), ("超过", 1), ("超出", 1), ("小于", -1), ("低于", -1), ("少于", -1), ("等于", 0), ("持平", 0), ("一致", 0), ("相等", 0)];

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var passage in manuscript.EachPassage())
        {
            if (passage.Mentions.Count < 2) continue;
            for (var at = passage.Text.IndexOf(Level, StringComparison.Ordinal); at >= 0; at = passage.Text.IndexOf(Level, at + Level.Length, StringComparison.Ordinal))
            {
                if (LevelWithLastYear(passage, at) is { } relation) yield return relation;
            }

            if (!passage.Text.Contains("预算", StringComparison.Ordinal)) continue;
            foreach (var (word, sign) in Verbs)
            {
                for (var at = passage.Text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = passage.Text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
                {
                    if (Relate(passage, at, word, sign) is { } relation) yield return relation;
                }
            }
        }
    }

    private const string Level = "持平";

    /// <summary>「公务接待费决算C，完成预算B的p%，与上年的P持平」: last year's amount stands in the very clause.</summary>
    private static Relation? LevelWithLastYear(Passage passage, int at)
    {
        var clause = passage.ClauseStart(at);
        if (passage.Mentions.LastOrDefault(m => m.Start >= clause && m.End <= at) is not { Kind: not MentionKind.Rate } from || !Wording.Any(from.Words, "上年", "去年", "上一年") || Wording.Letters(passage.Slice(from.End, at)).Length > 2) return null;
        var sentence = passage.SentenceStart(at);
        var currents = passage.Mentions.Where(m => m.Start >= sentence && m.End <= from.Start && Wording.SameKind(m, from) && Wording.IsAmount(m) && !(m.Measure == Measure.Budget && !Wording.Any(m.Words, Outturns))).ToList();
        if (currents.Count != 1) return null;
        Operand current = Operand.Of(currents[0]), last = Operand.Of(from);
        if (Math.Abs(current.Value - last.Value) <= Near * Math.Abs(last.Value) || current.Bounds.Meets(last.Bounds))
            return new Relation(DirectionRule.RuleId, from.Report, current, [new(new Elsewhere(last))], Strength.Possible);
        return new Relation(DirectionRule.RuleId, from.Report, current, [new(new Elsewhere(last))], Strength.Certain)
        {
            Contradiction = new(
                $"“{Readable.Of(currents[0].Label)}”为{current.Text.Trim()}，上年为{last.Text.Trim()}，文字却称与上年持平，与数字不符。",
                $"{current.Text.Trim()} after {last.Text.Trim()} last year, which the words call level."),
        };
    }

    private static Relation? Relate(Passage passage, int at, string word, int sign)
    {
        var clause = passage.Slice(passage.ClauseStart(at), at);
        var after = passage.Slice(at + word.Length, Math.Min(passage.Text.Length, at + word.Length + LongestGap));
        if (clause.Contains('基') && clause.TrimEnd().EndsWith("基本", StringComparison.Ordinal)) return null;
        if (!Wording.Any(clause, Outturns) || Wording.Any(clause, "率", "上年", "去年", "不") || clause.Any(char.IsAsciiDigit)) return null;

        // 「决算数大于预算数」, 「决算数与年初预算数持平」.
        var named = sign == 0 && word != "等于" ? clause : after;
        var end = named.IndexOf("预算", StringComparison.Ordinal);
        if (end < 0 || named[..end].Any(char.IsAsciiDigit) || named[..end].IndexOfAny(['，', '。', '；']) >= 0 || named.Contains("上年", StringComparison.Ordinal)) return null;
        var before = Beside(passage, at);
        if (before.LastOrDefault(m => m.Measure == Measure.Executed || Wording.Any(m.Words, Outturns)) is not { } outturn) return null;
        var budgets = before.Where(m => m != outturn && m.Measure == Measure.Budget && !Wording.Any(m.Words, "决算")).ToList();
        var initial = named.Contains("年初", StringComparison.Ordinal);
        var meant = budgets.Where(b => !initial || b.Stage != BudgetStage.Current).ToList();
        if (meant.Count == 0) return null;
        var stated = Operand.Of(outturn);
        if (meant.Exists(b => Agrees(outturn, b, sign)))
            return new Relation(DirectionRule.RuleId, outturn.Report, stated, [new(new Elsewhere(stated))], Strength.Possible);
        var budget = meant[^1];
        var relation = outturn.Value > budget.Value ? ("大于", "above") : outturn.Value < budget.Value ? ("小于", "below") : ("等于", "equal to");
        var exact = sign != 0 || Math.Abs(outturn.Value - budget.Value) > Near * Math.Abs(budget.Value);
        return new Relation(DirectionRule.RuleId, outturn.Report, stated, [new(new Elsewhere(Operand.Of(budget)))], exact && meant.Count == 1 ? Strength.Certain : Strength.Likely)
        {
            Contradiction = new(
                $"“{Readable.Of(outturn.Label)}”为{outturn.Text.Trim()}，{relation.Item1}预算数{budget.Text.Trim()}，文字却称决算数{(sign == 0 ? "与预算数" : string.Empty)}{word}{(sign == 0 ? string.Empty : "预算数")}，与数字不符。",
                $"{outturn.Text.Trim()} was spent, {relation.Item2} the budget of {budget.Text.Trim()}, which the words contradict (“{word}”)."),
        };
    }

    /// <summary>持平 is said of what differs by a hundredth at most.</summary>
    private const decimal Near = 0.01m;

    private static bool Agrees(Mention outturn, Mention budget, int sign) => sign switch
    {
        > 0 => outturn.Bounds.High > budget.Bounds.Low,
        < 0 => outturn.Bounds.Low < budget.Bounds.High,
        _ => outturn.Bounds.Meets(budget.Bounds),
    };

    /// <summary>The amounts of the sentence before the words, or of the one before it where this sentence has none.</summary>
    private static List<Mention> Beside(Passage passage, int at)
    {
        var from = passage.SentenceStart(at);
        var found = Amounts(from);
        return found.Count >= 2 || from == 0 ? found : Amounts(passage.SentenceStart(from - 1));

        List<Mention> Amounts(int start) => [.. passage.Mentions.Where(m => m.Kind == MentionKind.Money && m.Start >= start && m.End <= at && Wording.IsAmount(m) && !Wording.IsHeldAgainst(m))];
    }
}
