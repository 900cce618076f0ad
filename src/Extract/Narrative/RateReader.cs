using PerfEval.Extract.Numbers;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Extract.Narrative;

/// <summary>A percentage with what the text says about it.</summary>
internal sealed record RateReading(NumberToken Token, RateKind Kind, int? Year, string Label);

/// <summary>Reads the percentages of a text in order.</summary>
internal static class RateReader
{
    /// <summary>How far behind a percentage the word may stand that names it (按50%的比例).</summary>
    private const int TailReach = 6;

    public static List<RateReading> Read(ProseText text, ProseContext context, IReadOnlyList<Amount> amounts, string? subject)
    {
        var rates = new List<RateReading>();
        var floor = 0;
        foreach (var token in text.Tokens)
        {
            if (token.Kind == NumberKind.Money)
            {
                floor = token.End;
                continue;
            }

            var lead = text.LeadOf(token.OuterStart, floor);
            if (AsRate(token, lead, text) is not { } rate) continue;
            var sentence = text.SentenceStart(token.Start);
            var sibling = rates.Count > 0 && rates[^1].Token.Start >= sentence ? rates[^1] : null;
            var kind = rate.Kind == NumberKind.PercentPoint ? RateKind.Change : KindOf(lead, text, rate, sibling, context.Headings);
            var about = amounts.LastOrDefault(a => a.Token.Start >= sentence && a.Token.End <= token.Start && a.Measure != Measure.Change);
            rates.Add(new RateReading(
                rate, kind, YearReader.Read(text, lead.Start, sentence, token.Start, context.FiscalYear),
                LabelWriter.Write(lead.Printed, about?.Label ?? subject ?? context.Subject)));
            floor = rate.End;
        }

        return rates;
    }

    private static NumberToken? AsRate(NumberToken token, Lead lead, ProseText text)
    {
        if (token.Kind is NumberKind.Percent) return token.IsFactor && token.Printed == 100 ? null : token;
        if (token.Kind is NumberKind.PercentPoint or NumberKind.Permille) return token;
        if (token.Kind != NumberKind.Bare || token.UnitText is not null || token.Printed is < 0 or > 1000) return null;
        var before = LabelWriter.Clean(lead.Printed);
        var says = before.EndsWith('占') || before.EndsWith("占比", StringComparison.Ordinal) || ((before.EndsWith("执行率", StringComparison.Ordinal) || before.EndsWith("完成率", StringComparison.Ordinal)) && token.Printed > 1);
        var next = token.End < text.Folded.Length ? text.Folded[token.End] : '。';
        return says && next is ',' or ';' or '。' or ')' or '\n' or ' ' ? token.Under(MeasureUnit.Percent) : null;
    }

    private static RateKind KindOf(Lead lead, ProseText text, NumberToken token, RateReading? sibling, Sequence<string> headings)
    {
        if (token.Range == RangePart.High && sibling is not null) return sibling.Kind;
        if (RateLexicon.Kinds.Last(lead.Words) is { } hit) return Sharpen(hit, lead.Words);
        var tail = text.TailOf(token.OuterEnd);
        if (RateLexicon.Kinds.Last(tail[..Math.Min(tail.Length, TailReach)]) is { } behind) return Sharpen(behind, tail);
        if (sibling is not null) return sibling.Kind;
        var earlier = text.LeadOf(lead.Start, text.SentenceStart(token.Start), wholeSentence: true).Words;
        if (RateLexicon.Kinds.Last(earlier) is { } before && before.Meaning is not (RateKind.Change or RateKind.Share or RateKind.Completion)) return before.Meaning;
        foreach (var heading in headings.Reverse())
        {
            if (heading.Contains("满意度", StringComparison.Ordinal)) return RateKind.Satisfaction;
        }

        return RateKind.Other;
    }

    /// <summary>完成…预算的 98% is execution, 完成任务的 98% completion.</summary>
    private static RateKind Sharpen(PhraseTable<RateKind>.Hit hit, ReadOnlySpan<char> words) =>
        hit.Meaning == RateKind.Completion && words[hit.End..].Contains("预算", StringComparison.Ordinal) ? RateKind.Execution : hit.Meaning;
}
