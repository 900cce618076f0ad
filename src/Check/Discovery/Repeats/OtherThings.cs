using System.Buffers;
using PerfEval.Check.Reading;

namespace PerfEval.Check.Discovery.Repeats;

/// <summary>Two numbers of running text whose words are alike in what any such number is called, and tell two things: 耕地占用税累计完成, 土地使用税累计完成.</summary>
internal static class OtherThings
{
    /// <summary>Letters that name a thing.</summary>
    private const int ShortestName = 3;
    private const int ShortestKind = 2;

    private static readonly string[] Idle = ["全年", "本年度", "本年", "年度", "本单位", "本部门", "我单位", "我局", "我县", "我市", "全县", "全市", "全省", "全国", "项目", "实际", "累计", "共计", "其中", "财政", "资金"];

    public static bool Are(Mention one, Mention other) =>
        !one.Passage.InTable && !other.Passage.InTable && (AreNamedApart(Wording.Letters(one.Label), Wording.Letters(other.Label)) || AreOfOtherAmounts(one, other) || AddUp(one, other) || AddUp(other, one) || AreOfOtherAspects(one, other));

    /// <summary>What stands before the words that both end in has nothing in common.</summary>
    private static bool AreNamedApart(string one, string other)
    {
        var end = Wording.CommonEnd(one, other);
        if (end < ShortestKind || one.Length - end < ShortestName || other.Length - end < ShortestName) return false;
        string a = Wording.Without(one[..^end], Idle), b = Wording.Without(other[..^end], Idle);
        return a.Length >= ShortestName && b.Length >= ShortestName && !Wording.AreAlike(a, b, Least);
    }

    private const double Least = 0.01;

    /// <summary>「支出A，增长p%」 and 「支出B，增长q%」: rates of two amounts.</summary>
    private static bool AreOfOtherAmounts(Mention one, Mention other) =>
        one.Kind == MentionKind.Rate && other.Kind == MentionKind.Rate && AmountBefore(one) is { } a && AmountBefore(other) is { } b && Wording.SameKind(a, b) && !a.Bounds.Meets(b.Bounds) && !PrintedNumber.IsSlip(a.Text, b.Text);

    private static Mention? AmountBefore(Mention rate)
    {
        for (var m = rate.Previous; m is not null && m.Start >= rate.SentenceStart; m = m.Previous)
        {
            if (m.Kind != MentionKind.Rate) return m.Kind == MentionKind.Money && Wording.IsAmount(m) ? m : null;
        }

        return null;
    }

    /// <summary>「累计下达X」 and 「近日下达A，此前已下达B」: an amount that with another of its sentence makes the other one is a part of it.</summary>
    private static bool AddUp(Mention part, Mention whole)
    {
        if (part.Kind != MentionKind.Money || part.Value >= whole.Value) return false;
        var end = part.Passage.SentenceEnd(part.End);
        return part.Passage.Mentions.Exists(m => m != part && m.Start >= part.SentenceStart && m.End <= end && m.Value < whole.Value && Wording.SameKind(m, part) && Wording.IsAmount(m) && (m.Bounds + part.Bounds).Meets(whole.Bounds));
    }

    /// <summary>「竞技体育方面，安排公益金A」 beside 「安排公益金B」: of what its sentence begins with, and of all.</summary>
    private static bool AreOfOtherAspects(Mention one, Mention other) => one.Kind == MentionKind.Money && Aspect(one) != Aspect(other);

    private static string Aspect(Mention mention)
    {
        var sentence = mention.Passage.Text.AsSpan(mention.SentenceStart, mention.Start - mention.SentenceStart);
        var at = sentence.IndexOf("方面");
        return at is > 0 and <= LongestAspect && at + 2 < sentence.Length && sentence[at + 2] is '，' or ',' && !sentence[..at].ContainsAny(Stops) ? sentence[..at].ToString() : string.Empty;
    }

    private const int LongestAspect = 24;
    private static readonly SearchValues<char> Stops = SearchValues.Create("，,；;：:");
}
