namespace PerfEval.Extract.Narrative;

/// <summary>What 个 may count, and which role a count plays.</summary>
internal static class CountLexicon
{
    /// <summary>People, organisations and cases that take 个; 方面, 方向, 环节 and the like are not among them.</summary>
    public static readonly PhraseTable<bool> CountedByGe = new(
    [
        .. PhraseTables.Skip<bool>("项目制 项目化 单位时间 市场 区域 区间 省份以外 站位 地市场 县城以外 队列 班子成员分工 户型 社区间"),
        .. true.Words("""
            项目 子项目 单位 预算单位 部门 科室 处室 股室 内设机构 机构 村 行政村 贫困村 自然村 村庄 村组 村民小组 社区 居委会 村委会 街道 乡镇 乡 镇 县 县区 区县 区 市 地市 市县 省 省份 州 国家 团场 学校 小学 中学 幼儿园 园所 高校 院校 大学 学院 班级 班 医院 卫生院 卫生室 医疗机构 诊所 药店 服务中心 中心 服务站 站点 站 网点 点位 工作站 养老机构 敬老院 福利院 企业 公司 工厂 合作社 家庭农场 农场 基地 园区 开发区 家庭 农户 贫困户 商户 经营主体 主体 市场主体 团队 队伍 小组 团组 团(组) 出国团组 工作组 专班 党支部 支部 党组织 组织 社会组织 协会 社团 团体 案件 案例 课题 标段 工程 工程项目 示范点 示范村 监测点 监测站 博物馆 图书馆 文化馆 文化站 场馆 场所 法院 检察院 派出所 司法所 窗口 水库 灌区 流域 工地 楼盘 小区 老旧小区 院落 孩子 儿童 学生 老人 残疾人 职工 岗位 公益性岗位 名额 编制 床位 车间 集体 集体经济组织 承办单位 供应商 投标人 用户 客户 对象 人员 专家 机关 法人 实验室 工作室 驿站 救助站 加油站 客运站 停车场 公园 厕所 公厕 集镇 安置点 搬迁点 救助点 服务点
            """),
    ]);

    /// <summary>How far a work of some kind has come: right before a number of 个, they are so many.</summary>
    public static readonly PhraseTable<bool> Finished = new(true.Words("完工 已完工 开工 已开工 竣工 已竣工 在建 未完工 未开工 通过验收 验收"));

    /// <summary>编报绩效目标的项目20个 are as many as there are.</summary>
    public static readonly PhraseTable<bool> Target = new(
    [
        .. PhraseTables.Skip<bool>("绩效目标的 编报绩效目标 绩效目标管理 绩效目标编报 绩效目标申报 绩效目标批复 绩效目标公开 绩效目标审核"),
        .. true.Words("目标 计划 预计 预期 指标值 目标值 拟 任务数 目标任务 应完成 应建 应培训 力争 确保 年度指标 完成指标 不低于 不少于"),
    ]);

    public static readonly PhraseTable<bool> Actual = new(true.Words("完成 实际 培训 救助 发放 接待 享受 达到 检查 查处 资助 开展 办理 受理 补助 惠及 受益 服务 参保 结算 组织 举办 建成 新增 覆盖 保障 招聘 帮扶 走访 慰问 抽检 接诊 就诊 安置 资格 累计 待遇 代缴 缴费 住院 就业 接种 筛查 治疗 参加 核查 审核 执行"));

    public static readonly PhraseTable<bool> Stated = new(true.Words("编制 在职 职工 现有 共有 下设 内设 核定 实有 退休 离休 在编 在岗 设有 总人口 户籍 年末 组建 车辆 保有 拥有 保障用车 执勤用车 技术用车 业务用车 领导用车 干部用车 通信用车 其他用车"));

    /// <summary>Units that count people, households, organisations, cases and what reports count beside them; 个 only with a noun.</summary>
    public static bool IsGe(string? unitText) => unitText is "个" or "万个" or "千个" or "个(次)" or "个（次）";
}
