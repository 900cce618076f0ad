using Xunit;
using PerfEval.Check.Rules;

namespace PerfEval.Tests.Check;

public sealed class RulesDocumentTests
{
    /// <summary>PERFEVAL_WRITE_DOCS=1 writes the file instead.</summary>
    [Fact]
    public void The_document_of_the_rules_is_what_the_rules_say()
    {
        var path = Path.Combine(Root(), "docs", "rules.md");
        if (Environment.GetEnvironmentVariable("PERFEVAL_WRITE_DOCS") == "1") File.WriteAllText(path, RuleBook.Document());
        Assert.True(File.Exists(path), "docs/rules.md is missing: run this test with PERFEVAL_WRITE_DOCS=1");
        Assert.Equal(RuleBook.Document(), File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Ids_are_the_contracts()
    {
        string[] contract =
        [
            "execution-rate", "share", "change-amount", "change-rate", "sum", "product", "completion", "score-weight", "score-sum", "weight-sum", "target-missed", "cross-reference",
            "direction", "unit", "grade", "plausibility",
        ];
        Assert.Equal(contract, RuleBook.Rules.Select(r => r.Id));
    }

    private static string Root()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "PerfEval.sln"))) return at.FullName;
        }

        throw new InvalidOperationException("The tests run outside the repository.");
    }
}
