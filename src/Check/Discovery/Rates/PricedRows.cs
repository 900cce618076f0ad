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
                foreach (var relation in InSets(manuscript, report, block, section)) yield return relation;
            }
        }
    }

    /// <summary>
    /// 保障人数 | 月标准（元/人/月） | 月发放额 | 特困人数 | 特困月标准 | 特困月发放额: an amount closes each set, and what stands before it is its own.
    /// Of several counts or prices in a set those are its factors that its rows bear out.
    /// </summary>
    private static IEnumerable<Relation> InSets(Manuscript manuscript, Report report, TableBlock block, TableSection section)
    {
        var columns = section.Columns.OrderBy(c => c.Column).ToList();
        var prices = columns.FindAll(IsPrice);
        if (prices.Count is 0 or > MostPrices) yield break;
        var amounts = columns.FindAll(c => !IsPrice(c) && Wording.Any(PlainCells.NameOf(c.Header), Amounts));
        if (amounts.Count == 1)
        {
            foreach (var relation in OfAmount(manuscript, report, block, section, prices, columns, amounts[0])) yield return relation;
            yield break;
        }

        // Several amounts are of several sets only where each has a price of its own right before it.
        var from = 0;
        if (amounts.Count != prices.Count || amounts.Where((a, i) => prices[i].Column > a.Column || (i > 0 && prices[i].Column < amounts[i - 1].Column)).Any()) yield break;
        foreach (var amount in amounts)
        {
            var own = columns.FindAll(c => c.Column >= from && c.Column <= amount.Column);
            foreach (var relation in OfAmount(manuscript, report, block, section, own.FindAll(IsPrice), own, amount)) yield return relation;
            from = amount.Column + 1;
        }
    }

    private static List<Relation> OfAmount(Manuscript manuscript, Report report, TableBlock block, TableSection section, List<ColumnReading> prices, List<ColumnReading> columns, ColumnReading amount)
    {
        var ways = new List<(int Held, List<Relation> Relations)>();
        foreach (var price in prices)
        {
            var per = PerOf(price);
            if (Wording.Any(per, "年", "天", "次") || (per.Contains('月') && !IsOfOneMonth(price, amount))) continue;
            var of = per.Split('/', '·')[0];
            var counts = columns.FindAll(c => c != price && c != amount && !IsPrice(c) && (per.Length > 0 && PlainCells.UnitOf(c.Header) == per || Counted(c, of)));
            if (counts.Count > 1 && prices.Count == 1 && of.Length == 0) return [];
            foreach (var count in counts)
            {
                var relations = Rows(manuscript, report, block, section, price, count, amount);
                ways.Add((relations.Count(r => Judge.Decide(r).Verdict == Verdict.Consistent), relations));
            }
        }

        if (ways.Count == 0) return [];
        var best = ways.MaxBy(w => w.Held);
        if (ways.Count == 1) return best.Relations;

        // Of several ways one must be beyond chance.
        return best.Held >= FewestOfSeveral && ways.TrueForAll(w => w.Relations == best.Relations || w.Held < best.Held || w.Relations.Count == best.Relations.Count) ? best.Relations : [];
    }

    private const int MostPrices = 4;
    private const int FewestOfSeveral = 2;

    /// <summary>补贴标准, and 月保障金（元/人/月）: a price by its name or by its unit.</summary>
    private static bool IsPrice(ColumnReading column) => Wording.Any(column.Header, Prices) || (PerOf(column).Length > 0 && PlainCells.UnitOf(column.Header).StartsWith('元'));

    private static string PerOf(ColumnReading price)
    {
        var unit = PlainCells.UnitOf(price.Header);
        return unit.IndexOf('/', StringComparison.Ordinal) is >= 0 and var at ? unit[(at + 1)..] : string.Empty;
    }

    /// <summary>月标准（元/人/月） and 月发放金额: how many months were paid for is told by neither, and is one.</summary>
    private static bool IsOfOneMonth(ColumnReading price, ColumnReading amount) => PlainCells.NameOf(price.Header).Contains('月') && PlainCells.NameOf(amount.Header).Contains('月') && !amount.Header.AsSpan().ContainsAnyInRange('0', '9');

    /// <summary>Whether a column counts what a price is for: 保障户数 is not what 元/人 is paid for.</summary>
    private static bool Counted(ColumnReading column, string of)
    {
        var name = PlainCells.NameOf(column.Header);
        if (!Wording.Any(name, Counts)) return false;
        return of switch { "人" or "生" => !Wording.Any(name, "户数", "台数", "面积"), "户" => !Wording.Any(name, "人数", "台数", "面积"), "亩" or "平方米" => !Wording.Any(name, "人数", "户数"), _ => true };
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
