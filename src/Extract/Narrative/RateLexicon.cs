using PerfEval.Model.Facts;

namespace PerfEval.Extract.Narrative;

/// <summary>Words that say what a percentage is; the nearest before it decides.</summary>
internal static class RateLexicon
{
    public static readonly PhraseTable<RateKind> Kinds = new(
    [
        .. PhraseTables.Skip<RateKind>("增加到 提高到 提高至 提升到 提升至 下降到 下降至 降低到 降低至 降到 降至 上升到 上升至 增长到 增长至 增至 升至 占地 占用 占有率 减少因 任务目标 提升 完成情况 完成时间 完成时限"),
        .. RateKind.Execution.Words("执行率 预算执行率 预算执行比率 执行比率 支出率 支出进度 资金使用率 预算完成率 执行进度 支出执行率 资金支付率 支付率 支付进度 资金支出率 预算执行进度 预算执行完成率 决算完成率 执行完成率 完成预算 完成年初预算 完成全年预算 完成调整预算 资金执行率 经费使用率 专款使用率 补助使用率 款使用率 补助资金使用率"),
        .. RateKind.Share.Words("占 占地方 比重 占比 各承担 承担 分担 负担 所占比例 占比重 配套比例 分担比例 按比例"),
        .. RateKind.Change.Words("增长 下降 减少 增加 上升 降低 提高 增长率 增长了 减少率 增减率 增幅 降幅 减幅 下降率 涨幅 跌幅 上涨 下跌 同比 环比 压减 压减率 压缩 节约 节约率 减少了 差异率 偏差率 变动率 变动幅度 增速 较上年 比上年 超支率 回落 核减率 审减率 收窄 扩大 下浮 上浮"),
        .. RateKind.Completion.Words("完成率 完成 任务完成率 完成比例 完成进度 达成率 实现率 实际完成率 完成任务 超额完成 超任务 完成计划 完成目标 工程进度 项目进度 形象进度 建成率 完工率 竣工率 开工率 办结率 目标完成率 计划完成率 落实率"),
        .. RateKind.Satisfaction.Words("满意度 满意率 满意 满意程度 满意度达 群众满意度 认可度"),
        .. RateKind.Coverage.Words("覆盖率 覆盖面 覆盖 参保率 普及率 参合率 参保 入学率 受益面 纳入率 续保率 参保覆盖率 缴费率 普及 接种率 巩固率 签约率 建档率 入园率 毛入园率 毛入学率 参评率 供养率 集中供养率"),
        .. RateKind.Other.Words("""
            到位率 资金到位率 知晓率 合格率 达标率 及时率 准确率 正确率 精确度 补助率 报销比例 支付比例 报销率 发放率 治愈率 死亡率 发病率 成功率 利用率 优良率 优秀率 就业率 失业率 升学率 通过率 验收合格率 故障率 投诉率 查处率 结案率 上座率 出勤率 处理率 处置率 回收率 绿化率 森林覆盖 成活率 保存率 整改率 公开率 规范率 合规率 响应率 检出率 抽检率 辍学率 贫困发生率 控制率 管理率 规范管理率 服务率 结算率 落实到位率 利率 税率 费率 入住率 完好率 准确度 及时性 合格 达标 资金拨付率 拨付率 兑现率 发放及时率 比例 比率 率 权重
            """),
    ]);
}
