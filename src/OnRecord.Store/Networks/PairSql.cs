using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Store.Commitments;
using OnRecord.Store.Queries;

namespace OnRecord.Store.Networks;

/// <summary>Events between two actors: one acts on the other, or both do something together, which counts both ways. Only what is told
/// as happened counts, and the words of threats, promises and demands; never what is denied or merely possible.</summary>
internal static class PairSql
{
    /// <summary>The tables and conditions, with <c>who</c> and <c>whom</c> as the actors after what users joined.</summary>
    public static string From(Conditions where, Filter filter, EventScale scale, ActorSet first, ActorSet second)
    {
        var candidates = first.IsAnyone || second.IsAnyone
            ? EventCandidates.Of(where, filter, first.IsAnyone ? second : first)
            : EventCandidates.OfTwo(where, filter, new ActorSet([.. first.Numbers.Union(second.Numbers)]));
        where.And("e.report_id = f.report_id AND e.n = f.event_n AND p.report_id = f.report_id AND p.event_n = f.event_n AND q.report_id = p.report_id AND q.event_n = p.event_n AND r.id = e.report_id")
            .And("p.part = 'actor' AND p.actor_id IS NOT NULL AND q.actor_id IS NOT NULL AND p.actor_id <> q.actor_id")
            .And("(q.part = 'recipient' OR NOT EXISTS (SELECT 1 FROM participant n WHERE n.report_id = e.report_id AND n.event_n = e.n AND n.part = 'recipient'))")
            .And($"(e.status IN ({Quoted([Status.Happened, Status.UnderWay])}) OR (e.status IN ({Quoted(CommitmentClasses.Statuses)}) AND e.type IN ({string.Join(", ", scale.VerbalTypes.Select(type => $"'{type}'"))})))");
        if (!first.IsAnyone || !second.IsAnyone)
        {
            where.And($"(({Is("p", first)} AND {Is("q", second)}) OR ({Is("p", second)} AND {Is("q", first)}))");
        }

        where.AndReport(filter).AndDays("e.day", filter).AndWhere("e.type = ?", filter.Type);
        where.AndWhere("(p.country = ? OR q.country = ?)", filter.Country);
        return $"""
            ({candidates}) f CROSS JOIN event e CROSS JOIN participant p CROSS JOIN participant q CROSS JOIN report r
            LEFT JOIN actor_same ps ON ps.actor_id = p.actor_id LEFT JOIN actor_same qs ON qs.actor_id = q.actor_id
            WHERE {where}
            """;
    }

    public const string Who = "coalesce(ps.same_id, p.actor_id)";

    public const string Whom = "coalesce(qs.same_id, q.actor_id)";

    private static string Is(string table, ActorSet actors) => actors.IsAnyone ? "1 = 1" : $"{table}.actor_id IN ({actors.Sql})";

    private static string Quoted(IEnumerable<Status> statuses) => string.Join(", ", statuses.Select(status => $"'{Words.Of(status)}'"));
}
