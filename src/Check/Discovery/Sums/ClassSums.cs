using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Sums;

/// <summary>The total of a class of expenditure in one section, and its items (款, 项) in paragraphs of another.</summary>
internal static class ClassSums
{
    /// <summary>What stands between a class's name and its total.</summary>
    private static readonly string[] Totals = ["支出", "类", "类支出", "支出类", "支出类支出"];

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var report in manuscript.Reports)
        {
            var classes = new Dictionary<(string Class, Budget Of), List<Mention>>();
            foreach (var passage in manuscript.EachPassage())
            {
                if (passage.Report != report.Index || passage.Item is not { } item) continue;
                var key = (item.Class, BudgetOf(passage));
                if (!classes.TryGetValue(key, out var items)) classes[key] = items = [];
                items.AddRange(Outturns(passage));
            }

            var totals = classes.Count == 0 ? [] : manuscript.In(report.Index).FindAll(m => m.Kind == MentionKind.Money && !m.Passage.InTable && Wording.EndsWithAny(m.LeadLetters, Totals) && Wording.IsAmount(m));
            var summed = new Dictionary<(string Class, Budget Of), Mention>();
            foreach (var ((name, budget), items) in classes)
            {
                if (totals.Find(m => IsTotal(m, name) && BudgetOf(m.Passage) == budget && !items.Contains(m)) is { } total) summed[(name, budget)] = total;
            }

            foreach (var (key, total) in summed)
            {
                var items = classes.Where(other => other.Key == key || (!summed.ContainsKey(other.Key) && AreOne(other.Key, key))).SelectMany(other => other.Value).ToList();
                if (items.Count > 0) yield return Relate(total, items);
            }
        }
    }

    /// <summary>文化体育与传媒支出 of an item, by its name of an earlier year, is of 文化旅游体育与传媒支出.</summary>
    private static bool AreOne((string Class, Budget Of) one, (string Class, Budget Of) other) => one.Of == other.Of && Wording.Alike(one.Class, other.Class) >= OneClass;

    private const double OneClass = 0.5;

    /// <summary>The budgets that bodies account for, each by classes of the same names.</summary>
    private enum Budget
    {
        General,
        GovernmentFunds,
        StateCapital,
    }

    /// <summary>Which one a paragraph is about says the heading that it stands below.</summary>
    private static Budget BudgetOf(Passage passage) => (passage.Heading ?? passage).Text switch
    {
        var words when words.Contains("政府性基金", StringComparison.Ordinal) => Budget.GovernmentFunds,
        var words when words.Contains("国有资本", StringComparison.Ordinal) => Budget.StateCapital,
        _ => Budget.General,
    };

    /// <summary>What was spent on an item. 「…小学教育（项）A万元。年初预算为B，支出决算为A」 says it twice.</summary>
    private static IEnumerable<Mention> Outturns(Passage passage)
    {
        var told = passage.Mentions.FindAll(m => m.Kind == MentionKind.Money && Wording.IsAmount(m) && IsOutturn(m) && !Wording.IsHeldAgainst(m));
        return told.Where((m, i) => !m.LeadLetters.EndsWith('项') || !told.Skip(i + 1).TakeWhile(later => !later.LeadLetters.EndsWith('项')).Any(later => later.Lead.Contains("支出决算", StringComparison.Ordinal)));
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
