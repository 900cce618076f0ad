using System.Text.RegularExpressions;
using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Rates;

/// <summary>「2015年是P，2020年是C（比2015年增长p%）」: a change whose base is the amount of a year that its words name.</summary>
internal static partial class NamedYears
{
    /// <summary>
    /// The year that a rate of change is held against, where an earlier amount of its sentence is told of a year and none stands between it and these
    /// words; null where other words must tell the base.
    /// </summary>
    public static int? BaseOf(Mention rate)
    {
        if (rate.Lead.AsSpan().IndexOfAny('比', '较') < 0 || !Changes.IsChangeRate(rate) || YearPattern().Match(rate.Lead) is not { Success: true } told) return null;
        var year = PrintedDigits.Whole(told.Groups["year"].ValueSpan);
        return EarlierAmounts(rate).Any(m => Changes.YearIn(m.Lead) is { } other && (other != year || m == EarlierAmounts(rate).First())) || Named(rate, year) is not null ? year : null;
    }

    /// <summary>Null where the sentence does not tell that year's amount, or more than one.</summary>
    public static Relation? Relate(Mention rate, int year, bool fell)
    {
        if (Named(rate, year) is not { } from || EarlierAmounts(rate).FirstOrDefault() is not { } current || current == from || !Wording.SameKind(current, from)) return null;
        if (Changes.YearIn(current.Lead) is not { } now || now <= year) return null;
        RelationReading[] readings = [new(new Growth(Operand.Of(current), Operand.Of(from))), .. Changes.Mistakes(current, from, change: null)];
        return new Relation(ChangeRateRule.RuleId, rate.Report, Operand.Of(rate), readings.ToSequence(), Strength.Certain) { Also = fell && rate.Value > 1 ? [PlausibilityRule.RuleId] : [] };
    }

    private static Mention? Named(Mention rate, int year)
    {
        var named = EarlierAmounts(rate).Where(m => Changes.YearIn(m.Lead) == year).DistinctBy(m => m.Value).Take(2).ToList();
        return named is [var one] ? one : null;
    }

    /// <summary>Of the rate's sentence, nearest first.</summary>
    private static IEnumerable<Mention> EarlierAmounts(Mention rate)
    {
        for (var m = rate.Previous; m is not null && m.Start >= rate.SentenceStart; m = m.Previous)
        {
            if (m.Kind != MentionKind.Rate && Wording.IsAmount(m)) yield return m;
        }
    }

    [GeneratedRegex("[比较](?<year>(?:19|20)[0-9]{2})年(?:度|底|末)?[^，。；、0-9]{0,4}(?:增长|增加|上升|提高|下降|减少|降低)(?:了|约|近)?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearPattern();
}
