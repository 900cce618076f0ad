using System.Collections.Frozen;
using PerfEval.Model.Values;

namespace PerfEval.Extract.Numbers;

/// <summary>Words and signs beside a number that bind it (不低于, ≥, 以上) or blur it (约, 左右).</summary>
internal static class Comparison
{
    private static readonly (string Text, Comparator? Meaning)[] Before =
    [
        ("大于或等于", Comparator.AtLeast), ("高于或等于", Comparator.AtLeast), ("低于或等于", Comparator.AtMost), ("小于或等于", Comparator.AtMost), ("大于等于", Comparator.AtLeast), ("小于等于", Comparator.AtMost),
        ("大于=", Comparator.AtLeast), ("小于=", Comparator.AtMost), ("等于", Comparator.Equal),
        ("不得低于", Comparator.AtLeast), ("不得少于", Comparator.AtLeast), ("不得超过", Comparator.AtMost), ("不得高于", Comparator.AtMost), ("不得小于", Comparator.AtLeast), ("不得大于", Comparator.AtMost), ("不得多于", Comparator.AtMost), ("不能超过", Comparator.AtMost), ("不能低于", Comparator.AtLeast),
        ("不低于", Comparator.AtLeast), ("不少于", Comparator.AtLeast), ("不小于", Comparator.AtLeast), ("不下于", Comparator.AtLeast),
        ("不超过", Comparator.AtMost), ("不高于", Comparator.AtMost), ("不大于", Comparator.AtMost), ("不多于", Comparator.AtMost), ("不超", Comparator.AtMost),
        ("未超过", Comparator.AtMost), ("至少", Comparator.AtLeast), ("最低", Comparator.AtLeast), ("最多", Comparator.AtMost), ("至多", Comparator.AtMost), ("最高不超过", Comparator.AtMost),
        ("超过", Comparator.MoreThan), ("高于", Comparator.MoreThan), ("多于", Comparator.MoreThan), ("大于", Comparator.MoreThan), ("突破", Comparator.MoreThan), ("逾", Comparator.MoreThan), ("超", Comparator.MoreThan),
        ("低于", Comparator.LessThan), ("少于", Comparator.LessThan), ("小于", Comparator.LessThan), ("不足", Comparator.LessThan), ("不到", Comparator.LessThan),
        (">=", Comparator.AtLeast), ("=>", Comparator.AtLeast), ("〉=", Comparator.AtLeast), ("≥", Comparator.AtLeast),
        ("<=", Comparator.AtMost), ("=<", Comparator.AtMost), ("〈=", Comparator.AtMost), ("≤", Comparator.AtMost),
        (">", Comparator.MoreThan), ("<", Comparator.LessThan), ("=", Comparator.Equal),
        ("大约", null), ("大概", null), ("将近", null), ("接近", null), ("约", null), ("近", null),
    ];

    private static readonly (string Text, Comparator? Meaning)[] After =
    [
        ("(含)以上", Comparator.AtLeast), ("及其以上", Comparator.AtLeast), ("及以上", Comparator.AtLeast), ("以上", Comparator.AtLeast),
        ("(含)以内", Comparator.AtMost), ("(含)以下", Comparator.AtMost), ("及以下", Comparator.AtMost), ("以内", Comparator.AtMost), ("之内", Comparator.AtMost), ("以下", Comparator.AtMost),
        ("左右", null), ("上下", null),
    ];

    private static readonly FrozenDictionary<string, Comparator?> Meanings = Before.Concat(After).ToFrozenDictionary(w => w.Text, w => w.Meaning);

    private static readonly string[] Targets = ["目标", "年度目标", "预期目标", "绩效目标", "控制目标", "控制线", "控制数", "标准", "红线", "计划", "任务", "全省平均", "全国平均", "全市平均", "平均"];

    /// <summary>Characters before 约, 近, 超 … that make another word of it: 节约50万元 is no approximation.</summary>
    private static readonly (string Word, string Not)[] OtherWords = [("约", "节合违预公制集条契签履简"), ("近", "最附临靠邻"), ("超", "赶反高"), ("最低", ""), ("不足", "严"), ("突破", "新")];

    /// <summary>What a cell of a column of comparators says: ≥, （不低于）, 不得超过, or 以上 as it stands behind a number; null for anything else.</summary>
    /// <param name="cell">The cell's text, folded and without white space.</param>
    public static Comparator? Alone(string cell) => cell.Trim('(', ')').Trim(':') is var word && word == "==" ? Comparator.Equal : Meanings.GetValueOrDefault(word);

    /// <summary>What stands directly before a number. Nothing is found as (start, null, false).</summary>
    public static (int Start, Comparator? Comparator, bool Approximate) LeftOf(ReadOnlySpan<char> text, int start)
    {
        var outer = start;
        Comparator? comparator = null;
        var approximate = false;
        for (var round = 0; round < 3; round++)
        {
            var end = outer;
            while (end > 0 && text[end - 1] is ' ') end--;
            var found = MatchBefore(text[..end], out var meaning);
            if (found == 0) break;
            outer = end - found;
            if (meaning is null) approximate = true;
            else comparator ??= meaning;
        }

        return (outer, comparator, approximate);
    }

    /// <summary>低于98%的目标, 高于5%的控制线: said of the value before, which misses or beats a target that is just the number.</summary>
    public static bool IsWithTarget(Comparator? comparator, ReadOnlySpan<char> right)
    {
        if (comparator is not (Comparator.LessThan or Comparator.MoreThan) || right.IsEmpty || right[0] != '的') return false;
        foreach (var target in Targets)
        {
            if (right[1..].StartsWith(target)) return true;
        }

        return false;
    }

    /// <summary>What stands directly behind a number with its unit.</summary>
    public static (int End, Comparator? Comparator, bool Approximate) RightOf(ReadOnlySpan<char> text, int end)
    {
        var at = end;
        while (at < text.Length && text[at] == ' ') at++;
        foreach (var (word, meaning) in After)
        {
            if (text[at..].StartsWith(word)) return (at + word.Length, meaning, meaning is null);
        }

        return (end, null, false);
    }

    private static int MatchBefore(ReadOnlySpan<char> left, out Comparator? meaning)
    {
        meaning = null;
        var longest = 0;
        foreach (var (word, value) in Before)
        {
            if (word.Length <= longest || !left.EndsWith(word) || IsOtherWord(word, left)) continue;
            longest = word.Length;
            meaning = value;
        }

        return longest;
    }

    private static bool IsOtherWord(string word, ReadOnlySpan<char> left)
    {
        if (left.Length == word.Length) return false;
        foreach (var (other, not) in OtherWords)
        {
            if (other == word && not.Contains(left[left.Length - word.Length - 1])) return true;
        }

        return false;
    }
}
