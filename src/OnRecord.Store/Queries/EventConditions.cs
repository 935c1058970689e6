namespace OnRecord.Store.Queries;

/// <summary>What a filter asks of an event <c>e</c> by itself: all but what it asks of the report. The same events fit as
/// <see cref="EventSql"/> finds by their participants.</summary>
internal static class EventConditions
{
    public static void AddTo(Conditions where, Filter filter, ActorSet actors)
    {
        where.AndTaking(actors).AndConcerning(filter.Country).AndDays("e.day", filter);
        EventSql.AddItem(where, filter);
    }

    /// <summary>One of the actors takes part.</summary>
    /// <param name="report">The number of the report of the event; <paramref name="n"/>, its own.</param>
    public static Conditions AndTaking(this Conditions where, ActorSet actors, string report = "e.report_id", string n = "e.n") =>
        actors.IsAnyone ? where : where.And($"{Participant(report, n)}+c.actor_id IN ({actors.Sql}))");

    /// <summary>One who takes part is of a country; null for any.</summary>
    public static Conditions AndConcerning(this Conditions where, string? country, string report = "e.report_id", string n = "e.n") =>
        where.AndWhere($"{Participant(report, n)}c.country || '' = ?)", country);

    // With the bare column SQLite would go through all events of the actor or the country for each event, and not through those who take part.
    private static string Participant(string report, string n) => $"EXISTS (SELECT 1 FROM participant c WHERE c.report_id = {report} AND c.event_n = {n} AND ";
}
