using System.Runtime.CompilerServices;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using PerfEval.Pipeline;

namespace PerfEval.Cli.Habits;

/// <summary>
/// Sends activities and measurements to an OpenTelemetry collector, where OTEL_EXPORTER_OTLP_ENDPOINT names one; its other variables
/// (OTEL_EXPORTER_OTLP_PROTOCOL, OTEL_EXPORTER_OTLP_HEADERS …) are obeyed by the library. Without it not even the library is loaded.
/// </summary>
internal static class TelemetryExport
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string Service = "perfeval";

    /// <returns>Disposing sends what is left; null where nothing is sent.</returns>
    public static IDisposable? Begin() => string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Endpoint)) ? null : Start();

    // Not inlined: a method that names the library's types loads the library when it is compiled.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Exporting Start()
    {
        var exporting = new Exporting(
            Sdk.CreateTracerProviderBuilder().ConfigureResource(Named).AddSource(Telemetry.Name).AddOtlpExporter().Build(),
            Sdk.CreateMeterProviderBuilder().ConfigureResource(Named).AddMeter(Telemetry.Name).AddOtlpExporter().Build());
        Telemetry.IsOn = true;
        return exporting;
    }

    private static void Named(ResourceBuilder resource) =>
        resource.AddService(Service, serviceVersion: typeof(TelemetryExport).Assembly.GetName().Version?.ToString(3)).AddEnvironmentVariableDetector();

    private sealed class Exporting(TracerProvider traces, MeterProvider metrics) : IDisposable
    {
        public void Dispose()
        {
            Telemetry.IsOn = false;
            traces.Dispose();
            metrics.Dispose();
        }
    }
}
