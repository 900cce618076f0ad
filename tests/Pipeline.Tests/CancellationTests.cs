using PerfEval.Check;
using PerfEval.Extract;
using PerfEval.Tests.Support;
using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>Extraction and checking end when nobody waits for them any longer: a thread that was left behind gives its core back.</summary>
public sealed class CancellationTests
{
    private static readonly CancellationToken Cancelled = new(canceled: true);

    [Fact]
    public void Extraction_stops_when_asked_to() =>
        Assert.Throws<OperationCanceledException>(() => ReportExtractor.Extract(new Paper().Text("全年支出5万元。").Build().Document, Cancelled));

    [Fact]
    public void Checking_stops_when_asked_to()
    {
        var (document, reports) = new Paper().Text("全年支出5万元，其中甲3万元、乙2万元。").Build();
        Assert.Throws<OperationCanceledException>(() => ReportChecker.Check(document, reports, Cancelled));
    }
}
