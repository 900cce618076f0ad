using PerfEval.Generator;
using PerfEval.Generator.Composition;
using PerfEval.Generator.Gold;
using PerfEval.Generator.Recipes;
using Xunit;

namespace PerfEval.Tests.Corpus;

public sealed class RelationTests
{
    [Theory]
    [MemberData(nameof(Plans.Recipes), MemberType = typeof(Plans))]
    public void Every_relation_of_a_sound_report_holds_in_its_printed_numbers(string recipe)
    {
        foreach (var plan in Plans.Sound(recipe, 25))
        {
            var broken = plan.Reports.SelectMany(r => r.Relations.Identities).Where(i => !i.Holds).Select(i => $"{i.Rule}: {i.Formula}");
            Assert.Empty(broken);
            Assert.Empty(plan.Planted);
        }
    }

    [Theory]
    [MemberData(nameof(Plans.Errors), MemberType = typeof(Plans))]
    public void A_planted_error_is_one_required_finding(string recipe, ErrorKind error)
    {
        var plan = Factory.Compose(Catalog.Named(recipe), Plans.Seed, 3, [error]);
        var findings = plan.Reports.SelectMany(Faults.Of).Where(f => f.Required).ToList();
        Assert.Equal([error], plan.Planted);
        Assert.Single(findings);
        Assert.NotEmpty(findings[0].Numbers);
    }

    [Theory]
    [MemberData(nameof(Plans.Recipes), MemberType = typeof(Plans))]
    public void Every_number_of_a_relation_stands_in_its_file(string recipe)
    {
        foreach (var plan in Plans.Sound(recipe))
        {
            var texts = plan.Reports.Select(ReportText.Of).ToList();
            foreach (var run in plan.Reports.SelectMany(r => r.Relations.Identities).SelectMany(i => i.Operands.Append(i.Stated))) Assert.Contains(texts, t => t.Holds(run));
        }
    }
}
