using PerfEval.Check.Relations;

namespace PerfEval.Check.Discovery.Inferred;

/// <summary>The cells whose number some relation states already, and under which rule.</summary>
internal sealed class ToldCells
{
    private readonly HashSet<(int Block, int Row, int Column)> _cells = [];
    private readonly HashSet<(int Block, int Row, int Column, string Rule)> _rules = [];

    public ToldCells(IEnumerable<Relation> relations) => Add(relations);

    public void Add(IEnumerable<Relation> relations)
    {
        foreach (var relation in relations)
        {
            // What would stay silent if it did not hold tells nothing.
            if (relation is { Strength: Strength.Possible, Short: Strength.Possible }) continue;
            if (relation.Stated.Source is not { Row: { } row, Column: { } column } place) continue;
            _cells.Add((place.Block, row, column));
            _rules.Add((place.Block, row, column, relation.Rule));
        }
    }

    public bool Has(int block, int row, int column) => _cells.Contains((block, row, column));

    public bool Has(Relation relation) => relation.Stated.Source is { Row: { } row, Column: { } column } place && _rules.Contains((place.Block, row, column, relation.Rule));
}
