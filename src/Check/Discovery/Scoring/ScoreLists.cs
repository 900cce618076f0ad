using PerfEval.Check.Profiles;
using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Facts;

namespace PerfEval.Check.Discovery.Scoring;

/// <summary>Scores of the groups and their total in one sentence: 「决策18分、过程19.5分、产出29分、效益27分，总分93.5分」.</summary>
internal static class ScoreLists
{
    private const int FewestParts = 3;
    private const int LongestName = 14;
    private const int FewestGroups = 2;

    /// <summary>A sum that is farther off left a group out, or took in what is none.</summary>
    private const decimal Farthest = 0.2m;

    private static readonly string[] Wholes = ["总分", "总得分", "综合得分", "合计", "自评得分", "评价得分", "共得", "总计", "最终得分", "综合评分", "自评总分", "自评分"];
    private static readonly string[] Possible = ["满分", "分值", "权重", "标准分"];
    private static readonly string[] Others = ["扣", "加", "高于", "低于", "提高", "下降", "平均", "以上", "上年", "去年", "每", "等级"];
    private static readonly string[] Groups = ["决策", "过程", "产出", "效益", "投入", "管理", "满意", "执行", "成本", "效果", "立项", "绩效目标", "产出指标"];

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var report in manuscript.Reports)
        {
            if (OfRows(manuscript, report) is { } rows) yield return rows;
        }

        foreach (var passage in manuscript.EachPassage())
        {
            if (passage.InTable || passage.Numbers.Count <= FewestParts || !passage.Text.Contains('分', StringComparison.Ordinal)) continue;
            List<Mention> before = [];
            foreach (var sentence in passage.Numbers.Where(m => m is { Kind: MentionKind.Thing, UnitText: "分" }).GroupBy(m => m.SentenceStart))
            {
                List<Mention> points = before.Count > 0 && GoesOn(before[^1], sentence.First()) ? [.. before.Where(IsWhole), .. sentence] : [.. sentence];
                if (points.Count > FewestParts && Relate(points) is { } relation) yield return relation;
                before = [.. sentence];
            }
        }
    }

    /// <summary>「评价得分98分」 over 「1.成活率，目标值…，实际完成值…，自评得分30分；2.…」: the rows told in prose make up the report's score.</summary>
    private static Relation? OfRows(Manuscript manuscript, Report report)
    {
        if (report.SelfScore is not { } told) return null;
        var rows = report.Indicators.Where(i => i is { Score: not null, Score.Source.InTable: false }).ToList();
        if (rows.Count < FewestParts || rows.Count != report.Indicators.Count || report.Scores.Any(s => s.Source.InTable)) return null;
        var whole = report.Scores.FirstOrDefault(s => s is { Points: not null, Source.InTable: false } && s.Points.Value == told && !rows.Exists(r => r.Score!.Source.Block == s.Points.Source.Block && r.Score.Source.Start == s.Points.Source.Start));
        if (whole is null) return null;
        var sum = rows.Sum(r => r.Score!.Value);

        // The execution's points may be told nowhere.
        var near = Math.Abs(sum - told) <= Farthest * told && !ExecutionScoring.UsualWeights.Contains(told - sum);
        return new Relation(ScoreSumRule.RuleId, report.Index, manuscript.PointsOf(whole.Label, whole.Points!), [new(new Total([.. rows.Select(r => manuscript.PointsOf(r.Level3, r.Score!))]))], near ? Strength.Likely : Strength.Possible);
    }

    /// <summary>「评价得分95.5分，等级为优。分项得分：决策15分、…」, 「…。其中决策15分」: the next sentence tells what the score is made of.</summary>
    private static bool GoesOn(Mention before, Mention first) =>
        first.Passage.Slice(first.SentenceStart, first.Start).TrimStart() is var opening && (opening.StartsWith("其中", StringComparison.Ordinal) || Wording.Any(opening, Heads))
        && before.Passage.Slice(before.End, first.SentenceStart).AsSpan().TrimEnd() is var between && between.IndexOfAny('。', '！', '？') == between.Length - 1;

    private static readonly string[] Heads = ["分项得分", "各项得分", "各部分得分", "各指标得分", "一级指标得分", "得分分别", "得分情况", "得分如下"];

    private static bool IsWhole(Mention points) => Wording.Any(points.Words, Wholes) && !Wording.Any(points.Words, Groups);

    private static Relation? Relate(List<Mention> points)
    {
        if (points.Exists(p => p.Comparator is not null || Wording.Any(p.Words, Others))) return null;
        points = points.FindAll(p => !Wording.Any(p.Words, Possible));
        var wholes = points.FindAll(IsWhole);
        if (wholes.Count == 2) wholes = wholes.FindAll(w => w.Value != FullMarks);
        if (wholes is not [var whole] || (whole.Value == FullMarks && !whole.Words.Contains("得分", StringComparison.Ordinal))) return null;

        // One list, all before its total or all behind it: 「决策18分，得17分」 tells what could be had too.
        var parts = points.FindAll(p => p != whole && p.Value != FullMarks);
        if (parts.Count < FewestParts || parts.Exists(p => p.Value >= whole.Value || Name(p) is not { Length: > 1 and <= LongestName })) return null;
        if (!parts.TrueForAll(p => p.Start > whole.Start) && !parts.TrueForAll(p => p.Start < whole.Start)) return null;
        if (parts.Select(Name).Distinct().Count() != parts.Count || parts.Count(p => Wording.Any(p.Words, Groups)) < FewestGroups) return null;
        var sum = parts.Sum(p => p.Value);

        // 「满分100分，其中决策20分，过程20分…，总得分93分」: points that make a hundred are those that could be had.
        if (sum == FullMarks) return null;
        var near = Math.Abs(sum - whole.Value) <= Farthest * whole.Value;
        return new Relation(
            ScoreSumRule.RuleId, whole.Report, Operand.Of(whole) with { Bounds = whole.Quantity.Exact }, [new(new Total([.. parts.Select(p => Operand.Of(p) with { Bounds = p.Quantity.Exact })]))],
            !near ? Strength.Possible : parts.TrueForAll(p => Wording.Any(p.Words, Groups)) ? Strength.Certain : Strength.Likely);
    }

    private const decimal FullMarks = 100;

    private static string Name(Mention part) => Wording.Without(part.Words, "得分", "其中", "分别为", "自评", "得", "为", "是");
}
