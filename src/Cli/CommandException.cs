using PerfEval.Model;
using PerfEval.Store;

namespace PerfEval.Cli;

/// <summary>What was asked for can't be done, and not because of the command line: an exit code and one line.</summary>
internal sealed class CommandException(int code, string name, string message) : Exception(message)
{
    public int Code { get; } = code;

    /// <summary>The event's name in the journal.</summary>
    public string Name { get; } = name;

    /// <summary>A file could not be written.</summary>
    public static CommandException CannotWrite(string file, Exception fault, Language language)
    {
        var (chinese, english) = SystemFault.Reason(fault);
        return new CommandException(ExitCode.InputOutput, "output-failed", language.Of($"无法写入 {file}：{chinese}", $"{file} can't be written: {english}"));
    }

    /// <summary>Reading or writing broke off at a place that no longer knows the file: mostly standard output.</summary>
    public static CommandException Broken(Exception fault, Language language)
    {
        var (chinese, english) = SystemFault.Reason(fault);
        return new CommandException(ExitCode.InputOutput, "output-failed", SystemFault.IsDiskFull(fault)
            ? language.Of($"无法写入：{chinese}，输出不完整", $"it can't be written: {english}, the output is not complete")
            : language.Of($"读写失败：{chinese}", $"reading or writing failed: {english}"));
    }

    /// <summary>The engine of a store that was open gave up.</summary>
    public static CommandException Of(StoreException fault, Language language)
    {
        var (code, chinese, english) = fault.Code switch
        {
            StoreException.Full => (ExitCode.InputOutput, "磁盘已满，已提交的部分已保存，腾出空间后再次运行会接着做", "the disk is full; what was committed is kept, and the next run goes on from there"),
            StoreException.InputOutput => (ExitCode.InputOutput, "磁盘读写出错", "reading or writing the disk failed"),
            StoreException.ReadOnly or StoreException.CannotOpen => (ExitCode.InputOutput, "没有写入数据库或其文件夹的权限", "the store or its folder may not be written"),
            StoreException.Busy or StoreException.Locked => (ExitCode.InputOutput, "另一程序正在使用数据库", "another program is using the store"),
            StoreException.Corrupt or StoreException.NotADatabase => (ExitCode.BadStore, "数据库文件已损坏", "the store's file is damaged"),
            _ => (ExitCode.Internal, fault.Message.ReplaceLineEndings(" "), fault.Message.ReplaceLineEndings(" ")),
        };
        return new CommandException(code, "store-failed", language.Of($"数据库错误：{chinese}", $"the store failed: {english}"));
    }
}
