using Xunit;

namespace PerfEval.Tests.Extract.Narrative;

public sealed class FigureTests
{
    [Theory]
    [InlineData("2023年，中央下达我县义务教育薄弱环节改善资金共412.50万元。", "4125000 Allocated Central")]
    [InlineData("区级财政配套资金70.79万元。", "707900 Allocated County")]
    [InlineData("截至2023年底，资金投入104.70万元。其中，中央下达资金投入33.91万元、区级资金投入70.79万元、其他资金（含以前年度结转结余资金和镇级资金）投入0万元。", "1047000 Executed Total; 339100 Executed Central; 707900 Executed County; 0 Executed Other")]
    [InlineData("农村公路养护项目全年预算数320万元，执行数为318.6万元，完成预算的99.56%。", "3200000 Budget; 3186000 Executed")]
    [InlineData("全年到位资金486万元，未到位的60万元为石桥区应配套资金。", "4860000 Received; 600000 Change")]
    [InlineData("配套到位不够及时，石桥区应配套90万元，年底仅到位30万元。", "900000 Budget County; 300000 Received County")]
    [InlineData("与规划年均投入90万元相比，增加6万元。", "900000 Budget; 60000 Change")]
    [InlineData("次年预算压减至200万元。", "2000000 Budget")]
    [InlineData("年中压减8万元，压减后全年预算72万元。", "80000 Change; 720000 Budget")]
    [InlineData("2023年可用助残补助资金96.5万元。", "965000 Budget")]
    [InlineData("年末结转下年使用18.6万元。", "186000 Carryover")]
    [InlineData("区级配套应到位45万元、实到40万元。", "450000 Budget County; 400000 Received County")]
    [InlineData("预算完成数316.2万元，预算数320万元。", "3162000 Executed; 3200000 Budget")]
    [InlineData("给予一次性开业补贴3000元，全年发放120人、36万元。", "3000 Standard; 360000 Executed")]
    [InlineData("发放慰问金3000元，全年救助120人、支出40万元。", "3000 Executed; 400000 Executed")]
    [InlineData("全年可用资金210万元，支出200万元。", "2100000 Budget; 2000000 Executed")]
    [InlineData("政府性基金预算财政拨款收入45万元，其他收入3万元。", "450000 Received Fiscal; 30000 Received Other")]
    [InlineData("按床位300张、1,200元/张·年发放。", "1200 Standard")]
    [InlineData("服务站免费开放按每站15万元安排。", "150000 Standard")]
    [InlineData("实现旅游总收入71.86亿元。", "7186000000 Other")]
    [InlineData("2023年年初部门预算收入8860万元，其中财政拨款8125.40万元、事业单位经营收入734.6万元。", "88600000 Budget Total; 81254000 Budget Fiscal; 7346000 Budget Other")]
    [InlineData("本年支出14702.63万元。与上年13948.20万元相比，支出增加754.43万元。", "147026300 Executed Total; 139482000 Executed; 7544300 Change")]
    [InlineData("全年未使用资金316.53万元，其中204.87万元由财政收回，111.66万元结转下年。", "3165300 Carryover; 2048700 Carryover; 1116600 Carryover")]
    [InlineData("年末结余36万元，上年结转12万元。", "360000 Carryover; 120000 Carryover Carryover")]
    [InlineData("公务接待费支出18.6万元，完成预算19万元的97.89%，比上年20.2万元下降7.92%。", "186000 Executed; 190000 Budget; 202000 Executed")]
    [InlineData("年末27万元结转下年继续使用。", "270000 Carryover")]
    [InlineData("全年安排资金300万元。按来源分：中央资金200万元、县级资金100万元。", "3000000 Budget; 2000000 Budget Central; 1000000 Budget County")]
    [InlineData("财政补助收入90万元（基本支出补助60万元、项目支出补助30万元）。", "900000 Received Fiscal; 600000 Received Fiscal; 300000 Received Fiscal")]
    [InlineData("其中：税收收入120万元，非税收入30万元。", "1200000 Received; 300000 Received")]
    [InlineData("低保标准由每人每月640元提高到680元。", "640 Standard; 680 Standard")]
    [InlineData("下达资金2400万元，其中省级1500万元、区级900万元。", "24000000 Allocated Total; 15000000 Allocated Provincial; 9000000 Allocated County")]
    [InlineData("支出资金62万元，其中使用上年结转30.5万元。", "620000 Executed Total; 305000 Executed Carryover")]
    [InlineData("全年预算按来源分：一般公共预算拨款379万元，政府性基金拨款11万元，非税收入18万元。", "3790000 Budget Fiscal; 110000 Budget Fiscal; 180000 Budget")]
    [InlineData("预算为20万元，其中车辆购置0万元、运行维护费20万元。", "200000 Budget Total; 0 Budget; 200000 Budget")]
    [InlineData("按照一名学生4000元的最低资助标准发放。", "4000 Standard")]
    [InlineData("下达资金800万元，其中500万元为中央水利资金。", "8000000 Allocated Total; 5000000 Allocated Central")]
    [InlineData("经费决算120万元，较预算数123万元减少3万元。其中：出国费为0万元，接待费为22万元。", "1200000 Executed; 1230000 Budget; 30000 Change; 0 Executed; 220000 Executed")]
    [InlineData("目标不低于7000万元，实际6734万元。", "70000000 Budget; 67340000 Executed")]
    [InlineData("税收收入112万元，完成年初预算207万元的54%，比上年同期133万元减收21万元。", "1120000 Received; 2070000 Budget; 1330000 Received; 210000 Change")]
    [InlineData("——契税。契税累计完成370万元。", "3700000 Received")]
    [InlineData("结余8.88万元，其中暂缓发放的奖补资金7.66万元、培训费1.22万元。", "88800 Carryover; 76600 Carryover; 12200 Carryover")]
    [InlineData("界线不清，导致7.66万元未能当年兑现，未及时支付的1.2万元已结转。", "76600 Carryover; 12000 Carryover")]
    [InlineData("出国费9.8万元（预算15万元）；车辆运行维护费14.3万元（预算18万元），接待费7.1万元（预算9万元）。", "98000 Executed; 150000 Budget; 143000 Executed; 180000 Budget; 71000 Executed; 90000 Budget")]
    [InlineData("调整后预算分为本级项目12万元和补助乡镇18万元。", "120000 Budget; 180000 Budget")]
    [InlineData("下达补助资金83万元，全部为中央资金。", "830000 Allocated Central")]
    [InlineData("中央资金（含上年结转3万元）支出86万元。", "30000 Carryover Carryover; 860000 Executed Central")]
    [InlineData("财政拨款18万元（61%），事业收入9万元（31%），科研收入2万元（8%），其他收入1万元。", "180000 Other Fiscal; 90000 Received Other; 20000 Received; 10000 Received Other")]
    [InlineData("每户每月实际成本为26元（结算61万元），与上年的28元相比，下降7%。", "26 Standard; 610000 Executed; 28 Standard")]
    [InlineData("书记报酬＝174名×3200元×12个月＝668.16万元。", "3200 Standard; 6681600 Other")]
    [InlineData("专项经费每村（社区）每年２万元。", "20000 Standard")]
    [InlineData("防火队员每人每月补助1 200元。", "1200 Standard")]
    [InlineData("2023年度收、支总计均为2374.82万元。", "23748200 Received Total")]
    [InlineData("年初预算安排200万元，年中追加50万元，全年预算250万元。", "2000000 Budget; 500000 Budget; 2500000 Budget")]
    [InlineData("2023年本年收入合计760.35万元，其中：一般公共预算财政拨款收入746.35万元，占98.16%；其他收入14万元，占1.84%。", "7603500 Received Total; 7463500 Received Fiscal; 140000 Received Other")]
    [InlineData("2023年本年支出合计900万元，其中：基本支出300万元，占33.33%；项目支出600万元，占66.67%。", "9000000 Executed Total; 3000000 Executed; 6000000 Executed")]
    [InlineData("财政拨款收入500万元，支出480万元，与上年度收入450万元相比，增加50万元。", "5000000 Received Fiscal; 4800000 Executed Fiscal; 4500000 Received Fiscal; 500000 Change")]
    [InlineData("公务接待费0.39万元，较2022年0.69万元减少了0.3万元。", "3900 Executed; 6900 Executed; 3000 Change")]
    [InlineData("年末结转和结余资金14万元。", "140000 Carryover")]
    [InlineData("2023年度实际拨款400万元，上年度拨款结余780万元。", "4000000 Allocated; 7800000 Carryover Carryover")]
    [InlineData("全年征收水资源费85.2万元，追回违规资金3.5万元，收取违约金0.8万元。", "852000 Collected; 35000 Collected; 8000 Collected")]
    [InlineData("发放高龄津贴233.79万元；救助困难学生支出资金115.8万元。", "2337900 Executed; 1158000 Executed")]
    [InlineData("代缴养老保险资金397万元（省级资金146万元，县级资金251万元）。", "3970000 Executed Total; 1460000 Executed Provincial; 2510000 Executed County")]
    [InlineData("按220元/人的标准补助，应补助397.47万元。", "220 Standard; 3974700 Budget")]
    [InlineData("省级财政按13297人计算预拨136.78万元，县级财政应承担260.69万元，省、县两级财政共资助397.47万元。", "1367800 Allocated Provincial; 2606900 Budget County; 3974700 Executed Total")]
    [InlineData("项目共需资金600万元，实际到位580万元，实际支出560万元，结余20万元。", "6000000 Budget; 5800000 Received; 5600000 Executed; 200000 Carryover")]
    [InlineData("市财政局批复预算1200万元，市级财政资金到位1200万元。", "12000000 Budget; 12000000 Received Municipal")]
    [InlineData("项目支出主要用于以下方面：一是省级财政下达公路养护资金225万元；二是专项工作经费5.24万元。", "2250000 Allocated Provincial; 52400 Executed")]
    [InlineData("基本支出主要用于人员经费224.78万元和日常公用经费30.56万元。", "2247800 Executed; 305600 Executed")]
    [InlineData("全县住院医疗总费用1400.29万元，基本医疗保险基金支付935.45万元，倾斜支付342.58万元。", "14002900 Other; 9354500 Executed; 3425800 Executed")]
    [InlineData("抽查发现涉及问题金额29.63万元。", "296300 Other")]
    [InlineData("单价50万元以上通用设备0台（套）。", "500000 Standard")]
    [InlineData("每人每年补助600元，每亩补贴1600元。", "600 Standard; 1600 Standard")]
    [InlineData("设备购置成本≤12万元。", "120000 Limit")]
    [InlineData("项目总投资控制在300万元以内。", "3000000 Limit Total")]
    [InlineData("下达资金30万。", "300000 Allocated")]
    [InlineData("惠及群众30万。", "")]
    [InlineData("支出预算比上年增加支出5.35万元，增长21.22%。", "53500 Change")]
    [InlineData("因人员增加追加预算18万元。", "180000 Budget")]
    [InlineData("自筹资金40万元，银行贷款60万元。", "400000 Received Other; 600000 Other Other")]
    [InlineData("中央资金100万元已全部拨付到位，省级资金50万元尚未支付。", "1000000 Received Central; 500000 Carryover Provincial")]
    [InlineData("拨付100-200万元。", "1000000 Allocated; 2000000 Allocated")]
    [InlineData("甲、乙、丙三个镇分别拨付12、34和56万元。", "120000 Allocated; 340000 Allocated; 560000 Allocated")]
    [InlineData("甲、乙两校分别支出12万元、34万元。", "120000 Executed; 340000 Executed")]
    [InlineData("支出决算数为747.1万元，年初预算数为700.5，完成预算的106.65%。", "7471000 Executed; 7005000 Budget")]
    [InlineData("政府性基金预算拨款支出0万元。", "0 Executed Fiscal")]
    [InlineData("兑现种粮补贴壹佰贰拾叁万元。", "1230000 Executed")]
    [InlineData("完成固定资产投资十二点五亿元。", "1250000000 Executed")]
    [InlineData("节约采购资金50万元。", "500000 Change")]
    [InlineData("合同金额88.8万元，已支付44.4万元。", "888000 Other; 444000 Executed")]
    [InlineData("依据财社〔2019〕225号文件和2018年第42次会议精神，联系电话6501871。", "")]
    [InlineData("安排**.**万元，20xx年下达XX万元，比上年减少 万元。", "")]
    [InlineData("共争取中央财政补助2,860万元，省级配套858万元，县级自筹286万元，合计4004万元。", "28600000 Received Central; 8580000 Allocated Provincial; 2860000 Received Other; 40040000 Received Total")]
    [InlineData("2023年度整体支出预算3,019.34万元，其中：基本支出2,439.14万元，项目支出580.19万元。", "30193400 Budget Total; 24391400 Budget; 5801900 Budget")]
    [InlineData("生均公用经费标准由600元/生·年提高到800元/生·年，全年拨付312.4万元。", "600 Standard; 800 Standard; 3124000 Allocated")]
    [InlineData("每生每年补助寄宿生1000元，非寄宿生500元。", "1000 Standard; 500 Standard")]
    [InlineData("改造厕所300户，每户补助1000元，合计30万元（中央资金20万元，省级资金10万元）。", "1000 Standard; 300000 Executed Total; 200000 Executed Central; 100000 Executed Provincial")]
    [InlineData("资金来源：中央财政补助资金1,200万元，占80%；市县配套300万元，占20%。", "12000000 Allocated Central; 3000000 Allocated")]
    [InlineData("需资金360万元，已兑付330万元，缺口30万元。", "3600000 Budget; 3300000 Executed; 300000 Change")]
    [InlineData("年初预算数：500万元，全年执行数：480万元。", "5000000 Budget; 4800000 Executed")]
    [InlineData("截至年底尚有412万元未支出。", "4120000 Carryover")]
    [InlineData("项目批复概算总投资3.2亿元，累计完成投资2.85亿元，累计到位资金2.9亿元。", "320000000 Budget Total; 285000000 Executed; 290000000 Received")]
    [InlineData("贷款贴息50万元，带动银行贷款1.2亿元。", "500000 Executed; 120000000 Other Other")]
    [InlineData("农村居民人均可支配收入18,560元。", "18560 Other")]
    [InlineData("本项目预算资金50万元（其中：财政资金50万元，其他资金0万元），全年执行48.95万元。", "500000 Budget Total; 500000 Budget Fiscal; 0 Budget Other; 489500 Executed")]
    [InlineData("经审计，核减造价35.6万元，审定金额812.4万元。", "356000 Change; 8124000 Other")]
    [InlineData("三公经费预算数为15万元，其中：公务接待费5万元，公务用车运行维护费10万元。", "150000 Budget Total; 50000 Budget; 100000 Budget")]
    [InlineData("处罚企业23家，罚款115万元，没收违法所得3.2万元。", "1150000 Collected; 32000 Collected")]
    [InlineData("累计安排高标准农田管护资金33626万元。", "336260000 Budget")]
    [InlineData("补助标准偏低，项目资金缺口较大，约300余万元。", "3000000 Change")]
    [InlineData("拨付资金300元/人×1200人=360000元。", "300 Standard; 360000 Allocated")]
    [InlineData("项目总预算1200万元，其中申请中央资金840万（占70%），省级资金240万（占20%）。", "12000000 Budget Total; 8400000 Budget Central; 2400000 Budget Provincial")]
    [InlineData("水利工程维修养护资金350万元于6月底前全部下达到各乡镇。", "3500000 Allocated")]
    [InlineData("由市财政承担60%，即720万元，区财政承担40%，即480万元。", "7200000 Executed Municipal; 4800000 Executed County")]
    [InlineData("发放补贴148.32万元（其中生活补贴86.4万元、护理补贴61.92万元），发放率100%。", "1483200 Executed Total; 864000 Executed; 619200 Executed")]
    [InlineData("债务余额12.5亿元，偿还本金1.2亿元，支付利息4,300万元。", "1250000000 Other; 120000000 Executed; 43000000 Executed")]
    [InlineData("项目投入财政资金800万元，带动社会资本投入2,400万元。", "8000000 Executed Fiscal; 24000000 Executed Other")]
    [InlineData("人员经费10.3万元，包括：基本工资6.2万元、津贴补贴4.1万元。", "103000 Executed; 62000 Executed; 41000 Executed")]
    [InlineData("《关于加快500万元以下项目审批的通知》已印发。", "")]
    [InlineData("孤儿3860人，按每人300元定额资助，计115.8万元。", "300 Standard; 1158000 Executed")]
    [InlineData("自筹经费到位116.3万元，比计划少3.7万元。", "1163000 Received Other; 37000 Change")]
    [InlineData("受系统升级影响，少2.4万元。", "24000 Change")]
    [InlineData("差旅费支出超预算3.9万元。", "39000 Change")]
    [InlineData("人均补助标准由580元提高到610元，每人每年增加30元。", "580 Standard; 610 Standard; 30 Change")]
    [InlineData("受益农户户均增收860元。", "860 Other")]
    [InlineData("设备费、材料费分别超预算3.9万元和5.4万元。", "39000 Change; 54000 Change")]
    public void Amounts_have_measure_and_fund(string text, string expected) => Assert.Equal(expected, Reading.Figures(Reading.Of(text)));

    [Fact]
    public void Heads_carry_over_a_list_told_after_a_colon() =>
        Assert.Equal(
            "3900 Executed; 1200 Executed; 2600 Executed",
            Reading.Figures(Reading.Of("共计支出0.39万元，具体内容包括：赴外地学习接待费0.12万元、交叉检查接待费0.26万元。")));

    [Fact]
    public void Parts_keep_the_measure_of_the_whole_over_a_semicolon() =>
        Assert.Equal(
            "15000000 Budget Municipal; 12000000 Budget Municipal; 12000000 Received Municipal; 3000000 Budget Municipal; 500000 Received Municipal",
            Reading.Figures(Reading.Of("市本级医疗补助资金申报1500万元,其中甲类人员补助1200万元,补助收入到位1200万元;乙类人员补助300万元,补助收入到位50万元。")));

    [Fact]
    public void Years_are_those_that_the_clause_names()
    {
        var figures = Reading.Of("2023年支出30万元，较2022年25万元增加5万元，上年度收入40万元。").Figures;
        Assert.Equal([2023, 2022, 2023, 2022], figures.Select(f => f.Year ?? 0));
    }

    [Theory]
    [InlineData("2023年支出86万元，比上年增加5万元。", 2023, 2023)]
    [InlineData("2023年支出86万元，比2021年增加5万元。", 2023, 2023)]
    [InlineData("2023年支出86万元，比上年的81万元多。", 2023, 2022)]
    public void What_changed_since_a_year_is_of_the_year_after(string text, int first, int second) =>
        Assert.Equal([first, second], Reading.Of(text).Figures.Select(f => f.Year));

    [Fact]
    public void Several_years_are_none_alone() => Assert.Null(Reading.Of("2021-2023年累计投入资金1.8亿元。").Figures[0].Year);

    [Fact]
    public void Labels_name_their_subject()
    {
        var figures = Reading.Of("（1）困难残疾人生活补贴，全年支出34.67万元。其中：中央资金支出7.68万元、区级资金支出26.99万元。").Figures;
        Assert.Contains("困难残疾人生活补贴", figures[0].Label);
        Assert.Contains("困难残疾人生活补贴", figures[1].Label);
        Assert.Contains("中央资金", figures[1].Label);
    }

    [Fact]
    public void A_label_that_says_enough_stands_alone() =>
        Assert.Equal("农村饮水安全工程建设资金", Reading.Of("2023年农村饮水安全工程建设资金到位为98万元。").Figures[0].Label.Replace("到位", string.Empty));

    [Fact]
    public void An_amount_that_lost_its_unit_takes_the_unit_of_the_paragraphs_before()
    {
        var sink = Reading.OfParagraphs("五、支出决算情况", "本年支出746.35万元。", "一般公共预算支出决算数为747.1，完成预算100%。");
        Assert.Equal(7471000, sink.Figures[1].Amount.Value);
        Assert.Equal("747.1", sink.Figures[1].Text);
    }

    [Fact]
    public void A_heading_decides_where_the_sentence_does_not() =>
        Assert.Equal("305600 Executed Fiscal", Reading.Figures(Reading.OfParagraphs("六、一般公共预算财政拨款基本支出决算情况说明", "日常公用部分30.56万元，主要包括办公和差旅。")));

    [Fact]
    public void Approximate_amounts_are_marked() => Assert.True(Reading.Of("累计投入约30万元。").Figures[0].Approximate);

    [Fact]
    public void A_part_without_a_name_is_named_by_the_words_behind_it() =>
        Assert.Contains("用于甲工程", Reading.Of("上级下达补助资金2,600万元，其中1,200万元用于甲工程。").Figures[1].Label);

    [Fact]
    public void No_label_is_empty()
    {
        foreach (var text in new[] { "500万元", "共计20万元。", "其中：30万元。", "，40万元", "合计50万元，60万元" })
            Assert.All(Reading.Of(text).Figures, f => Assert.NotEqual(string.Empty, f.Label));
    }

    [Theory]
    [InlineData("资金分配情况：1.能力提升类项目120万元；2.设备更新类项目85万元。", 1, "设备更新类项目")]
    [InlineData("2023年节约85万元。", 0, "节约")]
    [InlineData("工程设计费12万元。", 0, "工程设计费")]
    public void Labels_are_free_of_numbering_and_whole(string text, int index, string expected) =>
        Assert.Equal(expected, Reading.Of(text).Figures[index].Label);

    [Fact]
    public void What_a_whole_year_could_spend_is_its_current_budget() =>
        Assert.Equal(PerfEval.Model.Facts.BudgetStage.Current, Reading.Of("2024年全年可用资金210万元。").Figures[0].Stage);

    [Theory]
    [InlineData("全年支出28.6万，送戏下乡11.2万、培训辅导6.5万元、图书报刊4.8万、水电7.1万。", 5)]
    [InlineData("发放资料6.5万份、宣传品1.2万件。", 0)]
    [InlineData("投入6.5万元，服务群众1.2万。", 1)]
    public void A_scale_beside_an_amount_printed_in_full_is_money_too(string text, int amounts) => Assert.Equal(amounts, Reading.Of(text).Figures.Count);
}
