using System.Globalization;
using System.Runtime.InteropServices;
using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Repeats;

/// <summary>
/// One quantity told in other words: values that differ by one digit only, and values beside the same neighbour.
/// The words alone would not do, so a contradiction is a warning, unless many places stand against one.
/// </summary>
internal sealed class WeakEchoes
{
    private const int LargestGroup = 40;
    private const int FewestDigits = 3;
    private const double LeastAlike = 0.19;
    private const double SwapAlike = 0.3;

    /// <summary>执行案件 and 审结各类案件 have the word in common that is counted.</summary>
    private const double CountsAlike = 0.35;

    /// <summary>What each amount is: the same few are compared with each other again and again.</summary>
    private readonly Dictionary<Mention, LetterPairs> _words = new(ReferenceEqualityComparer.Instance);

    public static IEnumerable<Relation> Find(Manuscript manuscript) => new WeakEchoes().Told(manuscript);

    private IEnumerable<Relation> Told(Manuscript manuscript)
    {
        var values = new Dictionary<Amount, List<Mention>>();
        foreach (var mention in manuscript.Mentions)
        {
            if (IsTelling(mention)) Add(values, Amount.Of(mention), mention);
        }

        foreach (var relation in Slips(values)) yield return relation;
        foreach (var relation in Swaps(values)) yield return relation;
        foreach (var relation in Neighbours(manuscript, values)) yield return relation;
    }

    private static void Add(Dictionary<Amount, List<Mention>> groups, Amount amount, Mention mention)
    {
        ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, amount, out _);
        (group ??= []).Add(mention);
    }

    private static bool IsTelling(Mention mention) =>
        mention.Kind != MentionKind.Rate && mention.Value > 0 && mention.Comparator is null or Comparator.Equal && !mention.Approximate && Digits(mention) >= FewestDigits;

    private static int Digits(Mention mention) => mention.TellingDigits ??= NearAmounts.Digits(mention.Value);

    private IEnumerable<Relation> Slips(Dictionary<Amount, List<Mention>> values)
    {
        var told = new HashSet<(string, decimal, decimal)>();
        foreach (var (a, b) in NearAmounts.OneDigitApart([.. values.Keys]))
        {
            if (!told.Add((a.Kind, Math.Min(a.Value, b.Value), Math.Max(a.Value, b.Value)))) continue;
            var (one, other) = (values[a], values[b]);
            var (odd, many) = one.Count < other.Count || (one.Count == other.Count && one[0].Passage.Order > other[0].Passage.Order) ? (one, other) : (other, one);
            if (odd.Count == 1 && many.Count <= LargestGroup && OfSlip(odd[0], many) is { } relation) yield return relation;
        }
    }

    /// <summary>135.00 and 153.00: the same digits, two of them swapped.</summary>
    private IEnumerable<Relation> Swaps(Dictionary<Amount, List<Mention>> values)
    {
        foreach (var alike in NearAmounts.OfSameDigits([.. values.Keys]))
        {
            foreach (var (one, other) in alike.SelectMany((a, i) => alike.Skip(i + 1).Take(LargestGroup).Select(b => (a, b))))
            {
                if (!PrintedNumber.IsSlip(one.Printed, other.Printed)) continue;
                var (first, second) = (values[one], values[other]);
                var (odd, many) = first.Count < second.Count || (first.Count == second.Count && first[0].Passage.Order > second[0].Passage.Order) ? (first, second) : (second, first);
                if (odd.Count > 1 || many.Count > LargestGroup || many.Exists(m => IsInColumnOf(odd[0], m)) || AreToldTogether(odd[0], many) || many.Where(m => Comparable(odd[0], m) && !OtherThings.Are(odd[0], m)).MaxBy(m => Similarity(odd[0], m)) is not { } like) continue;
                if (Similarity(odd[0], like) >= SwapAlike || IsNamedBeside(like, odd[0]) || IsNamedBeside(odd[0], like)) yield return Relate(odd[0], [like], Strength.Likely, new("数字相同而次序颠倒，疑为笔误", "the same digits in another order: probably a slip of the pen"));
            }
        }
    }

    /// <summary>Whether the sentence of one place names what the other is, in four letters at least.</summary>
    private static bool IsNamedBeside(Mention named, Mention place)
    {
        var name = named.LeadLetters;
        var sentence = place.Passage.Slice(place.SentenceStart, place.Start);
        return name.Length is >= 4 and <= 12 && sentence.Contains(name, StringComparison.Ordinal);
    }

    private Relation? OfSlip(Mention odd, List<Mention> many)
    {
        if (many.Exists(m => IsInColumnOf(odd, m) || IsInRowOf(odd, m)) || AreToldTogether(odd, many)) return null;
        var like = many.Where(m => Comparable(odd, m)).OrderByDescending(m => Similarity(odd, m)).ToList();
        if (like.Count == 0) return null;
        var digits = Math.Min(Digits(odd), Digits(like[0]));
        var similarity = Similarity(odd, like[0]);
        var enough = digits >= 5 ? similarity >= 0.3 || like.Count >= 2 : digits == 4 ? similarity >= 0.5 || (like.Count >= 2 && similarity >= (odd.Kind == MentionKind.Money ? 0.2 : CountsAlike)) : like.Count >= 2 && similarity >= 0.5;
        if (!enough) return null;
        var certain = digits >= 5 && like.Count >= 3 && similarity >= 0.7;
        return Relate(odd, like, certain ? Strength.Certain : Strength.Likely, new("仅一位数字不同，疑为笔误", "one digit differs: probably a slip of the pen"));
    }

    /// <summary>「追回5.55万元，违约金10.89万元」 told twice: the same value beside, alike words.</summary>
    private IEnumerable<Relation> Neighbours(Manuscript manuscript, Dictionary<Amount, List<Mention>> values)
    {
        var groups = new Dictionary<Amount, List<Mention>>();
        foreach (var mention in manuscript.Mentions)
        {
            if ((!mention.Passage.InTable || mention.Passage.Mentions.Count > 1) && IsAnchor(mention)) Add(groups, Amount.Of(mention) with { Price = false }, mention);
        }

        foreach (var anchors in groups.Values)
        {
            for (var i = 1; i < Math.Min(anchors.Count, LargestGroup); i++)
            {
                for (var j = 0; j < i; j++)
                {
                    var (one, other) = (anchors[i], anchors[j]);
                    bool behind = Differ(one.Next, other.Next), before = Differ(one.Previous, other.Previous);
                    if ((!behind && !before) || !Comparable(one, other) || Similarity(one, other) is not (>= LeastAlike and var alike)) continue;
                    if (behind && Beside(one.Next!, other.Next!, alike, values) is { } next) yield return next;
                    if (before && Beside(one.Previous!, other.Previous!, alike, values) is { } previous) yield return previous;
                }
            }
        }
    }

    private static bool IsAnchor(Mention mention) => IsTelling(mention) || (mention.Kind == MentionKind.Money && mention.Value > 0 && Digits(mention) == 2 && Wording.IsAmount(mention));

    /// <summary>Two amounts of one kind that cannot be the same.</summary>
    private static bool Differ(Mention? later, Mention? earlier) =>
        later is { Kind: not MentionKind.Rate, IsPrice: false } && earlier is not null && Wording.SameKind(later, earlier) && !later.Bounds.Meets(earlier.Bounds) && Wording.IsAmount(later) && Wording.IsAmount(earlier);

    private Relation? Beside(Mention later, Mention earlier, double anchors, Dictionary<Amount, List<Mention>> values)
    {
        if (!Comparable(later, earlier) || ArePartAndWhole(later, earlier) || (IsEstablished(later) && IsEstablished(earlier))) return null;
        var alike = Similarity(later, earlier);
        var enough = PrintedNumber.IsSlip(later.Text, earlier.Text) ? alike >= LeastAlike && alike + anchors >= 3 * LeastAlike : alike >= 0.5 && anchors >= 0.4;
        return enough ? Relate(later, [earlier], Strength.Likely, new("同样的话、相邻数字相同，而此数不一", "the same words and the same number beside it, but another value")) : null;

        bool IsEstablished(Mention m) => values.TryGetValue(Amount.Of(m), out var places) && places.Count > 1;
    }

    /// <summary>「收入由年初A调整为B」 and 「收入A（税收C、…）」: what stands in brackets behind A is a part of it.</summary>
    private static bool ArePartAndWhole(Mention one, Mention other) => (one.Passage.Depth(one.Start) > 0) != (other.Passage.Depth(other.Start) > 0);

    private static Relation Relate(Mention odd, List<Mention> like, Strength strength, Model.Findings.Message why) =>
        new(CrossReferenceRule.RuleId, Math.Max(odd.Report, like[0].Report), Operand.Of(odd), [new(new Elsewhere(Operand.Of(like[0])))], strength)
        {
            Why = why,
            Context = [.. like.Skip(1).Take(4).Select(Operand.Of)],
        };

    /// <summary>18,406人 in March and 18,506人 in December under one header: the other value has a row of its own there.</summary>
    private static bool IsInColumnOf(Mention one, Mention other) =>
        one.Source is { InTable: true, Column: not null } && one.Source.Block == other.Source.Block && one.Source.Column == other.Source.Column;

    /// <summary>
    /// 「支出3.16万元，年初预算为3.96万元」: a sentence that tells both values knows them for two things, unless several other places tell the same one.
    /// What is counted twice in it may be one.
    /// </summary>
    private static bool AreToldTogether(Mention odd, List<Mention> many) => many.Exists(m => AreBeside(odd, m)) && many.Count(m => !AreBeside(odd, m)) < FewestElsewhere;

    private const int FewestElsewhere = 2;

    private static bool AreBeside(Mention one, Mention other) => one.Kind == MentionKind.Money && one.Passage == other.Passage && !one.Passage.InTable && one.SentenceStart == other.SentenceStart;

    /// <summary>29.31 and 21.31 under 合计 and 专项: one row tells both. A target and what was reached may be one number.</summary>
    private static bool IsInRowOf(Mention one, Mention other) =>
        one.Kind == MentionKind.Money && one.Source is { InTable: true, Row: not null } && one.Source.Block == other.Source.Block && one.Source.Row == other.Source.Row;

    /// <summary>Two places that can be about one thing: not one sentence, not two cells of one table, not two years.</summary>
    private static bool Comparable(Mention one, Mention other)
    {
        if (one.Passage == other.Passage && one.SentenceStart == other.SentenceStart) return false;
        if (one.Passage.InTable && other.Passage.InTable && one.Passage.Block == other.Passage.Block) return false;
        if (AreBrothers(one.Passage, other.Passage)) return false;
        if (one.Per != other.Per || Wording.IsChange(one) != Wording.IsChange(other) || one.Bounds.Meets(other.Bounds) != (one.Value == other.Value)) return false;
        if (Occasions.AreApart(one, other) || Occasions.AreChangesOfOtherBudgets(one, other)) return false;
        if (one.Stage is { } a && other.Stage is { } b && a != b) return false;

        // What was planned and what was spent may be as near as a digit and are two things all the same.
        if (one.Measure == Measure.Budget && other.Measure == Measure.Executed || one.Measure == Measure.Executed && other.Measure == Measure.Budget) return false;
        return YearOf(one) is not { } x || YearOf(other) is not { } y || x == y;
    }

    /// <summary>「（一）城市低保。…」 and 「（二）农村低保。…」 tell the same of two things.</summary>
    private static bool AreBrothers(Passage one, Passage other) =>
        one != other && one.Enumerator is { } style && style == other.Enumerator && Math.Abs(one.Order - other.Order) <= NextItems;

    private const int NextItems = 3;

    private static int? YearOf(Mention mention)
    {
        var sentence = mention.Passage.Text.AsSpan(mention.SentenceStart, mention.Start - mention.SentenceStart + 1);
        for (var at = sentence[..^1].LastIndexOf('年'); at >= 4; at = sentence[..at].LastIndexOf('年'))
        {
            // 2018年12月7日 is a day, not the year that an amount belongs to.
            if (sentence[at - 4] == '2' && !char.IsAsciiDigit(sentence[at + 1]) && int.TryParse(sentence.Slice(at - 4, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1990 and < 2100) return year;
        }

        return mention.Year ?? mention.FiscalYear;
    }

    private double Similarity(Mention one, Mention other)
    {
        LetterPairs a = Words(one), b = Words(other);
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        return Math.Max(a.Alike(b), shorter.Length < 4 ? 0 : 0.9 * shorter.ContainedIn(longer));
    }

    /// <summary>What an amount is, in its clause or else in its label; words that any amount has say nothing.</summary>
    private LetterPairs Words(Mention mention)
    {
        if (_words.TryGetValue(mention, out var words)) return words;
        var clause = mention.Passage.InTable && mention.Passage.Mentions.Count == 1 ? string.Empty : Telling(mention.Clause);
        return _words[mention] = new LetterPairs(clause.Length >= 2 ? clause : Telling(mention.Label));
    }

    private static string Telling(string text) => Wording.Without(Wording.Letters(text), "支出决算", "年初预算", "决算数", "预算数", "决算", "预算为", "支出为", "实际支出");
}
