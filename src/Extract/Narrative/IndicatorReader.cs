using PerfEval.Extract.Numbers;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Extract.Narrative;

/// <summary>
/// Indicators told in prose: 「数量指标：①…人数，16人；②…」 in one paragraph, or 「①缴费补助。…人数为18人，达到了年初绩效目标」 under a heading 数量指标.
/// </summary>
internal static class IndicatorReader
{
    private const int LongestTitle = 25;

    private static readonly string[] ReachedWords = ["达到了年初", "达到年初", "达到绩效目标", "达到预期", "达到了预期", "完成了年初", "完成年初绩效", "已达到", "实现了年初", "达成预期", "达到目标", "达到年度"];

    private static readonly string[] MissedWords = ["未达到", "未完成", "没有达到", "未达成", "未能完成", "未实现"];

    public static void Read(ProseText text, Func<int, int, Span> spanOf, Sequence<string> headings, List<Indicator> indicators)
    {
        var first = LevelIn(headings, IndicatorLexicon.Level.First);
        var second = LevelIn(headings, IndicatorLexicon.Level.Second);
        var done = SaysDone(headings);
        var markers = Markers(text);
        if (markers.Count > 0)
        {
            ReadMarked(text, spanOf, markers, first, done, indicators);
            return;
        }

        if (second is null && first is null) return;
        var (_, length) = HeadingPath.Numbering(text.Folded.TrimStart());
        var items = Items(text, length > 0 ? text.Folded.Length - text.Folded.TrimStart().Length + length : 0, text.Folded.Length);
        foreach (var (start, end) in items) AddItem(text, spanOf, start, end, first, second, done, titled: true, indicators);
    }

    private static void ReadMarked(ProseText text, Func<int, int, Span> spanOf, List<(int Start, int End, string Name, IndicatorLexicon.Level Level)> markers, string? first, bool done, List<Indicator> indicators)
    {
        string? outer = first;
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
                AddItem(text, spanOf, from, to, isFirst ? marker.Name : outer ?? marker.Name, isFirst || outer is null ? null : marker.Name, done, titled: false, indicators);
        }
    }

    /// <summary>数量指标： and the like, where a colon follows.</summary>
    private static List<(int Start, int End, string Name, IndicatorLexicon.Level Level)> Markers(ProseText text)
    {
        var hits = new List<PhraseTable<IndicatorLexicon.Level>.Hit>();
        IndicatorLexicon.Names.Find(text.Masked, hits);
        var markers = new List<(int, int, string, IndicatorLexicon.Level)>();
        foreach (var hit in hits)
        {
            var end = hit.End;
            if (text.Folded.AsSpan(end).StartsWith("完成情况")) end += 4;
            if (text.BracketAt(end) is { Length: > 0 } bracket) end += bracket.Length + 2;
            if (end >= text.Folded.Length || text.Folded[end] != ':') continue;
            if (hit.Start > 0 && !ProseText.EndsClause(text.Folded[hit.Start - 1]) && !IsItemMark(text.Folded[hit.Start - 1])) continue;
            markers.Add((hit.Start, end + 1, text.Text[hit.Start..hit.End], hit.Meaning));
        }

        return markers;
    }

    /// <summary>Items between ①②③, or between semicolons and full stops where there are none.</summary>
    private static List<(int Start, int End)> Items(ProseText text, int start, int end)
    {
        var items = new List<(int, int)>();
        var numbered = text.Folded.AsSpan(start, end - start).IndexOfAnyInRange('①', '⑳') >= 0;
        var from = start;
        for (var at = start; at < end; at++)
        {
            var c = text.Folded[at];
            var cuts = numbered ? c is >= '①' and <= '⑳' : c is ';' or '\n';
            if (!cuts) continue;
            if (at > from) items.Add((from, at));
            from = at + 1;
        }

        if (end > from) items.Add((from, end));
        return items;
    }

    private static void AddItem(ProseText text, Func<int, int, Span> spanOf, int start, int end, string? first, string? second, bool done, bool titled, List<Indicator> indicators)
    {
        var values = text.Tokens.Where(t => t.Start >= start && t.End <= end && IsValue(t)).ToArray();
        if (values.Length == 0) return;
        var item = text.Folded.AsSpan(start, end - start);
        var actual = done;
        NumberToken? targetToken = null, actualToken = null;
        foreach (var value in values)
        {
            var lead = text.LeadOf(value.OuterStart, start).Words;
            if (SaysTarget(lead)) targetToken ??= value;
            else if (SaysActual(lead)) actualToken ??= value;
        }

        if (targetToken is null && actualToken is null)
        {
            if (actual) actualToken = values[^1];
            else targetToken = values[^1];
        }
        else if (actualToken is null && targetToken is not null && values.FirstOrDefault(v => v != targetToken) is { Length: > 0 } other && done)
        {
            actualToken = other;
        }

        var governing = actualToken ?? targetToken!.Value;
        var name = titled ? TitleOf(text, start, end) ?? NameOf(text, start, end, governing) : NameOf(text, start, end, governing);
        if (name.Length == 0) return;
        indicators.Add(new Indicator(
            string.Empty, first ?? second, first is null ? null : second, name, ValueOf(text, spanOf, targetToken), ValueOf(text, spanOf, actualToken), null, null, null,
            Reached(item), spanOf(start, end)));
    }

    /// <summary>缴费补助 of 「①缴费补助。按月为…」.</summary>
    private static string? TitleOf(ProseText text, int start, int end)
    {
        var stop = text.Folded.AsSpan(start, end - start).IndexOfAny('。', ':');
        if (stop is < 2 or > LongestTitle || start + stop + 1 >= end) return null;
        if (text.Tokens.Any(t => t.Start >= start && t.End <= start + stop)) return null;
        return LabelWriter.Clean(text.Text[start..(start + stop)]);
    }

    /// <summary>The words before a value that ends its clause; the whole item where the value stands inside.</summary>
    private static string NameOf(ProseText text, int start, int end, NumberToken value)
    {
        var lead = text.Text[start..value.OuterStart];
        var cut = lead.LastIndexOfAny(['。', '\n']);
        if (cut >= 0) lead = lead[(cut + 1)..];
        var behind = text.TailOf(value.OuterEnd).Trim();
        if (behind.Length > 0)
        {
            var stop = text.Folded.AsSpan(start, end - start).IndexOfAny('。', ';');
            return text.Text[start..(stop < 0 ? end : start + stop)].Trim(' ', '，', ',', '；', '。');
        }

        for (var changed = true; changed;)
        {
            changed = false;
            lead = lead.Trim(' ', '，', ',', '：', ':', '、');
            foreach (var link in IndicatorLexicon.Links)
            {
                if (lead.Length <= link.Length || !lead.EndsWith(link, StringComparison.Ordinal)) continue;
                lead = lead[..^link.Length];
                changed = true;
            }
        }

        return lead;
    }

    private static IndicatorValue? ValueOf(ProseText text, Func<int, int, Span> spanOf, NumberToken? token)
    {
        if (token is not { } value) return null;
        var signed = value.OuterStart < value.Start && !char.IsLetter(text.Folded[value.OuterStart]);
        var start = signed ? value.OuterStart : value.Start;
        var end = value.Comparator is not null && !signed ? value.OuterEnd : value.End;
        return new IndicatorValue(text.Text[start..end], value.Comparator, value.Printed, value.Value, value.UnitText, spanOf(start, end));
    }

    private static bool? Reached(ReadOnlySpan<char> item)
    {
        foreach (var word in MissedWords)
        {
            if (item.Contains(word, StringComparison.Ordinal)) return false;
        }

        foreach (var word in ReachedWords)
        {
            if (item.Contains(word, StringComparison.Ordinal)) return true;
        }

        return null;
    }

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

    private static bool SaysTarget(string lead) => lead.Contains("目标", StringComparison.Ordinal) || lead.Contains("指标值", StringComparison.Ordinal) || lead.Contains("计划", StringComparison.Ordinal) || lead.Contains("任务数", StringComparison.Ordinal);

    private static bool SaysActual(string lead) => lead.Contains("实际", StringComparison.Ordinal) || lead.Contains("完成值", StringComparison.Ordinal);

    private static bool IsValue(NumberToken token) =>
        token.Kind is NumberKind.Count or NumberKind.Percent or NumberKind.Money or NumberKind.Permille || (token.Kind == NumberKind.Measure && token.UnitText is not ("级" or "月" or "年" or "日"));

    private static bool IsItemMark(char c) => c is ')' or '.' or '、' or ' ' or >= '①' and <= '⑳';

    private static bool IsBlank(ReadOnlySpan<char> text) => text.Trim(" \n:;,。()①1234567890.、一二三四五六").IsEmpty;
}
