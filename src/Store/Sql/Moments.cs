using System.Globalization;

namespace PerfEval.Store.Sql;

/// <summary>Moments as they are listed: ISO 8601 in UTC, to the millisecond.</summary>
internal static class Moments
{
    /// <param name="utc">In UTC.</param>
    public static string Text(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
