using PerfEval.Model.Findings;
using PerfEval.Pipeline.Isolation;
using Xunit;

namespace PerfEval.Tests.Pipeline.Isolation;

public sealed class LaneTests
{
    private static readonly DocumentOutcome Outcome = new("a", string.Empty, 0, DocumentStatus.Ok, string.Empty);

    [Fact]
    public void A_lane_serves_again_and_again()
    {
        using var lane = new Lane();
        for (var i = 0; i < 100; i++) Assert.Same(Outcome, lane.Run(() => Outcome, TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public void Work_that_never_ends_is_left_behind()
    {
        using var never = new ManualResetEventSlim();
        using var lane = new Lane();
        Assert.Null(lane.Run(() => { never.Wait(); return Outcome; }, TimeSpan.FromMilliseconds(200)));
        never.Set();
    }

    [Fact]
    public void What_the_work_throws_reaches_who_asked()
    {
        using var lane = new Lane();
        Assert.Throws<OperationCanceledException>(() => lane.Run(() => throw new OperationCanceledException(), TimeSpan.FromMinutes(1)));
        Assert.Same(Outcome, lane.Run(() => Outcome, TimeSpan.FromMinutes(1)));
    }
}
