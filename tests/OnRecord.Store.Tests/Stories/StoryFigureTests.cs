using OnRecord.Store.Tests.Databases;

namespace OnRecord.Store.Tests.Stories;

/// <summary>Measures how well reports are put into stories. docs/record-store.md has the figures.</summary>
public sealed class StoryFigureTests
{
    private const int Happenings = 45;

    // The threshold was chosen on seed 1; the figures are those of seed 2.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Stories_OfTheInventedHappenings_ReachTheFloors(int seed)
    {
        var told = ToldHappenings.Of(seed, Happenings).Told;
        using var file = new RecordFile();
        var store = file.With([.. told.Select(item => item.Report)]);
        var stories = store.StoriesByOutlet();
        var both = told.Select(item => (item.Happening, Story: stories[item.Report.Article.Outlet!])).ToList();

        // B-cubed: of the reports that are in one story with a report, and of those that tell of one happening with it.
        var precision = both.Average(item => Share(both.Where(other => other.Story == item.Story), other => other.Happening == item.Happening));
        var recall = both.Average(item => Share(both.Where(other => other.Happening == item.Happening), other => other.Story == item.Story));

        TestContext.Current.TestOutputHelper!.WriteLine($"seed {seed}: {told.Count} reports of {Happenings} happenings in {both.Select(item => item.Story).Distinct().Count()} stories: B-cubed precision {precision:F3}, recall {recall:F3}");
        Assert.True(precision >= 0.75, $"precision {precision}");
        Assert.True(recall >= 0.8, $"recall {recall}");
    }

    private static double Share<T>(IEnumerable<T> items, Func<T, bool> isRight) => items.Average(item => isRight(item) ? 1.0 : 0.0);
}
