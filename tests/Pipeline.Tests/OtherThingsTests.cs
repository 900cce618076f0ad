using PerfEval.Model.Findings;
using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>Numbers with words alike that are of two things, amounts that are no level to hold another against, and the year that a change is of.</summary>
public sealed class OtherThingsTests
{
    [Theory]
    [InlineData("居民养老保险基金由两项基金构成，2023年收入2163亿元，增长9%，完成预算的104%；支出1421亿元，增长18%，完成预算的103%。\n居民医疗保险基金由两项基金构成，2023年收入3917亿元，增长21%，完成预算的104%；支出3678亿元，增长23%，完成预算的108%。")]
    [InlineData("——城镇土地使用税。城镇土地使用税累计完成8,495万元，占区级税收的8.4%，同比增加1,140万元。\n——耕地占用税。耕地占用税累计完成5,717万元，占区级税收的8.4%，同比增加3,534万元。")]
    [InlineData("2023年省体育局安排彩票公益金20390.44万元，用于全民健身场地设施。\n竞技体育方面，2023年省体育局安排彩票公益金6133.56万元，用于举办综合性运动会。")]
    [InlineData("现代服务业重点项目完成投资47.3亿元，投资进度达22%。\n此外，一季度，乡村振兴市级重点项目完成投资37.4亿元，投资进度达31.4%。")]
    [InlineData("省财政厅目前已累计下达2023年省级财政帮扶资金136.35亿元，比往年提前一个月。\n据了解，省财政厅近日下达2023年省级财政帮扶资金26.25亿元，此前已提前下达110.10亿元。")]
    public void Numbers_of_two_things_are_not_held_against_each_other(string text) => Told.Nothing(text);

    [Theory]
    [InlineData("省财政厅目前已累计下达2023年省级财政帮扶资金136.35亿元，比往年提前一个月。\n据了解，省财政厅已累计下达2023年省级财政帮扶资金136.35亿元，涉及62个县。", "136.35亿元，涉及", "163.35亿元，涉及")]
    public void One_thing_told_twice_is(string right, string told, string wrong) => Told.OnlyWhenAltered("cross-reference", right, told, wrong);

    [Theory]
    [InlineData("1至5月，全省国有企业营业总收入32911.6亿元，同比增长6.2%。同期，国有企业利润总额1783.1亿元，同比增长10.9%。")]
    [InlineData("去年彩票总销量连续第三年跨越200亿元大关，达到206.49亿元，与前年同期增长2.47%。")]
    [InlineData("截至12月20日，福利彩票今年销量已突破60亿元，达60.30亿元，总销量比去年同期增长13亿多元，增幅约28%。")]
    [InlineData("到位帮扶资金24.92亿元，切块安排到有任务的96个县。资金分配以脱贫计划为主要依据，80%用于56个重点县，20%用于其他县。")]
    [InlineData("全系统用于灾区的捐赠支出总量达9714.06万元，其中，捐款支出3369.65万元，捐赠物资支出6344.41万元，支出占接受捐赠总量的39%。")]
    [InlineData("全市支出从2010年的709.5亿元到2017年的1517.3亿元。2015年是1240.0亿元，比2012年增长了35%。")]
    public void What_is_no_base_is_none(string text) => Told.Nothing(text);

    [Theory]
    [InlineData("全省卫生支出2010年是859.9亿元，到2015年的1998.0亿元（比2010年增长了132%），而到2020年则是4097.5亿元（比2015年又增长了105%，比2010年则增长了377%）。", "377%", "368%")]
    [InlineData("全省卫生支出2010年是859.9亿元，到2015年的1998.0亿元（比2010年增长了132%），而到2020年则是4097.5亿元（比2015年又增长了105%，比2010年则增长了377%）。", "105%", "103%")]
    public void A_change_is_of_the_year_that_it_names(string right, string told, string wrong) => Told.OnlyWhenAltered("change-rate", right, told, wrong);

    [Theory]
    [InlineData("本年到账科研经费1,186.40万元，比目标1,250万元少63.60万元，完成94.91%。受结题周期影响，支出594.20万元，执行率71.43%。")]
    [InlineData("扶持训练网点30个，其中甲级2个、乙级9个、丙级19个，补助标准依次为每个15万元、8万元、3万元，共计159.00万元。")]
    [InlineData("产出指标共10项，10项中完成9项。未完成的是“补助资金发放率”，年度目标100%，实际99.11%。\n效益和满意度指标均已完成。\n|一级指标|二级指标|三级指标|年度指标值|实际完成值|\n|产出指标|质量指标|补助资金发放率|100%|99.11%|\n|效益指标|社会效益|牧户收入增长率|≥5%|6%|\n|满意度指标|满意度|牧户满意度|≥90%|95%|")]
    public void What_is_of_something_else_is_no_contradiction(string text) => Told.Nothing(text);

    [Theory]
    [InlineData("扶持训练网点30个，其中甲级2个、乙级9个、丙级19个，补助标准依次为每个15万元、8万元、3万元，共计159.00万元。", "159.00万元", "195.00万元", "product")]
    [InlineData("效益和满意度指标均已完成。\n|一级指标|二级指标|三级指标|年度指标值|实际完成值|\n|产出指标|质量指标|补助资金发放率|100%|100%|\n|效益指标|社会效益|牧户收入增长率|≥5%|6%|\n|满意度指标|满意度|牧户满意度|≥90%|95%|", "95%", "85%", "target-missed")]
    public void What_is_of_this_is(string right, string told, string wrong, string rule) => Told.OnlyWhenAltered(rule, right, told, wrong);

    /// <summary>Both shares would agree with another total; the sum of its three parts would not.</summary>
    [Fact]
    public void What_would_break_a_sum_that_holds_is_no_repair()
    {
        var findings = Told.In("全院支出合计26,974.72万元，其中基本支出12,260.36万元，占总支出的45.46%，项目支出14,619.33万元，占总支出的54.20%，经营支出95.03万元，占总支出0.35%。\n2023年全院支出合计26,974.72万元。基本支出12,260.36万元，占总支出的45.46%。");
        Assert.All(findings, f => Assert.DoesNotContain("同时消除", f.Message.Chinese, System.StringComparison.Ordinal));
        Assert.Contains(findings, f => f.Rule == "share" && f.Severity > Severity.Info);
    }
}
