using System.Data.Common;
using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Store.Copies;
using OnRecord.Store.Ids;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Tellings;

/// <summary>Reads what the reports of a story tell; actors that a user put under another are that one. Not thread-safe.</summary>
internal sealed class TellingReader(DbConnection connection) : IDisposable
{
    private const string InStory = "IN (SELECT report_id FROM report_story WHERE story_id = @p0)";

    private readonly WireCredit _wires = new();

    private readonly Statement _reports = new(
        connection,
        $"""
        SELECT r.id, r.published, r.key, r.outlet, r.authors, r.day,
            (SELECT substr(t.body, s.start_at + 1, s.end_at - s.start_at) FROM span s JOIN report_text t ON t.id = r.text_id WHERE s.report_id = r.id AND s.part = '{ItemSpans.Dateline}' ORDER BY s.start_at LIMIT 1)
        FROM report r WHERE r.id {InStory}
        """,
        1);

    private readonly Statement _said = new(
        connection,
        $"""
        SELECT s.report_id, s.id, s.source_kind, s.within, k.key, a.name, s.cue_class, coalesce(m.same_id, s.actor_id),
            (SELECT substr(t.body, c.start_at + 1, c.end_at - c.start_at) FROM span c JOIN report r ON r.id = c.report_id JOIN report_text t ON t.id = r.text_id WHERE c.report_id = s.report_id AND c.item = s.id AND c.part = '{ItemSpans.Content}' AND c.n = 1)
        FROM attribution s LEFT JOIN actor_same m ON m.actor_id = s.actor_id LEFT JOIN actor k ON k.id = coalesce(m.same_id, s.actor_id) LEFT JOIN report_actor a ON a.report_id = s.report_id AND a.id = s.actor WHERE s.report_id {InStory} ORDER BY s.report_id, s.n
        """,
        1);

    private readonly Statement _events = new(
        connection,
        $"""
        SELECT e.report_id, e.n, e.id, e.type, e.mode, e.place, e.place_country, e.time_from, e.time_to, e.is_deadline, e.status, e.attribution,
            (SELECT substr(t.body, s.start_at + 1, s.end_at - s.start_at) FROM span s JOIN report r ON r.id = s.report_id JOIN report_text t ON t.id = r.text_id WHERE s.report_id = e.report_id AND s.item = e.id AND s.part = '{ItemSpans.Anchor}' AND s.n = 1)
        FROM event e WHERE e.report_id {InStory} ORDER BY e.report_id, e.n
        """,
        1);

    private readonly Statement _parties = new(
        connection,
        $"""
        SELECT p.report_id, p.event_n, p.part, coalesce(m.same_id, p.actor_id), p.country, a.name, a.kind
        FROM participant p LEFT JOIN actor_same m ON m.actor_id = p.actor_id JOIN report_actor a ON a.report_id = p.report_id AND a.id = p.actor WHERE p.report_id {InStory} ORDER BY p.report_id, p.event_n, p.part, p.n
        """,
        1);

    private readonly Statement _counts = new(
        connection, $"SELECT c.report_id, e.n, c.kind, c.value, c.bound FROM event_count c JOIN event e ON e.report_id = c.report_id AND e.id = c.event WHERE c.report_id {InStory} ORDER BY c.report_id, e.n, c.n", 1);

    private sealed record Head(string Appearance, string Day, UltimateSource Own);

    private sealed record Said(SourceKind Kind, string? Within, string? ActorKey, string? Name, CueClass Cue, long? Actor, string? Content) : CitedSource(Kind, Within, ActorKey, Name);

    /// <summary>Tellings in the order of their appearance, and the denials that no event hangs on.</summary>
    public (List<Telling> Tellings, List<Denial> Denials) Of(long story)
    {
        var heads = _reports.All(row => (Report: row.GetInt64(0), Head: HeadOf(row)), story).ToDictionary(item => item.Report, item => item.Head);
        var said = _said.All(
            row => (Key: (row.GetInt64(0), row.GetString(1)), Said: new Said(
                Words.To<SourceKind>(row.GetString(2)), row.TextOrNull(3), row.TextOrNull(4), row.TextOrNull(5), Words.To<CueClass>(row.GetString(6)), row.IsDBNull(7) ? null : row.GetInt64(7), row.TextOrNull(8))),
            story).ToDictionary(item => item.Key, item => item.Said);
        var hanging = new HashSet<(long, string)>();
        var tellings = _events.All(row => Event(row, heads, said, hanging), story);
        var byPlace = tellings.ToDictionary(telling => (telling.Report, telling.N));
        _parties.All(row => Add(byPlace[(row.GetInt64(0), row.GetInt32(1))], row), story);
        _counts.All(
            row =>
            {
                byPlace[(row.GetInt64(0), row.GetInt32(1))].Counts.Add(new Count(Words.To<CountKind>(row.GetString(2)), row.GetInt64(3), Words.To<CountBound>(row.GetString(4))));
                return true;
            },
            story);
        foreach (var alone in tellings.GroupBy(telling => (telling.Report, telling.Type)).Where(group => group.Count() == 1))
        {
            alone.First().IsOnlyOne = true;
        }

        var denials = said.Where(item => item.Value is { Cue: CueClass.Denial, Actor: not null, Content: not null } && !hanging.Contains(item.Key))
            .Select(item => new Denial(item.Key.Item1, item.Key.Item2, item.Value.Actor!.Value, $"actor:{item.Value.ActorKey}", item.Value.Content!, heads[item.Key.Item1].Day, heads[item.Key.Item1].Appearance));
        return ([.. tellings.OrderBy(telling => telling.Appearance, StringComparer.Ordinal).ThenBy(telling => telling.N)], [.. denials.OrderBy(denial => denial.Appearance, StringComparer.Ordinal).ThenBy(denial => denial.Id, StringComparer.Ordinal)]);
    }

    public void Dispose()
    {
        foreach (var statement in new[] { _reports, _said, _events, _parties, _counts })
        {
            statement.Dispose();
        }
    }

    private Head HeadOf(DbDataReader row)
    {
        var key = row.GetString(2);
        return new Head(
            Appearance.Of(row.TextOrNull(1), key), row.GetString(5), UltimateSource.OfReport(_wires.Of(Lists.Read(row.GetString(4)), row.TextOrNull(6)), row.TextOrNull(3), key));
    }

    private static Telling Event(DbDataReader row, Dictionary<long, Head> heads, Dictionary<(long, string), Said> said, HashSet<(long, string)> hanging)
    {
        var (report, head) = (row.GetInt64(0), heads[row.GetInt64(0)]);
        var isDated = !row.IsTrue(9);
        var attribution = row.TextOrNull(11);
        if (attribution is not null)
        {
            hanging.Add((report, attribution));
        }

        return new Telling(
            report, row.GetInt32(1), row.GetString(2), head.Appearance, head.Day, row.GetString(3), row.TextOrNull(4), row.TextOrNull(5) is { } place ? ActorKey.Fold(place) : null, row.TextOrNull(6),
            isDated ? row.TextOrNull(7) : null, isDated ? row.TextOrNull(8) : null, Words.To<Status>(row.GetString(10)), row.TextOrNull(12) ?? "", UltimateSource.Of(attribution, head.Own, id => said.GetValueOrDefault((report, id))));
    }

    private static bool Add(Telling telling, DbDataReader row)
    {
        var party = new Party(row.IsDBNull(3) ? null : row.GetInt64(3), row.TextOrNull(4), ActorKey.Fold(row.GetString(5)), Words.To<ActorKind>(row.GetString(6)));
        (row.GetString(2) == ItemSpans.ActorPart ? telling.Actors : telling.Recipients).Add(party);
        return true;
    }
}
