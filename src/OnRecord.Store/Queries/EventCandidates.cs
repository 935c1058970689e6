namespace OnRecord.Store.Queries;

/// <summary>Events that may fit a filter, by the index that leaves the fewest; what is left of the filter must still be asked of
/// them.</summary>
internal static class EventCandidates
{
    /// <summary>A query for <c>report_id</c> and <c>event_n</c>, each pair once.</summary>
    /// <param name="values">Take those of the query.</param>
    /// <param name="actors">One of whom takes part.</param>
    public static string Of(Conditions values, Filter filter, ActorSet actors)
    {
        var where = values.Around();
        if (!actors.IsAnyone)
        {
            where.And($"c.actor_id IN ({actors.Sql})").AndDays("c.day", filter);
            return $"SELECT DISTINCT c.report_id, c.event_n FROM participant c WHERE {where}";
        }

        if (filter.Story is not null)
        {
            where.And("c.report_id = r.id").AndStory(filter);
            return $"SELECT c.report_id, c.n AS event_n FROM report r JOIN event c ON 1 = 1 WHERE {where}";
        }

        if (filter.Country is not null)
        {
            where.AndWhere("c.country = ?", filter.Country).AndDays("c.day", filter);
            return $"SELECT DISTINCT c.report_id, c.event_n FROM participant c WHERE {where}";
        }

        where.AndWhere("c.type = ?", filter.Type).AndDays("c.day", filter);
        return $"SELECT c.report_id, c.n AS event_n FROM event c WHERE {where}";
    }

    /// <summary>The same of events in which two of some actors take part.</summary>
    public static string OfTwo(Conditions values, Filter filter, ActorSet actors)
    {
        var where = values.Around().And($"c.actor_id IN ({actors.Sql})").AndDays("c.day", filter);
        return $"SELECT c.report_id, c.event_n FROM participant c WHERE {where} GROUP BY c.report_id, c.event_n HAVING min(c.actor_id) <> max(c.actor_id)";
    }
}
