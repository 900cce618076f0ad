using PerfEval.Extract.Numbers;
using PerfEval.Model.Facts;

namespace PerfEval.Extract.Narrative;

/// <summary>Words that say what an amount is. Strong ones decide by themselves; weak ones are as often part of a name (代缴资金, 补助资金).</summary>
internal static class MeasureLexicon
{
    private const string NoMeasure = """
        财政拨款 一般公共预算 公共财政预算 政府性基金预算 国有资本经营预算 预算拨款 转移支付 预算单位 部门预算 预算绩效 预算管理 预算编制 预算法 预算执行率 预算执行 预算内 预算外
        支出方向 支出责任 支出范围 支出户 收入户 支付比例 支付方式 支付中心 支付系统 支付局 集中支付 使用率 使用情况 到位率 支出率 执行率 按计划 支出功能 支出标准 开支范围
        高标准 标准化 标准体系 标准厂房 标准件 标准间 国家标准 行业标准 技术标准 达标准 超标准 标准地 消费者 消费帮扶 入库项目 剩余劳动力 每人次 收入来源 增加收入渠道 收入差距 投入机制 投入品 使用者 获得感 使用单位 使用效益 使用效率 使用寿命 支付能力 预算评审 预算控制率 结转率 结余率
        执行情况 执行标准 执行进度 严格执行 执行力 执行中 执行法 执法 执行期 固定资产投资 低收入 收入水平 收入家庭 农村低收入 预算级次 配套设施 配套措施 配套服务 配套制度 安排部署 计划生育 使用权 使用面积 分配原则 执行机构 决算报表 采购人 基本支出补助 项目支出补助 基本支出拨款 项目支出拨款 投入使用 申报单位 申报资料 核定编制 可用于 可用性 购置费 购置及 购置和 购置与 购置更新 购置补贴 购置奖补 购置税 配套费 采购费 使用费 信贷担保 融资担保 担保业务 担保费 担保公司 负责分配 分配实施 预算稳定调节基金 下年使用 下年度使用 次年使用 下年继续使用 下年度继续使用 税收返还
        """ + " " + Taxes;

    /// <summary>The names of taxes: a syllable of one (消费, 使用, 购置, 建设) says nothing of its amount, which comes in where no verb says otherwise (缴纳印花税).</summary>
    private const string Taxes = "增值税 消费税 国内消费税 企业所得税 个人所得税 资源税 维护建设税 房产税 印花税 土地使用税 土地增值税 车船税 车辆购置税 耕地占用税 契税 环境保护税 烟叶税 关税 进口环节税";

    /// <summary>Verbs and nouns that decide; where several stand before an amount, the nearest.</summary>
    public static readonly PhraseTable<Measure> Strong = new(
    [
        .. PhraseTables.Skip<Measure>(NoMeasure),
        .. Measure.Budget.Words("""
            预算数 预算总额 预算资金 预算金额 预算额 预算 年初预算 全年预算 调整预算 调整后预算 预算安排 安排预算 预算批复 批复 批准 安排 申报 申请 概算 估算 测算
            应资助 应承担 应安排 应配套 应补助 应拨付 应支付 应投入 应发放 应缴纳 应下达 应到位 应负担 应代缴 应补贴 计划投资 计划投入 计划安排 计划资金 资金计划 总投资 投资总额 概算总投资 估算总投资
            追加 编列 列入预算 纳入预算 核定 额度 控制数 共需 所需 需要 预计 拟投入 拟安排 拟投资 拟申请 预算控制数 指标文 采购预算 立项金额 年初预算收入 部门预算收入 年初部门预算收入 收入预算 部门预算支出 年初预算支出 年初部门预算支出 支出预算 收支总预算 收支预算 可用资金 可用
            """),
        .. Measure.Allocated.Words("""
            下达 下达预算 下达资金 下达指标 拨付 拨款 预拨 下拨 划拨 核拨 转拨 补拨 分拨 拨发 分配 分解下达 提前下达 追加下达 配套 配套资金 财政结算 财政清算 切块 调拨 已拨 实拨 安排下达 下发资金 补助下达
            """),
        .. Measure.Received.Words("""
            到位 到账 到帐 收到 收入 拨入 入账 实收 实到 取得 筹集 筹措 募集 争取 收入决算 收入决算数 收入合计 收入总计 收入总额 收入预算执行数 接收 接受捐赠 获得 税收收入 非税收入 收入总计为 收支总计 收支决算总计 收、支总计 动用预算稳定调节基金 调入预算稳定调节基金
            """),
        .. Measure.Executed.Words("""
            执行数 执行 支出 支付 投入 使用 发放 报销 列支 开支 花费 用于 用款 兑付 兑现 付款 支付给 实付 垫付 偿还 归还 缴纳 上缴支出 购买 购置 采购 消费 决算数 决算 支出决算 支出合计 支出总计 完成投资 投资完成 完成支出 报账 补偿支付 赔付 给付 发给 结算支付 支取 付给 贴息 贷款贴息 实际完成投资 完成额 已用 使用上年结转 使用上年结余 使用结转 使用结余 动用上年结转 动用结余 预算完成数 预算完成额 预算执行数 预算执行额 实际付费 政府付费 安排预算稳定调节基金 补充预算稳定调节基金
            """),
        .. Measure.Carryover.Words("""
            结转 结余 结转结余 结转和结余 年末结转 年初结转 上年结转 结余资金 滚存 余额 剩余 未使用 未支出 尚未支出 未支付 尚未支付 未执行 未支 未付 未列支 未支取 沉淀 存量资金 结存 余款 节余 结余决算数 结余执行数 结余分配 结转下年支出 结转下年度支出 结转下年使用 结转下年度使用 结转次年使用 结转次年支出 结转至下年支出 结转到下年支出 剩下
            """),
        .. Undone(),
        .. Measure.Collected.Words("""
            征收 追回 违约金 罚款 罚没 收缴 追缴 清缴 处罚 没收 收取 退回 收回 税收 罚没收入 入库 征缴 缴回 退缴 退还 挽回 上缴 缴入 清收 扣回 收缴入库 滞纳金 收费收入 基金征缴收入 清退
            """),
        .. Measure.Standard.Words("标准 单位成本 单价 均价 定额 补助标准 补贴标准 收费标准 缴费标准 最低标准 限价 每人"),
        .. Measure.Limit.Words("上限 最高限额 限额 封顶线 控制在 控制价 目标值"),
        .. Measure.Other.Words("""
            涉案 涉及 涉嫌 总费用 医疗总费用 总产值 产值 销售额 营业额 销售收入 营业收入 经营收入 交易额 成交额 贷款 授信 融资 生产总值 经济损失 财产损失 资产总额 资产总计 资产 固定资产 债务余额 贷款余额 存款余额 账面 原值 净值 债务 负债 合同金额 合同价 合同总额 签约 中标 中标价 中标金额 成交金额
            抵扣 审定金额 审定价 审定造价 审定 结算价 拒付 旅游总收入 旅游收入 旅游综合收入 销售总额 经营总收入 可支配收入 人均收入 纯收入 保额 保险金额 减免 免除 减税 价值 估值 评估价 送审 送审金额 注册资本 工资收入 利润 利税 存款 货值 起付线 免赔额 担保 带动投资 撬动 次均 均次 次均费用 均次费用 次均住院费用
            """),
    ]);

    /// <summary>未及时支付, 暂缓发放, 尚未兑现: what ought to have been paid is left over.</summary>
    private static IEnumerable<(string Phrase, Measure Meaning, bool Counts)> Undone() =>
        from not in "未 尚未 暂未 未能 未及时 未按时 未按期 未完全 未全部 暂缓 延期 延缓".Split(' ')
        from done in "支付 拨付 下拨 发放 兑付 兑现 使用 支出 执行 列支 报销 支取 用完 使用完 支付完 付清 结清 拨出 下发".Split(' ')
        select (not + done, Measure.Carryover, true);

    /// <summary>Differences; they outrank the nouns of what changed (增加支出5万元).</summary>
    public static readonly PhraseTable<bool> Change = new(
    [
        .. PhraseTables.Skip<bool>("压减后 压缩后 核减后 调减后 调增后 增加后 减少后 增加到 增加至 减少到 减少至 增加为 减少为 提高为 降低为 下降为 上升为 增长为 压缩为 压减为 提高到 提高至 下降到 下降至 降低到 降低至 上升到 上升至 增长到 增长至 增至 降至 减至 升至 压减至 压减到 压缩至 压缩到 核减至 核减为 调减至 调减为 调增至 调增为 调剂至 节约型 调整为 追加 增加值 减少主要原因 增加主要原因 调剂基金 调剂金 调剂制度 新增 增加额度到 成本节约率 节约率 差额拨款 差额经费 差额补助 差额补贴 差额资助 差额预算 差额事业 差额单位 差额供养 差额人员"),
        .. true.Words("增加 减少 增长 下降 上升 降低 提高 压减 压缩 核减 追减 审减 调减 调增 调剂 净增 净减 差异 差额 差值 差距 缺口 相差 节约 节省 节支 增收 增支 减支 超支 少支出 多支出 减收 超收 超出 超预算 超概算 超计划 增幅 降幅 减幅 变动 变化 短缺 多出 少于上年 多于上年 未到位 未足额到位 尚未到位 未拨付到位 尚缺 欠拨 少拨"),
    ]);

    /// <summary>Weak words: they decide where nothing stronger stands.</summary>
    public static readonly PhraseTable<Measure> Weak = new(
    [
        .. PhraseTables.Skip<Measure>("转移支付 计划生育 计划单列 五年计划"),
        .. Measure.Executed.Words("代缴 资助 补助 救助 补贴 奖励 慰问 清算 结算 投资 补偿 奖补 援助 帮扶 供养 抚恤 承担 负担 转入 支援 实施 建设 完成 改造 维修 发生 成本 总成本"),
        .. Measure.Budget.Words("计划 拟 需 目标 预期 投资规模 资金总额 项目总额 资金总量 总资金 项目资金"),
        .. Measure.Allocated.Words("对地方税收返还 对下税收返还 对市县税收返还 对区县税收返还 对县区税收返还 给地方 给市县 给区县"),
        .. Measure.Received.Words("自筹 调入 税务部门完成 国税部门完成 地税部门完成 财政部门完成 税务局完成 国税局完成 地税局完成 财政局完成 税务完成 国税完成 地税完成 " + Taxes),
        .. Measure.Other.Words("违规金额 问题金额 违规资金"),
    ]);

    /// <summary>What comes in without a verb of its own; 完成 and 实现 right behind it tell only that it came.</summary>
    public static readonly PhraseTable<bool> Income = new(true.Words("上划中央 上划省 上划省级 上划市级 两税 “两税” 四税 “四税” " + Taxes));

    /// <summary>Plans: what is needed or ought to be, whatever verb follows.</summary>
    public static readonly PhraseTable<bool> Plan = new(
    [
        .. PhraseTables.Skip<bool>("按计划 无需 必需品 需求 计划生育 计划单列 特需 急需 按需 应用 应急 对应 相应 适应 供应 反应 响应 效应 应收 应当 应届 五年计划"),
        .. true.Words("共需 所需 需要 需 计划 规划投入 规划投资 规划年均 拟 预计 预期 应资助 应承担 应由 应拨 应缴 应补 应发 应付 应支 应配 应安排 应投 应下达 应到位"),
    ]);

    /// <summary>Names of expenses: without any other evidence such an amount was spent.</summary>
    public static readonly PhraseTable<bool> Expense = new(true.Words("费 费用 经费 工资 津贴 补贴 奖金 公积金 缴费 养老金 抚恤金 救助金 补助金 慰问金 薪酬 报酬 救济金 助学金 奖学金 低保金 补偿金"));

    /// <summary>Nouns that make a number without 元 (30万, 4.19) money.</summary>
    public static readonly PhraseTable<bool> MoneyNoun = new(true.Words("资金 经费 支出 收入 预算 预算数 决算 决算数 执行数 金额 拨款 拨付 下达 投入 投资 补助 补贴 费用 费 款 结余 结转 合计 总额 到位 执行 资产 工资 价 钱 专款 贷款 奖金 余额"));

    /// <summary>单位保费, 单箱查验成本, 单台造价: what one of the things costs. 单位运行成本 is a body's, 单项 no thing.</summary>
    /// <param name="name">Compact or folded text, without brackets.</param>
    public static bool IsOfOne(ReadOnlySpan<char> name)
    {
        if (name.Length < 4 || name[0] != '单' || name[1] is '项' or '列' || MeasureUnit.Parse(name[1].ToString()) is not { Kind: NumberKind.Count or NumberKind.Measure }) return false;
        foreach (var cost in Costs)
        {
            if (name.EndsWith(cost)) return name[1] != '位' || name.Length == cost.Length + 2;
        }

        return false;
    }

    private static readonly string[] Costs = ["保费", "成本", "价格", "造价", "补助"];
}
