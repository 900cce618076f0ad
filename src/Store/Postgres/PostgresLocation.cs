using Npgsql;

namespace PerfEval.Store.Postgres;

/// <summary>
/// Where a PostgreSQL store is, as the URI of libpq says it: postgresql://user:password@host:port/database?sslmode=require. Parts are percent-encoded.
/// What the URI leaves out comes from PGHOST, PGPORT, PGDATABASE, PGUSER, PGPASSWORD and the password file, as with psql.
/// </summary>
internal sealed class PostgresLocation
{
    /// <summary>libpq's names for what Npgsql calls otherwise; other names are Npgsql's own.</summary>
    private static readonly Dictionary<string, string> Parameters = new(StringComparer.OrdinalIgnoreCase)
    {
        ["dbname"] = "Database", ["user"] = "Username", ["sslmode"] = "SSL Mode", ["sslrootcert"] = "Root Certificate", ["sslcert"] = "SSL Certificate", ["sslkey"] = "SSL Key",
        ["sslpassword"] = "SSL Password", ["connect_timeout"] = "Timeout", ["application_name"] = "Application Name", ["target_session_attrs"] = "Target Session Attributes",
        ["search_path"] = "Search Path", ["channel_binding"] = "Channel Binding", ["client_encoding"] = "Client Encoding", ["gssencmode"] = "GSS Encryption Mode",
    };

    private PostgresLocation(NpgsqlConnectionStringBuilder settings) => Settings = settings;

    public NpgsqlConnectionStringBuilder Settings { get; }

    /// <summary>The same without the password: for messages.</summary>
    public string Shown => $"postgresql://{(Settings.Username is { Length: > 0 } user ? user + '@' : string.Empty)}{Server}/{Settings.Database}";

    public string Server => Settings.Host!.Contains(',') || Settings.Host[0] is '/' ? Settings.Host : $"{(Settings.Host.Contains(':') ? $"[{Settings.Host}]" : Settings.Host)}:{Settings.Port}";

    /// <exception cref="FormatException">The location is no such URI; the message says which part, and never what stands in it but for a parameter's name.</exception>
    public static PostgresLocation Parse(string location)
    {
        var rest = location[(location.IndexOf("://", StringComparison.Ordinal) + 3)..];
        var (beforeQuery, query) = Cut(rest, '?');
        var (authority, database) = Cut(beforeQuery, '/');
        var at = authority.LastIndexOf('@');
        var (user, password) = Cut(at < 0 ? string.Empty : authority[..at], ':');
        var settings = new NpgsqlConnectionStringBuilder
        {
            ApplicationName = "perfeval",
            // A listing runs as long as it has to; a query that a person typed is stopped by the server.
            CommandTimeout = 0,
            Timezone = "UTC",
        };
        foreach (var (name, value) in query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => Cut(pair, '='))) Set(settings, Decoded(name), Decoded(value));
        if (user.Length > 0) settings.Username = Decoded(user);
        if (password.Length > 0) settings.Password = Decoded(password);
        SetServer(settings, authority[(at + 1)..]);
        if (database.Length > 0) settings.Database = Decoded(database);
        settings.Database ??= Environment.GetEnvironmentVariable("PGDATABASE");
        return new PostgresLocation(settings);
    }

    private static void SetServer(NpgsqlConnectionStringBuilder settings, string server)
    {
        // Several servers are Npgsql's to tell apart; an address of IPv6 stands in brackets, because it has colons itself.
        var port = server.Contains(',') || server.EndsWith(']') ? -1 : server.LastIndexOf(':');
        var host = Decoded(port < 0 ? server : server[..port]).Trim('[', ']');
        if (host.Length > 0) settings.Host = host;
        settings.Host ??= Environment.GetEnvironmentVariable("PGHOST") ?? "localhost";
        var number = port < 0 ? Environment.GetEnvironmentVariable("PGPORT") : server[(port + 1)..];
        if (string.IsNullOrEmpty(number) || (port < 0 && settings.ContainsKey("Port") && settings.Port != NpgsqlConnection.DefaultPort)) return;
        settings.Port = ushort.TryParse(number, out var valid) && valid > 0 ? valid : throw new FormatException("port");
    }

    private static void Set(NpgsqlConnectionStringBuilder settings, string name, string value)
    {
        try
        {
            settings[Parameters.GetValueOrDefault(name, name)] = name.Equals("sslmode", StringComparison.OrdinalIgnoreCase) ? value.Replace("-", string.Empty) : value;
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or InvalidCastException or OverflowException or NotSupportedException)
        {
            throw new FormatException(name, wrong);
        }
    }

    private static string Decoded(string part) => Uri.UnescapeDataString(part);

    private static (string Before, string After) Cut(string text, char separator)
    {
        var at = text.IndexOf(separator);
        return at < 0 ? (text, string.Empty) : (text[..at], text[(at + 1)..]);
    }
}
