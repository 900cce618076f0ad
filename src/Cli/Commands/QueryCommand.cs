using System.CommandLine;
using PerfEval.Cli.Habits;
using PerfEval.Store;

namespace PerfEval.Cli.Commands;

/// <summary>perfeval query "SELECT …": read-only SQL with a row and a time limit.</summary>
internal static class QueryCommand
{
    public static Command Create(Language language)
    {
        var sql = new Argument<string?>("SQL") { Description = language.Of("一条只读语句；- 表示从标准输入读取", "one read-only statement; - reads it from stdin"), Arity = ArgumentArity.ZeroOrOne };
        var store = StoreOption.Create(language);
        var format = RowOutput.Format(language);
        var schema = new Option<bool>("--schema") { Description = language.Of("显示表、视图和列", "show tables, views and columns") };
        var limit = CommonOptions.Number("--limit", language.Of("最多行数", "most rows"), "N", 0, language, () => Settings.Current.Number(Settings.QueryLimit) ?? QueryLimits.Default.Rows);
        var time = CommonOptions.Number("--timeout", language.Of("最长秒数", "longest run in seconds"), "S", 1, language, () => Settings.Current.Number(Settings.QueryTimeout) ?? (int)QueryLimits.Default.Time.TotalSeconds);
        var command = new Command("query", language.Of("用只读 SQL 查询数据库", "queries the store in read-only SQL")) { sql, store, format, schema, limit, time };
        command.Validators.Add(result =>
        {
            if (!result.GetValue(schema) && result.GetResult(sql) is not { Tokens.Count: > 0 }) result.AddError(language.Of("缺少 SQL", "SQL is missing"));
        });
        command.SetAction(parsed =>
        {
            using var open = StoreOption.ForReading(parsed.GetValue(store)!, language);
            if (parsed.GetValue(schema)) return Schema(open);
            var statement = parsed.GetValue(sql) is "-" ? Console.In.ReadToEnd() : parsed.GetValue(sql)!;
            var limits = new QueryLimits(parsed.GetValue(limit), TimeSpan.FromSeconds(parsed.GetValue(time)!.Value));
            return Run(open, statement, limits, parsed.GetValue(format)!, language);
        });
        return command;
    }

    private static int Schema(IReportStore store)
    {
        Console.Out.WriteLine(store.DescribeSchema());
        return ExitCode.Done;
    }

    private static int Run(IReportStore store, string sql, QueryLimits limits, string format, Language language)
    {
        try
        {
            switch (store.Query(sql, limits))
            {
                case QueryOutcome.Answered answered:
                    using (answered.Rows) RowOutput.Print(answered.Rows, format, language);
                    return ExitCode.Done;
                case QueryOutcome.Refused refused:
                    Journal.Fail("refused", language.Of($"已拒绝：{Bilingual.Of(refused.Message, language)}", $"refused: {Bilingual.Of(refused.Message, language)}"));
                    return ExitCode.Refused;
                case QueryOutcome.Bad bad:
                    Journal.Fail("bad-statement", language.Of($"语句有误：{Bilingual.Of(bad.Message, language)}", $"bad statement: {Bilingual.Of(bad.Message, language)}"));
                    return ExitCode.Found;
                case var other:
                    throw new InvalidOperationException($"A query is answered, bad or refused, not {other}.");
            }
        }
        catch (QueryStoppedException stopped) when (stopped.IsRefusal)
        {
            Journal.Fail("refused", language.Of($"已拒绝：{Bilingual.Of(stopped.Message, language)}", $"refused: {Bilingual.Of(stopped.Message, language)}"));
            return ExitCode.Refused;
        }
        catch (QueryStoppedException stopped)
        {
            Journal.Fail("stopped", language.Of($"查询已停止：{Bilingual.Of(stopped.Message, language)}", $"the query was stopped: {Bilingual.Of(stopped.Message, language)}"));
            return ExitCode.Found;
        }
    }
}
