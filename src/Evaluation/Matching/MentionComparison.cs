using PerfEval.Evaluation.Gold;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Evaluation.Matching;

/// <summary>Compares figures, rates, headcounts and scores of a whole file, whatever reports they were given to.</summary>
internal static class MentionComparison
{
    private const int ContextShown = 30;

    public static void Figures(IReadOnlyList<GoldFigure> golds, IReadOnlyList<Figure> founds, Notes notes)
    {
        var pairing = MentionMatcher.Match(golds, founds, Keys.Of, Keys.Of, (g, f) => Keys.Affinity(g.Context, f.Text, f.Source), g => g.Optional);
        Tell(Aspects.Figures, pairing, g => g.Optional, g => ($"{g.Text.Value} = {g.Amount.Value}", g.Context), f => ($"{f.Text} = {f.Amount.Value}", Shown(f.Source)), notes);
        foreach (var (gold, found) in pairing.Pairs.Where(p => !p.Gold.Optional))
        {
            Compare(Aspects.Measure, gold.Measure, found.Measure.Spelled(), found.Text, Shown(found.Source), notes);
            Compare(Aspects.Fund, gold.Fund, found.Fund?.Spelled(), found.Text, Shown(found.Source), notes);
            if (gold.StageGiven) Compare(Aspects.Stage, gold.Stage, found.Stage?.Spelled(), found.Text, Shown(found.Source), notes);
        }
    }

    public static void Rates(IReadOnlyList<GoldRate> golds, IReadOnlyList<Rate> founds, Notes notes)
    {
        var pairing = MentionMatcher.Match(golds, founds, Keys.Of, Keys.Of, (g, f) => Keys.Affinity(g.Context, f.Text, f.Source), g => g.Optional);
        Tell(Aspects.Rates, pairing, g => g.Optional, g => ($"{g.Text.Value} = {g.Value.Value}", g.Context), f => ($"{f.Text} = {f.Value.Value}", Shown(f.Source)), notes);
        foreach (var (gold, found) in pairing.Pairs.Where(p => !p.Gold.Optional))
        {
            Compare(Aspects.RateKind, gold.Kind, found.Kind.Spelled(), found.Text, Shown(found.Source), notes);
            if (gold.ComparatorGiven) Compare(Aspects.Comparator, gold.Comparator, found.Comparator?.Sign(), found.Text, Shown(found.Source), notes);
        }
    }

    public static void Headcounts(IReadOnlyList<GoldHeadcount> golds, IReadOnlyList<Headcount> founds, Notes notes)
    {
        var pairing = MentionMatcher.Match(golds, founds, Keys.Of, Keys.Of, (g, f) => Keys.Affinity(g.Context, f.Text, f.Source), g => g.Optional);
        Tell(Aspects.Headcounts, pairing, g => g.Optional, g => ($"{g.Text.Value} = {g.Count.Value}", g.Context), f => ($"{f.Text} = {f.Count.Value}", Shown(f.Source)), notes);
        foreach (var (gold, found) in pairing.Pairs.Where(p => !p.Gold.Optional))
            Compare(Aspects.Unit, gold.Unit, found.UnitText, found.Text, Shown(found.Source), notes);
    }

    /// <summary>Scores are known by their points: a label is told in many ways.</summary>
    public static void Scores(IReadOnlyList<GoldScore> golds, IReadOnlyList<Score> founds, Notes notes)
    {
        var pairing = MentionMatcher.Match(golds, founds, Keys.Of, Keys.Of, (g, f) => Keys.SameText(g.Label.Value, f.Label) ? 1 : 0, g => g.Optional);
        Tell(
            Aspects.Scores, pairing, g => g.Optional, g => ($"{g.Label.Value}: {g.Points.Value}/{g.OutOf.Value}", null),
            f => ($"{f.Label}: {f.Points?.Value}/{f.OutOf?.Value}", Shown(f.Source)), notes);
    }

    /// <summary>The mention with some of the text before it.</summary>
    public static string Shown(Span source)
    {
        var place = source.InTable ? $"表{source.Table + 1}({source.Row},{source.Column}) " : string.Empty;
        var page = source.Page is { } number ? $"p{number} " : string.Empty;
        var quote = source.Quote.ReplaceLineEndings("⏎");
        if (source.Quote.Length < Span.LongestQuote && source.End <= quote.Length)
            quote = quote[Math.Max(0, source.Start - ContextShown)..Math.Min(quote.Length, source.End + 6)];
        return $"{page}{place}#{source.Block} {quote}";
    }

    private static void Tell<TGold, TFound>(
        string aspect, Pairing<TGold, TFound> pairing, Func<TGold, bool> optional, Func<TGold, (string What, string? Where)> gold, Func<TFound, (string What, string? Where)> found, Notes notes)
    {
        notes.Count(aspect, pairing.Pairs.Count(p => !optional(p.Gold)), pairing.Missed.Count, pairing.Invented.Count);
        foreach (var (what, where) in pairing.Missed.Select(gold)) notes.Missed(aspect, what, where);
        foreach (var (what, where) in pairing.Invented.Select(found)) notes.Invented(aspect, what, where);
    }

    private static void Compare(string aspect, Accepted<string> gold, string? found, string text, string where, Notes notes) =>
        notes.Answer(
            aspect, gold.Admits(found, static (a, b) => TextFolding.WithoutSpace(a) == TextFolding.WithoutSpace(b)),
            () => new Difference(aspect, DifferenceKind.Wrong, $"{text}: {found ?? "null"} ≠ {gold.Value ?? "null"}", where));
}
