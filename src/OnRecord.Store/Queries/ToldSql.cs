namespace OnRecord.Store.Queries;

/// <summary>Events of actors by the day of the report that tells them. <c>participant.told</c> holds that day only where the event has
/// another one, so that these days lie in two indexes.</summary>
internal static class ToldSql
{
    /// <summary>Rows of <c>report_id</c>, <c>event_n</c>, <c>type</c> and <c>day</c>, by day, report and number. An event comes as often as the
    /// actors take part in it.</summary>
    /// <param name="days">Their first and last.</param>
    public static string InOrder(ActorSet actors, Conditions values, Filter days, bool isLastFirst)
    {
        var (own, other) = (Days(values, "p.day", days), Days(values, "p.told", days));
        var rows = NewestFirst.Each(actors, "p.actor_id").Select(taking => $"""
            SELECT p.report_id AS report_id, p.event_n AS event_n, p.type AS type, p.day AS day FROM participant p WHERE {taking} AND p.told IS NULL AND {own}
            UNION ALL SELECT p.report_id AS report_id, p.event_n AS event_n, p.type AS type, p.told AS day FROM participant p WHERE {taking} AND p.told IS NOT NULL AND {other}
            """);
        return $"{string.Join(" UNION ALL ", rows)} ORDER BY day {(isLastFirst ? "DESC NULLS LAST, report_id DESC, event_n DESC" : "ASC NULLS FIRST, report_id, event_n")}";
    }

    /// <summary>Rows of <c>report_id</c> and <c>event_n</c> of what was told on some days, each once.</summary>
    /// <param name="fits">What else is asked of the participant <c>p</c>.</param>
    public static string Of(ActorSet actors, Conditions values, Filter days, string fits)
    {
        var (own, other) = (Days(values, "p.day", days), Days(values, "p.told", days));
        return $"""
            SELECT p.report_id, p.event_n FROM participant p WHERE p.actor_id IN ({actors.Sql}) AND p.told IS NULL AND {own} AND {fits}
            UNION SELECT p.report_id, p.event_n FROM participant p WHERE p.actor_id IN ({actors.Sql}) AND p.told IS NOT NULL AND {other} AND {fits}
            """;
    }

    /// <summary>Rows of <c>actor_id</c>, <c>report_id</c>, <c>event_n</c> and <c>part</c> of what was told on some days.</summary>
    public static string Parts(ActorSet actors, Conditions values, Filter days)
    {
        var (own, other) = (Days(values, "p.day", days), Days(values, "p.told", days));
        return $"""
            SELECT p.actor_id, p.report_id, p.event_n, p.part FROM participant p WHERE p.actor_id IN ({actors.Sql}) AND p.told IS NULL AND {own}
            UNION ALL SELECT p.actor_id, p.report_id, p.event_n, p.part FROM participant p WHERE p.actor_id IN ({actors.Sql}) AND p.told IS NOT NULL AND {other}
            """;
    }

    private static Conditions Days(Conditions values, string column, Filter days) => values.Around().And("1 = 1").AndDays(column, days);
}
