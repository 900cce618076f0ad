using PerfEval.Model.Findings;

namespace PerfEval.Check.Rules;

public sealed class SumRule : ConsistencyRule
{
    public const string RuleId = "sum";

    public override string Id => RuleId;

    public override RuleCard Card { get; } = new(
        new("分项（其中、分别为、表格各行各列、列举各项、各段）之和与所述总数不符", "Parts (其中…, 分别为…, rows or columns of a table, items of a list, sub-paragraphs) that do not add up to the stated whole"),
        "算术；n 个分项容许 n+1 个半位",
        "whole = Σ parts",
        "合计321.25万元，其中甲166万元、乙136万元、丙20.25万元：166 + 136 + 20.25 = 322.25",
        "合计3019.34万元，其中2439.14万元、580.19万元：末位舍入之内",
        "error where the parts are said to be all, or exceed their whole; warning where 其中 may leave some out, where whole numbers stand beside cents, and for things that are no facts; silent where the words say 主要 or 部分");

    protected override Message Complaint { get; } = new("分项合计与总数不符", "the parts do not add up to the whole");
}
