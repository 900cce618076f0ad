namespace PerfEval.Check.Discovery.Language;

/// <summary>A label as it can stand in a letter.</summary>
internal static class Readable
{
    private const int Longest = 40;

    /// <summary>「资金使用与管理：年初预算：下降」 is read 「年初预算下降」: the nearest part names the thing, the one before it only where that part says nothing by itself.</summary>
    /// <param name="label">As the extraction gives it: the heading, the subject and the clause, parted by colons.</param>
    public static string Of(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        var parts = label.Split(['：', ':', '。', '；', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 0) return label.Trim();
        var name = parts[^1].Trim('，', ',', '、', ' ');
        for (var i = parts.Length - 2; i >= 0 && IsBare(name); i--) name = parts[i].Trim('，', ',', '、', ' ') + name;
        return name.Length <= Longest ? name : string.Concat("…", name.AsSpan(name.Length - Longest + 1));
    }

    /// <summary>Words that need a subject: 下降, 较上年增加, 其中, 占比.</summary>
    private static bool IsBare(string name) => Wording.Without(name, "较上年", "比上年", "较", "比", "上年", "同比", "增加", "减少", "下降", "增长", "上升", "降低", "提高", "占比", "占", "共计", "合计", "其中", "为", "了", "支出", "执行数", "完成率", "执行率", "完成").Length < 2;
}
