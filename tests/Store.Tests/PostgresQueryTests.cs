using System.Diagnostics;
using PerfEval.Store;
using PerfEval.Store.Postgres;
using PerfEval.Tests.Support;
using Xunit;

namespace PerfEval.Tests.Store;

/// <summary>Statements that a person typed, against a server on which the role may do anything: what is refused is refused by the product.</summary>
public sealed class PostgresQueryTests(PostgresQueryTests.Loaded loaded) : IClassFixture<PostgresQueryTests.Loaded>
{
    public sealed class Loaded : IDisposable
    {
        private readonly Lazy<TemporaryStore> _store = new(() => new TemporaryStore(StoreKind.Postgres).With(Samples.Document(1), Samples.Document(2)));

        private readonly Lazy<IReportStore> _reader;

        public Loaded() => _reader = new(() => Store.Read());

        internal TemporaryStore Store => _store.Value;

        /// <summary>Open once: a connection to a server costs more than what most tests ask.</summary>
        internal IReportStore Reader => _reader.Value;

        internal string Ask(string sql) => TemporaryStore.Text(Assert.IsType<QueryOutcome.Answered>(Reader.Query(sql, QueryLimits.Default)).Rows);

        public void Dispose()
        {
            if (_reader.IsValueCreated) Reader.Dispose();
            if (_store.IsValueCreated) Store.Dispose();
        }
    }

    [PostgresTheory]
    [InlineData("INSERT INTO skipped VALUES ('a', 'b')")]
    [InlineData("DELETE FROM figures")]
    [InlineData("UPDATE reports SET grade = '差'")]
    [InlineData("TRUNCATE figures")]
    [InlineData("DROP TABLE figures")]
    [InlineData("CREATE TEMP TABLE t(a int)")]
    [InlineData("COPY figures TO PROGRAM 'cat'")]
    [InlineData("COPY figures FROM '/etc/passwd'")]
    [InlineData("DO $$ BEGIN DELETE FROM figures; END $$")]
    [InlineData("BEGIN READ WRITE")]
    [InlineData("COMMIT")]
    [InlineData("SET transaction_read_only = off")]
    [InlineData("VACUUM")]
    [InlineData("LISTEN x")]
    [InlineData("SELECT 1; DELETE FROM figures")]
    [InlineData("SELECT 1; COMMIT; DROP TABLE figures")]
    [InlineData("WITH x AS (DELETE FROM figures RETURNING 1) SELECT * FROM x")]
    [InlineData("SELECT * INTO t FROM figures")]
    [InlineData("SELECT * FROM figures FOR UPDATE")]
    [InlineData("SELECT set_config('transaction_read_only', 'off', false)")]
    [InlineData("SELECT set_config('statement_timeout', '0', false)")]
    [InlineData("SELECT pg_read_file('/etc/passwd')")]
    [InlineData("SELECT pg_catalog . /* there */ pg_read_file ('/etc/passwd')")]
    [InlineData("SELECT \"pg_read_file\"('/etc/passwd')")]
    [InlineData("SELECT U&\"pg\\005fread_file\"('/etc/passwd')")]
    [InlineData("SELECT s.pg_read_file FROM unnest(ARRAY['/etc/passwd']) AS s")]
    [InlineData("SELECT E'a'\n'\\' ' || pg_read_file('/etc/passwd') || ' '")]
    [InlineData("SELECT 1 -- \rFROM pg_ls_dir('/')")]
    [InlineData("SELECT lo_import('/etc/passwd')")]
    [InlineData("SELECT query_to_xml('DELETE FROM figures', true, true, '')")]
    [InlineData("SELECT pg_sleep(60)")]
    [InlineData("SELECT pg_terminate_backend(1)")]
    [InlineData("SELECT pg_advisory_lock(1)")]
    [InlineData("EXPLAIN ANALYZE SELECT 1")]
    public void What_would_write_or_reach_outside_is_refused(string sql)
    {
        var store = loaded.Reader;
        Assert.IsType<QueryOutcome.Refused>(store.Query(sql, QueryLimits.Default));
        Assert.Equal("6", loaded.Ask("SELECT count(*) FROM figures"));
    }

    [PostgresTheory]
    [InlineData("SELEC 1")]
    [InlineData("SELECT nothing FROM figures")]
    [InlineData("SELECT * FROM no_such_table")]
    [InlineData("")]
    [InlineData("-- only a comment")]
    [InlineData("SELECT 1; SELECT 2")]
    [InlineData("SELECT $1")]
    [InlineData("SELECT $1::int")]
    [InlineData("SELECT 'no end")]
    public void What_is_not_one_statement_of_SQL_is_bad(string sql)
    {
        var store = loaded.Reader;
        Assert.IsType<QueryOutcome.Bad>(store.Query(sql, QueryLimits.Default));
    }

    [PostgresTheory]
    [InlineData("SELECT count(*) FROM v_findings WHERE severity = 'error'", "1")]
    [InlineData("SELECT rule, errors FROM v_rules; -- and no more", "execution-rate|1")]
    [InlineData("(SELECT 1) UNION ALL VALUES (2) ORDER BY 1", "1\n2")]
    [InlineData("TABLE v_years ORDER BY 1 LIMIT 1", "2021|1|1|1|0|95.52|340100|340101")]
    [InlineData("WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT sum(i) FROM n", "15")]
    [InlineData("SELECT 0.1 + 0.2, 1.0 / 3, 0.1::float8 + 0.2::float8, 1e20::numeric * 1e20, 'NaN'::numeric", "0.3|0.333333333333333|0.3|10000000000000000000000000000000000000000|NaN")]
    [InlineData("SELECT reached, NOT reached, NULL FROM v_indicators LIMIT 1", "1|0|")]
    [InlineData("SELECT '007'::varchar, ARRAY[1, 2], DATE '2024-02-29', 'pg_read_file', 'a;b', $$;$$", "007|{1,2}|2024-02-29|pg_read_file|a;b|;")]
    [InlineData("SELECT computed_rate, stated_rate FROM v_execution WHERE report_id = 1", "1.000003|0.552")]
    [InlineData("SELECT count(*) FROM documents WHERE ingested_at > '2020-01-01'", "2")]
    public void Reading_is_answered(string sql, string expected) => Assert.Equal(expected, loaded.Ask(sql));

    [PostgresFact]
    public void A_query_that_runs_away_is_stopped_by_time() => Queries.AreStoppedByTime(loaded.Reader);

    [PostgresFact]
    public void Rows_beyond_the_limit_are_left_out_and_not_waited_for()
    {
        var store = loaded.Reader;
        var answer = Assert.IsType<QueryOutcome.Answered>(store.Query($"SELECT 1 FROM {string.Join(", ", Enumerable.Range(0, 12).Select(i => $"figures AS f{i}"))}", new QueryLimits(4, TimeSpan.FromSeconds(60))));
        var began = Stopwatch.GetTimestamp();
        using (var rows = answer.Rows)
        {
            var read = 0;
            while (rows.Read()) read++;
            Assert.Equal(4, read);
            Assert.True(rows.Truncated);
        }

        Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(20));
        Assert.Equal("2", loaded.Ask("SELECT count(*) FROM documents"));
    }

    [PostgresFact]
    public void A_refusal_of_the_server_is_a_refusal()
    {
        var server = PostgresServer.Instance!;
        server.Sql(loaded.Store.Path, "CREATE FUNCTION sneaky() RETURNS int IMMUTABLE LANGUAGE plpgsql AS 'BEGIN DELETE FROM figures; RETURN 1; END'");
        var store = loaded.Reader;
        var answer = Assert.IsType<QueryOutcome.Answered>(store.Query("SELECT sneaky() FROM documents", QueryLimits.Default));
        using (answer.Rows) Assert.False(Assert.Throws<QueryStoppedException>(() => answer.Rows.Read()).Message.Length == 0);
        Assert.Equal("6", loaded.Ask("SELECT count(*) FROM figures"));
    }

    [Theory]
    [InlineData("SELECT 1; ; -- x\n /* ; /* ; */ ; */ SELECT ';' || \"a;b\" || $t$;$$;$t$ ;", 2)]
    [InlineData("SELECT E'\\';' || 'x\\'; SELECT 2", 2)]
    [InlineData("SELECT U&'\\0061;'", 1)]
    [InlineData("  ", 0)]
    public void Statements_are_told_apart_as_the_server_does(string sql, int count) => Assert.Equal(count, StatementText.Of(sql).Statements.Count);

    [Fact]
    public void Names_in_strings_and_comments_are_none()
    {
        var text = StatementText.Of("SELECT 'one' /* two */ FROM Three -- four\n, \"Fi\"\"ve\", $q$ six $q$, e'se\\'ven', eight$nine");
        Assert.Equal(["select", "from", "three", "e", "eight$nine"], text.Words);
        Assert.Contains("Fi\"ve", text.Names);
    }
}
