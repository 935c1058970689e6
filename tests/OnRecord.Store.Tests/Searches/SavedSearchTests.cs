using OnRecord.Store.Tests.Databases;

namespace OnRecord.Store.Tests.Searches;

public abstract class SavedSearchTests(Database database)
{
    public sealed class InSqlite() : SavedSearchTests(Database.Sqlite);

    public sealed class InPostgres() : SavedSearchTests(Database.Postgres);

    [Fact]
    public void Save_TwoUsers_EachHasHisOwn()
    {
        using var file = TestRecord.In(database);
        var searches = file.With(Sketches.Plain("Calm.")).Searches();
        searches.Save("ilse", "Border", "/reports?q=border");
        searches.Save("ilse", "Attacks", "/events?type=ASSAULT");
        searches.Save("bo", "Border", "/events?country=KEN");

        Assert.Equal([("Attacks", "/events?type=ASSAULT"), ("Border", "/reports?q=border")], searches.Of("ilse").Select(search => (search.Name, search.Address)));
        Assert.Equal("/events?country=KEN", Assert.Single(searches.Of("bo")).Address);
        Assert.Empty(searches.Of("nobody"));
    }

    [Fact]
    public void Save_TheSameName_ReplacesIt()
    {
        using var file = TestRecord.In(database);
        var searches = file.With(Sketches.Plain("Calm.")).Searches();
        searches.Save("ilse", "Border", "/reports?q=border");
        searches.Save("ilse", "Border", "/reports?q=crossing");

        Assert.Equal("/reports?q=crossing", Assert.Single(searches.Of("ilse")).Address);
    }

    [Fact]
    public void Rename_ToAFreeName_KeepsTheSearch_AndToATakenOneIsRefused()
    {
        using var file = TestRecord.In(database);
        var searches = file.With(Sketches.Plain("Calm.")).Searches();
        searches.Save("ilse", "Border", "/reports?q=border");
        searches.Save("ilse", "Attacks", "/events?type=ASSAULT");
        var border = searches.Of("ilse").Single(search => search.Name == "Border").Number;

        Assert.True(searches.Rename("ilse", border, "Crossings"));
        Assert.False(searches.Rename("bo", border, "Mine"));
        Assert.Contains("another search is called 'Attacks'", Assert.Throws<StoreException>(() => searches.Rename("ilse", border, "Attacks")).Message, StringComparison.Ordinal);
        Assert.Equal([("Attacks", "/events?type=ASSAULT"), ("Crossings", "/reports?q=border")], searches.Of("ilse").Select(search => (search.Name, search.Address)));
    }

    [Fact]
    public void Remove_OfAnother_LeavesIt()
    {
        using var file = TestRecord.In(database);
        var searches = file.With(Sketches.Plain("Calm.")).Searches();
        searches.Save("ilse", "Border", "/reports?q=border");
        var number = searches.Of("ilse")[0].Number;

        Assert.False(searches.Remove("bo", number));
        Assert.Single(searches.Of("ilse"));
        Assert.True(searches.Remove("ilse", number));
        Assert.Empty(searches.Of("ilse"));
    }
}
