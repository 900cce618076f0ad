using Npgsql;
using PerfEval.Model.Facts;
using PerfEval.Model.Findings;
using PerfEval.Store.Sql;

namespace PerfEval.Store.Postgres;

/// <summary>A document to write, under the id and the path that it has in the store.</summary>
internal sealed record PlacedDocument(PendingDocument Pending, long Id, DocumentPath Own)
{
    public DocumentOutcome Outcome => Pending.Outcome;
}

/// <summary>Writes the rows of documents table by table. Ids go on from the last ones, which the store's lock keeps others from using.</summary>
internal static class DocumentCopier
{
    /// <summary>Tables with rows of their own ids, in the order of <see cref="LastIds"/>.</summary>
    private static readonly string[] Numbered = ["problems", "reports", "figures", "headcounts", "rates", "indicators", "scores", "findings", "evidence", "blocks"];

    public static void Write(NpgsqlConnection connection, IReadOnlyList<PlacedDocument> documents)
    {
        if (documents.Count == 0) return;
        var last = LastIds(connection);
        Copy(connection, "documents", DocumentRows.DocumentColumns, 0, rows =>
        {
            foreach (var document in documents) DocumentRows.Add(rows.Begin(document.Id), document.Outcome, document.Own, document.Pending.At);
        });
        Copy(connection, "problems", DocumentRows.ProblemColumns, last["problems"], rows =>
        {
            foreach (var document in documents)
            {
                foreach (var problem in document.Outcome.Problems) DocumentRows.Add(rows.Next(), document.Id, problem);
            }
        });
        var reports = new List<(CheckedReport Verdict, long Id)>();
        Copy(connection, "reports", DocumentRows.ReportColumns, last["reports"], rows =>
        {
            foreach (var document in documents)
            {
                foreach (var verdict in document.Outcome.Reports)
                {
                    DocumentRows.Add(rows.Next(), document.Id, verdict);
                    reports.Add((verdict, rows.Id));
                }
            }
        });
        CopyFacts(connection, "figures", DocumentRows.FigureColumns, last, reports, report => report.Figures, DocumentRows.Add);
        CopyFacts(connection, "headcounts", DocumentRows.HeadcountColumns, last, reports, report => report.Headcounts, DocumentRows.Add);
        CopyFacts(connection, "rates", DocumentRows.RateColumns, last, reports, report => report.Rates, DocumentRows.Add);
        CopyFacts(connection, "indicators", DocumentRows.IndicatorColumns, last, reports, report => report.Indicators, DocumentRows.Add);
        CopyFacts(connection, "scores", DocumentRows.ScoreColumns, last, reports, report => report.Scores, DocumentRows.Add);
        CopyFindings(connection, last, reports);
        CopyText(connection, last["blocks"], documents);
    }

    private static void CopyFacts<TFact>(
        NpgsqlConnection connection, string table, string columns, Dictionary<string, long> last, List<(CheckedReport Verdict, long Id)> reports,
        Func<Report, IEnumerable<TFact>> facts, Func<CopyTable, long, TFact, CopyTable> add) => Copy(connection, table, columns, last[table], rows =>
    {
        foreach (var (verdict, id) in reports)
        {
            foreach (var fact in facts(verdict.Report)) add(rows.Next(), id, fact);
        }
    });

    private static void CopyFindings(NpgsqlConnection connection, Dictionary<string, long> last, List<(CheckedReport Verdict, long Id)> reports)
    {
        var findings = new List<(Finding Finding, long Id)>();
        Copy(connection, "findings", DocumentRows.FindingColumns, last["findings"], rows =>
        {
            foreach (var (verdict, id) in reports)
            {
                for (var i = 0; i < verdict.Findings.Count; i++)
                {
                    DocumentRows.Add(rows.Next(), id, i, verdict.Findings[i]);
                    findings.Add((verdict.Findings[i], rows.Id));
                }
            }
        });
        Copy(connection, "evidence", DocumentRows.EvidenceColumns, last["evidence"], rows =>
        {
            foreach (var (finding, id) in findings)
            {
                for (var i = 0; i < finding.Evidence.Count; i++) DocumentRows.Add(rows.Next(), id, i, finding.Evidence[i]);
            }
        });
    }

    private static void CopyText(NpgsqlConnection connection, long last, IReadOnlyList<PlacedDocument> documents)
    {
        Copy(connection, "blocks", DocumentRows.BlockColumns, last, rows =>
        {
            foreach (var document in documents)
            {
                foreach (var block in document.Pending.Blocks) DocumentRows.Add(rows.Next(), document.Id, block);
            }
        });
        Copy(connection, "block_index", "bigrams", 0, rows =>
        {
            foreach (var document in documents) rows.Begin(document.Id).Add(document.Pending.Bigrams);
        }, "document_id");
    }

    private static void Copy(NpgsqlConnection connection, string table, string columns, long lastId, Action<CopyTable> write, string key = "id")
    {
        using var rows = new CopyTable(connection, table, $"{key}, {columns}", lastId);
        write(rows);
        rows.Complete();
    }

    private static Dictionary<string, long> LastIds(NpgsqlConnection connection)
    {
        var sql = $"SELECT {string.Join(", ", Numbered.Select(table => $"(SELECT coalesce(max(id), 0) FROM {table})"))}";
        return Database.Rows(connection, sql, row => Numbered.Select((table, i) => (table, Id: row.GetInt64(i))).ToDictionary(last => last.table, last => last.Id)).Single();
    }
}
