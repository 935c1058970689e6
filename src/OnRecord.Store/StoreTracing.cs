using System.Diagnostics;

namespace OnRecord.Store;

/// <summary>Spans of what the store does: <c>record</c>, the insertion of a report, <c>commit</c> and <c>stories</c>. They are made only
/// while somebody listens to the source, as <see cref="Tracing"/> tells.</summary>
internal static class StoreTracing
{
    private static readonly ActivitySource Source = new($"{Tracing.SourceName}.Store");

    /// <summary>Null while nobody listens.</summary>
    public static Activity? Start(string stage) => Source.StartActivity(stage);
}
