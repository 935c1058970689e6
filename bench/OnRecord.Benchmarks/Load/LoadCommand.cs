namespace OnRecord.Benchmarks.Load;

/// <summary><c>load ADDRESS RATE SECONDS [PROCESS]</c>: loads a running desk of this machine from a second process.</summary>
internal static class LoadCommand
{
    private const int Seed = 8;

    /// <summary>Ctrl-C ends it early, with what it has measured by then.</summary>
    /// <param name="process">The desk's; null where its processor time and memory are not to be told.</param>
    public static async Task RunAsync(Uri desk, double rate, double seconds, int? process)
    {
        var mix = await DeskMix.OfAsync(desk, Seed);
        var run = new LoadRun(desk, mix, Seed);
        var before = process is { } first ? ServerSample.Of(first) : default;
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, key) =>
        {
            key.Cancel = true;
            stop.Cancel();
        };
        var minute = new Minute(process);
        var times = await run.RunAsync(rate, TimeSpan.FromSeconds(seconds), minute.Tell, stop.Token);
        times.Write(Console.Out);
        Console.WriteLine($"{run.Again} of {run.Asked} requests were for an address that was asked before: at most so many were answered from memory; load average {File.ReadAllText("/proc/loadavg").TrimEnd()}");
        if (process is { } last)
        {
            var after = ServerSample.Of(last);
            Console.WriteLine($"processor time for each request: {(after.Processor - before.Processor).TotalMilliseconds / run.Asked:0.00} ms; memory {before.Memory >> 20} MiB before, {after.Memory >> 20} MiB after");
        }
    }

    /// <summary>What a minute of the load came to.</summary>
    private sealed class Minute(int? process)
    {
        private ServerSample _last = process is { } number ? ServerSample.Of(number) : default;

        public void Tell(TimeSpan elapsed, LoadTimes times)
        {
            var told = $"{elapsed.TotalMinutes:0} min: {times}";
            if (process is { } number)
            {
                var now = ServerSample.Of(number);
                told += $"; {now.Memory >> 20} MiB, {(now.Processor - _last.Processor).TotalMilliseconds / Math.Max(1, times.Count):0.00} ms of processor time a request";
                _last = now;
            }

            Console.Error.WriteLine(told);
        }
    }
}
