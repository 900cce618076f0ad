using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery;

/// <summary>占X的p%: the part is the amount before it, the whole is named, or stands before 其中.</summary>
internal static class Shares
{
    private const int NearbyPassages = 3;

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var rate in manuscript.Mentions)
        {
            if (rate.Kind != MentionKind.Rate || rate.Comparator is not null || rate.Passage.Mentions.Count < 2) continue;
            var at = rate.Lead.LastIndexOf('占');
            if (at < 0 || rate.Lead.Contains("比上年", StringComparison.Ordinal)) continue;
            if ((NamedPart(rate, at) ?? (Subject(rate, at) is { Length: >= 2 } subject ? NamedAgain(rate, subject) : PartOf(rate))) is not { } part) continue;
            yield return Relate(manuscript, rate, part, WholeName(rate.Lead[(at + 1)..]));
        }
    }

    /// <summary>「甲、乙支出分别为1万元和2万元，…。甲支出占全部支出的33%」: the part by its place in the list of names.</summary>
    private static Mention? NamedPart(Mention rate, int at)
    {
        var text = rate.Passage.Text;
        var marker = text.LastIndexOf("分别为", rate.Start, StringComparison.Ordinal);
        var name = Wording.Letters(rate.Lead[..at]);
        if (marker < 0 || name.Length < 2) return null;
        var names = text[rate.Passage.SentenceStart(marker)..marker];
        var from = names.LastIndexOf('，') + 1;
        var list = names[from..].Split('、', '和', '及').Select(n => Trimmed(Wording.Letters(n))).ToList();
        var index = list.FindIndex(n => n.Length >= 2 && n == Trimmed(name));
        return index < 0 ? null : rate.Passage.Mentions.Where(m => m.Start > marker && m.Kind != MentionKind.Rate && Wording.IsAmount(m)).ElementAtOrDefault(index);

        static string Trimmed(string words) => words.EndsWith("支出", StringComparison.Ordinal) ? words[..^2] : words;
    }

    /// <summary>What the rate's own clause says has the share, where no amount stands in it: 「…，人员经费占74%」 is about 人员经费.</summary>
    private static string Subject(Mention rate, int at)
    {
        var before = rate.Lead[..at];
        var clause = before[(before.LastIndexOfAny(['，', '。', '；', ',', ';', '、', '：', ':']) + 1)..];
        if (before.Length == clause.Length && rate.Previous is not null) return string.Empty;
        var name = Wording.Letters(clause);
        return name.StartsWith("其中", StringComparison.Ordinal) ? name[2..] : name;
    }

    /// <summary>The nearest amount before that bears the same name.</summary>
    private static Mention? NamedAgain(Mention rate, string subject)
    {
        for (var m = rate.Previous; m is not null; m = m.Previous)
        {
            if (m.Kind != MentionKind.Rate && Wording.IsAmount(m) && m.LeadLetters.EndsWith(subject, StringComparison.Ordinal)) return m;
        }

        return null;
    }

    private static Mention? PartOf(Mention rate)
    {
        for (var m = rate.Previous; m is not null; m = m.Previous)
        {
            if (m.Start < rate.Passage.SentenceStart(rate.Start)) return null;
            if (m.Kind != MentionKind.Rate && Wording.IsAmount(m)) return m;
        }

        return null;
    }

    private static Relation Relate(Manuscript manuscript, Mention rate, Mention part, string name)
    {
        var wholes = new List<Mention>();
        if (name.Length >= 2) wholes.AddRange(Named(manuscript, part, name).Take(4));
        var structural = BeforeMarker(part);
        if (structural is not null) wholes.Add(structural);
        if (wholes.Count == 0 && part.Passage.Mentions.FirstOrDefault(m => m.Start > part.Start && m.End < rate.Start && Wording.SameKind(m, part) && Wording.Any(m.Lead, "共计", "合计", "总计")) is { } summed)
            structural = summed;
        if (structural is not null && !wholes.Contains(structural)) wholes.Add(structural);
        var sure = wholes.Count > 0 && (structural is not null || wholes.Select(w => w.Value).Distinct().Count() == 1);
        var nearby = Nearby(manuscript, part).ToList();
        if (wholes.Count == 0) wholes.AddRange(nearby.Take(3));
        var claims = wholes.Distinct().Select(w => Reading(part, w, ReadingKind.Claimed, null));
        var others = nearby.Except(wholes).Take(12).Select(w => Reading(part, w, ReadingKind.OtherBase, new(
            $"以{w.Text.Trim()}为分母可得此数，基数不明", $"{w.Text.Trim()} as the whole gives it: base unclear")));
        var strength = sure && claims.Any() ? Strength.Certain : Strength.Likely;
        return new Relation(ShareRule.RuleId, rate.Report, Operand.Of(rate), claims.Concat(others).ToSequence(), strength);
    }

    private static RelationReading Reading(Mention part, Mention whole, ReadingKind kind, Model.Findings.Message? remark) =>
        new(new Quotient(Operand.Of(part), Operand.Of(whole)), kind, remark);

    /// <summary>「本年支出合计的」 names 本年支出合计; 「总支出的比重为」 names 总支出.</summary>
    private static string WholeName(string after)
    {
        var end = after.IndexOf('的', StringComparison.Ordinal);
        return end < 0 ? string.Empty : Wording.Letters(after[..end]);
    }

    private static IEnumerable<Mention> Named(Manuscript manuscript, Mention part, string name) =>
        manuscript.In(part.Report)
            .Where(m => m != part && Wording.SameKind(m, part) && Wording.IsAmount(m) && m.Value >= part.Value && m.LeadLetters.EndsWith(name, StringComparison.Ordinal))
            .OrderBy(m => Math.Abs(m.Passage.Order - part.Passage.Order));

    /// <summary>The amount before the 其中 (or the colon of a list) under which the part stands.</summary>
    private static Mention? BeforeMarker(Mention part)
    {
        var text = part.Passage.Text;
        foreach (var marker in (string[])["其中", "方面", "包括"])
        {
            var at = text.LastIndexOf(marker, Math.Max(0, part.Start - 1), StringComparison.Ordinal);
            if (at < 0) continue;
            var whole = part.Passage.Mentions.LastOrDefault(m => m.End <= at && Wording.SameKind(m, part) && Wording.IsAmount(m));
            if (whole is not null) return whole;
        }

        return null;
    }

    private static IEnumerable<Mention> Nearby(Manuscript manuscript, Mention part)
    {
        for (var i = part.Passage.Order; i >= Math.Max(0, part.Passage.Order - NearbyPassages); i--)
        {
            var passage = manuscript.Passages[i];
            if (passage.Report != part.Report) yield break;
            foreach (var m in passage.Mentions.Take(30))
            {
                if (m != part && Wording.SameKind(m, part) && Wording.IsAmount(m) && m.Value >= part.Value && m.Value != 0) yield return m;
            }
        }
    }
}
