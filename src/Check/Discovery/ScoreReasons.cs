using System.Globalization;
using System.Text.RegularExpressions;
using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery;

/// <summary>
/// What a scoring table says beside a score: 「占比11.82%，按评分标准得0分」, 「扣0.5分」, and criteria that compute it: 执行率×分值.
/// Criteria name several scores (得满分, 每低1个百分点扣1分); a reason names one.
/// </summary>
internal static partial class ScoreReasons
{
    private const int ShortestText = 4;
    private const int LongestCriterion = 120;

    private static readonly string[] Conditions = ["每", "否则", "满分", "不得分", "酌情", "的得", "以上", "以下", "以内", "之间", "按比例", "分值"];

    private static readonly string[] Reasons = ["原因", "扣分", "说明", "依据", "偏差", "备注", "情况"];
    private static readonly string[] Criteria = ["标准", "规则", "要点", "办法", "解释", "内容"];

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var report in manuscript.Reports)
        {
            foreach (var indicator in report.Indicators)
            {
                if (indicator is not { Score: { Source: { Row: { } row } place } score, Weight: { } weight } || manuscript.Document.Blocks[place.Block] is not TableBlock table) continue;
                var texts = table.Grid.CellsBeginningIn(row).Where(c => c.Text.Length >= ShortestText && c.Text.Value.Contains('分') || c.Text.Value.Contains('率')).ToList();
                foreach (var cell in texts)
                {
                    if (Told(manuscript, report, indicator, score, weight, table, cell) is { } told) yield return told;
                    if (ByRule(manuscript, report, indicator, score, weight, table, cell) is { } computed) yield return computed;
                }
            }
        }
    }

    /// <summary>得4.5分 in the reason beside another score; 扣0.5分 beside one that is not the weight less that.</summary>
    private static Relation? Told(Manuscript manuscript, Report report, Indicator indicator, Points score, Points weight, TableBlock table, Cell cell)
    {
        var text = cell.Text.Value;
        if (cell.RowSpan > 1 || Wording.Any(text, Conditions)) return null;
        var given = GivenPattern().Matches(text);
        if (given.Count == 1)
        {
            var points = PointsAt(indicator, table, cell, given[0].Groups["n"]);
            if (points.Value > weight.Value) return null;
            if (score.Source.Row is { } row && IsPrinted(table, row, points.Value, score)) return null;
            return Stated(manuscript, report, indicator, score, new Elsewhere(points), Strength.Certain);
        }

        var taken = TakenPattern().Matches(text);
        if (given.Count > 0 || taken.Count != 1 || !IsReason(report, table, cell)) return null;
        var loss = PointsAt(indicator, table, cell, taken[0].Groups["n"]);
        if (score.Source.Row is { } at && IsPrinted(table, at, weight.Value - loss.Value, score)) return null;
        return Stated(manuscript, report, indicator, score, new Total([Operand.Of(indicator.Level3, weight)], [loss]), Strength.Likely);
    }

    /// <summary>「发现1处扣1分」 is a criterion, 「1笔附件缺失，扣0.5分」 a reason: the column's header tells.</summary>
    private static bool IsReason(Report report, TableBlock table, Cell cell) =>
        report.Tables.Where(t => t.Block == table.Index).SelectMany(t => t.Sections).Where(s => s.Rows.Any(r => r.Row == cell.Row)).SelectMany(s => s.Rows.Where(r => r.Role == RowRole.Header))
            .Select(r => table.Grid.TextAt(r.Row, cell.Column)).Any(header => Wording.Any(header, Reasons) && !Wording.Any(header, Criteria));

    /// <summary>「得分=执行率×分值」 over the one rate that the row tells.</summary>
    private static Relation? ByRule(Manuscript manuscript, Report report, Indicator indicator, Points score, Points weight, TableBlock table, Cell cell)
    {
        var text = cell.Text.Value;
        if (text.Length > LongestCriterion || !FormulaPattern().IsMatch(text)) return null;
        var rates = table.Grid.CellsBeginningIn(score.Source.Row!.Value).Where(c => c != cell).SelectMany(c => manuscript.At(table.Index, c.Row, c.Column)).Where(m => m is { Kind: MentionKind.Rate, Comparator: null, RateKind: not RateKind.Satisfaction }).ToList();
        if (indicator.Actual is { } actual) rates = [.. rates.Where(r => r.Source.Column == actual.Source.Column).DefaultIfEmpty(rates.Count == 1 ? rates[0] : null).OfType<Mention>()];
        if (rates.DistinctBy(r => r.Value).Count() != 1) return null;
        var worth = Operand.Of(indicator.Level3, weight);
        List<RelationReading> readings = [new(new Product([worth, Operand.Of(rates[0])]))];
        if (rates[0].Value > 1) readings.Add(new(new Elsewhere(worth)));

        // 「低于60%的不得分」 beside the formula: below its steps the formula is not the rule.
        var stepped = Wording.Any(text, "每", "扣") || rates[0].Value < LeastByFormula;
        return new Relation(
            ScoreWeightRule.RuleId, report.Index, Rounded(report, Operand.Of(indicator.Level3, score, manuscript.IsDoubtful(score.Source))), readings.ToSequence(), stepped ? Strength.Possible : Strength.Certain)
        {
            Why = new("评分标准按此比率计分", "the criterion computes the score from this rate"),
        };
    }

    /// <summary>Rounded to as many digits as the scores of its table have: 3 beside 2.82 is no rounded number.</summary>
    private static Operand Rounded(Report report, Operand score)
    {
        var decimals = report.Indicators.Where(i => i.Score?.Source.Block == score.Source.Block).Max(i => PrintedNumber.Decimals(i.Score!.Text));
        return score with { Bounds = (score.Quantity with { Decimals = Math.Max(decimals, score.Quantity.Decimals) }).Bounds };
    }

    private const decimal LeastByFormula = 0.8m;

    private static Relation Stated(Manuscript manuscript, Report report, Indicator indicator, Points score, Expression expression, Strength strength) =>
        new(ScoreWeightRule.RuleId, report.Index, Operand.Of(indicator.Level3, score, manuscript.IsDoubtful(score.Source)), [new(expression)], strength)
        {
            Why = new("得分与同一行说明所述不一致", "the score is not the one that the same row gives a reason for"),
        };

    /// <summary>Another score of the row is the one that the reason speaks of: 自评得分 beside 评价得分.</summary>
    private static bool IsPrinted(TableBlock table, int row, decimal points, Points score) =>
        table.Grid.CellsBeginningIn(row).Any(c => c.Column != score.Source.Column && decimal.TryParse(c.Text.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && number == points && points != 0);

    private static Operand PointsAt(Indicator indicator, TableBlock table, Cell cell, Group digits) =>
        Operand.Of(indicator.Level3, new Points(decimal.Parse(digits.Value, CultureInfo.InvariantCulture), digits.Value, Span.In(table, cell, digits.Index, digits.Index + digits.Length)));

    [GeneratedRegex(@"(?<![应可最])得分?为?[:：]?\s*(?<n>\d{1,3}(\.\d{1,4})?)\s*分", RegexOptions.CultureInvariant)]
    private static partial Regex GivenPattern();

    [GeneratedRegex(@"扣(减|除|掉)?\s*(?<n>\d{1,3}(\.\d{1,4})?)\s*分", RegexOptions.CultureInvariant)]
    private static partial Regex TakenPattern();

    [GeneratedRegex(@"率\s*[×xX*]\s*(分值|权重|满分|标准分|本项分值|该项分值|指标分值|\d{1,3}分?)|(分值|权重|满分|标准分)\s*[×xX*]\s*[\u4e00-\u9fa5]{0,10}率", RegexOptions.CultureInvariant)]
    private static partial Regex FormulaPattern();
}
