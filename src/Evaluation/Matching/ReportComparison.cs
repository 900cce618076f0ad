using PerfEval.Evaluation.Gold;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Evaluation.Matching;

/// <summary>Compares how a file was cut into reports, and what is known of each.</summary>
internal static class ReportComparison
{
    public static void Run(GoldFile gold, IReadOnlyList<Report> founds, Notes notes)
    {
        var (least, most) = gold.ReportCount;
        notes.Answer(Aspects.Reports, founds.Count >= least && founds.Count <= most, () => new Difference(
            Aspects.Reports, DifferenceKind.Wrong, $"{founds.Count} ≠ {(least == most ? $"{least}" : $"{least}..{most}")}", string.Join(" ¦ ", founds.Select(r => r.Title))));
        foreach (var (wanted, found) in Pairs(gold.Reports, founds))
        {
            foreach (var (field, right, was, should) in Fields(wanted, found))
            {
                notes.Answer(Aspects.Metadata, right, () => new Difference(
                    Aspects.Metadata, DifferenceKind.Wrong, $"{field}: {was ?? "null"} ≠ {should ?? "null"}", wanted.Title.Value));
            }
        }
    }

    /// <summary>The pairs in order that agree in most fields; a gold report without partner is paired with nothing.</summary>
    private static IEnumerable<(GoldReport Gold, Report? Found)> Pairs(Sequence<GoldReport> golds, IReadOnlyList<Report> founds)
    {
        var best = new int[golds.Count + 1, founds.Count + 1];
        for (var g = golds.Count - 1; g >= 0; g--)
        {
            for (var f = founds.Count - 1; f >= 0; f--)
                best[g, f] = Math.Max(Agreement(golds[g], founds[f]) + best[g + 1, f + 1], Math.Max(best[g + 1, f], best[g, f + 1]));
        }

        var at = 0;
        for (var g = 0; g < golds.Count; g++)
        {
            while (at < founds.Count && best[g, at] == best[g, at + 1] && best[g, at] != Agreement(golds[g], founds[at]) + best[g + 1, at + 1]) at++;
            if (at < founds.Count && best[g, at] == Agreement(golds[g], founds[at]) + best[g + 1, at + 1]) yield return (golds[g], founds[at++]);
            else yield return (golds[g], null);
        }
    }

    /// <summary>At least 1, so that as many as can be are paired; a title weighs more than a year that all reports share.</summary>
    private static int Agreement(GoldReport gold, Report found) =>
        1 + Fields(gold, found).Sum(field => field.Right ? (field.Name == "title" ? 10 : 2) : 0);

    private static IEnumerable<(string Name, bool Right, string? Was, string? Should)> Fields(GoldReport gold, Report? found)
    {
        yield return ("title", found is not null && gold.Title.Admits(found.Title, Keys.SameText), found?.Title, gold.Title.Value);
        yield return ("kind", found is not null && gold.Kind.Admits(found.Kind.Spelled(), Keys.SameText), found?.Kind.Spelled(), gold.Kind.Value);
        yield return ("organization", found is not null && gold.Organization.Admits(found.Organization, Keys.SameText), found?.Organization, gold.Organization.Value);
        yield return ("project", found is not null && gold.Project.Admits(found.Project, Keys.SameText), found?.Project, gold.Project.Value);
        yield return ("fiscalYear", found is not null && gold.FiscalYear.Admits(found.FiscalYear, (a, b) => a == b), found?.FiscalYear?.ToString(), gold.FiscalYear.Value?.ToString());
        yield return ("selfScore", found is not null && gold.SelfScore.Admits(found.SelfScore, Keys.SameNumber), found?.SelfScore?.ToString(), gold.SelfScore.Value?.ToString());
        yield return ("grade", found is not null && gold.Grade.Admits(found.Grade, Keys.SameText), found?.Grade, gold.Grade.Value);
    }
}
