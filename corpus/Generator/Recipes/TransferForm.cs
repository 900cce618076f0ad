using PerfEval.Generator.Composition;
using PerfEval.Generator.Numbers;
using PerfEval.Generator.Sections;
using PerfEval.Model.Facts;

namespace PerfEval.Generator.Recipes;

/// <summary>The form for transfer payments: no scores, an administration part with words, goals with counts and shares.</summary>
internal static class TransferForm
{
    public static Recipe Recipe { get; } = new("transfer-form", Split.Development, "the transfer-payment form: A and B columns, administration rows in words, goals with numbers, no scores", [ErrorKind.WrongSum, ErrorKind.WrongExecutionRate], Compose);

    private static readonly string[] Administration = ["分配科学性", "下达及时性", "拨付合规性", "使用规范性", "执行准确性"];

    private static void Compose(Draft draft)
    {
        var project = draft.Topic.Project + "转移支付资金";
        var report = new ReportPlan($"{draft.Topic.Project}转移支付区域绩效目标自评表", ReportKind.Transfer, new Style(MoneyStyle.Wan(), new RateStyle()))
        {
            KindAlt = [ReportKind.Project],
            TitleAlt = [$"（{draft.Year}年度）"],
            Organization = draft.Place.Name + draft.Topic.Agency,
            Project = project,
            ProjectAlt = [draft.Topic.Project, draft.Topic.Project + "转移支付"],
            FiscalYear = draft.Year,
        };
        draft.Document.Reports.Add(report);
        report.TitleLine();
        report.Line(ParagraphKind.Caption, $"（{draft.Year}年度）");
        var look = new IndicatorLook([Column.Section, Column.Level1, Column.Level2, Column.Level3, Column.Target, Column.Actual, Column.Deviation]) { TargetWord = "指标值", ActualWord = "全年实际完成值", DeviationWord = "未完成原因和改进措施" };
        var table = report.Table([6, 12, 14, 22, 16, 16, 18]);
        report.Row(table).Text("转移支付名称", 3).Text(project, 4);
        report.Row(table).Text("地方主管部门", 3).Text(report.Organization, 2).Text("资金使用单位").Text(report.Organization);
        var funds = FundSet.Draw(draft, report.Style.CellMoney, Sources.Level, initialDiffers: false);
        new FundsTable(report, draft, new FundsLook([(FundsColumn.Current, "全年预算数（A）"), (FundsColumn.Executed, "全年执行数（B）"), (FundsColumn.Rate, "预算执行率（B/A×100%）")]) { Corner = "资金情况（万元）", Nothing = "0", NothingRate = "/" }).Write(table, funds, 1, 2, [1, 2, 1]);
        Managed(report, table);
        Goals(draft, report, table);
        var indicators = IndicatorDraw.Set(draft, draft.Dice.Between(4, 6), 2);
        var rows = new IndicatorTable(report, draft, look);
        rows.Header(table, indicators.Count + 1);
        rows.Rows(table, indicators);
        report.Row(table).Text("说明").Cell(p => p.Text("无。"), 6, align: Alignment.Left);
        report.Body().Text("注：资金使用单位按项目绩效目标填报，主管部门汇总时按区域绩效目标填报。");
    }

    private static void Managed(ReportPlan report, Table table)
    {
        report.Row(table).Text("资金管理情况", rows: Administration.Length + 1).Text(string.Empty, 2).Text("情况说明", 2).Text("存在问题和改进措施", 2);
        foreach (var item in Administration) report.Row(table).Text(item, 2).Text("符合资金管理办法和预算管理要求", 2).Text("无", 2);
    }

    private static void Goals(Draft draft, ReportPlan report, Table table)
    {
        var (topic, dice) = (draft.Topic, draft.Dice);
        report.Row(table).Text("总体目标完成情况", rows: 2).Text("总体目标", 3).Text("全年实际完成情况", 3);
        var target = dice.Between(20, 400) * 10;
        report.Row(table)
            .Cell(p => p.Text($"目标1：{topic.Directions[0]}惠及{topic.People}").Count(target, topic.PeopleUnit, CountRole.Target).Text("；目标2：资金按时拨付。"), 3, align: Alignment.Left)
            .Cell(p => p.Text($"目标1：{topic.Directions[0]}惠及{topic.People}").Count(target + dice.Between(0, 90), topic.PeopleUnit, CountRole.Actual).Text("；目标2：资金已按时拨付。"), 3, align: Alignment.Left);
    }
}
