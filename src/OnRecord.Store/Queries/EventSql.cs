using OnRecord.Records;

namespace OnRecord.Store.Queries;

/// <summary>Events by report and number, each with the number of the event that it is a telling of.</summary>
internal static class EventSql
{
    private const string Tellings = "LEFT JOIN telling g ON g.report_id = e.report_id AND g.event_n = e.n";

    public static (string Sql, object?[] Values) Of(Filter filter, ActorSet actors)
    {
        var where = new Conditions();
        var isByActor = !actors.IsAnyone || filter.Country is not null;
        if (isByActor)
        {
            where.And("e.report_id = p.report_id AND e.n = p.event_n");
        }

        if (!actors.IsAnyone)
        {
            where.And($"p.actor_id IN ({actors.Sql})");
            where.AndWhere("EXISTS (SELECT 1 FROM participant c WHERE c.report_id = e.report_id AND c.event_n = e.n AND c.country = ?)", filter.Country);
        }
        else
        {
            where.AndWhere("p.country = ?", filter.Country);
        }

        where.And("r.id = e.report_id").AndReport(filter).AndDays(isByActor ? "p.day" : "e.day", filter);
        AddItem(where, filter);
        return isByActor
            ? ($"SELECT p.report_id, p.event_n, g.joint_id FROM participant p CROSS JOIN event e CROSS JOIN report r {Tellings} WHERE {where} ORDER BY p.day DESC NULLS LAST, p.report_id DESC, p.event_n DESC", where.Values)
            : ($"SELECT e.report_id, e.n, g.joint_id FROM event e CROSS JOIN report r {Tellings} WHERE {where} ORDER BY e.day DESC NULLS LAST, e.report_id DESC, e.n DESC", where.Values);
    }

    /// <summary>What is asked of an event called <c>e</c> itself.</summary>
    public static void AddItem(Conditions where, Filter filter)
    {
        where.AndWhere("e.type = ?", filter.Type).AndWhere("e.status = ?", filter.Status);
        where.AndWhere($"({(filter.SourceKind is SourceKind.OutletItself ? "e.attribution IS NULL OR " : "")}EXISTS (SELECT 1 FROM attribution s WHERE s.report_id = e.report_id AND s.id = e.attribution AND s.source_kind = ?))", filter.SourceKind);
    }
}
