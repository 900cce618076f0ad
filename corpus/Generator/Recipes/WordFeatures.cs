using PerfEval.Generator.Composition;
using PerfEval.Generator.Numbers;

namespace PerfEval.Generator.Recipes;

/// <summary>Turns the runs of a finished report into what Word makes of them after some editing. Texts stay as they are.</summary>
internal static class WordFeatures
{
    private static readonly RunForm[] Forms = [RunForm.Inserted, RunForm.ContentControl, RunForm.Field, RunForm.Split, RunForm.Split, RunForm.Plain];

    public static void Apply(ReportPlan report, Dice dice)
    {
        var numbers = report.Blocks.OfType<Paragraph>().SelectMany(p => p.Runs).Where(r => r.Fact is not null).ToList();
        foreach (var run in numbers)
        {
            run.Form = dice.Pick(Forms);
            if (run.Form == RunForm.Inserted) run.Deleted = dice.Between(11, 99) + "." + dice.Between(10, 99) + "万元";
        }

        var note = new Paragraph(ParagraphKind.Body);
        note.Runs.Add(new Run("注：本报告数据取自部门决算和业务台账。"));
        numbers[0].Footnote = note;
        var box = new Paragraph(ParagraphKind.TextBox);
        box.Runs.Add(new Run("提示：本页为自评报告正文，附表另行装订。"));
        report.Blocks.Insert(2, box);
    }
}
