using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Check.Verdicts;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Rates;

/// <summary>Columns that the header itself says to be computed from others: 栏次 3=1+2, 公式 D=E+F, 执行率（C=B/A）.</summary>
internal static class ColumnFormulas
{
    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var (report, table, block) in manuscript.Tables())
        {
            foreach (var section in table.Sections.Where(s => s.Columns.Any(c => c.Formula is { Plus.IsEmpty: false })))
            {
                var cells = new SectionCells(manuscript, block, section);
                var relations = section.Columns.Where(c => c.Formula is { Plus.IsEmpty: false }).Select(c => Of(report, cells, c)).Select(r => (Relations: r, Tally: Tally(r))).ToList();
                var anyHolds = relations.Exists(c => c.Tally.Held > 0);
                foreach (var (column, (held, broken)) in relations)
                {
                    // A form's formula that its rows do not follow was left over from another form.
                    if (broken > 1 && broken > held) continue;
                    foreach (var relation in column) yield return anyHolds ? relation : relation with { Strength = Strength.Likely, Short = Strength.Likely };
                }
            }
        }
    }

    /// <summary>How many rows bear the formula out, and how many deny it.</summary>
    private static (int Held, int Broken) Tally(List<Relation> relations)
    {
        var verdicts = relations.Where(r => r.Stated.Value != 0).Select(r => Judge.Decide(r).Verdict).ToList();
        return (verdicts.Count(v => v == Verdict.Consistent), verdicts.Count(v => v == Verdict.Inconsistent));
    }

    private static List<Relation> Of(Report report, SectionCells cells, ColumnReading column)
    {
        var formula = column.Formula!;
        var found = new List<Relation>();
        foreach (var row in cells.Section.Rows.Where(r => r.Role is RowRole.Item or RowRole.Total or RowRole.Part))
        {
            if (cells.Number(row.Row, column.Column) is not { } stated) continue;
            if (Terms(cells, row.Row, formula.Plus) is not { Count: > 0 } plus || Terms(cells, row.Row, formula.Less) is not { } less) continue;
            if (Expressed(formula, plus, less, formula.Over is { } over ? Terms(cells, row.Row, [over]) : null, stated) is not { } expression) continue;
            found.Add(new Relation(RuleOf(column.Role, formula), report.Index, Operand.Of(stated), [new(expression)], Strength.Certain)
            {
                Why = new($"按表头公式{formula.Text}", $"by the header's formula, {formula.Text}"),
            });
        }

        return found;
    }

    /// <summary>The numbers of a row in some columns, blank ones left out; null where one of them can't be read.</summary>
    private static List<Mention>? Terms(SectionCells cells, int row, Sequence<string> symbols)
    {
        var terms = new List<Mention>();
        foreach (var symbol in symbols)
        {
            if (cells.Numbered(symbol) is not { } column) return null;
            if (cells.Number(row, column.Column) is { } number) terms.Add(number);
            else if (!cells.IsBlank(row, column.Column)) return null;
        }

        return terms;
    }

    private static Expression? Expressed(ColumnFormula formula, List<Mention> plus, List<Mention> less, List<Mention>? over, Mention stated)
    {
        if (!plus.Concat(less).All(term => Wording.SameKind(term, plus[0]))) return null;
        if (formula.Over is null)
            return Wording.SameKind(stated, plus[0]) ? new Total([.. plus.Select(Operand.Of)], [.. less.Select(Operand.Of)]) : null;
        if (over is not [{ Value: not 0 } whole] || !Wording.SameKind(whole, plus[0]) || stated.Kind != MentionKind.Rate || plus is not [var part]) return null;
        if (formula.Less is [var taken]) return taken == formula.Over && stated.Value >= 0 && part.Value >= whole.Value ? new Growth(Operand.Of(part), Operand.Of(whole)) : null;
        return formula.Less.IsEmpty && formula.Plus.Count == 1 ? new Quotient(Operand.Of(part), Operand.Of(whole)) : null;
    }

    private static string RuleOf(ColumnRole role, ColumnFormula formula) => formula.Over is null
        ? role == ColumnRole.Change ? ChangeAmountRule.RuleId : SumRule.RuleId
        : role switch
        {
            ColumnRole.ExecutionRate => ExecutionRateRule.RuleId,
            ColumnRole.ChangeRate => ChangeRateRule.RuleId,
            ColumnRole.CompletionRate => CompletionRule.RuleId,
            _ => ShareRule.RuleId,
        };
}
