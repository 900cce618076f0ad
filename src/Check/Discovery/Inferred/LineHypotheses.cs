namespace PerfEval.Check.Discovery.Inferred;

/// <summary>What a line may be of the others, by its name: 完成率 a quotient, 增减额 a difference, 合计 a sum.</summary>
internal static class LineHypotheses
{
    /// <summary>Operands of a row stand near it; those of a column may stand anywhere.</summary>
    private const int NearRows = 8;

    private static readonly string[] Changed = ["增", "降", "减", "变", "幅", "±", "同比", "比上", "比20", "较"];

    /// <summary>票面利率 × 发行金额 is a year's interest, and a bond's first year is none: rates that are agreed are of no column.</summary>
    private static readonly string[] Agreed = ["利率", "费率", "税率", "汇率", "收益率", "折现率"];

    private static readonly string[] Rates = ["率", "占", "比", "%", "％", "进度", "系数", "程度"];
    private static readonly string[] Differing = ["差", "增减", "增加", "减少", "结余", "结转", "余额", "变化", "变动", "±", "扣", "未", "节约", "超", "缺口", "增长额", "净"];
    private static readonly string[] Wholes = ["合计", "小计", "总计", "共计", "总额", "总数", "累计", "全年", "总分", "总得分", "合 计", "年合计"];
    private static readonly string[] Prices = ["单价", "标准", "均价", "价格", "定额", "基数", "限价"];

    private static readonly string[] Amounts = ["金额", "费", "款", "支出", "资金", "总价", "成本", "补助", "补贴", "投资"];

    /// <summary>Whether a name calls its line computed; of a product only beside a price.</summary>
    public static bool IsComputed(string name, bool besidePrice) =>
        name.Length > 0 && (Wording.Any(name, Rates) || Wording.Any(name, Differing) || Wording.Any(name, Wholes) || name.Contains('均', StringComparison.Ordinal) || (besidePrice && Wording.Any(name, Amounts)));

    public static bool IsPrice(string name) => Wording.Any(name, Prices);

    public static IEnumerable<LineRelation> Of(NumberLine line, List<NumberLine> lines, bool rows)
    {
        var others = lines.FindAll(l => l.At != line.At && l.Count > 1 && (!rows || Math.Abs(l.At - line.At) <= NearRows));
        if (line.IsRate)
        {
            if (!Wording.Any(line.Name, Rates) || Wording.Any(line.Name, Agreed)) yield break;
            foreach (var relation in Pairs(LineOperation.Quotient, line, others)) yield return relation;
            if (Wording.Any(line.Name, Changed))
            {
                foreach (var relation in Pairs(LineOperation.Growth, line, others)) yield return relation;
            }
        }
        else
        {
            if (Wording.Any(line.Name, Differing))
            {
                foreach (var relation in Pairs(LineOperation.Difference, line, others)) yield return relation;
            }

            foreach (var price in others.Where(l => IsPrice(l.Name)))
            {
                foreach (var count in others.Where(l => l != price && !l.IsRate)) yield return new(LineOperation.Product, line, [price, count]);
            }
        }

        var mean = line.Name.Contains('均', StringComparison.Ordinal);
        var sum = Wording.Any(line.Name, Wholes);
        if (!mean && !sum) yield break;
        foreach (var run in Runs(line, lines))
        {
            if (sum) yield return new(LineOperation.Sum, line, run);
            if (mean) yield return new(LineOperation.Mean, line, run);
        }
    }

    private static IEnumerable<LineRelation> Pairs(LineOperation operation, NumberLine line, List<NumberLine> others)
    {
        foreach (var one in others)
        {
            foreach (var other in others)
            {
                if (one != other) yield return new(operation, line, [one, other]);
            }
        }
    }

    /// <summary>The lines right before it, the lines right behind it: two and more.</summary>
    private static IEnumerable<List<NumberLine>> Runs(NumberLine line, List<NumberLine> lines)
    {
        for (var from = line.At - 2; from >= 0; from--) yield return lines.GetRange(from, line.At - from);
        for (var end = line.At + 3; end <= lines.Count; end++) yield return lines.GetRange(line.At + 1, end - line.At - 1);
    }
}
