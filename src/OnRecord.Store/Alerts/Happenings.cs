using System.Data.Common;
using OnRecord.Store.Ids;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Alerts;

/// <summary>Tells whether a rule has told of a happening already, in whatever report: in another telling that was joined with this one, in a
/// copy of the report, in an earlier version of it, or elsewhere in it. Not thread-safe.</summary>
internal sealed class Happenings(DbConnection connection)
{
    // Carriers of one text and versions at one address.
    private const string Kin = """
        SELECT k.id FROM report r JOIN report k ON k.first_text_id = r.first_text_id WHERE r.id = @p1
        UNION SELECT k.id FROM report r JOIN report k ON k.address = r.address WHERE r.id = @p1
        """;

    /// <summary>The number of the alert by which a rule told of what an item tells; null when it did not.</summary>
    public long? ToldBy(string rule, long report, string item) => Itself(rule, report, item) ?? Joined(rule, report, item) ?? OfKin(rule, report, item);

    /// <summary>The number of the alert by which a rule told of any report of the story; null when it did not.</summary>
    public long? StoryToldBy(string rule, long report) => connection.Scalar(
        $"""
        SELECT w.alert_id FROM watch_told w WHERE w.rule = @p0 AND (w.report_id IN ({Kin})
            OR w.report_id IN (SELECT o.report_id FROM report_story s JOIN report_story o ON o.story_id = s.story_id WHERE s.report_id = @p1)) LIMIT 1
        """,
        rule, report) as long?;

    public void Tell(string rule, long report, string item, long alert) =>
        connection.Run("INSERT INTO watch_told (rule, report_id, item, alert_id) VALUES (@p0, @p1, @p2, @p3) ON CONFLICT DO NOTHING", rule, report, item, alert);

    private long? Itself(string rule, long report, string item) => connection.Scalar("SELECT alert_id FROM watch_told WHERE rule = @p0 AND report_id = @p1 AND item = @p2", rule, report, item) as long?;

    private long? Joined(string rule, long report, string item) => connection.Scalar(
        """
        SELECT w.alert_id FROM event e JOIN telling t ON t.report_id = e.report_id AND t.event_n = e.n JOIN telling o ON o.joint_id = t.joint_id
            JOIN event f ON f.report_id = o.report_id AND f.n = o.event_n JOIN watch_told w ON w.report_id = f.report_id AND w.item = f.id
        WHERE w.rule = @p0 AND e.report_id = @p1 AND e.id = @p2 LIMIT 1
        """,
        rule, report, item) as long?;

    private long? OfKin(string rule, long report, string item)
    {
        var told = connection.All($"SELECT w.report_id, w.item, w.alert_id FROM watch_told w WHERE w.rule = @p0 AND w.report_id IN ({Kin})", row => (Report: row.GetInt64(0), Item: row.GetString(1), Alert: (long?)row.GetInt64(2)), rule, report);
        return told.Count > 0 && Read(report, item) is { } own ? told.Find(other => Read(other.Report, other.Item) is { } known && own.IsOne(known)).Alert : null;
    }

    // Null for what is no event.
    private Seen? Read(long report, string item)
    {
        var kind = connection.All("SELECT type, status, time_from, place FROM event WHERE report_id = @p0 AND id = @p1", row => (row.GetString(0), row.GetString(1), row.TextOrNull(2), row.TextOrNull(3)), report, item);
        return kind.Count == 0 ? null : new Seen(kind[0], [.. connection.All(
            """
            SELECT p.part, coalesce(m.same_id, p.actor_id), a.name FROM event e JOIN participant p ON p.report_id = e.report_id AND p.event_n = e.n
                LEFT JOIN actor_same m ON m.actor_id = p.actor_id LEFT JOIN report_actor a ON a.report_id = p.report_id AND a.id = p.actor
            WHERE e.report_id = @p0 AND e.id = @p1
            """,
            row => (row.GetString(0), row.IsDBNull(1) ? ActorKey.Fold(row.TextOrNull(2) ?? "") : $"#{row.GetInt64(1)}"), report, item)]);
    }

    private sealed record Seen((string Type, string Status, string? From, string? Place) Event, IReadOnlyList<(string Part, string Who)> Parties)
    {
        // Texts that are copies or versions of each other tell of one thing where nobody else takes part in it, nor on another day or elsewhere.
        public bool IsOne(Seen other) => (Event.Type, Event.Status) == (other.Event.Type, other.Event.Status) && IsSame(Event.From, other.Event.From) && IsSame(Event.Place, other.Event.Place) && Share(other, ItemSpans.ActorPart) && Share(other, ItemSpans.RecipientPart);

        private static bool IsSame(string? one, string? other) => one is null || other is null || one == other;

        private bool Share(Seen other, string part)
        {
            var own = Parties.Where(party => party.Part == part).ToList();
            var others = other.Parties.Where(party => party.Part == part).ToList();
            return own.Count == 0 || others.Count == 0 || own.Exists(others.Contains);
        }
    }
}
