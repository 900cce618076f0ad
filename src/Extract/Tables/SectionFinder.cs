using PerfEval.Model.Facts;

namespace PerfEval.Extract.Tables;

/// <summary>Cuts the rows of a grid into the stretches under their headers. Rows before the first header belong to none.</summary>
internal static class SectionFinder
{
    private const int RowsAboveHeader = 3;

    public static List<SectionLayout> Find(TableView view, TableContext context)
    {
        var sections = new List<SectionLayout>();
        var free = FirstRowOfWords(view);
        var byShape = FirstHeaderByShape(view, free);
        for (var row = free; row < view.Rows;)
        {
            if (HeaderFinder.IsOverPairs(view, row))
            {
                row++;
                continue;
            }

            var opensList = row > free && HeaderFinder.OpensList(view, row);
            var isHeader = opensList || HeaderFinder.IsTellingHeader(view, row);
            if (!isHeader && row != byShape)
            {
                if (sections.Count > 0 && !EndsSection(view, row, sections[^1])) sections[^1].End = row + 1;
                row++;
                continue;
            }

            // Goals are sentences: none of their rows is the top of the next header.
            var floor = sections.Count == 0 ? free : sections[^1].Kind == TableKind.Other ? sections[^1].End : Math.Max(sections[^1].BodyStart, free);
            var top = isHeader && !opensList ? HeaderFinder.Top(view, row, floor) : row;
            var bottom = HeaderFinder.Bottom(view, row);
            var columns = UnnamedLevels.Name(view, bottom, Outturns.Mark(WithPrices(HeaderColumns.Of(view, top, bottom, context.FiscalYear), context), context));
            if (sections.Count == 0 && context is { Continues: true, Before: { } before } && Repeats(before.Columns, columns) && before.View.Columns == view.Columns) columns = before.ReadColumns;
            if (sections.Count > 0 && Repeats(sections[^1].Columns, columns) && sections[^1].End >= top)
            {
                for (var r = top; r < bottom; r++) sections[^1].Repeated.Add(r);
                sections[^1].End = bottom;
            }
            else
            {
                if (sections.Count > 0 && sections[^1].End > top) sections[^1].End = top;
                sections.Add(new SectionLayout(view, KindOf(columns, context), top, bottom, columns));
            }

            row = bottom;
        }

        if (sections.Count == 0 && Continued(view, context) is { } continued) sections.Add(continued);
        foreach (var section in sections) MarkRepeated(view, section);
        return sections;
    }

    /// <summary>资助标准 beside 人数 and 金额 below 单位：元/生、人、元: a price, since the caption has a unit of money for it. Other standards are no money.</summary>
    private static LayoutColumn[] WithPrices(LayoutColumn[] columns, TableContext context)
    {
        if ((context.Caption.Price ?? context.Caption.Money) is null || !Array.Exists(columns, c => c.Role is ColumnRole.Count or ColumnRole.Quantity) || !Array.Exists(columns, c => HeaderWords.IsMoney(c.Role))) return columns;
        return Array.ConvertAll(columns, c => c is { Role: ColumnRole.Unknown, UnitText: null } && PriceColumns.IsPrice(Words.Compact(c.Header)) ? c with { Role = ColumnRole.Amount } : c);
    }

    /// <summary>The first row that is no title and no units line.</summary>
    private static int FirstRowOfWords(TableView view)
    {
        var row = 0;
        while (row < view.Rows && HeaderFinder.IsNote(view, row)) row++;
        return row == view.Rows ? 0 : row;
    }

    /// <summary>A header without telling words, only for tables that have no telling one right there or below.</summary>
    private static int FirstHeaderByShape(TableView view, int free)
    {
        for (var r = free; r < view.Rows; r++)
        {
            if (!HeaderFinder.IsTellingHeader(view, r)) continue;
            return HeaderFinder.Top(view, r, free) == free ? -1 : HeaderFinder.Bottom(view, free) > r && HeaderFinder.IsHeaderByShape(view, free) ? free : -1;
        }

        // 项目 | 本年支出 over 科目编码 | 科目名称 | 小计 | 基本支出 without rules: the row that reaches over the columns is the header.
        for (var r = free; r < Math.Min(view.Rows, free + RowsAboveHeader); r++)
        {
            if (HeaderFinder.IsHeaderByShape(view, r)) return r;
            if (view.Filled(r).Any(c => c.IsValue)) break;
        }

        return -1;
    }

    /// <summary>A row of a form that begins something else: goals told beside their label, a note.</summary>
    private static bool EndsSection(TableView view, int row, SectionLayout section)
    {
        if (section.End < row) return true;
        if (section.Kind is TableKind.Indicators or TableKind.Scoring or TableKind.Other) return section.Kind == TableKind.Indicators && BeginsForm(view, row);
        if (IsBelowItsLabel(view, row, section) && !HasAmount(view, row, section)) return true;
        var first = view.Filled(row).FirstOrDefault();
        return first is { IsText: true } && first.Row == row && Lexicon.HasAny(first.Key, ["总体目标", "年度目标", "绩效目标", "目标完成情况", "填报说明", "自评得分", "自评等级"]) && !HasAmount(view, row, section);
    }

    /// <summary>项目名称 | 护栏维修 below the indicators: the next form begins in the same table.</summary>
    private static bool BeginsForm(TableView view, int row)
    {
        CellView? label = null;
        foreach (var cell in view.Filled(row))
        {
            if (label is not null) return cell.IsText && !HeadFields.IsLabel(cell.Key);
            if (cell.Row != row || cell.Cell.RowSpan > 1 || !HeadFields.NamesProject(cell.Key)) return false;
            label = cell;
        }

        return false;
    }

    /// <summary>资金情况（万元） stands beside all rows of the section: what comes below that cell is another matter.</summary>
    private static bool IsBelowItsLabel(TableView view, int row, SectionLayout section) =>
        view[section.Start, 0] is { IsText: true, Cell.RowSpan: > 1 } label && label.EndRow > section.BodyStart && row >= label.EndRow;

    private static bool HasAmount(TableView view, int row, SectionLayout section) =>
        view.Filled(row).Any(c => c.IsNumber && HeaderWords.IsMoney(ColumnRoleAt(section, c)));

    private static ColumnRole ColumnRoleAt(SectionLayout section, CellView cell)
    {
        var column = Array.Find(section.Columns, c => c.Overlap(cell) > 0);
        return column?.Role ?? ColumnRole.Unknown;
    }

    private static TableKind KindOf(LayoutColumn[] columns, TableContext context)
    {
        bool Has(ColumnRole role) => LayoutColumn.Find(columns, role) >= 0;
        var levels = columns.Count(c => HeaderWords.IsLevel(c.Role));
        var valued = Has(ColumnRole.Target) || Has(ColumnRole.Actual);
        var pointed = Has(ColumnRole.Weight) || Has(ColumnRole.Score);
        var money = columns.Count(c => HeaderWords.IsMoney(c.Role) && c.Role is not (ColumnRole.Amount or ColumnRole.Change));
        if (levels == 1 && !valued && pointed && !Has(ColumnRole.Score) && Array.Exists(columns, c => c.Role == ColumnRole.Quantity)) return TableKind.Data;
        if (levels == 1 && !pointed && FollowsTheYear(columns)) return TableKind.Data;
        if (levels >= 2 || (levels == 1 && (valued || pointed) && money == 0)) return valued || !pointed ? TableKind.Indicators : TableKind.Scoring;
        if (valued && money == 0 && !pointed && Has(ColumnRole.CompletionRate)) return TableKind.Data;
        if (valued && money == 0) return pointed ? TableKind.Indicators : TableKind.Other;
        if (Has(ColumnRole.Code) || (context.InAccounts && Has(ColumnRole.LineNumber)) || IsAccountsTitle(context.Title)) return TableKind.Accounts;
        if (pointed && money == 0 && Has(ColumnRole.Explanation) && !ListsTheScored(columns)) return TableKind.Scoring;
        if (money >= 2 && Has(ColumnRole.Quantity) && Has(ColumnRole.UnitOfMeasure) && !Has(ColumnRole.ExecutionRate)) return TableKind.Data;
        return money >= 2 || (money == 1 && Has(ColumnRole.ExecutionRate)) || Has(ColumnRole.ExecutionRate) ? TableKind.Funds : context.InAccounts && Has(ColumnRole.LineNumber) ? TableKind.Accounts : TableKind.Data;
    }

    /// <summary>指标名称 | 年度目标 | 1—3月 | 1—6月: what was reached in the course of a year, and no evaluation of indicators.</summary>
    private static bool FollowsTheYear(LayoutColumn[] columns) =>
        columns.Count(c => c.Role is ColumnRole.Unknown or ColumnRole.Actual && Periods.IsNamedIn(Words.Compact(c.Header))) >= 2;

    /// <summary>部门名称 | 自评得分 | 复核得分: bodies, places or projects with the scores that each of them got.</summary>
    private static bool ListsTheScored(LayoutColumn[] columns) =>
        Array.TrueForAll(columns, c => c.Role != ColumnRole.Weight) && Array.Exists(columns, c => Lexicon.HasAny(Words.Compact(c.Header), ["部门", "单位", "地区", "县", "市(", "街道", "乡镇", "项目名称"]) && !HeaderWords.IsMoney(c.Role) && c.Role != ColumnRole.UnitOfMeasure);

    private static bool IsAccountsTitle(string? title)
    {
        if (title is null) return false;
        var key = Words.Compact(title);
        return key.EndsWith('表') && Lexicon.HasAny(key, ["决算", "预算", "三公"]) && !Lexicon.HasAny(key, ["自评", "绩效", "执行情况"]);
    }

    /// <summary>The same words over the same columns.</summary>
    private static bool Repeats(LayoutColumn[] above, LayoutColumn[] columns)
    {
        if (columns.Length == 0) return false;
        var headers = columns.Select(c => Words.Compact(c.Header)).Where(h => h.Length > 0);
        return headers.SequenceEqual(above.Select(c => Words.Compact(c.Header)).Where(h => h.Length > 0));
    }

    /// <summary>A table without a header right under one with as many columns goes on with it.</summary>
    private static SectionLayout? Continued(TableView view, TableContext context)
    {
        if (context.Before is not { } before || before.View.Columns != view.Columns || view.Rows == 0) return null;
        return new SectionLayout(view, before.Kind, 0, 0, before.Columns) { End = view.Rows };
    }

    private static void MarkRepeated(TableView view, SectionLayout section)
    {
        foreach (var row in view.Block.Grid.RepeatedHeaderRows)
        {
            if (row >= section.BodyStart && row < section.End) section.Repeated.Add(row);
        }
    }
}
