using System.Globalization;

namespace OnRecord.Benchmarks.Records;

/// <summary>Processor time of the thread that asks, which other work on the machine changes less than it changes the clock.</summary>
internal static class ThreadTime
{
    public static double Milliseconds()
    {
        var text = File.ReadAllText("/proc/thread-self/schedstat");
        return long.Parse(text.AsSpan(0, text.IndexOf(' ')), CultureInfo.InvariantCulture) / 1e6;
    }
}
