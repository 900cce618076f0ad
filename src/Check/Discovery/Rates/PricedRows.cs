using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Check.Verdicts;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Rates;

/// <summary>单价 | 数量 | 总价, 面积（亩） | 标准（元/亩） | 金额（元）: row by row. One row that holds shows that nothing else is a factor, three leave no doubt.</summary>
internal static class PricedRows
{
    private const int FewestCertain = 3;

    private static readonly string[] Prices = ["单价", "标准", "单位成本"];
    private static readonly string[] Amounts = ["金额", "总价", "合计", "小计", "补助资金", "补贴资金", "总额", "资金", "价款"];
    private static readonly string[] Counts = ["数量", "面积", "人数", "户数", "台数", "个数", "件数", "天数"];

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var (report, table, block) in manuscript.Tables())
        {
            foreach (var section in table.Sections)
            {
                var prices = section.Columns.Where(c => Wording.Any(c.Header, Prices)).ToList();
                if (prices.Count != 1) continue;
                var amounts = section.Columns.Where(c => c != prices[0] && Wording.Any(PlainCells.NameOf(c.Header), Amounts)).ToList();
                if (amounts.Count != 1) continue;
                var unit = PlainCells.UnitOf(prices[0].Header);
                var per = unit.IndexOf('/', StringComparison.Ordinal) is >= 0 and var at ? unit[(at + 1)..] : string.Empty;
                var counts = section.Columns.Where(c => c != prices[0] && c != amounts[0] && (per.Length > 0 && PlainCells.UnitOf(c.Header) == per || Wording.Any(PlainCells.NameOf(c.Header), Counts))).ToList();
                if (counts.Count != 1 || Wording.Any(per, "月", "年", "天", "次")) continue;
                foreach (var relation in Rows(manuscript, report, block, section, prices[0], counts[0], amounts[0])) yield return relation;
            }
        }
    }

    private static List<Relation> Rows(Manuscript manuscript, Report report, TableBlock block, TableSection section, ColumnReading price, ColumnReading count, ColumnReading amount)
    {
        var relations = new List<Relation>();
        foreach (var row in section.Rows.Where(r => r.Role is RowRole.Item or RowRole.Part))
        {
            if (PlainCells.NumberAt(manuscript, block, row.Row, price) is not { Value: not 0 } each || PlainCells.NumberAt(manuscript, block, row.Row, count) is not { Value: not 0 } number || PlainCells.NumberAt(manuscript, block, row.Row, amount) is not { Value: not 0 } all) continue;

            // A header without a unit of its own may leave the price in 元 and the amount in 万元.
            var factor = Quantity.Scaled(1, 0, PowerBetween(each.Value * number.Value, all.Value), Unit.None).Value;
            relations.Add(new Relation(ProductRule.RuleId, report.Index, all.Rounded(), [new(new Product([number, each], factor))], Strength.Likely));
        }

        var held = relations.Count(r => Judge.Decide(r).Verdict == Verdict.Consistent);
        if (held == 0 || relations.Count - held > Math.Max(1, held / 2)) return [];
        return held < FewestCertain ? relations : relations.ConvertAll(r => r with { Strength = Strength.Certain, Short = Strength.Certain });
    }

    private static int PowerBetween(decimal product, decimal amount) => ((int[])[0, 4, -4]).MinBy(p => Math.Abs(Math.Log10((double)product) + p - Math.Log10((double)amount)));
}
