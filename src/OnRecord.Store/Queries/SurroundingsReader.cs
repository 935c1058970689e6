using System.Data.Common;
using OnRecord.Outputs;
using OnRecord.Store.Rows;
using OnRecord.Store.Tellings;

namespace OnRecord.Store.Queries;

/// <summary>Reads what surrounds one report after another. Not thread-safe.</summary>
internal sealed class SurroundingsReader(DbConnection connection) : IDisposable
{
    private readonly Statement _began = new(connection, "SELECT first_day, last_day, texts, sources, outlets FROM story WHERE id = @p0", 1);

    private readonly Statement _inStory = new(
        connection, "SELECT y.key, j.key, s.likeness FROM report_story s JOIN report y ON y.id = s.story_id LEFT JOIN report j ON j.id = s.joined_to WHERE s.report_id = @p0", 1);

    private readonly Statement _told = new(
        connection,
        """
        SELECT e.id, f.key || '.' || x.id, t.source, j.texts, j.sources, j.anonymous_texts FROM telling t JOIN event e ON e.report_id = t.report_id AND e.n = t.event_n
        JOIN joint_event j ON j.id = t.joint_id JOIN report f ON f.id = j.report_id JOIN event x ON x.report_id = j.report_id AND x.n = j.event_n
        WHERE t.report_id = @p0 AND j.texts > 1 ORDER BY t.event_n
        """,
        1);

    private readonly Statement _links = new(
        connection, "SELECT l.item, l.kind, o.key || '.' || l.other_item, o.key, l.why FROM claim_link l JOIN report o ON o.id = l.other_id WHERE l.report_id = @p0 ORDER BY l.item, o.key, l.other_item", 1);

    public Surroundings Of(long report) => new(
        _began.All(row => new StoryTotals(row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4)), report).FirstOrDefault(),
        _inStory.All(row => new ReportInStory(row.GetString(0), row.TextOrNull(1), row.IsDBNull(2) ? null : row.GetDouble(2)), report).FirstOrDefault(),
        _told.All(row => new ReportTelling(row.GetString(0), row.GetString(1), row.TextOrNull(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5)), report),
        _links.All(row => new ClaimBearing(row.GetString(0), Words.To<LinkKind>(row.GetString(1)), row.GetString(2), row.GetString(3), row.GetString(4)), report));

    public void Dispose()
    {
        foreach (var statement in new[] { _began, _inStory, _told, _links })
        {
            statement.Dispose();
        }
    }
}
