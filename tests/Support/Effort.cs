using System.Diagnostics;

namespace PerfEval.Tests.Support;

/// <summary>How work grows with its input. Only the ratio of two times of one run says anything on a machine that does other things too.</summary>
public static class Effort
{
    private const int Tries = 3;
    private const int Rounds = 3;

    /// <summary>Four times the input may take so many times the time: 4 in theory, 16 where each part is held against each other.</summary>
    private const double Generous = 10;

    private static readonly TimeSpan Unmeasurable = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Whether four times the input takes about four times the time, by the best of three tries for both; where that says no, by the best of
    /// nine: something else may have run during the first.
    /// </summary>
    /// <param name="work">Makes the work for a size; only the work itself is measured.</param>
    public static bool IsNearlyLinear(int size, Func<int, Action> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        var (one, four) = (work(size), work(4 * size));
        one();
        var (bestOfOne, bestOfFour) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            bestOfFour = Least(bestOfFour, four);
            bestOfOne = Least(bestOfOne, one);
            if (bestOfFour <= (Generous * bestOfOne) + Unmeasurable) return true;
        }

        return false;
    }

    private static TimeSpan Least(TimeSpan best, Action work)
    {
        for (var i = 0; i < Tries && best > TimeSpan.FromMilliseconds(1); i++)
        {
            var time = Stopwatch.StartNew();
            work();
            if (time.Elapsed < best) best = time.Elapsed;
        }

        return best;
    }
}
