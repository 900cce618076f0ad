using PerfEval.Evaluation.Planted;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using Xunit;
using Format = PerfEval.Model.Documents.DocumentFormat;

namespace PerfEval.Tests.Evaluation;

public sealed class PlantedErrorsTests
{
    [Fact]
    public void Only_the_wanted_occurrence_changes_and_keeps_its_length()
    {
        var document = new SourceDocument(Format.Docx, null, [new TextBlock(0, null, new SourceText("预算40万元，支出40万元，共140万元"))]);
        var planted = Planter.Plant(document, Whole(document), new PlantedPlace(0, "sum", "40万元", 2, false, null), new Random(1));
        Assert.NotNull(planted);
        var text = ((TextBlock)planted.Value.Document.Blocks[0]).Text.Value;
        Assert.StartsWith("预算40万元，支出", text, StringComparison.Ordinal);
        Assert.EndsWith("万元，共140万元", text, StringComparison.Ordinal);
        Assert.DoesNotContain("支出40万元", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_is_passed_on_the_side_that_breaks_it()
    {
        var document = new SourceDocument(Format.Docx, null, [new TextBlock(0, null, new SourceText("知晓率98%"))]);
        var planted = Planter.Plant(document, Whole(document), new PlantedPlace(0, "target-missed", "98%", 1, false, new PlantedLimit(95, false)), new Random(2));
        Assert.NotNull(planted);
        Assert.True(int.Parse(planted.Value.Number, System.Globalization.CultureInfo.InvariantCulture) < 95);
    }

    [Theory]
    [InlineData(PlantedSlip.Unit, "1,240.50万元", "支出1,240.50元，满意度96.3%")]
    [InlineData(PlantedSlip.Excess, "96.3%", "支出1,240.50万元，满意度196.3%")]
    public void Units_and_bounds_slip_too(PlantedSlip slip, string place, string expected)
    {
        var document = new SourceDocument(Format.Docx, null, [new TextBlock(0, null, new SourceText("支出1,240.50万元，满意度96.3%"))]);
        var planted = Planter.Plant(document, Whole(document), new PlantedPlace(0, "unit", place, 1, false, null, slip), new Random(1));
        Assert.Equal(expected, ((TextBlock)planted!.Value.Document.Blocks[0]).Text.Value);
    }

    private static Report Whole(SourceDocument document) =>
        new(0, "报告", ReportKind.Project, null, null, 2023, null, null, 0, document.Blocks.Count, new Span(null, 0, null, null, null, 0, 0, string.Empty, null));
}
