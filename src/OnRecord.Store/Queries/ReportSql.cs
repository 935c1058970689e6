using OnRecord.Store.Paging;
using OnRecord.Store.Search;

namespace OnRecord.Store.Queries;

/// <summary>Numbers and days of reports. The comma-free CROSS JOIN keeps the order in which SQLite goes through the tables.</summary>
internal static class ReportSql
{
    /// <summary>Reports that hold words.</summary>
    /// <param name="after">Number of the report behind which they begin; null for all.</param>
    /// <param name="narrow">The reports that they are among; null when these are many.</param>
    public static (string Sql, object?[] Values) Of(Dialect dialect, Filter filter, ActorSet actors, SearchQuery words, bool isRanked, long? after, NarrowReports? narrow)
    {
        var where = new Conditions();
        if (narrow is not null && !isRanked)
        {
            where.And($"r.id IN ({narrow.Sql})").And(dialect.Holds(words, "r.id", where));
            Add(where.AndWhere("r.id < ?", after), filter);
            AddActors(where, actors);
            return ($"SELECT r.id, r.day FROM report r WHERE {where} ORDER BY r.id DESC", where.Values);
        }

        var matches = isRanked ? dialect.Matches(words, where) : dialect.Holding(words, where);
        Add(where.And("r.id = m.id"), filter);
        AddActors(where, actors);
        if (after is { } last)
        {
            // What counts is where that report stands now: ranks move, all alike, when reports are added.
            var (number, at) = (where.Parameter(last), isRanked ? dialect.Matches(words, where) : "");
            var rank = $"(SELECT a.rank FROM ({at}) a WHERE a.id = {number})";
            where.And(isRanked ? $"(m.rank > {rank} OR (m.rank = {rank} AND m.id < {number}))" : $"m.id < {number}");
        }

        return ($"SELECT r.id, r.day FROM ({matches}) m CROSS JOIN report r WHERE {where} ORDER BY {(isRanked ? "m.rank, m.id DESC" : "m.id DESC")}", where.Values);
    }

    /// <summary>Reports, newest first.</summary>
    public static (string Sql, object?[] Values) Of(Filter filter, ActorSet actors, DayRange range)
    {
        var where = new Conditions();
        if (!actors.IsAnyone)
        {
            Add(range.AddTo(where.And("r.id = a.report_id").AndDays("a.day", filter), "a.day", "a.report_id", null), filter);
            return (NewestFirst.Of(actors, "a.actor_id", actor => $"SELECT a.report_id AS id, a.day AS day FROM report_actor a CROSS JOIN report r WHERE {actor} AND {where}", "id"), where.Values);
        }

        if (filter.Country is not null)
        {
            Add(range.AddTo(where.AndWhere("c.country = ?", filter.Country).And("r.id = c.report_id").AndDays("c.day", filter), "c.day", "c.report_id", null), filter with { Country = null });
            return ($"SELECT r.id, c.day FROM report_actor c CROSS JOIN report r WHERE {where} ORDER BY c.day DESC NULLS LAST, c.report_id DESC", where.Values);
        }

        Add(range.AddTo(where, "r.day", "r.id", null), filter);
        return ($"SELECT r.id, r.day FROM report r WHERE {where} ORDER BY r.day DESC NULLS LAST, r.id DESC", where.Values);
    }

    /// <summary>What a filter asks of a report <c>r</c>, but for its actor.</summary>
    public static void Add(Conditions where, Filter filter)
    {
        where.AndReport(filter).AndDays("r.day", filter);
        if (filter.Country is { } country)
        {
            var code = where.Parameter(country);
            where.And(HasActor($"a.country = {code}", $"a.country || '' = {code}"));
        }

        // What is joined to nothing has no index: SQLite would go through all events of a type for each report, and not through the report's.
        where.AndWhere("EXISTS (SELECT 1 FROM attribution s WHERE s.report_id = r.id AND s.source_kind || '' = ?)", filter.SourceKind);
        where.AndWhere("EXISTS (SELECT 1 FROM event e WHERE e.report_id = r.id AND e.type || '' = ?)", filter.Type);
        where.AndWhere("EXISTS (SELECT 1 FROM event e WHERE e.report_id = r.id AND e.status || '' = ?)", filter.Status);
    }

    public static void AddActors(Conditions where, ActorSet actors)
    {
        if (!actors.IsAnyone)
        {
            where.And(HasActor($"a.actor_id IN ({actors.Sql})", $"+a.actor_id IN ({actors.Sql})"));
        }
    }

    // With its day, which is that of the report, one look into the index of an actor or a country tells. Without a day SQLite would go through
    // all that the index has of them, and not through the report's.
    private static string HasActor(string byIndex, string byReport) => $"""
        (EXISTS (SELECT 1 FROM report_actor a WHERE {byIndex} AND a.day = r.day AND a.report_id = r.id)
        OR (r.day IS NULL AND EXISTS (SELECT 1 FROM report_actor a WHERE a.report_id = r.id AND {byReport})))
        """;
}
