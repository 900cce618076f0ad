using PerfEval.Check;
using PerfEval.Extract;
using PerfEval.Model.Findings;
using PerfEval.Tests.Support;
using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>What a report says in words about its own numbers: reasons beside scores, claims, grades, formulas. Silent where it holds, told where it does not.</summary>
public sealed class ClaimTests
{
    private const string Scoring = """
        一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 得分 | 自评依据
        过程 | 资金管理 | 采购执行情况 | 3 | 得分=采购执行率×分值。 | 2.82 | 采购计划400.00万元，实际采购376.00万元，执行率94.00%，得分=3×94.00%=2.82分。
        ^ | ^ | 财务合规性 | 2 | 每发现1处不合规扣0.5分。 | 1.5 | 1笔附件缺失，扣0.5分；上年扣0.2分。
        ^ | 人员管理 | 编外人员控制率 | 1 | 不超过5%得1分，超过10%不得分。 | 0 | 编外24人，在职203人，占比11.82%，按评分标准得0分。
        产出 | 数量 | 巡查次数 | 4 | 完成得满分。 | 4 | 全年巡查52次，得4分。
        合计 | < | < | 10 | | 8.32 |
        """;

    [Theory]
    [InlineData("超过10%不得分。 | 0 |", "超过10%不得分。 | 1 |", "score-weight")]
    [InlineData("×分值。 | 2.82 |", "×分值。 | 3 |", "score-weight")]
    public void A_score_is_the_one_that_its_row_gives_a_reason_for(string right, string wrong, string rule) => Holds(Scoring, right, wrong, rule);

    [Fact]
    public void A_criterion_says_what_scores_there_can_be() => Assert.Empty(Told("""
        三级指标 | 分值 | 评分标准 | 实际情况 | 得分
        制度健全性 | 4 | 资金、内控、绩效制度齐全各得1分。 | 健全 | 4
        资金合规性 | 4 | 无违规得1分。 | 合规 | 4
        合计 | 8 | | | 8
        """));

    [Theory]
    [InlineData("得5.5分。抽查", "得4.5分。抽查", "cross-reference")]
    [InlineData("满意度为91.24%，高于", "满意度为93.24%，高于", "cross-reference")]
    public void The_paragraph_about_an_indicator_has_the_score_and_the_value_of_its_row(string right, string wrong, string rule) => Holds(
        """
        考核制度执行有效性，满分6分，得5.5分。抽查发现部分乡镇未按结果扣减费用。
        农村居民满意度，满分8分，得8分。问卷调查满意度为91.24%，高于90%的目标值。
        一级指标 | 三级指标 | 目标值 | 实际值 | 分值 | 得分
        过程 | 考核制度执行有效性 | 有效 | 基本有效 | 6 | 5.5
        效益 | 农村居民满意度 | ≥90% | 91.24% | 8 | 8
        合计 | < | < | < | 14 | 13.5
        """, right, wrong, rule);

    [Fact]
    public void The_base_of_a_rate_is_the_one_in_the_row_that_states_the_same_amount() => Holds(
        """
        县级资金年初安排1,800,000元，年中调减120,000元。
        县级资金支出1,566,000.00元，执行率93.21%；
        单位：元
        项目资金 | 全年预算数 | 全年执行数 | 执行率
        年度资金总额 | 2680000 | 2566000 | 95.75%
        其中：省级资金 | 1000000 | 1000000 | 100%
        县级资金 | 1680000 | 1566000 | 93.21%
        """, "元，执行率93.21%；", "元，执行率91.23%；", "execution-rate");

    [Theory]
    [InlineData("本项目满分50分，自评得分45分，评价等级为“优”。")]
    [InlineData("执行率得分9.5分，评价等级为“优”，综合得分95分。")]
    public void A_grade_is_of_the_whole_and_of_what_could_be_reached(string text) => Assert.Empty(Told(text));

    [Fact]
    public void A_grade_that_fits_no_scale_is_told_with_its_share() =>
        Assert.Contains("35 ÷ 50 × 100", Assert.Single(FindingsOf("本项目满分50分，自评得分35分，评价等级为“优”。")).Formula, StringComparison.Ordinal);

    [Fact]
    public void Chinese_numerals_are_added_up_in_yuan()
    {
        var message = Assert.Single(FindingsOf("全年支出合计一百万元，其中人员经费六十万元、公用经费五十万元。")).Message.Chinese;
        Assert.Contains("1100000元", message, StringComparison.Ordinal);
        Assert.DoesNotContain("00一百", message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_reason_may_speak_of_the_other_score_of_its_row() => Assert.Empty(Told("""
        三级指标 | 分值 | 自评得分 | 评价得分 | 扣分原因
        目标合理性 | 4 | 4 | 2 | 目标未量化，得2分。
        培训效果 | 6 | 6 | 5.4 | 个别课程评价较低，扣0.6分。
        合计 | 10 | 10 | 7.4 |
        """));

    [Theory]
    [InlineData("资金到位500.00万元，实际支出500.00万元，执行率100%，当年资金已全部支出完毕。", "实际支出500.00万元，执行率100%", "实际支出480.00万元，执行率96%", "direction")]
    [InlineData("“三公”经费预算68.00万元，支出61.35万元；公用经费预算912.40万元，支出908.90万元。两项均未超预算。", "支出908.90", "支出948.90", "direction")]
    [InlineData("回收利用率目标不低于48%，实际48.6%；整改率目标不低于98%，实际98.8%；养护成本目标不超过65.00万元，实际62.37万元。目标全部达标。", "实际98.8%", "实际96.8%", "target-missed")]
    [InlineData("公务接待费决算2.18万元，完成预算3.00万元的72.67%，与上年的2.18万元持平。", "决算2.18万元，完成预算3.00万元的72.67%", "决算2.36万元，完成预算3.00万元的78.67%", "direction")]
    [InlineData("经综合评价，本项目得分88.43分，评价等级为“良”。", "“良”", "“优”", "grade")]
    [InlineData("调整后全年预算500.00万元，支出480.00万元，年末结转结余20.00万元，结转结余率=结转结余额/调整后预算数×100%，为4.00%。", "为4.00%", "为5.20%", "share")]
    [InlineData("截至2023年12月31日，2023年度部门支出2641.58万元，其中基本支出1641.58万元，项目支出1000.00万元。", "截至2023年", "截至2022年", "plausibility")]
    [InlineData("财政拨款支出1061.03万元。与2022年度相比，财政拨款支出增加87.46万元，增长8.98%。", "8.98%", "8.24%", "change-rate")]
    [InlineData("全镇支出500.00万元，为年初预算480.00万元的104.17%。按功能分类：农林水支出300.00万元、教育支出120.00万元、住房保障支出80.00万元。", "教育支出120.00", "教育支出102.00", "sum")]
    [InlineData("全年支出301万元，全部用于设备。财务账面记载支出301万元，与决算一致。", "记载支出301万元", "记载支出301元", "unit")]
    [InlineData("聘用管护员110人，按14,000元/人·年发放劳务费154.00万元。管护员均为当地农户，其中脱贫户86人、其他农户24人。", "其他农户24人", "其他农户14人", "sum")]
    public void A_claim_is_held_against_its_numbers(string text, string right, string wrong, string rule) => Holds(text, right, wrong, rule);

    [Theory]
    [InlineData("截至2022年12月31日，下达2023年提前批资金500.00万元，其中支出项目3个。")]
    [InlineData("按85分以上为优、70分以上为良评定，综合得分88.43分，评价等级为“优”。")]
    [InlineData("执行率96%，尚未全部支出完毕。")]
    [InlineData("事业收入较上年的26118.40万元增加2298.32万元，增长8.80%。")]
    [InlineData("财政拨款收入由4590.80万元增加到4862.35万元，增加271.55万元，增长5.92%；事业收入较上年的26118.40万元增加2298.32万元，增长8.80%。")]
    [InlineData("总收入16980.21万元，其中：财政补助收入1898.40万元（基本支出补助1286.40万元、项目支出补助612.00万元），占11.18%；事业收入15081.81万元，占88.82%。")]
    [InlineData("农林水支出2446.03万元（部门农林水支出为2543.55万元），年初预算2290.62万元，完成年初预算的106.78%。")]
    [InlineData("单位：万元\n资金来源 | 计划数 | 到位数\n财政资金合计 | 1300.00 | 1265.00\n中央资金 | 600.00 | 620.00\n省级资金 | 450.00 | 456.00\n市级资金 | 250.00 | 189.00\n另：社会资本 | 120.00 | 135.50")]
    [InlineData("单位：万元\n资金类别 | 本年收入 | 本年支出\n财政拨款资金小计 | 3358.37 | 3336.32\n其中：一般公共预算资金 | 2846.37 | 2858.02\n政府性基金预算资金 | 512.00 | 478.30\n其他资金 | 38.61 | 97.69\n合计 | 3396.98 | 3434.01")]
    [InlineData("清运垃圾13.87万吨，日均约380吨，无害化处理率100%。")]
    public void What_only_looks_like_a_contradiction_is_none(string text) => Assert.Empty(Told(text));

    [Fact]
    public void Subtotals_that_head_their_rows_add_up_what_stands_beneath()
    {
        const string Table = """
            单位：万元
            资金名称 | 下达数 | 实际支出
            合计 | 1500.00 | 1322.00
            一、中央资金小计 | 1000.00 | 900.00
            衔接资金 | 600.00 | 550.00
            农田建设资金 | 400.00 | 350.00
            二、省级资金小计 | 500.00 | 422.00
            产业资金 | 300.00 | 252.00
            水利资金 | 200.00 | 170.00
            """;
        Holds(Table, "500.00 | 422.00", "500.00 | 442.00", "sum");
    }

    [Fact]
    public void A_rate_turned_over_is_an_error_where_the_target_is_a_floor()
    {
        const string Table = """
            一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 完成率 | 分值 | 得分
            产出指标 | 数量指标 | 修复里程 | ≥40公里 | 41公里 | 102.50% | 10 | 10
            ^ | ^ | 巡查里程 | ≥38公里 | 32.5公里 | 85.53% | 10 | 8.55
            ^ | ^ | 清扫里程 | ≥50公里 | 52公里 | 104.00% | 10 | 10
            ^ | ^ | 养护里程 | ≥60公里 | 63公里 | 105.00% | 10 | 10
            """;
        Holds(Table, "85.53%", "116.92%", "completion");
    }

    [Fact]
    public void Progress_that_is_complete_where_all_was_spent_is_no_quotient_of_the_two() => Assert.Empty(Told("""
        单位：万元
        项目名称 | 计划投资 | 支出金额 | 形象进度
        产业道路 | 186.00 | 186.00 | 100%
        灌溉设施 | 120.50 | 120.50 | 100%
        村组公路 | 158.40 | 158.40 | 100%
        茶叶厂房 | 228.00 | 172.50 | 78%
        污水站点 | 52.60 | 43.37 | 85%
        合计 | 745.50 | 680.77 |
        """));

    private static void Holds(string text, string right, string wrong, string rule)
    {
        Assert.Contains(right, text, StringComparison.Ordinal);
        Assert.Empty(Told(text));
        var told = Told(text.Replace(right, wrong, StringComparison.Ordinal));
        Assert.True(told.Any(t => t.Contains(rule, StringComparison.Ordinal)), $"no {rule} among: {string.Join('\n', told)}");
    }

    private static List<string> Told(string text) => [.. FindingsOf(text).Select(f => $"{f.Rule} {string.Join(' ', f.Also)} {f.Message.Chinese}")];

    private static List<Finding> FindingsOf(string text)
    {
        var document = GridText.Document($"某区水务局2023年度河道管护项目绩效自评报告\n一、完成情况\n{text}");
        return [.. ReportChecker.Check(document, ReportExtractor.Extract(document)).SelectMany(r => r.Findings).Where(f => f.Severity > Severity.Info)];
    }
}
