using OnRecord.Store.Queries;
using OnRecord.Store.Tests.Databases;
using OnRecord.Store.Tests.Stories;

namespace OnRecord.Store.Tests.Tellings;

/// <summary>Measures how well tellings of one event are joined. docs/record-store.md has the figures.</summary>
public sealed class TellingFigureTests
{
    private const int Happenings = 45;

    // Weights were chosen on seed 1; the figures are those of seed 2.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Tellings_OfTheInventedHappenings_ReachTheFloors(int seed)
    {
        var told = ToldHappenings.Of(seed, Happenings);
        using var file = new RecordFile();
        var store = file.With([.. told.Told.Select(item => item.Report)]);
        using var asking = store.Ask();
        var events = asking.Events(new Filter()).Select(found => (
            found.Report.Key,
            Gold: $"{told.LineOf(found.Report.Record.Article, found.Event.Anchor[0].Start)} {found.Event.Type}",
            Joint: found.Joint?.Id ?? found.Report.IdOf(found.Event.Id))).ToList();

        // Pairs of events of two reports: of one type and told by the same line of the same happening, or joined.
        var pairs = (from i in Enumerable.Range(0, events.Count)
                     from j in Enumerable.Range(0, i)
                     where events[i].Key != events[j].Key
                     select (IsOne: events[i].Gold == events[j].Gold, IsJoined: events[i].Joint == events[j].Joint)).ToList();
        var right = pairs.Count(pair => pair.IsOne && pair.IsJoined);
        var precision = (double)right / pairs.Count(pair => pair.IsJoined);
        var recall = (double)right / pairs.Count(pair => pair.IsOne);

        TestContext.Current.TestOutputHelper!.WriteLine($"seed {seed}: {events.Count} events, {pairs.Count(pair => pair.IsOne)} pairs: precision {precision:F3}, recall {recall:F3}");
        Assert.True(precision >= 0.75, $"precision {precision}");
        Assert.True(recall >= 0.45, $"recall {recall}");
    }
}
