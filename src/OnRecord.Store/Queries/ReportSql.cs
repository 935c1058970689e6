using OnRecord.Store.Search;

namespace OnRecord.Store.Queries;

/// <summary>Numbers of reports. The comma-free CROSS JOIN keeps the order in which SQLite goes through the tables.</summary>
internal static class ReportSql
{
    public static (string Sql, object?[] Values) Of(Dialect dialect, Filter filter, ActorSet actors, SearchQuery? words, bool isRanked)
    {
        var where = new Conditions();
        if (words is not null)
        {
            var matches = dialect.Matches(words, where);
            Add(where.And("r.id = m.id"), filter);
            AddActors(where, actors);
            return ($"SELECT r.id FROM ({matches}) m CROSS JOIN report r WHERE {where} ORDER BY {(isRanked ? "m.rank, m.id DESC" : "m.id DESC")}", where.Values);
        }

        if (!actors.IsAnyone)
        {
            Add(where.And("r.id = a.report_id"), filter);
            return (NewestFirst.Of(actors, "a.actor_id", actor => $"SELECT a.report_id AS id, a.day AS day FROM report_actor a CROSS JOIN report r WHERE {actor} AND {where}", "id"), where.Values);
        }

        Add(where, filter);
        return ($"SELECT r.id FROM report r WHERE {where} ORDER BY r.day DESC NULLS LAST, r.id DESC", where.Values);
    }

    /// <summary>What a filter asks of a report <c>r</c>, but for its actor.</summary>
    public static void Add(Conditions where, Filter filter)
    {
        where.AndReport(filter).AndDays("r.day", filter);
        where.AndWhere("EXISTS (SELECT 1 FROM report_actor c WHERE c.report_id = r.id AND c.country = ?)", filter.Country);
        where.AndWhere("EXISTS (SELECT 1 FROM attribution s WHERE s.report_id = r.id AND s.source_kind = ?)", filter.SourceKind);
        where.AndWhere("EXISTS (SELECT 1 FROM event e WHERE e.report_id = r.id AND e.type = ?)", filter.Type);
        where.AndWhere("EXISTS (SELECT 1 FROM event e WHERE e.report_id = r.id AND e.status = ?)", filter.Status);
    }

    public static void AddActors(Conditions where, ActorSet actors)
    {
        if (!actors.IsAnyone)
        {
            where.And($"EXISTS (SELECT 1 FROM report_actor a WHERE a.report_id = r.id AND a.actor_id IN ({actors.Sql}))");
        }
    }
}
