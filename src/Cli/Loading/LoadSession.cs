using PerfEval.Pipeline.Isolation;
using PerfEval.Store;

namespace PerfEval.Cli.Loading;

/// <summary>What the listeners of a load share: the store it goes into and how it talks. Without a store nothing is kept.</summary>
internal sealed class LoadSession
{
    public IReportStore? Store { get; set; }

    /// <summary>Which documents are being worked on, for the load that comes after a crash. Null where nothing is stored.</summary>
    public InFlightJournal? InFlight { get; set; }

    public Language Language { get; set; }
}
