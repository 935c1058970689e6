using OnRecord.Store.Facets;
using OnRecord.Store.Queries;
using OnRecord.Store.Tests.Databases;

namespace OnRecord.Store.Tests.Facets;

public sealed class ReportValuesTests
{
    [Fact]
    public void Write_ReadAgain_IsTheSame()
    {
        var values = new ReportValues(
            ["anonymous", "named"], [3, 3, 1L << 40], ["NOR", "PER", "NOR"],
            [new("ASSAULT", "happened", null, "outlet:gazette", [3], ["NOR"]), new("PROTEST", "denied", "", null, [], []), new("ASSAULT", "planned", "named", "called:a spokesman of Lhøsk", [7, 9], ["PER", "KEN"])]);

        var again = ReportValues.Read(values.Write());

        Assert.Equal(values.Kinds, again.Kinds);
        Assert.Equal(values.Actors, again.Actors);
        Assert.Equal(values.Countries, again.Countries);
        Assert.Equal(values.Events.Select(Line), again.Events.Select(Line));
    }

    private static string Line(EventValues told) => $"{told.Type} {told.Status} {told.Kind ?? "-"} {told.Source ?? "-"} {string.Join(',', told.Actors)} {string.Join(',', told.Countries)}";
}

/// <summary>Facets follow what users decide on actors.</summary>
public abstract class JoinedFacetTests(Database database)
{
    public sealed class InSqlite() : JoinedFacetTests(Database.Sqlite);

    public sealed class InPostgres() : JoinedFacetTests(Database.Postgres);

    [Fact]
    public void Facets_AfterASplitAndItsUndoing_CountTheOtherActorAndThenNot()
    {
        using var file = TestRecord.In(database);
        var store = file.With([.. Enumerable.Range(1, 4).Select(day => Sketches.Attack(Sketches.AttackText($"Day {day}."), $"2024-03-1{day}"))]);
        var (actor, reports) = (Actors(store)[0].Value, store.Ask(ask => ask.Reports(new Filter())).Select(found => found.Report.Key).Take(2).ToList());

        var split = store.Actors().Split(actor, reports, "test");
        var apart = Actors(store);
        Assert.Empty(store.Check());
        store.Actors().Undo(split.Number, "test");

        Assert.Contains(apart, value => value.Value == split.Other && value.Texts == 2);
        Assert.Contains(apart, value => value.Value == actor && value.Texts == 2);
        Assert.Contains(Actors(store), value => value.Value == actor && value.Texts == 4);
        Assert.Empty(store.Check());
    }

    private static IReadOnlyList<FacetValue> Actors(RecordStore store)
    {
        using var asking = store.Ask();
        return asking.ReportFacets(new Filter(), null, 100).Of(FacetKind.Actor);
    }
}
