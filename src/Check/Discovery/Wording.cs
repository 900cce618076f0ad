using PerfEval.Check.Reading;

namespace PerfEval.Check.Discovery;

/// <summary>Comparing the words around numbers.</summary>
internal static class Wording
{
    /// <summary>Letters only: no digits, spaces or punctuation.</summary>
    public static string Letters(string text)
    {
        var kept = new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsLetter(c)) kept[length++] = c;
        }

        return new string(kept, 0, length);
    }

    public static bool Any(string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>Dice coefficient of two texts' character bigrams, 0 to 1; letters only.</summary>
    public static double Alike(string one, string other)
    {
        string a = Letters(one), b = Letters(other);
        if (a.Length < 2 || b.Length < 2) return a == b && a.Length > 0 ? 1 : 0;
        var left = new Dictionary<(char, char), int>(a.Length);
        for (var i = 0; i + 1 < a.Length; i++) left[(a[i], a[i + 1])] = left.GetValueOrDefault((a[i], a[i + 1])) + 1;
        var shared = 0;
        for (var i = 0; i + 1 < b.Length; i++)
        {
            if (left.GetValueOrDefault((b[i], b[i + 1])) is var n and > 0)
            {
                left[(b[i], b[i + 1])] = n - 1;
                shared++;
            }
        }

        return 2.0 * shared / (a.Length + b.Length - 2);
    }

    /// <summary>How much of the shorter text's bigrams the longer one holds, 0 to 1.</summary>
    public static double Contained(string shorter, string longer)
    {
        string a = Letters(shorter), b = Letters(longer);
        if (a.Length < 2) return a.Length > 0 && b.Contains(a, StringComparison.Ordinal) ? 1 : 0;
        var held = 0;
        for (var i = 0; i + 1 < a.Length; i++)
        {
            if (b.AsSpan().IndexOf(a.AsSpan(i, 2)) >= 0) held++;
        }

        return (double)held / (a.Length - 1);
    }

    public static int CommonEnd(string one, string other)
    {
        var n = 0;
        while (n < one.Length && n < other.Length && one[^(n + 1)] == other[^(n + 1)]) n++;
        return n;
    }

    /// <summary>人 and 名 count the same things; 人次 does not.</summary>
    public static string UnitClass(Mention mention)
    {
        if (mention.Kind != MentionKind.Count) return mention.Kind.ToString();
        var unit = (mention.UnitText ?? string.Empty).TrimStart('万', '千', '百', '亿');
        return unit switch { "名" or "位" or "人" => "人", "人（次）" or "人(次)" or "人次" => "人次", _ => unit };
    }

    public static bool SameKind(Mention one, Mention other) => one.Kind == other.Kind && one.IsPrice == other.IsPrice && UnitClass(one) == UnitClass(other);

    /// <summary>An amount that can be a whole or a part: no price, no limit, no difference.</summary>
    public static bool IsAmount(Mention mention) =>
        mention.Kind != MentionKind.Rate && !mention.IsPrice && mention.Comparator is null && !IsChange(mention);

    public static bool IsChange(Mention mention)
    {
        if (mention.Kind == MentionKind.Rate) return false;
        var lead = Letters(mention.Lead);
        return EndsWithAny(lead, "增加", "增加了", "减少", "减少了", "下降", "下降了", "增长", "增长了", "上升", "上升了", "增支", "减支", "增收", "减收", "压减", "压减了", "节约", "节约了")
            || (mention.Measure == Model.Facts.Measure.Change && !EndsWithAny(lead, "支出", "收入", "决算数", "预算数"));
    }

    public static bool EndsWithAny(string text, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (text.EndsWith(ending, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
