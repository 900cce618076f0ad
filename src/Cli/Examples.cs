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
        ["report"] = ["perfeval report --store perfeval.db --to report.html", "perfeval report --to 医保2023.html --organization 医保 --year 2023"],
        ["files"] = ["perfeval files --state skipped", "perfeval files --state failed --text .xlsx --format csv"],
        ["documents"] = ["perfeval documents --store perfeval.db", "perfeval documents --all-versions --format csv"],
        ["forget"] = ["perfeval forget 报告目录/报告.docx --store perfeval.db", "perfeval forget \"$(sha256sum 报告.docx | cut -c1-64)\""],
        ["reports"] = ["perfeval reports --inconsistent", "perfeval reports --year 2023 --organization 医保 --format csv"],
        ["figures"] = ["perfeval figures --measure executed --sort -amount --limit 20"],
        ["headcounts"] = ["perfeval headcounts --text 贫困 --format json"],
        ["indicators"] = ["perfeval indicators --text 满意度"],
        ["rates"] = ["perfeval rates --kind execution --sort value"],
        ["scores"] = ["perfeval scores --store perfeval.db"],
        ["findings"] = ["perfeval findings --severity error", "perfeval findings --rule sum --format block", "perfeval findings --rule sum --format jsonl"],
        ["evidence"] = ["perfeval evidence --rule sum", "perfeval evidence --severity error --format csv"],
        ["problems"] = ["perfeval problems --document 2023 --format csv"],
        ["failures"] = ["perfeval failures --store perfeval.db"],
        ["blocks"] = ["perfeval blocks --document 报告.docx --format jsonl"],
        ["search"] = ["perfeval search 结转资金", "perfeval search 结转资金 --organization 水利局 --year 2023"],
        ["query"] = ["perfeval query \"SELECT rule, count(*) FROM findings GROUP BY rule\"", "perfeval query --schema"],
        ["completion"] = ["perfeval completion bash > ~/.local/share/bash-completion/completions/perfeval", "perfeval completion zsh > \"${fpath[1]}/_perfeval\"", "perfeval completion pwsh | Out-String | Invoke-Expression"],
        ["export"] = ["perfeval export --store perfeval.db --to all.xlsx", "perfeval export --to all.csv    # all.reports.csv, all.findings.csv …", "perfeval export --to 2023.xlsx --year 2023 --organization 水利局"],
    };

    /// <summary>What to write where a setting is wrong.</summary>
    public const string OfSettings = "PERFEVAL_STORE=perfeval.db perfeval reports";

    /// <summary>The first example: the shortest right command line.</summary>
    public static string Of(string command) => ByCommand.TryGetValue(command, out var examples) ? examples[0] : ByCommand["extract"][0];

    /// <summary>Lines to show under a command's help; none for a command without examples.</summary>
    public static IReadOnlyList<string> All(string command) => ByCommand.GetValueOrDefault(command, []);
}
