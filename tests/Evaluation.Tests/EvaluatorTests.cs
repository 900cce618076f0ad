using PerfEval.Evaluation;
using PerfEval.Evaluation.Output;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using PerfEval.Model.Findings;
using PerfEval.Model.Values;
using Xunit;

namespace PerfEval.Tests.Evaluation;

public sealed class EvaluatorTests
{
    private static readonly TextBlock Block = new(0, null, new SourceText("大桥维修全年支出5万元，执行率50%。"));

    [Fact]
    public void A_figure_with_another_measure_is_found_but_its_measure_is_wrong()
    {
        var evaluation = Compare("""[{"text":"5万元","amount":50000,"measure":"budget","fund":null}]""", "[]", Outcome([Figure(50000)], []));
        Assert.Equal(new Tally(1, 0, 0), evaluation.Tallies[Aspects.Figures]);
        Assert.Equal(new Share(0, 1), evaluation.Shares[Aspects.Measure]);
        Assert.Equal(new Share(1, 1), evaluation.Shares[Aspects.Fund]);
        Assert.Contains(evaluation.Differences, d => d.Aspect == Aspects.Measure && d.Kind == DifferenceKind.Wrong);
    }

    [Fact]
    public void The_same_text_with_another_amount_is_missed_and_invented()
    {
        var evaluation = Compare("""[{"text":"5万元","amount":50000,"measure":"executed","fund":null}]""", "[]", Outcome([Figure(5)], []));
        Assert.Equal(new Tally(0, 1, 1), evaluation.Tallies[Aspects.Figures]);
    }

    [Theory]
    [InlineData("sum", "5万元", 1)]
    [InlineData("share", "5万元", 0)]
    [InlineData("sum", "15万元", 0)]
    public void A_required_finding_needs_its_rule_and_one_of_its_numbers(string rule, string number, int found)
    {
        var evaluation = Compare("[]", $$"""[{"rule":"{{rule}}","numbers":["{{number}}"],"required":true,"why":"x"}]""", Outcome([], [Error("sum")]));
        Assert.Equal(new Share(found, 1), evaluation.Shares[Aspects.Required]);
        Assert.Equal(new Share(found, 1), evaluation.Shares[Aspects.Quiet]);
    }

    [Fact]
    public void An_error_that_only_an_optional_finding_knows_is_no_false_alarm()
    {
        var evaluation = Compare("[]", """[{"rules":["share","sum"],"numbers":["5万元"],"required":false}]""", Outcome([], [Error("sum")]));
        Assert.Equal(new Share(0, 0), evaluation.Shares[Aspects.Required]);
        Assert.Equal(new Share(1, 1), evaluation.Shares[Aspects.Quiet]);
    }

    [Fact]
    public void A_baseline_tells_losses_and_no_gains()
    {
        var better = Compare("""[{"text":"5万元","amount":50000,"measure":"executed","fund":null}]""", "[]", Outcome([Figure(50000)], []));
        var worse = Compare("""[{"text":"5万元","amount":50000,"measure":"executed","fund":null}]""", "[]", Outcome([], [Error("sum")]));
        Assert.Empty(Baseline.Losses([worse], [better]));
        Assert.Equal([Aspects.Figures, Aspects.Quiet], Baseline.Losses([better], [worse]).Select(loss => loss.Aspect));
    }

    [Fact]
    public void A_file_that_is_gone_is_a_loss_unless_its_format_was_not_evaluated()
    {
        var file = Compare("""[{"text":"5万元","amount":50000,"measure":"executed","fund":null}]""", "[]", Outcome([Figure(50000)], []));
        var other = file with { File = "road.docx" };
        Assert.Equal(["road.docx"], Baseline.Losses([file, other], [file]).Select(loss => loss.File));
        Assert.Empty(Baseline.Losses([file, other with { Format = "pdf" }], [file]));
    }

    [Fact]
    public void The_table_tells_precision_recall_and_f1_of_each_kind_for_each_file_that_differs()
    {
        var file = Compare("""[{"text":"5万元","amount":50000,"measure":"executed","fund":null},{"text":"7万元","amount":70000,"measure":"executed","fund":null}]""", "[]", Outcome([Figure(50000)], []));
        using var text = new StringWriter();
        EvaluationTable.Write(text, [file], Evaluator.SumsByFormat([file]), differences: true);
        var own = text.ToString()[text.ToString().IndexOf("== bridge.docx", StringComparison.Ordinal)..];
        Assert.Contains("figures     P 1.000  R 0.500  F1 0.667  (1 right, 1 missed, 0 invented)", own, StringComparison.Ordinal);
        Assert.Contains("7万元", own, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_is_read_back_as_it_was_written()
    {
        var evaluation = Compare("""[{"text":"5万元","amount":50000,"measure":"budget","fund":null}]""", "[]", Outcome([Figure(50000)], [Error("sum")]));
        using var json = new MemoryStream();
        EvaluationJson.Write(json, [evaluation], Evaluator.SumsByFormat([evaluation]));
        var back = Assert.Single(EvaluationJson.Read(json.ToArray()));
        Assert.Equal(evaluation.Tallies, back.Tallies);
        Assert.Equal(evaluation.Shares, back.Shares);
        Assert.Empty(Baseline.Losses([evaluation], [back]));
    }

    private static FileEvaluation Compare(string figures, string findings, DocumentOutcome outcome)
    {
        using var golds = new Golds();
        return Evaluator.Compare(golds.Read($$"""{"file":"bridge","reports":[{"title":"大桥维修","kind":"project","figures":{{figures}},"findings":{{findings}}}]}"""), "docx", outcome);
    }

    private static DocumentOutcome Outcome(Sequence<Figure> figures, Sequence<Finding> findings)
    {
        var report = new Report(0, "大桥维修", ReportKind.Project, null, null, null, null, null, 0, 1, Span.In(Block, 0, 4)) { Figures = figures };
        return new DocumentOutcome("bridge.docx", new string('0', 64), 1, DocumentStatus.Ok, "docx/1")
        {
            Reports = [new CheckedReport(report, findings, new Coverage(0, findings.Count, 0))],
        };
    }

    private static Figure Figure(decimal amount) =>
        new("f1", "支出", Measure.Executed, null, null, new Quantity(amount, -4, Unit.Yuan), "5万元", "万元", null, false, null, null, Span.In(Block, 8, 11));

    private static Finding Error(string rule) => new(rule, Severity.Error, new Message("对不上", "off"), 5, 6, -1, "2 + 4", [Span.In(Block, 8, 11)]);
}
