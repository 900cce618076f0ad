using PerfEval.Generator.Composition;
using PerfEval.Generator.Numbers;
using PerfEval.Generator.Sections;
using PerfEval.Model.Facts;

namespace PerfEval.Generator.Recipes;

/// <summary>Several reports in one file: a cover, a contents list that repeats the headings, annexes with identical headings.</summary>
internal static class MultiRecipes
{
    private static readonly ErrorKind[] Errors = [ErrorKind.WrongSum, ErrorKind.WrongShare, ErrorKind.CrossReferenceSlip];

    public static IEnumerable<Recipe> All =>
    [
        new("multi-annexes", Split.Development, "cover and contents, final accounts, then two annexed project reports with identical headings", Errors, Annexes),
        new("multi-forms", Split.Train, "three self-evaluation forms one after the other", [ErrorKind.WrongSum, ErrorKind.MissedTarget], Forms),
        new("multi-statements", Split.Heldout, "a booklet: contents, two project statements and a form, each on a page of its own", [ErrorKind.WrongSum, ErrorKind.WrongExecutionRate], Booklet),
    ];

    private static void Annexes(Draft draft)
    {
        var document = draft.Document;
        var accounts = AccountsRecipes.Plan(draft, MoneyStyle.Wan(), MoneyStyle.Wan());
        document.Reports.Add(accounts);
        accounts.TitleLine();
        var drawn = Accounts.Draw(draft);
        AccountsRecipes.Prose(draft, accounts, drawn);
        for (var i = 0; i < 2; i++) document.Reports.Add(Annex(draft, i + 1, draft.Topic.Directions[i]));
        Front(document, accounts.Title, [.. document.Reports]);
    }

    private static ReportPlan Annex(Draft draft, int number, string direction)
    {
        var dice = draft.Dice;
        var project = direction + "项目";
        var report = new ReportPlan($"{draft.Year}年{project}支出绩效自评报告", ReportKind.Project, new Style(MoneyStyle.Wan(), new RateStyle()))
        {
            TitleAlt = [$"附件{number}"],
            Organization = draft.Place.Name + draft.Topic.Agency,
            Project = project,
            ProjectAlt = [direction],
            FiscalYear = draft.Year,
        };
        report.Blocks.Add(new PageBreak());
        report.Line(ParagraphKind.Body, $"附件{number}");
        report.TitleLine();
        report.Heading(1, "项目概况");
        report.Body().Text($"{project}由{report.Organization}负责，面向{draft.Topic.People}实施。");
        report.Heading(1, "项目资金情况");
        var parts = new ProseParts(report, draft);
        var budget = draft.Wan(30, 600);
        var cut = dice.Cut(budget, 2, -2);
        var p = report.Body().Text("项目全年预算").Money(budget, Measure.Budget, Fund.Total, out var whole, f => f with { Stage = BudgetStage.Current, FundAlt = [null] }).Text("，其中财政拨款");
        p.Money(cut[0], Measure.Budget, Fund.Fiscal, out var fiscal, f => f with { MeasureAlt = [Measure.Allocated] }).Text("、自筹资金").Money(cut[1], Measure.Budget, Fund.Other, out var own, f => f with { FundAlt = [null] }).Text("。");
        report.Relations.Sum(whole, fiscal, own);
        p = report.Body().Text("实际支出").Money(Printing.Round(budget * dice.Between(0.7m, 0.95m, 3), -2), Measure.Executed, Fund.Total, out var spent, f => f with { FundAlt = [null] }).Text("，执行率为");
        parts.Execution(p, spent, whole);
        p.Text("。");
        report.Heading(1, "评价结论");
        var score = dice.Between(81m, 97m, 0);
        report.Body().Text("经自评，该项目得分").Points(score, "分").Text("。" + parts.Filler());
        report.SelfScore = score;
        report.Scores.Add(new ScoreGold("得分", score, null));
        return report;
    }

    private static void Front(DocumentPlan document, string cover, IReadOnlyList<ReportPlan> reports)
    {
        void Line(ParagraphKind kind, string text)
        {
            var paragraph = new Paragraph(kind);
            paragraph.Runs.Add(new Run(text));
            document.Front.Add(paragraph);
        }

        Line(ParagraphKind.Cover, cover);
        document.Front.Add(new PageBreak());
        Line(ParagraphKind.Caption, "目  录");
        var page = 3;
        foreach (var report in reports)
        {
            Line(ParagraphKind.Contents, $"{report.Title}\t{page}");
            foreach (var heading in report.Blocks.OfType<Paragraph>().Where(p => p is { Kind: ParagraphKind.Heading, Level: 1 })) Line(ParagraphKind.Contents, $"{heading.Label}{heading.Text}\t{page++}");
        }

        document.Front.Add(new PageBreak());
    }

    private static void Forms(Draft draft)
    {
        var look = new FormLook(
            new FundsLook([(FundsColumn.Initial, "年初预算数"), (FundsColumn.Current, "全年预算数"), (FundsColumn.Executed, "全年执行数"), (FundsColumn.Weight, "分值"), (FundsColumn.Rate, "执行率"), (FundsColumn.Score, "得分")]) { Nothing = "" },
            new IndicatorLook([Column.Section, Column.Level1, Column.Level2, Column.Level3, Column.Target, Column.Actual, Column.Weight, Column.Score, Column.Deviation]));
        for (var i = 0; i < 3; i++)
        {
            var report = FormRecipe.Plan(draft, look, draft.Topic.Directions[i]);
            if (i > 0) report.Blocks.Add(new PageBreak());
            draft.Document.Reports.Add(report);
            FormRecipe.Write(draft, look, report);
        }
    }

    private static void Booklet(Draft draft)
    {
        var look = new FormLook(
            new FundsLook([(FundsColumn.Current, "预算数"), (FundsColumn.Executed, "决算数"), (FundsColumn.Rate, "完成比例")]) { Corner = "资金（万元）", Nothing = "-", NothingRate = "-" },
            new IndicatorLook([Column.Section, Column.Level1, Column.Level2, Column.Level3, Column.Weight, Column.Target, Column.Actual, Column.Score])) { TitleWord = "专项资金绩效自评表", OutputPoints = 60 };
        for (var i = 0; i < 2; i++) draft.Document.Reports.Add(Statement(draft, draft.Topic.Directions[i], i > 0));
        var form = FormRecipe.Plan(draft, look, draft.Topic.Directions[2]);
        form.Blocks.Add(new PageBreak());
        draft.Document.Reports.Add(form);
        FormRecipe.Write(draft, look, form);
        Front(draft.Document, $"{draft.Place.Name}{draft.Topic.Agency}{draft.Year}年度绩效自评材料汇编", draft.Document.Reports);
    }

    private static ReportPlan Statement(Draft draft, string project, bool newPage)
    {
        var dice = draft.Dice;
        var report = new ReportPlan($"关于{draft.Year}年度{project}专项资金绩效自评情况的说明", ReportKind.Project, new Style(MoneyStyle.Wan(), new RateStyle(1, Trim: false)))
        {
            Organization = draft.Place.Name + draft.Topic.Agency,
            Project = project,
            ProjectAlt = [project + "专项资金", project + "专项"],
            FiscalYear = draft.Year,
        };
        if (newPage) report.Blocks.Add(new PageBreak());
        report.TitleLine();
        report.Body().Text($"{draft.Place.Name}财政局：");
        report.Body().Text($"按照通知要求，{report.Organization}对{project}专项资金开展了自评，说明如下。");
        report.Heading(1, "资金来源与去向");
        var cut = dice.Cut(draft.Wan(40, 700), 2, -2);
        var total = cut.Sum();
        var p = report.Body().Text("该专项当年共筹措").Money(draft.Maybe(ErrorKind.WrongSum, total), Measure.Received, Fund.Total, out var whole, f => f with { FundAlt = [null], MeasureAlt = [Measure.Budget, Measure.Allocated] }).Text("（财政安排").Money(cut[0], Measure.Budget, Fund.Fiscal, out var a, f => f with { MeasureAlt = [Measure.Allocated, Measure.Received] }).Text("，单位自有资金安排").Money(cut[1], Measure.Budget, Fund.Other, out var b, f => f with { FundAlt = [null], MeasureAlt = [Measure.Allocated, Measure.Received] }).Text("），");
        report.Relations.Sum(whole, a, b);
        var spent = Printing.Round(total * dice.Between(0.66m, 0.94m, 3), -2);
        p.Text("至年末付出").Money(spent, Measure.Executed, Fund.Total, out var spentRun, f => f with { FundAlt = [null] }).Text("，支出进度");
        new ProseParts(report, draft).Execution(p, spentRun, whole);
        p.Text("。");
        report.Heading(1, "取得的成效");
        report.Body().Text($"{project}受益{draft.Topic.People}").Count(dice.Between(300, 9000), draft.Topic.PeopleUnit, CountRole.Actual).Text("，群众认可度较高。");
        return report;
    }
}
