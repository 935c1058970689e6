using System.Collections.Concurrent;
using HdrHistogram;

namespace OnRecord.Benchmarks.Load;

/// <summary>How long requests took, by kind. Thread-safe.</summary>
internal sealed class LoadTimes
{
    private const long LongestMicroseconds = 120_000_000;
    private const int Digits = 3;

    private const string All = "all";

    private readonly ConcurrentDictionary<string, HistogramBase> _times = new();
    private readonly ConcurrentDictionary<(string Kind, string Why), int> _failures = new();

    public void Add(string kind, TimeSpan time)
    {
        foreach (var name in new[] { kind, All })
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

    /// <summary>Requests that were answered.</summary>
    public long Count => _times.TryGetValue(All, out var all) ? all.TotalCount : 0;

    /// <summary>The median, the 99th percentile and the longest of all that were answered.</summary>
    public override string ToString() => _times.TryGetValue(All, out var all)
        ? $"p50 {Milliseconds(all, 50)} ms, p99 {Milliseconds(all, 99)}, most {Milliseconds(all, 100)}"
        : "nothing answered";

    public void Write(TextWriter to)
    {
        to.WriteLine("kind\trequests\tp50 ms\tp90\tp99\tp99.9\tmost");
        foreach (var (kind, times) in _times.OrderBy(item => item.Key == All).ThenBy(item => item.Key, StringComparer.Ordinal))
        {
            to.WriteLine($"{kind}\t{times.TotalCount}\t{string.Join('\t', new[] { 50, 90, 99, 99.9, 100 }.Select(at => Milliseconds(times, at)))}");
        }

        foreach (var ((kind, why), count) in _failures.OrderByDescending(item => item.Value).Take(20))
        {
            to.WriteLine($"failed\t{kind}\t{why}\t{count}");
        }
    }

    private static string Milliseconds(HistogramBase times, double percentile)
    {
        lock (times)
        {
            return $"{times.GetValueAtPercentile(percentile) / 1000.0:0.0}";
        }
    }
}
