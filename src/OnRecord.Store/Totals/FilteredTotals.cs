using OnRecord.Store.Queries;

namespace OnRecord.Store.Totals;

/// <summary>Which questions the kept totals answer, and from what the others are counted.</summary>
internal static class FilteredTotals
{
    /// <summary>Whether a list of actors asks for all standing reports. What a filter asks of items does not concern it.</summary>
    public static bool AreKeptForActors(Filter filter) =>
        filter with { Actor = null, Limit = null, Joined = false, Type = null, Status = null, SourceKind = null } == new Filter();

    /// <summary>Whether a list of actors asks for all standing reports of some days.</summary>
    public static bool AreOfDays(Filter filter) => AreKeptForActors(filter with { From = null, To = null });

    public static bool AreKeptForSources(Filter filter) => filter with { Actor = null, Limit = null, Joined = false, SourceKind = null } == new Filter();

    /// <summary>The reports of a filter, as <see cref="TotalsSql"/> wants them.</summary>
    public static string Reports(Filter filter, ActorSet actors, Conditions where)
    {
        if (actors.IsAnyone)
        {
            return $"SELECT r.id, r.text_id, 1 FROM report r WHERE {where.AndReport(filter).AndDays("r.day", filter)}";
        }

        where.And($"x.actor_id IN ({actors.Sql}) AND r.id = x.report_id").AndReport(filter).AndDays("x.day", filter);
        return $"SELECT DISTINCT r.id, r.text_id, 1 FROM report_actor x CROSS JOIN report r WHERE {where}";
    }

    /// <summary>Rows as of <see cref="TotalsSql.Actors"/>.</summary>
    public static string Actors(Filter filter, ActorSet actors, Conditions where)
    {
        var reports = Reports(filter, actors, where);
        return TotalsSql.Actors(reports, actors, InCountry(filter, where));
    }

    /// <summary>What a filter asks of an actor of a report, called <c>a</c>.</summary>
    public static string InCountry(Filter filter, Conditions where) => filter.Country is { } country ? $" AND a.country = {where.Parameter(country)}" : "";
}
