using System.Diagnostics;

namespace OnRecord.Cli.Telemetry;

/// <summary>Spans of what a command does with a report: <c>report</c>, which holds those of the engine and, though another thread writes it,
/// that of the store. They are made only while somebody listens, as <see cref="Tracing"/> tells.</summary>
internal static class CommandTracing
{
    private static readonly ActivitySource Source = new($"{Tracing.SourceName}.Command");

    /// <summary>Null while nobody listens.</summary>
    public static Activity? Start(string input, string place)
    {
        var span = Source.StartActivity("report");
        span?.SetTag("onrecord.input", input);
        span?.SetTag("onrecord.place", place);
        return span;
    }

    /// <summary>Has spans that begin until the result is disposed be part of another one.</summary>
    public static IDisposable? Within(ActivityContext outer) => outer == default ? null : Source.StartActivity("keep", ActivityKind.Internal, outer);
}
