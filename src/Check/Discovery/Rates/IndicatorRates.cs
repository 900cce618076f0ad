using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Rates;

/// <summary>A column of rates beside the indicators' values (完成率) or beside the points (得分率): believed as far as the table's other rows bear it out, a warning at most.</summary>
internal static class IndicatorRates
{
    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var (report, table, block) in manuscript.Tables())
        {
            foreach (var section in table.Sections)
            {
                foreach (var column in section.Columns.Where(c => Wording.Any(c.Header, "完成率", "得分率", "达成率", "完成比例")))
                {
                    var relations = Rows(manuscript, report, block, section, column.Column, column.Header.Contains("得分率", StringComparison.Ordinal)).ToList();
                    foreach (var relation in Learned.Believed(relations)) yield return relation with { Strength = Strength.Likely, Short = Strength.Likely };
                }
            }
        }
    }

    private static IEnumerable<Relation> Rows(Manuscript manuscript, Report report, TableBlock block, TableSection section, int column, bool points)
    {
        foreach (var row in section.Rows)
        {
            // A rate merged over several rows is of their group.
            if (manuscript.At(block.Index, row.Row, column) is not [{ Kind: MentionKind.Rate } rate] || block.Grid[row.Row, column] is not { RowSpan: 1 }) continue;
            if ((points ? Points(manuscript, report, block, row.Row) : Values(manuscript, report, block, row.Row)) is not var (part, whole, met, ceiling) || whole.Value == 0) continue;
            var readings = new List<RelationReading> { new(new Quotient(part, whole)) };

            // What is best kept low may be told the other way round, and what is reached is often told as all.
            if (!points && part.Value != 0)
            {
                readings.Add(ceiling ? new(new Quotient(whole, part)) : new(new Quotient(whole, part), ReadingKind.Mistake, () => new("所印比率把目标值除以了完成值", "the printed rate is the target over what was reached")));
            }

            // 「≤2% | 1.5% | 100%」: a ceiling that was kept is all that was to be done, or more than that.
            if (!points && met && (rate.Value == 1 || (ceiling && rate.Value > 1))) continue;
            yield return new Relation(CompletionRule.RuleId, report.Index, Operand.Of(rate), readings.ToSequence(), Strength.Certain);
        }
    }

    private static (Operand Part, Operand Whole, bool Met, bool Ceiling)? Values(Manuscript manuscript, Report report, TableBlock block, int row)
    {
        var indicator = report.Indicators.FirstOrDefault(i => i.Actual?.Source is { } s && s.Block == block.Index && s.Row == row && i.Target?.Source.Block == block.Index);
        if (indicator is not { Target: { Number: { } wanted } target, Actual: { Number: { } got } actual }) return null;
        var sense = TargetSense.Of(manuscript, indicator, target);
        var ceiling = sense is not { Comparator: Comparator.AtLeast or Comparator.MoreThan };
        var met = sense is { } way ? TargetSense.IsMet(way.Comparator, Interval.Exactly(wanted), Interval.Exactly(got)) : got >= wanted;
        return (Printed(manuscript, indicator, got, actual), Printed(manuscript, indicator, wanted, target), met || (sense is not { Stated: true } && got >= wanted), ceiling);
    }

    private static Operand Printed(Manuscript manuscript, Indicator indicator, decimal number, IndicatorValue value)
    {
        var quantity = new Quantity(number, PrintedNumber.Decimals(value.Text), Unit.None);
        return new Operand(indicator.Level3, value.Text, quantity, quantity.Exact, value.Source, manuscript.IsDoubtful(value.Source));
    }

    private static (Operand Part, Operand Whole, bool Met, bool Ceiling)? Points(Manuscript manuscript, Report report, TableBlock block, int row)
    {
        foreach (var indicator in report.Indicators)
        {
            if (indicator is { Score: { } score, Weight: { } weight } && score.Source.Block == block.Index && score.Source.Row == row)
                return (manuscript.PointsOf(indicator.Level3, score), manuscript.PointsOf(indicator.Level3, weight), false, false);
        }

        var told = report.Scores.FirstOrDefault(s => s is { Points: { } p, OutOf: not null } && p.Source.Block == block.Index && p.Source.Row == row);
        return told is null ? null : (Operand.Of(told.Label, told.Points!), Operand.Of(told.Label, told.OutOf!), false, false);
    }
}
