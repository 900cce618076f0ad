using PerfEval.Store;
using PerfEval.Store.Rows;

namespace PerfEval.Bench.Kills;

/// <summary>
/// All rows of a store, table by table, in a form that does not depend on the order of loading: ids give way to what they
/// stand for (the document's hash, the places of report and finding), moments are left out.
/// </summary>
public static class StoreRows
{
    private const string Search = "search";
    private const string Table = "table ";
    private static readonly string[] Ignored = ["ingested_at", "at"];
    private static readonly QueryLimits Unlimited = new(null, TimeSpan.FromMinutes(5));

    /// <param name="path">What --store says: a file, or postgresql://….</param>
    /// <summary>Sorted rows by the name of their table, and what a search for a common word finds.</summary>
    public static SortedDictionary<string, List<string>> Of(string path)
    {
        using var store = Opened(path);
        var tables = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        var names = Names(store, "documents", "id", row => row("sha256"));
        var reports = Names(store, "reports", "id", row => $"{names[row("document_id")]}/{row("position")}");
        var findings = Names(store, "findings", "id", row => $"{reports[row("report_id")]}/{row("position")}");
        foreach (var table in Tables(store))
        {
            tables[table] = [.. Read(store, $"SELECT * FROM {table}", row => string.Join('\u001F', row.Columns.Select((column, i) => column.Name switch
            {
                "id" => string.Empty,
                "document_id" => names[row[i].ToString()],
                "report_id" => reports[row[i].ToString()],
                "finding_id" => findings[row[i].ToString()],
                var name when Ignored.Contains(name) => string.Empty,
                _ => row[i].ToString(),
            }))).Order(StringComparer.Ordinal)];
        }

        using var found = store.Search("支出", ListingFilter.All);
        tables[Search] = [.. Rows(found, row => string.Join('\u001F', row.Columns.Select((column, i) => column.Name.EndsWith("id", StringComparison.Ordinal) ? string.Empty : row[i].ToString()))).Order(StringComparer.Ordinal)];
        return tables;
    }

    /// <summary>The first difference in words; null where there is none.</summary>
    public static string? Difference(SortedDictionary<string, List<string>> expected, SortedDictionary<string, List<string>> actual)
    {
        if (!expected.Keys.SequenceEqual(actual.Keys)) return $"tables {string.Join(' ', actual.Keys)} instead of {string.Join(' ', expected.Keys)}";
        foreach (var (table, rows) in expected)
        {
            var other = actual[table];
            var at = rows.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
            if (at < rows.Count || at < other.Count) return $"{table}: {other.Count} rows instead of {rows.Count}; «{other.ElementAtOrDefault(at)}» instead of «{rows.ElementAtOrDefault(at)}»".Replace('\u001F', '|');
        }

        return null;
    }

    /// <summary>From «table failures(path, sha256 …)»: every database describes itself so.</summary>
    private static IEnumerable<string> Tables(IReportStore store) =>
        store.DescribeSchema().Split('\n').Where(line => line.StartsWith(Table, StringComparison.Ordinal)).Select(line => line[Table.Length..line.IndexOf('(')]);

    private static Dictionary<string, string> Names(IReportStore store, string table, string key, Func<Func<string, string>, string> name)
    {
        var names = new Dictionary<string, string>();
        _ = Read(store, $"SELECT * FROM {table}", row =>
        {
            var columns = row.Columns.Select((column, i) => (column.Name, i)).ToDictionary(column => column.Name, column => column.i);
            names[row[columns[key]].ToString()] = name(column => row[columns[column]].ToString());
            return 0;
        });
        return names;
    }

    private static List<T> Read<T>(IReportStore store, string sql, Func<RowSet, T> each)
    {
        if (store.Query(sql, Unlimited) is not QueryOutcome.Answered(var rows)) throw new InvalidOperationException($"{sql} is not answered.");
        using (rows) return Rows(rows, each);
    }

    private static List<T> Rows<T>(RowSet rows, Func<RowSet, T> each)
    {
        var list = new List<T>();
        while (rows.Read()) list.Add(each(rows));
        return list;
    }

    private static IReportStore Opened(string path) =>
        Stores.OpenForReading(path, TimeProvider.System) is Model.Outcome<IReportStore>.Done(var store, _) ? store : throw new InvalidOperationException($"{path} can't be opened.");
}
