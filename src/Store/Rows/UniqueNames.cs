namespace PerfEval.Store.Rows;

/// <summary>Names that tell the columns of a query apart: SELECT r.id, f.id gives id and id_2. An object with a name twice loses one in most readers.</summary>
public static class UniqueNames
{
    public static IReadOnlyList<string> Of(IReadOnlyList<Column> columns)
    {
        // A name that stands in the query itself is nobody else's: id, id, id_2 gives id, id_3, id_2.
        var given = columns.Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. columns.Select(column => taken.Add(column.Name) ? column.Name : Numbered(column.Name))];

        string Numbered(string name)
        {
            var number = 2;
            while (given.Contains($"{name}_{number}") || !taken.Add($"{name}_{number}")) number++;
            return $"{name}_{number}";
        }
    }
}
