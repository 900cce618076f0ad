using PerfEval.Model.Facts;

namespace PerfEval.Check.Discovery.Sums;

/// <summary>
/// 车辆购置及维护费 with 车辆购置费 and 车辆维护费 right below it and no 其中: the row that names both is their whole, and they are no rows beside it.
/// </summary>
internal static class NamedTogether
{
    private static readonly char[] Joints = ['及', '和', '与'];

    public static List<RowReading> Settle(List<RowReading> rows)
    {
        List<RowReading>? settled = null;
        for (var i = 0; i + 2 < rows.Count; i++)
        {
            if (rows[i].Role != RowRole.Item || rows[i].Label.IndexOfAny(Joints) < 0 || rows[i + 1].Role != RowRole.Item || rows[i + 2].Role != RowRole.Item || rows[i + 1].Level != rows[i].Level || rows[i + 2].Level != rows[i].Level) continue;
            string whole = Wording.Letters(rows[i].Label), first = Wording.Letters(rows[i + 1].Label), second = Wording.Letters(rows[i + 2].Label);
            if (!Names(whole, first, second) && !Names(whole, second, first)) continue;
            settled ??= [.. rows];
            for (var part = i + 1; part <= i + 2; part++) settled[part] = rows[part] with { Role = RowRole.Part, Level = rows[part].Level + 1 };
        }

        return settled ?? rows;
    }

    /// <summary>Whether a name is made of what two others have in common, what the one has alone, a joint, and how the rest of the other begins.</summary>
    private static bool Names(string whole, string first, string second)
    {
        var common = Common(whole, first, second);
        if (common < 2 || first.Length < common + 3 || second.Length < common + 3 || first[^1] != second[^1]) return false;
        var own = first.AsSpan(common, first.Length - common - 1);
        if (!whole.AsSpan(common).StartsWith(own)) return false;
        var rest = whole.AsSpan(common + own.Length);
        return rest.Length > 2 && Array.IndexOf(Joints, rest[0]) >= 0 && rest[1..].StartsWith(second.AsSpan(common, 2));
    }

    private static int Common(string one, string two, string three)
    {
        var length = 0;
        while (length < one.Length && length < two.Length && length < three.Length && one[length] == two[length] && two[length] == three[length]) length++;
        return length;
    }
}
