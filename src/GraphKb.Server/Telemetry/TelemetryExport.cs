using System.Reflection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace GraphKb.Server.Telemetry;

/// <summary>
/// Exports traces and metrics by OTLP where a standard variable of OpenTelemetry names an endpoint
/// (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c>, or the one of traces or metrics); else nothing is collected.
/// </summary>
internal sealed class TelemetryExport : IDisposable
{
    private static readonly string[] EndpointVariables =
        ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT"];

    private static readonly string? Version =
        typeof(TelemetryExport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;

    private readonly TracerProvider _traces;
    private readonly MeterProvider _metrics;

    private TelemetryExport(TracerProvider traces, MeterProvider metrics) => (_traces, _metrics) = (traces, metrics);

    /// <summary>Whether the environment names an endpoint, and OTEL_SDK_DISABLED does not switch the export off.</summary>
    public static bool IsEnabled { get; } =
        Environment.GetEnvironmentVariable("OTEL_SDK_DISABLED") is not "true"
        && EndpointVariables.Any(name => Environment.GetEnvironmentVariable(name) is { Length: > 0 });

    /// <summary>Starts the export.</summary>
    /// <returns>The export, which flushes when it is disposed of; null where it is not enabled.</returns>
    public static TelemetryExport? Start()
    {
        if (!IsEnabled)
        {
            return null;
        }

        var traces = Sdk.CreateTracerProviderBuilder().ConfigureResource(Describe)
            .AddSource("GraphKb.*").AddAspNetCoreInstrumentation().AddOtlpExporter().Build();
        var metrics = Sdk.CreateMeterProviderBuilder().ConfigureResource(Describe)
            .AddMeter("GraphKb.*").AddAspNetCoreInstrumentation().AddMeter("System.Runtime").AddOtlpExporter().Build();
        return new TelemetryExport(traces, metrics);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _traces.Dispose();
        _metrics.Dispose();
    }

    // OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES are read last, so that they win.
    private static void Describe(ResourceBuilder resource) => resource
        .AddService("graphkb", serviceVersion: Version)
        .AddEnvironmentVariableDetector();
}
