using PerfEval.Model.Facts;

namespace PerfEval.Extract.Tables;

/// <summary>项目名称 | 项目单位 | 一级指标 …: columns beside the indicators that say of the report what the head of a form does.</summary>
internal static class HeadColumns
{
    /// <summary>Takes what a column says, where all of its rows say one thing.</summary>
    public static void Take(SectionLayout layout, HeadFields fields)
    {
        foreach (var column in layout.Columns)
        {
            if (column.Role is not (ColumnRole.Unknown or ColumnRole.Label) || column.Header.Length == 0) continue;
            var header = Words.Compact(column.Header);
            if (HeadFields.IsLabel(header) && OnlyOne(layout, column) is { } told) fields.Take(header, told);
        }
    }

    private static CellView? OnlyOne(SectionLayout layout, LayoutColumn column)
    {
        CellView? told = null;
        for (var r = layout.BodyStart; r < layout.End; r++)
        {
            if (layout.View[r, column.Start] is not { IsText: true } cell || cell.Row != r || cell.EndColumn > column.End) continue;
            if (told is not null && told.Key != cell.Key) return null;
            told ??= cell;
        }

        return told;
    }
}
