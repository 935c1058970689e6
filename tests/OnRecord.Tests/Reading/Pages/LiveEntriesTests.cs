using OnRecord.Reading;

namespace OnRecord.Tests.Reading.Pages;

public class LiveEntriesTests
{
    private static string Entry(string time, string text) => $"<div class='entry'><div>{time}<span>Desk</span></div><h3>{text[..12]}</h3><p>{text}</p></div>";

    private static Article Read(params string[] times)
    {
        string[] texts =
        [
            "Police have closed both bridges over the Ard, and trains stop one station before the city, the railway says.",
            "The first marchers have reached the town hall, where the mayor waits on the steps with two of her deputies.",
            "Organisers count nine thousand people, while the police speak of four thousand in the square and the streets.",
        ];
        return ReadingFixture.Read($"<html><head><title>March on the Ard: live</title></head><body><main><h1>March on the Ard: live</h1>{string.Concat(times.Zip(texts, Entry))}</main></body></html>");
    }

    [Fact]
    public void ReadText_EntriesWithDays_HaveTheirTimes()
    {
        var article = Read("<time datetime='2024-05-06T18:40:00+02:00'>18:40</time>", "<time datetime='2024-05-06T18:05:00+02:00'>18:05</time>", "<time datetime='2024-05-06T17:30'>17:30</time>");
        Assert.Equal(
            ["2024-05-06T18:40+02:00", "2024-05-06T18:05+02:00", "2024-05-06T17:30"],
            article.Blocks.Where(b => b.Kind == BlockKind.Paragraph).Select(b => b.Published?.ToString()));
        Assert.True(article.Blocks[^1].Published!.IsLocal);
    }

    [Fact]
    public void ReadText_EntriesWithHoursOnly_KeepTheLineAndAssumeNoDay()
    {
        var article = Read("<time>18:40</time>", "<time>18:05</time>", "<time>17:30</time>");
        Assert.Equal(3, article.Blocks.Count(b => b.Kind == BlockKind.EntryTime));
        Assert.All(article.Blocks, b => Assert.Null(b.Published));
    }

    [Fact]
    public void ReadText_TwoTimesInAReport_MakeNoEntries() =>
        Assert.DoesNotContain(Read("<time>18:40</time>", "<time>18:05</time>").Blocks, b => b.Kind == BlockKind.EntryTime);
}
