using OnRecord.Store.Adding;
using OnRecord.Store.Paging;
using OnRecord.Store.Queries;
using OnRecord.Store.Search;
using OnRecord.Store.Tests.Databases;
using OnRecord.Store.Tests.Stories;

namespace OnRecord.Store.Tests.Paging;

/// <summary>The pages of a list are the list.</summary>
public abstract class PagingTests(Database database)
{
    private const string AsOf = "2024-06-30";

    private static readonly int[] Sizes = [1, 3, 50];

    public sealed class InSqlite() : PagingTests(Database.Sqlite);

    public sealed class InPostgres() : PagingTests(Database.Postgres);

    [Fact]
    public void Pages_OfEveryList_AreTheWholeList()
    {
        using var file = TestRecord.In(database);
        var store = file.With([.. new InventedReports(seed: 21).Take(60), .. ToldHappenings.Of(5, 4).Told.Select(told => told.Report)]);
        using var asking = store.Ask();
        var joint = 0;
        foreach (var filter in Filters())
        {
            Same(asking.Reports(filter), window => asking.Reports(filter, null, window), found => found.Report.Key);
            Same(asking.Events(filter), window => asking.Events(filter, window), IdOf);
            joint += Same(asking.Events(filter with { Joined = true }), window => asking.Events(filter with { Joined = true }, window), IdOf);
            Same(asking.Statements(filter), window => asking.Statements(filter, window), found => found.Report.IdOf(found.Attribution.Id));
            Same(asking.Actors(filter), window => asking.Actors(filter, window), found => $"{found.Key} {found.Reports}");
            Same(asking.Sources(filter), window => asking.Sources(filter, window), found => $"{found.Actor} {found.Kind} {found.Statements}");
            Same(asking.Stories(filter, 1), window => asking.Stories(filter, 1, window), found => found.Beginning.Key);
            Same(asking.Contradictions(filter), window => asking.Contradictions(filter, window), found => $"{found.From.Id} {found.To.Id}");
            Same(asking.Commitments(filter, AsOf, 7), window => asking.Commitments(filter, AsOf, 7, null, window), found => IdOf(found.Announced));
            Same(asking.Timeline(filter, null, AsOf), window => asking.Timeline(filter, null, AsOf, window), found => $"{found.Day} {found.Kind} {IdOf(found.Told)}");
            Same(asking.Dyads(filter, null), window => asking.Dyads(filter, null, window), found => $"{found.Day} {found.From.Key} {found.To.Key}");
            Same(asking.Network(filter, null, null), window => asking.Network(filter, null, null, window), found => $"{found.Kind} {found.From.Key} {found.To.Key} {found.Type}");
        }

        Assert.True(joint > 30, "too few joint events to tell");
    }

    [Theory]
    [InlineData("attacked")]
    [InlineData("harbour* OR minister*")]
    [InlineData("\"an officer said\" -plan")]
    public void Pages_OfASearch_AreTheWholeListInOneOrder(string words)
    {
        using var file = TestRecord.In(database);
        using var asking = file.With(new InventedReports(seed: 22).Take(60)).Ask();
        var query = SearchQuery.Parse(words);

        Assert.True(Same(asking.Reports(new Filter(), query), window => asking.Reports(new Filter(), query, window), found => found.Report.Key) > 5);
    }

    [Fact]
    public void Pages_OfOneThing_AreAllOfIt()
    {
        using var file = TestRecord.In(database);
        var store = file.With([.. new InventedReports(seed: 23).Take(60), .. ToldHappenings.Of(5, 4).Told.Select(told => told.Report)]);
        using (var writer = store.Write("test"))
        {
            foreach (var (input, place) in new[] { ("/b", "line 2"), ("/b", "line 10"), ("/a", ""), ("/c", "") })
            {
                writer.Fail(new Failure(input, place, "it is empty", "save it again"));
            }

            writer.Commit();
        }

        using var asking = store.Ask();
        var story = asking.Stories(new Filter(), 2).MaxBy(found => found.Texts)!.Beginning.Key;
        var actor = asking.Actors(new Filter { Actor = "Ilse Tarrant" }).First().Key;
        var copied = asking.Reports(new Filter()).MaxBy(found => found.Report.Carriers)!.Report;

        Assert.True(Same(asking.StoryReports(story), window => asking.StoryReports(story, window), found => found.Report.Key) > 1);
        Assert.True(Same(asking.Actor(actor, new Filter()), window => asking.Actor(actor, new Filter(), window), found => $"{found.Kind} {found.What} {found.Detail} {found.Other}") > 2);
        Assert.Equal(4, Same(store.Failures(), store.Failures, failure => $"{failure}"));
        var carriers = All(window => asking.Carriers(copied.Key, window), 2);
        Assert.Equal(copied.Carriers, carriers.Count);
        Assert.All(carriers, found => Assert.Equal(copied.FirstKey, found.Report.FirstKey));
    }

    [Fact]
    public void Pages_WhileReportsAreAdded_RepeatAndLoseNothing()
    {
        using var file = TestRecord.In(database);
        var reports = new InventedReports(seed: 24).Take(80);
        var store = file.With(reports.Take(40));
        using var asking = store.Ask();
        var query = SearchQuery.Parse("attacked");
        var (before, found, events) = (asking.Reports(new Filter { All = true }).Select(item => item.Report.Key).ToList(), new List<string>(), new List<string>());
        var (searched, next) = (new List<string>(), 40);
        var (place, search, told) = ((Place?)null, (Place?)null, (Place?)null);
        do
        {
            place = Append(found, asking.Reports(new Filter { All = true }, null, new Window(5, place)), item => item.Report.Key);
            search = Append(searched, asking.Reports(new Filter { All = true }, query, new Window(5, search)), item => item.Report.Key);
            told = Append(events, asking.Events(new Filter { All = true }, new Window(5, told)), IdOf);
            for (var i = 0; i < 4 && next < reports.Count; i++)
            {
                store.AddOne(reports[next++]);
            }
        }
        while (place is not null && search is not null && told is not null);

        Assert.Equal(found.Distinct(), found);
        Assert.Equal(events.Distinct(), events);
        Assert.Equal(searched.Distinct(), searched);
        Assert.True(place is not null || !before.Except(found).Any());
    }

    [Fact]
    public void Place_OfAnotherList_IsRefused()
    {
        using var file = TestRecord.In(database);
        using var asking = file.With(new InventedReports(seed: 25).Take(20)).Ask();
        var place = asking.Events(new Filter(), new Window(1)).Next!;

        Assert.Throws<PlaceException>(() => asking.Actors(new Filter(), new Window(1, place)));
        Assert.Throws<PlaceException>(() => asking.Dyads(new Filter(), null, new Window(1, new Place("2024", null, "x"))));
        Assert.Equal(place.Keys, Place.Parse(place.Write())!.Keys);
        Assert.All(["", "{}", "[1.5]", "[[]]", "[1]x", "\"a\""], written => Assert.Null(Place.Parse(System.Text.Encoding.UTF8.GetBytes(written))));
    }

    private static IEnumerable<Filter> Filters()
    {
        yield return new Filter();
        yield return new Filter { All = true };
        yield return new Filter { Actor = "tarrant" };
        yield return new Filter { Actor = "guild OR union OR tarrant", From = "2024-03-03" };
        yield return new Filter { Country = "VAR", Outlet = "the gazette" };
    }

    private static string IdOf(FoundEvent found) => found.Report.IdOf(found.Event.Id);

    private static Place? Append<T>(List<string> to, Page<T> page, Func<T, string> show)
    {
        to.AddRange(page.Items.Select(show));
        return page.Next;
    }

    private static int Same<T>(IEnumerable<T> whole, Func<Window, Page<T>> page, Func<T, string> show)
    {
        var expected = whole.Select(show).ToList();
        foreach (var size in Sizes.Where(size => size > 1 || expected.Count < 20))
        {
            Assert.Equal(expected, All(page, size).Select(show));
        }

        return expected.Count;
    }

    private static List<T> All<T>(Func<Window, Page<T>> page, int size)
    {
        var all = new List<T>();
        for (var window = new Window(size); ;)
        {
            var some = page(window);
            Assert.InRange(some.Items.Count, some.Next is null ? 0 : 1, size);
            all.AddRange(some.Items);
            if (some.Next is null)
            {
                return all;
            }

            window = new Window(size, Place.Parse(some.Next.Write()));
        }
    }
}
