using System.Globalization;
using System.Text.RegularExpressions;
using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Scoring;

/// <summary>
/// What a scoring table says beside a score: 「占比11.82%，按评分标准得0分」, and criteria that compute it: 执行率×分值.
/// Criteria name several scores (得满分, 每低1个百分点扣1分); a reason names one.
/// </summary>
internal static partial class ScoreReasons
{
    private const int ShortestText = 4;
    private const int LongestCriterion = 120;
    private const int LongestHeader = 10;

    private static readonly string[] Conditions = ["每", "各得", "否则", "满分", "不得分", "酌情", "的得", "以上", "以下", "以内", "之间", "按比例", "分值"];

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

    /// <summary>得4.5分 in the reason beside another score. 扣0.5分 alone is not asked: it may be of another year, or of another indicator.</summary>
    private static Relation? Told(Manuscript manuscript, Report report, Indicator indicator, Points score, Points weight, TableBlock table, Cell cell)
    {
        var text = cell.Text.Value;
        if (cell.RowSpan > 1 || Wording.Any(text, Conditions)) return null;
        var given = GivenPattern().Matches(text);
        if (given.Count != 1 || IsCriterion(table, cell)) return null;
        var points = PointsAt(indicator, table, cell, given[0].Groups["n"]);
        if (points.Value > weight.Value || (score.Source.Row is { } row && IsPrinted(table, row, points.Value, score))) return null;
        return new Relation(ScoreWeightRule.RuleId, report.Index, manuscript.PointsOf(indicator.Level3, score), [new(new Elsewhere(points))], Strength.Certain)
        {
            Why = new("得分与同一行说明所述不一致", "the score is not the one that the same row gives a reason for"),
        };
    }

    /// <summary>A column of 评分标准 says what scores there can be, not which one it was.</summary>
    private static bool IsCriterion(TableBlock table, Cell cell)
    {
        for (var r = 0; r < cell.Row; r++)
        {
            if (table.Grid[r, cell.Column] is { } above && above.Column == cell.Column && above.Text.Length <= LongestHeader && Wording.Any(above.Text.Value, "标准", "细则", "规则", "办法", "方法")) return true;
        }

        return false;
    }

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
            ScoreWeightRule.RuleId, report.Index, Rounded(report, manuscript.PointsOf(indicator.Level3, score)), readings.ToSequence(), stepped ? Strength.Possible : Strength.Certain)
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

    /// <summary>Another score of the row is the one that the reason speaks of: 自评得分 beside 评价得分.</summary>
    private static bool IsPrinted(TableBlock table, int row, decimal points, Points score) =>
        table.Grid.CellsBeginningIn(row).Any(c => c.Column != score.Source.Column && decimal.TryParse(c.Text.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && number == points && points != 0);

    private static Operand PointsAt(Indicator indicator, TableBlock table, Cell cell, Group digits) =>
        Operand.Of(indicator.Level3, new Points(PrintedDigits.Number(digits.Value), digits.Value, Span.In(table, cell, digits.Index, digits.Index + digits.Length)));

    [GeneratedRegex(@"(?<![应可最])得分?为?[:：]?\s*(?<n>\d{1,3}(\.\d{1,4})?)\s*分", RegexOptions.CultureInvariant)]
    private static partial Regex GivenPattern();


    [GeneratedRegex(@"率\s*[×xX*]\s*(分值|权重|满分|标准分|本项分值|该项分值|指标分值|\d{1,3}分?)|(分值|权重|满分|标准分)\s*[×xX*]\s*[\u4e00-\u9fa5]{0,10}率", RegexOptions.CultureInvariant)]
    private static partial Regex FormulaPattern();
}
