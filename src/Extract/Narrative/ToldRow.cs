using PerfEval.Extract.Numbers;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;

namespace PerfEval.Extract.Narrative;

/// <summary>
/// A row of an indicator table that is told in prose: 「2.树苗成活率，年初目标值≥85%，实际完成值≥88%，自评得分10分；」, or with its unit in the name and bare
/// numbers, 「2）栽植树苗（株），目标值900，完成值920，分值10，得分10。」. Its name stands before the word for the
/// target, and is what its rates and its score are of.
/// </summary>
/// <param name="Start">Where it begins, behind its number.</param>
/// <param name="NameEnd">One past its name.</param>
/// <param name="Target">Where the words for the target begin.</param>
/// <param name="Actual">Where the words for the actual value begin.</param>
internal sealed record ToldRow(int Start, int End, int NameStart, int NameEnd, int Target, int Actual)
{
    private const int ShortestName = 2;
    private const int LongestName = 60;

    private static readonly string[] TargetWords = ["目标值", "指标值"];
    private static readonly string[] ActualWords = ["实际完成值", "实际完成", "完成值", "实际值", "实际达到", "实际为"];

    /// <summary>What the word for a target may begin with: 年初目标值, 年度指标值.</summary>
    private static readonly string[] Before = ["年初", "年度", "初", "预期", "绩效", "计划", "设定", "全年", "本年", "的"];

    private static readonly string[] WeightWords = ["分值", "权重", "满分", "标准分"];

    /// <summary>What a number without 分 must stand right behind.</summary>
    private static readonly string[] BarePoints = [.. WeightWords, "得分", "评分", "自评分"];

    public static ToldRow[] In(string folded)
    {
        if (!folded.Contains("目标值", StringComparison.Ordinal) && !folded.Contains("指标值", StringComparison.Ordinal)) return [];
        var rows = new List<ToldRow>();
        for (var from = 0; from < folded.Length;)
        {
            var length = folded.AsSpan(from).IndexOfAny(";。\n");
            var to = length < 0 ? folded.Length : from + length;
            if (At(folded, from, to) is { } row) rows.Add(row);
            from = to + 1;
        }

        return [.. rows];
    }

    public bool Holds(int at) => at >= Start && at < End;

    public string Name(ProseText text) => text.Text[NameStart..NameEnd].Trim();

    public void Read(ProseText text, Func<int, int, Span> spanOf, string? first, string? second, List<Indicator> indicators)
    {
        var unit = UnitOfName(text.Folded.AsSpan(NameStart, NameEnd - NameStart));
        var target = ValueIn(text, spanOf, Target, Actual, unit);
        var actual = ValueIn(text, spanOf, Actual, End, unit);
        if (target is null || actual is null) return;
        Points? weight = null, score = null;
        foreach (var token in text.TokensBetween(NameEnd, End))
        {
            var words = text.LeadOf(token.OuterStart, NameEnd).Words;
            if (token.Kind != NumberKind.Points && !(token is { Kind: NumberKind.Bare, UnitText: null } && Array.Exists(BarePoints, w => words.TrimEnd(' ', ':', '为').EndsWith(w, StringComparison.Ordinal)))) continue;
            var printed = token.Text(text.Text).TrimEnd('分', ' ');
            var points = new Points(token.Printed, printed, spanOf(token.Start, token.Start + printed.Length));
            if (Array.Exists(WeightWords, w => words.Contains(w, StringComparison.Ordinal))) weight ??= points;
            else if (words.Contains('得') || words.Contains("评分", StringComparison.Ordinal)) score = points;
        }

        indicators.Add(new Indicator(string.Empty, first ?? second, first is null ? null : second, Name(text), target, actual, weight, score, null, null, spanOf(Start, End)));
    }

    private static ToldRow? At(string folded, int from, int to)
    {
        var target = FirstOf(folded, from, to, TargetWords);
        if (target < 0) return null;
        var actual = FirstOf(folded, target, to, ActualWords);
        if (actual < 0) return null;
        while (from < target && folded[from] is ' ' or '\t') from++;
        var (_, number) = HeadingPath.Numbering(folded[from..target]);
        from += number;
        var start = target;
        foreach (var word in Before)
        {
            if (start - word.Length >= from && folded.AsSpan(from, start - from).EndsWith(word)) start -= word.Length;
        }

        var end = start;
        while (end > from && folded[end - 1] is ',' or ':' or ' ' or '(' or '、') end--;
        var comma = folded.AsSpan(from, end - from).LastIndexOfAny(',', ':');
        var name = comma < 0 ? from : from + comma + 1;
        while (name < end && folded[name] == ' ') name++;
        return end - name is >= ShortestName and <= LongestName ? new ToldRow(from, to, name, end, start, actual) : null;
    }

    private static int FirstOf(string text, int from, int to, string[] words)
    {
        var first = -1;
        foreach (var word in words)
        {
            var at = text.IndexOf(word, from, to - from, StringComparison.Ordinal);
            if (at >= 0 && (first < 0 || at < first)) first = at;
        }

        return first;
    }

    private static int WordAt(ReadOnlySpan<char> words)
    {
        foreach (var word in ActualWords)
        {
            if (words.StartsWith(word)) return word.Length;
        }

        return 0;
    }

    /// <summary>株 of 栽植树苗（株）; null where the name ends in none.</summary>
    private static MeasureUnit? UnitOfName(ReadOnlySpan<char> name) =>
        name is [.., ')'] && name.LastIndexOf('(') is > 0 and var open ? MeasureUnit.Parse(name[(open + 1)..^1].ToString()) : null;

    /// <summary>The first number behind the words, or the words to the clause's end: 年初目标值及时.</summary>
    private static IndicatorValue? ValueIn(ProseText text, Func<int, int, Span> spanOf, int from, int to, MeasureUnit? unit)
    {
        var stop = text.Folded.AsSpan(from, to - from).IndexOf(',');
        if (stop >= 0) to = from + stop;
        foreach (var token in text.TokensBetween(from, to))
        {
            if (IndicatorItem.IsValue(token)) return IndicatorItem.ValueOf(text, spanOf, token);
        }

        var word = from + Math.Max(text.Folded.AsSpan(from, to - from).IndexOf('值') + 1, WordAt(text.Folded.AsSpan(from, to - from)));
        while (word < to && text.Folded[word] is ':' or '为' or '是' or ' ') word++;
        if (text.TokensBetween(word, to) is [{ Kind: NumberKind.Bare, UnitText: null } bare] && text.Folded.AsSpan(bare.OuterEnd, to - bare.OuterEnd).Trim().IsEmpty)
            return IndicatorItem.ValueOf(text, spanOf, unit is null ? bare : bare.Under(unit));
        return word < to ? new IndicatorValue(text.Text[word..to].Trim(), null, null, null, null, spanOf(word, to)) : null;
    }
}
