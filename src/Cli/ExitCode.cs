namespace PerfEval.Cli;

/// <summary>CONTRACT: Commands.</summary>
public static class ExitCode
{
    public const int Done = 0;

    /// <summary>check: a finding of severity error; query: a bad statement; eval: a loss against the baseline.</summary>
    public const int Found = 1;

    /// <summary>extract, check: a file failed.</summary>
    public const int FileFailed = 2;

    /// <summary>ingest: some files failed, the rest is stored.</summary>
    public const int SomeFailed = 3;

    /// <summary>query: it would write.</summary>
    public const int Refused = 4;

    /// <summary>The command line is wrong: one line on stderr says what to write instead.</summary>
    public const int Usage = 64;

    /// <summary>The store is damaged, or made by a newer version.</summary>
    public const int BadStore = 65;

    /// <summary>A bug, told in one line.</summary>
    public const int Internal = 70;

    /// <summary>What was asked for can't be written, or the store not opened: disk full, no permission.</summary>
    public const int InputOutput = 74;

    /// <summary>Stopped by Ctrl+C.</summary>
    public const int Interrupted = 130;
}
