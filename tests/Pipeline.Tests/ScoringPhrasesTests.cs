using PerfEval.Model.Findings;
using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>Targets, points and grades as tables and sentences tell them: which way a target binds, on which scale a value is, what a score is of.</summary>
public sealed class ScoringPhrasesTests
{
    private static string Row(string name, string target, string actual, string level1 = "产出指标", string level2 = "质量指标") =>
        $"|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|\n|{level1}|{level2}|{name}|{target}|{actual}|60|60|\n|效益指标|社会效益|业务知晓率|≥85%|88%|40|40|\n|总分|||||100|100|";

    [Theory]
    [InlineData("路灯损坏率", "4%", "2.5%")]
    [InlineData("12345重复投诉率", "6%", "3%")]
    [InlineData("产品不合格率", "3%", "1%")]
    [InlineData("公用经费控制率", "100%", "94%")]
    [InlineData("资产负债率", "65%", "58%")]
    [InlineData("门诊耗占比", "20%", "17.5%")]
    [InlineData("财政供养人员占编比例", "100%", "92%")]
    [InlineData("农药用量", "50吨", "42吨")]
    [InlineData("年度亏损额", "80万元", "61万元")]
    [InlineData("万人火灾发生起数", "5起", "3起")]
    [InlineData("登记失业率（%）", "4.2", "3.9")]
    public void Less_of_what_is_best_kept_low_is_no_missed_target(string name, string target, string actual) => Told.Nothing(Row(name, target, actual, "效益指标", "社会效益"));

    [Theory]
    [InlineData("路灯完好率", "96%", "92.5%")]
    [InlineData("投诉办结率", "100%", "93%")]
    [InlineData("隐患整改率", "90%", "83%")]
    [InlineData("养护作业合格率", "98%", "91%")]
    [InlineData("免费培训人数", "400人", "365人")]
    public void A_bare_target_of_what_is_best_kept_high_is_a_floor(string name, string target, string actual) => Told.Something("target-missed", Row(name, target, actual), Severity.Error);

    [Theory]
    [InlineData("路灯故障率", "2%", "5%")]
    [InlineData("有责投诉件数", "3件", "8件")]
    [InlineData("设施返修率", "1%", "4%")]
    public void More_of_what_is_best_kept_low_is_a_warning(string name, string target, string actual) => Told.Something("target-missed", Row(name, target, actual, "效益指标", "社会效益"));

    [Fact]
    public void A_column_tells_the_direction()
    {
        const string Table = "|一级指标|二级指标|三级指标|分值|指标方向性|目标值|计量单位|实际完成|得分|\n|产出指标|数量指标|巡查次数|50|正向|300|次|312|50|\n|产出指标|质量指标|试剂偏移程度|50|反向|2|%|";
        Told.Nothing(Table + "1.4|50|\n|总分|||100|||||100|");
        Told.Something("target-missed", Table + "2.6|50|\n|总分|||100|||||100|");
    }

    [Theory]
    [InlineData("≥92%", "0.94", true)]
    [InlineData("100%", "1", true)]
    [InlineData("100%", "1.02", true)]
    [InlineData("≥92%", "0.87", false)]
    [InlineData("≥92%", "37/39", true)]
    [InlineData("≥92%", "30/39", false)]
    [InlineData("≥92%", "受理126件，办结121件，办结率96.03%", true)]
    [InlineData("≥98%", "受理126件，办结121件，办结率96.03%", false)]
    public void A_percentage_may_be_printed_as_a_fraction_or_behind_its_counts(string target, string actual, bool right) => Check("事项办结率", target, actual, right);

    [Theory]
    [InlineData("补助标准", "500元/人·月", "6000元/人·年", true)]
    [InlineData("收购单价", "≤2.4元/斤", "4.6元/公斤", true)]
    [InlineData("收购单价", "≤2.4元/斤", "2.6元/斤", false)]
    [InlineData("巡查频次", "≥12次/年", "每月1次", true)]
    [InlineData("巡查频次", "≥12次/年", "9次/年", false)]
    [InlineData("差错率", "≤0.02%", "1.5/万", true)]
    [InlineData("新建站点数", "20个左右", "18个", true)]
    [InlineData("新建站点数", "20个左右", "11个", false)]
    [InlineData("改造面积", "约3000平方米", "2960平方米", true)]
    [InlineData("单位水耗下降率", "≥2%", "-2.6%", true)]
    [InlineData("单位水耗下降率", "≥2%", "-1.2%", false)]
    [InlineData("城乡收入比", "2.5:1以内", "2.42:1", true)]
    [InlineData("城乡收入比", "2.5:1以内", "2.61:1", false)]
    [InlineData("巡护里程", "≥2.6万公里", "26800公里", true)]
    [InlineData("巡护里程", "≥2.6万公里", "24100公里", false)]
    [InlineData("抢修时长", "≤48小时", "1天", true)]
    [InlineData("抢修时长", "≤48小时", "4天", false)]
    [InlineData("造林规模", "≥10公顷", "120亩", false)]
    [InlineData("参保率", "85%-90%", "87%", true)]
    [InlineData("参保率", "85%-90%", "79%", false)]
    public void Values_are_held_against_each_other_on_one_scale_only(string name, string target, string actual, bool right) => Check(name, target, actual, right);

    [Theory]
    [InlineData("项目完工时间", "2023年9月底前", "2023年11月20日", false)]
    [InlineData("资金拨付时间", "2023年6月30日前", "2023-06-28", true)]
    [InlineData("项目验收时间", "2023年12月", "2024年2月", false)]
    [InlineData("项目验收时间", "12月底前", "12月", true)]
    [InlineData("任务完成时限", "2023年12月底前", "1-12月", true)]
    [InlineData("优惠政策有效期", "2023年6月", "2023年12月", true)]
    [InlineData("设备安装", "完成", "未完成", false)]
    [InlineData("资料归档", "按期归档", "未按期归档", false)]
    [InlineData("营商环境", "持续改善", "不断改善", true)]
    [InlineData("安全事故", "不发生", "未发生", true)]
    [InlineData("断面水质", "Ⅲ类及以上", "Ⅳ类", false)]
    [InlineData("断面水质", "Ⅲ类及以上", "Ⅱ类", true)]
    public void Times_and_words_are_missed_where_both_are_clear(string name, string target, string actual, bool right)
    {
        if (right) Told.Nothing(Row(name, target, actual, level2: "时效指标"));
        else Told.Something("target-missed", Row(name, target, actual, level2: "时效指标"));
    }

    private static void Check(string name, string target, string actual, bool right)
    {
        if (right) Told.Nothing(Row(name, target, actual));
        else Told.Something("target-missed", Row(name, target, actual));
    }

    [Theory]
    [InlineData("评价指标|权重（%）|得分（百分制）|加权得分", "20", "30")]
    [InlineData("一级指标|权重|得分|加权得分", "20%", "30%")]
    public void Scores_out_of_a_hundred_are_not_bound_by_their_weights(string header, string small, string large) =>
        Told.Nothing($"|{header}|\n|决策|{small}|94|18.80|\n|过程|{small}|91|18.20|\n|产出|{large}|96|28.80|\n|效益|{large}|90|27.00|\n|合计|100||92.80|");

    [Fact]
    public void One_score_above_its_weight_is_found() =>
        Told.Something("score-weight", "|一级指标|分值|得分|\n|决策|20|19|\n|过程|20|21.5|\n|产出|30|28|\n|效益|30|29|\n|合计|100|97.5|", Severity.Error);

    [Theory]
    [InlineData("评价指标|标准分|专家甲|专家乙|平均分", "100|90|94|92")]
    [InlineData("评价指标|满分|东镇|西镇|南乡", "100|90|94|92")]
    public void Several_scorers_stand_beside_one_weight(string header, string total) => Told.Nothing($"|{header}|\n|立项|30|27|28|27.5|\n|管理|30|26|28|27|\n|成效|40|37|38|37.5|\n|总分|{total}|");

    [Fact]
    public void What_is_kept_below_its_ceiling_is_done_in_full()
    {
        const string Table = "|一级指标|二级指标|三级指标|指标值|计量单位|指标性质|完成值|完成率|分值|得分|\n|产出|数量|巡查|20|次|≥|25|125%|20|20|\n|产出|数量|处置|50|件|≥|60|120%|20|20|\n|产出|质量|养护|80|处|≥|88|110%|20|20|\n";
        Told.Nothing(Table + "|产出|质量|返工率|2|%|≤|1.2|100%|40|40|\n|合计||||||||100|100|");
        Told.Something("completion", Table + "|产出|质量|维修|40|处|≥|50|145%|40|40|\n|合计||||||||100|100|");
    }

    [Theory]
    [InlineData("自评得分97.1分（含预算执行率得分9.6分）。", true)]
    [InlineData("自评得分94.1分（含预算执行率得分9.6分）。", false)]
    [InlineData("纳入自评的项目共3个，平均得分96.3分。", true)]
    public void The_score_in_the_text_may_count_the_execution(string text, bool right)
    {
        var report = text + "\n|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|\n|产出指标|数量指标|培训人数|≥100人|120人|50|47.5|\n|效益指标|社会效益|参训率|≥90%|95%|40|40|\n|合计|||||90|87.5|";
        if (right) Told.Nothing(report);
        else Told.Something("cross-reference", report);
    }

    [Theory]
    [InlineData("全县计划改厕500户，实际完成496户。其中北乡超任务4户，东镇、西镇全部完成。", true)]
    [InlineData("全县计划改厕500户，实际完成496户，各项任务均已完成。", false)]
    public void Some_have_done_all(string text, bool right)
    {
        if (right) Told.Nothing(text);
        else Told.Something("target-missed", text);
    }

    [Theory]
    [InlineData("评价结果分为优秀（≥95分）、良好（85-95分）、合格（70-85分）三档，自评得分92.4分，等级为良好。")]
    [InlineData("等级为良好的得分区间是85分至95分，95分以上为优秀。综合得分92.4分，评价等级为良好。")]
    [InlineData("年度目标考核等次为“良好”。\n绩效自评得分94.6分，等级为“优”。")]
    [InlineData("上年评价等级为良。本年自评得分94.6分，自评等级为优。")]
    [InlineData("自评得分94分，等级“优”；满意度得分9分，评价“良”。")]
    public void A_grade_is_judged_by_its_own_score_and_bands(string text) => Told.Nothing(text);

    [Theory]
    [InlineData("项目得分84.5分，评价等级为优。")]
    [InlineData("绩效自评得分84.5分，等级为“优”。")]
    [InlineData("经评价，综合得分91分，评价结果为“中”。")]
    public void A_grade_that_its_score_denies(string text) => Told.Something("grade", text, Severity.Error);

    [Theory]
    [InlineData("送审金额126.5万元，审定金额118.3万元，审减率6.48%。", true)]
    [InlineData("送审金额126.5万元，审定金额118.3万元，审减率8.46%。", false)]
    [InlineData("审定金额118.3万元，较送审价审减8.2万元，审减率6.48%。", true)]
    [InlineData("审批时限由15个工作日压缩至6个工作日，压缩率60%。", true)]
    [InlineData("审批时限由15个工作日压缩至6个工作日，压缩率40%。", false)]
    [InlineData("采购预算300万元，节约资金18万元，节约率6%。", true)]
    public void A_rate_of_reduction_is_of_what_was_taken_off(string text, bool right)
    {
        if (right) Told.Nothing(text);
        else Told.Something("change-rate", text);
    }

    [Theory]
    [InlineData("电话访问参训群众560人，非常满意336人，满意196人，一般20人，不满意8人，满意度95%。", true)]
    [InlineData("走访居民400人，满意372人，满意度93%。", true)]
    [InlineData("走访居民400人，满意372人，满意度97%。", false)]
    public void The_dissatisfied_are_no_part_of_the_satisfied(string text, bool right)
    {
        if (right) Told.Nothing(text);
        else Told.Something("share", text);
    }

    [Theory]
    [InlineData("决策17分、过程19.5分、产出29分、效益27分，总分92.5分。", true)]
    [InlineData("决策17分、过程19.5分、产出29分、效益27分，总分95.2分。", false)]
    [InlineData("综合得分94.5分，其中：决策19分，过程18分，产出28.5分，效益27分。", false)]
    [InlineData("满分100分，其中决策20分，过程20分，产出30分，效益30分，总得分93分。", true)]
    [InlineData("自评总分95.5分，等级为优。分项得分：投入15分、过程28.5分、产出28分、效果24分。", true)]
    [InlineData("自评总分95.5分，等级为优。分项得分：投入15分、过程28.5分、产出29分、效果24分。", false)]
    [InlineData("综合得分94.5分。一级指标得分情况：决策19分，过程18分，产出28.5分，效益27分。", false)]
    public void Scores_in_a_sentence_add_up(string text, bool right)
    {
        if (right) Told.Nothing(text);
        else Told.Something("score-sum", text);
    }

    private static string Rated(string name, string target, string actual) =>
        $"| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n| 产出指标 | 数量指标 | {name} | {target} | {actual} | 10 | 10 |\n| | 质量指标 | 验收合格率 | ≥95% | 97% | 10 | 10 |";

    [Theory]
    [InlineData("水质达标率", "不低于上年（96%）", "96.5%", "95.1%")]
    [InlineData("医保覆盖率", "不低于全省平均水平（88%）", "89.2%", "86%")]
    [InlineData("空气优良天数比率", "不得低于考核要求（90%）", "91%", "87%")]
    [InlineData("单位能耗", "不高于全市平均值（35%）", "33%", "38%")]
    [InlineData("新增学位", "原1500个，中期调整为≥1300个", "1320个", "1280个")]
    [InlineData("污水管网长度", "≥30公里（调整为≥26公里）", "26.8公里", "25.1公里")]
    [InlineData("培训人数", "800人，年中调减至700人", "716人", "690人")]
    public void The_level_in_brackets_and_the_adjusted_target_bind(string name, string target, string right, string wrong)
    {
        Told.Nothing(Rated(name, target, right));
        Told.Something("target-missed", Rated(name, target, wrong));
    }

    [Theory]
    [InlineData("低保对象", "应保尽保（预计5000人）", "4860人")]
    [InlineData("抢修次数", "据实（预计60次）", "48次")]
    [InlineData("救助人数", "应救尽救，约300人", "260人")]
    [InlineData("资助学生", "3200人", "3150人（应助尽助）")]
    [InlineData("法律援助件数", "按需（上年120件）", "97件")]
    [InlineData("支付期限", "T+5", "T+3")]
    [InlineData("超编人数", "10人", "6人")]
    [InlineData("审批环节", "6个", "4个")]
    [InlineData("僵尸企业户数", "6户", "2户")]
    [InlineData("申报材料", "10份", "7份")]
    [InlineData("缺水人口", "500人", "0人")]
    [InlineData("积水点", "5处", "2处")]
    [InlineData("化债任务余额", "1500万元", "1420万元")]
    public void A_word_is_the_target_and_fewer_harms_are_better(string name, string target, string actual) => Told.Nothing(Rated(name, target, actual));

    [Theory]
    [InlineData("超编人数", "10人", "16人")]
    [InlineData("审批环节", "6个", "8个")]
    [InlineData("积水点", "5处", "9处")]
    [InlineData("低保对象", "应保尽保，≥5000人", "4860人")]
    [InlineData("支付期限", "T+3", "T+5")]
    public void More_harm_than_was_aimed_at(string name, string target, string actual) => Told.Something("target-missed", Rated(name, target, actual));

    [Fact]
    public void An_adjusted_target_in_a_column_of_its_own_governs()
    {
        const string Header = "| 指标 | 单位 | 上年实际 | 本年目标 | 调整目标 | 本年实际 | 权重 | 得分 |\n";
        Told.Nothing(Header + "| 新增学位 | 个 | 1200 | 1500 | 1350 | 1380 | 50 | 50 |\n| 培训人次 | 人次 | 860 | 1000 | - | 1040 | 50 | 50 |");
        Told.Something("target-missed", Header + "| 新增学位 | 个 | 1200 | 1500 | 1350 | 1310 | 50 | 50 |\n| 培训人次 | 人次 | 860 | 1000 | - | 1040 | 50 | 50 |");
    }

    [Theory]
    [InlineData("≥95%得10分，每低1个百分点扣1分", true)]
    [InlineData("执行率每减少1%扣0.5分", true)]
    [InlineData("反映资金使用进度", false)]
    public void Steps_in_its_own_row_score_the_execution(string criterion, bool right)
    {
        var report = $"| 指标名称 | 分值 | 评分标准 | 完成值 | 得分 |\n| 预算执行率 | 10 | {criterion} | 93.17% | 8 |\n| 完成及时率 | 10 | 按时完成得满分 | 100% | 10 |";
        if (right) Told.Nothing(report);
        else Told.Something("score-weight", report);
    }

    private const string TwoProjects = """
        | 项目名称 | 一级指标 | 二级指标 | 三级指标 | 目标值 | 分值 |
        | 装备经费 | 效益指标（40分） | 社会效益 | 提升效率 | 有效提升 | 40 |
        | ^ | 产出指标（50分） | 数量指标 | 采购数量 | ≥10台 | 30 |
        | ^ | ^ | 质量指标 | 合格率 | 100% | 20 |
        | 办案经费 | 产出指标（50分） | 数量指标 | 办结件数 | ≥70件 | 25 |
        | ^ | ^ | 质量指标 | 结案率 | ≥90% | @ |
        | ^ | 效益指标（40分） | 社会效益 | 维护稳定 | 效果明显 | 40 |
        """;

    [Fact]
    public void Groups_of_one_name_have_the_rows_of_their_own_project()
    {
        Told.Nothing(TwoProjects.Replace("@", "25", StringComparison.Ordinal));
        Told.Something("weight-sum", TwoProjects.Replace("@", "20", StringComparison.Ordinal));
    }
}
