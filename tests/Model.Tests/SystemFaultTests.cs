using System.IO.Pipes;
using PerfEval.Model;
using Xunit;

namespace PerfEval.Tests.Model;

public sealed class SystemFaultTests
{
    [Theory]
    [InlineData("管道已结束。", 0x8007006D)]
    [InlineData("管道正在被关闭。", 0x800700E8)]
    [InlineData("断开的管道", 32)]
    public void A_closed_pipe_is_told_by_its_number_in_every_language(string message, uint number) =>
        Assert.True(SystemFault.IsClosedPipe(new IOException(message, unchecked((int)number))));

    [Fact]
    public void A_file_with_a_pipe_in_its_name_is_no_closed_pipe() =>
        Assert.False(SystemFault.IsClosedPipe(new IOException("The process cannot access the file 'pipe.docx'.", unchecked((int)0x80070020))));

    [Fact]
    public void A_pipe_whose_reader_went_away_is_closed()
    {
        using var writer = new AnonymousPipeServerStream(PipeDirection.Out, HandleInheritability.None);
        writer.DisposeLocalCopyOfClientHandle();
        Assert.True(SystemFault.IsClosedPipe(Assert.ThrowsAny<IOException>(() => writer.Write([1]))));
    }
}
