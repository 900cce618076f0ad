using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Rates;

/// <summary>What was done against what was to be done, in running text: 完成率p%, 完成目标N的p%, 超任务p%, 合格率p% of what was examined.</summary>
internal static class Completions
{
    private static readonly string[] Goals = ["计划", "目标", "任务", "应", "预期", "指标", "需求", "要求"];
    private static readonly string[] Done = ["实际", "已", "完成", "实", "共", "累计"];
    private static readonly string[] Excesses = ["超额", "超任务", "超计划", "超目标", "超出", "超过", "超", "多完成"];
    /// <summary>Numbers before a rate that may be what it is of.</summary>
    private const int MostBeside = 5;

    private static readonly string[] Money = ["预算", "资金", "支出", "执行", "支付", "到位", "拨付", "经费", "投资"];

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var passage in manuscript.EachPassage())
        {
            if (passage.Numbers.Count < 3) continue;
            foreach (var rate in passage.Numbers)
            {
                if (rate.Kind == MentionKind.Rate && rate.Comparator is null && rate.Rank >= 1 && Relate(rate) is { } relation) yield return relation;
            }
        }
    }

    private static Relation? Relate(Mention rate)
    {
        var words = rate.Words;
        // 「以脱贫计划为依据，80%用于56个重点县」 is a share of what is dealt out.
        if (rate.Tail.AsSpan().TrimStart() is var behind && (behind.StartsWith("用于") || behind.StartsWith("投向") || behind.StartsWith("安排") || behind.StartsWith("分配"))) return null;

        // 「完成率分别为111%、100%、80%」 are of several, in their order.
        if (words.Contains("分别", StringComparison.Ordinal)) return null;
        if (words.Contains('占') && !Wording.Any(words, Goals) || Wording.Any(words, "上年", "去年", "同期", "同比", "比上", "增长", "下降", "增加", "减少", "提高", "高于", "低于")) return null;
        if (words == "的" && rate.Left is { Kind: not MentionKind.Rate } goal) return OfNamedGoal(rate, goal);
        var excess = Wording.Any(words, Excesses);
        var completion = Wording.Any(words, "完成率", "达成率", "完成比例", "完成进度", "完成度") || (Wording.Any(words, "完成", "达到", "实现", "达成", "为", "占") && Wording.Any(words, Goals))
            || words is "完成" or "完成了" or "达" or "达到" or "即完成";
        if (excess || completion) return OfPair(rate, excess);
        return words.EndsWith('率') || words.EndsWith("率为", StringComparison.Ordinal) || words.EndsWith("率达", StringComparison.Ordinal) || words.EndsWith('度') ? OfNamedRate(rate, words) : null;
    }

    /// <summary>「培训2399人，完成目标任务2000人的120%」, 「超过目标1200人的10%」.</summary>
    private static Relation? OfNamedGoal(Mention rate, Mention goal)
    {
        if (!Wording.Any(goal.Words, Goals) && !goal.Words.Contains("完成", StringComparison.Ordinal)) return null;
        var actual = Before(goal, rate.SentenceStart).FirstOrDefault(m => Wording.Countable(m, goal) && !Wording.IsHeldAgainst(m) && !m.IsInBracketsBeside(goal));
        if (actual is null || actual.Rank < goal.Rank - 3) return null;
        return Stated(rate, actual, goal, Wording.Any(goal.Words, Excesses), sure: actual.Rank == goal.Rank - 1);
    }

    /// <summary>「计划12000人次，实际13200人次，完成年度计划的110%」: of two numbers of one unit one is named the goal.</summary>
    private static Relation? OfPair(Mention rate, bool excess)
    {
        // 「满意度98%，超过目标值95%」 compares two rates.
        if (excess && rate.Left is { Kind: MentionKind.Rate } other && other.Start >= rate.Passage.SegmentStart(rate.Start) && !Wording.Any(rate.Words, "任务", "计划", "完成")) return null;
        var passage = rate.Passage;
        foreach (var from in (int[])[passage.SegmentStart(rate.Start), passage.SentenceStart(rate.Start), Earlier(passage, rate)])
        {
            var before = Before(rate, from).Where(m => m.Kind != MentionKind.Rate && !m.IsPrice && !Wording.IsHeldAgainst(m) && !m.IsInBracketsBeside(rate)).ToList();

            // 「完成3264亩，超计划64亩，为计划的102%」: the goal itself is not told.
            if (before.Take(2).Any(IsDistance) || (before.Count == 1 && rate.Right is { } more && IsDistance(more))) return null;
            if (before.Count < 2)
            {
                if (before.Count == 1 && After(rate, before[0]) is { } behind) return Decided(rate, before[0], behind, excess);
                continue;
            }

            // 「完成年度任务8.5亿元的101.76%，其中增值税3.2亿元，完成任务的98.5%」: the part has a goal of its own. 「计划60项（其中新建40项），已开工45项」 has not.
            if (passage.Text.IndexOf("其中", before[1].End, before[0].Start - before[1].End, StringComparison.Ordinal) is >= 0 and var aside && passage.Depth(aside) <= passage.Depth(rate.Start)) return null;
            if (Wording.Countable(before[0], before[1])) return Decided(rate, before[1], before[0], excess);

            // 「计划采购45台，中标总价A。实际采购47台，完成率p」: the two of one unit need not stand side by side.
            return GoalBefore(before) is { } goal ? Decided(rate, goal, before[0], excess) : null;
        }

        return null;
    }

    /// <summary>The one number before the nearest that counts the same, past amounts of money: the goal by its own words, of a thing that both name.</summary>
    private static Mention? GoalBefore(List<Mention> before)
    {
        var actual = before[0];
        if (actual.Kind == MentionKind.Money || !Wording.Any(actual.Words, Done) || IsGoal(actual)) return null;
        var next = before.FindIndex(1, m => m.Kind != MentionKind.Money);
        if (next < 0 || !Wording.Countable(before[next], actual) || !IsGoal(before[next]) || before.FindIndex(next + 1, m => Wording.Countable(m, actual)) >= 0) return null;
        return Wording.AreAlike(before[next].Words, actual.Words, NamedInCommon) ? before[next] : null;
    }

    private const double NamedInCommon = 0.1;

    /// <summary>比任务多136户, 超计划64亩, 比计划少2310立方米: how far the two are apart.</summary>
    private static bool IsDistance(Mention mention) =>
        Wording.IsChange(mention) || mention.Words.StartsWith('超') || Wording.EndsWithAny(mention.Words, "多", "少", "超", "超计划", "超任务", "超目标", "超出", "超额", "多完成", "少完成", "短缺", "相差");

    private static int Earlier(Passage passage, Mention rate)
    {
        var from = passage.SentenceStart(rate.Start);
        return from > 0 && passage.Text[from - 1] == '。' ? passage.SentenceStart(from - 1) : from;
    }

    /// <summary>「计划培训1200人，完成率110%，实际培训1320人」.</summary>
    private static Mention? After(Mention rate, Mention one) =>
        rate.Right is { } next && next.End <= rate.Passage.SegmentEnd(rate.End) && Wording.Countable(one, next) && !next.IsPrice ? next : null;

    private static Relation? Decided(Mention rate, Mention first, Mention second, bool excess)
    {
        var goal = Named(first, second);
        if (goal is null) return null;
        var actual = goal == first ? second : first;
        if (first.Kind == MentionKind.Money && Wording.Any(rate.Words, "预算", "执行率")) return null;

        // 「4项任务完成目标，1项任务（…）完成80%」 is said of that one task.
        if (actual.Value == 1) return null;
        return Stated(rate, actual, goal, excess, sure: true);
    }

    /// <summary>Which of two is the goal, by its own words; null where neither or both are.</summary>
    private static Mention? Named(Mention first, Mention second)
    {
        bool one = IsGoal(first), two = IsGoal(second);
        if (one == two) (one, two) = (one && !Wording.Any(first.Words, Done), two && !Wording.Any(second.Words, Done));
        return one == two ? null : one ? first : second;
    }

    /// <summary>18个指标完成16个: how many of them were reached.</summary>
    private static bool IsGoal(Mention mention) => mention.Comparator is not null || (Wording.Any(mention.Words, Goals) && !Wording.EndsWithAny(mention.Words, "指标完成", "指标实现"));

    /// <summary>「走访300户，满意285户，满意度95%」: what was found among what was looked at. A name is thin evidence: a warning at most.</summary>
    private static Relation? OfNamedRate(Mention rate, string words)
    {
        if (Wording.Any(words, Money) || Wording.Any(words, "增", "减", "升", "降", "目标", "标准", "差异", "偏差", "误差", "优良") || Reductions.IsRate(rate)) return null;
        var passage = rate.Passage;
        var from = passage.SentenceStart(rate.Start);
        var before = Before(rate, from).TakeWhile(m => m.Kind != MentionKind.Rate).Where(m => !m.IsPrice).Take(MostBeside).ToList();
        if (before.Count < 2 || !Wording.Countable(before[0], before[1]) || before[0].Kind == MentionKind.Money) return null;
        if (Stem(words[Math.Max(0, words.Length - 6)..]) is not { } stem) return null;

        // 「非常满意336人，满意196人」: how many of the degrees the rate counts, the words leave open.
        if (before.Count(m => Bears(m.Words, stem)) > 1) return null;

        // What was looked at stands beside what was found: 「检查2039家，排查6566处，整改6427处，整改率p%」.
        var part = before.Take(2).FirstOrDefault(m => Bears(m.Words, stem)) ?? before.Take(2).MinBy(m => m.Value)!;
        if (before.Count == 2 ? !Bears(part.Words + Following(part, rate), stem) : !part.Words.EndsWith(stem, StringComparison.Ordinal) || !Bears(part.Words, stem)) return null;
        var wholes = before.TakeWhile(m => Wording.Countable(m, part)).Where(m => m != part && m.Value >= part.Value).ToList();
        if (wholes.Count == 0) return null;
        return new Relation(ShareRule.RuleId, rate.Report, Operand.Of(rate), [.. wholes.Select(w => new RelationReading(new Quotient(Operand.Of(part), Operand.Of(w))))], Strength.Likely);
    }

    /// <summary>合格率 is of 合格; 按期完工率 of 完工.</summary>
    private static string? Stem(string name)
    {
        var at = name.LastIndexOfAny(['率', '度']);
        return at < 2 ? null : name[(at - 2)..at];
    }

    /// <summary>「一般20人，不满意8人」: who is not 满意 is no part of the 满意度. 收回486份 has the 回收率.</summary>
    private static bool Bears(string words, string stem)
    {
        return Tells(stem) || Tells($"{stem[1]}{stem[0]}");

        bool Tells(string word) => words.LastIndexOf(word, StringComparison.Ordinal) is >= 0 and var at && (at == 0 || words[at - 1] is not ('不' or '未' or '非'));
    }

    /// <summary>The words behind a number, but not those that name the rate itself.</summary>
    private static string Following(Mention mention, Mention rate) =>
        Wording.Letters(mention.Passage.Slice(mention.End, Math.Min(mention.End < rate.Start ? mention.Passage.ClauseStart(rate.Start) : mention.Passage.Text.Length, mention.End + 12)));

    private static Relation Stated(Mention rate, Mention actual, Mention goal, bool excess, bool sure)
    {
        Operand done = Operand.Of(actual), wanted = Operand.Of(goal);
        var readings = new List<RelationReading> { new(excess ? new Excess(done, wanted) : new Quotient(done, wanted)) };

        // 「超过目标的110%」 is said of both.
        if (excess) readings.Add(new(new Quotient(done, wanted)));
        readings.Add(new(new Quotient(wanted, done), ReadingKind.Mistake, () => new($"所印比率系以完成数{actual.Text.Trim()}为分母", $"the printed rate takes what was done, {actual.Text.Trim()}, as its base")));
        return new Relation(CompletionRule.RuleId, rate.Report, Operand.Of(rate), readings.ToSequence(), sure ? Strength.Certain : Strength.Likely);
    }

    /// <summary>Numbers before one, nearest first, from a place on.</summary>
    private static IEnumerable<Mention> Before(Mention number, int from)
    {
        for (var m = number.Left; m is not null && m.Start >= from; m = m.Left) yield return m;
    }
}
