using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;

namespace PerfEval.Check.Discovery.Sums;

/// <summary>
/// 「三公经费比上年减少0.65万元。其中：公务用车运行费减少0.45万元，公务接待费减少0.20万元」: what a whole changed by is what all of its parts did, each with its
/// sign. Only where the parts named are all that the whole's name stands for.
/// </summary>
internal static class ChangeSums
{
    private const int FewestParts = 2;
    private const int MostParts = 8;
    private const int LongestName = 40;

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var passage in manuscript.EachPassage())
        {
            if (passage.InTable || passage.Mentions.Count == 0 || !Wording.Any(passage.Text, "三公", "购置及运行", "购置和运行")) continue;
            foreach (var whole in passage.Mentions)
            {
                if (!IsChange(whole) || Since(whole) is not { } since || WholeOf(whole) is not { } kind) continue;
                if (Parts(manuscript, whole, since, kind) is { } parts) yield return Relate(whole, parts);
            }
        }
    }

    private enum Kind
    {
        /// <summary>三公经费: travel abroad, cars and receptions.</summary>
        ThreePublic,

        /// <summary>公务用车购置及运行费: buying cars and running them.</summary>
        Cars,
    }

    private static bool IsChange(Mention mention) => mention is { Kind: MentionKind.Money, Comparator: null, Approximate: false } && Wording.IsChange(mention);

    /// <summary>What a change is since: the year before or a budget; null where its words do not say.</summary>
    private static string? Since(Mention change)
    {
        var words = change.LeadLetters;
        return words.Contains("预算", StringComparison.Ordinal) && ComparisonWords.Compare(words) ? "预算" : Wording.Any(words, "上年", "去年", "同比", "上一年") || ComparisonWords.Compare(words) ? "上年" : null;
    }

    private static Kind? WholeOf(Mention change)
    {
        var name = Named(change);
        return name.Contains("三公", StringComparison.Ordinal) ? Kind.ThreePublic : Wording.Any(name, "购置及运行", "购置和运行") ? Kind.Cars : null;
    }

    /// <summary>The words of a change's own clauses, back to the name that they are of.</summary>
    private static string Named(Mention change)
    {
        var passage = change.Passage;
        var from = passage.SegmentStart(change.Start);
        return Wording.Letters(passage.Slice(Math.Max(from, LastNamed(passage, from, change.Start)), change.Start));
    }

    /// <summary>Where the last of the names begins that a change can be of.</summary>
    private static int LastNamed(Passage passage, int from, int to)
    {
        var last = from;
        foreach (var name in (ReadOnlySpan<string>)["三公", "因公出国", "公务用车", "公务接待"])
        {
            if (to > from) last = Math.Max(last, passage.Text.LastIndexOf(name, to - 1, to - from, StringComparison.Ordinal));
        }

        return last;
    }

    private static List<Mention>? Parts(Manuscript manuscript, Mention whole, string since, Kind kind)
    {
        var passage = whole.Passage;
        var (from, end) = (0, 0);
        if (kind == Kind.Cars)
        {
            // 「公务用车购置及运行费B，减少D（购置费…，减少…；运行费…，减少…）」.
            if (whole.End >= passage.Text.Length || passage.Text[whole.End] is not ('（' or '(')) return null;
            (from, end) = (whole.End + 1, passage.BracketEnd(whole.End + 1));
        }
        else
        {
            from = passage.Text.IndexOf("其中", whole.End, StringComparison.Ordinal);
            if (from < 0)
            {
                if (passage.Order + 1 >= manuscript.Passages.Count || manuscript.Passages[passage.Order + 1] is not { InTable: false } next || next.Report != whole.Report || !next.Text.AsSpan().TrimStart().StartsWith("其中")) return null;
                (passage, from) = (next, 0);
            }

            end = passage.Text.Length;
            var again = passage.Text.IndexOf("三公", from, StringComparison.Ordinal);
            if (again >= 0) end = again;
        }

        var depth = passage.Depth(from);
        var parts = passage.Mentions.FindAll(m => m.Start >= from && m.End <= end && passage.Depth(m.Start) == depth && IsChange(m) && Since(m) == since && Names(m, kind));
        if (kind == Kind.ThreePublic && parts.Exists(IsOfCars)) parts.RemoveAll(p => !IsOfCars(p) && Wording.Any(Named(p), "购置", "运行"));
        var all = Array.TrueForAll(kind == Kind.Cars ? PartsOfCars : PartsOfThree, name => parts.Exists(p => Named(p).Contains(name, StringComparison.Ordinal)) || IsUnchanged(passage, from, end, name));
        return !all || parts.Count is < FewestParts or > MostParts || parts.DistinctBy(Named).Count() < parts.Count ? null : parts;
    }

    private static readonly string[] PartsOfThree = ["出国", "公务用车", "接待"];
    private static readonly string[] PartsOfCars = ["购置", "运行"];

    /// <summary>「因公出国费与上年持平」. What tells no change may have changed all the same.</summary>
    private static bool IsUnchanged(Passage passage, int from, int end, string name) =>
        passage.Text.IndexOf(name, from, end - from, StringComparison.Ordinal) is >= 0 and var at && Wording.Any(passage.Text.AsSpan(at, passage.SegmentEnd(at) - at), "持平", "无变化", "没有变化", "不变", "一致", "相同", "无增减");

    private static bool IsOfCars(Mention part) => Named(part) is var name && (Wording.Any(name, "购置及运行", "购置和运行") || (name.Contains("公务用车", StringComparison.Ordinal) && !Wording.Any(name, "购置", "运行")));

    private static bool Names(Mention part, Kind kind) =>
        Named(part) is { Length: <= LongestName } name && (kind == Kind.Cars ? Wording.Any(name, "购置", "运行") && !Wording.Any(name, "购置及运行", "购置和运行") : Wording.Any(name, "出国", "公务用车", "接待"));

    private static Relation Relate(Mention whole, List<Mention> parts)
    {
        var fell = Changes.Fell(whole);
        var (along, against) = (parts.FindAll(p => Changes.Fell(p) == fell), parts.FindAll(p => Changes.Fell(p) != fell));
        return new Relation(SumRule.RuleId, whole.Report, Operand.Of(whole), [new(new Total([.. along.Select(Operand.Of)], [.. against.Select(Operand.Of)]))], Strength.Likely);
    }
}
