using System.Text.RegularExpressions;
using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Facts;

namespace PerfEval.Check.Discovery.Sums;

/// <summary>
/// The balance of a budget in running text: 「收入66.1亿元，加上上年结转3.2亿元，收入总量69.3亿元」 and 「收入66.1亿元…。支出61.8亿元，本年收支结余4.3亿元」, 「…，收支相抵，结转4.3亿元」.
/// What else was added or taken off need not be told, so that a contradiction is a warning at most, and only where the numbers are near.
/// </summary>
internal static partial class Balances
{
    /// <summary>How far the balance may be off and still be what is told, as a part of the larger side.</summary>
    private const decimal Near = 0.15m;

    private const int MostCandidates = 12;
    private const int MostAdded = 8;

    /// <summary>Between 加上 and the total: what is netted there, or told of a part only.</summary>
    private static readonly string[] Nets = ["减", "扣除", "其中", "剔除", "等", "抵"];

    private static readonly string[] Others = ["结转", "结余", "收回", "上缴", "调入", "调出", "提取", "上解", "还本"];

    private static readonly string[] Added = ["加上", "加"];

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var passage in manuscript.EachPassage())
        {
            if (passage.InTable || passage.Mentions.Count < 3) continue;
            var adds = passage.Text.Contains("加上", StringComparison.Ordinal) || passage.Text.Contains("，加", StringComparison.Ordinal);
            var rests = Wording.Any(passage.Text, "结余", "收支相抵");
            if (!adds && !rests) continue;
            foreach (var told in passage.Mentions)
            {
                if (told.Kind != MentionKind.Money || told.Approximate || !Wording.IsAmount(told)) continue;
                if (adds && TotalPattern().IsMatch(told.Words) && OfTotal(told) is { } total) yield return total;
                if (rests && RestPattern().IsMatch(told.Words) && OfRest(told) is { } rest) yield return rest;
            }
        }
    }

    /// <summary>收入完成A，加上B、C，收入总量为D.</summary>
    private static Relation? OfTotal(Mention total)
    {
        var passage = total.Passage;
        var sentence = passage.SentenceStart(total.Start);
        var add = AddedFrom(passage, sentence, total.Start);
        if (add < 0 || Wording.Any(passage.Slice(add, total.Start), Nets)) return null;
        var added = Amounts(passage, add, total.Start, total);
        if (added.Count is 0 or > MostAdded || added.Exists(a => a.Approximate)) return null;
        var bases = Amounts(passage, 0, add, total);
        bases.RemoveAll(IsPart);
        if (bases.Count == 0) return null;
        bases.Reverse();
        var side = total.Words.Contains("支出", StringComparison.Ordinal) ? "支出" : "收入";
        if (bases.Exists(b => Carries(b, side))) bases = [.. bases.OrderByDescending(b => Carries(b, side))];
        if (bases.Count > MostCandidates) bases.RemoveRange(MostCandidates, bases.Count - MostCandidates);
        return Told(total, bases.ConvertAll(b => new Total([Operand.Of(b), .. added.Select(Operand.Of)])), total.Value);
    }

    /// <summary>收入A，…。支出B，本年收支结余C.</summary>
    private static Relation? OfRest(Mention rest)
    {
        // Of 「收入A，其中保险费收入B，补贴收入C」 only the whole has its part in the balance.
        var before = Amounts(rest.Passage, 0, rest.Start, rest).FindAll(m => !IsPart(m));
        var spent = before.FindLast(m => Carries(m, "支出"));
        if (spent is null) return null;
        var incomes = before.FindAll(m => m.End <= spent.Start && Carries(m, "收入"));
        if (incomes.Count == 0) return null;
        incomes.Reverse();
        if (incomes.Count > MostCandidates) incomes.RemoveRange(MostCandidates, incomes.Count - MostCandidates);

        // 「收入A，上年结转B，支出C，财政收回D，本年结余E」: more came and went than the two.
        var more = before.Exists(m => m.Start > incomes[0].Start && m != spent && Wording.Any(m.Words, Others));
        return Told(rest, incomes.ConvertAll(i => new Total([Operand.Of(i)], [Operand.Of(spent)])), more ? 0 : incomes[0].Value);
    }

    private static bool IsPart(Mention mention) => mention.Passage.Slice(mention.Passage.SentenceStart(mention.Start), mention.Start).Contains("其中", StringComparison.Ordinal);

    /// <param name="scale">Of what the difference is a part.</param>
    private static Relation? Told(Mention told, List<Total> meant, decimal scale)
    {
        var agrees = meant.Exists(m => m.Bounds() is { } bounds && bounds.Meets(told.Bounds));
        var near = meant[0].Bounds() is { } first && Math.Abs((first.Low + first.High) / 2 - told.Value) <= Math.Abs(scale) * Near;
        if (!agrees && !near) return null;
        return new Relation(SumRule.RuleId, told.Report, Operand.Of(told), [.. meant.Select(m => new RelationReading(m))], Strength.Likely)
        {
            Why = new("所述各项相加减，应为此数", "what is told before adds up to it"),
        };
    }

    private static bool Carries(Mention mention, string side) =>
        Wording.EndsWithAny(OutcomePattern().Replace(mention.LeadLetters, string.Empty), side) || mention.Label.EndsWith(side, StringComparison.Ordinal)
        || (mention.Measure == (side == "收入" ? Measure.Received : Measure.Executed) && mention.Label.Contains(side, StringComparison.Ordinal));

    private static int AddedFrom(Passage passage, int from, int end)
    {
        foreach (var word in Added)
        {
            for (var at = passage.Text.IndexOf(word, from, end - from, StringComparison.Ordinal); at >= 0; at = passage.Text.IndexOf(word, at + 1, end - at - 1, StringComparison.Ordinal))
            {
                if (at == from || passage.Text[at - 1] is '，' or ',' or '；' or ';' or '。' or ' ') return at;
            }
        }

        return -1;
    }

    /// <summary>Amounts of the total's kind that are neither planned beside an outcome nor held against another.</summary>
    private static List<Mention> Amounts(Passage passage, int from, int end, Mention total)
    {
        var depth = passage.Depth(total.Start);
        return passage.Mentions.FindAll(m => m.Start >= from && m.End <= end && Wording.SameKind(m, total) && Wording.IsAmount(m) && !Wording.IsHeldAgainst(m) && passage.Depth(m.Start) <= depth);
    }

    [GeneratedRegex("(收入|支出|财力|资金)?(总量|总计|合计|总额)(为|达|共)?$|^(收|支)?总(收入|支出|财力)(为|达)?$", RegexOptions.CultureInvariant)]
    private static partial Regex TotalPattern();

    [GeneratedRegex("(本年|当年|本期|当期|年度)?收支结余(决算数|执行数)?(为)?$|^(本年|当年)结余(为)?$|^收支相抵后?(本年|年终|年末|累计|滚存|净)*(结余|结转|结余结转|结转结余|结转和结余)(资金)?(为)?$", RegexOptions.CultureInvariant)]
    private static partial Regex RestPattern();

    [GeneratedRegex("(决算数|执行数|完成数|完成|实现|总计|合计|为|达)+$", RegexOptions.CultureInvariant)]
    private static partial Regex OutcomePattern();
}
