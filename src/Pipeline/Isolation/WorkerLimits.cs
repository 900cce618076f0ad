namespace PerfEval.Pipeline.Isolation;

/// <summary>What a worker process may take for one document before it is stopped from outside.</summary>
public sealed record WorkerLimits
{
    public static readonly WorkerLimits Default = new();

    /// <summary>Resident bytes of a process beside others: two workers and the load itself stay under 1.5 GB.</summary>
    public long Memory { get; init; } = 512L << 20;

    /// <summary>Resident bytes of a process that has the machine for itself: the second chance of a document that took more.</summary>
    public long MemoryAlone { get; init; } = 1L << 30;

    /// <summary>Processor time without a sign of life: readers give signs between pages and parts, extraction and checking give none.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Time on the clock without a sign of life: for a worker that does nothing, and for machines that are busy with other things.</summary>
    public TimeSpan LongestSilence { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Documents after which a worker is replaced: what native code leaks does not add up over a load.</summary>
    public int Documents { get; init; } = 1000;
}

/// <summary>The command that runs <see cref="WorkerService"/> over its standard input and output.</summary>
public sealed record WorkerCommand(string Program, IReadOnlyList<string> Arguments);
