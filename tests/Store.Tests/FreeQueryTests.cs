using PerfEval.Store;
using Xunit;

namespace PerfEval.Tests.Store;

public sealed class FreeQueryTests(FreeQueryTests.Loaded loaded) : IClassFixture<FreeQueryTests.Loaded>
{
    private readonly TemporaryStore _store = loaded.Store;

    public sealed class Loaded : IDisposable
    {
        internal TemporaryStore Store { get; } = new TemporaryStore().With(Samples.Document(1), Samples.Document(2));

        public void Dispose() => Store.Dispose();
    }

    [Theory]
    [InlineData("INSERT INTO failures VALUES ('a','b','c','d','e','f',1,'g')")]
    [InlineData("DELETE FROM figures")]
    [InlineData("UPDATE reports SET grade = '差'")]
    [InlineData("DROP TABLE figures")]
    [InlineData("CREATE TEMP TABLE t(a)")]
    [InlineData("ATTACH '/etc/passwd' AS other")]
    [InlineData("ATTACH ':memory:' AS other")]
    [InlineData("DETACH main")]
    [InlineData("PRAGMA writable_schema = 1")]
    [InlineData("PRAGMA journal_mode = DELETE")]
    [InlineData("PRAGMA query_only = OFF")]
    [InlineData("VACUUM INTO '/tmp/perfeval-stolen.db'")]
    [InlineData("VACUUM")]
    [InlineData("REINDEX")]
    [InlineData("ANALYZE")]
    [InlineData("BEGIN IMMEDIATE")]
    [InlineData("SELECT load_extension('/tmp/evil.so')")]
    [InlineData("SELECT readfile('/etc/passwd')", true)]
    [InlineData("SELECT writefile('/tmp/x', 'y')", true)]
    [InlineData("SELECT fts3_tokenizer('simple')", true)]
    [InlineData("SELECT randomblob(1000000000)")]
    [InlineData("SELECT 1; DELETE FROM figures")]
    [InlineData("WITH x AS (SELECT 1) DELETE FROM figures WHERE 1 IN x")]
    [InlineData("INSERT INTO block_index(block_index) VALUES ('delete-all')")]
    public void What_would_write_or_reach_outside_is_refused(string sql, bool unknownFunction = false)
    {
        using var store = _store.Read();
        var outcome = store.Query(sql, QueryLimits.Default);
        if (unknownFunction) Assert.True(outcome is QueryOutcome.Bad or QueryOutcome.Refused);
        else Assert.IsType<QueryOutcome.Refused>(outcome);
        Assert.Equal("6", _store.Ask("SELECT count(*) FROM figures"));
    }

    [Theory]
    [InlineData("SELEC 1")]
    [InlineData("SELECT nothing FROM figures")]
    [InlineData("SELECT * FROM no_such_table")]
    [InlineData("")]
    [InlineData("-- only a comment")]
    [InlineData("SELECT 1; SELECT 2")]
    [InlineData("SELECT ?")]
    public void What_is_not_one_statement_of_SQL_is_bad(string sql)
    {
        using var store = _store.Read();
        Assert.IsType<QueryOutcome.Bad>(store.Query(sql, QueryLimits.Default));
    }

    [Theory]
    [InlineData("SELECT count(*) FROM v_findings WHERE severity = 'error'", "1")]
    [InlineData("SELECT rule, errors FROM v_rules;", "execution-rate|1")]
    [InlineData("WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT sum(i) FROM n", "15")]
    [InlineData("SELECT 0.1 + 0.2", "0.3")]
    [InlineData("SELECT name FROM pragma_table_info('failures') LIMIT 1", "path")]
    [InlineData("SELECT count(*) FROM block_index WHERE block_index MATCH '\"绩效\"'", "2")]
    [InlineData("SELECT reached FROM v_indicators LIMIT 1", "1")]
    [InlineData("SELECT computed_rate, stated_rate FROM v_execution WHERE report_id = 1", "1.000003|0.552")]
    [InlineData("SELECT organization, reports, errors FROM v_organizations ORDER BY organization", "第1中学|1|1\n第2中学|1|0")]
    public void Reading_is_answered(string sql, string expected) => Assert.Equal(expected, _store.Ask(sql));

    [Fact]
    public void A_query_that_runs_away_is_stopped_by_time()
    {
        using var store = _store.Read();
        Queries.AreStoppedByTime(store);
    }

    [Fact]
    public void Rows_beyond_the_limit_are_left_out_and_it_is_said()
    {
        using var store = _store.Read();
        var answer = Assert.IsType<QueryOutcome.Answered>(store.Query("SELECT id FROM figures", new QueryLimits(4, TimeSpan.FromSeconds(5))));
        using var rows = answer.Rows;
        var read = 0;
        while (rows.Read()) read++;
        Assert.Equal(4, read);
        Assert.True(rows.Truncated);
        Assert.False(rows.Read());
    }

    [Fact]
    public void The_schema_names_tables_and_views_with_their_columns()
    {
        using var store = _store.Read();
        var schema = store.DescribeSchema();
        Assert.Contains("view v_execution(report_id, organization", schema);
        Assert.Contains("table failures(path, sha256, code, message, at", schema);
        Assert.DoesNotContain("block_index", schema);
    }
}
