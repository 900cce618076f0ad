using System.Diagnostics;
using System.Diagnostics.Metrics;
using PerfEval.Model.Findings;

namespace PerfEval.Pipeline;

/// <summary>
/// What a load can tell an observer: an activity for each document, and how long its stages take. Off unless somebody listens:
/// then nothing is measured, allocated or even initialised.
/// </summary>
public static class Telemetry
{
    /// <summary>Name of the activity source and of the meter.</summary>
    public const string Name = "PerfEval.Pipeline";

    /// <summary>Set once, before the first document, by whoever has registered a listener for <see cref="Name"/>.</summary>
    public static bool IsOn { get; set; }

    /// <summary>Begins the activity of one document; null where nobody listens.</summary>
    internal static Activity? Document(string path, string sha256, long bytes)
    {
        if (!IsOn) return null;
        return Instruments.Source.StartActivity("document")?.SetTag("perfeval.path", path).SetTag("perfeval.sha256", sha256).SetTag("perfeval.bytes", bytes);
    }

    /// <summary>Counts a document that is done, and ends what there is to say of it.</summary>
    internal static void Done(Activity? activity, DocumentOutcome outcome)
    {
        if (!IsOn) return;
        var status = outcome.Status.ToString().ToLowerInvariant();
        Instruments.Documents.Add(1, new KeyValuePair<string, object?>("status", status));
        Instruments.Bytes.Add(outcome.Bytes);
        activity?.SetTag("perfeval.status", status).SetTag("perfeval.stages", outcome.Stages).SetTag("perfeval.reports", outcome.Reports.Count)
            .SetStatus(outcome.Status == DocumentStatus.Failed ? ActivityStatusCode.Error : ActivityStatusCode.Ok);
    }

    /// <summary>Measures a stage until it is disposed.</summary>
    internal static StageTime Stage(string stage) => IsOn ? new StageTime(stage, Stopwatch.GetTimestamp(), Instruments.Source.StartActivity(stage)) : default;

    internal readonly struct StageTime(string stage, long began, Activity? activity) : IDisposable
    {
        public void Dispose()
        {
            if (stage is null) return;
            Instruments.StageSeconds.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, new KeyValuePair<string, object?>("stage", stage));
            activity?.Dispose();
        }
    }

    /// <summary>Apart, so that they are made when the first of them is used and not before.</summary>
    private static class Instruments
    {
        public static readonly ActivitySource Source = new(Name);
        private static readonly Meter Meter = new(Name);
        public static readonly Counter<long> Documents = Meter.CreateCounter<long>("perfeval.documents", "{document}", "documents done, by status");
        public static readonly Counter<long> Bytes = Meter.CreateCounter<long>("perfeval.bytes", "By", "bytes of the documents done");
        public static readonly Histogram<double> StageSeconds = Meter.CreateHistogram<double>("perfeval.stage.duration", "s", "time of a stage on one document");
    }
}
