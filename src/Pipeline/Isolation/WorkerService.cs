using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;
using PerfEval.Ingest;
using PerfEval.Model;
using PerfEval.Model.Findings;

namespace PerfEval.Pipeline.Isolation;

/// <summary>
/// The inside of a worker process: takes one document after the other from its input, works on it, and tells what came of
/// it. Ends when its input does, whatever it is doing: a load that was killed leaves no workers behind.
/// </summary>
public static class WorkerService
{
    /// <summary>Room for recursion in libraries over nested input. Only what is used of it takes memory.</summary>
    private const int StackBytes = 64 << 20;

    private static readonly TimeSpan SignOfLife = TimeSpan.FromMilliseconds(500);

    /// <summary>Serves until the input ends.</summary>
    /// <returns>The exit code.</returns>
    public static int Serve(Stream input, Stream output)
    {
        // Ctrl+C reaches the whole group; what to do about it is the load's decision.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        var requests = new BlockingCollection<byte[]>();
        var work = new Thread(() => WorkAll(requests, output), StackBytes) { IsBackground = true };
        work.Start();
        while (Frames.Read(input) is { Kind: FrameKind.Document, Body: var body }) requests.Add(body);
        requests.CompleteAdding();
        return 0;
    }

    private static void WorkAll(BlockingCollection<byte[]> requests, Stream output)
    {
        var gate = new Lock();
        foreach (var body in requests.GetConsumingEnumerable())
        {
            var alive = 1;
            var (file, limits) = WorkerRequest.Parse(body);
            using (var pulse = new Timer(_ => Tell(), null, SignOfLife, SignOfLife))
            {
                var outcome = DocumentPipeline.Run(file, limits with { StillReading = () => Volatile.Write(ref alive, 1) }, CancellationToken.None);
                pulse.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
                Answer(file, outcome);
            }

            void Tell()
            {
                if (Interlocked.Exchange(ref alive, 0) == 1) Write(FrameKind.StillReading, []);
            }
        }

        void Answer(InputFile file, DocumentOutcome outcome)
        {
            byte[] text;
            try
            {
                text = OutcomeText.Write(outcome);
            }
            catch (Exception large) when (large is OutOfMemoryException or ArgumentException or OverflowException)
            {
                text = OutcomeText.Write(DocumentPipeline.Stopped(file, FailureKind.TooMuchMemory, "处理所需内存过多，已停止", "it needs more memory than a document may take"));
            }

            Write(FrameKind.Outcome, text);
        }

        void Write(FrameKind kind, byte[] body)
        {
            try
            {
                lock (gate) Frames.Write(output, kind, body);
            }
            catch (IOException)
            {
                // Nobody listens any more: the input ends too, and with it this process.
                Debug.Assert(body is not null, "Frames have bodies.");
            }
        }
    }
}
