namespace PerfEval.Check.Reading;

/// <summary>
/// The item of the functional classification that a paragraph tells of: 「1.“教育支出（类）普通教育（款）小学教育（项）”…」.
/// </summary>
/// <param name="Class">The name of its class (类), without 支出.</param>
/// <param name="Name">Class, group (款) and item (项), letters only.</param>
internal sealed record BudgetItem(string Class, string Name)
{
    private const int LongestClass = 30;
    private const int LongestName = 90;

    /// <summary>Null where the paragraph does not begin with an item's name.</summary>
    public static BudgetItem? In(string text)
    {
        if (text.AsSpan(0, Math.Min(text.Length, LongestClass + 3)).IndexOf('类') < 0) return null;
        var mark = MarkOf(text, '类', 0);
        if (mark is < 2 or > LongestClass || MarkOf(text, '项', mark) is not (> 0 and <= LongestName and var end)) return null;
        var type = Wording.Unnumbered(Wording.Letters(text[..mark]));
        if (type.EndsWith("支出", StringComparison.Ordinal)) type = type[..^2];
        return type.Length < 2 ? null : new BudgetItem(type, Wording.Unnumbered(Wording.Letters(text[..end])));
    }

    /// <summary>Where 「（类）」 opens, of whatever width its brackets are; −1 where it does not stand.</summary>
    private static int MarkOf(string text, char level, int from)
    {
        for (var at = text.IndexOf(level, from); at > 0; at = text.IndexOf(level, at + 1))
        {
            if (text[at - 1] is '（' or '(' && at + 1 < text.Length && text[at + 1] is '）' or ')') return at - 1;
        }

        return -1;
    }
}
