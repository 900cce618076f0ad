using PerfEval.Extract.Numbers;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;

namespace PerfEval.Extract.Narrative;

/// <summary>Scores told in prose: 自评得分95分, 满分8分，评价得分8分, 总分100分.</summary>
internal static class ScoreReader
{
    private enum Word
    {
        Reached,
        Possible,
        Lost,
    }

    private static readonly PhraseTable<Word> Words = new(
    [
        .. Word.Reached.Words("得分 自评得分 自评分 自评总分 自评 评价得分 评分 综合得分 综合评分 总得分 得 评价分 评定分 打分 自评为 考核得分 实得分 最终得分 自评得分为 评价总分 绩效分"),
        .. Word.Possible.Words("满分 总分 分值 权重 总分值 标准分 权重分 满分值 设定分值 共计 共"),
        .. Word.Lost.Words("扣 扣分 扣减 扣除 加 加分 每 低于 高于 失分"),
    ]);

    public static void Read(ProseText text, Func<int, int, Span> spanOf, List<Score> scores)
    {
        var before = scores.Count;
        Points? possible = null;
        var possibleSentence = -1;
        Unsaid? unsaid = null;
        var listed = -1;

        // 三个项目得分分别为98.6分、92.4分和98.7分: of each, and of none of them all.
        (Score Score, NumberToken Token)? distributed = null;
        var floor = 0;
        foreach (var token in text.Tokens)
        {
            var lead = text.LeadOf(token.OuterStart, floor);
            if (token.Kind is NumberKind.Points or NumberKind.Bare or NumberKind.Money or NumberKind.Percent) floor = token.End;
            if (token.Range != RangePart.None || token.Comparator is not null || token.IsFactor || !IsPoints(token, lead) || IsBound(text, token)) continue;
            var word = Words.Last(lead.Words) ?? (IsBeforeReached(text, token) ? null : Words.Last(text.TailOf(token.End)));
            var sentence = text.SentenceStart(token.Start);
            var points = new Points(token.Printed, token.Text(text.Text), spanOf(token.Start, token.End));
            if (possibleSentence != sentence) possible = null;
            if (unsaid is { } open && (open.Sentence != sentence || word is null)) unsaid = Part(open);
            if (ListsParts(text, token, lead, sentence, listed)) listed = sentence;
            if (distributed is { } list && token.Kind == NumberKind.Points && Distributed.AreListed(text, list.Token, token))
            {
                scores.Add(list.Score with { Points = points, Source = points.Source });
                distributed = (list.Score, token);
                continue;
            }

            if (word is null && token.Kind == NumberKind.Points && LabelWriter.Clean(lead.Printed) is { Length: > 1 } name)
            {
                unsaid = new Unsaid(name, points, sentence);
                continue;
            }

            if (word?.Meaning == Word.Possible)
            {
                if (unsaid is { OutOf: null } part && text.EnclosingBracket(token.Start) is >= 0 and var aside && IsBehind(part.Points, aside)) unsaid = part with { OutOf = points };
                else if (scores.Count > before && text.EnclosingBracket(token.Start) is >= 0 and var bracket && IsBeside(scores[^1], bracket)) scores[^1] = scores[^1] with { OutOf = points };
                else (possible, possibleSentence) = (points, sentence);
                continue;
            }

            if (word?.Meaning != Word.Reached) continue;
            if (unsaid is { } named && IsBare(lead))
            {
                scores.Add(new Score(string.Empty, named.Label, RoleOf(named.Label, points.Value), points, named.Points, points.Source));
                unsaid = null;
                continue;
            }

            if (unsaid is { } earlier) unsaid = Part(earlier);
            listed = sentence;
            if (text.IndicatorAt(token.Start) is { } indicator)
            {
                scores.Add(new Score(string.Empty, indicator, ScoreRole.Other, points, possible, points.Source));
                possible = null;
                continue;
            }

            var about = lead.Start > sentence ? text.LeadOf(lead.Start, sentence, wholeSentence: true).Words : string.Empty;
            var score = new Score(string.Empty, Named(Label(lead, about), text), RoleOf(lead.Words + about, points.Value), points, possible, points.Source);
            distributed = lead.Words.EndsWith("分别为", StringComparison.Ordinal) || lead.Words.EndsWith("分别是", StringComparison.Ordinal) ? (score with { Role = ScoreRole.Other }, token) : null;
            scores.Add(distributed?.Score ?? score);
            possible = null;
        }

        if (unsaid is { } last) Part(last);

        // 得分96.2分，其中：项目决策15分，过程管理24.2分: parts of the score before them.
        Unsaid? Part(Unsaid part)
        {
            if (part.Sentence == listed) scores.Add(new Score(string.Empty, part.Label, RoleOf(part.Label, part.Points.Value), part.Points, part.OutOf, part.Points.Source));
            return null;
        }
    }

    /// <summary>得分97.9分，等级为优。其中决策14分, 指标得分分别为：投入19.5分: parts of a score told in the sentence before, or said to be scores.</summary>
    private static bool ListsParts(ProseText text, NumberToken token, Lead lead, int sentence, int listed)
    {
        if (listed == sentence) return false;
        var told = text.Folded.AsSpan(sentence..token.Start).TrimStart();
        return (listed >= 0 && told.StartsWith("其中") && sentence > 1 && text.SentenceStart(sentence - 2) == listed)
            || (lead.Start > sentence && (IsHeaded(text, lead, sentence) || text.LeadOf(lead.Start, sentence, wholeSentence: true).Words.Contains("得分分别", StringComparison.Ordinal)));
    }

    /// <summary>分项得分：投入15分、过程28.5分: what stands before the colon says what follows.</summary>
    private static bool IsHeaded(ProseText text, Lead lead, int sentence)
    {
        if (lead.Start - 1 <= sentence || text.Masked[lead.Start - 1] != ':') return false;
        var head = text.LeadOf(lead.Start - 1, sentence).Words.AsSpan().TrimEnd(' ');
        if (head.EndsWith("情况") || head.EndsWith("如下")) head = head[..^2].TrimEnd("情况");
        return head.EndsWith("得分") || head.EndsWith("评分") || head.EndsWith("得分为");
    }

    /// <summary>Points of a name without a word whether they were possible or reached: the next clause tells (项目决策15分，得15分).</summary>
    private readonly record struct Unsaid(string Label, Points Points, int Sentence, Points? OutOf = null);

    private static readonly string[] Bounds = ["(含)", "(不含)", "(含本数", "(不含本数", "以上", "以下", "及以上", "及以下"];

    /// <summary>对照评价指标体系，自评得分…, 经综合评定，项目得分…: how the score came about, and not what got it.</summary>
    private static readonly string[] Manners = ["对照", "经", "根据", "按照", "依据", "依照", "通过", "按"];

    /// <summary>投入15分得14.5分: what could be had, directly before what was reached.</summary>
    private static bool IsBeforeReached(ProseText text, NumberToken token) =>
        text.Folded.AsSpan(token.End).TrimStart() is ['得', ..] rest && rest[1..].TrimStart("分了").TrimStart() is [>= '0' and <= '9', ..];

    private static bool IsBare(Lead lead) => LabelWriter.Clean(lead.Printed) is "" or "得" or "得分" or "实得" or "实得分" or "实际得分" or "自评得分" or "自评" or "评价得分" or "评分" or "自评分";

    /// <summary>得分8分（满分10分）.</summary>
    private static bool IsBeside(Score score, int bracket) => score.OutOf is null && bracket - score.Source.End is >= 0 and <= 1;

    /// <summary>决策13.5分（满分15分）.</summary>
    private static bool IsBehind(Points points, int bracket) => bracket - points.Source.End is >= 0 and <= 1;

    /// <summary>90分≤得分＜95分, 得分90（含）—100分, 90分以上: the bound of a grade; 低5.53分, 提高2分: a distance.</summary>
    private static bool IsBound(ProseText text, NumberToken token) =>
        Array.Exists(Bounds, b => text.Folded.AsSpan(token.End).TrimStart().StartsWith(b)) || text.Folded.AsSpan(token.End).TrimStart() is [ '≤' or '<' or '≥' or '>' or '＜' or '＞', ..] || (token.Start > 0 && text.Folded[token.Start - 1] is '低' or '高' or '差' or '少' or '升' or '降');

    private static bool IsPoints(NumberToken token, Lead lead)
    {
        if (token.Kind == NumberKind.Points) return true;
        if (token.Kind != NumberKind.Bare || token.UnitText is not null || token.Printed is < 0 or > 1000) return false;
        var before = LabelWriter.Clean(lead.Printed);
        return before.EndsWith("得分", StringComparison.Ordinal) || before.EndsWith("总分", StringComparison.Ordinal) || before.EndsWith("满分", StringComparison.Ordinal) || (before.EndsWith("分值", StringComparison.Ordinal) && token.Printed <= 100) || before.EndsWith("自评分", StringComparison.Ordinal);
    }

    /// <summary>该项目绩效自评得分 of the project that the paragraph names first: （1）“办案业务费”项目。</summary>
    private static string Named(string label, ProseText text)
    {
        var own = label.StartsWith("该项目", StringComparison.Ordinal) || label.StartsWith("本项目", StringComparison.Ordinal) ? label[1..] : label;
        if (!own.StartsWith("项目", StringComparison.Ordinal) || own.StartsWith("项目决策", StringComparison.Ordinal) || own.StartsWith("项目过程", StringComparison.Ordinal)) return label;
        var open = text.Folded.AsSpan(0, Math.Min(text.Folded.Length, MostBeforeName)).IndexOf('“');
        var close = open < 0 ? -1 : text.Folded.IndexOf('”', open);
        return close - open is > 2 and <= LongestName ? text.Text[(open + 1)..close] + own : label;
    }

    private const int MostBeforeName = 12;
    private const int LongestName = 40;

    /// <summary>What is scored: the clause itself where it names it (支出绩效自评得分), else what stands before (项目决策满分20分，得分19分).</summary>
    private static string Label(Lead lead, string about)
    {
        // 某队2023年度自评得分: 度 goes with its year.
        var own = LabelWriter.Clean(lead.Words.Replace("#度", string.Empty, StringComparison.Ordinal).Replace("#", string.Empty, StringComparison.Ordinal));
        if (own.Length > 2 && own[^1] == '得') return own[..^1] is [_, _, .., '类'] group ? group[..^1] : own[..^1];
        if (own.Length > 4 || about.Length == 0) return own;
        var clauses = about.TrimEnd(',', ':', ';', '#').Split(',', ';', ':');
        if (own.Length > 2 && Array.Exists(Manners, m => clauses[^1].TrimStart('#').StartsWith(m, StringComparison.Ordinal))) return own;
        var subject = clauses[^1].Replace("#", string.Empty, StringComparison.Ordinal);
        foreach (var word in new[] { "满分", "总分", "分值", "权重" })
        {
            if (subject.EndsWith(word, StringComparison.Ordinal)) subject = subject[..^word.Length];
        }

        subject = LabelWriter.Clean(subject);
        return subject.Length == 0 && clauses.Length > 1 ? LabelWriter.Clean(clauses[^2].Replace("#", string.Empty, StringComparison.Ordinal)) + own : subject + own;
    }

    private static ScoreRole RoleOf(string words, decimal points)
    {
        if (words.Contains("预算执行", StringComparison.Ordinal) || words.Contains("执行率", StringComparison.Ordinal)) return ScoreRole.Execution;
        foreach (var group in new[] { "决策指标", "过程指标", "产出指标", "效益指标", "满意度指标", "投入指标", "管理指标" })
        {
            if (words.StartsWith(group, StringComparison.Ordinal)) return ScoreRole.Group;
        }

        foreach (var whole in new[] { "自评", "综合", "总分", "总得分", "最终", "整体", "评价结果", "绩效评价" })
        {
            if (words.Contains(whole, StringComparison.Ordinal) && points > 20) return ScoreRole.Total;
        }

        return ScoreRole.Other;
    }
}
