using System.Globalization;
using PerfEval.Model.Facts;

namespace PerfEval.Extract.Tables;

/// <summary>The points of the groups of an indicator table: each group once, however many rows its cell is merged over.</summary>
internal sealed class GroupPoints(TableView view, FactSheet facts)
{
    private const int LongestName = 30;

    private readonly HashSet<CellView> _told = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether a cell's points were not told before; from now on they are.</summary>
    public bool IsNew(CellView cell) => _told.Add(cell);

    /// <summary>A row of its own with the group's points: 产出指标 | 50 | 48.5. It goes before what the name alone tells.</summary>
    public void AddRow(CellView group, Points? weight, Points? score)
    {
        _told.Add(group);
        facts.Scores.RemoveAll(s => s.Role == ScoreRole.Group && s.Points is null && s.Source == view.Place(group));
        Add(LevelWords.GroupName(group.Text), weight, score);
    }

    /// <param name="weight">Or the score may be null, not both.</param>
    public void Add(string name, Points? weight, Points? score) =>
        facts.Scores.Add(new Score(string.Empty, name, ScoreRole.Group, score, weight, (score ?? weight)!.Source));

    /// <summary>Points in the group's name: 产出指标（50分）, 决策（20分）得18.5分.</summary>
    public void AddNamed(CellView cell)
    {
        if (!cell.IsText || cell.Key.Length > LongestName || LevelWords.PointsIn(cell.Key) is not { } points || LevelWords.IsExecution(cell.Key) || !IsNew(cell)) return;
        if (cell.Role is ColumnRole.Weight or ColumnRole.Score) return;
        var place = view.Place(cell);
        var outOf = new Points(points, points.ToString(CultureInfo.InvariantCulture), place);
        var score = GroupHeading.Score(view, cell) is { } reached && reached.Value <= points ? reached : null;
        facts.Scores.Add(new Score(string.Empty, score is null ? Words.Tidy(cell.Text) : LevelWords.GroupName(cell.Text), ScoreRole.Group, score, outOf, score?.Source ?? place));
    }
}
