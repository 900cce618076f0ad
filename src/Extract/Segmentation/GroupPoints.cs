using PerfEval.Extract.Tables;
using PerfEval.Model.Facts;

namespace PerfEval.Extract.Segmentation;

/// <summary>其中决策14分、产出29.5分 in a sentence, the points of these groups in the report's tables: a score is out of what its group can reach.</summary>
internal static class GroupPoints
{
    private static readonly string[] Tails = ["得分", "得", "类指标", "指标", "部分", "类"];

    /// <summary>Gives scores of sentences that name a group the points that the tables give to it, where these agree.</summary>
    public static void Join(List<Score> scores, List<(string Name, Points Points)> weights)
    {
        if (!scores.Exists(IsOpen)) return;
        var reach = weights.Concat(scores.Where(s => s.Source.InTable && s.OutOf is not null && s.Role is ScoreRole.Group or ScoreRole.Execution).Select(s => (Name: s.Label, Points: s.OutOf!)))
            .ToLookup(w => Core(w.Name), w => w.Points, StringComparer.Ordinal);
        for (var i = 0; i < scores.Count; i++)
        {
            if (!IsOpen(scores[i])) continue;
            var found = reach[Core(scores[i].Label)].ToList();
            if (found.Count > 0 && found.TrueForAll(p => p.Value == found[0].Value) && scores[i].Points!.Value <= found[0].Value) scores[i] = scores[i] with { OutOf = found[0] };
        }
    }

    private static bool IsOpen(Score score) => score is { Points: not null, OutOf: null, Source.InTable: false };

    /// <summary>产出 of 产出指标（50分） and of 产出得; one name for the execution, whatever it is called.</summary>
    private static string Core(string label)
    {
        var core = Words.WithoutBrackets(Words.Compact(label));
        if (LevelWords.IsExecution(core)) return "预算执行";
        foreach (var tail in Tails)
        {
            if (core.Length > tail.Length + 1 && core.EndsWith(tail, StringComparison.Ordinal)) core = core[..^tail.Length];
        }

        return LevelWords.IsExecution(core) ? "预算执行" : core;
    }
}
