namespace PerfEval.Cli;

/// <summary>Examples of each command, for its help and for what to write instead of a wrong command line.</summary>
internal static class Examples
{
    private static readonly Dictionary<string, string[]> ByCommand = new()
    {
        ["extract"] = ["perfeval extract 报告.docx --json", "perfeval extract *.pdf --json > facts.jsonl"],
        ["check"] = ["perfeval check 报告.docx", "perfeval check *.docx --json"],
        ["ingest"] = ["perfeval ingest 报告目录 --store perfeval.db", "perfeval ingest 'reports/**/*.pdf' archive.zip --jobs 4", "perfeval ingest 报告目录 --retry-failed"],
        ["eval"] = ["perfeval eval corpus", "perfeval eval corpus --format docx --json > now.json", "perfeval eval corpus --baseline before.json"],
        ["query"] = ["perfeval query \"SELECT rule, count(*) FROM findings GROUP BY rule\"", "perfeval query --schema"],
        ["export"] = ["perfeval export --store perfeval.db --to all.xlsx"],
    };

    /// <summary>The first example: the shortest right command line.</summary>
    public static string Of(string command) => ByCommand.TryGetValue(command, out var examples) ? examples[0] : $"perfeval {(command.Length > 0 && char.IsLower(command[0]) && command != "perfeval" ? command : "extract 报告.docx")} --help";

    /// <summary>A description with the examples under it.</summary>
    public static string Under(string description, string command, Language language) =>
        $"{description}\n\n{language.Of("例：", "Examples:")}\n{string.Join('\n', ByCommand[command].Select(example => "  " + example))}";
}
