using System.Collections.Concurrent;
using System.Diagnostics;
using OnRecord.Benchmarks.News;
using OnRecord.Store;
using Record = OnRecord.Records.Record;

namespace OnRecord.Benchmarks.Records;

/// <summary>Fills a record, <c>fill FILE COUNT…</c>, going on from what the file holds, and measures how it answers at each count,
/// <c>record FILE COUNT…</c>. Each question has a connection of its own.</summary>
internal static class RecordGrowth
{
    private const int Batch = 200;
    private const int Ahead = 400;
    private const int Part = 10_000;
    private const int TimesEach = 200;
    private const double LongestEach = 15_000;

    public static void Run(string path, IEnumerable<int> counts)
    {
        var store = RecordStore.Open(path, creates: true);
        var reports = new Lazy<GeneratedReports>(() => new GeneratedReports(Engine.LoadDefault()));
        foreach (var count in counts)
        {
            Fill(store, reports, count);
            Console.WriteLine($"{count:N0} reports, {new FileInfo(path).Length / (double)count / 1024:N1} KiB each");
            Console.WriteLine("| question, ms of processor time: median | p99 | by the clock: median | p99 | rows | asked |");
            foreach (var (name, ask) in new RecordQuestions(store, count).All)
            {
                Measure(name, ask);
            }
        }
    }

    public static void Fill(string path, IEnumerable<int> counts)
    {
        var store = RecordStore.Open(path, creates: true);
        var reports = new Lazy<GeneratedReports>(() => new GeneratedReports(Engine.LoadDefault()));
        foreach (var count in counts)
        {
            Fill(store, reports, count);
            Console.WriteLine($"{count:N0} reports, {new FileInfo(path).Length / (double)count / 1024:N1} KiB each");
        }
    }

    private static void Fill(RecordStore store, Lazy<GeneratedReports> reports, int count)
    {
        var first = (int)store.Count();
        if (first >= count)
        {
            return;
        }

        var made = reports.Value;
        using var ready = new BlockingCollection<Record>(Ahead);
        var making = Task.Run(() =>
        {
            for (var number = first; number < count; number++)
            {
                ready.Add(made.Report(number));
            }

            ready.CompleteAdding();
        });
        using var writer = store.Write("benchmark");
        var (n, start, processor) = (first, Stopwatch.GetTimestamp(), ThreadTime.Milliseconds());
        foreach (var report in ready.GetConsumingEnumerable())
        {
            writer.Add(report);
            if (++n % Batch == 0)
            {
                writer.Commit();
            }

            if (n % Part == 0)
            {
                Say($"added to {n:N0}", Part, ref start, ref processor);
            }
        }

        making.Wait();
        writer.Complete();
        Say($"stories of {count:N0}", count - first, ref start, ref processor);
    }

    private static void Say(string what, int reports, ref long start, ref double processor)
    {
        var now = ThreadTime.Milliseconds();
        Console.WriteLine($"{what}: {(now - processor) / reports:N2} ms of the writer's processor time a report, {Stopwatch.GetElapsedTime(start).TotalMilliseconds / reports:N2} ms by the clock");
        (start, processor) = (Stopwatch.GetTimestamp(), now);
    }

    private static void Measure(string name, Func<Choice, int> ask)
    {
        var (spent, times, rows, choice) = (new List<double>(), new List<double>(), 0, new Choice(17));
        for (var i = 0; i < TimesEach && times.Sum() < LongestEach; i++)
        {
            var (start, processor) = (Stopwatch.GetTimestamp(), ThreadTime.Milliseconds());
            rows += ask(choice);
            spent.Add(ThreadTime.Milliseconds() - processor);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        Console.WriteLine($"| {name} | {Of(spent, 50):N1} | {Of(spent, 99):N1} | {Of(times, 50):N1} | {Of(times, 99):N1} | {rows / (double)times.Count:N1} | {times.Count} |");
    }

    private static double Of(List<double> times, int percent) => times.Order().ElementAt(Math.Min(times.Count - 1, times.Count * percent / 100));
}
