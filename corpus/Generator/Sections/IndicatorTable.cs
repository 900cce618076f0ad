using PerfEval.Generator.Composition;
using PerfEval.Generator.Vocabulary;

namespace PerfEval.Generator.Sections;

public enum Column
{
    Section,
    Level1,
    Level2,
    Level3,
    Target,
    Comparator,
    TargetValue,
    Unit,
    Actual,
    Weight,
    Score,
    Deviation,

    /// <summary>是否核心指标.</summary>
    Core,

    /// <summary>上年完成值.</summary>
    LastYear,

    /// <summary>完成率（%）, without the sign.</summary>
    CompletionRate,

    /// <summary>得分系数（%）, without the sign.</summary>
    Factor,
}

/// <summary>How an indicator table looks.</summary>
/// <param name="Columns">In printed order.</param>
public sealed record IndicatorLook(IReadOnlyList<Column> Columns)
{
    public string WeightWord { get; init; } = "分值";

    public string ScoreWord { get; init; } = "得分";

    public string TargetWord { get; init; } = "年度指标值";

    public string ActualWord { get; init; } = "实际完成值";

    public string DeviationWord { get; init; } = "偏差原因分析及改进措施";

    public SignStyle Signs { get; init; }

    /// <summary>产出指标（50分）.</summary>
    public bool PointsInLevel1 { get; init; }

    /// <summary>Level 2 is printed on its first row only, in cells of their own: blank means 'as above'.</summary>
    public bool BlankLevel2 { get; init; }

    /// <summary>Level cells repeated on every row instead of merged.</summary>
    public bool RepeatLevels { get; init; }

    public string Percent { get; init; } = "%";

    /// <summary>Targets keep their comparator and leave their unit to the unit column.</summary>
    public bool Bare { get; init; }

    /// <summary>Every other name carries a star.</summary>
    public bool Stars { get; init; }
}

/// <summary>Writes the rows of an indicator table into a table that may hold other parts above it.</summary>
public sealed class IndicatorTable(ReportPlan report, Draft draft, IndicatorLook look)
{
    private readonly List<Run> _weights = [];
    private readonly List<Run> _scores = [];

    /// <summary>Runs of all weights and scores, for the totals.</summary>
    public IReadOnlyList<Run> Weights => _weights;

    public IReadOnlyList<Run> Scores => _scores;

    public void Header(Table table, int sectionRows)
    {
        var row = report.Row(table);
        foreach (var column in look.Columns)
        {
            if (column == Column.Section) row.Text("绩效指标", rows: sectionRows);
            else row.Text(Word(column));
        }
    }

    public void Rows(Table table, IReadOnlyList<DrawnIndicator> indicators)
    {
        for (var i = 0; i < indicators.Count; i++)
        {
            var row = report.Row(table);
            foreach (var column in look.Columns) Cell(row, column, indicators, i);
            Record(indicators[i]);
        }
    }

    private string Word(Column column) => column switch
    {
        Column.Level1 => "一级指标",
        Column.Level2 => "二级指标",
        Column.Level3 => "三级指标",
        Column.Target => look.TargetWord,
        Column.Comparator => "指标性质",
        Column.TargetValue => "指标值",
        Column.Unit => "度量单位",
        Column.Actual => look.ActualWord,
        Column.Weight => look.WeightWord,
        Column.Score => look.ScoreWord,
        Column.Core => "是否核心指标",
        Column.LastYear => "上年完成值",
        Column.CompletionRate => "完成率（%）",
        Column.Factor => "得分系数（%）",
        _ => look.DeviationWord,
    };

    private Run? _target;
    private Run? _actual;
    private string? _targetText;
    private string? _actualText;

    private void Cell(RowWriter row, Column column, IReadOnlyList<DrawnIndicator> all, int at)
    {
        var indicator = all[at];
        switch (column)
        {
            case Column.Section:
                break;
            case Column.Level1:
                Level(row, all, at, i => Level1Text(all, i), i => i.Level1, false);
                break;
            case Column.Level2:
                Level(row, all, at, i => i.Level2, i => i.Level1 + i.Level2, look.BlankLevel2);
                break;
            case Column.Level3:
                row.Text(look.Stars && at % 2 == 0 ? "★" + indicator.Idea.Name : indicator.Idea.Name);
                break;
            case Column.Target:
                Target(row, indicator);
                break;
            case Column.Comparator:
                row.Text(indicator.HasNumber ? IndicatorRuns.Sign(indicator.Comparator, look.Signs) : "定性");
                break;
            case Column.TargetValue:
                TargetValue(row, indicator);
                break;
            case Column.Unit:
                row.Text(indicator.HasNumber ? indicator.Idea.Unit : string.Empty);
                break;
            case Column.Actual:
                Actual(row, indicator);
                break;
            case Column.Weight:
                row.Points(indicator.Weight, out var weight);
                _weights.Add(weight);
                break;
            case Column.Score:
                row.Points(indicator.Score, out var score);
                _scores.Add(score);
                break;
            case Column.Core:
                row.Text(at % 3 == 0 ? "是" : "否");
                break;
            case Column.LastYear or Column.CompletionRate or Column.Factor:
                new ProvinceColumns(report, draft).Cell(row, column, indicator, _target, _actual, look.Columns.Contains(Column.Unit));
                break;
            default:
                row.Text(indicator.Full ? string.Empty : draft.Dice.Pick(Reasons));
                break;
        }
    }

    private static readonly string[] Reasons = ["受汛期影响进度略缓，已调整工期", "部分对象外出，下一步加强走访", "前期测算偏保守，下年度合理设定目标", "验收手续尚在办理"];

    private void Level(RowWriter row, IReadOnlyList<DrawnIndicator> all, int at, Func<DrawnIndicator, string> text, Func<DrawnIndicator, string> key, bool blank)
    {
        var first = at == 0 || key(all[at - 1]) != key(all[at]);
        var count = 1;
        while (at + count < all.Count && key(all[at + count]) == key(all[at])) count++;
        if (look.RepeatLevels || (first && blank)) row.Text(text(all[at]));
        else if (first) row.Text(text(all[at]), rows: count);
        else if (blank) row.Text(string.Empty);
    }

    private string Level1Text(IReadOnlyList<DrawnIndicator> all, DrawnIndicator indicator)
    {
        if (!look.PointsInLevel1) return indicator.Level1;
        var points = all.Where(i => i.Level1 == indicator.Level1).Sum(i => i.Weight);
        if (!report.Scores.Exists(s => s.Label.StartsWith(indicator.Level1, StringComparison.Ordinal))) report.Scores.Add(new ScoreGold($"{indicator.Level1}（{points:0.##}分）", null, points, Optional: true));
        return $"{indicator.Level1}（{points:0.##}分）";
    }

    private void Target(RowWriter row, DrawnIndicator indicator)
    {
        if (!indicator.HasNumber)
        {
            (_target, _targetText) = (null, indicator.Idea.Words);
            row.Text(indicator.Idea.Words);
            return;
        }

        var sign = indicator.Idea.Shape == Shape.Price ? string.Empty : IndicatorRuns.Sign(indicator.Comparator, look.Signs);
        _target = IndicatorRuns.Value(sign.Length == 0 ? indicator with { Comparator = null } : indicator, true, withUnit: !look.Bare, percent: look.Percent);
        _targetText = sign + _target.Text + (look.Bare ? indicator.Idea.Unit : string.Empty);
        row.Cell(p => p.Text(sign).Add(_target));
    }

    private void TargetValue(RowWriter row, DrawnIndicator indicator)
    {
        if (!indicator.HasNumber)
        {
            (_target, _targetText) = (null, indicator.Idea.Words);
            row.Text(indicator.Idea.Words);
            return;
        }

        _target = IndicatorRuns.Value(indicator, true, withUnit: false);
        _targetText = IndicatorRuns.Sign(indicator.Comparator, look.Signs) + _target.Text + indicator.Idea.Unit;
        row.Run(_target);
    }

    private void Actual(RowWriter row, DrawnIndicator indicator)
    {
        if (!indicator.HasNumber)
        {
            (_actual, _actualText) = (null, indicator.Idea.Words);
            row.Text(indicator.Idea.Words);
            return;
        }

        var bare = look.Columns.Contains(Column.Unit);
        _actual = IndicatorRuns.Value(indicator, false, withUnit: !bare, percent: look.Percent);
        _actualText = _actual.Text;
        row.Run(_actual);
    }

    private void Record(DrawnIndicator indicator)
    {
        var weighted = look.Columns.Contains(Column.Weight);
        var scored = look.Columns.Contains(Column.Score);
        var level2Alt = look.BlankLevel2 ? new string?[] { null } : [];
        report.Indicators.Add(new IndicatorGold(
            look.Columns.Contains(Column.Level1) ? indicator.Level1 : null, look.Columns.Contains(Column.Level2) ? indicator.Level2 : null, indicator.Idea.Name,
            _targetText, look.Columns.Contains(Column.Actual) ? _actualText : null, weighted ? indicator.Weight : null, scored ? indicator.Score : null) { Level2Alt = level2Alt, TargetAlt = look.Bare && _targetText is not null ? [_targetText[..^(indicator.HasNumber ? indicator.Idea.Unit.Length : 0)]] : [], Level3Alt = look.Stars ? ["★" + indicator.Idea.Name] : [] });
        if (_target is not null && _actual is not null && indicator.Comparator is { } comparator && indicator.Idea.Shape != Shape.Price)
            report.Relations.Target(_target, _actual, comparator, weighted && scored && indicator.Full);
    }
}
