using System.Diagnostics;
using BenchmarkDotNet.Attributes;

namespace OnRecord.Benchmarks;

/// <summary>What the spans of one report cost the engine: with nobody who listens next to nothing.</summary>
[MemoryDiagnoser]
public class TracingBenchmarks
{
    private const int StagesOfAReport = 3;

    private static readonly ActivitySource Source = new("OnRecord.Benchmarks");

    [Params(false, true)]
    public bool IsListenedTo { get; set; }

    [GlobalSetup]
    public void Listen()
    {
        if (IsListenedTo)
        {
            ActivitySource.AddActivityListener(new ActivityListener { ShouldListenTo = source => source == Source, Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData });
        }
    }

    /// <summary>As many as the engine makes for a report.</summary>
    [Benchmark]
    public int Spans()
    {
        var made = 0;
        for (var i = 0; i < StagesOfAReport; i++)
        {
            using var span = Source.StartActivity("stage");
            span?.SetTag("onrecord.characters", i);
            made += span is null ? 0 : 1;
        }

        return made;
    }
}
