using PerfEval.Model.Facts;
using PerfEval.Tests.Extract.Tables;
using Xunit;

namespace PerfEval.Tests.Extract.Segmentation;

/// <summary>What the head of a form, a title or a list before it says of the project, the body and the kind of the report.</summary>
public sealed class HeadOfFormTests
{
    private const string Indicators = "一级指标 | 二级指标 | 三级指标 | 指标值 | 分值\n产出指标 | 数量指标 | 检修渡口数 | ≥3座 | 20";

    [Theory]
    [InlineData("一级项目名称 | 水运专项资金 | < | 二级项目名称 | 渡口检修补助资金")]
    [InlineData("项目基本情况 | 项目名称 | 渡口检修补助资金 | < | <\n^ | 项目属性 | 新增项目□ | < | <")]
    [InlineData("项目名称 | 渡口检修补助资金 | < | < | <")]
    [InlineData("转移支付（项目）名称 | < | 渡口检修补助资金 | < | <")]
    public void A_form_names_its_project_in_its_head(string head)
    {
        var report = Extracted.From($"项目支出绩效目标表\n（2023年度）\n{head}\n主管部门 | 平川县交通局 | < | 实施单位 | 平川县航道中心\n资金情况（万元） | 年度资金总额 | 80 | 其中：财政拨款 | 80\n{Indicators}");
        Assert.Equal("渡口检修补助资金", report.Project);
        Assert.Equal("平川县航道中心", report.Organization);
    }

    [Fact]
    public void The_header_of_a_list_before_the_form_names_no_project()
    {
        var report = Extracted.From($"""
            2023年度项目支出绩效自评表
            自评表清单
            序号 | 项目名称 | 备注
            1 | 渡口检修经费自评表 | 
            2 | 航标更换经费自评表 | 

            项目支出绩效自评表
            （2023年度）
            项目名称 | < | 渡口检修经费 | < | <
            主管部门 | < | 平川县交通局 | < | <
            {Indicators}
            """);
        Assert.Equal("渡口检修经费", report.Project);
    }

    [Theory]
    [InlineData("平川县文化馆2023年度项目支出绩效自评报告（2023年乡镇文化（站）免费开放补助经费）", "乡镇文化（站）免费开放补助经费")]
    [InlineData("平川县文化馆2023年度项目支出绩效自评报告（乡镇文化站免费开放补助经费）", "乡镇文化站免费开放补助经费")]
    public void A_project_in_brackets_may_have_brackets_of_its_own(string title, string project)
    {
        var report = Extracted.From($"{title}\n一、自评结论\n（一）自评得分\n96分。\n（二）绩效目标完成情况\n开放300天。");
        Assert.Equal(project, report.Project?.Replace('(', '（').Replace(')', '）'));
        Assert.Equal(96, report.SelfScore);
    }

    [Theory]
    [InlineData("县级水运资金分配方案")]
    [InlineData("附件1 2023年度第二批渡口检修资金补助汇总表")]
    [InlineData("渡口管理考核指标")]
    [InlineData("2023年渡口补助资金安排情况")]
    public void A_list_of_who_gets_how_much_is_no_project(string title)
    {
        var report = Extracted.From($"{title}\n单位：万元\n序号 | 单位 | 金额\n1 | 东坪镇 | 24\n2 | 西岭乡 | 36");
        Assert.Null(report.Project);
        Assert.DoesNotContain("附件", report.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_may_be_the_first_row_of_the_form()
    {
        var report = Extracted.From($"项目支出绩效目标申报表 | < | < | < | <\n（2023年度） | < | < | < | <\n项目名称 | 渡口检修 | < | < | <\n{Indicators}");
        Assert.Equal("项目支出绩效目标申报表", report.Title);
    }

    [Theory]
    [InlineData("项目实施单位/项目负责人 | 平川县航道中心/张某", "平川县航道中心")]
    [InlineData("项目负责人/项目实施单位 | 张某/平川县航道中心", "平川县航道中心")]
    public void Two_fields_may_share_their_cells(string row, string body)
    {
        var report = Extracted.From($"项目绩效目标自评表\n项目名称 | 渡口检修 | {row} | < \n{Indicators}");
        Assert.Equal(body, report.Organization);
    }

    [Fact]
    public void Columns_beside_the_indicators_name_the_body_and_where_it_is_one_the_project()
    {
        const string head = "项目绩效目标表\n单位：元\n项目名称 | 项目单位 | 一级指标 | 二级指标 | 三级指标 | 目标值 | 分值\n渡口检修 | 302-平川县航道中心 | 产出指标 | 数量指标 | 检修渡口数 | ≥3座 | 20\n^ | ^ | 效益指标 | 社会效益 | 通行人次 | ≥900人次 | 30";
        Assert.Equal("渡口检修", Extracted.From(head).Project);
        var report = Extracted.From($"{head}\n航标更换 | 302-平川县航道中心 | 产出指标 | 数量指标 | 更换航标数 | ≥40座 | 20");
        Assert.Equal("平川县航道中心", report.Organization);
        Assert.Null(report.Project);
    }

    [Theory]
    [InlineData("转移支付（项目）名称", ReportKind.Transfer)]
    [InlineData("转移支付名称", ReportKind.Transfer)]
    [InlineData("项目名称", ReportKind.Project)]
    public void A_form_of_money_from_above_is_a_transfer(string label, ReportKind kind)
    {
        var report = Extracted.From($"渡口补助资金绩效自评表\n（2023年度）\n{label} | < | 渡口补助资金 | < | <\n中央主管部门 | < | 交通运输部 | < | <\n{Indicators}");
        Assert.Equal(kind, report.Kind);
    }

    [Theory]
    [InlineData("你单位申报的“渡口检修”项目绩效目标审核得分为93分，可以进入预算安排。", null)]
    [InlineData("该项目绩效目标评审得分93分。", null)]
    [InlineData("经自评，该项目自评得分为93分。", 93)]
    [InlineData("等级划分：得分90分（含）以上为优，80分至90分为良。经自评，该项目自评得分为93分。", 93)]
    public void What_the_plan_got_before_the_year_is_no_self_score(string sentence, int? score)
    {
        var report = Extracted.From($"平川县2023年度渡口检修项目绩效情况报告\n一、基本情况\n{sentence}");
        Assert.Equal(score, (int?)report.SelfScore);
    }
}
