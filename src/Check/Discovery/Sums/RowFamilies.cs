using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Sums;

/// <summary>Which rows of a table are parts of which: by their levels, by the columns of 类 款 项, by 小计 rows.</summary>
internal static class RowFamilies
{
    /// <summary>Each row that has rows on the next level beneath it; a total that comes last has them above; a 小计 has the rows since the one before.</summary>
    public static IEnumerable<(RowReading Whole, List<RowReading> Parts)> Of(SectionCells cells)
    {
        var rows = Levelled(cells);
        var head = SubtotalsHeadTheirRows(rows);
        for (var i = 0; i < rows.Count; i++)
        {
            if (IsSubtotal(rows[i]))
            {
                var own = head ? Beneath(rows, i) : Above(rows, i);
                if (own.Count > 0) yield return (rows[i], own);
                continue;
            }

            var below = new List<RowReading>();
            var closes = rows[i].Role == RowRole.Total && ClosesItsRows(rows, rows[i].Level);
            for (var j = i + 1; !closes && j < rows.Count && rows[j].Level > rows[i].Level; j++)
            {
                if (rows[j].Level == rows[i].Level + 1) below.Add(rows[j]);
            }

            if (below.Count == 0 && rows[i].Role == RowRole.Total)
            {
                for (var j = i - 1; j >= 0 && rows[j].Level > rows[i].Level; j--)
                {
                    if (rows[j].Level == rows[i].Level + 1) below.Insert(0, rows[j]);
                }
            }

            if (!closes && below.Count > 0 && rows[i + 1].Level > rows[i].Level + 1 && Block(rows, i) is { Count: > 1 } block) below = block;
            if (below.Count > 0) yield return (rows[i], below);
        }
    }

    /// <summary>“三公”经费合计 over 1., 2., 3., and then 会议费 and 培训费 without a number: the rows right beneath are the total's, up to one less deep.</summary>
    private static List<RowReading> Block(List<RowReading> rows, int whole)
    {
        var level = rows[whole + 1].Level;
        return [.. rows.Skip(whole + 1).TakeWhile(r => r.Level >= level).Where(r => r.Level == level)];
    }

    /// <summary>Whether the totals of a level stand below their rows: the first of them has rows of a deeper level right above it.</summary>
    private static bool ClosesItsRows(List<RowReading> rows, int level)
    {
        var first = rows.FindIndex(r => r.Role == RowRole.Total && r.Level == level);
        return first > 0 && rows[first - 1].Level > level;
    }

    /// <summary>合计, 一、中央资金小计, its items, 二、省级资金小计 …: the first subtotal has no row above it that it could add up.</summary>
    private static bool SubtotalsHeadTheirRows(List<RowReading> rows)
    {
        var first = rows.FindIndex(IsSubtotal);
        return first >= 0 && first + 1 < rows.Count && rows[first + 1] is { Role: RowRole.Item or RowRole.Part } next && !IsSubtotal(next) && rows.Take(first).All(r => r.Role == RowRole.Total);
    }

    /// <summary>The rows on the level right beneath a subtotal, up to the next one.</summary>
    private static List<RowReading> Beneath(List<RowReading> rows, int subtotal)
    {
        var beneath = new List<RowReading>();
        for (var j = subtotal + 1; j < rows.Count && rows[j].Role != RowRole.Total && !IsSubtotal(rows[j]); j++)
        {
            if (beneath.Count == 0 || rows[j].Level == beneath[0].Level) beneath.Add(rows[j]);
        }

        return beneath;
    }

    /// <summary>The rows since the subtotal before: on its own level, or one deeper where the row right above it is.</summary>
    private static List<RowReading> Above(List<RowReading> rows, int subtotal)
    {
        var above = new List<RowReading>();
        if (subtotal == 0) return above;
        var level = rows[subtotal - 1].Level > rows[subtotal].Level ? rows[subtotal].Level + 1 : rows[subtotal].Level;
        for (var j = subtotal - 1; j >= 0 && rows[j].Role != RowRole.Total && rows[j].Level >= level && !IsSubtotal(rows[j]); j--)
        {
            if (rows[j].Level == level) above.Insert(0, rows[j]);
        }

        return above;
    }

    /// <summary>Rows beside a subtotal that it may stand for some of only.</summary>
    private const int MostBeside = 200;

    /// <summary>The ways in which rows of one level may be parts, the plainest first: subtotals beside their rows count once.</summary>
    /// <param name="whole">A subtotal may stand for some of the rows beside it only: 财政拨款小计, its two 其中, and 其他资金 below them.</param>
    public static IEnumerable<List<Mention>> Readings(RowReading whole, Mention total, List<(RowReading Row, Mention Number)> parts)
    {
        foreach (var reading in OfAll(parts)) yield return reading;
        if (FirstOfTwo(total, parts) is { } first) yield return first;
        if (!IsSubtotal(whole)) yield break;
        var beside = parts.ConvertAll(p => p.Number);
        for (var n = 2; n < Math.Min(beside.Count, MostBeside); n++) yield return parts[0].Row.Row > whole.Row ? beside[..n] : beside[^n..];
    }

    private static IEnumerable<List<Mention>> OfAll(List<(RowReading Row, Mention Number)> parts)
    {
        var all = parts.ConvertAll(p => p.Number);
        var plain = parts.Where(p => !(IsSubtotal(p.Row) && p.Row.Role == RowRole.Item)).Select(p => p.Number).ToList();

        // A subtotal right behind another has its rows elsewhere, a level deeper: it is a part itself.
        var stands = parts.Where((p, i) => IsSubtotal(p.Row) && (i == 0 || IsSubtotal(parts[i - 1].Row))).Any();
        if (plain.Count > 0 && plain.Count < all.Count && !stands) yield return plain;
        if (HeadsItsRows(parts))
        {
            yield return parts.Where(p => IsSubtotal(p.Row)).Select(p => p.Number).ToList();
            yield return plain;
        }

        yield return all;
        if (all.Count < 2) yield break;

        // 款 over their 项, and then 类 over their 款.
        for (List<Mention> rows = all, parents; (parents = WithoutChildren(rows)).Count < rows.Count; rows = parents) yield return parents;
        if (WithoutSubtotals(all) is { } items && items.Count < all.Count) yield return items;
    }

    /// <summary>税收收入小计 first and the taxes beneath it on its own level: to add it up with them counts them twice.</summary>
    public static bool HeadsItsRows(List<(RowReading Row, Mention Number)> parts) =>
        parts.Count > 1 && parts[0].Row.Role == RowRole.Item && IsSubtotal(parts[0].Row) && !IsSubtotal(parts[1].Row);

    /// <summary>
    /// How sure it is that the parts are all of their whole where subtotals head their rows: as sure as of others where there are several and
    /// each is what its rows add up to; a single one may have brothers that nobody told.
    /// </summary>
    public static Strength Exhausts(List<(RowReading Row, Mention Number)> parts)
    {
        var subtotals = 0;
        var holds = true;
        for (var i = 0; i < parts.Count; subtotals++)
        {
            var subtotal = parts[i++].Number;
            var sum = Interval.Exactly(0);
            for (; i < parts.Count && !IsSubtotal(parts[i].Row); i++) sum += parts[i].Number.Bounds;
            holds &= sum.Meets(subtotal.Bounds);
        }

        return subtotals < 2 ? Strength.Possible : holds ? Strength.Certain : Strength.Likely;
    }

    /// <summary>按收入性质分 and then 按支出性质分: the rows divide the whole twice, and either division adds up to it.</summary>
    private static List<Mention>? FirstOfTwo(Mention total, List<(RowReading Row, Mention Number)> parts)
    {
        if (parts.Count < 4 || total.Value == 0) return null;
        Interval first = Interval.Exactly(0), all = parts.Aggregate(Interval.Exactly(0), (sum, p) => sum + p.Number.Bounds);
        if (!all.Meets(total.Bounds + total.Bounds)) return null;
        for (var n = 1; n < parts.Count - 1; n++)
        {
            first += parts[n - 1].Number.Bounds;
            if (n >= 2 && first.Meets(total.Bounds)) return parts.Take(n).Select(p => p.Number).ToList();
        }

        return null;
    }

    private static bool IsSubtotal(RowReading row) => row.Label.EndsWith("小计", StringComparison.Ordinal) || row.Label.EndsWith("小计：", StringComparison.Ordinal);

    /// <summary>Where 类, 款 and 项 have a column each, the last one filled tells the level.</summary>
    private static List<RowReading> Levelled(SectionCells cells)
    {
        // 另：社会资本 is told beside a whole, not in it; between 合计 and 总计 it is what the two differ by.
        var told = cells.Section.Rows;
        var rows = told.Where((r, i) => r.Role is RowRole.Item or RowRole.Total or RowRole.Part
            && (!r.Label.StartsWith('另') || (i > 0 && i + 1 < told.Count && told[i - 1].Role == RowRole.Total && told[i + 1].Role == RowRole.Total && told[i + 1].Level < told[i - 1].Level))).ToList();
        var codes = cells.With(ColumnRole.Code).Select(c => c.Column).Order().ToList();
        if (codes.Count == 0) return NamedTogether.Settle(RowsBehindParts.Settle(WithParts(rows, cells), cells));
        if (codes.Count < 2 || rows.Where(r => r.Role == RowRole.Item).Select(r => r.Level).Distinct().Skip(1).Any()) return rows;
        return rows.ConvertAll(r => r.Role == RowRole.Item && codes.FindLastIndex(c => !cells.IsBlank(r.Row, c)) is >= 0 and var depth ? r with { Level = depth + 1 } : r);
    }

    /// <summary>其中：女 under 局机关 where no column was known to name the rows.</summary>
    private static List<RowReading> WithParts(List<RowReading> rows, SectionCells cells) =>
        [.. rows.Select((r, i) => i > 0 && r.Role == RowRole.Item && r.Level == rows[i - 1].Level && rows[i - 1].Role == RowRole.Item && r.Label.Length == 0 && cells.BeginsWith(r.Row, "其中")
            ? r with { Role = RowRole.Part, Level = r.Level + 1, Partial = true } : r)];

    /// <summary>A row whose number the rows right below it add up to stands for them.</summary>
    private static List<Mention> WithoutChildren(List<Mention> rows)
    {
        var kept = new List<Mention>();
        for (var i = 0; i < rows.Count; i++)
        {
            kept.Add(rows[i]);
            if (rows[i].Value == 0) continue;
            decimal sum = 0;
            for (var j = i + 1; j < rows.Count; j++)
            {
                sum += rows[j].Value;
                if (sum != rows[i].Value) continue;
                i = j;

                // 类 over 款 over 项, one of each: the same number three times.
                while (i + 1 < rows.Count && rows[i + 1].Value == kept[^1].Value && rows[i].Value == kept[^1].Value) i++;
                break;
            }
        }

        return kept;
    }

    /// <summary>A row that the rows right above it add up to is their subtotal.</summary>
    private static List<Mention> WithoutSubtotals(List<Mention> rows)
    {
        var kept = new List<Mention>();
        decimal sum = 0;
        var since = 0;
        foreach (var row in rows)
        {
            if (since >= 2 && row.Value == sum && sum != 0)
            {
                (sum, since) = (0, 0);
                continue;
            }

            kept.Add(row);
            sum += row.Value;
            since++;
        }

        return kept;
    }
}
