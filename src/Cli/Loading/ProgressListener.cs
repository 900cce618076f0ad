using Mediator;
using PerfEval.Cli.Habits;
using PerfEval.Cli.Output;
using PerfEval.Model.Findings;
using PerfEval.Pipeline.Loading;
using PerfEval.Pipeline.Messages;
using PerfEval.Store.Rows;

namespace PerfEval.Cli.Loading;

/// <summary>
/// Tells on stderr how a load goes: counts by state, rate and remaining time in one line that is rewritten on a terminal, a
/// line now and then elsewhere; failures at once.
/// </summary>
internal sealed class ProgressListener(LoadSession session, TimeProvider clock)
    : INotificationHandler<FilesListed>, INotificationHandler<DocumentDone>, INotificationHandler<DocumentFailed>, INotificationHandler<FileSettled>,
        INotificationHandler<LoadFinished>, INotificationHandler<LoadStopped>
{
    private static readonly TimeSpan OnTerminal = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Elsewhere = TimeSpan.FromSeconds(10);

    private readonly bool _terminal = !Console.IsErrorRedirected && !Journal.Structured;
    private readonly long _began = clock.GetTimestamp();
    private readonly LoadPace _pace = new();
    private readonly int[] _counts = new int[Enum.GetValues<LoadState>().Length];
    private long _told = clock.GetTimestamp();
    private int _listed;

    public ValueTask Handle(FilesListed notification, CancellationToken cancellationToken)
    {
        Interlocked.Add(ref _listed, notification.Count);
        return ValueTask.CompletedTask;
    }

    public ValueTask Handle(DocumentDone notification, CancellationToken cancellationToken) =>
        Tell(notification.Outcome.Path, notification.Outcome.Status == DocumentStatus.Partial ? LoadState.Partial : LoadState.Ok);

    public ValueTask Handle(DocumentFailed notification, CancellationToken cancellationToken)
    {
        Clear();
        FailureLine.Write(notification.Outcome, session.Language);
        return Tell(notification.Outcome.Path, LoadState.Failed);
    }

    public ValueTask Handle(FileSettled notification, CancellationToken cancellationToken)
    {
        var file = notification.File;
        if (file.State == LoadState.Failed)
        {
            Clear();
            Journal.Fail("file-failed", session.Language.Of($"{file.Path}: 以前已失败，--retry-failed 可重试 ({file.Reason})", $"{file.Path}: failed before, --retry-failed tries again ({file.Reason})"), ("path", file.Path), ("sha256", file.Sha256), ("code", file.Reason));
        }

        return Tell(file.Path, file.State);
    }

    public ValueTask Handle(LoadFinished notification, CancellationToken cancellationToken)
    {
        Clear();
        return ValueTask.CompletedTask;
    }

    public ValueTask Handle(LoadStopped notification, CancellationToken cancellationToken)
    {
        Clear();
        Journal.Fail("load-stopped", session.Language.Of("已停止，已完成的部分已保存，再次运行会接着做：", "stopped; what is done is kept, and the next run goes on from there: ") + Counts(), ("settled", _counts.Sum()));
        return ValueTask.CompletedTask;
    }

    private ValueTask Tell(string path, LoadState state)
    {
        _counts[(int)state]++;
        if (Journal.Quiet || clock.GetElapsedTime(_told) < (_terminal ? OnTerminal : Elsewhere)) return ValueTask.CompletedTask;
        _told = clock.GetTimestamp();
        _pace.Note(clock.GetElapsedTime(_began), _counts.Sum());
        var line = $"{Counts()}{session.Language.Of("，", ", ")}{Pace()}";
        if (_terminal) Console.Error.Write($"\r\e[K{DisplayWidth.Shorten(line + "  " + Printable.Of(path), Math.Max(20, Console.WindowWidth - 1))}");
        else Journal.Note("progress", line, Fields());
        return ValueTask.CompletedTask;
    }

    private (string Name, object? Value)[] Fields() =>
    [
        ("settled", _counts.Sum()), ("listed", Volatile.Read(ref _listed)), .. Enum.GetValues<LoadState>().Select(state => (state.ToString().ToLowerInvariant(), (object?)_counts[(int)state])),
        ("rate", Math.Round(_pace.Rate, 1)), ("secondsLeft", _pace.Remaining(Volatile.Read(ref _listed))?.TotalSeconds is { } left ? Math.Round(left) : null),
    ];

    private string Counts()
    {
        int Of(LoadState state) => _counts[(int)state];
        return session.Language.Of(
            $"{_counts.Sum()}/{Volatile.Read(ref _listed)}：正常 {Of(LoadState.Ok)}，部分 {Of(LoadState.Partial)}，失败 {Of(LoadState.Failed)}，重复 {Of(LoadState.Duplicate)}，跳过 {Of(LoadState.Skipped)}",
            $"{_counts.Sum()}/{Volatile.Read(ref _listed)}: ok {Of(LoadState.Ok)}, partial {Of(LoadState.Partial)}, failed {Of(LoadState.Failed)}, duplicate {Of(LoadState.Duplicate)}, skipped {Of(LoadState.Skipped)}");
    }

    private string Pace()
    {
        var rate = session.Language.Of($"每秒 {_pace.Rate:0.0} 个", $"{_pace.Rate:0.0} a second");
        if (_pace.Remaining(Volatile.Read(ref _listed)) is not { } left) return rate;
        var time = left.TotalHours >= 1 ? $"{(int)left.TotalHours}:{left:mm\\:ss}" : $"{left:m\\:ss}";
        return rate + session.Language.Of($"，约剩 {time}", $", about {time} left");
    }

    private void Clear()
    {
        if (_terminal && !Journal.Quiet) Console.Error.Write("\r\e[K");
    }
}
