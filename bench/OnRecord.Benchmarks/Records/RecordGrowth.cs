using System.Diagnostics;
using OnRecord.Benchmarks.News;
using OnRecord.Store;

namespace OnRecord.Benchmarks.Records;

/// <summary>Fills a record and measures how it answers: <c>record FILE COUNT…</c> at each count, going on from what the file
/// holds.</summary>
internal static class RecordGrowth
{
    private const int Paragraphs = 4000;
    private const int Batch = 500;
    private const int TimesEach = 40;
    private const double LongestEach = 20_000;

    public static void Run(string path, IEnumerable<int> counts)
    {
        var store = RecordStore.Open(path, creates: true);
        var reports = new Lazy<RepeatedReports>(() => new RepeatedReports(Engine.LoadDefault(), Paragraphs));
        foreach (var count in counts)
        {
            Fill(store, reports, count);
            Console.WriteLine($"{count:N0} reports, {new FileInfo(path).Length / (double)count / 1024:N1} KiB each");
            foreach (var (name, ask) in RecordQuestions.All)
            {
                Measure(store, name, ask);
            }
        }
    }

    private static void Fill(RecordStore store, Lazy<RepeatedReports> reports, int count)
    {
        var first = (int)store.Count();
        if (first >= count)
        {
            return;
        }

        var made = reports.Value;
        var (start, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        using var writer = store.Write("benchmark");
        for (var number = first; number < count; number++)
        {
            writer.Add(made.Report(number));
            if (number % Batch == 0)
            {
                writer.Commit();
            }
        }

        writer.Complete();
        var each = count - first;
        Console.WriteLine($"added {each:N0}: {Stopwatch.GetElapsedTime(start).TotalMilliseconds / each:N2} ms a report, {(Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / each:N2} ms of processor time");
    }

    private static void Measure(RecordStore store, string name, Func<Store.Queries.Questions, Choice, int> ask)
    {
        var times = new List<double>();
        var rows = 0;
        var choice = new Choice(17);
        for (var i = 0; i < TimesEach && times.Sum() < LongestEach; i++)
        {
            var start = Stopwatch.GetTimestamp();
            using var questions = store.Ask();
            rows += ask(questions, choice);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        var first = times[0];
        times.Sort();
        Console.WriteLine($"| {name} | {times[times.Count / 2]:N1} | {times[Math.Min(times.Count - 1, times.Count * 99 / 100)]:N1} | {first:N1} | {rows / (double)times.Count:N1} |");
    }
}
