using System.Text.RegularExpressions;
using PerfEval.Check.Reading;

namespace PerfEval.Check.Discovery.Sums;

/// <summary>
/// 「总投资A，年度投资B；其中甲类项目总投资a，年度投资b」, 「共接受A，已拨付B，其中本级接受a，已拨付b」: several things are told of the whole and again of each
/// part, and each is a part of its own namesake only.
/// </summary>
internal static partial class SeveralMeasures
{
    /// <summary>投资, 拨付: in letters.</summary>
    private const int ShortestName = 2;

    /// <param name="wholes">Before the marker, nearest first.</param>
    /// <param name="parts">Behind it, in reading order.</param>
    /// <returns>Each whole with its parts; null where only one thing is told of them.</returns>
    public static List<(Mention Whole, List<Mention> Parts)>? Of(List<Mention> wholes, List<Mention> parts)
    {
        if (wholes.Count < 2 || parts.Count < 2) return null;
        var names = wholes.ConvertAll(NameOf);

        // A part that is called by a whole's very name and nothing else has left the thing that was told of it before.
        if (!parts.Exists(p => p != parts[0] && NameOf(p) is { Length: >= ShortestName } name && names.Contains(name))) return null;
        List<(Mention Whole, List<Mention> Parts)> groups = [];
        foreach (var part in parts)
        {
            if (Namesake(wholes, names, part) is not { } whole) continue;
            var at = groups.FindIndex(g => g.Whole == whole);
            if (at < 0) groups.Add((whole, [part]));
            else groups[at].Parts.Add(part);
        }

        return groups.Count == 1 && groups[0].Parts.Count == parts.Count ? null : groups;
    }

    /// <summary>Where more than one of the things falls short of its whole, there are parts that the list does not name.</summary>
    public static bool NameSome(List<(Mention Whole, List<Mention> Parts)> groups) =>
        groups.Count(g => g.Parts.Count > 1 && g.Parts.Sum(p => p.Value) < g.Whole.Value && !SentenceSums.Meets(g.Whole, g.Parts)) > 1;

    /// <summary>The whole whose name a part's name ends with, or else the only one that tells of the same act: 省本级接受 of 共接受捐赠款物.</summary>
    private static Mention? Namesake(List<Mention> wholes, List<string> names, Mention part)
    {
        var name = NameOf(part);
        if (name.Length < ShortestName) return null;
        var common = names.ConvertAll(n => Wording.CommonEnd(n, name));
        var most = common.Max();
        if (most >= ShortestName) return common.Count(c => c == most) == 1 ? wholes[common.IndexOf(most)] : null;
        var act = name[^ShortestName..];
        return names.FindAll(n => n.Contains(act, StringComparison.Ordinal)) is [var one] ? wholes[names.IndexOf(one)] : null;
    }

    private static string NameOf(Mention mention) => OutcomePattern().Replace(mention.Words, string.Empty);

    [GeneratedRegex("^(?:其中|共|合计|累计)+|(?:为|达|达到|约|共|共计|合计)+$", RegexOptions.CultureInvariant)]
    private static partial Regex OutcomePattern();
}
