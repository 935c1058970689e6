using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Store.Queries;
using OnRecord.Store.Search;
using OnRecord.Store.Tests.Databases;

namespace OnRecord.Store.Tests;

/// <summary>A record in PostgreSQL answers as one in SQLite does: the same items, in the same order.</summary>
public sealed class AlikeTests(BothRecords records) : IClassFixture<BothRecords>
{
    private const int Searches = 300;

    private readonly InventedReports _invented = new(seed: 11);
    private readonly RecordStore _sqlite = records.Sqlite;
    private readonly RecordStore _postgres = records.Postgres;

    [Fact]
    public void Reports_OfAnyWords_AreTheSameInTheSameOrder()
    {
        var found = 0;
        for (var i = 0; i < Searches; i++)
        {
            var text = Search(i);
            if (SearchQuery.Parse(text) is { } query)
            {
                var filter = new Filter { All = i % 3 == 0, Limit = i % 5 == 0 ? 7 : null };
                var one = Asked(_sqlite, ask => ask.Reports(filter, query), Shown);
                Assert.True(one.SequenceEqual(Asked(_postgres, ask => ask.Reports(filter, query), Shown)), text);
                found += one.Count;
            }
        }

        Assert.True(found > Searches, "the searches find too little to tell");
    }

    [Fact]
    public void Items_OfAnyFilter_AreTheSameInTheSameOrder()
    {
        foreach (var filter in Filters())
        {
            Same(ask => ask.Reports(filter), Shown);
            Same(ask => ask.Events(filter), found => $"{found.Report.IdOf(found.Event.Id)} {found.Event.Status}");
            Same(ask => ask.Statements(filter), found => found.Report.IdOf(found.Attribution.Id));
            Same(ask => ask.Actors(filter), found => $"{found with { EvidenceReport = null! }} {found.EvidenceReport.Key}");
            Same(ask => ask.Sources(filter), found => $"{found with { Example = null! }} {found.Example.Report.IdOf(found.Example.Attribution.Id)}");
        }
    }

    [Fact]
    public void Reports_AndVersions_AreTheSame()
    {
        foreach (var found in _sqlite.Ask(ask => ask.Reports(new Filter { All = true })))
        {
            var (one, other) = (_sqlite.Find(found.Report.Key)!, _postgres.Find(found.Report.Key)!);
            Assert.Equal(RecordJson.Write(one.Record), RecordJson.Write(other.Record));
            Assert.Equal((one.Version, one.IsCurrent, one.Carriers), (other.Version, other.IsCurrent, other.Carriers));
            Assert.Equal((found.Report.Version, found.Report.IsCurrent, found.Report.Carriers), (other.Version, other.IsCurrent, other.Carriers));
            Assert.Equal(one.ActorKeys, other.ActorKeys);
        }

        for (var i = 0; i < 20; i++)
        {
            var url = $"https://gazette.example/{i}";
            Assert.Equal(_sqlite.Versions(url).Select(version => (version.Report.Key, string.Join('\n', version.Changes))), _postgres.Versions(url).Select(version => (version.Report.Key, string.Join('\n', version.Changes))));
        }
    }

    [Fact]
    public void Check_OfBoth_FindsNothing()
    {
        Assert.Empty(_sqlite.Check());
        Assert.Empty(_postgres.Check());
    }

    private static IEnumerable<Filter> Filters()
    {
        yield return new Filter();
        yield return new Filter { All = true };
        yield return new Filter { Limit = 3 };
        foreach (var actor in new[] { "tarrant", "guild OR union", "emile okoro", "caf*", "police -river", "Tove" })
        {
            yield return new Filter { Actor = actor };
            yield return new Filter { Actor = actor, Limit = 5, All = true };
        }

        yield return new Filter { Country = "LHO" };
        yield return new Filter { Country = "VAR", Actor = "wren", From = "2024-03-03", To = "2024-03-09" };
        yield return new Filter { Type = "PROTEST", Status = Status.Denied };
        yield return new Filter { SourceKind = SourceKind.Anonymous };
        yield return new Filter { SourceKind = SourceKind.OutletItself };
        yield return new Filter { Outlet = "THE GAZETTE" };
        yield return new Filter { Outlet = "étoile" };
        yield return new Filter { Outlet = "ÉTOILE", From = "2024-03-05" };
    }

    private static string Shown(FoundReport found) => $"{found.Report.Key} {string.Join(' ', found.Matches)}";

    private static List<string> Asked<T>(RecordStore store, Func<Questions, IEnumerable<T>> ask, Func<T, string> show) => [.. store.Ask(ask).Select(show)];

    private string Search(int i) => (i % 6) switch
    {
        0 => _invented.Word(),
        1 => $"{_invented.Word()} {_invented.Word()}",
        2 => $"\"{_invented.Word()} {_invented.Word()}\" OR {_invented.Word()}",
        3 => $"{_invented.Word()} -{_invented.Word()}",
        4 => $"{_invented.Word()[..3]}* {_invented.Word()}",
        _ => $"\"officer said {_invented.Word()}\" OR {_invented.Word()} OR attacked -\"{_invented.Words(2)}\"",
    };

    private void Same<T>(Func<Questions, IEnumerable<T>> ask, Func<T, string> show) => Assert.Equal(Asked(_sqlite, ask, show), Asked(_postgres, ask, show));
}
