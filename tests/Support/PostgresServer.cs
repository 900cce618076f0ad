using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace PerfEval.Tests.Support;

/// <summary>
/// A PostgreSQL server of the test process's own, in a folder that goes away with it. No test needs one to be installed; those that can use it say when they did not run.
/// It does not run as root, so a test run as root starts it as another user.
/// </summary>
public sealed class PostgresServer
{
    /// <summary>With every character that a URI has to encode.</summary>
    private const string Password = "p@ss:w/rd?#1 密";
    private const string User = "perf";
    private static readonly string[] OtherUsers = ["postgres", "nobody"];
    private static readonly Lazy<PostgresServer?> Started = new(Start);

    private readonly string _programs;
    private readonly string _folder;
    private readonly string? _user;
    private int _databases;

    private PostgresServer(string programs, string folder, string? user, int port) => (_programs, _folder, _user, Port) = (programs, folder, user, port);

    /// <summary>Started when it is first asked for; null where the programs are not installed.</summary>
    public static PostgresServer? Instance => Started.Value;

    public static bool IsInstalled => Programs() is not null;

    /// <summary>Why tests that want the server did not run.</summary>
    public const string Missing = "PostgreSQL's server is not installed: nothing was stored in it.";

    public int Port { get; }

    /// <summary>A database with nothing in it: its location for --store.</summary>
    public string NewDatabase()
    {
        var name = $"test{Interlocked.Increment(ref _databases)}";
        Sql("postgres", $"CREATE DATABASE {name}");
        return Location(name);
    }

    public string Location(string database, string user = User, string password = Password) => $"postgresql://{user}:{Uri.EscapeDataString(password)}@127.0.0.1:{Port}/{database}";

    /// <summary>Runs SQL past the product, as its owner would.</summary>
    /// <returns>What psql prints, a row a line.</returns>
    public string Sql(string databaseOrLocation, string sql) => Run(
        Path.Combine(_programs, "psql"), ["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-d", databaseOrLocation.Contains("://") ? databaseOrLocation : Location(databaseOrLocation), "-c", sql]);

    private static PostgresServer? Start()
    {
        if (Programs() is not { } programs) return null;
        var user = Environment.UserName == "root" ? OtherUsers.First(name => File.ReadLines("/etc/passwd").Any(line => line.StartsWith(name + ':', StringComparison.Ordinal))) : null;
        var folder = Directory.CreateTempSubdirectory("perfeval-pg-").FullName;
        var secret = Path.Combine(folder, "password");
        File.WriteAllText(secret, Password);
        if (user is not null) Run("chown", ["-R", user, folder]);
        var server = new PostgresServer(programs, folder, user, FreePort());
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Stop();
        server.RunAsUser("initdb", "-D", server.Data, "-U", User, "-A", "scram-sha-256", $"--pwfile={secret}", "-E", "UTF8", "--locale=C", "--no-sync");
        server.RunAsUser(
            "pg_ctl", "-D", server.Data, "-w", "-l", Path.Combine(folder, "log"), "start",
            "-o", $"-p {server.Port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c shared_buffers=32MB");
        return server;
    }

    private string Data => Path.Combine(_folder, "data");

    /// <summary>By a process that outlives this one: a test runner does not wait for what ends slowly.</summary>
    private void Stop()
    {
        var asUser = _user is null ? string.Empty : $"runuser -u {_user} -- ";
        using var stopping = Process.Start("sh", ["-c", $"{asUser}'{Path.Combine(_programs, "pg_ctl")}' -D '{Data}' -m immediate stop >/dev/null 2>&1; rm -rf '{_folder}'"]);
    }

    private void RunAsUser(string program, params string[] arguments)
    {
        var path = Path.Combine(_programs, program);
        if (_user is null) Run(path, arguments);
        else Run("runuser", ["-u", _user, "--", path, .. arguments]);
    }

    private static string Run(string program, string[] arguments)
    {
        // The server must not get a pipe of ours: reading from it would end with the server only.
        var isServer = arguments.Contains("start");
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = !isServer, RedirectStandardError = !isServer, WorkingDirectory = Path.GetTempPath() };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        if (isServer)
        {
            process.WaitForExit();
            return process.ExitCode == 0 ? string.Empty : throw new InvalidOperationException($"{program} ended with {process.ExitCode}");
        }

        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output.TrimEnd() : throw new InvalidOperationException($"{program} {arguments[0]}: {errors.GetAwaiter().GetResult()}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Debian keeps each version's programs apart; elsewhere they are on the path.</summary>
    private static string? Programs()
    {
        var ofDebian = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(folder => folder.Length).ThenByDescending(folder => folder).Select(folder => Path.Combine(folder, "bin")) : [];
        return ofDebian.Concat((Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "psql")));
    }
}
