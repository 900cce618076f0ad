using Mediator;
using PerfEval.Cli.Habits;
using PerfEval.Cli.Output;
using PerfEval.Pipeline.Loading;
using PerfEval.Pipeline.Messages;
using PerfEval.Store.Rows;

namespace PerfEval.Cli.Loading;

/// <summary>Tells on stderr how a load goes: counts and rate in one line that is rewritten on a terminal, a line now and then elsewhere; failures at once.</summary>
internal sealed class ProgressListener(LoadSession session, TimeProvider clock)
    : INotificationHandler<DocumentDone>, INotificationHandler<DocumentFailed>, INotificationHandler<FileSettled>, INotificationHandler<LoadFinished>
{
    private static readonly TimeSpan OnTerminal = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Elsewhere = TimeSpan.FromSeconds(10);

    private readonly bool _terminal = !Console.IsErrorRedirected && !Journal.Structured;
    private readonly long _began = clock.GetTimestamp();
    private long _told = clock.GetTimestamp();
    private int _done;
    private int _failed;
    private int _passed;

    public ValueTask Handle(DocumentDone notification, CancellationToken cancellationToken)
    {
        _done++;
        return Tell(notification.Outcome.Path);
    }

    public ValueTask Handle(DocumentFailed notification, CancellationToken cancellationToken)
    {
        _failed++;
        Clear();
        FailureLine.Write(notification.Outcome, session.Language);
        return Tell(notification.Outcome.Path);
    }

    public ValueTask Handle(FileSettled notification, CancellationToken cancellationToken)
    {
        var file = notification.File;
        if (file.State == LoadState.Failed)
        {
            _failed++;
            Clear();
            Journal.Fail("file-failed", session.Language.Of($"{file.Path}: 以前已失败，--retry-failed 可重试 ({file.Reason})", $"{file.Path}: failed before, --retry-failed tries again ({file.Reason})"), ("path", file.Path), ("sha256", file.Sha256), ("code", file.Reason));
        }
        else
        {
            _passed++;
        }

        return Tell(file.Path);
    }

    public ValueTask Handle(LoadFinished notification, CancellationToken cancellationToken)
    {
        Clear();
        return ValueTask.CompletedTask;
    }

    private ValueTask Tell(string path)
    {
        if (Journal.Quiet || clock.GetElapsedTime(_told) < (_terminal ? OnTerminal : Elsewhere)) return ValueTask.CompletedTask;
        _told = clock.GetTimestamp();
        var rate = (_done + _failed) / Math.Max(0.001, clock.GetElapsedTime(_began).TotalSeconds);
        var line = session.Language.Of(
            $"已读 {_done}，失败 {_failed}，略过 {_passed}，每秒 {rate:0.0} 个  ", $"{_done} read, {_failed} failed, {_passed} passed over, {rate:0.0} a second  ");
        if (_terminal) Console.Error.Write($"\r\e[K{DisplayWidth.Shorten(line + path, Math.Max(20, Console.WindowWidth - 1))}");
        else Journal.Note("progress", line.TrimEnd(), ("read", _done), ("failed", _failed), ("passed", _passed), ("rate", Math.Round(rate, 1)));
        return ValueTask.CompletedTask;
    }

    private void Clear()
    {
        if (_terminal && !Journal.Quiet) Console.Error.Write("\r\e[K");
    }
}
