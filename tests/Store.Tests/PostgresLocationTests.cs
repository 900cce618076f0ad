using System.Runtime.Loader;
using PerfEval.Store;
using PerfEval.Store.Postgres;
using PerfEval.Store.Rows;
using PerfEval.Store.Sql;
using Xunit;

namespace PerfEval.Tests.Store;

public sealed class PostgresLocationTests
{
    [Theory]
    [InlineData("postgresql://li%40ming:p%3A%2F%40w@db.example:5433/%E7%BB%A9%E6%95%88?sslmode=verify-full&connect_timeout=7", "db.example", 5433, "li@ming", "p:/@w", "绩效", "postgresql://li@ming@db.example:5433/绩效")]
    [InlineData("postgres://user@[::1]:5433/x", "::1", 5433, "user", null, "x", "postgresql://user@[::1]:5433/x")]
    [InlineData("POSTGRESQL://host/x?user=a&password=b", "host", 5432, "a", "b", "x", "postgresql://a@host:5432/x")]
    [InlineData("postgresql:///x?host=/var/run/postgresql&user=a", "/var/run/postgresql", 5432, "a", null, "x", "postgresql://a@/var/run/postgresql/x")]
    [InlineData("postgresql://u:a:b@one:1,two:2/x", "one:1,two:2", 5432, "u", "a:b", "x", "postgresql://u@one:1,two:2/x")]
    public void The_parts_of_a_location_are_read_and_the_password_is_never_shown(string location, string host, int port, string user, string? password, string database, string shown)
    {
        var parsed = PostgresLocation.Parse(location);
        Assert.Equal((host, port, user, password, database), (parsed.Settings.Host, parsed.Settings.Port, parsed.Settings.Username, parsed.Settings.Password, parsed.Settings.Database));
        Assert.Equal(shown, parsed.Shown);
    }

    [Fact]
    public void Names_of_libpq_become_settings()
    {
        var settings = PostgresLocation.Parse("postgresql://host/x?sslmode=verify-full&connect_timeout=7&application_name=audit&search_path=perf").Settings;
        Assert.Equal((Npgsql.SslMode.VerifyFull, 7, "audit", "perf"), (settings.SslMode, settings.Timeout, settings.ApplicationName, settings.SearchPath));
    }

    [Theory]
    [InlineData("postgresql://host:70000/x", "port")]
    [InlineData("postgresql://host/x?geheim=geheim2", "geheim")]
    [InlineData("postgresql://host/x?sslmode=geheim2", "sslmode")]
    public void What_is_wrong_with_a_location_is_named(string location, string part) => Assert.Equal(part, Assert.Throws<FormatException>(() => PostgresLocation.Parse(location)).Message);

    [Fact]
    public void Notes_of_a_load_lie_beside_a_file_and_never_under_a_password()
    {
        Assert.Equal("/data/perfeval.db-inflight", Stores.LocalFile("/data/perfeval.db", "-inflight"));
        var ofServer = Stores.LocalFile("postgresql://u:geheim@h/x", "-inflight");
        Assert.EndsWith("-inflight", ofServer, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", ofServer, StringComparison.Ordinal);
        Assert.NotEqual(ofServer, Stores.LocalFile("postgresql://u:geheim@h/y", "-inflight"));
    }

    [Fact]
    public void A_store_in_a_file_does_without_the_client_of_the_server()
    {
        using var file = new TemporaryStore().With(Samples.Document(1));
        var own = new OwnContext();
        var stores = own.LoadFromAssemblyPath(typeof(Stores).Assembly.Location).GetType(typeof(Stores).FullName!)!;
        foreach (var open in (string[])[nameof(Stores.OpenForWriting), nameof(Stores.OpenForReading)])
        {
            var outcome = stores.GetMethod(open)!.Invoke(null, [file.Path, TimeProvider.System])!;
            using var store = (IDisposable)outcome.GetType().GetProperty("Value")!.GetValue(outcome)!;
            store.GetType().GetMethod("DescribeSchema")!.Invoke(store, null);
        }

        Assert.DoesNotContain(own.Asked, name => name.Contains("Npgsql", StringComparison.Ordinal));

        stores.GetMethod(nameof(Stores.OpenForReading))!.Invoke(null, ["postgresql://u@127.0.0.1:1/x", TimeProvider.System]);
        Assert.Contains(own.Asked, name => name == "Npgsql");
    }

    [Theory]
    [InlineData("33.9100", "33.91")]
    [InlineData("-12.50", "-12.5")]
    [InlineData("100.000", "100")]
    [InlineData("79228162514264337593543.95", "79228162514264337593543.95")]
    [InlineData("12345678901234567.89", "12345678901234567.89")]
    [InlineData("0.6891425537563047518", "0.6891425537563048")]
    [InlineData("0.00000001", "0.00000001")]
    public void Numbers_keep_what_documents_print_and_of_quotients_what_SQLite_keeps(string value, string kept)
    {
        var number = Decimals.Kept(decimal.Parse(value));
        Assert.Equal(kept, number.ToString());
        Assert.Equal(kept, Cell.Of(number).ToString());
        Assert.Equal(number, Cell.Of(number).Decimal);
    }

    /// <summary>Loads the store anew and notes what it asks for; everything else is shared.</summary>
    private sealed class OwnContext() : AssemblyLoadContext(nameof(OwnContext))
    {
        public List<string> Asked { get; } = [];

        protected override System.Reflection.Assembly? Load(System.Reflection.AssemblyName assemblyName)
        {
            Asked.Add(assemblyName.Name!);
            return null;
        }
    }
}
