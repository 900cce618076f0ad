using PerfEval.Model.Facts;
using Xunit;

namespace PerfEval.Tests.Extract.Narrative;

public sealed class RateAndCountTests
{
    [Theory]
    [InlineData("预算执行率98.5%。", "0.985 Execution")]
    [InlineData("支出决算为200.57万元，完成年初预算的95.89%。", "0.9589 Execution")]
    [InlineData("完成预算100%。", "1 Execution")]
    [InlineData("培训2399人,完成市目标任务数2000人的120%。", "1.2 Completion")]
    [InlineData("工程完成率达到100%。", "1 Completion")]
    [InlineData("项目支出600万元，占本年支出合计的66.67%。", "0.6667 Share")]
    [InlineData("占总支出的比重为34.18%。", "0.3418 Share")]
    [InlineData("省、县各承担50%。", "0.5 Share")]
    [InlineData("比上年增加5.35万元，增长21.22%。", "0.2122 Change")]
    [InlineData("减少率为17.17%。", "0.1717 Change")]
    [InlineData("入园率提高2.3个百分点。", "0.023 Change")]
    [InlineData("参保率达98%，覆盖率100%。", "0.98 Coverage; 1 Coverage")]
    [InlineData("群众满意度达95%以上。", "0.95 Satisfaction >=")]
    [InlineData("服务对象满意度大于等于95%。", "0.95 Satisfaction >=")]
    [InlineData("资金到位率100%。", "1 Other")]
    [InlineData("≥75%得3分，≥70%得1分，<70%不得分。", "")]
    [InlineData("预算执行率未达到92%的需说明原因。", "")]
    [InlineData("分别按照对应分值区间100-80%（含80%）、80-60%（含60%）确定得分。", "")]
    [InlineData("执行率92%，得分9.2分。", "0.92 Execution")]
    [InlineData("基金收入完成911万元，占年初预算月进度的44.3%。", "0.443 Other")]
    [InlineData("政策知晓率不低于90%。", "0.9 Other >=")]
    [InlineData("合格率95%-100%。", "0.95 Other; 1 Other")]
    [InlineData("执行率=（实际支出/预算）×100%。", "")]
    [InlineData("基本支出300万元，占 76.23；项目支出占 %。", "0.7623 Share")]
    [InlineData("达到百分之九十五的满意度。", "0.95 Satisfaction")]
    [InlineData("完成投资2.4亿元，占年度计划投资2亿元的120%，超额完成20%。", "1.2 Completion; 0.2 Completion")]
    [InlineData("尚有412万元未支出，占预算的27.47%。", "0.2747 Execution")]
    [InlineData("资金使用率100%，任务完成率98%。", "1 Execution; 0.98 Completion")]
    [InlineData("核减率4.2%，支付进度87.6%。", "0.042 Change; 0.876 Execution")]
    [InlineData("居民满意度，目标值≥95%，实际完成95.1%。", "0.95 Satisfaction >=; 0.951 Satisfaction")]
    [InlineData("差异率为3.2%。", "0.032 Change")]
    [InlineData("差旅费支出21.3万元，仅为预算的59.2%。", "0.592 Execution")]
    [InlineData("完成投资679万元，比2021年增加67万元，为年度投资计划750万元的90.53%。", "0.9053 Completion")]
    [InlineData("培训1463人次，为目标1200人次的121.92%。", "1.2192 Completion")]
    [InlineData("合同价较招标控制价下浮6.5%。", "0.065 Change")]
    [InlineData("发病率控制在0.5‰以内。", "0.0005 Other <=")]
    [InlineData("补助由中央、省、县按60%、25%和15%的比例分担。", "0.6 Share; 0.25 Share; 0.15 Share")]
    [InlineData("道路类计划投资600万元，占全部计划投资的54.5%。", "0.545 Share")]
    [InlineData("资助5600人，占参保人数的4.1%。", "0.041 Share")]
    [InlineData("执行率达到95%得满分，每低1个百分点扣1分，不足1个百分点按1个计。", "")]
    [InlineData("群众满意度87%，低于90%的目标。", "0.87 Satisfaction; 0.9 Satisfaction")]
    [InlineData("山区点位App使用率72%，专项经费使用率98%。", "0.72 Other; 0.98 Execution")]
    [InlineData("收入完成810万元，占调整预算的97%。", "0.97 Execution")]
    [InlineData("支出完成52万元，占年预算的52.3%。", "0.523 Execution")]
    [InlineData("支出52万元，占年度预算总额的30%。", "0.3 Share")]
    [InlineData("民生支出66万元，占地方财政支出的70.2%。", "0.702 Share")]
    [InlineData("改造农房129户，完工率243%。", "2.43 Completion")]
    public void Percentages_have_a_kind(string text, string expected) => Assert.Equal(expected, Reading.Rates(Reading.Of(text)));

    [Theory]
    [InlineData("救助508人（次），发放资金20万元。", "508 人（次）")]
    [InlineData("检查24家医院和71家药店，查处14家。", "24 家; 71 家; 14 家")]
    [InlineData("事业编制17 名，在职14人。", "17 名; 14 人")]
    [InlineData("接待2批次，22人次（不包括陪同人员）。", "2 批次; 22 人次")]
    [InlineData("共有车辆0辆，通用设备0台（套）。", "0 辆; 0 台（套）")]
    [InlineData("对3个项目开展自评，涉及12个行政村。", "3 个; 12 个")]
    [InlineData("因公出国（境）团组数0个，国内接待批次为52个。", "0 个; 52 个")]
    [InlineData("设内设科所队室12个，派出所7个。", "12 个; 7 个")]
    [InlineData("绩效指标数12个。", "")]
    [InlineData("包括2个服务对象满意度指标。", "")]
    [InlineData("包括2个服务对象。", "2 个")]
    [InlineData("一批项目批复120万元，二批项目批复90万元。", "")]
    [InlineData("分二批项目实施。", "2 批")]
    [InlineData("建设项目共12个。", "12 个")]
    [InlineData("包括2个支出方向、3个方面和5个环节。", "")]
    [InlineData("提高5个百分点，工期6个月。", "")]
    [InlineData("落实一人一岗、一户一策，1人1档。", "")]
    [InlineData("惠及1.26万人、2万余户。", "12600 万人; 20000 万户")]
    [InlineData("全年累计服务1416人月，投入240人日；12人月均补助300元。", "12 人")]
    [InlineData("选派二十人，分赴三家单位。", "20 人; 3 家")]
    [InlineData("每100人配备1名医生。", "1 名")]
    [InlineData("全省排名第3位，较上年提升2位，排名上升3位。", "2 位")]
    [InlineData("《某局等4个单位关于医疗保障的通知》", "")]
    [InlineData("1-6级伤残军人，18岁以上。", "")]
    [InlineData("计划建设5个服务站，实际建成6个。", "5 个; 6 个")]
    [InlineData("今年批复项目18个，比上年的21个减少3个。", "18 个; 21 个; 3 个")]
    [InlineData("分类型看：道路7个、水渠4个、环卫和广场各1个。", "7 个; 4 个; 1 个")]
    [InlineData("截至12月底，完工17个。", "17 个")]
    [InlineData("监测样地12个，调查费每个500元。", "12 个")]
    [InlineData("发现问题7个、亮点4个，分为3个层次。", "")]
    [InlineData("享受待遇5,326户9,812人。", "5326 户; 9812 人")]
    [InlineData("出动人员560人次，检查企业480家次，立案35起。", "560 人次; 480 家次; 35 起")]
    [InlineData("新增10～20人。", "10 人; 20 人")]
    [InlineData("失业人员再就业7 012人，见表1 200人。", "7012 人; 200 人")]
    [InlineData("得分保留两位小数。", "")]
    [InlineData("补助惠及126戶。", "126 戶")]
    public void Counts_are_people_households_organisations_and_cases(string text, string expected) => Assert.Equal(expected, Reading.Counts(Reading.Of(text)));

    [Theory]
    [InlineData("绩效自评结果，得分 95.52 分，评价等级为“优秀”。", "95.52/")]
    [InlineData("支出绩效评价指标体系自评得分95分。", "95/")]
    [InlineData("该指标满分8分，评价得分8分。", "8/8")]
    [InlineData("总分100分，自评得分98.6分。", "98.6/100")]
    [InlineData("自评总分：96.8分。", "96.8/")]
    [InlineData("预算编制得分8分（满分10分），扣2分。", "8/10")]
    [InlineData("决策指标得18分，过程指标得19.45分。", "18/; 19.45/")]
    [InlineData("得分在90分以上为优，80-90分为良。", "")]
    [InlineData("每发现一处扣2分，扣完为止。", "")]
    public void Scores_told_in_prose(string text, string expected) => Assert.Equal(expected, Reading.Scores(Reading.Of(text)));

    [Fact]
    public void The_role_of_a_count_is_told_by_the_words_around_it()
    {
        var counts = Reading.Of("计划培训2000人，实际培训2399人，现有编制17名。").Headcounts;
        Assert.Equal([CountRole.Target, CountRole.Actual, CountRole.Stated], counts.Select(c => c.Role));
    }

    [Fact]
    public void The_noun_behind_a_count_is_its_label() =>
        Assert.Equal("残疾人", Reading.Of("为1,236名残疾人发放补贴。").Headcounts[0].Label);

    [Fact]
    public void A_rate_is_said_of_the_amount_before_it()
    {
        var rates = Reading.Of("本年支出合计900万元，其中：基本支出300万元，占33.33%；项目支出600万元，占本年支出的66.67%。").Rates;
        Assert.Equal("基本支出占比", rates[0].Label);
        Assert.Contains("项目支出占本年支出", rates[1].Label);
    }

    [Theory]
    [InlineData("累计完成收入58200万元，为年初预算62.05%。", "0.6205 Execution")]
    [InlineData("累计完成支出74100万元，为预算的（包括本级预算和上级专项）68.4%。", "0.684 Execution")]
    [InlineData("其中人员经费为预算总盘子里最大的一块，占比为61.2%。", "0.612 Share")]
    public void How_much_of_a_budget_is_done_may_lack_its_particle(string text, string rates) => Assert.Equal(rates, Reading.Rates(Reading.Of(text)));
}
