using System.ComponentModel;
using System.Diagnostics;
using PerfEval.Ingest;
using PerfEval.Model;
using PerfEval.Model.Findings;

namespace PerfEval.Pipeline.Isolation;

/// <summary>
/// One worker process, seen from the load: is asked about one document at a time, watched meanwhile, and killed when the
/// document takes too much of anything. For one thread at a time.
/// </summary>
internal sealed class WorkerProcess : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    private readonly Process _process;
    private readonly WorkerLimits _limits;

    private WorkerProcess(Process process, WorkerLimits limits)
    {
        _process = process;
        _limits = limits;

        // What the runtime of a broken process says is for nobody's eyes, and must not fill the pipe either.
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
    }

    /// <summary>Documents that it was asked about.</summary>
    public int Asked { get; private set; }

    /// <summary>Whether it may be asked again.</summary>
    public bool IsUsable { get; private set; } = true;

    public bool IsAlive => !_process.HasExited;

    /// <exception cref="WorkerException">The program can't be started.</exception>
    public static WorkerProcess Start(WorkerCommand command, WorkerLimits limits)
    {
        var start = new ProcessStartInfo(command.Program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in command.Arguments) start.ArgumentList.Add(argument);

        // The runtime then says itself that the memory is used up, which tells more than a kill does.
        start.Environment["DOTNET_GCHeapHardLimit"] = (limits.Memory / 5 * 4).ToString("X");
        start.Environment["DOTNET_gcConcurrent"] = "0";

        // A worker reads one document after another and has little that lives long: a small nursery and no room kept free save a fifth of its memory on long scans.
        start.Environment["DOTNET_GCgen0size"] = NurseryBytes.ToString("X");
        start.Environment["DOTNET_GCConserveMemory"] = ConserveMemory;
        try
        {
            return new WorkerProcess(Process.Start(start) ?? throw new WorkerException($"{command.Program} did not start"), limits);
        }
        catch (Win32Exception failure)
        {
            throw new WorkerException(failure.Message);
        }
    }

    private const int NurseryBytes = 16 << 20;

    /// <summary>On the runtime's scale of 0 to 9.</summary>
    private const string ConserveMemory = "6";

    /// <summary>What came of a document, or why the worker was stopped over it: it is of no use afterwards.</summary>
    public DocumentOutcome Ask(InputFile file, IngestLimits limits, CancellationToken cancellation)
    {
        Asked++;
        IsUsable = false;
        using var watch = new Watch(_process, _limits, limits, cancellation);
        var sending = Task.Run(() => Send(file, limits), CancellationToken.None);
        while (Frames.Read(_process.StandardOutput.BaseStream) is { } frame)
        {
            if (frame.Kind == FrameKind.StillReading)
            {
                watch.Alive();
                continue;
            }

            if (frame.Kind != FrameKind.Outcome || OutcomeText.Read(frame.Body) is not { } outcome) break;
            sending.GetAwaiter().GetResult();

            // Memory that was used up once may be in pieces now.
            IsUsable = outcome.Failure != FailureKind.TooMuchMemory && !watch.IsHeavy;
            return outcome;
        }

        Kill(_process);
        cancellation.ThrowIfCancellationRequested();
        return watch.Verdict switch
        {
            Overrun.Time => DocumentPipeline.Stopped(file, FailureKind.TimedOut, "处理超时，已停止", "working on it took too long and was stopped"),
            Overrun.Memory => DocumentPipeline.Stopped(file, FailureKind.TooMuchMemory, "处理所需内存过多，已停止", "it needs more memory than a document may take"),
            _ => DocumentPipeline.Stopped(file, FailureKind.Crashed, "处理该文件的进程异常退出", "the process that read it broke down over it"),
        };
    }

    public void Dispose()
    {
        Kill(_process);
        _process.Dispose();
    }

    private void Send(InputFile file, IngestLimits limits)
    {
        try
        {
            Frames.Write(_process.StandardInput.BaseStream, FrameKind.Document, WorkerRequest.Head(file, limits), file.Bytes.Span);
        }
        catch (IOException)
        {
            // It is gone; the reading side finds out and tells why.
            return;
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
        {
            // It ended by itself in between: nothing is left to stop.
            return;
        }
    }

    private enum Overrun
    {
        None,
        Time,
        Memory,
    }

    /// <summary>Looks at the process now and then while it works, and kills it when it takes too much.</summary>
    private sealed class Watch : IDisposable
    {
        private readonly Process _process;
        private readonly WorkerLimits _limits;
        private readonly TimeSpan _longest;
        private readonly long _began = Stopwatch.GetTimestamp();
        private readonly Timer _timer;
        private readonly CancellationTokenRegistration _stopping;
        private long _heard = Stopwatch.GetTimestamp();
        private TimeSpan _worked;
        private bool _isHeard = true;
        private long _memory;

        public Watch(Process process, WorkerLimits limits, IngestLimits document, CancellationToken cancellation)
        {
            _process = process;
            _limits = limits;

            // The worker's own clock is the first to stop it; this one is for a worker that no longer looks at its clock.
            _longest = document.Time + document.RecognitionTime + limits.LongestSilence;
            _stopping = cancellation.Register(() => Kill(process));
            _timer = new Timer(_ => Check(), null, Look, Look);
        }

        public Overrun Verdict { get; private set; }

        /// <summary>Whether it holds so much memory that the next document would have too little left.</summary>
        public bool IsHeavy => _memory > _limits.Memory / 2;

        public void Alive()
        {
            Volatile.Write(ref _heard, Stopwatch.GetTimestamp());
            Volatile.Write(ref _isHeard, true);
        }

        public void Dispose()
        {
            _stopping.Dispose();
            _timer.Dispose();
        }

        private void Check()
        {
            TimeSpan worked;
            try
            {
                _process.Refresh();
                _memory = _process.WorkingSet64;
                worked = _process.TotalProcessorTime;
            }
            catch (InvalidOperationException)
            {
                // It has ended: whoever reads its answer sees that too.
                return;
            }

            if (Interlocked.Exchange(ref _isHeard, false)) _worked = worked;
            if (_memory > _limits.Memory) Stop(Overrun.Memory);
            else if (worked - _worked > _limits.Silence || Stopwatch.GetElapsedTime(Volatile.Read(ref _heard)) > _limits.LongestSilence || Stopwatch.GetElapsedTime(_began) > _longest) Stop(Overrun.Time);
        }

        private void Stop(Overrun why)
        {
            if (Verdict == Overrun.None) Verdict = why;
            Kill(_process);
        }
    }
}

/// <summary>Worker processes can't be had: the machine's fault, not a document's.</summary>
public sealed class WorkerException : Exception
{
    public WorkerException()
    {
    }

    public WorkerException(string message)
        : base(message)
    {
    }

    public WorkerException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
