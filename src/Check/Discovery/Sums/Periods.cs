using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;

namespace PerfEval.Check.Discovery.Sums;

/// <summary>
/// What the text says of half a year or of three quarters, against the quarters (months) of a table and against those that it tells beside it.
/// A table is believed where the paragraph agrees with it in another period, else where the year's sum is told in the text too.
/// </summary>
internal static class Periods
{
    private const int LongestRest = 16;
    private const int MostTables = 50;

    /// <summary>Means, changes, plans and what stands at the end of a period do not add up.</summary>
    private static readonly string[] Unlike = ["均", "增", "减", "比", "计划", "目标", "占", "末", "在岗", "在享", "预算", "下达", "预计", "应", "结余", "余额", "剩余", "去年", "上年"];

    private static readonly string[] Generic = ["支出", "资金", "完成", "发放", "执行", "实际", "补助", "拨付", "支付", "金额", "全县", "全市", "全区"];

    /// <summary>A number and the period that its clause names.</summary>
    private readonly record struct Told(Mention Number, PeriodName Period, string Rest);

    /// <summary>A row (column) of a table: its name, and its numbers by period.</summary>
    private sealed record Line(string Name, bool IsTotal, List<(PeriodName Period, Mention Number)> Numbers);

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        List<Line>? lines = null;
        foreach (var passage in manuscript.EachPassage())
        {
            if (passage.InTable || passage.Mentions.Count == 0 || !passage.Text.AsSpan().ContainsAny("季半月")) continue;
            var told = passage.Mentions.Select(Of).OfType<Told>().ToList();
            if (told.Count == 0) continue;
            foreach (var relation in Beside(told)) yield return relation;
            lines ??= [.. Lines(manuscript)];
            foreach (var relation in Against(told, lines, passage)) yield return relation;
        }
    }

    private static Told? Of(Mention mention)
    {
        if (mention.Kind == MentionKind.Rate || !Wording.IsAmount(mention) || mention.Approximate) return null;
        var clause = mention.Passage.Slice(Math.Max(mention.Left?.End ?? 0, mention.Passage.ClauseStart(mention.Start)), mention.Start);
        if (PeriodName.In(clause) is not var (period, rest)) return null;
        rest = Wording.Letters(rest);
        return rest.Length > LongestRest || Wording.Any(rest, Unlike) ? null : new(mention, period, Wording.Without(rest, "累计", "共", "合计", "为", "当季", "年"));
    }

    /// <summary>「一季度A，二季度B，上半年C」, of one thing and in one sentence.</summary>
    private static IEnumerable<Relation> Beside(List<Told> told)
    {
        foreach (var whole in told)
        {
            var end = whole.Number.Passage.SentenceEnd(whole.Number.Start);
            var parts = told.Where(t => t.Number != whole.Number && t.Number.Start >= whole.Number.SentenceStart && t.Number.End <= end && t.Period.Months < whole.Period.Months && (t.Rest == whole.Rest || t.Rest.Length == 0) && Wording.SameKind(t.Number, whole.Number)).ToList();
            if (Tiles(whole.Period, parts.ConvertAll(p => (p.Period, p.Number))) is not { Count: > 1 } tiles) continue;
            yield return new Relation(SumRule.RuleId, whole.Number.Report, Operand.Of(whole.Number), [new(new Total([.. tiles.Select(Operand.Of)]))], whole.Number.Kind == MentionKind.Money ? Strength.Certain : Strength.Likely);
        }
    }

    private static IEnumerable<Relation> Against(List<Told> told, List<Line> lines, Passage passage)
    {
        // The row that the words name, else the total's.
        foreach (var line in lines)
        {
            var own = told.Where(t => Wording.SameKind(t.Number, line.Numbers[0].Number) && (line.IsTotal ? !lines.Exists(l => !l.IsTotal && IsNamed(l, t)) : IsNamed(line, t))).ToList();
            var sums = own.ConvertAll(t => (Told: t, Sum: SumOf(line, t.Period)));
            if (!sums.Exists(s => s.Sum is not null)) continue;
            var agreed = sums.Count(s => s.Sum is { } sum && sum.Bounds() is { } b && b.Meets(s.Told.Number.Bounds));
            foreach (var (number, sum) in sums.Where(s => s.Sum is not null && (!line.IsTotal || IsOfAll(s.Told, sums))).Select(s => (s.Told.Number, s.Sum!)))
            {
                var slip = sum.Value() is { } value && PrintedNumber.IsSlip(PrintedNumber.Digits(number.Text), PrintedNumber.InUnitOf(value, Operand.Of(number)));
                yield return new Relation(SumRule.RuleId, passage.Report, Operand.Of(number), [new(sum)], agreed > 0 ? Strength.Certain : slip ? Strength.Likely : Strength.Possible)
                {
                    Why = new($"表中“{line.Name}”各期之数", $"by the table's “{line.Name}”"),
                    Also = [CrossReferenceRule.RuleId],
                };
            }
        }
    }

    /// <summary>「其中公益性岗位支出」 is of no total, whatever the table's rows are called.</summary>
    private static bool IsOfAll(Told told, List<(Told Told, Expression? Sum)> others) =>
        Wording.Without(told.Rest, Generic).Length == 0 || others.Exists(o => o.Told.Rest == told.Rest && o.Told.Number != told.Number && o.Sum?.Bounds() is { } b && b.Meets(o.Told.Number.Bounds));

    private static bool IsNamed(Line line, Told told) => line.Name.Length > 2 && (told.Rest.Contains(line.Name, StringComparison.Ordinal) || (told.Number.Label.Contains(line.Name, StringComparison.Ordinal)));

    private static Expression? SumOf(Line line, PeriodName period)
    {
        if (line.Numbers.Find(n => n.Period == period) is { Number: { } same }) return new Elsewhere(Operand.Of(same));
        return Tiles(period, line.Numbers) is { Count: > 1 } tiles ? new Total([.. tiles.Select(Operand.Of)]) : null;
    }

    /// <summary>Numbers whose periods make up a longer one, without gap and overlap; null where there are none.</summary>
    private static List<Mention>? Tiles(PeriodName whole, List<(PeriodName Period, Mention Number)> parts)
    {
        var found = new List<Mention>();
        for (var month = whole.First; month <= whole.Last;)
        {
            // Where cumulated numbers stand beside others, the shortest are the parts.
            var next = parts.Where(p => p.Period.First == month && p.Period.Last <= whole.Last && p.Period != whole).OrderBy(p => p.Period.Months).FirstOrDefault();
            if (next.Number is null) return null;
            found.Add(next.Number);
            month = next.Period.Last + 1;
        }

        return found;
    }

    private static IEnumerable<Line> Lines(Manuscript manuscript)
    {
        foreach (var (_, table, block) in manuscript.Tables().Take(MostTables))
        {
            foreach (var section in table.Sections)
            {
                var columns = section.Columns.Select(c => (c.Column, Period: PeriodName.Named(c.Header) ?? Printed(block, section, c.Column))).Where(c => c.Period is not null).ToList();
                if (columns.Count >= 2)
                {
                    foreach (var row in section.Rows.Where(r => r.Role is RowRole.Item or RowRole.Total or RowRole.Part))
                    {
                        var numbers = columns.Select(c => (c.Period!.Value, Number: One(manuscript, block, row.Row, c.Column))).Where(n => n.Number is not null).Select(n => (n.Value, n.Number!)).ToList();
                        if (numbers.Count >= 2) yield return new(Wording.Letters(row.Label), row.Role == RowRole.Total, numbers);
                    }

                    continue;
                }

                var rows = section.Rows.Select(r => (r.Row, Period: PeriodName.Named(r.Label))).Where(r => r.Period is not null).ToList();
                if (rows.Count < 2) continue;
                foreach (var column in section.Columns)
                {
                    var numbers = rows.Select(r => (r.Period!.Value, Number: One(manuscript, block, r.Row, column.Column))).Where(n => n.Number is not null).Select(n => (n.Value, n.Number!)).ToList();
                    if (numbers.Count >= 2) yield return new(Wording.Letters(column.Header), section.Columns.Count(c => c.Role == column.Role) == 1, numbers);
                }
            }
        }
    }

    /// <summary>The last header over a column that is a period: 累计完成 over 1—6月.</summary>
    private static PeriodName? Printed(TableBlock block, TableSection section, int column)
    {
        foreach (var row in section.Rows.Where(r => r.Role == RowRole.Header).Reverse())
        {
            if (PeriodName.Named(block.Grid.TextAt(row.Row, column).Trim()) is { } period) return period;
        }

        return null;
    }

    private static Mention? One(Manuscript manuscript, TableBlock block, int row, int column) => manuscript.At(block.Index, row, column) is [{ Kind: not MentionKind.Rate } number] && number.Source.Column == column && number.Source.Row == row ? number : null;
}
