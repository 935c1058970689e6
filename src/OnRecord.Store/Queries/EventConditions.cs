namespace OnRecord.Store.Queries;

/// <summary>What a filter asks of an event <c>e</c> by itself: all but what it asks of the report. The same events fit as
/// <see cref="EventSql"/> finds by their participants.</summary>
internal static class EventConditions
{
    private const string Participant = "EXISTS (SELECT 1 FROM participant p WHERE p.report_id = e.report_id AND p.event_n = e.n AND ";

    public static void AddTo(Conditions where, Filter filter, ActorSet actors)
    {
        if (!actors.IsAnyone)
        {
            where.And($"{Participant}p.actor_id IN ({actors.Sql}))");
        }

        where.AndWhere($"{Participant}p.country = ?)", filter.Country).AndDays("e.day", filter);
        EventSql.AddItem(where, filter);
    }
}
