using PerfEval.Model.Facts;
using PerfEval.Tests.Extract.Tables;
using Xunit;

namespace PerfEval.Tests.Extract.Segmentation;

/// <summary>Collections of statements that look alike: where the next begins, and whose it is.</summary>
public sealed class CollectionTests
{
    private const string Body = """
        一、项目概况
        预算50万元。
        二、完成情况
        支出48万元。
        """;

    private static Report[] Two(string first, string second, string cover = "") => [.. Extracted.All($"{cover}\n{first}\n{Body}\n{second}\n{Body}")];

    private static void AreProjects(Report[] reports, params string[] projects)
    {
        Assert.Equal(projects, reports.Select(r => r.Project));
        Assert.All(reports, r => Assert.Equal((2, ReportKind.Project), (r.Figures.Count, r.Kind)));
    }

    [Theory]
    [InlineData("绩效自评情况")]
    [InlineData("绩效自评说明")]
    [InlineData("自评材料")]
    [InlineData("资金使用情况说明")]
    [InlineData("专项总结")]
    public void Statements_without_the_word_report_are_cut(string ending)
    {
        var reports = Two($"2023年度河道清淤项目{ending}", $"2023年度路灯改造项目{ending}");
        Assert.Equal(2, reports.Length);
        Assert.All(reports, r => Assert.Equal((2023, ReportKind.Project), (r.FiscalYear, r.Kind)));
    }

    private const string Forms = """
        {0}
        项目支出绩效自评表
        （2023年度）
        项目名称 | 河道清淤 | 实施单位 | 石桥县水利局
        项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数
        年度资金总额 | 100 | 100 | 98
        一级指标 | 二级指标 | 三级指标 | 指标值
        填报人：李某 联系电话：0716-8024406
        项目支出绩效自评表
        （2023年度）
        项目名称 | 路灯改造 | 实施单位 | 石桥县住建局
        项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数
        年度资金总额 | 50 | 50 | 50
        一级指标 | 二级指标 | 三级指标 | 指标值
        """;

    [Fact]
    public void One_annex_mark_opens_one_report_and_not_the_next() =>
        Assert.Equal(["河道清淤", "路灯改造"], Extracted.All(Forms.Replace("{0}", "附件2")).Select(r => r.Project));

    [Fact]
    public void Forms_of_projects_that_the_prose_tells_of_belong_to_it() =>
        Assert.Single(Extracted.All(Forms.Replace("{0}", """
            石桥县2023年度项目支出绩效自评报告
            一、项目概况
            （一）河道清淤。预算100万元，执行98万元。
            （二）路灯改造。预算50万元，执行50万元。
            """)));

    [Fact]
    public void A_report_about_a_project_names_it_after_about() =>
        AreProjects(Two("关于2023年度河道清淤项目绩效自评情况的报告", "关于2023年度路灯改造项目绩效自评情况的报告"), "河道清淤", "路灯改造");

    [Fact]
    public void Projects_that_a_collection_counts_are_reports() =>
        Assert.Equal(2, Two("项目一：河道清淤工程", "项目二：路灯改造工程", "某市城市管理局2023年度项目绩效自评报告").Length);

    [Fact]
    public void The_cover_of_a_collection_gives_way_to_the_first_title() =>
        AreProjects(Two("2023年度河道清淤项目绩效自评报告", "2023年度路灯改造项目绩效自评报告", "某市城市管理局2023年度项目支出绩效自评报告"), "河道清淤", "路灯改造");

    [Fact]
    public void A_cover_that_names_a_place_only_gives_way_too() =>
        AreProjects(Two("2023年度河道清淤项目绩效自评报告", "2023年度路灯改造项目绩效自评报告", "某某县2023年度项目支出绩效自评材料"), "河道清淤", "路灯改造");

    [Fact]
    public void The_place_of_the_title_and_the_level_in_the_sentences_make_the_body() =>
        Assert.Equal("某某州农业农村局", Extracted.From("某某州2023年河道清淤资金绩效自评报告\n一、概况\n州财政局会同州农业农村局下达资金50万元。").Organization);

    [Fact]
    public void Final_accounts_take_no_score_from_the_projects_that_they_tell_of()
    {
        var report = Extracted.From("某县水务局2023年度部门决算\n一、支出情况\n本年支出100万元。\n二、绩效情况\n河道清淤项目自评得分98.5分，等级为优。");
        Assert.Equal((ReportKind.Accounts, null, null), (report.Kind, report.SelfScore, report.Grade));
    }

    [Fact]
    public void A_bare_name_with_a_new_numbering_opens_a_report() =>
        AreProjects(Two("2023年度河道清淤项目", "2023年度路灯改造项目"), "河道清淤", "路灯改造");

    [Fact]
    public void A_numbered_title_above_a_first_heading_opens_a_report() =>
        Assert.Equal(2, Two("（一）河道清淤项目", "（二）路灯改造项目", "某局2023年度项目绩效自评报告").Length);

    [Fact]
    public void The_body_above_a_title_belongs_to_that_title()
    {
        var reports = Two("某市水务局\n2023年度河道清淤项目绩效自评报告", "某市路灯管理处\n2022年度路灯改造项目绩效自评报告");
        Assert.Equal(["某市水务局", "某市路灯管理处"], reports.Select(r => r.Organization));
        Assert.Equal([2023, 2022], reports.Select(r => r.FiscalYear!.Value));
    }

    [Fact]
    public void A_signature_stays_with_the_report_it_ends()
    {
        var reports = Two("2023年度河道清淤项目绩效自评报告", "某市路灯管理处\n2023年度路灯改造项目绩效自评报告").Length;
        var signed = Extracted.All($"2023年度河道清淤项目绩效自评报告\n{Body}\n某市水务局\n2024年3月5日\n2023年度路灯改造项目绩效自评报告\n{Body}\n某市路灯管理处\n2024年3月8日");
        Assert.Equal(2, reports);
        Assert.Equal(["某市水务局", "某市路灯管理处"], signed.Select(r => r.Organization));
    }

    [Fact]
    public void Another_numbering_below_another_project_is_another_report()
    {
        var reports = Extracted.All("""
            2023年度河道清淤项目绩效自评报告
            1.项目概况
            预算50万元。
            2.完成情况
            支出48万元。
            2023年度路灯改造项目绩效自评报告
            1.项目概况
            预算30万元。
            """);
        AreProjectNames(reports, "河道清淤", "路灯改造");
    }

    [Fact]
    public void Unnumbered_statements_are_cut_after_the_date()
    {
        var reports = Extracted.All("""
            2023年度河道清淤项目绩效自评报告
            项目预算50万元，已经全部用完。
            某市水务局
            2024年3月5日
            2023年度路灯改造项目绩效自评报告
            项目预算30万元，已经全部用完。
            """);
        AreProjectNames(reports, "河道清淤", "路灯改造");
    }

    [Fact]
    public void A_contents_list_of_titles_cuts_nothing() =>
        Assert.Equal(2, Two("2023年度河道清淤项目绩效自评报告", "2023年度路灯改造项目绩效自评报告", "目录\n一、2023年度河道清淤项目绩效自评报告\n二、2023年度路灯改造项目绩效自评报告").Length);

    [Fact]
    public void Sections_about_projects_do_not_cut_a_report()
    {
        var report = Extracted.From("""
            某县水务局2023年度部门整体支出绩效自评报告
            一、部门概况
            本年支出900万元。
            二、项目支出情况
            （一）河道清淤项目
            支出50万元。
            （二）路灯改造项目
            支出30万元。
            三、存在问题
            进度偏慢。
            """);
        Assert.Equal((ReportKind.Department, "某县水务局", 3), (report.Kind, report.Organization, report.Figures.Count));
    }

    [Fact]
    public void The_parts_of_the_accounts_number_their_headings_anew_and_stay_together()
    {
        var report = Extracted.From("""
            某县水务局2023年度部门决算
            第一部分 部门概况
            一、主要职责
            负责水务。
            第三部分 决算情况说明
            一、收支总体情况
            本年收入100万元。
            2023年度河道清淤项目
            一、项目概况
            支出50万元。
            第四部分 名词解释
            一、财政拨款
            """);
        Assert.Equal(ReportKind.Accounts, report.Kind);
    }

    [Theory]
    [InlineData("河道清淤项目2023年度绩效自评报告", "河道清淤")]
    [InlineData("关于2023年度河道清淤项目绩效自评的报告", "河道清淤")]
    [InlineData("2023年度“河道清淤”项目绩效自评报告", "河道清淤")]
    [InlineData("河道清淤（2023年度）项目绩效自评报告", "河道清淤")]
    [InlineData("2023年度河道清淤项目经费收支绩效自评情况", "河道清淤")]
    [InlineData("某市水务局2023年度河道清淤补助经费绩效自评材料", "河道清淤补助经费")]
    [InlineData("河道清淤专项2023年度资金执行与绩效自评", "河道清淤专项")]
    [InlineData("河道清淤专项资金2023年度自评说明", "河道清淤专项资金")]
    [InlineData("河道清淤工程2023年度经费使用情况绩效自评报告", "河道清淤工程")]
    public void The_project_is_found_wherever_the_year_stands(string title, string project)
    {
        var report = Extracted.From($"{title}\n{Body}");
        Assert.Equal((project, 2023), (report.Project, report.FiscalYear));
    }

    [Theory]
    [InlineData("填报部门（公章）：某市水务局", "某市水务局")]
    [InlineData("主管部门：某市水务局", "某市水务局")]
    [InlineData("某市水务局（以下简称我局）负责此事。", "某市水务局")]
    [InlineData("二〇二三年，某县林业和草原局承担了该项目。", "某县林业和草原局")]
    [InlineData("二〇二三年，某市住房和城乡建设局承担了该项目。", "某市住房和城乡建设局")]
    [InlineData("由某县农业农村局和某县城市水务局配合，某县城市水务局验收。", "某县城市水务局")]
    public void The_body_is_found_in_headers_and_first_sentences(string line, string body) =>
        Assert.Equal(body, Extracted.From($"2023年度河道清淤项目绩效自评报告\n{line}\n{Body}").Organization);

    [Theory]
    [InlineData("2023年度某县水务局决算公开说明")]
    [InlineData("2023年度某县水务局部门决算")]
    [InlineData("2023年某县水务局绩效自评报告")]
    public void The_body_between_the_year_and_the_kind_of_report_is_whose_it_is(string title) =>
        Assert.Equal("某县水务局", Extracted.From($"{title}\n{Body}").Organization);

    [Fact]
    public void A_report_that_names_no_year_is_about_the_one_before_its_date() =>
        Assert.Equal(2023, Extracted.From($"河道清淤项目绩效自评报告\n{Body}\n某市水务局\n2024年3月5日").FiscalYear);

    private static void AreProjectNames(IEnumerable<Report> reports, params string[] projects) => Assert.Equal(projects, reports.Select(r => r.Project));
}
