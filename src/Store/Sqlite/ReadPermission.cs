using SQLitePCL;

namespace PerfEval.Store.Sqlite;

/// <summary>Answers SQLite's authorizer from an allow-list: what is not named here is refused.</summary>
internal sealed class ReadPermission
{
    private static readonly HashSet<string> Functions = new(StringComparer.OrdinalIgnoreCase)
    {
        "abs", "char", "coalesce", "concat", "concat_ws", "format", "glob", "hex", "if", "ifnull", "iif", "instr", "length", "like", "likelihood", "likely",
        "lower", "ltrim", "match", "max", "min", "nullif", "octet_length", "printf", "quote", "random", "replace", "round", "rtrim", "sign",
        "sqlite_version", "substr", "substring", "trim", "typeof", "unhex", "unicode", "unlikely", "upper",
        "avg", "count", "group_concat", "string_agg", "sum", "total", "median", "percentile", "percentile_cont", "percentile_disc",
        "row_number", "rank", "dense_rank", "percent_rank", "cume_dist", "ntile", "lag", "lead", "first_value", "last_value", "nth_value",
        "date", "time", "datetime", "julianday", "unixepoch", "strftime", "timediff", "current_date", "current_time", "current_timestamp",
        "acos", "asin", "atan", "atan2", "ceil", "ceiling", "cos", "degrees", "exp", "floor", "ln", "log", "log10", "log2", "mod", "pi", "pow", "power",
        "radians", "sin", "sqrt", "tan", "trunc",
        "json", "json_array", "json_array_length", "json_each", "json_error_position", "json_extract", "json_group_array", "json_group_object",
        "json_object", "json_patch", "json_pretty", "json_quote", "json_tree", "json_type", "json_valid", "->", "->>",
        "bm25", "fts5", "highlight", "snippet",
    };

    // data_version is what FTS5 itself asks for when it reads its index.
    private static readonly HashSet<string> Pragmas = new(StringComparer.OrdinalIgnoreCase)
    {
        "table_info", "table_xinfo", "table_list", "index_list", "index_info", "index_xinfo", "data_version",
    };

    /// <summary>What was refused first, in words; null where nothing was.</summary>
    public string? Denied { get; private set; }

    public int Ask(object userData, int action, string? first, string? second, string? database, string? source)
    {
        var allowed = action switch
        {
            raw.SQLITE_SELECT or raw.SQLITE_READ or raw.SQLITE_RECURSIVE => true,
            raw.SQLITE_FUNCTION => second is not null && Functions.Contains(second),
            raw.SQLITE_PRAGMA => first is not null && Pragmas.Contains(first),
            _ => false,
        };
        if (allowed) return raw.SQLITE_OK;
        Denied ??= Describe(action, first, second);
        return raw.SQLITE_DENY;
    }

    private static string Describe(int action, string? first, string? second) => action switch
    {
        raw.SQLITE_FUNCTION => $"不允许使用函数 {second} / the function {second} is not allowed",
        raw.SQLITE_PRAGMA => $"不允许 PRAGMA {first} / PRAGMA {first} is not allowed",
        raw.SQLITE_ATTACH or raw.SQLITE_DETACH => "不允许打开其他文件 / other files can't be opened",
        _ => "只读查询不能写入 / a query may only read",
    };
}
