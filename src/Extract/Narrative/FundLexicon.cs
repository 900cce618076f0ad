using PerfEval.Model.Facts;

namespace PerfEval.Extract.Narrative;

/// <summary>Whose money: a level of government, a kind of budget, or a source of its own. A level goes before 财政 alone.</summary>
internal static class FundLexicon
{
    private const string NoFund = """
        其中
        财政局 财政厅 财政部 财政部门 财政所 财政制度 财政管理 财政监督 财政事权 财政票据 财政审批 财政评审 财政支出绩效 财政绩效 财经 中央八项规定 中央巡视 中央空调 中央厨房 中央环保 党中央 中央关于 省级以上 市级以上 县级以上 区级以上 省级示范 市级示范 县级示范 国家级 省级单位 市级单位
        市级主管部门 省级主管部门 县级主管部门 省级重点 市级重点 县级医院 市级医院 省级医院 县级公立医院 区级医院 财政供养 其他资金管理 县级基本财力 区级基本财力
        贷款贴息 贷款户 带动贷款 城市 超市 社区 园区 景区 校区 灌区 林区 牧区 山区 库区 小区 地区 保护区 示范区 试验区 实验区 片区 安置区 集聚区 聚集区 功能区 我省补助 我市补助 我州补助 我县补助 我区补助 我旗补助 我省专项 我市专项 我州专项 我县专项 我区专项 我旗专项 我省转移支付 我市转移支付 我州转移支付 我县转移支付 我区转移支付 我旗转移支付 节省 市财政局 区财政局 县财政局 省财政厅 州财政局 市财政部门 县财政部门 区财政部门 省财政部门 市县财政部门
        """;

    private static readonly string[] LevelTails = ["级", "级财政", "本级", "财政", "补助", "专项", "配套", "下达", "拨付", "预算内", "转移支付", "级补助", "级专项", "级配套", "级资金", "资金", "级预算", "承担", "负担", "投资", "应配套", "应承担", "应负担", "应安排", "应拨付", "实际配套"];

    /// <summary>民族地区转移支付: a region by what it is like is no level of government.</summary>
    private static readonly string[] KindsOfRegion = ["民族", "贫困", "困难", "边疆", "边远", "边境", "欠发达", "革命老", "老少边穷", "受灾", "灾", "脱贫", "农村", "城市", "山", "库", "牧", "西部", "中部", "东部", "中西部", "东北", "重点", "特殊", "资源枯竭", "产粮", "薄弱", "偏远", "高寒", "重灾"];

    private static readonly string[] LotteryKinds = ["", "专项", "集中", "集中的", "补助", "福利", "体育", "专项福利", "补助福利", "财政"];
    private static readonly string[] LotteryMoney = ["彩票公益金", "福彩公益金", "体彩公益金", "福彩金"];

    /// <summary>Levels, sources and wholes; the nearest before the amount.</summary>
    public static readonly PhraseTable<Fund?> Named = new(
    [
        .. NoFund.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(w => (w, (Fund?)null, false)),
        .. KindsOfRegion.Select(w => (w + "地区", (Fund?)null, false)),
        .. Words(Fund.Central, "中央 中央财政 中央资金 中央补助 国家财政 国家补助 中央预算内投资 国补"),
        .. Words(Fund.Central, "中央政府性基金 中央级政府性基金 中央国有资本经营 中央福彩 中央体彩"),
        .. Words(Fund.Provincial, "省级福彩 省级体彩 省福彩 省体彩"),
        .. Words(Fund.Municipal, "市级福彩 市级体彩 州级福彩 州级体彩"),
        .. Words(Fund.County, "县级福彩 县级体彩 区级福彩 区级体彩 区本级福利彩票公益金 县本级福利彩票公益金"),
        .. Lottery(Fund.Central, "中央", "中央级"),
        .. Lottery(Fund.Provincial, "省", "省级", "自治区", "自治区级"),
        .. Lottery(Fund.Municipal, "市", "市级", "州级", "州", "盟级"),
        .. Lottery(Fund.County, "县", "县级", "区级", "旗级", "区"),
        .. Levels(Fund.Provincial, "省", "自治区", "全省", "省市共建"),
        .. Words(Fund.Provincial, "兵团级 兵团财政 省里 我省财政"),
        .. Levels(Fund.Municipal, "市", "州", "盟", "地市", "市州", "设区市", "地区"),
        .. Words(Fund.Municipal, "我市配套 我市财政 本市财政 地区级"),
        .. Levels(Fund.County, "县", "区", "旗", "区县", "县区", "县市", "县(市)", "县(区)", "县(市、区)"),
        .. Words(Fund.County, "我县配套 我区配套 我县财政 我区财政 本县财政 本区财政 我县安排 我区安排 我县投入 我区投入 开发区财政 高新区财政 示范区财政 试验区财政"),
        .. Words(Fund.Total, "两级财政 两级 三级财政 三级配套 各级财政 各级 四级财政 五级财政 资金总额 资金总量 总资金 总投入 总投资 投资总额 总预算 预算总额 总收入 总支出 本年收入 本年支出 收入合计 支出合计 收入总计 支出总计 收支总计 收、支总计 收、支决算总计 收入、支出总计 收入支出总计 收入总额 资金合计 资金共计 地方资金合计 地方资金共计 收入决算总计 支出决算总计 项目总额"),
        .. Words(Fund.Carryover, "上年结转 上年结余 年初结转 以前年度结转 以前年度结余 结转资金 结余资金 结转结余 结转和结余 存量资金 拨款结余 往年结余"),
        .. Words(Fund.Other, """
            其他资金 其它资金 其他收入 其它收入 其他来源 自筹 自有资金 单位资金 单位自有 社会资金 社会资本 社会捐赠 捐赠 捐款 银行贷款 贷款 事业收入 经营收入 上级补助收入 附属单位上缴 专户 财政专户 非财政 政府性基金 国有资本经营 专项债 债券 一般债 企业投入 企业出资 群众自筹 村集体 福彩公益金 福利彩票公益金 彩票公益金 体彩公益金 镇级 乡级 乡镇级 街道资金 乡镇财政 镇财政 乡镇配套 个人缴费收入 个人自付 自付 工会经费
            """),
        .. Words(Fund.Fiscal, "政府性基金预算财政拨款 政府性基金拨款 政府性基金预算拨款 国有资本经营预算财政拨款 国有资本经营预算拨款"),
        .. NoOwner("税收收入 非税收入 旅游总收入 旅游综合收入 经营总收入 营业总收入 农村经济总收入 医保基金 医疗保险基金 保险基金 统筹基金 养老基金 社保基金 医疗救助基金 生育基金 大病保险 中央和省 中央、省 中央及省 中省 省市两级补助 省、市 省市 上级财政 上级 上级补助 地方财政 地方资金 地方配套 地方匹配 地方自筹 地方安排 地方投入 地方承担 地方负担 地方筹集 市县配套 市县财政 市县资金 市县级 市县两级 市、县"),
    ]);

    /// <summary>Public money of no named level: weaker than any level in the same clause.</summary>
    public static readonly PhraseTable<Fund?> Fiscal = new(
    [
        .. NoFund.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(w => (w, (Fund?)null, false)),
        .. Words(Fund.Fiscal, "财政拨款 财政资金 财政补助 财政投入 财政预算 财政安排 财政专项 财政拨付 财政性资金 一般公共预算 公共财政预算 财政支出 财政收入 本级财政 同级财政"),
    ]);

    private static IEnumerable<(string, Fund?, bool)> Words(Fund fund, string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(w => (w, (Fund?)fund, true));

    /// <summary>Money with an owner that has no place among the funds: it counts as found, and is none.</summary>
    private static IEnumerable<(string, Fund?, bool)> NoOwner(string words) => words.Split(' ').Select(w => (w, (Fund?)null, true));

    /// <summary>中央福利彩票公益金, 省级彩票公益金: of the level that hands it out; of no level it is a source of its own.</summary>
    private static IEnumerable<(string, Fund?, bool)> Lottery(Fund fund, params string[] levels) =>
        from level in levels
        from kind in LotteryKinds
        from money in LotteryMoney
        select (level + kind + money, (Fund?)fund, true);

    private static IEnumerable<(string, Fund?, bool)> Levels(Fund fund, params string[] levels) =>
        levels.SelectMany(level => LevelTails.Select(tail => (level + tail, (Fund?)fund, true)));

    /// <summary>自治区口岸补助资金: whatever the region gave it for.</summary>
    /// <param name="label">Compact or folded text.</param>
    public static bool IsOfRegion(ReadOnlySpan<char> label) =>
        label.StartsWith("自治区") && label.Length <= LongestOfRegion && (label.EndsWith("资金") || label.EndsWith("补助") || label.EndsWith("拨款") || label.EndsWith("投资"));

    private const int LongestOfRegion = 14;
}
