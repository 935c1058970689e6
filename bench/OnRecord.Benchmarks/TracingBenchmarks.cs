using System.Diagnostics;
using BenchmarkDotNet.Attributes;

namespace OnRecord.Benchmarks;

/// <summary>What the spans of one report cost the engine: with nobody who listens next to nothing.</summary>
[MemoryDiagnoser]
public class TracingBenchmarks
{
    private const int StagesOfAReport = 3;

    private readonly ActivitySource _source = new("OnRecord.Benchmarks");
    private ActivityListener? _listener;

    [Params(false, true)]
    public bool IsListenedTo { get; set; }

    [GlobalSetup]
    public void Listen()
    {
        if (IsListenedTo)
        {
            _listener = new ActivityListener { ShouldListenTo = source => source == _source, Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData };
            ActivitySource.AddActivityListener(_listener);
        }
    }

    [GlobalCleanup]
    public void Stop() => _listener?.Dispose();

    [Benchmark]
    public int Spans()
    {
        var made = 0;
        for (var i = 0; i < StagesOfAReport; i++)
        {
            using var span = _source.StartActivity("stage");
            span?.SetTag("onrecord.characters", i);
            made += span is null ? 0 : 1;
        }

        return made;
    }
}
