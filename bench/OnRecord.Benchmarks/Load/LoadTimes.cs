using System.Collections.Concurrent;
using HdrHistogram;

namespace OnRecord.Benchmarks.Load;

/// <summary>How long requests took, by kind. Thread-safe.</summary>
internal sealed class LoadTimes
{
    private const long LongestMicroseconds = 120_000_000;
    private const int Digits = 3;

    private readonly ConcurrentDictionary<string, HistogramBase> _times = new();
    private readonly ConcurrentDictionary<(string Kind, string Why), int> _failures = new();

    public void Add(string kind, TimeSpan time)
    {
        foreach (var name in new[] { kind, "all" })
        {
            var histogram = _times.GetOrAdd(name, _ => new LongHistogram(1, LongestMicroseconds, Digits));
            lock (histogram)
            {
                histogram.RecordValue(Math.Clamp((long)time.TotalMicroseconds, 1, LongestMicroseconds));
            }
        }
    }

    public void Fail(string kind, string why) => _failures.AddOrUpdate((kind, why), 1, (_, count) => count + 1);

    public int Failures => _failures.Values.Sum();

    public void Write(TextWriter to)
    {
        to.WriteLine("kind\trequests\tp50 ms\tp90\tp99\tp99.9\tmost");
        foreach (var (kind, times) in _times.OrderBy(item => item.Key == "all").ThenBy(item => item.Key, StringComparer.Ordinal))
        {
            to.WriteLine($"{kind}\t{times.TotalCount}\t{string.Join('\t', new[] { 50, 90, 99, 99.9, 100 }.Select(at => $"{times.GetValueAtPercentile(at) / 1000.0:0.0}"))}");
        }

        foreach (var ((kind, why), count) in _failures.OrderByDescending(item => item.Value).Take(20))
        {
            to.WriteLine($"failed\t{kind}\t{why}\t{count}");
        }
    }
}
