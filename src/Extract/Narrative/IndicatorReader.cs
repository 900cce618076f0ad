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
        var values = Values(text, start, end);
        if (values.Length == 0) return;
        var item = text.Folded.AsSpan(start, end - start);
        var reached = Reached(item);
        var actual = done || reached is not null;
        NumberToken? targetToken = null, actualToken = null;
        foreach (var value in values)
        {
            var lead = text.LeadOf(value.OuterStart, start).Words;
            if (SaysTarget(lead) || (done && value.Comparator is not null && values.Length > 1)) targetToken ??= value;
            else if (SaysActual(lead)) actualToken ??= value;
        }

        if (!titled && targetToken is null && actualToken is null && ListsSeveral(text, values))
        {
            AddEach(text, spanOf, start, end, values, first, second, actual, reached, indicators);
            return;
        }

        if (targetToken is null && actualToken is null)
        {
            if (values.Length > 1 && values[0].Comparator is not null && values[1].UnitText == values[0].UnitText) (targetToken, actualToken) = (values[0], values[1]);
            else if (actual) actualToken = values[^1];
            else targetToken = values[^1];
        }
        else if (targetToken is null && values.Length > 1 && values[0] != actualToken && (values[0].Comparator is not null || values[0].UnitText == actualToken!.Value.UnitText))
        {
            targetToken = values[0];
        }
        else if (actualToken is null && targetToken is not null && values.FirstOrDefault(v => v != targetToken) is { Length: > 0 } other && done)
        {
            actualToken = other;
        }

        var governing = targetToken is { } t && (actualToken is null || t.Start < actualToken.Value.Start) ? t : actualToken!.Value;
        var name = titled ? TitleOf(text, start, end) ?? NameOf(text, start, end, governing) : NameOf(text, start, end, governing);
        if (name.Length == 0) return;
        indicators.Add(new Indicator(
            string.Empty, first ?? second, first is null ? null : second, name, ValueOf(text, spanOf, targetToken), ValueOf(text, spanOf, actualToken), null, null, null,
            reached, spanOf(start, end)));
    }

    /// <summary>硬化道路12公里，安装路灯300盏，受益群众2350人: one indicator for each value.</summary>
    private static void AddEach(ProseText text, Func<int, int, Span> spanOf, int start, int end, NumberToken[] values, string? first, string? second, bool actual, bool? reached, List<Indicator> indicators)
    {
        var from = start;
        foreach (var value in values)
        {
            var name = NameOf(text, from, value.OuterEnd, value);
            var reading = ValueOf(text, spanOf, value);
            if (name.Length > 0)
                indicators.Add(new Indicator(string.Empty, first ?? second, first is null ? null : second, name, actual ? null : reading, actual ? reading : null, null, null, null, reached, spanOf(from, value.OuterEnd)));
            from = value.OuterEnd;
        }
    }

    /// <summary>Values of different units, each at the end of a clause of its own.</summary>
    private static bool ListsSeveral(ProseText text, NumberToken[] values)
    {
        if (values.Length < 2) return false;
        for (var i = 0; i < values.Length; i++)
        {
            if (!text.TailOf(values[i].OuterEnd).Trim().IsEmpty) return false;
            if (i > 0 && (values[i].UnitText == values[i - 1].UnitText || values[i].Range != RangePart.None || !text.Folded.AsSpan(values[i - 1].OuterEnd, values[i].OuterStart - values[i - 1].OuterEnd).ContainsAny(',', '、'))) return false;
        }

        return true;
    }

    /// <summary>The values of an item; its own completion rate is none where there are others.</summary>
    private static NumberToken[] Values(ProseText text, int start, int end)
    {
        var values = new List<NumberToken>();
        foreach (var token in text.TokensBetween(start, end))
        {
            if (token.End > end || !IsValue(token)) continue;
            if (values.Count > 0 && token.Kind == NumberKind.Percent && text.LeadOf(token.OuterStart, start).Words is var lead && (lead.Contains("完成率", StringComparison.Ordinal) || lead.Contains("达成率", StringComparison.Ordinal))) continue;
            values.Add(token);
        }

        return [.. values];
    }

    /// <summary>缴费补助 of 「①缴费补助。按月为…」.</summary>
    private static string? TitleOf(ProseText text, int start, int end)
    {
        var stop = text.Folded.AsSpan(start, end - start).IndexOfAny('。', ':');
        if (stop is < 2 or > LongestTitle || start + stop + 1 >= end) return null;
        if (text.TokensBetween(start, start + stop).Length > 0) return null;
        return LabelWriter.Clean(text.Text[start..(start + stop)]);
    }

    /// <summary>The words before a value that ends its clause; the whole item where the value stands inside.</summary>
    private static string NameOf(ProseText text, int start, int end, NumberToken value)
    {
        var lead = WithoutNumber(text.Text[start..value.OuterStart]);
        var cut = lead.LastIndexOfAny(['。', '\n']);
        if (cut >= 0) lead = lead[(cut + 1)..];
        var behind = text.TailOf(value.OuterEnd).Trim();
        if (behind.Length > 0 && !behind.StartsWith("("))
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

    /// <summary>指标1：培训人数 is 培训人数.</summary>
    private static string WithoutNumber(string name)
    {
        var trimmed = name.TrimStart(' ', '（', '(', '）', ')');
        if (!trimmed.StartsWith("指标", StringComparison.Ordinal)) return name;
        var at = 2;
        while (at < trimmed.Length && (char.IsDigit(trimmed[at]) || "一二三四五六七八九十".Contains(trimmed[at]))) at++;
        return at > 2 && at < trimmed.Length && trimmed[at] is ':' or '：' or '、' or '.' ? trimmed[(at + 1)..] : name;
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
