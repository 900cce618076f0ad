using System.Text;

namespace PerfEval.Store.Sqlite;

/// <summary>Tables and views with their columns, for `query --schema`.</summary>
internal static class SchemaText
{
    public static string Of(Connection connection)
    {
        var text = new StringBuilder();
        foreach (var kind in (string[])["view", "table"])
        {
            foreach (var name in NamesOf(connection, kind)) Describe(connection, kind, name, text);
        }

        return text.ToString();
    }

    private static List<string> NamesOf(Connection connection, string kind)
    {
        var names = new List<string>();
        using var statement = connection.Prepare("SELECT name FROM sqlite_schema WHERE type = ? AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'block\\_index%' ESCAPE '\\' ORDER BY rowid");
        statement.Add(kind);
        while (statement.Step()) names.Add(statement.Read(0).Text);
        return names;
    }

    private static void Describe(Connection connection, string kind, string name, StringBuilder text)
    {
        var columns = new List<string>();
        using var statement = connection.Prepare("SELECT name FROM pragma_table_info(?) ORDER BY cid");
        statement.Add(name);
        while (statement.Step()) columns.Add(statement.Read(0).Text is var column && column is "column" or "table" ? $"\"{column}\"" : column);
        text.Append(kind).Append(' ').Append(name).Append('(').AppendJoin(", ", columns).Append(")\n");
    }
}
