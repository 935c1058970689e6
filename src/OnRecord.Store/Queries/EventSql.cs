using OnRecord.Records;
using OnRecord.Store.Paging;

namespace OnRecord.Store.Queries;

/// <summary>Events by report and number, each with the number of the event that it is a telling of, and its day. The comma-free CROSS JOIN keeps the
/// order in which SQLite goes through the tables.</summary>
internal static class EventSql
{
    private const string ByParticipant = "LEFT JOIN telling g ON g.report_id = p.report_id AND g.event_n = p.event_n";
    private const string ByEvent = "LEFT JOIN telling g ON g.report_id = e.report_id AND g.event_n = e.n";
    private const string Order = "ORDER BY e.day DESC NULLS LAST, e.report_id DESC, e.n DESC";

    public static (string Sql, object?[] Values) Of(Filter filter, ActorSet actors, DayRange range)
    {
        var where = new Conditions();
        if (!actors.IsAnyone)
        {
            AddParticipant(range.AddTo(where, "p.day", "p.report_id", "p.event_n"), filter);
            where.AndConcerning(filter.Country, "p.report_id", "p.event_n");
            return (NewestFirst.Of(actors, "p.actor_id", actor => $"SELECT p.report_id AS report_id, p.event_n AS event_n, g.joint_id AS joint_id, p.day AS day {Participants(filter)} WHERE {actor} AND {where}", "report_id", "event_n"), where.Values);
        }

        if (filter.Country is not null)
        {
            AddParticipant(range.AddTo(where.AndWhere("p.country = ?", filter.Country), "p.day", "p.report_id", "p.event_n"), filter);
            return ($"SELECT p.report_id, p.event_n, g.joint_id, p.day {Participants(filter)} WHERE {where} ORDER BY p.day DESC NULLS LAST, p.report_id DESC, p.event_n DESC", where.Values);
        }

        range.AddTo(where, "e.day", "e.report_id", "e.n").And("r.id = e.report_id").AndReport(filter).AndDays("e.day", filter);
        AddItem(where, filter);
        return ($"SELECT e.report_id, e.n, g.joint_id, e.day FROM event e CROSS JOIN report r {ByEvent} WHERE {where} {Order}", where.Values);
    }

    /// <summary>The same where it is known that they stand in a few reports.</summary>
    public static (string Sql, object?[] Values) Within(NarrowReports reports, Filter filter, ActorSet actors, DayRange range)
    {
        var where = new Conditions().And($"e.report_id IN ({reports.Sql}) AND r.id = e.report_id").AndReport(filter);
        EventConditions.AddTo(range.AddTo(where, "e.day", "e.report_id", "e.n"), filter, actors);
        return ($"SELECT e.report_id, e.n, g.joint_id, e.day FROM event e CROSS JOIN report r {ByEvent} WHERE {where} {Order}", where.Values);
    }

    /// <summary>Whether one of the tellings of an event that fit lies before a place, or at it.</summary>
    public static (string Sql, object?[] Values) ToldBefore(long joint, Filter filter, ActorSet actors, DayPlace place)
    {
        var where = new Conditions().AndWhere("g.joint_id = ?", joint).And("e.report_id = g.report_id AND e.n = g.event_n AND r.id = e.report_id");
        EventConditions.AddTo(where.AndReport(filter), filter, actors);
        DayRange.AddBefore(where, "e.day", "e.report_id", "e.n", place);
        return ($"SELECT 1 FROM telling g CROSS JOIN event e CROSS JOIN report r WHERE {where} LIMIT 1", where.Values);
    }

    /// <summary>What is asked of an event called <c>e</c> itself.</summary>
    public static void AddItem(Conditions where, Filter filter)
    {
        where.AndWhere("e.type = ?", filter.Type).AndWhere("e.status = ?", filter.Status);
        AddSource(where, filter);
    }

    // The type and the status stand in the index that is gone through, so that only what fits is looked up.
    private static void AddParticipant(Conditions where, Filter filter)
    {
        where.AndDays("p.day", filter).AndWhere("p.type = ?", filter.Type).AndWhere("p.status = ?", filter.Status);
        if (filter.SourceKind is not null)
        {
            AddSource(where.And("e.report_id = p.report_id AND e.n = p.event_n"), filter);
        }

        where.And("r.id = p.report_id").AndReport(filter);
    }

    private static string Participants(Filter filter) => $"FROM participant p {(filter.SourceKind is null ? "" : "CROSS JOIN event e ")}CROSS JOIN report r {ByParticipant}";

    private static void AddSource(Conditions where, Filter filter) =>
        where.AndWhere($"({(filter.SourceKind is SourceKind.OutletItself ? "e.attribution IS NULL OR " : "")}EXISTS (SELECT 1 FROM attribution s WHERE s.report_id = e.report_id AND s.id = e.attribution AND s.source_kind = ?))", filter.SourceKind);
}
