using PerfEval.Extract.Numbers;

namespace PerfEval.Extract.Narrative;

/// <summary>甲站、乙站和丙站支出分别为1万元、2万元和3万元: each number of the list goes with its own name.</summary>
internal static class Distributed
{
    private const string Marker = "分别";
    private const int LongestName = 20;

    /// <summary>Nothing but 、 and 和 parts the two.</summary>
    public static bool AreListed(ProseText text, in NumberToken one, in NumberToken next)
    {
        if (one.Range is RangePart.Low or RangePart.High || next.Range is RangePart.Low or RangePart.High || next.OuterStart <= one.OuterEnd || next.OuterStart - one.OuterEnd > 3) return false;
        foreach (var c in text.Masked[one.OuterEnd..next.OuterStart])
        {
            if (c is not ('、' or '和' or '及' or '与' or ',' or ' ')) return false;
        }

        return true;
    }

    /// <summary>The names of a list's numbers, with what is said of each (占总额 of 甲、乙分别占总额的); null where they are not told one for one.</summary>
    /// <param name="first">Where the first number begins.</param>
    /// <param name="count">How many numbers there are.</param>
    public static string[]? Names(ProseText text, int first, int count)
    {
        var sentence = text.SentenceStart(first);
        var lead = text.LeadOf(first, sentence);
        var marker = lead.Printed.LastIndexOf(Marker, StringComparison.Ordinal);
        if (marker < 0) return null;
        var subjects = LabelWriter.Clean(lead.Printed[..marker]);
        if (subjects.Length == 0 && lead.Start - 1 > sentence) subjects = LabelWriter.Clean(text.LeadOf(lead.Start - 1, sentence).Printed);
        var names = Split(subjects, count);
        if (names is null) return null;
        var said = LabelWriter.Clean(lead.Printed[(marker + Marker.Length)..]);
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = names[i].Trim();
            if (names[i].Length is 0 or > LongestName) return null;
            if (names[0][0] == '占' && names[i][0] != '占' && !names[0].StartsWith("占比", StringComparison.Ordinal)) names[i] = "占" + names[i];
            if (said.Length is > 0 and <= LongestName) names[i] += said;
        }

        return names;
    }

    /// <summary>At 、, and at one 和 where a name is missing still.</summary>
    private static string[]? Split(string subjects, int count)
    {
        var parts = subjects.Split('、');
        if (parts.Length == count) return parts;
        if (parts.Length != count - 1) return null;
        var last = parts[^1];
        var joint = last.AsSpan().IndexOfAny('和', '及', '与');
        return joint > 0 && joint < last.Length - 1 && last.AsSpan(joint + 1).IndexOfAny('和', '及', '与') < 0 ? [.. parts[..^1], last[..joint], last[(joint + 1)..]] : null;
    }
}
