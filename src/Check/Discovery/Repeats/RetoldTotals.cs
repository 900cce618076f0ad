using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Facts;

namespace PerfEval.Check.Discovery.Repeats;

/// <summary>
/// 「全县计划里程70公里，完成69.7公里，完成投资540万元」 beside a table with these totals: a sentence that retells a table's last row, known by two
/// numbers that are the same under the headers that its words name, retells all of it.
/// </summary>
internal static class RetoldTotals
{
    private const int FewestSame = 2;
    private const int ShortestName = 2;

    /// <summary>Paragraphs from the table.</summary>
    private const int Near = 8;

    private static readonly string[] Fillers = ["全县", "全市", "全区", "全局", "全省", "全乡", "全镇", "全部", "我局", "我县", "合计", "共计", "总计", "共", "实际", "为", "约", "达"];
    private static readonly string[] OtherScopes = ["其中", "月", "季", "截至", "上半年", "上年", "去年", "比", "较", "同期", "人均", "平均", "增", "减"];

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var (report, table, block) in manuscript.Tables())
        {
            foreach (var section in table.Sections.Where(s => s.Rows.Count > 3))
            {
                if (section.Rows.LastOrDefault(r => r.Role == RowRole.Total) is not { } total) continue;
                var cells = section.Columns.Select(c => (Column: c, Name: Core(PlainCells.NameOf(c.Header)), Number: PlainCells.NumberAt(manuscript, block, total.Row, c))).Where(c => c.Number is not null && c.Name.Length >= ShortestName)
                    .Select(c => (c.Column, c.Name, Number: c.Number!)).ToList();
                if (cells.Count <= FewestSame) continue;
                var items = section.Rows.Where(r => r.Role is RowRole.Item or RowRole.Part).Select(r => Wording.Letters(r.Label)).Where(l => l.Length >= 2).ToList();
                foreach (var passage in manuscript.EachPassage())
                {
                    if (passage.InTable || passage.Report != report.Index || Math.Abs(passage.Block - block.Index) > Near || passage.Numbers.Count <= FewestSame) continue;
                    foreach (var relation in In(passage, cells, items)) yield return relation;
                }
            }
        }
    }

    private static IEnumerable<Relation> In(Passage passage, List<(ColumnReading Column, string Name, Operand Number)> cells, List<string> items)
    {
        foreach (var sentence in passage.Numbers.GroupBy(n => n.SentenceStart))
        {
            var told = new List<(Mention Mention, Operand Number, string Header)>();
            foreach (var mention in sentence.Where(m => m.Kind != MentionKind.Rate && m.Comparator is null && !m.Approximate && !m.IsPrice))
            {
                if (items.Exists(i => mention.Words.Contains(i, StringComparison.Ordinal)) || Wording.Any(mention.Words, OtherScopes)) continue;
                if (Named(mention, cells) is { } cell) told.Add((mention, cell.Number, cell.Column.Header));
            }

            // Each column once: 完成 that is told of two things is of neither.
            told = [.. told.GroupBy(t => t.Header).Where(g => g.Count() == 1).SelectMany(g => g)];
            var same = told.Where(t => t.Mention.Value == t.Number.Value).ToList();
            if (same.Count < FewestSame || told.Count - same.Count != 1) continue;
            var (number, other, _) = told.Find(t => t.Mention.Value != t.Number.Value);
            yield return new Relation(CrossReferenceRule.RuleId, passage.Report, Operand.Of(number), [new(new Elsewhere(other))], Strength.Likely);
        }
    }

    /// <summary>The one column that a number's words name, of its unit.</summary>
    private static (ColumnReading Column, string Name, Operand Number)? Named(Mention mention, List<(ColumnReading Column, string Name, Operand Number)> cells)
    {
        var words = Wording.Without(mention.Words, Fillers);
        if (words.Length < ShortestName) return null;
        var fitting = cells.FindAll(c => IsOfUnit(mention, c.Column) && (words.EndsWith(c.Name, StringComparison.Ordinal) || c.Name.StartsWith(words, StringComparison.Ordinal)));
        return fitting.Count == 1 ? fitting[0] : null;
    }

    private static bool IsOfUnit(Mention mention, ColumnReading column)
    {
        var unit = PlainCells.UnitOf(column.Header);
        if (mention.Kind == MentionKind.Money) return unit.EndsWith('元') || (unit.Length == 0 && column.Role is not (ColumnRole.Count or ColumnRole.Quantity));
        return unit.Length == 0 ? column.Role is ColumnRole.Count or ColumnRole.Quantity or ColumnRole.Amount : unit.TrimStart('万') == Wording.UnitClass(mention) || (unit == "名" && Wording.UnitClass(mention) == "人");
    }

    private static string Core(string name)
    {
        foreach (var ending in (string[])["人数", "金额", "数量", "数", "额"])
        {
            if (name.Length >= ending.Length + ShortestName && name.EndsWith(ending, StringComparison.Ordinal)) return name[..^ending.Length];
        }

        return name;
    }
}
