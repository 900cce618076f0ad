using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Facts;

namespace PerfEval.Check.Discovery.Sums;

/// <summary>A column headed 合计 or 小计 and the columns under the same header beside it: believed where the other rows bear it out, else a warning at most.</summary>
internal static class ColumnSums
{
    private static readonly string[] Wholes = ["合计", "小计", "总计"];

    public static IEnumerable<Relation> Find(Report report, SectionCells cells)
    {
        foreach (var (whole, parts, told) in Families(cells))
        {
            var relations = new List<Relation>();
            foreach (var row in cells.Section.Rows.Where(r => r.Role is RowRole.Item or RowRole.Total or RowRole.Part))
            {
                if (cells.Number(row.Row, whole) is not { Kind: not MentionKind.Rate } total) continue;
                var numbers = new List<Mention>();
                var unread = false;
                foreach (var column in parts)
                {
                    if (cells.Number(row.Row, column) is { } number && number.Source != total.Source && Wording.SameKind(number, total)) numbers.Add(number);
                    else if (!cells.IsBlank(row.Row, column)) unread = true;
                }

                if (IsUnsignedChange(row.Label, numbers, total)) continue;
                if (numbers.Count > 0 && !unread) relations.Add(new Relation(SumRule.RuleId, report.Index, Operand.Of(total), [new(new Total([.. numbers.Select(Operand.Of)]))], Strength.Certain));
            }

            var believed = Learned.Believed(relations).ToList();
            if (believed.Count == 0 && told && relations.Count <= FewRows) believed = relations.ConvertAll(r => r with { Strength = Strength.Likely, Short = Strength.Likely });
            foreach (var relation in believed) yield return relation;
        }
    }

    private static readonly string[] Changes = ["增减", "变动", "变化", "差额", "差异", "相差", "比上年", "较上年", "比去年", "较去年", "同比", "增加", "减少", "增长", "比预算", "较预算", "比计划", "较计划", "节超"];

    /// <summary>增减 | 400 | 168 | 232 below 合计 and 上年: without signs the parts may go opposite ways.</summary>
    private static bool IsUnsignedChange(string label, List<Mention> numbers, Mention total) =>
        Wording.Any(label, Changes) && total.Value >= 0 && numbers.TrueForAll(n => n.Value >= 0);

    /// <summary>A header tells its parts even where too few rows could bear it out.</summary>
    private const int FewRows = 3;

    private static IEnumerable<(int Whole, List<int> Parts, bool Told)> Families(SectionCells cells)
    {
        var columns = cells.AmountColumns;
        for (var i = 0; i < columns.Count; i++)
        {
            var header = cells.Header(columns[i]);
            if (Array.Find(Wholes, w => header.EndsWith(w, StringComparison.Ordinal)) is not { } word) continue;
            var scope = header[..^word.Length];
            if (scope.Length >= 2 && Under(cells, columns[i], scope) is { Count: >= 2 } under)
            {
                yield return (columns[i], under, true);
                continue;
            }

            if (scope.Length == 0 && i == columns.Count - 1 && i >= 2 && BeforeTotal(cells) is { } before)
            {
                yield return (columns[i], before, true);
                continue;
            }

            var parts = columns.Skip(i + 1).TakeWhile(c => !Wording.Any(cells.Header(c), Wholes)).ToList();
            if (parts.Count >= 2) yield return (columns[i], parts, parts.TrueForAll(c => IsFund(cells.Header(c))));
        }
    }

    /// <summary>The columns beneath the same header: a 小计 among them stands for its own columns.</summary>
    private static List<int> Under(SectionCells cells, int whole, string scope)
    {
        var all = cells.AmountColumns.Where(c => c != whole && cells.Header(c).StartsWith(scope, StringComparison.Ordinal)).ToList();
        var groups = all.Select(cells.Header).Where(h => Wording.EndsWithAny(h, "小计")).Select(h => h[..^2]).ToList();
        return [.. all.Where(c => !groups.Exists(g => g.Length > scope.Length && cells.Header(c).StartsWith(g, StringComparison.Ordinal) && cells.Header(c) != g + "小计"))];
    }

    /// <summary>中央 | 自治区 | 县 | 合计: the columns before the last, where each is a source; null elsewhere.</summary>
    private static List<int>? BeforeTotal(SectionCells cells)
    {
        var before = cells.AmountColumns.Take(cells.AmountColumns.Count - 1).ToList();
        return before.TrueForAll(c => IsFund(cells.Header(c)) || Array.IndexOf(Levels, cells.Header(c)) >= 0) ? before : null;
    }

    /// <summary>Levels of government that are all of a header.</summary>
    private static readonly string[] Levels = ["省", "市", "县", "区", "州", "自治区", "自治州", "兵团", "盟市", "旗县", "市县", "县区"];

    private static bool IsFund(string header) => Wording.Any(header, "资金", "财政", "自筹", "中央", "省级", "市级", "县级", "区级", "其他", "基本支出", "项目支出");
}
