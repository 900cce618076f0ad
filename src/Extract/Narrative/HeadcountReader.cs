using PerfEval.Extract.Numbers;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Extract.Narrative;

/// <summary>A count with what the text says about it.</summary>
internal sealed record CountReading(NumberToken Token, CountRole Role, int? Year, string Label);

/// <summary>Reads the counts of people, households, organisations and cases in order.</summary>
internal static class HeadcountReader
{
    private const int NounReach = 10;
    private const int LongestNoun = 12;
    private const int LongestListed = 8;
    private const int ListReach = 14;
    private const int PriceReach = 24;

    /// <summary>二批农村公路项目: what kind of project it is.</summary>
    private const int LongestKind = 4;

    /// <summary>Abstract things that take 个; where one stands first, nothing is counted.</summary>
    private static readonly string[] Abstract = ["方面", "方向", "环节", "阶段", "层次", "维度", "问题", "指标", "目标", "文件", "制度", "原则", "月", "工作日", "百分点", "类别", "等级", "步骤", "亮点", "专题", "模块", "系统", "大类", "一级", "二级", "三级", "批次"];

    /// <summary>What is handed out or built in lots.</summary>
    private static readonly string[] OfLots = ["项目", "工程", "计划", "补助", "任务", "指标", "专项", "中央", "省级", "市级", "县级"];

    /// <summary>团组数0个, 接待批次为12个: a quantity that is counted by 个 behind its name.</summary>
    private static readonly string[] Quantities = ["数", "数量", "个数", "批次", "所队室", "室所队", "科室队"];

    public static List<CountReading> Read(ProseText text, ProseContext context, string? subject)
    {
        var counts = new List<CountReading>();
        var floor = 0;
        foreach (var token in text.Tokens)
        {
            if (token.Kind is NumberKind.Money or NumberKind.Percent or NumberKind.Count)
            {
                var lead = text.LeadOf(token.OuterStart, floor);
                floor = token.OuterEnd;
                if (token.Kind == NumberKind.Count && (Counts(token, lead, text) || Repeats(token, lead, text, counts))) counts.Add(ReadCount(token, lead, text, context, subject, lead.Words.Trim() is "、" or "" && counts.Count > 0 && counts[^1].Token.Start >= text.SentenceStart(token.Start) ? counts[^1].Label : null));
            }
        }

        return counts;
    }

    private static CountReading ReadCount(NumberToken token, Lead lead, ProseText text, ProseContext context, string? subject, string? labelBefore)
    {
        var sentence = text.SentenceStart(token.Start);
        var tail = text.TailOf(token.OuterEnd);
        var noun = NounIn(tail);
        var label = text.IndicatorAt(token.Start) ?? LabelWriter.Write(lead.Printed, labelBefore ?? subject ?? context.Subject);
        if (noun.Length > 0 && !label.EndsWith(noun, StringComparison.Ordinal)) label = label.Length == 0 ? noun : label + noun;
        return new CountReading(token, context.Role ?? RoleOf(token, lead, text, sentence), YearReader.Read(text, lead.Start, sentence, token.Start, context.FiscalYear), label);
    }

    private static bool Counts(NumberToken token, Lead lead, ProseText text)
    {
        if (lead.Words.EndsWith('每') || (token.UnitText == "批" && !char.IsDigit(text.Text[token.Start]) && text.TailOf(token.OuterEnd).TrimStart() is "" or ['合' or '共' or '下' or '次' or '资' or '到' or '拨' or '，', ..])) return false;
        if (token.UnitText == "批" && IsOrdinal(token, lead, text)) return false;
        if (token.OuterEnd + 1 < text.Folded.Length && text.Folded[token.OuterEnd] == '·' && text.Folded[token.OuterEnd + 1] is '月' or '年' or '天' or '日') return false;
        if (token.Printed == 1 && token.End < text.Folded.Length && text.Folded[token.End] is '1' or '一') return false;
        var words = lead.Words.AsSpan();
        if (words.EndsWith("小数点后") || words.EndsWith("小数")) return false;
        if (token.UnitText is "位" or "名" && (words.Contains("排名", StringComparison.Ordinal) || words.Contains("位列", StringComparison.Ordinal) || words.Contains("位居", StringComparison.Ordinal) || words.Contains("位次", StringComparison.Ordinal))) return false;
        var tail = text.TailOf(token.OuterEnd);
        if (token.UnitText is "件" && (tail.StartsWith("实事") || tail.StartsWith("大事") || tail.StartsWith("民生实事"))) return false;
        return !CountLexicon.IsGe(token.UnitText) || CountsByGe(tail, words, lead.Printed) || IsPriced(token, text) || IsListed(token, text, LabelWriter.Clean(lead.Printed).TrimStart('、'));
    }

    /// <summary>二批项目批复120万元: the second lot, not two; 分二批项目实施 counts them.</summary>
    private static bool IsOrdinal(in NumberToken token, Lead lead, ProseText text)
    {
        if (char.IsAsciiDigit(text.Folded[token.Start]) || lead.Words.TrimEnd(' ') is [.., '分' or '共' or '了' or '计']) return false;
        var behind = text.TailOf(token.OuterEnd).ToString();
        return Array.Exists(OfLots, noun => behind.IndexOf(noun, StringComparison.Ordinal) is >= 0 and <= LongestKind);
    }

    /// <summary>实际建成6个, 比上年的4个多 after 计划建设5个服务站; 完工17个.</summary>
    private static bool Repeats(NumberToken token, Lead lead, ProseText text, List<CountReading> counts)
    {
        if (!CountLexicon.IsGe(token.UnitText)) return false;
        var words = lead.Words.AsSpan().Trim(" ,");
        var before = LastOfGe(token, text);
        var follows = counts.Count > 0 && before is { } last && counts[^1].Token.Start == last.Start;
        if (text.TailOf(token.OuterEnd).IsEmpty) return follows || (before is null && CountLexicon.Finished.Last(words) is { } done && done.End == words.Length);
        return follows && (words.StartsWith("比") || words.StartsWith("较"));
    }

    /// <summary>The number of 个 before in the sentence; null where there is none.</summary>
    private static NumberToken? LastOfGe(NumberToken token, ProseText text)
    {
        var earlier = text.TokensBetween(text.SentenceStart(token.Start), token.Start);
        for (var i = earlier.Length - 1; i >= 0; i--)
        {
            if (earlier[i].Kind == NumberKind.Count && CountLexicon.IsGe(earlier[i].UnitText)) return earlier[i];
        }

        return null;
    }

    /// <summary>监测样地124个，样地调查费每个5000元: what has a price apiece is counted.</summary>
    private static bool IsPriced(NumberToken token, ProseText text)
    {
        var behind = text.Masked[token.OuterEnd..];
        if (behind is not [',', ..]) return false;
        behind = behind[1..Math.Min(behind.Length, PriceReach)];
        return behind.IndexOf("每个#") is >= 0 and var each && behind[..each].IndexOfAny("。;#") < 0;
    }

    /// <summary>道路7个、水渠4个、桥涵3个: short names of a list, each with its number.</summary>
    private static bool IsListed(NumberToken token, ProseText text, string name)
    {
        if (name.Length is < 2 or > LongestListed || IsAbstract(name) || !text.TailOf(token.OuterEnd).IsEmpty) return false;
        var at = token.Start;
        foreach (var other in text.TokensBetween(Math.Max(0, at - ListReach), Math.Min(text.Masked.Length, token.OuterEnd + ListReach)))
        {
            if (other.Start == at || other.Kind != NumberKind.Count || !CountLexicon.IsGe(other.UnitText)) continue;
            var between = other.Start < at ? text.Masked[other.OuterEnd..token.OuterStart] : text.Masked[token.OuterEnd..other.OuterStart];
            if (between is ['、' or '和', _, _, ..] && between.IndexOfAny(",;。:#") < 0 && !IsAbstract(between[1..].Trim().ToString())) return true;
        }

        return false;
    }

    private static bool CountsByGe(ReadOnlySpan<char> tail, ReadOnlySpan<char> lead, string printed)
    {
        var near = tail[..Math.Min(tail.Length, NounReach)];
        var hits = new List<PhraseTable<bool>.Hit>();
        CountLexicon.CountedByGe.Find(near, hits);
        var noun = hits.Count > 0 ? hits[0].Start : int.MaxValue;
        foreach (var word in Abstract)
        {
            if (near.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at && at <= noun) return false;
        }

        // 2个服务对象满意度指标 counts indicators, whatever their names hold.
        if (EndsInIndicator(tail)) return false;
        if (noun != int.MaxValue) return true;
        var before = LabelWriter.Clean(printed);
        if (tail.IsEmpty && Array.Exists(Quantities, q => before.EndsWith(q, StringComparison.Ordinal) && !IsAbstract(before[..^q.Length]))) return true;
        return CountLexicon.CountedByGe.Last(before) is { } named && (named.End == before.Length || (tail.IsEmpty && lead.Length - named.End <= 4));
    }

    private static bool EndsInIndicator(ReadOnlySpan<char> tail) => IndicatorLexicon.Names.Last(tail) is { } name && name.End == tail.TrimEnd(' ').Length;

    private static bool IsAbstract(string name) => Array.Exists(Abstract, word => name.EndsWith(word, StringComparison.Ordinal));

    private static CountRole RoleOf(NumberToken token, Lead lead, ProseText text, int sentence)
    {
        if (token.Comparator is Comparator.AtLeast or Comparator.AtMost) return CountRole.Target;
        var own = RoleIn(lead.Words);
        if (own is not null) return own.Value;
        var earlier = text.LeadOf(lead.Start, sentence, wholeSentence: true).Words;
        return RoleIn(earlier) ?? RoleBehind(text.TailOf(token.OuterEnd)) ?? (token.UnitText!.Contains('次') ? CountRole.Actual : CountRole.Stated);
    }

    private static CountRole? RoleBehind(ReadOnlySpan<char> words) => CountLexicon.Actual.Any(words) ? CountRole.Actual : CountLexicon.Stated.Any(words) ? CountRole.Stated : null;

    private static CountRole? RoleIn(ReadOnlySpan<char> words)
    {
        var target = CountLexicon.Target.Last(words)?.End ?? -1;
        var actual = CountLexicon.Actual.Last(words)?.End ?? -1;
        var stated = CountLexicon.Stated.Last(words)?.End ?? -1;
        if (target < 0 && actual < 0 && stated < 0) return null;
        if (target >= 0 && words[target..].IndexOf("实际", StringComparison.Ordinal) < 0 && words[target..].IndexOf("完成", StringComparison.Ordinal) < 0) return CountRole.Target;
        return stated > actual ? CountRole.Stated : CountRole.Actual;
    }

    /// <summary>What is counted, where it stands behind: 残疾人 of 1236名残疾人发放补贴.</summary>
    private static string NounIn(ReadOnlySpan<char> tail)
    {
        var end = tail.Length;
        var verbs = new List<PhraseTable<bool>.Hit>();
        CountLexicon.Actual.Find(tail, verbs);
        if (verbs.Count > 0) end = verbs[0].Start;
        var moneyWords = new List<PhraseTable<Measure>.Hit>();
        MeasureLexicon.Strong.Find(tail, moneyWords);
        if (moneyWords.Count > 0) end = Math.Min(end, moneyWords[0].Start);
        return end is > 0 and <= LongestNoun ? tail[..end].Trim().TrimEnd('的').ToString() : string.Empty;
    }
}
