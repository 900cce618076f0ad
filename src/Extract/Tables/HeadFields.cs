using PerfEval.Model.Facts;

namespace PerfEval.Extract.Tables;

/// <summary>What the head of a form says about its report: texts beside labels such as 项目名称 and 实施单位.</summary>
internal sealed class HeadFields
{
    private static readonly HashSet<string> ProjectLabels = ["项目名称", "项目支出名称", "转移支付名称", "专项名称", "转移支付(项目)名称", "转移(项目)名称", "专项资金名称", "转移支付项目名称", "二级项目名称", "项目(政策)名称", "政策名称", "资金名称", "项目资金名称"];
    private static readonly HashSet<string> UnitLabels = ["实施单位", "预算单位", "项目单位", "项目实施单位", "填报单位", "部门名称", "单位名称", "部门(单位)名称", "资金使用单位", "自评单位", "项目承担单位", "单位(部门)名称", "预算部门", "评价单位", "部门(单位)", "预算部门名称", "部门单位名称", "预算单位名称", "实施单位名称", "项目执行单位", "执行单位", "部门", "编制单位", "编制部门", "公开部门", "公开单位"];
    private static readonly HashSet<string> MasterLabels = ["主管部门", "主管单位", "省级主管部门", "地方主管部门", "主管预算部门", "主管部门及代码", "中央主管部门", "业务主管部门", "预算主管部门", "市级主管部门", "县级主管部门", "区级主管部门", "区县主管部门", "县区主管部门", "市县主管部门"];
    private static readonly HashSet<string> GradeLabels = ["评价等级", "自评等级", "绩效等级", "自评等次", "评价等次", "绩效自评等级", "等级", "自评结果", "评价结论等级"];
    private static readonly HashSet<string> ScoreLabels = ["自评得分", "自评总分", "总分", "评价得分", "综合得分", "自评总得分", "绩效自评得分"];

    /// <summary>Shorter runs of digits and letters may be part of a name (G318-某路).</summary>
    private const int LeastCode = 8;
    private const int LongestHeader = 6;
    private const int LongestSection = 8;

    private string? _organization;
    private readonly List<(int Level, string? Name)> _masters = [(-1, null)];

    public string? Project { get; private set; }

    /// <summary>The body that carries the project out; of several (某区应急局、区消防大队) the one that answers for it, where it is among them.</summary>
    public string? Organization
    {
        get => _organization is { } own && IsSection(own) && MasterDepartment is { } over ? over : MasterDepartment is { } master && _organization?.Split('、', '，', ',').Contains(master, StringComparer.Ordinal) == true ? master : _organization;
        private set => _organization = value;
    }

    /// <summary>The one nearest to who reports: 区级主管部门 before 市级主管部门, 中央主管部门 only where no other is named; the first of equals.</summary>
    public string? MasterDepartment => _masters.MaxBy(m => m.Level).Name;

    public string? Grade { get; private set; }

    public decimal? Score { get; private set; }

    /// <summary>Notes a value by its label; the first one of its kind stays.</summary>
    /// <param name="label">Compact text.</param>
    public void Take(string label, CellView value)
    {
        if (value.Shape != CellShape.Nothing && !value.IsBlank) Take(label, value.Text);
    }

    /// <param name="label">Compact text.</param>
    /// <param name="value">As printed.</param>
    public void Take(string label, string value)
    {
        var name = Words.WithoutBrackets(label).TrimEnd(':');
        var whole = label.TrimEnd(':');
        if (label.Contains('/', StringComparison.Ordinal) && TakeEach(label, value)) return;

        // 主管部门 | | 实施单位 | : the form left its bodies out, and what follows is the next label.
        if (IsBodyLabel(label) && IsBodyLabel(Words.Compact(value))) return;
        if (Is(ProjectLabels, name, whole)) Project ??= HeadsList(Words.Compact(value)) ? null : WithoutProjectCode(Words.Tidy(value));
        else if (Is(UnitLabels, name, whole)) Organization ??= IsSelf(Words.Compact(value)) ? null : WithoutCode(WithoutLevel(Words.Tidy(value)));
        else if (Is(MasterLabels, name, whole)) _masters.Add((LevelOf(name), WithoutCode(WithoutLevel(Words.Tidy(value)))));
        else if (Is(GradeLabels, name, whole) && Words.Tidy(value) is { Length: <= 6 } text) Grade ??= text;
        else if (Is(ScoreLabels, name, whole) && CellNumbers.Plain(value) is { Printed: <= 100 } score) Score ??= score.Printed;
    }

    /// <summary>实施单位/负责人 | 某中心/张某: as many values as labels in one cell each.</summary>
    private bool TakeEach(string label, string value)
    {
        var labels = label.TrimEnd(':').Split('/');
        var values = value.Split('/', '／');
        if (labels.Length != values.Length) return false;
        for (var i = 0; i < labels.Length; i++)
        {
            if (Words.Compact(values[i]).Length > 0) Take(labels[i], values[i]);
        }

        return true;
    }

    /// <summary>序号 | 项目名称 | 备注: what stands beside 项目名称 in the header of a list is the next header.</summary>
    private static bool HeadsList(string value) =>
        value.Length <= LongestHeader && (IsLabel(value) || HeaderWords.RoleOf(value) is ColumnRole.Explanation or ColumnRole.LineNumber or ColumnRole.Label or ColumnRole.UnitOfMeasure or ColumnRole.Code or ColumnRole.Score or ColumnRole.Weight);

    /// <summary>Takes what another head says and this one does not.</summary>
    public void TakeFrom(HeadFields other)
    {
        Project ??= other.Project;
        Organization ??= other.Organization;
        _masters.AddRange(other._masters);
        Grade ??= other.Grade;
        Score ??= other.Score;
    }

    /// <summary>某单位 of [304]某单位 and of 304001-某单位.</summary>
    public static string WithoutCode(string name)
    {
        var rest = name.AsSpan().TrimStart("0123456789[]【】〔〕-—_.:：");
        if (rest.StartsWith("(") || rest.StartsWith("（"))
        {
            var digits = rest[1..].TrimStart("0123456789");
            if (digits.Length < rest.Length - 1 && digits.Length > 1) rest = digits[1..];
        }

        return rest.Length > 1 ? rest.ToString() : name;
    }

    private static int LevelOf(string label) => label[0] switch { '中' => 0, '省' => 1, '市' => label[1] == '县' ? 3 : 2, '县' or '区' => 3, _ => 4 };

    /// <summary>项目实施单位 | 本单位: whoever fills the form in is named elsewhere; 各乡镇 is no body's name.</summary>
    private static bool IsSelf(string value) => value.StartsWith('各') || value is "本单位" or "本部门" or "本级" or "本局" or "本机关" or "本中心" or "自行实施" or "同上";

    /// <summary>水环境科, 综合业务股: a section of a body.</summary>
    private static bool IsSection(string name) => name.Length <= LongestSection && (name.EndsWith('科') || name.EndsWith('股') || name.EndsWith("科室", StringComparison.Ordinal));

    /// <summary>某项目 of 51000022T000000412207-某项目: the number that a budget system gives a project.</summary>
    private static string WithoutProjectCode(string name)
    {
        var end = 0;
        while (end < name.Length && (char.IsAsciiDigit(name[end]) || char.IsAsciiLetterUpper(name[end]))) end++;
        return end >= LeastCode && end + 2 < name.Length && name[end] is '-' or '—' or '_' or '－' ? name[(end + 1)..].TrimStart('-', '—', ' ') : name;
    }

    /// <summary>某局 of 某局（本级）: the same body, told apart from those below it.</summary>
    private static string WithoutLevel(string name)
    {
        foreach (var level in new[] { "（本级）", "(本级)", "（机关）", "(机关)" })
        {
            if (name.EndsWith(level, StringComparison.Ordinal) && name.Length > level.Length + 3) return name[..^level.Length];
        }

        return name;
    }

    /// <summary>项目名称, 实施单位, 主管部门（公章）: a label of a form's head.</summary>
    /// <param name="label">Compact text.</param>
    public static bool IsLabel(string label) => NamesProject(label) || IsBodyLabel(label);

    private static bool IsBodyLabel(string label)
    {
        var (name, whole) = (Words.WithoutBrackets(label).TrimEnd(':'), label.TrimEnd(':'));
        return Is(UnitLabels, name, whole) || Is(MasterLabels, name, whole);
    }

    /// <summary>项目名称, 专项资金名称: the label of a project's name.</summary>
    /// <param name="label">Compact text.</param>
    public static bool NamesProject(string label) => Is(ProjectLabels, Words.WithoutBrackets(label).TrimEnd(':'), label.TrimEnd(':'));

    /// <summary>转移支付（项目）名称: what money from above is called.</summary>
    /// <param name="label">Compact text.</param>
    public static bool NamesTransfer(string label) => label.StartsWith("转移", StringComparison.Ordinal) && NamesProject(label);

    /// <summary>自评得分, 总分: the label of the points of a whole evaluation.</summary>
    /// <param name="label">Compact text.</param>
    public static bool NamesScore(string label) => Is(ScoreLabels, Words.WithoutBrackets(label).TrimEnd(':'), label.TrimEnd(':'));

    private static bool Is(HashSet<string> labels, string name, string whole) => labels.Contains(name) || labels.Contains(whole);
}
