using PerfEval.Model.Values;

namespace PerfEval.Evaluation.Matching;

/// <summary>Collects what the comparisons of one file find.</summary>
internal sealed class Notes
{
    private readonly Dictionary<string, Tally> _tallies = Aspects.Tallies.ToDictionary(aspect => aspect, _ => default(Tally));
    private readonly Dictionary<string, Share> _shares = Aspects.Shares.ToDictionary(aspect => aspect, _ => default(Share));
    private readonly List<Difference> _differences = [];

    public IReadOnlyDictionary<string, Tally> Tallies => _tallies;

    public IReadOnlyDictionary<string, Share> Shares => _shares;

    public Sequence<Difference> Differences => [.. _differences];

    public void Count(string aspect, int right, int missed, int invented) => _tallies[aspect] += new Tally(right, missed, invented);

    /// <summary>One answer; a wrong one is told.</summary>
    public void Answer(string aspect, bool right, Func<Difference> otherwise)
    {
        _shares[aspect] += new Share(right ? 1 : 0, 1);
        if (!right) _differences.Add(otherwise());
    }

    public void Missed(string aspect, string what, string? where = null) => _differences.Add(new Difference(aspect, DifferenceKind.Missed, what, where));

    public void Invented(string aspect, string what, string? where = null) => _differences.Add(new Difference(aspect, DifferenceKind.Invented, what, where));

    public void Wrong(string aspect, string what, string? where = null) => _differences.Add(new Difference(aspect, DifferenceKind.Wrong, what, where));
}
