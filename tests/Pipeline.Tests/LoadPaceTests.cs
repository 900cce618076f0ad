using PerfEval.Pipeline.Loading;
using Xunit;

namespace PerfEval.Tests.Pipeline;

public sealed class LoadPaceTests
{
    [Fact]
    public void Remaining_time_follows_from_the_files_of_the_last_minute()
    {
        var pace = new LoadPace();

        // Ten thousand known files in ten seconds, then ten files a second.
        pace.Note(TimeSpan.FromSeconds(10), 10_000);
        Assert.Equal(1000, pace.Rate);
        for (var second = 11; second <= 100; second++) pace.Note(TimeSpan.FromSeconds(second), 10_000 + (10 * (second - 10)));
        Assert.Equal(10, pace.Rate, 1);
        Assert.Equal(200, pace.Remaining(12_900)!.Value.TotalSeconds, 1);
    }

    [Fact]
    public void Nobody_can_tell_before_the_first_file() => Assert.Null(new LoadPace().Remaining(100));

    [Fact]
    public void More_files_than_were_listed_leave_no_time()
    {
        var pace = new LoadPace();
        pace.Note(TimeSpan.FromSeconds(1), 20);
        Assert.Equal(TimeSpan.Zero, pace.Remaining(10));
    }
}
