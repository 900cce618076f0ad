using PerfEval.Model;
using PerfEval.Store;
using PerfEval.Store.Rows;
using PerfEval.Tests.Support;
using Xunit;
using Xunit.Sdk;

namespace PerfEval.Tests.Store;

public enum StoreKind
{
    Sqlite,
    Postgres,
}

/// <summary>Runs a test once with each kind of store; without PostgreSQL's server with SQLite alone, which <see cref="PostgresFactAttribute"/> says.</summary>
internal sealed class EveryStoreAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(System.Reflection.MethodInfo testMethod) =>
        Enum.GetValues<StoreKind>().Where(kind => kind == StoreKind.Sqlite || PostgresServer.IsInstalled).Select(kind => new object[] { kind });
}

/// <summary>A test that needs PostgreSQL's server.</summary>
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresServer.IsInstalled ? null : PostgresServer.Missing;
}

/// <summary>Some tests that need PostgreSQL's server.</summary>
internal sealed class PostgresTheoryAttribute : TheoryAttribute
{
    public PostgresTheoryAttribute() => Skip = PostgresServer.IsInstalled ? null : PostgresServer.Missing;
}

/// <summary>A store in a folder or a database of its own that goes away with the test, or with the server.</summary>
internal sealed class TemporaryStore(StoreKind kind = StoreKind.Sqlite) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("perfeval-store-");
    private string? _location;

    /// <summary>What --store would say.</summary>
    public string Path => _location ??= kind == StoreKind.Postgres ? PostgresServer.Instance!.NewDatabase() : File("store.db");

    public string File(string name) => System.IO.Path.Combine(_folder.FullName, name);

    public IReportStore Write() => Opened(Stores.OpenForWriting(Path, TimeProvider.System));

    public IReportStore Read() => Opened(Stores.OpenForReading(Path, TimeProvider.System));

    /// <summary>Saves documents and closes the store.</summary>
    public TemporaryStore With(params Model.Findings.DocumentOutcome[] documents)
    {
        using var store = Write();
        foreach (var document in documents) store.Save(document);
        return this;
    }

    /// <summary>The answer of one query: cells as text, rows joined by line breaks.</summary>
    public string Ask(string sql)
    {
        using var store = Read();
        var answer = (QueryOutcome.Answered)store.Query(sql, QueryLimits.Default);
        return Text(answer.Rows);
    }

    public static string Text(RowSet rows)
    {
        using (rows)
        {
            var lines = new List<string>();
            while (rows.Read()) lines.Add(string.Join('|', rows.Columns.Select((_, i) => rows[i].ToString())));
            return string.Join('\n', lines);
        }
    }

    private static IReportStore Opened(Outcome<IReportStore> outcome) => outcome switch
    {
        Outcome<IReportStore>.Done done => done.Value,
        Outcome<IReportStore>.Failed failed => throw new InvalidOperationException(failed.English),
        _ => throw new InvalidOperationException(),
    };

    public void Dispose() => _folder.Delete(recursive: true);
}
