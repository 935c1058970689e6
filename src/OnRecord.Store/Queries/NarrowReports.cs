using System.Data.Common;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Queries;

/// <summary>The reports that a filter leaves, when it leaves few: to go through these costs less than to look for them among all items in
/// the order of a list.</summary>
/// <param name="Sql">As a list for <c>IN</c>; never empty.</param>
internal sealed record NarrowReports(string Sql)
{
    private const int Most = 2000;
    private const string None = "0";

    /// <summary>Null when they are many, or when nothing is asked of the reports themselves.</summary>
    /// <param name="isOfDay">The days of the filter are those of the reports.</param>
    public static NarrowReports? Of(DbConnection connection, Filter filter, ActorSet actors, bool isOfDay)
    {
        if (filter.Outlet is null && filter.Story is null && (!isOfDay || (actors.IsAnyone && filter.From is null && filter.To is null)))
        {
            return null;
        }

        var where = new Conditions();
        var from = "report r";
        if (isOfDay && !actors.IsAnyone)
        {
            from = "report_actor a CROSS JOIN report r";
            where.And($"a.actor_id IN ({actors.Sql}) AND r.id = a.report_id").AndDays("a.day", filter);
        }

        where.AndReport(filter);
        if (isOfDay)
        {
            where.AndDays("r.day", filter);
        }

        var found = connection.All($"SELECT r.id FROM {from} WHERE {where} LIMIT {Most + 1}", row => row.GetInt64(0), where.Values);
        return found.Count > Most ? null : new NarrowReports(found.Count == 0 ? None : string.Join(", ", found.Distinct()));
    }
}
