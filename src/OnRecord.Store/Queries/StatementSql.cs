using OnRecord.Store.Paging;

namespace OnRecord.Store.Queries;

/// <summary>Attributions by report and number, each with its day.</summary>
internal static class StatementSql
{
    public static (string Sql, object?[] Values) Of(Filter filter, ActorSet actors, DayRange range)
    {
        var where = range.AddTo(Add(new Conditions(), filter, ActorSet.Anyone), "s.day", "s.report_id", "s.n");
        return (actors.IsAnyone
            ? $"SELECT s.report_id, s.n, s.day FROM attribution s CROSS JOIN report r WHERE {where} ORDER BY s.day DESC NULLS LAST, s.report_id DESC, s.n DESC"
            : NewestFirst.Of(actors, "s.actor_id", actor => $"SELECT s.report_id AS report_id, s.n AS n, s.day AS day FROM attribution s CROSS JOIN report r WHERE {actor} AND {where}", "report_id", "n"), where.Values);
    }

    /// <summary>The same where it is known that they stand in a few reports.</summary>
    public static (string Sql, object?[] Values) Within(NarrowReports reports, Filter filter, ActorSet actors, DayRange range)
    {
        var where = range.AddTo(Add(new Conditions().And($"s.report_id IN ({reports.Sql})"), filter, actors), "s.day", "s.report_id", "s.n");
        return ($"SELECT s.report_id, s.n, s.day FROM attribution s CROSS JOIN report r WHERE {where} ORDER BY s.day DESC NULLS LAST, s.report_id DESC, s.n DESC", where.Values);
    }

    /// <summary>What is asked of an attribution called <c>s</c> and its report <c>r</c>.</summary>
    public static Conditions Add(Conditions where, Filter filter, ActorSet actors)
    {
        where.And("r.id = s.report_id");
        if (!actors.IsAnyone)
        {
            where.And($"s.actor_id IN ({actors.Sql})");
        }

        where.AndReport(filter).AndDays("s.day", filter).AndWhere("s.source_kind = ?", filter.SourceKind);
        where.AndWhere("EXISTS (SELECT 1 FROM report_actor c WHERE c.report_id = s.report_id AND c.id = s.actor AND c.country || '' = ?)", filter.Country);
        where.AndWhere("EXISTS (SELECT 1 FROM event e WHERE e.report_id = s.report_id AND e.attribution = s.id AND e.type = ?)", filter.Type);
        return where.AndWhere("EXISTS (SELECT 1 FROM event e WHERE e.report_id = s.report_id AND e.attribution = s.id AND e.status = ?)", filter.Status);
    }
}
