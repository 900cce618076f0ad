using PerfEval.Extract.Tables;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;

namespace PerfEval.Extract.Segmentation;

/// <summary>What the head of a self-evaluation form says, read before the form itself: whose report it can be.</summary>
/// <param name="IsTransfer">转移支付（项目）名称 names the project.</param>
internal sealed record FormHead(string? Project, string? Organization, bool IsWholeDepartment, bool IsTransfer = false)
{
    private const int RowsOfHead = 8;
    private const int RowsLookedAt = 60;
    private const int LongestWord = 30;
    private const int LeastRows = 4;
    private const int LongestForm = 12;

    public ReportKind Kind => IsWholeDepartment ? ReportKind.Department : IsTransfer ? ReportKind.Transfer : ReportKind.Project;

    /// <summary>The head of a form that begins with a table: it names a project or a body and has indicators or funds below, in this table or in those right behind it; null for any other.</summary>
    public static FormHead? Of(DocumentOutline outline, int table)
    {
        var fields = new HeadFields();
        var department = false;
        var transfer = false;
        var isForm = false;
        var grid = outline.Lines[table].Table!.Grid;
        var rows = Math.Min(grid.Rows, RowsLookedAt);
        for (var r = 0; r < rows; r++)
        {
            // Below its head a table only tells whether it is a form, which is no question where the head names nobody.
            if (r >= RowsOfHead && (isForm || (fields.Project is null && fields.Organization is null))) break;
            string? label = null;
            foreach (var cell in grid.CellsBeginningIn(r))
            {
                var key = cell.Text.Length > 200 ? string.Empty : Words.Compact(cell.Text.Value);
                if (key.Length == 0) continue;
                if (r < RowsOfHead && label is not null) fields.Take(label, new CellView(cell, key, Words.SaysNothing(key) ? CellShape.Nothing : CellShape.Text));
                if (key.Length < LongestWord)
                {
                    transfer |= r < RowsOfHead && HeadFields.NamesTransfer(key);
                    department |= r < RowsOfHead && Lexicon.HasAny(key, ["整体支出", "部门整体", "整体绩效"]);
                    isForm |= TellsForm(key);
                }

                label = key;
            }
        }

        if (fields.Project is null && fields.Organization is null) return null;
        if (grid.Rows < LeastRows ? !HasFormBehind(outline, table, fields.Project) : !isForm) return null;
        return new FormHead(fields.Project, fields.Organization ?? fields.MasterDepartment, fields.Project is null || department, transfer);
    }

    /// <summary>项目名称 | 某工程, alone in its row or with another pair: no header of a list (项目名称 | 实施单位 | 金额).</summary>
    public static bool NamesProject(TableBlock table)
    {
        var fields = new HeadFields();
        for (var r = 0; r < Math.Min(table.Grid.Rows, RowsOfHead) && fields.Project is null; r++)
        {
            var keys = table.Grid.CellsBeginningIn(r).Select(c => Words.Compact(c.Text.Value)).Where(k => k.Length > 0).ToList();
            if (keys.Count is not (2 or 4)) continue;
            if (!HeadFields.IsLabel(keys[1]) && !HeaderWords.IsTelling(HeaderWords.RoleOf(keys[1])) && !Words.SaysNothing(keys[1])) fields.Take(keys[0], keys[1]);
        }

        return fields.Project is { Length: > 2 };
    }

    /// <summary>A head of two or three rows in a table of its own, with the funds and indicators in the tables right behind it.</summary>
    private static bool HasFormBehind(DocumentOutline outline, int table, string? project)
    {
        if (project is null || HeaderWords.RoleOf(project) != ColumnRole.Unknown) return false;
        for (var i = table + 1; i < Math.Min(outline.Lines.Count, table + LongestForm) && !outline.Lines[i].IsBody; i++)
        {
            if (outline.Lines[i].Table is not { } next) continue;
            foreach (var cell in next.Grid.Cells)
            {
                if (cell.Row < RowsOfHead && cell.Text.Length < LongestWord && TellsForm(Words.Compact(cell.Text.Value))) return true;
            }
        }

        return false;
    }

    private static bool TellsForm(string key) => Lexicon.HasAny(key, ["一级指标", "三级指标", "绩效指标", "全年执行数", "总体目标"]);
}
