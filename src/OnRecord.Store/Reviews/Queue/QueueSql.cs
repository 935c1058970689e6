using System.Globalization;
using OnRecord.Store.Queries;

namespace OnRecord.Store.Reviews.Queue;

/// <summary>Items by report and number, with what their place in the queue is.</summary>
internal static class QueueSql
{
    private const string Sure = "0";

    public static (string Sql, object?[] Values) Of(QueueFilter queue, ActorSet actors, string by, QueueCursor? after, int limit)
    {
        var (where, table) = (new Conditions(), Table(queue.Kind));
        Add(where, queue, actors);
        where.And($"NOT EXISTS (SELECT 1 FROM review_verdict v WHERE v.report_id = i.report_id AND v.item = {Id(queue.Kind)}{(queue.ByNobody ? "" : $" AND v.decided_by = {where.Parameter(by)}")})");
        where.And($"{(queue.Skipped ? "" : "NOT ")}EXISTS (SELECT 1 FROM review_skip p WHERE p.report_id = i.report_id AND p.item = {Id(queue.Kind)} AND p.decided_by = {where.Parameter(by)})");
        var doubt = queue.Order == QueueOrder.Reading ? Sure : Doubt(queue.Kind);
        if (after is { } cursor)
        {
            AddAfter(where, cursor, doubt, queue.Order);
        }

        var select = $"SELECT {doubt}, coalesce(r.day, ''), i.report_id, i.n, {Id(queue.Kind)}";
        var order = queue.Order == QueueOrder.Reading ? "r.day DESC NULLS LAST, r.id DESC, i.n" : $"{(doubt == Sure ? "" : $"{doubt}, ")}i.report_id, i.n";
        var from = queue.Order == QueueOrder.Reading ? $"report r CROSS JOIN {table} i" : $"{table} i CROSS JOIN report r";
        return ($"{select} FROM {from} WHERE {where} ORDER BY {order} LIMIT {limit.ToString(CultureInfo.InvariantCulture)}", where.Values);
    }

    /// <summary>What a queue asks of an item <c>i</c> and its report <c>r</c>, whoever reviews.</summary>
    public static void Add(Conditions where, QueueFilter queue, ActorSet actors)
    {
        var filter = queue.Filter;
        where.And("r.id = i.report_id").AndWhere("r.key = ?", queue.Report).AndReport(filter with { All = filter.All || queue.Report is not null });
        switch (queue.Kind)
        {
            case ItemKind.Event:
                where.AndDays("i.day", filter).AndWhere("i.type = ?", filter.Type).AndWhere("i.status = ?", filter.Status);
                where.AndWhere("EXISTS (SELECT 1 FROM attribution s WHERE s.report_id = i.report_id AND s.id = i.attribution AND s.source_kind = ?)", filter.SourceKind);
                where.AndWhere("EXISTS (SELECT 1 FROM participant c WHERE c.report_id = i.report_id AND c.event_n = i.n AND c.country || '' = ?)", filter.Country);
                where.AndWhere("i.confidence >= ?", queue.LeastConfidence > 0 ? queue.LeastConfidence : null).AndWhere("i.confidence <= ?", queue.MostConfidence < 1 ? queue.MostConfidence : null);
                AddActors(where, actors, "EXISTS (SELECT 1 FROM participant p WHERE p.report_id = i.report_id AND p.event_n = i.n AND +p.actor_id IN ({0}))");
                break;
            case ItemKind.Statement:
                where.AndDays("i.day", filter).AndWhere("i.source_kind = ?", filter.SourceKind);
                where.AndWhere("EXISTS (SELECT 1 FROM report_actor c WHERE c.report_id = i.report_id AND c.id = i.actor AND c.country || '' = ?)", filter.Country);
                AddActors(where, actors, "i.actor_id IN ({0})");
                break;
            default:
                where.AndDays("r.day", filter);
                AddActors(where, actors, "(i.subject_id IN ({0}) OR i.object_id IN ({0}))");
                break;
        }
    }

    public static string Table(ItemKind kind) => kind switch
    {
        ItemKind.Event => "event",
        ItemKind.Statement => "attribution",
        _ => "relation",
    };

    public static string Id(ItemKind kind) => kind == ItemKind.Relation ? "'r' || i.n" : "i.id";

    private static string Doubt(ItemKind kind) => kind switch
    {
        ItemKind.Event => "abs(i.confidence - 0.5)",
        ItemKind.Statement => "1 - i.is_source_uncertain",
        _ => Sure,
    };

    private static void AddAfter(Conditions where, QueueCursor after, string doubt, QueueOrder order)
    {
        var (report, n) = (where.Parameter(after.Report), where.Parameter(after.N));
        if (order == QueueOrder.Uncertain)
        {
            var distance = where.Parameter(after.Doubt);
            where.And($"{doubt} >= {distance} AND ({doubt} > {distance} OR i.report_id > {report} OR (i.report_id = {report} AND i.n > {n}))");
            return;
        }

        var later = $"r.id < {report} OR (r.id = {report} AND i.n > {n})";
        where.And(after.Day.Length == 0
            ? $"r.day IS NULL AND ({later})"
            : $"(r.day IS NULL OR r.day < {where.Parameter(after.Day)} OR (r.day = {where.Parameter(after.Day)} AND ({later})))");
    }

    private static void AddActors(Conditions where, ActorSet actors, string sql)
    {
        if (!actors.IsAnyone)
        {
            where.And(string.Format(CultureInfo.InvariantCulture, sql, actors.Sql));
        }
    }
}
