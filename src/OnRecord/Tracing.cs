using System.Diagnostics;

namespace OnRecord;

/// <summary>Spans of the engine's stages: <c>read</c>, <c>language</c>, <c>coding</c>. They are made only while somebody listens to
/// the source <see cref="SourceName"/>, such as OpenTelemetry. Without a listener a stage costs the look at an empty list of
/// listeners, 1.4 nanoseconds of processor time: 3 spans of a report that takes some 15 milliseconds (bench/, TracingBenchmarks).</summary>
public static class Tracing
{
    public const string SourceName = "OnRecord";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>Null while nobody listens.</summary>
    internal static Activity? Start(string stage) => Source.StartActivity(stage);
}
