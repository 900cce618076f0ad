using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Facts;
using PerfEval.Model.Findings;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Rates;

/// <summary>Columns that are computed from others of their row: 执行率(B/A), 占比, 增减额, 增减率, 完成率.</summary>
internal static class TableRates
{
    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var (report, table, block) in manuscript.Tables())
        {
            foreach (var section in table.Sections)
            {
                var cells = new SectionCells(manuscript, block, section);
                var rows = section.Rows.Where(r => r.Role is RowRole.Item or RowRole.Total or RowRole.Part).ToList();
                foreach (var relation in Executions(report, cells, rows)) yield return relation;
                foreach (var relation in Differences(report, cells, rows)) yield return relation;
                foreach (var relation in Shares(report, cells, rows)) yield return relation;
                foreach (var relation in SharesOfRow(report, cells, rows)) yield return relation;
                foreach (var relation in Transposed(report, cells, rows)) yield return relation;
            }
        }
    }

    private static IEnumerable<Relation> Executions(Report report, SectionCells cells, List<RowReading> rows)
    {
        foreach (var column in cells.With(ColumnRole.ExecutionRate).Concat(cells.With(ColumnRole.CompletionRate)))
        {
            var proven = DefinedPair(cells, column) ?? ProvenPair(cells, rows, column);

            // 改造任务完成率 is of what was to be done, and not of the money beside it.
            if (proven is null && column.Header.Contains("任务", StringComparison.Ordinal)) continue;
            var strength = proven is null && IsDenied(cells, rows, column) ? Strength.Likely : Strength.Certain;
            foreach (var row in rows)
            {
                if (cells.Number(row.Row, column.Column) is not { Kind: MentionKind.Rate } rate) continue;
                var apart = proven is { Apart: true };
                var spent = apart ? cells.Number(row.Row, proven!.Value.Spent) : Of(ColumnRole.Executed);
                var bases = apart ? [] : new[] { ColumnRole.CurrentBudget, ColumnRole.Budget, ColumnRole.InitialBudget, ColumnRole.Received, ColumnRole.Allocated }.Select(Of).OfType<Mention>().ToList();
                if (proven is { } own && cells.Number(row.Row, own.Whole) is { } known && (apart || known.Value != 0)) bases.Insert(0, known);
                if (spent is null || bases.Count == 0) continue;
                if (spent.Value == 0 && bases[0].Value == 0)
                {
                    yield return new Relation(ExecutionRateRule.RuleId, report.Index, Operand.Of(rate), [], Strength.Possible);
                    continue;
                }

                var claim = new RelationReading(new Quotient(Operand.Of(spent), Operand.Of(bases[0])));
                var others = bases.Skip(1).Where(b => b.Value != bases[0].Value).Select(b => new RelationReading(
                    new Quotient(Operand.Of(spent), Operand.Of(b)), ReadingKind.OtherBase, () => new($"以{b.Text.Trim()}为分母可得此数，基数不明", $"{b.Text.Trim()} as the base gives it: base unclear")));
                yield return new Relation(ExecutionRateRule.RuleId, report.Index, Operand.Of(rate), others.Prepend(claim).ToSequence(), strength) { OtherBase = Severity.Warning };

                Mention? Of(ColumnRole role) => cells.With(role, column).Select(c => cells.Number(row.Row, c.Column)).FirstOrDefault(m => m is not null);
            }
        }
    }

    /// <summary>
    /// The columns by which the rates of most rows are had where no header says so: 使用率 of what was available and not of the
    /// year's budget, 专项执行率 of the part of both that one fund has. Null where fewer than two rows bear one out, or where the
    /// named columns serve as well.
    /// </summary>
    private static Pair? ProvenPair(SectionCells cells, List<RowReading> rows, ColumnReading rated)
    {
        Pair? best = null;
        var most = 1;
        var named = true;
        foreach (var executed in cells.With(ColumnRole.Executed, rated))
        {
            foreach (var column in cells.AmountColumns.Where(c => c != executed.Column).OrderBy(c => Preference(cells, c)))
            {
                var (held, broken) = Tally(cells, rows, rated.Column, executed.Column, column);
                if (held > most && held > broken) (best, most) = (new Pair(executed.Column, column, !named), held);
            }

            named = false;
        }

        return best;
    }

    /// <summary>执行率（E/C）: the columns that the header itself calls E and C, whatever their names; null where it defines nothing, or the ones that are named first.</summary>
    private static Pair? DefinedPair(SectionCells cells, ColumnReading rated)
    {
        if (rated.Formula is not { Plus: [var part], Less.IsEmpty: true, Over: { } over } || cells.Numbered(part) is not { } spent || cells.Numbered(over) is not { } whole) return null;
        var named = cells.With(ColumnRole.CurrentBudget, rated).Concat(cells.With(ColumnRole.Budget, rated)).FirstOrDefault();
        return named?.Column == whole.Column && spent.Role == ColumnRole.Executed ? null : new Pair(spent.Column, whole.Column, Apart: true);
    }

    /// <summary>Two columns that a rate is of.</summary>
    /// <param name="Apart">They are not the ones that the headers name first: no other base is theirs.</param>
    private readonly record struct Pair(int Spent, int Whole, bool Apart);

    /// <summary>Most rows speak against the columns that the headers name: who reads them has probably taken the wrong ones.</summary>
    private static bool IsDenied(SectionCells cells, List<RowReading> rows, ColumnReading rated)
    {
        if (cells.With(ColumnRole.Executed, rated).FirstOrDefault() is not { } executed) return false;
        var tallies = cells.AmountColumns.Where(c => c != executed.Column && Preference(cells, c) < OtherAmounts).Select(c => Tally(cells, rows, rated.Column, executed.Column, c)).ToList();
        return tallies.Count > 0 && tallies.TrueForAll(t => t.Broken > t.Held && t.Broken >= FewestAgainst);
    }

    /// <summary>Two rows may both be wrong; of three the reading is.</summary>
    private const int FewestAgainst = 3;

    private static (int Held, int Broken) Tally(SectionCells cells, List<RowReading> rows, int rated, int executed, int whole)
    {
        int held = 0, broken = 0;
        foreach (var row in rows)
        {
            if (cells.Number(row.Row, rated) is not { Kind: MentionKind.Rate } rate || cells.Number(row.Row, executed) is not { Value: not 0 } spent || cells.Number(row.Row, whole) is not { Value: not 0 } all) continue;
            if (new Quotient(Operand.Of(spent), Operand.Of(all)).Bounds() is { } bounds && bounds.Meets(rate.Bounds)) held++;
            else broken++;
        }

        return (held, broken);
    }

    private const int OtherAmounts = 4;

    private static int Preference(SectionCells cells, int column) => cells.RoleOf(column) switch
    {
        ColumnRole.CurrentBudget => 0,
        ColumnRole.Budget => 1,
        ColumnRole.InitialBudget => 2,
        ColumnRole.Received or ColumnRole.Allocated => 3,
        _ => OtherAmounts,
    };

    /// <summary>A, B and B/A as rows: 全年预算数（A）, 全年执行数（B）, 执行率（B/A）.</summary>
    private static IEnumerable<Relation> Transposed(Report report, SectionCells cells, List<RowReading> rows)
    {
        foreach (var rated in rows.Where(r => Wording.Any(r.Label, "执行率", "支出率", "完成率")))
        {
            var spent = rows.LastOrDefault(r => r.Row < rated.Row && Wording.Any(r.Label, "执行数", "支出数", "实际支出", "决算数") && !r.Label.Contains('率'));
            var budgets = rows.Where(r => r.Row < rated.Row && Wording.Any(r.Label, "预算数", "预算安排") && !Wording.Any(r.Label, "执行", "率")).Reverse().ToList();
            if (spent is null || budgets.Count == 0) continue;
            var relations = new List<Relation>();
            for (var column = 0; column <= cells.LastColumn; column++)
            {
                if (cells.Number(rated.Row, column) is not { Kind: MentionKind.Rate } rate || cells.Number(spent.Row, column) is not { Kind: MentionKind.Money } done) continue;
                var bases = budgets.Select(b => cells.Number(b.Row, column)).OfType<Mention>().Where(b => b.Kind == MentionKind.Money && b.Value != 0).ToList();
                if (bases.Count == 0) continue;
                relations.Add(new Relation(ExecutionRateRule.RuleId, report.Index, Operand.Of(rate), [.. bases.Select(b => new RelationReading(new Quotient(Operand.Of(done), Operand.Of(b))))], Strength.Certain));
            }

            foreach (var relation in relations) yield return relation;
        }
    }

    private static IEnumerable<Relation> Differences(Report report, SectionCells cells, List<RowReading> rows)
    {
        foreach (var (role, rule) in new[] { (ColumnRole.Change, ChangeAmountRule.RuleId), (ColumnRole.ChangeRate, ChangeRateRule.RuleId), (ColumnRole.CompletionRate, CompletionRule.RuleId) })
        {
            foreach (var column in cells.With(role))
            {
                // Of the pairs of columns that could be meant the one that most rows bear out is.
                var pairs = Pairs(cells.AmountColumns)
                    .Select(pair => rows.Select(row => Difference(report, cells, row, column.Column, pair.One, pair.Other, rule)).OfType<Relation>().ToList());
                foreach (var relation in Learned.Likeliest(pairs)) yield return relation;
            }
        }
    }

    private static Relation? Difference(Report report, SectionCells cells, RowReading row, int column, int one, int other, string rule)
    {
        if (cells.Number(row.Row, column) is not { } stated || cells.Number(row.Row, one) is not { } a || cells.Number(row.Row, other) is not { } b || !Wording.SameKind(a, b)) return null;
        if (rule == ChangeAmountRule.RuleId && !Wording.SameKind(stated, a)) return null;
        if (rule != ChangeAmountRule.RuleId && stated.Kind != MentionKind.Rate) return null;
        Expression expression = rule == ChangeAmountRule.RuleId ? new Distance(Operand.Of(a), Operand.Of(b))
            : rule == ChangeRateRule.RuleId ? new Growth(Operand.Of(a), Operand.Of(b)) : new Quotient(Operand.Of(a), Operand.Of(b));
        var operand = Operand.Of(stated);
        if (stated.Value < 0 && expression is Distance or Growth) operand = operand with { Quantity = operand.Quantity.Negate(), Bounds = -operand.Bounds };
        return new Relation(rule, report.Index, operand, [new(expression)], Strength.Certain);
    }

    private static IEnumerable<(int One, int Other)> Pairs(IReadOnlyList<int> columns)
    {
        for (var i = 0; i < columns.Count && i < 8; i++)
        {
            for (var j = 0; j < columns.Count && j < 8; j++)
            {
                if (i != j) yield return (columns[i], columns[j]);
            }
        }
    }

    private static IEnumerable<Relation> Shares(Report report, SectionCells cells, List<RowReading> rows)
    {
        if (rows.FirstOrDefault(r => r.Role == RowRole.Total) is not { } total) yield break;
        foreach (var column in cells.With(ColumnRole.Share))
        {
            var ways = new List<List<Relation>>();
            foreach (var amount in cells.AmountColumns)
            {
                if (cells.Number(total.Row, amount) is not { } whole) continue;
                var relations = new List<Relation>();
                Mention? above = null;
                foreach (var row in rows)
                {
                    if (cells.Number(row.Row, amount) is not { } part || !Wording.SameKind(part, whole)) continue;
                    if (row.Role == RowRole.Item) above = part;

                    // 其中 rows may have their share of the row above them, and 甲（占乙） says of what.
                    if (cells.Number(row.Row, column.Column) is not { Kind: MentionKind.Rate } rate || row.Label.Contains('占')) continue;
                    List<RelationReading> readings = [new(new Quotient(Operand.Of(part), Operand.Of(whole)))];
                    if (row.Role == RowRole.Part && above is { Value: not 0 }) readings.Add(new(new Quotient(Operand.Of(part), Operand.Of(above))));
                    relations.Add(new Relation(ShareRule.RuleId, report.Index, Operand.Of(rate), readings.ToSequence(), Strength.Certain));
                }

                ways.Add(relations);
            }

            // Budgets and outturns of the same rows have nearly the same shares: one of the two is meant.
            foreach (var relation in Learned.Likeliest(ways)) yield return relation;
        }
    }

    /// <summary>满意 186 | 62% … 有效样本 300: shares of one number of the row, as most rows bear out.</summary>
    private static IEnumerable<Relation> SharesOfRow(Report report, SectionCells cells, List<RowReading> rows)
    {
        foreach (var column in cells.With(ColumnRole.Share))
        {
            if (cells.AmountColumns.LastOrDefault(c => c < column.Column, -1) is not (>= 0 and var part)) continue;
            var ways = new List<List<Relation>>();
            foreach (var whole in cells.AmountColumns.Where(c => c != part))
            {
                var relations = new List<Relation>();
                foreach (var row in rows)
                {
                    if (cells.Number(row.Row, column.Column) is not { Kind: MentionKind.Rate } rate || cells.Number(row.Row, part) is not { } share || cells.Number(row.Row, whole) is not { Value: not 0 } all || !Wording.SameKind(share, all)) continue;
                    relations.Add(new Relation(ShareRule.RuleId, report.Index, Operand.Of(rate), [new(new Quotient(Operand.Of(share), Operand.Of(all)))], Strength.Certain));
                }

                ways.Add(relations);
            }

            // Where all that was planned came in, either column serves for most rows: the one that serves for more is meant.
            foreach (var relation in Learned.Likeliest(ways)) yield return relation;
        }
    }
}
