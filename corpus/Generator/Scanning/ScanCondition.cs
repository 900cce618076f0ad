namespace PerfEval.Generator.Scanning;

/// <summary>How paper is scanned: what tells one set of scans from another.</summary>
public sealed record ScanCondition
{
    /// <summary>Pixels an inch.</summary>
    public int Resolution { get; init; } = 200;

    /// <summary>Degrees by which a sheet lies askew, every second sheet the other way.</summary>
    public double Turn { get; init; }

    /// <summary>Standard deviation of the grain, in grey levels of 255.</summary>
    public double Noise { get; init; }

    /// <summary>Share of the light that is lost towards the left edge: the fold of a book, a photographer's shadow.</summary>
    public double Shadow { get; init; }

    /// <summary>JPEG quality, 1 to 100.</summary>
    public int Quality { get; init; } = 75;
}
