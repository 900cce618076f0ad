using System.Buffers;
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

    /// <summary>What may stand between 每 and the step of a scoring rule.</summary>
    private static readonly string[] Steps = ["", "低", "降低", "下降", "减少", "少", "高", "提高", "增加", "上升", "超", "超出", "偏离", "偏差", "相差", "降", "升", "增长"];

    private const int LongestStep = 4;

    /// <summary>In characters: every share of a list looks for the words at its end.</summary>
    private const int LongestList = 400;

    private static readonly string[] OwnBudgets = ["预算", "年初预算", "全年预算", "调整后预算", "调整后的预算", "调整后全年预算", "调整预算", "变动预算", "年预算", "年度预算", "本年预算", "当年预算"];

    /// <summary>What a list of percentages is made of.</summary>
    private static readonly SearchValues<char> OfList = SearchValues.Create("0123456789.%、和及 ");

    public static List<RateReading> Read(ProseText text, ProseContext context, IReadOnlyList<Amount> amounts, string? subject)
    {
        var rates = new List<RateReading>();
        var floor = 0;
        var next = 0;
        Amount? last = null;
        foreach (var token in text.Tokens)
        {
            if (token.Kind == NumberKind.Money)
            {
                floor = token.OuterEnd;
                continue;
            }

            var lead = text.LeadOf(token.OuterStart, floor);
            if (AsRate(token, lead, text) is not { } rate) continue;
            if (lead.Words.AsSpan().Trim() is "的" or "的比例为" or "的比重为") lead = text.LeadOf(token.OuterStart, 0);
            var sentence = text.SentenceStart(token.Start);
            var sibling = rates.Count > 0 && rates[^1].Token.Start >= sentence ? rates[^1] : null;
            var named = text.IndicatorAt(token.Start);
            var kind = rate.Kind == NumberKind.PercentPoint ? RateKind.Change : named is null ? KindOf(lead, text, rate, sibling, context.Headings) : RateLexicon.Kinds.Last(named) is { } told ? Sharpen(told, named) : RateKind.Other;
            while (next < amounts.Count && amounts[next].Token.End <= token.Start)
            {
                if (amounts[next].Measure != Measure.Change && (!amounts[next].IsCompared || last is null || last.Token.Start < sentence) && text.EnclosingBracket(amounts[next].Token.Start) is var bracket && (bracket < 0 || bracket == text.EnclosingBracket(token.Start))) last = amounts[next];
                next++;
            }

            var about = last is not null && last.Token.Start >= sentence ? last.Label : LabelWriter.SubjectBefore(text, lead, sentence) ?? subject ?? context.Subject;
            rates.Add(new RateReading(
                rate, kind, YearReader.Read(text, lead.Start, sentence, token.Start, context.FiscalYear),
                named ?? Label(lead, kind, about)));
            floor = rate.OuterEnd;
        }

        NameListed(text, rates, amounts);
        return rates;
    }

    /// <summary>甲、乙、丙分别占总额的50%、30%和20%: a label each; where the names are not told one for one, all have that of the first.</summary>
    private static void NameListed(ProseText text, List<RateReading> rates, IReadOnlyList<Amount> amounts)
    {
        for (int first = 0, next; first < rates.Count; first = next)
        {
            next = first + 1;
            while (next < rates.Count && Distributed.AreListed(text, rates[next - 1].Token, rates[next].Token)) next++;
            if (next - first < 2 || text.IndicatorAt(rates[first].Token.Start) is not null) continue;
            var names = Distributed.Names(text, rates[first].Token.OuterStart, next - first) ?? OfAmounts(text, rates[first], amounts, next - first);
            for (var i = first; i < next; i++) rates[i] = rates[i] with { Label = names is null ? rates[first].Label : names[i - first] };
        }
    }

    /// <summary>甲、乙支出分别为3万元和2万元，占总支出的60%和40%: the names of as many amounts that stand listed right before; null elsewhere.</summary>
    private static string[]? OfAmounts(ProseText text, RateReading first, IReadOnlyList<Amount> amounts, int count)
    {
        var last = amounts.Count - 1;
        while (last >= 0 && amounts[last].Token.Start > first.Token.Start) last--;
        var from = last - count + 1;
        if (from < 0 || amounts[from].Token.Start < text.SentenceStart(first.Token.Start)) return null;
        for (var i = from; i < last; i++)
        {
            if (!Distributed.AreListed(text, amounts[i].Token, amounts[i + 1].Token)) return null;
        }

        if (from > 0 && Distributed.AreListed(text, amounts[from - 1].Token, amounts[from].Token)) return null;
        var said = LabelWriter.Clean(text.LeadOf(first.Token.OuterStart, amounts[last].Token.OuterEnd).Printed);
        var names = new string[count];
        for (var i = 0; i < count; i++) names[i] = amounts[from + i].Label + said;
        return names;
    }

    /// <summary>占基本支出, 比上年增长 and the like are said of what stands before them.</summary>
    private static string Label(Lead lead, RateKind kind, string? about)
    {
        var own = LabelClause.Polish(LabelWriter.Clean(lead.Printed));
        var isRelative = own.Length > 0 && (own[0] is '占' or '比' or '较' or '完' or '同' or '超' || own.StartsWith("相当于", StringComparison.Ordinal));
        var label = isRelative && about is not null && about[0] != own[0] ? about + own : LabelWriter.Write(lead.Printed, about);
        if (label.Length == 0) return "比率";
        return kind == RateKind.Share && !label.Contains('占') && !label.Contains("相当于", StringComparison.Ordinal) ? label + "占比" : label;
    }

    private static NumberToken? AsRate(NumberToken token, Lead lead, ProseText text)
    {
        if (IsStep(lead, token, text) || IsCondition(token, text)) return null;
        if (token.Kind is NumberKind.Percent) return token.IsFactor && token.Printed == 100 ? null : token;
        if (token.Kind is NumberKind.PercentPoint or NumberKind.Permille) return token;
        if (token.Kind != NumberKind.Bare || token.UnitText is not null || token.Printed is < 0 or > 1000) return null;
        var before = lead.Words.TrimEnd(' ', '为', '达', '是');
        var says = before.EndsWith('占') || before.EndsWith("占比", StringComparison.Ordinal) || ((before.EndsWith("执行率", StringComparison.Ordinal) || before.EndsWith("完成率", StringComparison.Ordinal)) && token.Printed > 1);
        var next = token.End < text.Folded.Length ? text.Folded[token.End] : '。';
        return says && next is ',' or ';' or '。' or ')' or '\n' or ' ' ? token.Under(MeasureUnit.Percent) : null;
    }

    /// <summary>每低1个百分点扣1分, 不足1个百分点按1个计: a step of a scoring rule states no rate.</summary>
    private static bool IsStep(Lead lead, NumberToken token, ProseText text)
    {
        if (token.Kind is not (NumberKind.Percent or NumberKind.PercentPoint)) return false;
        var words = lead.Words.AsSpan().TrimEnd(' ');
        var each = words.LastIndexOf('每');
        if (each >= 0 && words.Length - each <= LongestStep && Array.IndexOf(Steps, words[(each + 1)..].ToString()) >= 0) return true;
        return token.Comparator == Comparator.LessThan && text.Folded.AsSpan(token.OuterEnd).TrimStart().StartsWith("按");
    }

    /// <summary>≥70%得3分, 100%则不得分, 未达到90%的需说明原因, 对应分值区间100-80%: what a form asks or scores by, and nothing that was reached.</summary>
    private static bool IsCondition(NumberToken token, ProseText text)
    {
        if (token.Kind is not NumberKind.Percent) return false;
        var behind = text.Folded.AsSpan(token.OuterEnd).TrimStart(" 的则时");
        foreach (var rule in Conditions)
        {
            if (behind.StartsWith(rule)) return true;
        }

        if (token.Comparator is not null && behind is ['得' or '计' or '扣', >= '0' and <= '9', ..]) return true;
        return text.Folded.AsSpan(text.SentenceStart(token.Start)..token.Start).Contains("分值区间", StringComparison.Ordinal);
    }

    private static readonly string[] Conditions = ["得满分", "计满分", "不得分", "得0分", "计0分", "不计分", "需说明", "须说明", "应说明"];

    private static RateKind KindOf(Lead lead, ProseText text, NumberToken token, RateReading? sibling, Sequence<string> headings)
    {
        if (token.Range == RangePart.High && sibling is not null) return sibling.Kind;
        var tail = text.TailOf(token.OuterEnd);
        if (sibling is not null && IsBaseOfChange(lead.Words, tail)) return sibling.Kind;
        if (OfBase(text, token) is { } measured) return measured;
        if (OfWhole(lead.Words) is { } part) return part;
        if (IsShared(text, token) || IsOfComposition(text, token)) return RateKind.Share;
        if (RateLexicon.Kinds.Last(lead.Words) is { } hit && !(sibling is not null && IsActualOfTarget(lead.Words, sibling.Token))) return Sharpen(hit, lead.Words);
        if (LabelWriter.Clean(lead.Words).Length == 0 && ClauseBefore(text, lead) is { } named && RateLexicon.Kinds.Last(named) is { } own) return Sharpen(own, named);
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

    /// <summary>为预算的83.07%, 为年度投资计划1.2亿元的88.99%, 为目标1200人次的121.92%: how much of what was planned; 相当于全年收入的30%: how much of that. Null elsewhere.</summary>
    private static RateKind? OfBase(ProseText text, NumberToken token)
    {
        var clause = text.Masked[text.SentenceStart(token.Start)..token.OuterStart].TrimEnd(' ');

        // 为预算的（含上级专项）69.5%.
        if (clause.EndsWith(")") && clause.LastIndexOf('(') is > 0 and var open) clause = clause[..open].TrimEnd(' ');
        clause = clause[(clause.LastIndexOfAny(',', ';') + 1)..];
        if (clause.EndsWith("的")) clause = clause[..^1];
        else if (!clause.EndsWith("预算") && !clause.EndsWith("预算数")) return null;
        if (clause.LastIndexOf("相当于") >= 0) return RateKind.Share;
        if (clause.LastIndexOf('为') is not (>= 0 and var link) || clause[link..].IndexOf('占') >= 0) return null;
        var planned = clause[(link + 1)..];
        if (planned.Contains("预算", StringComparison.Ordinal)) return RateKind.Execution;
        return planned.Contains("计划", StringComparison.Ordinal) || planned.Contains("目标", StringComparison.Ordinal) || planned.Contains("任务", StringComparison.Ordinal) ? RateKind.Completion : null;
    }

    /// <summary>占参保人数的4.09%: a share, whatever the whole is called; null elsewhere.</summary>
    private static RateKind? OfWhole(ReadOnlySpan<char> lead)
    {
        var words = lead.TrimEnd(" 为达是");
        var clause = words[(words.LastIndexOf(',') + 1)..];
        if ((clause.EndsWith("比例") || clause.EndsWith("比重")) && clause.LastIndexOf('占') is >= 0 and var at && clause[at..].Length > 4) clause = clause[at..];
        else if (!words.EndsWith("的")) return null;
        return clause.StartsWith("占") && (!clause.StartsWith("占地") || clause.StartsWith("占地方")) && !clause.StartsWith("占用") ? Sharpen(new PhraseTable<RateKind>.Hit(0, 1, RateKind.Share), clause) : null;
    }

    /// <summary>由省、市、县按80%、12%、8%的比例分担: each of the list is a share.</summary>
    private static bool IsShared(ProseText text, NumberToken token)
    {
        var rest = text.Folded.AsSpan(token.OuterEnd);
        var words = rest[..Math.Min(rest.Length, LongestList)].IndexOfAnyExcept(OfList);
        if (words < 0) return false;
        rest = rest[words..];
        return rest.StartsWith("的比例分担") || rest.StartsWith("的比例承担") || rest.StartsWith("的比例负担") || rest.StartsWith("比例分担") || rest.StartsWith("的比例共同");
    }

    /// <summary>收入构成：财政拨款60万元（75.00%），事业收入20万元（25.00%）: what stands alone in the bracket behind a part.</summary>
    private static bool IsOfComposition(ProseText text, NumberToken token) =>
        text.EnclosingBracket(token.Start) is > 0 and var open && text.Masked[(open + 1)..token.OuterStart].Trim(" 占").IsEmpty && text.Masked[token.OuterEnd..].TrimStart(' ') is [')', ..]
        && text.Masked[text.SentenceStart(token.Start)..open] is var before && before.IndexOf(':') is > 0 and var colon && before[..colon].IndexOf("构成") >= 0;

    /// <summary>98.6%，比上年的98.9%上升: what the rate before is compared with is of its kind.</summary>
    private static bool IsBaseOfChange(string words, ReadOnlySpan<char> tail)
    {
        var lead = words.AsSpan().TrimStart(" ,、");
        if (lead.Length == 0 || lead[0] is not ('比' or '较' or '由' or '从' or '与')) return false;
        tail = tail.TrimStart();
        return tail.StartsWith("上升") || tail.StartsWith("下降") || tail.StartsWith("提高") || tail.StartsWith("增加") || tail.StartsWith("降低") || tail.StartsWith("减少") || tail.StartsWith("提升") || tail.StartsWith("增长");
    }

    /// <summary>资助政策知晓率，达到96.5%: the clause before a bare link; null where it holds numbers of its own.</summary>
    private static string? ClauseBefore(ProseText text, Lead lead)
    {
        var end = lead.Start - 1;
        if (end <= 0 || text.Masked[end] != ',') return null;
        var before = text.LeadOf(end, text.SentenceStart(end)).Words;
        return before.Length == 0 || before.Contains('#', StringComparison.Ordinal) ? null : before;
    }

    /// <summary>目标值≥95%，实际完成95.1%: the second is of the kind of the first.</summary>
    private static bool IsActualOfTarget(string words, NumberToken target) =>
        target.Comparator is not null && LabelWriter.Clean(words) is "实际完成" or "完成" or "实际完成值" or "完成值" or "实际达到" or "实际" or "实际值" or "实际提高" or "实际增长";

    /// <summary>占调整预算的97%, 占年预算的52%: the budget of the year, of which so much is done; 占年度预算总额的30% is a part of it.</summary>
    private static bool OfOwnBudget(ReadOnlySpan<char> whole)
    {
        foreach (var budget in OwnBudgets)
        {
            if (whole.StartsWith(budget)) return !whole[budget.Length..].StartsWith("总") && !IsOfPeriod(whole);
        }

        return false;
    }

    /// <summary>中央资金占全年预算的45%: what one level bears of the budget, and not what was done of it.</summary>
    private static bool IsSource(ReadOnlySpan<char> before)
    {
        var clause = before[(before.LastIndexOfAny(',', ';') + 1)..].TrimEnd(' ');
        return (clause.EndsWith("资金") || clause.EndsWith("拨款") || clause.EndsWith("补助") || clause.EndsWith("配套")) && FundReader.NamesLevel(clause) && MeasureLexicon.Strong.Last(clause)?.Meaning is not (Measure.Executed or Measure.Carryover);
    }

    /// <summary>占年初预算月进度的102%: of what was due by then, which stands nowhere.</summary>
    private static bool IsOfPeriod(ReadOnlySpan<char> whole) => whole.Contains("月进度", StringComparison.Ordinal) || whole.Contains("序时进度", StringComparison.Ordinal);

    /// <summary>完成…预算的 98% is execution, 完成任务的 98% completion.</summary>
    private static RateKind Sharpen(PhraseTable<RateKind>.Hit hit, ReadOnlySpan<char> words)
    {
        var between = words[hit.End..];
        return hit.Meaning switch
        {
            RateKind.Completion when between.Contains("预算", StringComparison.Ordinal) => RateKind.Execution,
            RateKind.Share when IsOfPeriod(between) => RateKind.Other,
            RateKind.Share when OfOwnBudget(between) => IsSource(words[..hit.Start]) ? RateKind.Share : RateKind.Execution,
            RateKind.Share when between.StartsWith("全部") || between.StartsWith("总") => RateKind.Share,
            RateKind.Share when between.Contains("计划", StringComparison.Ordinal) || between.Contains("任务", StringComparison.Ordinal) || between.Contains("目标", StringComparison.Ordinal) => RateKind.Completion,
            var kind => kind,
        };
    }
}
