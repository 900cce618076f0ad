using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Extract.Narrative;

/// <summary>
/// Indicators told in prose: 「数量指标：①…人数，16人；②…」 in one paragraph, or 「①缴费补助。…人数为18人，达到了年初绩效目标」 under a heading 数量指标.
/// </summary>
internal static class IndicatorReader
{
    /// <summary>What may stand between the name of a level and its colon.</summary>
    private static readonly string[] AfterName = ["方面", "完成", "情况", "分析"];

    public static void Read(ProseText text, Func<int, int, Span> spanOf, Sequence<string> headings, List<Indicator> indicators)
    {
        var first = LevelIn(headings, IndicatorLexicon.Level.First);
        var second = LevelIn(headings, IndicatorLexicon.Level.Second);
        var done = SaysDone(headings);
        var markers = Markers(text);
        if (markers.Count > 0)
        {
            ReadMarked(text, spanOf, markers, first, done, TellsResults(headings), indicators);
            return;
        }

        if (text.Rows is { Length: > 0 } rows && ((first is null && second is null) || text.Folded.Contains("得分", StringComparison.Ordinal)))
        {
            foreach (var row in rows) row.Read(text, spanOf, first, second, indicators);
            return;
        }

        if (second is null && first is null) return;
        var (_, length) = HeadingPath.Numbering(text.Folded.TrimStart());
        var items = Items(text, length > 0 ? text.Folded.Length - text.Folded.TrimStart().Length + length : 0, text.Folded.Length);
        foreach (var (start, end) in items) IndicatorItem.Read(text, spanOf, start, end, first, second, done, titled: true, indicators);
    }

    private static void ReadMarked(ProseText text, Func<int, int, Span> spanOf, List<Marker> markers, string? first, bool done, bool tells, List<Indicator> indicators)
    {
        var outer = first;
        for (var i = 0; i < markers.Count; i++)
        {
            var marker = markers[i];
            var end = i + 1 < markers.Count ? markers[i + 1].Start : text.Folded.Length;
            var isFirst = marker.Level == IndicatorLexicon.Level.First;
            var holdsOthers = isFirst && i + 1 < markers.Count && markers[i + 1].Level == IndicatorLexicon.Level.Second && IsBlank(text.Folded.AsSpan(marker.End, end - marker.End));
            if (holdsOthers)
            {
                outer = marker.Name;
                continue;
            }

            foreach (var (from, to) in Items(text, marker.End, end))
                IndicatorItem.Read(text, spanOf, from, to, isFirst ? marker.Name : outer ?? marker.Name, isFirst || outer is null ? null : marker.Name, done || (tells && marker.TellsResults), titled: false, indicators);
        }
    }

    /// <summary>数量指标： and the like, where a colon follows.</summary>
    private static List<Marker> Markers(ProseText text)
    {
        var hits = new List<PhraseTable<IndicatorLexicon.Level>.Hit>();
        IndicatorLexicon.Names.Find(text.Masked, hits);
        var markers = new List<Marker>();
        foreach (var hit in hits)
        {
            var end = hit.End;
            foreach (var rest in AfterName)
            {
                if (text.Folded.AsSpan(end).StartsWith(rest)) end += rest.Length;
            }

            if (text.BracketAt(end) is { Length: > 0 } bracket) end += bracket.Length + 2;
            if (end >= text.Folded.Length || !(text.Folded[end] == ':' || (text.Folded[end] is '。' or ' ' && OpensParagraph(text, hit.Start)))) continue;
            if (hit.Start > 0 && !ProseText.EndsClause(text.Folded[hit.Start - 1]) && !IsItemMark(text.Folded[hit.Start - 1])) continue;
            // 数量指标： may list what is wanted; 产出数量。 and 数量指标完成情况： tell what was done.
            var name = text.Text[hit.Start..hit.End];
            markers.Add(new Marker(hit.Start, end + 1, name, hit.Meaning, end > hit.End || !name.EndsWith("指标", StringComparison.Ordinal)));
        }

        return markers;
    }

    /// <summary>1.产出数量。全年…: the name stands behind the paragraph's own number.</summary>
    private static bool OpensParagraph(ProseText text, int start)
    {
        var folded = text.Folded.AsSpan();
        var blank = folded.Length - folded.TrimStart().Length;
        var (_, length) = HeadingPath.Numbering(folded[blank..].ToString());
        return start == blank + length && length > 0;
    }

    /// <summary>Items between ①②③, or between 第一, 第二, semicolons and full stops where there are none.</summary>
    private static List<(int Start, int End)> Items(ProseText text, int start, int end)
    {
        var items = new List<(int, int)>();
        var numbered = text.Folded.AsSpan(start, end - start).IndexOfAnyInRange('①', '⑳') >= 0;
        var from = start;
        for (var at = start; at < end; at++)
        {
            var c = text.Folded[at];
            var ordinal = numbered ? 0 : OrdinalAt(text, at, start);
            var cuts = numbered ? c is >= '①' and <= '⑳' : c is ';' or '\n';
            if (!cuts && ordinal == 0) continue;
            if (at > from) items.Add((from, at));
            from = at + Math.Max(1, ordinal);
        }

        if (end > from) items.Add((from, end));
        return items;
    }

    /// <summary>第一,…。第二,…: the length of an ordinal that begins an item; 0 where none does.</summary>
    private static int OrdinalAt(ProseText text, int at, int start)
    {
        if (text.Folded[at] != '第' || (at > start && !ProseText.EndsClause(text.Folded[at - 1]))) return 0;
        var end = at + 1;
        while (end < text.Folded.Length && "一二三四五六七八九十".Contains(text.Folded[end])) end++;
        return end > at + 1 && end < text.Folded.Length && text.Folded[end] is ',' or '、' or ':' ? end + 1 - at : 0;
    }

    /// <param name="End">One past the colon or full stop behind the name.</param>
    private sealed record Marker(int Start, int End, string Name, IndicatorLexicon.Level Level, bool TellsResults);

    private static bool TellsResults(Sequence<string> headings) =>
        headings.Count > 0 && !headings[^1].Contains("目标", StringComparison.Ordinal) && headings.Any(h => h.Contains("情况", StringComparison.Ordinal) || h.Contains("分析", StringComparison.Ordinal) || h.Contains("结果", StringComparison.Ordinal));

    private static string? LevelIn(Sequence<string> headings, IndicatorLexicon.Level level)
    {
        for (var i = headings.Count - 1; i >= 0; i--)
        {
            var hits = new List<PhraseTable<IndicatorLexicon.Level>.Hit>();
            IndicatorLexicon.Names.Find(headings[i], hits);
            if (hits.Count == 1 && hits[0].Meaning == level && hits[0].Start <= 2) return headings[i][hits[0].Start..hits[0].End];
        }

        return null;
    }

    private static bool SaysDone(Sequence<string> headings) => headings.Any(h => h.Contains("完成", StringComparison.Ordinal) || h.Contains("实际", StringComparison.Ordinal) || h.Contains("实现", StringComparison.Ordinal));

    private static bool IsItemMark(char c) => c is ')' or '.' or '、' or ' ' or >= '①' and <= '⑳';

    private static bool IsBlank(ReadOnlySpan<char> text) => text.Trim(" \n:;,。()①1234567890.、一二三四五六").IsEmpty;
}
