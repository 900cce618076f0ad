using PerfEval.Check.Reading;

namespace PerfEval.Check.Discovery.Sums;

/// <summary>People counted under what they are: one may be a woman, old and a farmer, and is counted three times.</summary>
internal static class Overlaps
{
    private static readonly string[][] Attributes =
    [
        ["妇女", "女", "男"],
        ["老年", "老人", "未成年", "儿童", "青少年", "青年", "岁"],
        ["残疾"],
        ["农民工", "务工", "农民", "农村", "城镇", "居民"],
        ["党员", "团员"],
        ["少数民族", "民族"],
        ["脱贫", "贫困", "低保", "困难", "特困", "监测"],
        ["退役", "军人", "退捕"],
        ["本科", "学历", "研究生", "硕士", "博士", "学位", "大学生", "毕业生"],
        ["职称", "正高", "副高", "教授"],
        ["双师"],
    ];

    /// <summary>「其中需口粮救助20人，需衣被救助9人」: one may need, receive and take part in several things.</summary>
    private static readonly string[] Receiving = ["需", "享受", "接受", "参加", "参与", "获得", "领取"];

    private static readonly string[] Told = ["交叉", "重复", "重叠", "兼有", "同时属于", "同时具有"];

    /// <summary>Whether the sentence says so, or the parts are told by more than one attribute.</summary>
    public static bool MayBe(List<Mention> parts)
    {
        var last = parts[^1];
        if (Wording.Any(last.Passage.Slice(parts[0].Start, last.Passage.SentenceEnd(last.End)), Told)) return true;
        if (parts.Count < 2 || Wording.UnitClass(last) is not ("人" or "人次" or "户")) return false;
        if (parts.TrueForAll(p => Array.Exists(Receiving, word => Wording.Without(Wording.Letters(p.Clause), "其中", "有").StartsWith(word, StringComparison.Ordinal)))) return true;
        return parts.Select(p => Array.FindIndex(Attributes, words => Wording.Any(p.Words, words))).Where(a => a >= 0).Distinct().Count() > 1;
    }
}
