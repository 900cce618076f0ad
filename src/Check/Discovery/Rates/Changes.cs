using System.Text.RegularExpressions;
using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Findings;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Rates;

/// <summary>C，比上年P减少D，下降p%: the change, its rate, and the direction that the words give it.</summary>
internal static partial class Changes
{
    private const int MostCandidates = 8;

    private static readonly string[] Falls = ["减少", "下降", "降低", "压减", "减支", "减收", "降幅", "减量", "节约", "少支", "少收", "调减", "核减", "下调"];
    private static readonly string[] Rises = ["增加", "增长", "上升", "增支", "增收", "增幅", "增量", "增率", "提高", "多支", "多收", "调增", "核增", "上调", "追加"];

    /// <summary>年均增长 is of as many years, 增幅低于预算增幅6% is another's, and 分别下降10%、增长12% (各下降, 各增长) are of several.</summary>
    private static readonly string[] NoChanges = ["年均", "递增", "低于", "高于", "分别", "各下降", "各减少", "各降", "各增", "各上升"];

    /// <summary>「低于300元的控制价」: what is kept to, and no level.</summary>
    private static readonly string[] Limits = ["低于", "高于", "超过", "少于", "多于"];

    private static readonly string[] Adjustments = ["剔除", "扣除", "同口径", "可比口径"];

    /// <summary>「剔除划转因素后，减少D，下降p%」: of amounts that are not printed.</summary>
    private static bool IsAdjusted(Mention mention) => Wording.Any(mention.Passage.Text.AsSpan(mention.SentenceStart, mention.Start - mention.SentenceStart), Adjustments);

    /// <summary>Whether the words before a rate of rise or fall say that it is of more than the two amounts beside it.</summary>
    public static bool TellOfOthers(string words) => Wording.Any(words, NoChanges);

    public static bool IsChangeRate(Mention rate) => !TellOfOthers(rate.Lead) && (Wording.Any(rate.Lead, Falls) || Wording.Any(rate.Lead, Rises));

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        var decided = new HashSet<Mention>(ReferenceEqualityComparer.Instance);
        foreach (var passage in manuscript.EachPassage())
        {
            if (passage.Mentions.Count < 2) continue;
            var adjusted = Wording.Any(passage.Text, Adjustments);
            foreach (var mention in passage.Mentions)
            {
                if (adjusted && IsAdjusted(mention))
                {
                    decided.Add(mention);
                    continue;
                }

                if (mention.Kind != MentionKind.Rate && IsChangeAmount(mention))
                {
                    foreach (var relation in OfAmount(mention))
                    {
                        decided.Add(mention);
                        yield return relation;
                    }
                }
                else if (mention.Kind == MentionKind.Rate && mention.Comparator is null && NamedYears.BaseOf(mention) is { } year)
                {
                    // What it is of is that year's amount, or one that is told nowhere.
                    decided.Add(mention);
                    if (NamedYears.Relate(mention, year, Fell(mention)) is { } relation) yield return relation;
                }
                else if (mention.Kind == MentionKind.Rate && mention.Comparator is null && IsChangeRate(mention))
                {
                    foreach (var relation in OfRate(manuscript, mention))
                    {
                        decided.Add(mention);
                        yield return relation;
                    }
                }
            }
        }

        foreach (var relation in Movements.Find(manuscript, decided)) yield return relation;
    }

    private static bool IsChangeAmount(Mention mention) => Wording.IsChange(mention) && (Wording.Any(mention.Lead, Falls) || Wording.Any(mention.Lead, Rises) || Wording.EndsWithAny(mention.LeadLetters, "低", "少", "多", "高", "净增", "净减", "多增", "少增"));

    internal static bool Fell(Mention mention) => !Wording.EndsWithAny(mention.LeadLetters, "多", "高", "净增") && (Wording.EndsWithAny(mention.LeadLetters, "低", "少", "净减") || LastOf(Positive(mention.Lead), Falls) > LastOf(Positive(mention.Lead), Rises));

    /// <summary>负增长 is a fall, whatever word of a rise is in it.</summary>
    private static string Positive(string words) => words.Replace("负增长", "下降", StringComparison.Ordinal);

    /// <summary>Where the last of some words begins; −1 where none is there.</summary>
    internal static int LastOf(string text, string[] words)
    {
        var last = -1;
        foreach (var word in words) last = Math.Max(last, text.LastIndexOf(word, StringComparison.Ordinal));
        return last;
    }

    private static IEnumerable<Relation> OfAmount(Mention change)
    {
        if (Base(change, change.Start, change) is not { } from) yield break;
        var currents = Currents(change, from).ToList();
        if (currents.Count == 0) yield break;
        var (current, sure) = Preferred(currents, from);
        var ordered = currents.Where(c => c != current).Prepend(current).ToList();
        yield return new Relation(
            ChangeAmountRule.RuleId, change.Report, Operand.Of(change),
            ordered.Select(c => new RelationReading(new Distance(Operand.Of(c), Operand.Of(from)))).ToSequence(), sure ? Strength.Certain : Strength.Likely);
        if (sure && !IsSaved(change) && Opposites.Of(current, from, Fell(change), Strength.Certain) is { } direction) yield return direction;
    }

    private static IEnumerable<Relation> OfRate(Manuscript manuscript, Mention rate)
    {
        var change = rate.Previous is { } p && IsChangeAmount(p) && p.Start >= rate.SentenceStart ? p : null;
        if (change is null && Behind(rate) is { } behind && OfRateBefore(rate, behind) is { } turned)
        {
            yield return turned;
            yield break;
        }

        var kind = change ?? rate.Previous;
        // 「减少D，增长-p%」 says the direction twice; its rate is read as a fall nowhere.
        if (rate.Value < 0) yield break;

        // 「三个包分别节约2万元、4万元、4万元，共节约10万元」: of what they cost together.
        if (change is not null && change.Words.StartsWith('共')) yield break;

        // 「增支20.55万元、减支6.77万元，增长3.03%」 is of both.
        if (change?.Previous is { } opposite && IsChangeAmount(opposite) && opposite.SentenceStart == change.SentenceStart && Fell(opposite) != Fell(change) && rate.Passage.Slice(opposite.End, change.Start).AsSpan().IndexOfAny('，', '；') < 0) yield break;

        // 「年末为零，较年初减少20万元，下降100%」: all of it is gone.
        if (change is not null && rate.Value == 1 && Fell(rate)) yield break;
        if (kind is null || kind.Kind == MentionKind.Rate || rate.Passage.Slice(kind.End, rate.Start) is { } gap && Wording.Any(gap, "较", "比", "同比") && change is not null && !IsSaidAgain(rate, change)) yield break;
        var from = Base(rate, change?.Start ?? rate.Start, kind);
        var readings = new List<RelationReading>();
        var sure = false;
        Mention? now = null;
        if (from is not null)
        {
            var currents = Currents(change ?? rate, from).ToList();
            if (currents.Count > 0)
            {
                var (current, certain) = Preferred(currents, from);
                sure = certain;
                now = current;
                readings.Add(new(new Growth(Operand.Of(current), Operand.Of(from))));
                readings.AddRange(currents.Where(c => c != current).Select(c => new RelationReading(new Growth(Operand.Of(c), Operand.Of(from)))));
                readings.AddRange(Mistakes(current, from, change));
            }

            if (change is not null)
            {
                var quotient = new RelationReading(new Quotient(Operand.Of(change), Operand.Of(from)));
                if (readings.Count == 0) sure = true;
                readings.Add(quotient);
            }
        }
        else if (change is not null)
        {
            var currents = Before(change, change.Start, change).Where(c => !IsComparedWith(c)).Take(MostCandidates).ToList();
            if (currents.Count > 0 && NamesItsOwn(change) && IsOfEarlierItem(currents[0], change)) yield break;
            var part = currents.Count > 0 ? OwnAmounts.NameOf(change, currents[0]) : null;
            if (part is not null) currents = [.. OwnAmounts.Named(manuscript, change, part)];
            sure = currents.Count > 0 && part is null && (!NamesItsOwn(change) || currents[0].LeadLetters.EndsWith(ThingOf(change), StringComparison.Ordinal)) && (currents[0].Start >= change.SentenceStart || currents.Select(c => c.Value).Distinct().Count() == 1);
            readings.AddRange(currents.Select(c => new RelationReading(new ImpliedGrowth(Operand.Of(change), Operand.Of(c), Fell(rate)))));
            if (currents.Count > 0) readings.Add(IsAddedTo(change) ? new(new Quotient(Operand.Of(change), Operand.Of(currents[0]))) : OnCurrent(change, currents[0]));
        }

        if (readings.Count == 0) yield break;
        var claimed = readings[0].Expression.Bounds();
        var plausibility = rate.Value > 1 && Fell(rate) ? new[] { PlausibilityRule.RuleId } : [];
        yield return new Relation(ChangeRateRule.RuleId, rate.Report, Operand.Of(rate), readings.ToSequence(), sure && claimed is not null ? Strength.Certain : Strength.Likely)
        {
            Also = plausibility.ToSequence(),
            Context = change is null ? [] : [Operand.Of(change)],
        };
        if (sure && change is null && now is not null && Opposites.OfRate(rate, now, from!, Fell(rate)) is { } direction) yield return direction;
    }

    /// <summary>「收入C，同比增长p%，增收D」: the change that stands behind its rate, with no word of another thing between.</summary>
    private static Mention? Behind(Mention rate) =>
        rate.Right is { Kind: MentionKind.Money or MentionKind.Count } next && next == rate.Next && IsChangeAmount(next) && next.SentenceStart == rate.SentenceStart && Fell(next) == Fell(rate)
            && BarePattern().IsMatch(next.Words) && next.Tail.AsSpan().TrimStart() is [] or ['，' or ',' or '；' or ';' or '（' or '(', ..] && !(next.Next is { Kind: MentionKind.Rate } other && other.SentenceStart == rate.SentenceStart && IsChangeRate(other) && BarePattern().IsMatch(other.Words)) ? next : null;

    private static Relation? OfRateBefore(Mention rate, Mention change)
    {
        if (Base(rate, rate.Start, change) is not null || rate.Previous is not { } current || current.Kind == MentionKind.Rate || !Wording.SameKind(current, change) || !Wording.IsAmount(current) || current.SentenceStart != rate.SentenceStart || Wording.IsHeldAgainst(current)) return null;
        if (!BarePattern().IsMatch(rate.Words) || (rate.Value == 1 && Fell(rate))) return null;
        return new Relation(ChangeRateRule.RuleId, rate.Report, Operand.Of(rate), [new(new ImpliedGrowth(Operand.Of(change), Operand.Of(current), Fell(rate))), OnCurrent(change, current)], Strength.Certain) { Context = [Operand.Of(change)] };
    }

    /// <summary>The words of a change that name nothing that it is of but what was told before: 较上年同期增长, 同比增收, 增支.</summary>
    [GeneratedRegex("^(?:(?:较|比|与)?(?:上年|去年|上一年)(?:度|同期|同月|全年|决算数|决算|执行数)*(?:相比)?|同比|环比|净)?(?:负?增长|增加|增收|增支|多收|多支|下降|减少|减收|减支|降低|上升|少收|少支|增幅|降幅|增率|增|减)(?:额)?(?:了|为|约|达)?$", RegexOptions.CultureInvariant)]
    private static partial Regex BarePattern();

    /// <summary>「同比增加D，同比增长p%」: the rate names the base of its change once more, and nothing else.</summary>
    private static bool IsSaidAgain(Mention rate, Mention change) =>
        BarePattern().IsMatch(rate.Words) && Wording.Any(rate.Words, "同比") && change.LeadLetters.Contains("同比", StringComparison.Ordinal);

    /// <summary>「合同额C，变更增加D，增加p%」: what stands before is what it was.</summary>
    private static bool IsAddedTo(Mention change) => Wording.Any(change.Lead, "变更", "追加", "调增", "调减", "核增", "核减", "上调", "下调");

    /// <summary>「采购额C，比上年P增加D，节约资金E」: what was saved on a price is no fall of the amount.</summary>
    internal static bool IsSaved(Mention change) => change.LeadLetters.Contains("节约", StringComparison.Ordinal);

    /// <summary>「出国费支出A；接待费减少D，下降p%」: an item of the list before, that what changed is not named after.</summary>
    private static bool IsOfEarlierItem(Mention amount, Mention change) =>
        amount.Start >= change.SentenceStart && amount.Start < change.Passage.SegmentStart(change.Start) && !Wording.AreAlike(amount.LeadLetters, ThingOf(change), ItemsAlike);

    private const double ItemsAlike = 0.5;

    /// <summary>「公用经费减少D，降幅p%」 after amounts of other things: what it came to need not be told.</summary>
    private static bool NamesItsOwn(Mention change) => ThingOf(change).Length >= 3;

    private static string ThingOf(Mention change) =>
        Wording.Without(change.LeadLetters, "与年度相比", "比上年", "较上年", "与上年相比", "同比", "比去年", "较去年", "年", "共", "增加", "减少", "增长", "下降", "了", "支出", "收入", "决算", "各");

    /// <summary>「与上年P相比」: what a change is held against, not what it came to.</summary>
    private static bool IsComparedWith(Mention mention) =>
        mention.Tail.AsSpan().TrimStart().StartsWith("相比") || mention.Tail.AsSpan().TrimStart().StartsWith("相较");

    /// <summary>The rate on the wrong base, where the right one is not told.</summary>
    private static RelationReading OnCurrent(Mention change, Mention current) => new(
        new Quotient(Operand.Of(change), Operand.Of(current)), ReadingKind.Mistake,
        () => new($"所印比率系以本期数{current.Text.Trim()}为基数，应以上期数为基数", $"the printed rate takes the current {current.Text.Trim()} as its base, not the previous amount"));

    /// <summary>What a rate of change is often taken for: on the wrong base, or the ratio of the two amounts.</summary>
    internal static IEnumerable<RelationReading> Mistakes(Mention current, Mention from, Mention? change)
    {
        Func<Message> wrongBase = () => new($"所印比率系以本期数{current.Text.Trim()}为基数，应以上期数{from.Text.Trim()}为基数", $"the printed rate takes the current {current.Text.Trim()} as its base, not the previous {from.Text.Trim()}");
        yield return new(new Growth(Operand.Of(from), Operand.Of(current)), ReadingKind.Mistake, wrongBase);
        if (change is not null) yield return new(new Quotient(Operand.Of(change), Operand.Of(current)), ReadingKind.Mistake, wrongBase);
        Func<Message> ratio = () => new("所印比率是两期数之比，不是增减幅度", "the printed rate is the ratio of the two amounts, not their change");
        yield return new(new Quotient(Operand.Of(current), Operand.Of(from)), ReadingKind.Mistake, ratio);
        yield return new(new Quotient(Operand.Of(from), Operand.Of(current)), ReadingKind.Mistake, ratio);
    }

    /// <summary>The amount that 比, 较 or 与 names in the change's own segment.</summary>
    private static Mention? Base(Mention of, int until, Mention kind)
    {
        var start = of.Passage.SegmentStart(until);
        foreach (var m in of.Passage.Mentions.Where(m => m.Start >= start && m.End <= until).Reverse())
        {
            if (m.Kind == MentionKind.Rate || Wording.IsThreshold(m)) continue;
            if (Wording.EndsWithAny(m.LeadLetters, "低于上年", "高于上年", "低于去年", "高于去年")) return null;

            // 「比上年P增加D，其中甲增加E、乙减少F」: of the parts neither is told what it was before.
            if (!Wording.SameKind(m, kind) || m.IsPrice || of.Passage.Slice(m.End, until).Contains("其中", StringComparison.Ordinal)) return null;
            if (IsChangeAmount(m)) return null;

            // 「与上年相比，本年支出C」 announces a comparison; C itself is the current amount.
            var lead = ComparisonWords.BehindAnnounced(m.Passage.Slice(Math.Max(m.Previous?.End ?? 0, start), m.Start));
            if (ComparisonWords.MakeBase(lead, m) || IsEarlierYear(m, lead) || Wording.OpensWithLastYear(m)) return m;
        }

        return null;
    }

    /// <summary>「2023年支出C，2022年为P」: the year before an amount is earlier than another one's of the sentence.</summary>
    private static bool IsEarlierYear(Mention mention, string lead)
    {
        // 「由2021年的8万元降至2022年的6.4万元」 arrives there.
        if (YearIn(lead) is not { } year || Wording.Any(lead, "降至", "增至", "升至", "降到", "增加到", "减少到", "提高到")) return false;
        var sentence = mention.SentenceStart;
        return mention.Passage.Mentions.Any(m => m.Start >= sentence && (m.End <= mention.Start || m == mention.Next) && YearIn(m.Lead) > year);
    }

    /// <summary>The last year of four digits: 「2023年比上年」 tells 2023.</summary>
    internal static int? YearIn(string text)
    {
        for (var at = text.LastIndexOf('年'); at >= 4; at = text.LastIndexOf('年', at - 1))
        {
            if (int.TryParse(text.AsSpan(at - 4, 4), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year)) return year;
        }

        return null;
    }

    /// <summary>「达到C元，比上年的P元增长」: right before the base stands what it came to, though its words make only one of them a price.</summary>
    private static IEnumerable<Mention> Currents(Mention of, Mention from) =>
        from.Previous is { Kind: MentionKind.Money } near && near.IsPrice != from.IsPrice && near.UnitText == from.UnitText && near.Start >= from.SentenceStart && !IsChangeAmount(near) && !Wording.EndsWithAny(near.LeadLetters, Limits)
            ? [near]
            // 「与上年P相比，增加D」 ends what the paragraph told before.
            : Before(of, from.Start, from).Where(c => (!IsComparedWith(from) || c.Start >= from.SentenceStart) && IsOfThing(c, from)).Take(MostCandidates);

    /// <summary>「事业收入较上年的P增加D」 tells nothing of 财政拨款收入, told before it: what a base's own words name is what the change is of.</summary>
    private static bool IsOfThing(Mention current, Mention from)
    {
        var lead = from.LeadLetters;
        var at = lead.LastIndexOfAny(['比', '较']);
        if (at < 0 || current.Start >= from.Passage.SegmentStart(from.Start)) return true;
        var thing = Wording.Without(lead[..at], "与上年", "决算数", "决算", "支出", "收入", "本年", "全年", "年度", "年", "合计", "总额", "总计", "金额", "共", "总");
        return thing.Length < 2 || !Wording.EndsWithAny(lead[..at], "收入", "支出", "经费", "费", "拨款", "资金") || current.LeadLetters.Contains(thing, StringComparison.Ordinal);
    }

    /// <summary>Amounts before a place, nearest first: of the sentence, then of the paragraph.</summary>
    private static IEnumerable<Mention> Before(Mention of, int until, Mention kind) =>
        of.Passage.Mentions.Where(m => m.End <= until && m.Kind != MentionKind.Rate && !m.IsInBracketsBeside(of) && !Wording.EndsWithAny(m.LeadLetters, Limits) && !Wording.IsThreshold(m) && Wording.SameKind(m, kind) && !IsChangeAmount(m) && !m.IsPrice && !IsBaseItself(m) && !Wording.IsBaseOfRate(m) && !m.Words.StartsWith("新增", StringComparison.Ordinal)).Reverse();

    /// <summary>「收入较上年P增加D；支出较上年Q减少E」: P is no amount that E leads to.</summary>
    private static bool IsBaseItself(Mention mention) =>
        mention.Next is { } next && IsChangeAmount(next) && next.SentenceStart == mention.SentenceStart && Wording.Any(Wording.WithoutFalseBases(mention.Clause), "较上", "比上", "较去", "比去", "较2", "比2", "较年初", "比年初");

    /// <summary>The current amount: the only one, or the one whose words say the same thing as the base's.</summary>
    private static (Mention Current, bool Sure) Preferred(List<Mention> currents, Mention from)
    {
        if (currents.Count == 1) return (currents[0], true);
        var segment = from.Passage.SegmentStart(from.Start);
        var own = currents.Where(c => c.Start >= segment).ToList();
        if (own.Count == 1) return (own[0], true);
        string[] things = ["收入", "支出", "预算", "决算", "人数"];
        foreach (var thing in things)
        {
            if (!from.Lead.Contains(thing, StringComparison.Ordinal)) continue;
            var same = (own.Count > 0 ? own : currents).Where(c => c.Lead.Contains(thing, StringComparison.Ordinal)).ToList();
            if (same.Count == 1) return (same[0], true);
        }

        return (currents[0], false);
    }
}
