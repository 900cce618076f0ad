using System.Buffers;

namespace PerfEval.Extract.Narrative;

/// <summary>Turns a clause into a name: without the preposition that governs it, the rest of a date, the side that it is compared with.</summary>
internal static class LabelClause
{
    private const int LongestPredicate = 12;
    private const string Comparisons = "与比较同";

    private static readonly SearchValues<char> DateParts = SearchValues.Create("0123456789年月日 ");

    /// <summary>Prepositions and conjunctions at the head, with the words in which the same character is none.</summary>
    private static readonly (string Head, string[] Unless)[] Governing =
    [
        ("但", []), ("而", []), ("对于", []), ("有", ["有机", "有关", "有效", "有限", "有偿", "有线", "有害", "有毒", "有责", "有意", "有色", "有声", "有轨"]),
        ("对", ["对口", "对外", "对接", "对象", "对应", "对照", "对比", "对账", "对策", "对联"]), ("为", ["为民", "为农", "为期", "为老", "为企", "为辅", "为主"]),
        ("于", []), ("后", ["后勤", "后续", "后备", "后期", "后援", "后评", "后方", "后扶", "后补"]), ("由", []), ("从", ["从业", "从事", "从严", "从优"]), ("将", ["将军"]), ("把", ["把关"]), ("对应", []), ("向", ["向阳", "向日"]),
    ];

    /// <summary>What is said of a subject, not a part of it.</summary>
    private static readonly string[] Changes = ["增长", "下降", "减少", "增加", "上升", "降低", "提高", "压减"];

    /// <summary>Words with which a clause tells a change, so that it names no amount of the year before.</summary>
    private static readonly string[] Predicates = [.. Changes, "节约", "超支", "结余", "完成", "变动", "增幅", "降幅", "减幅"];

    private static readonly string[] Compared = ["上年", "上一年", "去年", "上期", "同期", "年初预算", "预算", "调整预算", "全年预算"];

    public static string Polish(string clause)
    {
        var compared = AfterComparison(clause);
        var text = WithoutDate(compared.Length < clause.Length ? LabelWriter.Clean(compared) : clause);
        for (var again = true; again;)
        {
            again = false;
            foreach (var (head, unless) in Governing)
            {
                if (text.Length < head.Length + 2 || !text.StartsWith(head, StringComparison.Ordinal) || Array.Exists(unless, u => text.StartsWith(u, StringComparison.Ordinal))) continue;
                text = text[head.Length..].TrimStart(' ', '　', ',', '，', '、');
                again = true;
            }
        }

        return WithBracketsClosed(text);
    }

    /// <summary>下降, 同比增长, 比上年减少: it needs a subject before it, and no colon.</summary>
    public static bool IsPredicate(string own) =>
        own.Length <= LongestPredicate && Array.Exists(Changes, p => own.EndsWith(p, StringComparison.Ordinal))
        && (Array.IndexOf(Changes, own) >= 0 || own[0] is '比' or '较' or '同' or '环');

    /// <summary>公用经费 of 公用经费继续压减 and of 公用经费12万元 and of 公用经费比2022年减少: the noun before what is said of it.</summary>
    public static string SubjectOfPredicate(string clause)
    {
        for (var i = 1; i + 1 < clause.Length; i++)
        {
            if (char.IsAsciiDigit(clause[i]) || (Comparisons.Contains(clause[i], StringComparison.Ordinal) && IsOther(clause.AsSpan(i + 1)))) return clause[..i];
        }

        foreach (var link in new[] { "继续", "持续", "明显", "有所", "大幅", "进一步", "略有", "逐年", "稳步" })
        {
            var at = clause.IndexOf(link, StringComparison.Ordinal);
            if (at >= 2) return clause[..at];
        }

        return clause;
    }

    /// <summary>上年支出 of 支出与上年支出: an amount that another is held against is the other's.</summary>
    private static string AfterComparison(string text) => ComparisonAt(text) is var at and >= 0 ? text[(at + 1)..] : text;

    /// <summary>The clause names what an amount is held against, not what changed.</summary>
    public static bool IsCompared(string clause) => ComparisonAt(clause) >= 0;

    private static int ComparisonAt(string text)
    {
        for (var i = 0; i + 3 < text.Length; i++)
        {
            if (!Comparisons.Contains(text[i], StringComparison.Ordinal)) continue;
            if (!IsOther(text.AsSpan(i + 1))) continue;
            return Array.Exists(Predicates, p => text.AsSpan(i).Contains(p, StringComparison.Ordinal)) ? -1 : i;
        }

        return -1;
    }

    /// <summary>上年, 2022年, 年初预算: what is compared with.</summary>
    private static bool IsOther(ReadOnlySpan<char> text)
    {
        if (StartsWithYear(text)) return true;
        foreach (var word in Compared)
        {
            if (text.StartsWith(word)) return true;
        }

        return false;
    }

    private static bool StartsWithYear(ReadOnlySpan<char> text) => text.Length > 4 && text[4] == '年' && !text[..4].ContainsAnyExceptInRange('0', '9');

    /// <summary>月31日, left of a date whose other part was a number of its own.</summary>
    private static string WithoutDate(string text)
    {
        var end = text.AsSpan().IndexOfAnyExcept(DateParts);
        if (end < 0) end = text.Length;
        return end > 1 && text.AsSpan(0, end).ContainsAnyInRange('0', '9') && text.AsSpan(0, end).IndexOfAny('月', '日') is >= 0 and var at && at < end && text.AsSpan(0, end).TrimEnd() is [.., '月' or '日'] ? text[end..].TrimStart('底', '末', '，', ',', '、') : text;
    }

    /// <summary>社会发展（项 lost its bracket to the trimming of clauses.</summary>
    private static string WithBracketsClosed(string text)
    {
        var open = text.LastIndexOfAny(['（', '(']);
        if (open < 0 || text.IndexOfAny(['）', ')'], open) >= 0) return text;
        return text.Length - open <= 3 && open > 0 ? text + (text[open] == '（' ? '）' : ')') : open > 1 ? text[..open] : text[(open + 1)..];
    }
}
