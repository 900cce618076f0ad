using System.Text;
using Npgsql;

namespace PerfEval.Store.Postgres;

/// <summary>Tables and views with their columns, for `query --schema`: views first, in the order in which they were made.</summary>
internal static class PostgresSchemaText
{
    private const string Relations = """
        SELECT CASE c.relkind WHEN 'v' THEN 'view' ELSE 'table' END, c.relname::text, a.attname::text
        FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_attribute AS a ON a.attrelid = c.oid
        WHERE c.relnamespace = (SELECT relnamespace FROM pg_catalog.pg_class WHERE oid = to_regclass('store_version')) AND c.relkind IN ('v', 'r')
          AND c.relname NOT IN ('store_version', 'block_index') AND a.attnum > 0 AND NOT a.attisdropped
        ORDER BY c.relkind = 'r', c.oid, a.attnum
        """;

    public static string Of(NpgsqlConnection connection)
    {
        var columns = Database.Rows(connection, Relations, row => (Kind: row.GetString(0), Name: row.GetString(1), Column: row.GetString(2)));
        var text = new StringBuilder();
        foreach (var relation in columns.GroupBy(column => (column.Kind, column.Name)))
        {
            var names = relation.Select(column => column.Column is "column" or "table" ? $"\"{column.Column}\"" : column.Column);
            text.Append(relation.Key.Kind).Append(' ').Append(relation.Key.Name).Append('(').AppendJoin(", ", names).Append(")\n");
        }

        return text.ToString();
    }
}
