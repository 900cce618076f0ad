using PerfEval.Model.Facts;

namespace PerfEval.Extract.Tables;

/// <summary>预期目标 | 实际完成情况: sentences under a header that says whether they tell plans or results.</summary>
internal static class GoalsReader
{
    public static void Read(SectionLayout layout, CellTexts texts)
    {
        for (var r = layout.BodyStart; r < layout.End; r++)
        {
            var cells = layout.CellsOf(r);
            for (var i = 0; i < cells.Length; i++)
            {
                if (cells[i] is not { } cell || cell.Row != r || cell.IsBlank) continue;
                var role = layout.Columns[i].Role switch
                {
                    ColumnRole.Target => CountRole.Target,
                    ColumnRole.Actual => CountRole.Actual,
                    _ => CountRole.Stated,
                };
                texts.Read(cell, role, string.Empty);
            }
        }
    }
}
