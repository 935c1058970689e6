using OnRecord.Store.Queries;
using OnRecord.Store.Tests.Databases;

namespace OnRecord.Store.Tests.Copies;

/// <summary>Measures how well copies are told from reports that are like them. docs/record-store.md has the figures.</summary>
public sealed class CopyFigureTests
{
    private const int Reports = 28;

    // Thresholds were chosen on seed 1; the figures are those of the others.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Copies_OfTheInventedSet_ReachTheFloors(int seed)
    {
        var samples = CopySample.Set(seed, Reports);
        var sets = Sets(samples);
        var pairs = (from i in Enumerable.Range(0, samples.Count) from j in Enumerable.Range(0, i) select (One: samples[i], Other: samples[j], Joined: sets[i] == sets[j])).ToList();
        var gold = pairs.Where(pair => pair.One.Of.Intersect(pair.Other.Of).Any() && (pair.One.Of.Count + pair.Other.Of.Count == 2)).ToList();
        var wrong = pairs.Where(pair => pair.Joined && !pair.One.Of.Intersect(pair.Other.Of).Any()).ToList();
        var right = pairs.Count(pair => pair.Joined) - wrong.Count;
        var precision = (double)right / (right + wrong.Count);
        var recall = (double)gold.Count(pair => pair.Joined) / gold.Count;
        var output = TestContext.Current.TestOutputHelper!;
        output.WriteLine($"seed {seed}: {samples.Count} texts, {gold.Count} pairs of copies: precision {precision:F3}, recall {recall:F3}");
        var merged = Joined(samples, sets, sample => sample.Of.Count > 1);
        foreach (var kind in samples.Select(sample => sample.Kind).Distinct())
        {
            output.WriteLine($"  {kind}: {Joined(samples, sets, sample => sample.Kind == kind):F3} with another text; wrongly {wrong.Count(pair => pair.One.Kind == kind || pair.Other.Kind == kind)}");
        }

        Assert.True(precision >= 0.95, $"precision {precision}");
        Assert.True(recall >= 0.93, $"recall {recall}");
        Assert.True(merged >= 0.9, $"of the merged, {merged} are joined");
    }

    // The share that is joined with a text it was made from.
    private static double Joined(List<CopySample> samples, List<string> sets, Func<CopySample, bool> isOf)
    {
        var places = Enumerable.Range(0, samples.Count).ToList();
        var asked = places.Where(i => isOf(samples[i])).ToList();
        return asked.Average(i => places.Any(j => j != i && sets[i] == sets[j] && samples[i].Of.Intersect(samples[j].Of).Any()) ? 1.0 : 0.0);
    }

    private static List<string> Sets(List<CopySample> samples)
    {
        using var file = new RecordFile();
        var store = file.Open();
        using (var writer = store.Write("test"))
        {
            foreach (var sample in samples)
            {
                writer.Add(sample.Report);
            }

            writer.Complete();
        }

        Assert.Empty(store.Check());
        var first = store.Ask(ask => ask.Reports(new Filter { All = true })).ToDictionary(found => found.Report.Record.Article.Outlet!, found => found.Report.FirstKey);
        return [.. samples.Select(sample => first[sample.Report.Article.Outlet!])];
    }
}
