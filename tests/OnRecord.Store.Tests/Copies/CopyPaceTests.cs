using System.Diagnostics;
using System.Globalization;
using OnRecord.Store.Tests.Databases;
using OnRecord.Store.Tests.Invented;

namespace OnRecord.Store.Tests.Copies;

/// <summary>Says how long texts take to be added as a record grows: ONRECORD_PACE is the number of texts. docs/record-store.md has the
/// figures.</summary>
public sealed class CopyPaceTests
{
    private const int Step = 10_000;

    [Fact]
    public void Add_ManyTexts_SaysItsPace()
    {
        var texts = int.Parse(Environment.GetEnvironmentVariable("ONRECORD_PACE") ?? "0", CultureInfo.InvariantCulture);
        Assert.SkipUnless(texts > 0, "ONRECORD_PACE is not set");
        using var file = new RecordFile();
        var store = file.Open();
        var news = new InventedNews(3);
        using var writer = store.Write("test");
        for (var i = 0; i < texts; i += Step)
        {
            var watch = new Stopwatch();
            for (var n = 0; n < Step; n++)
            {
                var happening = news.Next(news.Random.Next(news.Topics), new DateOnly(2000, 1, 1).AddDays((i + n) / 50));
                var report = Sketches.Plain(string.Join('\n', happening.Tell(news.Random.Next)), happening.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "Gazette");
                watch.Start();
                writer.Add(report);
                watch.Stop();
            }

            watch.Start();
            writer.Commit();
            TestContext.Current.TestOutputHelper!.WriteLine($"{i + Step} texts: {watch.Elapsed.TotalMilliseconds / Step:F2} ms each");
        }

        Assert.Equal(texts, store.Count());
    }
}
