using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Facts;

namespace PerfEval.Check.Discovery.Repeats;

/// <summary>A project's budget, named the same in two places of its report: 「项目预算安排C万元」 and 「项目预算D万元的使用」.</summary>
internal static class SameNames
{
    private static readonly string[] Names = ["项目预算", "项目总预算", "项目支出预算"];
    private static readonly string[] Idle = ["安排", "总额", "合计", "共计", "共", "为", "数", "资金", "本年", "年"];

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var report in manuscript.Reports.Where(r => r.Kind is ReportKind.Project or ReportKind.Transfer))
        {
            var groups = manuscript.In(report.Index).Where(m => m.Kind == MentionKind.Money && m.Measure == Measure.Budget && m.Fund is null or Fund.Total && Wording.IsAmount(m) && !m.Passage.InTable && !m.Approximate)
                .Select(m => (Mention: m, Name: NameOf(m))).Where(x => Names.Contains(x.Name)).GroupBy(x => (x.Name, x.Mention.Stage), x => x.Mention);
            foreach (var group in groups)
            {
                var places = group.ToList();
                foreach (var later in places.Skip(1))
                    yield return new Relation(CrossReferenceRule.RuleId, report.Index, Operand.Of(later), [new(new Elsewhere(Operand.Of(places[0])))], Strength.Likely) { Why = new("同名预算前后不一", "a budget of one name with two values") };
            }
        }
    }

    private static string NameOf(Mention mention) => Wording.Without(Wording.Letters(mention.Clause), Idle);
}
