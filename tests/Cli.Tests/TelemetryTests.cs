using System.Net;
using System.Text;
using Xunit;

namespace PerfEval.Tests.Cli;

/// <summary>What is sent to a collector, seen by one on the loopback address.</summary>
public sealed class TelemetryTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Documents_and_stages_are_sent_where_an_endpoint_is_set()
    {
        using var workshop = new Workshop();
        using var collector = new HttpListener();
        var endpoint = $"http://127.0.0.1:{FreePort()}/";
        collector.Prefixes.Add(endpoint);
        collector.Start();
        var received = new Dictionary<string, string>();
        var collecting = Collect(collector, received);
        var result = await Task.Run(() => PerfEvalProcess.Run(
            workshop.Folder, [("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")], "check", "right.docx", "empty.docx"));
        collector.Stop();
        await collecting.WaitAsync(Longest);

        Assert.Equal(2, result.Code);
        Assert.Contains("right.docx", received["/v1/traces"], StringComparison.Ordinal);
        Assert.Contains("extract", received["/v1/traces"], StringComparison.Ordinal);
        Assert.Contains("perfeval.stage.duration", received["/v1/metrics"], StringComparison.Ordinal);
        Assert.Contains("failed", received["/v1/metrics"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_collector_that_is_not_there_does_no_harm()
    {
        using var workshop = new Workshop();
        var result = PerfEvalProcess.Run(
            workshop.Folder, [("OTEL_EXPORTER_OTLP_ENDPOINT", $"http://127.0.0.1:{FreePort()}"), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")], "check", "right.docx");
        Assert.Equal(0, result.Code);
        Assert.Empty(result.Errors);
    }

    private static async Task Collect(HttpListener collector, Dictionary<string, string> received)
    {
        while (collector.IsListening)
        {
            try
            {
                var context = await collector.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream, Encoding.Latin1);
                var path = context.Request.Url!.AbsolutePath;
                received[path] = received.GetValueOrDefault(path) + await reader.ReadToEndAsync();
                context.Response.ContentType = "application/x-protobuf";
                context.Response.Close();
            }
            catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
