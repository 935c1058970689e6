using OnRecord.Store.Paging;
using OnRecord.Store.Rows;
using OnRecord.Store.Search;

namespace OnRecord.Store.Queries;

/// <summary>Numbers and days of reports. The comma-free CROSS JOIN keeps the order in which SQLite goes through the tables.</summary>
internal static class ReportSql
{
    /// <summary>Reports that hold words, those added last first.</summary>
    /// <param name="after">Number of the report behind which they begin; null for all.</param>
    /// <param name="narrow">The reports that they are among; null when these are many.</param>
    public static (string Sql, object?[] Values) Of(Dialect dialect, Filter filter, ActorSet actors, SearchQuery words, long? after, NarrowReports? narrow)
    {
        var where = new Conditions();
        var from = "report r";
        if (narrow is null)
        {
            from = $"({dialect.Holding(words, where)}) m CROSS JOIN report r";
            where.And("r.id = m.id").AndWhere("m.id < ?", after);
        }
        else
        {
            where.And($"r.id IN ({narrow.Sql})").And(dialect.Holds(words, "r.id", where)).AndWhere("r.id < ?", after);
        }

        Add(where, filter);
        AddActors(where, actors);
        return ($"SELECT r.id, r.day FROM {from} WHERE {where} ORDER BY {(narrow is null ? "m.id" : "r.id")} DESC", where.Values);
    }

    /// <summary>The numbers of all reports that hold words, the best match first, in one text with commas; null for none.</summary>
    public static (string Sql, object?[] Values) Ranked(Dialect dialect, SearchQuery words)
    {
        var values = new Conditions();
        return ($"WITH m AS MATERIALIZED ({dialect.Matches(words, values)}) SELECT string_agg(CAST(m.id AS text), ',' ORDER BY m.rank, m.id DESC) FROM m", values.Values);
    }

    /// <summary>Those of some reports that fit a filter, in no order.</summary>
    /// <param name="numbers">At least one.</param>
    public static (string Sql, object?[] Values) Among(IEnumerable<long> numbers, Filter filter, ActorSet actors)
    {
        var where = new Conditions().And($"r.id IN {ReportBatches.List(numbers)}");
        Add(where, filter);
        AddActors(where, actors);
        return ($"SELECT r.id FROM report r WHERE {where}", where.Values);
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
        if (filter.SourceKind is { } kind)
        {
            var word = where.Parameter(kind);
            where.And(OfItsDay("attribution s", "s", $"s.source_kind = {word}", $"s.source_kind || '' = {word}"));
        }

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

    private static string HasActor(string byIndex, string byReport) => OfItsDay("report_actor a", "a", byIndex, byReport);

    // With its day, which is that of the report, one look into an index by day tells whether it has such an item. Without a day SQLite would go
    // through all that the index has, and not through the report's.
    private static string OfItsDay(string table, string item, string byIndex, string byReport) => $"""
        (EXISTS (SELECT 1 FROM {table} WHERE {byIndex} AND {item}.day = r.day AND {item}.report_id = r.id)
        OR (r.day IS NULL AND EXISTS (SELECT 1 FROM {table} WHERE {item}.report_id = r.id AND {byReport})))
        """;
}
