using PerfEval.Model.Findings;
using PerfEval.Pipeline.Isolation;
using Xunit;

namespace PerfEval.Tests.Pipeline.Isolation;

public sealed class LaneTests
{
    private static readonly DocumentOutcome Outcome = new("a", string.Empty, 0, DocumentStatus.Ok, string.Empty);

    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_lane_serves_again_and_again_on_one_thread()
    {
        using var lane = new Lane(_ => { });
        using var awaited = new ManualResetEventSlim();
        var threads = new HashSet<int>();
        var served = ServeOften();
        awaited.Set();
        await served;
        Assert.Single(threads);

        // Whoever awaits a document is on the lane's thread then, and the lane is free for the next.
        async Task ServeOften()
        {
            for (var i = 0; i < 100; i++)
            {
                Assert.Same(Outcome, await lane.Run(Here, Long).ConfigureAwait(false));
                Assert.Same(lane, Lane.Free);
            }

            Here();
        }

        DocumentOutcome Here()
        {
            awaited.Wait();
            threads.Add(Environment.CurrentManagedThreadId);
            return Outcome;
        }
    }

    [Fact]
    public async Task A_lane_that_has_nothing_to_do_may_be_asked_by_anybody()
    {
        var rested = new SemaphoreSlim(0);
        using var lane = new Lane(_ => rested.Release());
        for (var i = 0; i < 100; i++)
        {
            var asked = Task.Run(() => lane.Run(() => Outcome, Long));
            await Task.WhenAll(asked, rested.WaitAsync());
        }
    }

    [Fact]
    public async Task Work_that_never_ends_is_left_behind()
    {
        using var never = new ManualResetEventSlim();
        using var lane = new Lane(_ => { });
        await Assert.ThrowsAsync<TimeoutException>(() => lane.Run(() => { never.Wait(); return Outcome; }, TimeSpan.FromMilliseconds(200)));
        never.Set();
    }

    [Fact]
    public async Task What_the_work_throws_reaches_who_asked()
    {
        var rested = new SemaphoreSlim(0);
        using var lane = new Lane(_ => rested.Release());
        await Assert.ThrowsAsync<OperationCanceledException>(() => lane.Run(() => throw new OperationCanceledException(), Long));
        if (Lane.Free != lane) await rested.WaitAsync();
        Assert.Same(Outcome, await lane.Run(() => Outcome, Long));
    }
}
