using System.Collections.Concurrent;
using System.Diagnostics;
using OnRecord.Reading;

namespace OnRecord.Tests;

public class TracingTests
{
    [Fact]
    public void Stages_OfAReport_AreSpansWhileSomebodyListens()
    {
        var engine = Engine.LoadDefault();
        var input = new ReportInput("note", "note-1", "Police arrested four men in Arica, the mayor said."u8.ToArray());
        var spans = new ConcurrentQueue<(ActivityTraceId Trace, string Name)>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Tracing.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span => spans.Enqueue((span.TraceId, span.OperationName)),
        };
        using var outer = new Activity("test").SetIdFormat(ActivityIdFormat.W3C).Start();

        engine.Read(input);
        Assert.DoesNotContain(spans, span => span.Trace == outer.TraceId);

        ActivitySource.AddActivityListener(listener);
        engine.Read(input);

        Assert.Equal(["read", "language", "coding"], spans.Where(span => span.Trace == outer.TraceId).Select(span => span.Name));
    }
}
