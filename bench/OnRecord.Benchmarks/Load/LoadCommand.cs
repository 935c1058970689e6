namespace OnRecord.Benchmarks.Load;

/// <summary><c>load ADDRESS RATE SECONDS [PROCESS]</c>: loads a running desk of this machine from a second process.</summary>
internal static class LoadCommand
{
    private const int Seed = 8;

    /// <param name="process">The desk's; null where its processor time and memory are not to be told.</param>
    public static async Task RunAsync(Uri desk, double rate, double seconds, int? process)
    {
        var mix = await DeskMix.OfAsync(desk, Seed);
        var run = new LoadRun(desk, mix, Seed);
        var before = process is { } first ? ServerSample.Of(first) : default;
        var times = await run.RunAsync(rate, TimeSpan.FromSeconds(seconds), elapsed => Tell(elapsed, process));
        times.Write(Console.Out);
        Console.WriteLine($"{run.Again} of {run.Asked} requests were for an address that was asked before: at most so many were answered from memory; load average {File.ReadAllText("/proc/loadavg").TrimEnd()}");
        if (process is { } last)
        {
            var after = ServerSample.Of(last);
            Console.WriteLine($"processor time for each request: {(after.Processor - before.Processor).TotalMilliseconds / run.Asked:0.00} ms; memory {before.Memory >> 20} MiB before, {after.Memory >> 20} MiB after");
        }
    }

    private static void Tell(TimeSpan elapsed, int? process)
    {
        if (process is { } number)
        {
            Console.Error.WriteLine($"{elapsed.TotalMinutes:0} min: {ServerSample.Of(number).Memory >> 20} MiB");
        }
    }
}
