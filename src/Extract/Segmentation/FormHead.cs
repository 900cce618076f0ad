using PerfEval.Extract.Tables;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;

namespace PerfEval.Extract.Segmentation;

/// <summary>What the head of a self-evaluation form says, read before the form itself: whose report it can be.</summary>
internal sealed record FormHead(string? Project, string? Organization, bool IsWholeDepartment)
{
    private const int RowsOfHead = 8;
    private const int RowsLookedAt = 60;
    private const int LongestWord = 30;

    public ReportKind Kind => IsWholeDepartment ? ReportKind.Department : ReportKind.Project;

    /// <summary>The head of a table that is a form: it names a project or a body and has indicators or funds below; null for any other.</summary>
    public static FormHead? Of(TableBlock table)
    {
        var grid = table.Grid;
        if (grid.Rows < 4) return null;
        var fields = new HeadFields();
        var department = false;
        var isForm = false;
        for (var r = 0; r < Math.Min(grid.Rows, RowsLookedAt); r++)
        {
            string? label = null;
            foreach (var cell in grid.CellsBeginningIn(r))
            {
                var key = cell.Text.Length > 200 ? string.Empty : Words.Compact(cell.Text.Value);
                if (key.Length == 0) continue;
                if (r < RowsOfHead && label is not null) fields.Take(label, new CellView(cell, key, Words.SaysNothing(key) ? CellShape.Nothing : CellShape.Text));
                if (key.Length < LongestWord)
                {
                    department |= r < RowsOfHead && Lexicon.HasAny(key, ["整体支出", "部门整体", "整体绩效"]);
                    isForm |= Lexicon.HasAny(key, ["一级指标", "三级指标", "绩效指标", "全年执行数", "总体目标"]);
                }

                label = key;
            }
        }

        if (!isForm || (fields.Project is null && fields.Organization is null)) return null;
        return new FormHead(fields.Project, fields.Organization ?? fields.MasterDepartment, fields.Project is null || department);
    }
}
