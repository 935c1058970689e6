using System.Data.Common;
using OnRecord.Outputs;
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

    public RecordLoader(DbConnection connection)
    {
        _report = new Statement(connection, $"{ReportHeadRow.Select} = @p0", 1);
        _blocks = Of(ItemRows.BlockColumns, "block WHERE report_id = @p0 ORDER BY n");
        _actors = Of(ItemRows.ActorColumns, $"{ItemRows.ActorTables} WHERE m.report_id = @p0 ORDER BY m.n");
        _roles = Of("actor, title, of_whom, from_date, to_date, n", "role WHERE report_id = @p0 ORDER BY actor, n");
        _mentions = Of("actor, kind, start_at, end_at", "mention WHERE report_id = @p0 ORDER BY actor, n");
        _attributions = Of(ItemRows.AttributionColumns, "attribution WHERE report_id = @p0 ORDER BY n");
        _events = Of(ItemRows.EventColumns, "event WHERE report_id = @p0 ORDER BY n");
        _counts = Of(ItemRows.CountColumns, "event_count WHERE report_id = @p0 ORDER BY event, n");
        _participants = Of(ItemRows.ParticipantColumns, "participant WHERE report_id = @p0 ORDER BY event_n, part, n");
        _relations = Of("n, type, subject, object, from_date, to_date", "relation WHERE report_id = @p0 ORDER BY n");
        _tensions = Of("n, items, why", "tension WHERE report_id = @p0 ORDER BY n");
        _spans = Of("item, part, start_at, end_at", "span WHERE report_id = @p0 ORDER BY item, part, n");

        Statement Of(string columns, string from) => new(connection, $"SELECT {columns} FROM {from}", 1);
    }

    /// <exception cref="InvalidOperationException">There is no report of this number.</exception>
    public StoredReport Load(long number)
    {
        var found = _report.All(ReportHeadRow.Read, number);
        if (found.Count == 0)
        {
            throw new InvalidOperationException($"the record holds no report {number}");
        }

        var head = found[0];
        var from = new SpanReader(head.Body);
        _spans.All(row => from.Add(row), number);
        var n = 0;
        var article = head.Article(_blocks.All(row => ItemRows.Block(row, from, ++n), number));
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        var record = new Record(
            head.Name,
            article,
            Actors(from, number, keys),
            _attributions.All(row => ItemRows.Attribution(row, from), number),
            Events(from, number),
            _relations.All(row => new Relation(Words.To<RelationType>(row.GetString(1)), row.GetString(2), row.GetString(3), from.Spans(ItemSpans.Relation(row.GetInt32(0)), ItemSpans.Evidence)) { From = row.TextOrNull(4), To = row.TextOrNull(5) }, number),
            _tensions.All(row => new Tension(Lists.Read(row.GetString(1)), row.GetString(2), from.Spans(ItemSpans.Tension(row.GetInt32(0)), ItemSpans.Evidence)), number))
        {
            NotCoded = head.NotCoded,
        };
        return head.With(record, keys);
    }

    public void Dispose()
    {
        foreach (var statement in new[] { _report, _blocks, _actors, _roles, _mentions, _attributions, _events, _counts, _participants, _relations, _tensions, _spans })
        {
            statement.Dispose();
        }
    }

    private List<Actor> Actors(SpanReader from, long number, Dictionary<string, string> keys)
    {
        var roles = _roles.All(row => (Actor: row.GetString(0), Role: new Role(
            row.GetString(1), row.TextOrNull(2), row.TextOrNull(3), row.TextOrNull(4), from.Spans(row.GetString(0), ItemSpans.Role(row.GetInt32(5))))), number)
            .ToLookup(item => item.Actor, item => item.Role, StringComparer.Ordinal);
        var mentions = _mentions.All(row => (Actor: row.GetString(0), Mention: new ActorMention(from.Span(row, 2), Words.To<MentionKind>(row.GetString(1)))), number)
            .ToLookup(item => item.Actor, item => item.Mention, StringComparer.Ordinal);
        return _actors.All(row => ItemRows.Actor(row, keys) with { Roles = [.. roles[row.GetString(0)]], Mentions = [.. mentions[row.GetString(0)]] }, number);
    }

    private List<Event> Events(SpanReader from, long number)
    {
        var participants = _participants.All(row => (Key: (row.GetInt32(0), row.GetString(1)), Participant: ItemRows.Participant(row, from)), number)
            .ToLookup(item => item.Key, item => item.Participant);
        var counts = _counts.All(row => (Event: row.GetString(0), Count: ItemRows.Count(row, from)), number)
            .ToLookup(item => item.Event, item => item.Count, StringComparer.Ordinal);
        return _events.All(row => ItemRows.Event(row, from) with
        {
            Actors = [.. participants[(row.GetInt32(0), ItemSpans.ActorPart)]],
            Recipients = [.. participants[(row.GetInt32(0), ItemSpans.RecipientPart)]],
            Counts = [.. counts[row.GetString(1)]],
        }, number);
    }
}
