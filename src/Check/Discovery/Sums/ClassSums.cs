using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Sums;

/// <summary>The total of a class of expenditure in one section, and its items (款, 项) in paragraphs of another.</summary>
internal static class ClassSums
{
    private const int LongestName = 30;

    /// <summary>What stands between a class's name and its total.</summary>
    private static readonly string[] Totals = ["支出", "类", "类支出", "支出类", "支出类支出"];

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var report in manuscript.Reports)
        {
            var classes = new Dictionary<string, List<Mention>>(StringComparer.Ordinal);
            foreach (var passage in manuscript.EachPassage())
            {
                if (passage.Report != report.Index || passage.InTable || ClassOf(passage.Text) is not { } name) continue;
                if (!classes.TryGetValue(name, out var items)) classes[name] = items = [];
                items.AddRange(passage.Mentions.Where(m => m.Kind == MentionKind.Money && Wording.IsAmount(m) && IsOutturn(m) && !Wording.IsHeldAgainst(m)));
            }

            var totals = classes.Count == 0 ? [] : manuscript.In(report.Index).FindAll(m => m.Kind == MentionKind.Money && !m.Passage.InTable && Wording.EndsWithAny(m.LeadLetters, Totals) && Wording.IsAmount(m));
            foreach (var (name, items) in classes)
            {
                if (items.Count > 0 && totals.Find(m => IsTotal(m, name) && !items.Contains(m)) is { } total) yield return Relate(total, items);
            }
        }
    }

    /// <summary>「1.卫生健康支出（类）…」 is of the class 卫生健康; null where a paragraph does not begin with one.</summary>
    private static string? ClassOf(string text)
    {
        var mark = text.IndexOf("（类）", StringComparison.Ordinal);
        if (mark < 0) mark = text.IndexOf("(类)", StringComparison.Ordinal);
        if (mark is < 2 or > LongestName) return null;
        var item = text.IndexOf('项', mark);
        var name = Wording.Letters(text[..mark]);
        name = name.TrimStart('一', '二', '三', '四', '五', '六', '七', '八', '九', '十');
        if (name.EndsWith("支出", StringComparison.Ordinal)) name = name[..^2];
        return name.Length >= 2 && item > 0 ? name : null;
    }

    /// <summary>「年初预算未安排，支出决算为A」 tells what was spent, 「年初预算为A」 does not.</summary>
    private static bool IsOutturn(Mention mention)
    {
        if (mention.Measure is Measure.Budget or Measure.Carryover) return false;
        var lead = mention.Lead;
        return !Wording.Any(lead, "预算为", "预算数", "年初预算") || lead.LastIndexOf("支出决算", StringComparison.Ordinal) > lead.LastIndexOf("预算", StringComparison.Ordinal);
    }

    private static bool IsTotal(Mention mention, string name)
    {
        var lead = mention.LeadLetters;
        var at = lead.LastIndexOf(name, StringComparison.Ordinal);
        return at >= 0 && Totals.Contains(lead[(at + name.Length)..]);
    }

    private static Relation Relate(Mention total, List<Mention> items)
    {
        var spent = items.Where(m => m.Next is not { Kind: MentionKind.Rate, Value: 0 }).ToList();
        var readings = new List<RelationReading> { new(new Total([.. items.Select(Operand.Of)])) };
        if (spent.Count != items.Count && spent.Count > 0) readings.Add(new(new Total([.. spent.Select(Operand.Of)])));
        var left = items.Count < 3 ? [] : items.Select(m => new RelationReading(
            new Total(items.Where(i => i != m).Select(Operand.Of).ToSequence()), ReadingKind.Mistake, () => new($"去掉{m.Text.Trim()}则相符", $"without {m.Text.Trim()} it would agree")));
        var slip = PrintedNumber.Significance(total.Text) >= 4 && PrintedNumber.IsSlip(total.Text, PrintedNumber.InUnitOf(items.Sum(i => i.Value), Operand.Of(total)));
        return new Relation(SumRule.RuleId, total.Report, Operand.Of(total), readings.Concat(left).ToSequence(), Strength.Certain)
        {
            Short = slip ? Strength.Certain : Strength.Likely,
            Why = new("该类下各项之和", "the sum of the items of the class"),
        };
    }
}
