using PerfEval.Generator.Composition;

namespace PerfEval.Generator.Sections;

/// <summary>A scoring table 决策/过程/产出/效益: levels, points, explanation, score; in one piece or three with repeated headers.</summary>
public sealed class ScoringTable(ReportPlan report, Draft draft)
{
    private static readonly (string Level1, (string Level2, string[] Level3)[] Groups)[] Scheme =
    [
        ("决策", [("项目立项", ["立项依据充分性", "立项程序规范性"]), ("绩效目标", ["绩效目标合理性", "绩效指标明确性"]), ("资金投入", ["预算编制科学性", "资金分配合理性"])]),
        ("过程", [("资金管理", ["资金到位率", "预算执行率", "资金使用合规性"]), ("组织实施", ["管理制度健全性", "制度执行有效性"])]),
        ("产出", [("产出数量", ["实际完成率"]), ("产出质量", ["质量达标率"]), ("产出时效", ["完成及时性"]), ("产出成本", ["成本节约率"])]),
        ("效益", [("项目效益", ["实施效益", "可持续影响"]), ("满意度", ["社会公众或服务对象满意度"])]),
    ];

    private static readonly decimal[] GroupPoints = [20, 20, 30, 30];

    public decimal Total { get; private set; }

    /// <param name="pieces">1, or 3 tables as a page break leaves them.</param>
    /// <param name="explained">A column with definitions, which hold ×100% but no rate.</param>
    public void Write(int pieces, bool explained)
    {
        var weights = new List<Run>();
        var scores = new List<Run>();
        Table? table = null;
        for (var i = 0; i < Scheme.Length; i++)
        {
            if (table is null || pieces > 1) table = Begin(explained, table is not null);
            Level1(table, i, explained, weights, scores);
        }

        var wrong = draft.Plant(ErrorKind.WrongScoreSum);
        Total = scores.Sum(s => s.Fact!.Value.Value) - (wrong ? draft.Dice.Between(2, 5) : 0);
        var row = report.Row(table!).Text("合计", 3).Points(100, out var whole);
        if (explained) row.Text(string.Empty);
        row.Points(Total, out var sum);
        report.Relations.WeightSum(whole, [.. weights]);
        report.Relations.ScoreSum(sum, [.. scores]);
        report.Scores.Add(new ScoreGold("合计", Total, 100));
    }

    private Table Begin(bool explained, bool again)
    {
        if (again) report.Line(ParagraphKind.Body, "（续表）");
        var table = report.Table(explained ? [8, 12, 18, 7, 40, 7] : [10, 16, 30, 8, 8], repeatedHeaderRows: 1);
        var row = report.Row(table).Texts("一级指标", "二级指标", "三级指标", "分值");
        if (explained) row.Text("指标解释");
        row.Text("得分");
        return table;
    }

    private void Level1(Table table, int at, bool explained, List<Run> weights, List<Run> scores)
    {
        var (name, groups) = Scheme[at];
        var count = groups.Sum(g => g.Level3.Length);
        var points = IndicatorDraw.Weights(draft.Dice, GroupPoints[at], count);
        var next = 0;
        foreach (var (level2, indicators) in groups)
        {
            foreach (var indicator in indicators)
            {
                var row = report.Row(table);
                if (next == 0) row.Text($"{name}（{GroupPoints[at]:0}分）", rows: count);
                if (indicator == indicators[0]) row.Text(level2, rows: indicators.Length);
                var weight = points[next++];
                var score = draft.Dice.Chance(0.3) ? weight - 1 : weight;
                row.Text(indicator).Points(weight, out var weightRun);
                if (explained) row.Cell(p => p.Text(Explanation(indicator)), align: Alignment.Left);
                row.Points(score, out var scoreRun);
                weights.Add(weightRun);
                scores.Add(scoreRun);
                report.Indicators.Add(new IndicatorGold(name, level2, indicator, null, null, weight, score));
            }
        }

        report.Scores.Add(new ScoreGold($"{name}（{GroupPoints[at]:0}分）", null, GroupPoints[at], Optional: true));
    }

    private static string Explanation(string indicator) => indicator switch
    {
        "资金到位率" => "资金到位率=（实际到位资金÷预算资金）×100%，反映资金落实情况。",
        "预算执行率" => "预算执行率=（实际支出资金÷实际到位资金）×100%，反映支出进度。",
        "实际完成率" => "实际完成率=（实际产出数÷计划产出数）×100%。",
        _ => $"考察{indicator}，由评价小组依据台账和现场资料打分。",
    };
}
