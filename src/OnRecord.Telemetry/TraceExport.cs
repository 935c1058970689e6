using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace OnRecord.Telemetry;

/// <summary>Sends the spans of all <c>OnRecord</c> sources to a collector, by OpenTelemetry's own protocol, until it is disposed.
/// Nothing is sent unless an address is given, by the user or by the variables <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> and
/// <c>OTEL_EXPORTER_OTLP_TRACES_ENDPOINT</c>; the other <c>OTEL_</c> variables hold too.</summary>
public sealed class TraceExport : IDisposable
{
    /// <summary>All of them begin so.</summary>
    public const string Sources = "OnRecord*";

    private const int GrpcPort = 4317;
    private const string HttpPath = "/v1/traces";
    private const string Service = "onrecord";

    private static readonly string[] Endpoints = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"];

    private readonly TracerProvider _provider;

    private TraceExport(TracerProvider provider) => _provider = provider;

    /// <summary>Whether a text is an address of a collector.</summary>
    public static bool IsEndpoint(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    /// <param name="endpoint">Of the collector: gRPC at port 4317, else HTTP, and <c>/v1/traces</c> where it has no path. Null for what
    /// the variables say.</param>
    /// <returns>Null when neither names a collector.</returns>
    public static TraceExport? Start(string? endpoint)
    {
        if (endpoint is null && !Array.Exists(Endpoints, name => Environment.GetEnvironmentVariable(name) is { Length: > 0 }))
        {
            return null;
        }

        Activity.DefaultIdFormat = ActivityIdFormat.W3C;
        var version = typeof(TraceExport).Assembly.GetName().Version?.ToString(3);
        var builder = Sdk.CreateTracerProviderBuilder()
            .ConfigureResource(resource => resource.AddService(Service, serviceVersion: version).AddEnvironmentVariableDetector())
            .AddSource(Sources)
            .AddOtlpExporter(options => Set(options, endpoint));
        return new TraceExport(builder.Build());
    }

    /// <summary>Sends what is left, within five seconds.</summary>
    public void Dispose()
    {
        _provider.Shutdown((int)TimeSpan.FromSeconds(5).TotalMilliseconds);
        _provider.Dispose();
    }

    private static void Set(OtlpExporterOptions options, string? endpoint)
    {
        if (endpoint is null)
        {
            return;
        }

        var uri = new Uri(endpoint);
        var isHttp = uri.Port != GrpcPort;
        options.Protocol = isHttp ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;
        options.Endpoint = isHttp && uri.AbsolutePath == "/" ? new Uri(uri, HttpPath) : uri;
    }
}
