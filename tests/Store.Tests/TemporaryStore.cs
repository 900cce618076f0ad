using PerfEval.Model;
using PerfEval.Store;
using PerfEval.Store.Rows;

namespace PerfEval.Tests.Store;

/// <summary>A store in a folder of its own that goes away with the test.</summary>
internal sealed class TemporaryStore : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("perfeval-store-");

    public string Path => File("store.db");

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
