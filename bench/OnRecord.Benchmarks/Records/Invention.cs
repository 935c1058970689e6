namespace OnRecord.Benchmarks.Records;

/// <summary>Says what generated reports are like and what each costs to make, <c>invent COUNT</c>.</summary>
internal static class Invention
{
    public static void Run(int count)
    {
        var reports = new GeneratedReports(Engine.LoadDefault());
        var (sums, words, lengths, different) = (new SortedDictionary<string, long>(StringComparer.Ordinal), 0L, new List<int>(), new HashSet<string>(StringComparer.Ordinal));
        var making = 0.0;
        for (var number = 0; number < count; number++)
        {
            var start = ThreadTime.Milliseconds();
            var report = reports.Report(number);
            making += ThreadTime.Milliseconds() - start;
            var text = report.Article.Text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
            words += text.Length;
            lengths.Add(text.Length);
            different.UnionWith(text);
            Count("paragraphs", report.Article.Blocks.Count);
            Count("characters", report.Article.Text.Length);
            Count("different words of the report", text.Distinct(StringComparer.OrdinalIgnoreCase).Count());
            Count("actors", report.Actors.Count);
            Count("mentions", report.Actors.Sum(actor => actor.Mentions.Count));
            Count("statements", report.Attributions.Count);
            Count("events", report.Events.Count);
            Count("participants", report.Events.Sum(item => item.Actors.Count + item.Recipients.Count));
            Count("relations", report.Relations.Count);
        }

        lengths.Sort();
        Console.WriteLine($"{count:N0} reports of {words / (double)count:N0} words, {making / count:N3} ms of processor time to make one");
        Console.WriteLine($"words, tenths: {string.Join(", ", Enumerable.Range(1, 9).Select(tenth => lengths[count * tenth / 10]))}; {different.Count:N0} different words in all");
        foreach (var (what, sum) in sums)
        {
            Console.WriteLine($"{what}: {sum / (double)count:N1} a report, {sum * 100.0 / words:N2} to 100 words");
        }

        void Count(string what, int number) => sums[what] = sums.GetValueOrDefault(what) + number;
    }
}
