using OnRecord.Store.Queries;
using OnRecord.Store.Search;
using OnRecord.Store.Tests.Databases;

namespace OnRecord.Store.Tests;

public class ListQueriesTests
{
    [Theory]
    [InlineData("reports")]
    [InlineData("events")]
    [InlineData("statements")]
    [InlineData("actors")]
    [InlineData("sources")]
    [InlineData("stories")]
    public void List_OfManyItems_AsksTheDatabaseNoMoreOftenThanOfFew(string list)
    {
        using var file = new RecordFile();
        file.With(Enumerable.Range(0, 40).Select(i => Sketches.Attack($"Bo Wren{Letter(i)} attacked the Harbour Guild, an officer said.", "2024-03-14", actor: $"Bo Wren{Letter(i)}") is var report
            ? report with { Attributions = [report.Attributions[0] with { Actor = "a1" }] }
            : report));
        var counted = new CountedQueries(file.Path);
        var store = RecordStore.Open(counted);

        var few = Count(2);
        var many = Count(40);

        Assert.Equal(few, many);

        int Count(int limit)
        {
            var before = counted.Count;
            var filter = new Filter { Limit = limit };
            Assert.Equal(limit, list switch
            {
                "reports" => store.Ask(ask => ask.Reports(filter, SearchQuery.Parse("guild"))).Count,
                "events" => store.Ask(ask => ask.Events(filter)).Count,
                "actors" => store.Ask(ask => ask.Actors(filter)).Count,
                "stories" => store.Ask(ask => ask.Stories(filter, 1)).Count,
                "sources" => store.Ask(ask => ask.Sources(filter)).Count,
                _ => store.Ask(ask => ask.Statements(filter)).Count,
            });
            return counted.Count - before;
        }
    }

    private static string Letter(int i) => $"{(char)('a' + (i % 26))}{(char)('a' + (i / 26))}";
}
