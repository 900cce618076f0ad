using System.ComponentModel;

namespace PerfEval.Model;

/// <summary>What the system said of a file that can't be read or written, in both languages: the runtime's own sentences are English and name the path again.</summary>
public static class SystemFault
{
    /// <summary>ENOSPC and EDQUOT of Linux and macOS; ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL of Windows.</summary>
    private static readonly HashSet<int> DiskFull = [28, 122, 69, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    /// <summary>ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION of Windows.</summary>
    private static readonly HashSet<int> InUse = [unchecked((int)0x80070020), unchecked((int)0x80070021)];

    /// <summary>EROFS, and ERROR_WRITE_PROTECT of Windows.</summary>
    private static readonly HashSet<int> ReadOnly = [30, unchecked((int)0x80070013)];

    /// <summary>EPIPE of Linux and macOS.</summary>
    private const int BrokenPipe = 32;

    /// <summary>With ERROR_BROKEN_PIPE, ERROR_NO_DATA and ERROR_PIPE_NOT_CONNECTED of Windows.</summary>
    private static readonly HashSet<int> ClosedPipe = [BrokenPipe, unchecked((int)0x8007006D), unchecked((int)0x800700E8), unchecked((int)0x800700E9)];

    public static bool IsDiskFull(Exception fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return fault is IOException && DiskFull.Contains(fault.HResult);
    }

    /// <summary>Who read what is written has gone away. Told by the number: the sentence is in the language of the system.</summary>
    public static bool IsClosedPipe(Exception fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        // Pipes between processes are sockets on Unix: there the number is the inner exception's.
        return fault is IOException && (ClosedPipe.Contains(fault.HResult) || fault.InnerException is Win32Exception { NativeErrorCode: BrokenPipe });
    }

    /// <summary>A clause without subject: 磁盘已满 / the disk is full.</summary>
    public static (string Chinese, string English) Reason(Exception fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return fault switch
        {
            UnauthorizedAccessException => ("没有权限", "permission denied"),
            DirectoryNotFoundException => ("文件夹不存在", "the folder does not exist"),
            FileNotFoundException => ("文件不存在", "the file does not exist"),
            PathTooLongException => ("路径过长", "the path is too long"),
            IOException when DiskFull.Contains(fault.HResult) => ("磁盘已满", "the disk is full"),
            IOException when InUse.Contains(fault.HResult) => ("文件正被另一程序使用", "another program uses the file"),
            IOException when ReadOnly.Contains(fault.HResult) => ("磁盘只读", "the disk is read-only"),
            ArgumentException or NotSupportedException => ("路径无效", "the path is not valid"),
            _ => ($"系统错误 {fault.HResult & 0xFFFF}", fault.Message.ReplaceLineEndings(" ")),
        };
    }
}
