using PerfEval.Extract.Numbers;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;

namespace PerfEval.Extract.Narrative;

/// <summary>Reads one item of indicators told in prose: a name, its target, its actual value, and whether the words say that it was reached.</summary>
internal static class IndicatorItem
{
    private const int LongestTitle = 25;
    private const int ShortestName = 3;

    /// <summary>Characters of 提高到, 下降至 between a base and the value that it moved to.</summary>
    private const int LongestMove = 6;

    /// <summary>A clause that begins so goes on about the indicator before it.</summary>
    private static readonly string[] GoOns = ["计划", "目标", "年度目标", "年初", "年度指标", "指标值", "任务", "实际", "完成", "达到", "达", "比", "较", "与", "占", "高于", "低于", "超", "提高", "下降", "增长", "增加", "减少", "上升", "其中", "为", "由", "从", "未", "不", "约", "共", "合计", "评价", "得分", "得", "满分", "扣"];

    private static readonly string[] ReachedWords = ["达到了年初", "达到年初", "达到绩效目标", "达到预期", "达到了预期", "完成了年初", "完成年初绩效", "已达到", "实现了年初", "达成预期", "达到目标", "达到年度"];

    /// <summary>Words at the head of a name that are none of it, in the order in which they may follow each other.</summary>
    private static readonly string[] LightWords = ["截至年底", "本年度", "全年", "累计", "共", "已", "组织开展", "开展"];

    private static readonly string[] MissedWords = ["未达到", "未完成", "没有达到", "未达成", "未能完成", "未实现"];

    /// <summary>Reads one item: the groups of a name with its values; a titled item is one group.</summary>
    public static void Read(ProseText text, Func<int, int, Span> spanOf, int start, int end, string? first, string? second, bool done, bool titled, List<Indicator> indicators)
    {
        var values = Values(text, start, end);
        if (values.Length == 0) return;
        if (!titled && Groups(text, start, end, values) is { Count: > 1 } groups)
        {
            // 均达到年度目标 at the end is said of all.
            var all = Reached(text.Folded.AsSpan(groups[^1].From, end - groups[^1].From));
            foreach (var (from, to) in groups) ReadGroup(text, spanOf, from, to, Values(text, from, to), first, second, done, titled, all, indicators);
            return;
        }

        ReadGroup(text, spanOf, start, end, values, first, second, done, titled, null, indicators);
    }

    /// <summary>
    /// 送戏下乡386场，计划360场；新建分馆5家，计划7家: a clause with a value and a name of its own begins another indicator, unless
    /// it goes on about the one before (计划, 完成, 比上年 …).
    /// </summary>
    private static List<(int From, int To)> Groups(ProseText text, int start, int end, NumberToken[] values)
    {
        var starts = new List<int> { start };
        for (var i = 1; i < values.Length; i++)
        {
            var lead = text.LeadOf(values[i].OuterStart, Math.Max(start, values[i - 1].OuterEnd));
            var name = lead.Words.Trim();
            if ((lead.Start <= values[i - 1].OuterEnd && !FollowsActual(text, start, values[i - 1], name)) || name.Length < ShortestName || Array.Exists(GoOns, w => name.StartsWith(w, StringComparison.Ordinal))) continue;
            if (text.EnclosingBracket(values[i].Start) >= 0 || Answers(values[i - 1], values[i], name)) continue;
            starts.Add(lead.Start);
        }

        return starts.ConvertAll(s => (s, starts.Find(n => n > s) is > 0 and var next ? next : end));
    }

    /// <summary>…实际完成值为98%慰问金发放率指标为100%: the comma between two indicators was lost.</summary>
    private static bool FollowsActual(ProseText text, int start, in NumberToken before, string name) => SaysTarget(name) && SaysActual(text.LeadOf(before.OuterStart, start).Words);

    /// <summary>满意度≥90%，抽样结果为95.7%: a value without a name of a quantity, behind a target in the same unit.</summary>
    private static bool Answers(in NumberToken target, in NumberToken value, string name) =>
        target.Comparator is not null && value.Comparator is null && value.UnitText == target.UnitText && LabelWriter.Clean(name) is var own && (own.Length == 0 || !EndsQuantity(own));

    private static bool EndsQuantity(string name) => name[^1] is '率' or '度' or '数' or '量' or '额' or '次' or '例';

    private static void ReadGroup(ProseText text, Func<int, int, Span> spanOf, int start, int end, NumberToken[] values, string? first, string? second, bool done, bool titled, bool? reachedByAll, List<Indicator> indicators)
    {
        if (values.Length == 0) return;
        var item = text.Folded.AsSpan(start, end - start);
        var reached = Reached(item) ?? reachedByAll;
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
        else if (actualToken is null && targetToken is { } aim && ActualOf(aim, values, done) is { Length: > 0 } other)
        {
            actualToken = other;
        }

        var governing = targetToken is { } t && (actualToken is null || t.Start < actualToken.Value.Start) ? t : actualToken!.Value;
        var name = titled ? TitleOf(text, start, end) ?? NameOf(text, start, end, governing) : NameOf(text, start, end, governing);
        if (name.Length == 0) return;
        if (targetToken is null && IsOwnCompletion(name))
        {
            indicators.Add(Worded(spanOf, start, end, name, text, first, second));
            return;
        }

        indicators.Add(new Indicator(
            string.Empty, first ?? second, first is null ? null : second, name, ValueOf(text, spanOf, targetToken), ValueOf(text, spanOf, actualToken), null, null, null,
            reached, spanOf(start, end)));
    }

    /// <summary>参与率逐年提升，指标完成率100%: how far the indicator was reached is told of it, and is not what it measures.</summary>
    private static bool IsOwnCompletion(string name) =>
        name.LastIndexOfAny(['，', ',']) is > 0 and var comma && name[(comma + 1)..].Trim() is "指标完成率" or "完成率" or "目标完成率" or "指标完成比例" or "任务完成率";

    /// <summary>The name and what it came to in words: 参与率 and 逐年提升.</summary>
    private static Indicator Worded(Func<int, int, Span> spanOf, int start, int end, string name, ProseText text, string? first, string? second)
    {
        name = name[..name.LastIndexOfAny(['，', ','])];
        IndicatorValue? told = null;
        foreach (var manner in Manners)
        {
            if (name.IndexOf(manner, StringComparison.Ordinal) is not (>= ShortestName and var at) || text.Text.IndexOf(name, start, StringComparison.Ordinal) is not (>= 0 and var place)) continue;
            told = new IndicatorValue(name[at..], null, null, null, null, spanOf(place + at, place + name.Length));
            name = name[..at];
            break;
        }

        return new Indicator(string.Empty, first ?? second, first is null ? null : second, name.Trim(), null, told, null, null, null, null, spanOf(start, end));
    }

    private static readonly string[] Manners = ["逐年", "稳步", "明显", "不断", "有效", "显著", "持续", "大幅", "进一步", "逐步", "有所"];

    /// <summary>Of the other values the one in the target's unit; 不低于520户1100人 and 安排300万元，计划补助520户 hold no outcome of the 520户.</summary>
    private static NumberToken ActualOf(NumberToken target, NumberToken[] values, bool done)
    {
        var same = Array.Find(values, v => v != target && v.UnitText == target.UnitText);
        return same.Length > 0 || !done ? same : Array.Find(values, v => v != target && v.Kind == target.Kind && v.Kind is not (NumberKind.Count or NumberKind.Measure));
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
            if (IsBaseline(text, token)) continue;
            if (token.Range == RangePart.High && values.Count > 0) values[^1] = Joined(values[^1], token);
            else values.Add(token);
        }

        return [.. values];
    }

    /// <summary>由88.7%提高到91.2%: where it came from.</summary>
    private static bool IsBaseline(ProseText text, in NumberToken token)
    {
        var at = token.OuterStart - 1;
        if (at < 0 || text.Folded[at] is not ('由' or '从')) return false;
        var tail = text.TailOf(token.OuterEnd).TrimStart();
        return tail.Length > 0 && tail[0] is '提' or '下' or '上' or '增' or '降' or '减';
    }

    /// <summary>95%-100% is one target as printed, with the value of its lower end.</summary>
    private static NumberToken Joined(in NumberToken low, in NumberToken high) => low with { End = high.End, OuterEnd = high.OuterEnd };

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
        var lead = WithoutNumber(text.Text[start..NameEnd(text, start, value)]);
        var cut = lead.LastIndexOfAny(['。', '\n']);
        if (cut >= 0) lead = lead[(cut + 1)..];
        var behind = text.TailOf(value.OuterEnd).Trim();
        if (behind.Length > 0 && !behind.StartsWith("(") && !behind.StartsWith("实际完成值"))
        {
            // The sentence that holds the value, where others stand before it.
            start += text.Folded.AsSpan(start, value.OuterStart - start).LastIndexOf('。') + 1;
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

        var clause = lead.LastIndexOfAny(['，', ',']);
        if (clause > 0 && lead.Length - clause > ShortestName && text.TokensBetween(start, start + clause).Length > 0) lead = lead[(clause + 1)..];
        return WithoutLightVerb(lead.Trim());
    }

    /// <summary>Where the words before a value end: in 普及率由88.7%提高到91.2% before 由.</summary>
    private static int NameEnd(ProseText text, int start, in NumberToken value)
    {
        foreach (var token in text.TokensBetween(start, value.OuterStart))
        {
            if (token.End > value.OuterStart - LongestMove && IsBaseline(text, token)) return token.OuterStart - 1;
        }

        return value.OuterStart;
    }

    /// <summary>全年开展送戏下乡386场 counts 送戏下乡.</summary>
    private static string WithoutLightVerb(string name)
    {
        // 开展宣传覆盖人次 is the name of a quantity, verb and all.
        if (name.Length > 0 && EndsQuantity(name)) return name;
        foreach (var word in LightWords)
        {
            if (name.Length > word.Length + 1 && name.StartsWith(word, StringComparison.Ordinal)) name = name[word.Length..];
        }

        return name;
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

    internal static IndicatorValue? ValueOf(ProseText text, Func<int, int, Span> spanOf, NumberToken? token)
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

    private static bool SaysTarget(string lead) => lead.Contains("目标", StringComparison.Ordinal) || lead.Contains("指标值", StringComparison.Ordinal) || lead.Contains("指标为", StringComparison.Ordinal) || lead.Contains("年度指标", StringComparison.Ordinal) || lead.Contains("计划", StringComparison.Ordinal) || lead.Contains("任务数", StringComparison.Ordinal);

    private static bool SaysActual(string lead) => lead.Contains("实际", StringComparison.Ordinal) || lead.Contains("完成值", StringComparison.Ordinal);

    internal static bool IsValue(NumberToken token) =>
        token.Kind is NumberKind.Count or NumberKind.Percent or NumberKind.Money or NumberKind.Permille || (token.Kind == NumberKind.Measure && token.UnitText is not ("级" or "月" or "年" or "日"));
}
