using System.Data.Common;
using OnRecord.Store.Queries;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Totals;

/// <summary>Counts again what is kept.</summary>
internal static class TotalsCheck
{
    private const int Most = 20;

    public static IEnumerable<string> Faults(DbConnection connection) =>
    [
        .. Different(connection, "actor", "totals", "actor_total", "actor_id, reports, acted, received, statements", TotalsSql.Actors(TotalsSql.Standing, ActorSet.Anyone)),
        .. Different(connection, "source", "totals", "source_total", "actor_id, source_kind, statements, texts, direct, reasoned", TotalsSql.Sources(TotalsSql.Standing, ActorSet.Anyone)),
        .. Different(connection, "source", "outlets", "source_outlet", "actor_id, source_kind, outlet, statements", TotalsSql.Outlets(TotalsSql.Standing, ActorSet.Anyone)),
        .. DayTotals.Faults(connection).Take(Most),
    ];

    private static IEnumerable<string> Different(DbConnection connection, string whose, string what, string table, string columns, string counted)
    {
        var kept = $"SELECT {columns} FROM {table}";
        var sql = $"""
            SELECT DISTINCT coalesce(k.key, 'known by its reports alone') FROM (
                SELECT actor_id FROM ({kept} EXCEPT SELECT * FROM ({counted}) c) x UNION ALL SELECT who FROM (SELECT * FROM ({counted}) c EXCEPT {kept}) y) d
            LEFT JOIN actor k ON k.id = d.actor_id ORDER BY 1 LIMIT {Most}
            """;
        return connection.Texts(sql).Select(key => $"{whose} {key}: its kept {what} are not what the reports tell");
    }
}
