using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Prometheus;

namespace OnRecord.Telemetry;

/// <summary>Answers on a port of this machine alone: <c>/health/live</c>, <c>/health/ready</c>, and <c>/metrics</c> for Prometheus, with
/// all instruments of meters called <c>OnRecord…</c> and those of the runtime.</summary>
public sealed class HealthServer : IAsyncDisposable
{
    private const string Meters = "OnRecord";
    private const string Runtime = "System.Runtime";
    private const string PrometheusText = "text/plain; version=0.0.4; charset=utf-8";

    private readonly WebApplication _host;
    private readonly IDisposable _metrics;

    private HealthServer(WebApplication host, IDisposable metrics) => (_host, _metrics) = (host, metrics);

    public string Address => _host.Urls.First();

    /// <param name="port">0 for any that is free.</param>
    /// <param name="live">What is wrong such that only a new start helps; null for nothing. Likewise <paramref name="ready"/>: such that
    /// it does not do its work now.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<HealthServer> StartAsync(int port, Func<string?> live, Func<string?> ready, CancellationToken stop)
    {
        var registry = Metrics.NewCustomRegistry();
        var metrics = MeterAdapter.StartListening(new MeterAdapterOptions
        {
            Registry = registry,
            MetricFactory = Metrics.WithCustomRegistry(registry),
            InstrumentFilterPredicate = instrument => instrument.Meter.Name.StartsWith(Meters, StringComparison.Ordinal) || instrument.Meter.Name == Runtime,
        });
        // Takes nothing from settings that lie about in the folder or in variables.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Listen(IPAddress.Loopback, port);
        });
        var host = builder.Build();
        host.Run(context => context.Request.Path.Value switch
        {
            "/health/live" => TellAsync(context, live()),
            "/health/ready" => TellAsync(context, ready()),
            "/metrics" => MetricsAsync(context, registry),
            _ => NothingAsync(context),
        });
        try
        {
            await host.StartAsync(stop);
            return new HealthServer(host, metrics);
        }
        catch
        {
            metrics.Dispose();
            await host.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _metrics.Dispose();
        await _host.DisposeAsync();
    }

    private static Task TellAsync(HttpContext context, string? fault)
    {
        context.Response.StatusCode = fault is null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync($"{fault ?? "ok"}\n", context.RequestAborted);
    }

    private static Task MetricsAsync(HttpContext context, CollectorRegistry registry)
    {
        context.Response.ContentType = PrometheusText;
        return registry.CollectAndExportAsTextAsync(context.Response.Body, context.RequestAborted);
    }

    private static Task NothingAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
