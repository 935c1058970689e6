using System.Data.Common;
using OnRecord.Outputs;
using OnRecord.Reading;
using OnRecord.Records;

namespace OnRecord.Store.Rows;

/// <summary>Builds the record of a report again from its rows, the same as it was added. Keeps its commands prepared. Not
/// thread-safe.</summary>
internal sealed class RecordLoader : IDisposable
{
    private readonly Statement _report;
    private readonly Statement _blocks;
    private readonly Statement _actors;
    private readonly Statement _roles;
    private readonly Statement _mentions;
    private readonly Statement _attributions;
    private readonly Statement _events;
    private readonly Statement _counts;
    private readonly Statement _participants;
    private readonly Statement _relations;
    private readonly Statement _tensions;
    private readonly Statement _spans;
    private readonly Statement _carriers;

    public RecordLoader(DbConnection connection)
    {
        _report = Of("key, name, outlet, title, authors, published, language, url, notes, version, is_current, body, first_text_id, modified, page_status, not_coded, (SELECT f.key FROM report f WHERE f.first_text_id = report.first_text_id AND f.is_first = 1 LIMIT 1)", "report JOIN report_text ON report_text.id = report.text_id WHERE report.id = @p0");
        _blocks = Of("kind, start_at, end_at, published", "block WHERE report_id = @p0 ORDER BY n");
        _actors = Of("report_actor.id, name, report_actor.kind, report_actor.country, sectors, report_actor.wikidata, actor.key", "report_actor LEFT JOIN actor_same ON actor_same.actor_id = report_actor.actor_id LEFT JOIN actor ON actor.id = coalesce(actor_same.same_id, report_actor.actor_id) WHERE report_id = @p0 ORDER BY n");
        _roles = Of("actor, title, of_whom, from_date, to_date, n", "role WHERE report_id = @p0 ORDER BY actor, n");
        _mentions = Of("actor, kind, start_at, end_at", "mention WHERE report_id = @p0 ORDER BY actor, n");
        _attributions = Of("id, actor, source_kind, is_anonymity_stated, anonymity_reason, quote, cue_class, medium, audience, within, speakers, is_source_uncertain, place, place_country, place_start, place_end, time_value, time_from, time_to, time_start, time_end, is_deadline", "attribution WHERE report_id = @p0 ORDER BY n");
        _events = Of("n, id, type, mode, contexts, cameo, place, place_country, place_start, place_end, time_value, time_from, time_to, time_start, time_end, is_deadline, polarity, certainty, status, attribution, confidence", "event WHERE report_id = @p0 ORDER BY n");
        _counts = Of("event, n, kind, value, bound", "event_count WHERE report_id = @p0 ORDER BY event, n");
        _participants = Of("event_n, part, actor, start_at, end_at, country, sector", "participant WHERE report_id = @p0 ORDER BY event_n, part, n");
        _relations = Of("n, type, subject, object, from_date, to_date", "relation WHERE report_id = @p0 ORDER BY n");
        _tensions = Of("n, items, why", "tension WHERE report_id = @p0 ORDER BY n");
        _spans = Of("item, part, start_at, end_at", "span WHERE report_id = @p0 ORDER BY item, part, n");
        _carriers = new Statement(connection, "SELECT count(*) FROM report WHERE first_text_id = @p0 AND is_current = 1", 1);

        Statement Of(string columns, string from) => new(connection, $"SELECT {columns} FROM {from}", 1);
    }

    /// <exception cref="InvalidOperationException">There is no report of this number.</exception>
    public StoredReport Load(long number)
    {
        var found = _report.All(row => Head.Read(row), number);
        if (found.Count == 0)
        {
            throw new InvalidOperationException($"the record holds no report {number}");
        }

        var head = found[0];
        var from = new SpanReader(head.Body, _spans, number);
        var article = Article(head, from, number);
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        var record = new Record(
            head.Name,
            article,
            Actors(from, number, keys),
            _attributions.All(row => Attribution(row, from), number),
            Events(from, number),
            _relations.All(row => new Relation(Words.To<RelationType>(row.GetString(1)), row.GetString(2), row.GetString(3), from.Spans(ItemSpans.Relation(row.GetInt32(0)), ItemSpans.Evidence)) { From = row.TextOrNull(4), To = row.TextOrNull(5) }, number),
            _tensions.All(row => new Tension(Lists.Read(row.GetString(1)), row.GetString(2), from.Spans(ItemSpans.Tension(row.GetInt32(0)), ItemSpans.Evidence)), number))
        {
            NotCoded = head.NotCoded,
        };
        return new StoredReport(number, head.Key, record, head.Version, head.IsCurrent, (int)_carriers.Number(head.FirstText), head.FirstKey ?? head.Key, keys);
    }

    public void Dispose()
    {
        foreach (var statement in new[] { _report, _blocks, _actors, _roles, _mentions, _attributions, _events, _counts, _participants, _relations, _tensions, _spans, _carriers })
        {
            statement.Dispose();
        }
    }

    private Article Article(Head head, SpanReader from, long number)
    {
        var n = 0;
        var blocks = _blocks.All(row => new Block(Words.To<BlockKind>(row.GetString(0)), from.Span(row, 1), from.Span(ItemSpans.Block(++n), ItemSpans.Credit))
        {
            Dateline = from.Span(ItemSpans.Block(n), ItemSpans.Dateline),
            Published = PublicationOf(row.TextOrNull(3)),
        }, number);
        return new Article(head.Name, head.Body, blocks)
        {
            Outlet = head.Outlet,
            Title = head.Title,
            Authors = Lists.Read(head.Authors),
            Published = PublicationOf(head.Published),
            Modified = PublicationOf(head.Modified),
            Status = Words.To<PageStatus>(head.PageStatus),
            Language = head.Language,
            Url = head.Url,
            Notes = Lists.Read(head.Notes),
        };
    }

    private static Publication? PublicationOf(string? iso) => iso is null ? null : Publication.Parse(iso);

    private List<Actor> Actors(SpanReader from, long number, Dictionary<string, string> keys)
    {
        var roles = _roles.All(row => (Actor: row.GetString(0), Role: new Role(
            row.GetString(1), row.TextOrNull(2), row.TextOrNull(3), row.TextOrNull(4), from.Spans(row.GetString(0), ItemSpans.Role(row.GetInt32(5))))), number)
            .ToLookup(item => item.Actor, item => item.Role, StringComparer.Ordinal);
        var mentions = _mentions.All(row => (Actor: row.GetString(0), Mention: new ActorMention(from.Span(row, 2), Words.To<MentionKind>(row.GetString(1)))), number)
            .ToLookup(item => item.Actor, item => item.Mention, StringComparer.Ordinal);
        return _actors.All(row =>
        {
            var id = row.GetString(0);
            if (row.TextOrNull(6) is { } key)
            {
                keys[id] = key;
            }

            return new Actor(id, row.GetString(1), Words.To<ActorKind>(row.GetString(2)), row.TextOrNull(3), Lists.Read(row.GetString(4)), row.TextOrNull(5), [.. roles[id]], [.. mentions[id]]);
        }, number);
    }

    private static Attribution Attribution(DbDataReader row, SpanReader from)
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

    private static EventPlace? PlaceOf(DbDataReader row, int column, SpanReader from) =>
        row.TextOrNull(column) is { } name ? new EventPlace(name, row.TextOrNull(column + 1), from.Span(row, column + 2)) : null;

    private static EventTime? TimeOf(DbDataReader row, int column, SpanReader from) =>
        row.TextOrNull(column) is { } value
            ? new EventTime(value, row.TextOrNull(column + 1), row.TextOrNull(column + 2), from.Span(row, column + 3), row.IsTrue(column + 5))
            : null;

    private List<Event> Events(SpanReader from, long number)
    {
        var participants = _participants.All(row => (Key: (row.GetInt32(0), row.GetString(1)), Participant: new Participant(
            row.GetString(2), from.Span(row, 3), row.TextOrNull(5), row.TextOrNull(6))), number)
            .ToLookup(item => item.Key, item => item.Participant);
        var counts = _counts.All(row => (Event: row.GetString(0), Count: new EventCount(
            Words.To<CountKind>(row.GetString(2)), row.GetInt64(3), Words.To<CountBound>(row.GetString(4)), from.Spans(row.GetString(0), ItemSpans.Count(row.GetInt32(1))))), number)
            .ToLookup(item => item.Event, item => item.Count, StringComparer.Ordinal);
        return _events.All(row => new Event(
            row.GetString(1),
            row.GetString(2),
            row.TextOrNull(3),
            Lists.Read(row.GetString(4)),
            row.GetString(5),
            from.Spans(row.GetString(1), ItemSpans.Anchor),
            [.. participants[(row.GetInt32(0), ItemSpans.ActorPart)]],
            [.. participants[(row.GetInt32(0), ItemSpans.RecipientPart)]],
            PlaceOf(row, 6, from),
            TimeOf(row, 10, from),
            Words.To<Polarity>(row.GetString(16)),
            Words.To<Certainty>(row.GetString(17)),
            Words.To<Status>(row.GetString(18)),
            row.TextOrNull(19),
            row.GetDouble(20))
        {
            Counts = [.. counts[row.GetString(1)]],
        }, number);
    }

    private sealed record Head(string Key, string Name, string? Outlet, string? Title, string Authors, string? Published, string? Language, string? Url, string Notes, int Version, bool IsCurrent, string Body, long FirstText, string? Modified, string PageStatus, string? NotCoded, string? FirstKey)
    {
        public static Head Read(DbDataReader row) => new(
            row.GetString(0), row.GetString(1), row.TextOrNull(2), row.TextOrNull(3), row.GetString(4), row.TextOrNull(5), row.TextOrNull(6), row.TextOrNull(7),
            row.GetString(8), row.GetInt32(9), row.IsTrue(10), row.GetString(11), row.GetInt64(12), row.TextOrNull(13), row.GetString(14), row.TextOrNull(15), row.TextOrNull(16));
    }
}
