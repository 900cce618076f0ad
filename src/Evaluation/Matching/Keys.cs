using PerfEval.Evaluation.Gold;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;

namespace PerfEval.Evaluation.Matching;

/// <summary>What makes two mentions the same: their text, white space apart, and their value.</summary>
internal static class Keys
{
    /// <summary>Places at which values are compared: a fraction printed as 55.20 % may be written 0.552.</summary>
    private const int Places = 10;

    public static IEnumerable<string> Of(GoldFigure gold) => Combined(gold.Text, gold.Amount);

    public static string Of(Figure found) => Combined(found.Text, found.Amount.Value);

    public static IEnumerable<string> Of(GoldRate gold) => Combined(gold.Text, gold.Value);

    public static string Of(Rate found) => Combined(found.Text, found.Value.Value);

    public static IEnumerable<string> Of(GoldHeadcount gold) => Combined(gold.Text, gold.Count);

    public static string Of(Headcount found) => Combined(found.Text, found.Count.Value);

    public static IEnumerable<string> Of(GoldScore gold) =>
        from points in All(gold.Points) from outOf in All(gold.OutOf) select Combined(points, outOf);

    public static string Of(Score found) => Combined(found.Points?.Value, found.OutOf?.Value);

    public static bool SameText(string? a, string? b) => TextFolding.Folded(a) == TextFolding.Folded(b);

    public static bool SameNumber(decimal? a, decimal? b) => a is null || b is null ? a is null && b is null : Math.Round(a.Value, Places) == Math.Round(b.Value, Places);

    /// <summary>How many characters before a mention are the same in the gold's context and in the found quote, 0 to 99.</summary>
    public static int Affinity(string? context, string text, Span source)
    {
        if (string.IsNullOrEmpty(context)) return 0;
        var (wanted, quote, mention) = (TextFolding.WithoutSpace(context), TextFolding.WithoutSpace(source.Quote), TextFolding.WithoutSpace(text));
        if (mention.Length == 0) return 0;
        var best = 0;
        for (var at = quote.IndexOf(mention, StringComparison.Ordinal); at >= 0; at = quote.IndexOf(mention, at + 1, StringComparison.Ordinal))
        {
            var common = 0;
            while (common < wanted.Length && common < at && wanted[^(common + 1)] == quote[at - common - 1]) common++;
            best = Math.Max(best, common);
        }

        return Math.Min(best, 99);
    }

    private static IEnumerable<T?> All<T>(Accepted<T> accepted) => accepted.Others.Prepend(accepted.Value);

    private static IEnumerable<string> Combined(Accepted<string> text, Accepted<decimal?> value) =>
        from t in All(text) from v in All(value) select Combined(t, v);

    private static string Combined(string? text, decimal? value) => $"{TextFolding.WithoutSpace(text)}|{Canonical(value)}";

    private static string Combined(decimal? points, decimal? outOf) => $"{Canonical(points)}/{Canonical(outOf)}";

    private static string Canonical(decimal? value) => value is null ? "–" : Math.Round(value.Value, Places).ToString("0.##########", System.Globalization.CultureInfo.InvariantCulture);
}
