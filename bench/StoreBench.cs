using System.Diagnostics;
using PerfEval.Model;
using PerfEval.Store;
using PerfEval.Store.Rows;

namespace PerfEval.Bench;

/// <summary>Fills a store until it holds a number of figures, and times the first page of every listing, view and search, each on a store opened anew.</summary>
internal static class StoreBench
{
    private const int Page = 50;
    private const int Runs = 3;
    private const int Seed = 11;

    /// <param name="keep">Where the store is kept, a file or postgresql://…, and used again if it is there; null for a file that is deleted in the end.</param>
    public static int Run(long figures, string? keep)
    {
        var path = keep ?? Path.Combine(Path.GetTempPath(), $"perfeval-bench-{Environment.ProcessId}.db");
        try
        {
            if (keep is null || Stores.OpenForReading(keep, TimeProvider.System) is not Outcome<IReportStore>.Done(var there, _)) Fill(path, figures);
            else there.Dispose();
            if (File.Exists(path)) Console.WriteLine($"file                    {new FileInfo(path).Length >> 20} MB");
            foreach (var table in (string[])["documents", "reports", "figures", "headcounts", "rates", "indicators", "scores", "findings", "blocks"])
                Console.WriteLine($"{table,-23} {Count(path, table),10}");
            foreach (var (name, open) in Questions()) Time(path, name, open);
            return 0;
        }
        finally
        {
            if (keep is null) foreach (var left in (string[])[path, path + "-wal", path + "-shm"]) File.Delete(left);
        }
    }

    private static void Fill(string path, long figures)
    {
        var began = Stopwatch.GetTimestamp();
        var documents = 0;
        using (var store = Opened(Stores.OpenForWriting(path, TimeProvider.System)))
        {
            foreach (var outcome in new ManyReports(Seed).Until(figures))
            {
                store.Save(outcome);
                documents++;
            }
        }

        Console.WriteLine($"written, a document     {Stopwatch.GetElapsedTime(began).TotalMilliseconds / documents:F2} ms (making it included)");
    }

    private static IEnumerable<(string Name, Func<IReportStore, RowSet> Open)> Questions()
    {
        var first = new ListingFilter(Limit: Page);
        foreach (var listing in Enum.GetValues<Listing>())
        {
            yield return ($"{listing}", store => store.List(listing, first));
            foreach (var column in Listings.Columns(listing).Where(column => column.Main))
            {
                var sorted = first with { Sort = '-' + column.Name };
                yield return ($"{listing} --sort -{column.Name}", store => store.List(listing, sorted));
            }
        }

        foreach (var (listing, filter, words) in Filters()) yield return ($"{listing} {words}", store => store.List(listing, filter with { Limit = Page }));
        foreach (var view in (string[])["v_reports", "v_execution", "v_figures", "v_indicators", "v_rates", "v_headcounts", "v_scores", "v_findings", "v_evidence", "v_rules", "v_organizations"])
            yield return (view, store => Answer(store, $"SELECT * FROM {view} LIMIT {Page}"));
        foreach (var words in (string[])["绩效", "预算 执行率", "结转资金", "县", "竹兰", "竹兰 水利", "不存在的词语", "资金支"])
            yield return ($"search {words}", store => store.Search(words, first));
    }

    private static IEnumerable<(Listing Listing, ListingFilter Filter, string Words)> Filters()
    {
        yield return (Listing.Reports, new(Inconsistent: true), "--inconsistent");
        yield return (Listing.Reports, new(Inconsistent: true, Year: 2021, Organization: "水利"), "--inconsistent --year 2021 --organization 水利");
        yield return (Listing.Reports, new(Rule: "sum"), "--rule sum");
        yield return (Listing.Findings, new(Severity: Model.Findings.Severity.Error), "--severity error");
        yield return (Listing.Findings, new(Rule: "sum", Organization: "竹兰"), "--rule sum --organization 竹兰");
        yield return (Listing.Findings, new(Text: "竹兰"), "--text 竹兰");
        yield return (Listing.Figures, new(Year: 2021), "--year 2021");
        yield return (Listing.Figures, new(Organization: "竹兰"), "--organization 竹兰");
        yield return (Listing.Figures, new(Organization: "没有这样的单位"), "--organization (none)");
        yield return (Listing.Figures, new(Text: "竹兰"), "--text 竹兰");
        yield return (Listing.Figures, new(Text: "没有这样的词"), "--text (none)");
        yield return (Listing.Figures, new(Measure: "executed", Fund: "total", Sort: "-amount"), "--measure executed --fund total --sort -amount");
        yield return (Listing.Figures, new(Measure: "collected"), "--measure collected");
        yield return (Listing.Figures, new(Document: "0000123"), "--document 0000123");
        yield return (Listing.Indicators, new(Text: "满意度"), "--text 满意度");
        yield return (Listing.Rates, new(Kind: "execution", Sort: "value"), "--kind execution --sort value");
    }

    private static void Time(string path, string name, Func<IReportStore, RowSet> open)
    {
        var slowest = TimeSpan.Zero;
        var rows = 0;
        using var self = Process.GetCurrentProcess();
        var busy = self.TotalProcessorTime;
        for (var run = 0; run < Runs; run++)
        {
            var began = Stopwatch.GetTimestamp();
            using var store = Opened(Stores.OpenForReading(path, TimeProvider.System));
            using var found = open(store);
            for (rows = 0; found.Read(); rows++) Touch(found);
            var took = Stopwatch.GetElapsedTime(began);
            if (took > slowest) slowest = took;
        }

        self.Refresh();
        // Beside the slowest run the processor's time of one: on a machine with other work the first says more of that work.
        Console.WriteLine($"{slowest.TotalMilliseconds,8:F0} ms {(self.TotalProcessorTime - busy).TotalMilliseconds / Runs,6:F0} ms busy {rows,4} rows  {name}");
    }

    private static void Touch(RowSet rows)
    {
        for (var i = 0; i < rows.Columns.Count; i++) _ = rows[i];
    }

    private static long Count(string path, string table)
    {
        using var store = Opened(Stores.OpenForReading(path, TimeProvider.System));
        using var rows = Answer(store, $"SELECT count(*) FROM {table}");
        return rows.Read() ? rows[0].Integer : 0;
    }

    private static RowSet Answer(IReportStore store, string sql) => store.Query(sql, QueryLimits.Default) switch
    {
        QueryOutcome.Answered answered => answered.Rows,
        var other => throw new InvalidOperationException($"{sql}: {other}"),
    };

    private static IReportStore Opened(Outcome<IReportStore> outcome) => outcome switch
    {
        Outcome<IReportStore>.Done(var store, _) => store,
        Outcome<IReportStore>.Failed failed => throw new InvalidOperationException(failed.English),
        var other => throw new InvalidOperationException($"{other}"),
    };
}
