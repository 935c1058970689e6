using System.Data.Common;
using OnRecord.Outputs;
using OnRecord.Reading;
using OnRecord.Records;

namespace OnRecord.Store.Rows;

/// <summary>Reads items from rows that begin with the columns named here, in this order.</summary>
internal static class ItemRows
{
    public const string BlockColumns = "kind, start_at, end_at, published";

    public const string ActorColumns = "m.id, m.name, m.kind, m.country, m.sectors, m.wikidata, actor.key";

    public const string ActorTables = "report_actor m LEFT JOIN actor_same ON actor_same.actor_id = m.actor_id LEFT JOIN actor ON actor.id = coalesce(actor_same.same_id, m.actor_id)";

    public const string AttributionColumns = "id, actor, source_kind, is_anonymity_stated, anonymity_reason, quote, cue_class, medium, audience, within, speakers, is_source_uncertain, place, place_country, place_start, place_end, time_value, time_from, time_to, time_start, time_end, is_deadline";

    public const string EventColumns = "n, id, type, mode, contexts, cameo, place, place_country, place_start, place_end, time_value, time_from, time_to, time_start, time_end, is_deadline, polarity, certainty, status, attribution, confidence";

    public const string CountColumns = "event, n, kind, value, bound";

    public const string ParticipantColumns = "event_n, part, actor, start_at, end_at, country, sector";

    public static Block Block(DbDataReader row, SpanReader from, int n) => new(Words.To<BlockKind>(row.GetString(0)), from.Span(row, 1), from.Span(ItemSpans.Block(n), ItemSpans.Credit))
    {
        Dateline = from.Span(ItemSpans.Block(n), ItemSpans.Dateline),
        Published = ReportHeadRow.Publication(row.TextOrNull(3)),
    };

    /// <summary>An actor without its roles and mentions.</summary>
    /// <param name="keys">Takes the id across reports of an actor that has one.</param>
    public static Actor Actor(DbDataReader row, Dictionary<string, string> keys)
    {
        var id = row.GetString(0);
        if (row.TextOrNull(6) is { } key)
        {
            keys[id] = key;
        }

        return new Actor(id, row.GetString(1), Words.To<ActorKind>(row.GetString(2)), row.TextOrNull(3), Lists.Read(row.GetString(4)), row.TextOrNull(5), [], []);
    }

    public static Attribution Attribution(DbDataReader row, SpanReader from)
    {
        var id = row.GetString(0);
        return new Attribution(
            id,
            from.Spans(id, ItemSpans.Source),
            from.Spans(id, ItemSpans.Cue),
            from.Spans(id, ItemSpans.Content),
            row.TextOrNull(1),
            Words.To<SourceKind>(row.GetString(2)),
            row.IsTrue(3) ? new Anonymity(row.TextOrNull(4), from.Spans(id, ItemSpans.Anonymity)) : null,
            Words.To<QuoteKind>(row.GetString(5)),
            Words.To<CueClass>(row.GetString(6)),
            row.TextOrNull(7) is { } medium ? new Stated(medium, from.Spans(id, ItemSpans.Medium)) : null,
            row.TextOrNull(8) is { } audience ? new Stated(audience, from.Spans(id, ItemSpans.Audience)) : null,
            row.TextOrNull(9))
        {
            Actors = Lists.Read(row.GetString(10)),
            IsSourceUncertain = row.IsTrue(11),
            Place = PlaceOf(row, 12, from),
            Time = TimeOf(row, 16, from),
        };
    }

    /// <summary>An event without its participants and counts.</summary>
    public static Event Event(DbDataReader row, SpanReader from) => new(
        row.GetString(1),
        row.GetString(2),
        row.TextOrNull(3),
        Lists.Read(row.GetString(4)),
        row.GetString(5),
        from.Spans(row.GetString(1), ItemSpans.Anchor),
        [],
        [],
        PlaceOf(row, 6, from),
        TimeOf(row, 10, from),
        Words.To<Polarity>(row.GetString(16)),
        Words.To<Certainty>(row.GetString(17)),
        Words.To<Status>(row.GetString(18)),
        row.TextOrNull(19),
        row.GetDouble(20));

    public static EventCount Count(DbDataReader row, SpanReader from) => new(
        Words.To<CountKind>(row.GetString(2)), row.GetInt64(3), Words.To<CountBound>(row.GetString(4)), from.Spans(row.GetString(0), ItemSpans.Count(row.GetInt32(1))));

    public static Participant Participant(DbDataReader row, SpanReader from) => new(row.GetString(2), from.Span(row, 3), row.TextOrNull(5), row.TextOrNull(6));

    private static EventPlace? PlaceOf(DbDataReader row, int column, SpanReader from) =>
        row.TextOrNull(column) is { } name ? new EventPlace(name, row.TextOrNull(column + 1), from.Span(row, column + 2)) : null;

    private static EventTime? TimeOf(DbDataReader row, int column, SpanReader from) =>
        row.TextOrNull(column) is { } value
            ? new EventTime(value, row.TextOrNull(column + 1), row.TextOrNull(column + 2), from.Span(row, column + 3), row.IsTrue(column + 5))
            : null;
}
