using PerfEval.Model.Findings;
using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>Which numbers of running text are parts of which, and which only stand beside each other.</summary>
public sealed class SumPhrasesTests
{
    [Theory]
    [InlineData("社会保障支出18.6亿元，增长3.1%，其中就业补助4.5亿元。\n国有资本经营预算支出23.4亿元，下降8.3%。")]
    [InlineData("本年完成土建投资1850万元，其中主体工程1320万元。\n批复概算总投资7640万元。")]
    [InlineData("农业支出968.4万元，其中良种补贴430万元。\n水利支出1752万元，其中灌区改造1260万元。")]
    public void A_paragraph_with_a_whole_of_its_own_holds_no_part_of_the_one_before(string text) => Told.Nothing(text);

    [Theory]
    [InlineData("基本支出862.5万元，其中：人员经费740.3万元，主要包括工资。\n公用经费132.2万元，主要包括办公费。")]
    [InlineData("财政拨款基本支出1862.5万元，其中：人员经费1530.3万元，主要包括工资。\n公用经费342.2万元，主要包括办公费。")]
    public void The_other_half_in_the_next_paragraph_is_added(string text) => Told.Something("sum", text, Severity.Error);

    [Theory]
    [InlineData("三个标段中标金额分别为215万元、168万元、97万元，审定金额分别为208.6万元、165万元、96.1万元，审定合计469.7万元。")]
    [InlineData("甲、乙两个项目预算分别为320万元、180万元，执行数分别为316万元、171万元，执行率分别为98.75%、95%。")]
    [InlineData("省、市两级资金预算分别为460万元、240万元，共支出655万元。")]
    [InlineData("省级安排资金700万元、市级安排资金260万元、县级安排资金90万元，均已下达；支出分别为690万元、250万元、88万元。")]
    [InlineData("两家单位编制分别为32名、18名，实有分别为30人、17人，共47人。")]
    [InlineData("金、银、铜奖分别为1名、3名、6名，奖金分别为8000元、5000元、2000元，共发放奖金3.5万元。")]
    [InlineData("住院救助1260人次、530万元，门诊救助2200人次、96.8万元，次均救助分别为4206元和440元。")]
    [InlineData("项目概算投资6800万元，2021年、2022年、2023年累计完成投资分别为1500万元、4300万元、6500万元。")]
    [InlineData("男、女职工分别为62人、48人，中层干部21人，职工共110人。")]
    public void A_list_told_respectively_ends_where_the_next_begins(string text) => Told.Nothing(text);

    [Theory]
    [InlineData("三个标段中标金额分别为215万元、168万元、97万元，审定金额分别为208.6万元、165万元、96.1万元，审定合计479.7万元。")]
    [InlineData("四个村分别补助25万元、30万元、18万元、22万元，共计105万元。")]
    [InlineData("完成投资820万元，中央、省、市分别为400万元、300万元、130万元。")]
    [InlineData("下达奖补资金共三批，分别为3月下达45万元、6月下达38万元、9月下达21.5万元，合计114.5万元。")]
    public void A_total_that_its_list_contradicts_is_found(string text) => Told.Something("sum", text, Severity.Error);

    [Theory]
    [InlineData("支出年初预算为4210万元，支出决算为4466.2万元，完成年初预算的106.09%。其中增减较大的科目有：\n1.义务教育（项）。年初预算为1800万元，支出决算为1655万元，完成年初预算的91.94%。\n2.抚恤金（项）。年初预算为0万元，支出决算为42.6万元。")]
    [InlineData("2023年度项目支出4466.2万元，其中重点项目：\n1.校舍维修1655万元。\n2.设备购置420万元。")]
    [InlineData("2023年度支出决算为1866.37万元，完成年初预算1790万元的104.27%。其中：\n1.行政运行（项）：年初预算为720万元，支出决算为711万元，完成年初预算的98.75%。\n2.防汛（项）：年初预算为430万元，支出决算为402万元，完成年初预算的93.49%。\n其余科目金额较小，不再逐一说明。")]
    [InlineData("2023年度支出决算为1866.37万元，其中超过100万元的项目：\n1.行政运行支出711万元。\n2.防汛支出402万元。")]
    [InlineData("现有教职工512人，其中副高以上职称140人，双师型教师251人，具有硕士、博士学位180人。")]
    public void A_list_of_some_is_held_against_no_whole(string text) => Told.Nothing(text);

    [Fact]
    public void A_list_is_added_up_by_what_its_whole_is()
    {
        var finding = Told.Something("sum", "2023年度支出决算为738.40万元。其中：\n1.行政运行：年初预算为260.00万元，支出决算为251.30万元。\n2.防汛：年初预算为310.00万元，支出决算为296.10万元。\n3.绿化：年初预算为190.00万元，支出决算为201.00万元。", Severity.Error);
        Assert.Contains("251.30 + 296.10 + 201.00", finding.Message.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("本年支出2860.5万元。按功能分类：教育支出2310万元，占80.76%；其他支出550.5万元，占19.24%。按经济分类：工资福利1460.5万元；商品服务900万元；资本性支出500万元。")]
    [InlineData("专项资金960万元，其中：省级资金610万元，用于设备购置700万元、人员培训180万元、宣传80万元。")]
    [InlineData("服务对象538人，其中妇女216人、残疾人138人、低保对象265人（有重复）。")]
    [InlineData("服务对象538人，其中妇女216人、残疾人138人、低保对象265人。")]
    [InlineData("全年补贴286.3万元，惠及2150户，其中种粮大户1820户、合作社330户，贷款余额1.06亿元，较年初增加0.12亿元。")]
    [InlineData("发放创业贷款2380万元，其中单户10万元以下的210户980万元，10万元至30万元的96户1400万元。")]
    [InlineData("项目预算180万元，其中上半年支出80.5万元，下半年支出96.2万元。")]
    [InlineData("本年收入合计968.2万元，其中财政拨款收入970万元、利息收入-1.8万元。")]
    [InlineData("事业收支净额由上年的-86.2万元增加到23.5万元，增加109.7万元。")]
    [InlineData("项目支出2460万元，其中设备费2214万元，占90%；培训费246万元，占10%。")]
    [InlineData("调减两笔共16万元，净增42.5万元，调整后预算为342.5万元（年初300万元）。")]
    [InlineData("年初预算批复2860万元，年中追加640万元，收回120万元，追减60万元，全年实际下达3320万元。")]
    public void What_stands_beside_the_parts_is_none(string text) => Told.Nothing(text);

    [Theory]
    [InlineData("本年支出2860.5万元。按功能分类：教育支出2310万元，占80.76%；其他支出550.5万元，占19.24%。按经济分类：工资福利1460.5万元；商品服务910万元；资本性支出500万元。")]
    [InlineData("专项资金960万元，其中：省级资金610万元、县级资金360万元，用于设备购置700万元、人员培训180万元。")]
    [InlineData("发放创业贷款2380万元，其中单户10万元以下的210户980万元，10万元至30万元的96户1500万元。")]
    [InlineData("本年收入合计968.2万元，其中财政拨款收入970万元、利息收入-2.8万元。")]
    public void Parts_that_do_not_make_their_whole_are_found(string text) => Told.Something("sum", text, Severity.Error);
}
