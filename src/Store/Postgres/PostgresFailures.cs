using System.Net.Sockets;
using System.Security.Authentication;
using Npgsql;
using PerfEval.Model;

namespace PerfEval.Store.Postgres;

/// <summary>What the server and the way to it can do to a command, in one line each. No message holds the password: neither Npgsql nor the server repeats it.</summary>
internal static class PostgresFailures
{
    /// <summary>While a store that is open is used: the load or the listing ends.</summary>
    public static StoreException Of(Exception failure) => new(0, TextOf(failure));

    /// <summary>While it is opened: a failure that the user can mend.</summary>
    public static Outcome<IReportStore>.Failed OfOpening(Exception failure, PostgresLocation location) => failure is not PostgresException refused
        ? Failed(FailureKind.NotFound, $"连接不上 PostgreSQL 服务器 {location.Server}（{TextOf(failure)}）", $"the PostgreSQL server {location.Server} can't be reached ({TextOf(failure)})")
        : refused.SqlState switch
        {
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => Failed(
                FailureKind.Internal, $"PostgreSQL 拒绝登录 {location.Shown}：用户名或密码不对，或不允许该用户登录", $"PostgreSQL refuses the login to {location.Shown}: the user or password is wrong, or the user may not log in"),
            PostgresErrorCodes.InvalidCatalogName => Failed(
                FailureKind.NotFound, $"服务器上没有数据库 {location.Settings.Database}（{location.Shown}），请先建立：createdb", $"the server has no database {location.Settings.Database} ({location.Shown}); make it first: createdb"),
            PostgresErrorCodes.InsufficientPrivilege => Failed(
                FailureKind.Internal, $"没有权限使用 {location.Shown}（{TextOf(failure)}）", $"the user lacks a right at {location.Shown} ({TextOf(failure)})"),
            _ => Failed(FailureKind.Internal, $"无法打开数据库 {location.Shown}（{TextOf(failure)}）", $"the store {location.Shown} can't be opened ({TextOf(failure)})"),
        };

    /// <summary>Failures of the server or of the way to it, and no others: a bug stays a bug.</summary>
    public static bool IsOurs(Exception failure) => failure is NpgsqlException or TimeoutException or SocketException or AuthenticationException;

    private static string TextOf(Exception failure) => failure switch
    {
        PostgresException refused => $"{refused.MessageText} [{refused.SqlState}]",
        { InnerException: { } inner } when IsOurs(inner) || inner is IOException => inner.InnerException?.Message ?? inner.Message,
        _ => failure.Message,
    };

    private static Outcome<IReportStore>.Failed Failed(FailureKind kind, string chinese, string english) => new(kind, chinese, english);
}
