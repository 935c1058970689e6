using OnRecord.Store.Tests.Databases;

namespace OnRecord.Store.Tests;

public abstract class CheckTests(Database database)
{
    public sealed class InSqlite() : CheckTests(Database.Sqlite);

    public sealed class InPostgres() : CheckTests(Database.Postgres);

    public static TheoryData<string, string> Damages => new()
    {
        { "UPDATE span SET end_at = 1000000 WHERE item = 'e1'", "lies outside its text" },
        { "UPDATE mention SET start_at = -1 WHERE actor = 'a1' AND n = 1", "lies outside its text" },
        { "UPDATE event SET time_end = 0 WHERE id = 'e3'", "lies outside its text" },
        { "UPDATE report_text SET body = replace(body, 'Lhosk', 'Peru')", "it was changed since it was added" },
        { "UPDATE report SET key = 'x'", "its id is not the hash" },
        { "DELETE FROM span WHERE item = 'e1'", "event e1 has no evidence" },
        { "UPDATE event SET attribution = 's77' WHERE id = 'e2'", "attribution s77 of event is not in the report" },
        { "UPDATE report SET is_first = 0", "stand for it" },
        { "UPDATE report SET is_current = 0", "are current" },
        { "UPDATE participant SET type = 'RIOT' WHERE event_n = 1", "with another type or status" },
        { "UPDATE participant SET told = '2001-01-01' WHERE event_n = 1", "with another day of telling" },
        { "UPDATE actor_total SET acted = acted + 1", "its kept totals are not what the reports tell" },
        { "DELETE FROM source_total", "its kept totals are not what the reports tell" },
        { "UPDATE source_outlet SET outlet = 'Gazette'", "its kept outlets are not what the reports tell" },
        { "DELETE FROM report_facet", "the values kept to narrow by are not those of its items" },
        { "UPDATE event SET status = 'denied'", "the values kept to narrow by are not those of its items" },
        { "DELETE FROM event_tracked", "what is kept to track its events is not what they tell" },
        { "UPDATE event SET place = 'Nowhere'", "what is kept to track its events is not what they tell" },
        { "UPDATE report_text SET body = replace(body, 'convoy', 'column')", "what is kept to track its events is not what they tell" },
        { "DELETE FROM actor_event", "are not what the reports tell" },
        { "UPDATE event_tracked SET kept = (SELECT kept FROM event_tracked ORDER BY report_id, n LIMIT 1)", "are not what the reports tell" },
        { "INSERT INTO actor_event (actor_id, month, part, kept) SELECT actor_id, '2001-01', part, kept FROM actor_event", "more is kept of the events of actors than the reports tell" },
        { "DELETE FROM day_total", "its kept sources are not what the reports tell" },
        { "UPDATE attribution SET quote = 'direct'", "its kept sources are not what the reports tell" },
        { "DELETE FROM day_total WHERE what = 'places'", "its kept places are not what the reports tell" },
        { "UPDATE participant SET country = 'NOR'", "its kept countries are not what the reports tell" },
        { "DELETE FROM participant", "its kept actors are not what the reports tell" },
        { "INSERT INTO day_total (what, day, part, kept) SELECT what, '2001-01-01', part, kept FROM day_total", "more is kept of days than the reports tell" },
        { "DELETE FROM report_text", "rows point to rows that are not there" },
    };

    [Fact]
    public void Check_SoundRecord_FindsNothing()
    {
        using var file = TestRecord.In(database);

        Assert.Empty(file.With(Sketches.Full(), Sketches.Attack(Sketches.AttackText(), "2024-03-14")).Check());
    }

    [Theory]
    [MemberData(nameof(Damages))]
    public void Check_DamagedRecord_SaysWhat(string damage, string fault)
    {
        using var file = TestRecord.In(database);
        var store = file.With(Sketches.Full());
        file.Run(damage);

        Assert.Contains(store.Check(), line => line.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void Check_LostFullText_SaysSo()
    {
        using var file = TestRecord.In(database);
        var store = file.With(Sketches.Full());
        file.Run(file.FullTextLoss);

        Assert.Contains(store.Check(), line => line.Contains("report_search is out of step", StringComparison.Ordinal));
    }
}
