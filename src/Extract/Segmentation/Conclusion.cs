using System.Globalization;
using PerfEval.Extract.Tables;
using PerfEval.Model.Facts;

namespace PerfEval.Extract.Segmentation;

/// <summary>The score and the grade that a report gives itself: in a sentence, in the form's head, in the total row.</summary>
internal static class Conclusion
{
    private const int LongestGap = 6;
    private const int LongestCell = 600;
    private const int LongestHeading = 16;

    private static readonly string[] ScoreLeads = ["自评得分", "综合得分", "评价得分", "自评总分", "综合评分", "评价总分", "总得分", "自评分", "评价分", "最终得分", "得分", "总分", "评分"];
    private static readonly string[] GradeLeads = ["等级", "等次", "评定为", "评价为", "评为", "级别", "结论为", "结果为"];
    private static readonly string[] Grades = ["优秀", "良好", "中等", "合格", "不合格", "较差", "一般", "优", "良", "中", "差"];

    /// <summary>得分不低于90分: what is asked for, not what was reached.</summary>
    private static readonly string[] Bounds = ["不低", "低于", "高于", "超过", "不少", "以上", "大于", "小于", "≥", "≤", ">", "<"];

    /// <summary>What else is graded, and other years: 「年度目标考核等次为良好」 is not what the report gives itself.</summary>
    private static readonly string[] OtherAssessments = ["目标考核", "年度考核", "目标责任", "责任制考核", "上年", "去年", "上一年", "信用", "风险", "资质", "工程质量", "党建", "平安"];

    private static readonly string[] JudgedBeside = ["工程", "单位", "个人", "党员", "集体", "干部"];

    public static (decimal? Score, string? Grade) Of(DocumentOutline outline, ReportPart part, HeadFields fields, FactSheet facts)
    {
        decimal? score = null, graded = null;
        string? grade = null, beside = null;
        for (var i = part.First; i < part.End; i++)
        {
            var line = outline.Lines[i];
            foreach (var cell in line.Table?.Grid.Cells ?? default)
            {
                if (grade is null && cell.Text.Length is > LongestGap and < LongestCell && (Lexicon.HasAny(cell.Text.Value, GradeLeads) || cell.Text.Value.AsSpan().IndexOfAny("√✓✔") >= 0)) grade = GradeIn(Words.Compact(cell.Text.Value));
            }

            if (!line.IsBody) continue;
            score ??= ScoreIn(line.Key) ?? ScoreBelow(outline, part, i);
            foreach (var sentence in line.Key.Split('。', ';'))
            {
                if (GradeIn(sentence) is not { } told || Lexicon.HasAny(sentence, OtherAssessments)) continue;
                grade ??= told;
                if (ScoreIn(sentence) is not { } points) continue;
                beside ??= told;
                graded ??= points;
            }
        }

        score ??= facts.Scores.Find(s => s.Role == ScoreRole.Total && s.Points is not null)?.Points?.Value ?? fields.Score;
        return (graded ?? score, beside ?? grade ?? fields.Grade);
    }

    /// <summary>（一）自评得分 over 「96分。」: the heading and its number in a paragraph each.</summary>
    private static decimal? ScoreBelow(DocumentOutline outline, ReportPart part, int heading)
    {
        var key = outline.Lines[heading].Key;
        if (key.Length > LongestHeading || !TitleLine.IsNumbered(key) || !Lexicon.EndsWithAny(key.TrimEnd(':'), ScoreLeads)) return null;
        for (var i = heading + 1; i < part.End && outline.Lines[i].Table is null; i++)
        {
            if (!outline.Lines[i].IsBody) continue;
            var told = outline.Lines[i].Key.AsSpan().TrimEnd('。');
            return told.EndsWith("分") && decimal.TryParse(told[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var score) && score is > 20 and <= 120 ? score : null;
        }

        return null;
    }

    /// <summary>自评得分为95.5分: the words, at most a few more, the number, 分.</summary>
    internal static decimal? ScoreIn(string key)
    {
        foreach (var lead in ScoreLeads)
        {
            for (var at = key.IndexOf(lead, StringComparison.Ordinal); at >= 0; at = key.IndexOf(lead, at + lead.Length, StringComparison.Ordinal))
            {
                var from = at + lead.Length;
                var digit = from;
                while (digit < key.Length && digit - from <= LongestGap && !char.IsAsciiDigit(key[digit]) && key[digit] is not ('。' or ';' or '/' or '满')) digit++;
                if (digit >= key.Length || !char.IsAsciiDigit(key[digit])) continue;
                var end = digit;
                while (end < key.Length && (char.IsAsciiDigit(key[end]) || key[end] == '.')) end++;
                if (end < key.Length && key[end] == '分' && decimal.TryParse(key.AsSpan(digit, end - digit), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var score)
                    && score is > 20 and <= 120 && !IsPartial(key, at) && !Lexicon.HasAny(key[from..digit], Bounds) && !OpensBand(key.AsSpan(end + 1))) return score;
            }
        }

        return null;
    }

    /// <summary>得分90分（含）以上为优: where a grade begins.</summary>
    private static bool OpensBand(ReadOnlySpan<char> behind)
    {
        if (behind.StartsWith("(含)")) behind = behind["(含)".Length..];
        return behind.StartsWith("以上") || behind.StartsWith("及以上") || behind.StartsWith("以下") || behind.StartsWith("含以上") || (behind.Length > 1 && behind[0] is '-' or '—' or '~' or '至' && char.IsAsciiDigit(behind[1]));
    }

    /// <summary>评分结果：优（）良（√）中（）差（）: the grade that is ticked among several; null where none is, or more than one.</summary>
    private static string? Ticked(string key)
    {
        string? ticked = null;
        int listed = 0, ticks = 0;
        foreach (var grade in new[] { "优", "良", "中", "差" })
        {
            var at = key.IndexOf(grade, StringComparison.Ordinal);
            while (at >= 0 && !(at + grade.Length < key.Length && key[at + grade.Length] is '(' or '秀' or '好' or '等')) at = key.IndexOf(grade, at + 1, StringComparison.Ordinal);
            if (at < 0) continue;
            listed++;
            var open = key.IndexOf('(', at);
            if (open < 0 || open - at > 2 || open + 2 >= key.Length || key[open + 2] != ')' || key[open + 1] is not ('√' or '✓' or '✔')) continue;
            ticks++;
            ticked = grade;
        }

        return listed >= 3 && ticks == 1 ? ticked : null;
    }

    internal static string? GradeIn(string key)
    {
        if (Ticked(key) is { } ticked) return ticked;
        foreach (var lead in GradeLeads)
        {
            for (var at = key.IndexOf(lead, StringComparison.Ordinal); at >= 0; at = key.IndexOf(lead, at + lead.Length, StringComparison.Ordinal))
            {
                var from = at + lead.Length;
                while (from < key.Length && from - at <= lead.Length + 4 && key[from] is '为' or '是' or ':' or '"' or '“' or '”' or '\'' or '‘' or '「' or '[' or '(') from++;
                if (GradeAt(key, from) is { } grade) return grade;
            }
        }

        return null;
    }

    private static string? GradeAt(string key, int from)
    {
        foreach (var grade in Grades)
        {
            if (from >= key.Length || !key.AsSpan(from).StartsWith(grade)) continue;
            var next = from + grade.Length;
            // 评定为“合格工程”, 评为优秀单位: something else was judged.
            if (Lexicon.HasAny(key[next..Math.Min(key.Length, next + 2)], JudgedBeside)) return null;

            // 等级为优良（80分以上）的项目有4个, 等级为优的3个: how many of others were graded so.
            if (next < key.Length && key[next] is '良' or '的') return null;
            if (next + 1 < key.Length && char.IsAsciiDigit(key[next]) && key.AsSpan(next).TrimStart("0123456789") is ['个' or '项' or '家', ..]) return null;

            // A list of bands (优、良、中、差) or a longer word (中央, 优化) is no grade.
            return next < key.Length && key[next] is '、' or '(' or '央' or '心' or '化' or '≥' or '/' ? null : grade;
        }

        return null;
    }

    /// <summary>The score of one indicator, group or quarter is none of the report's: 满分8分，评价得分8分; 月度考核平均得分92分.</summary>
    private static bool IsPartial(string key, int at)
    {
        var clause = key[Math.Max(0, at - 14)..at];
        if (Lexicon.HasAny(clause, ["月度", "季度", "月均", "平均"])) return true;

        // 绩效目标审核得分为95分: what the plan got before the year.
        if (Lexicon.HasAny(clause, ["目标审核", "目标评审", "目标审查", "事前评估", "事前绩效评估"])) return true;
        return Lexicon.HasAny(clause, ["指标", "满分"]) && !Lexicon.HasAny(clause, ["指标体系", "100", "总分"]);
    }
}
