using System.Data.Common;
using System.Globalization;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Stories;

/// <summary>Sums up what a story has come to. Not thread-safe.</summary>
internal sealed class StorySums(DbConnection connection) : IDisposable
{
    private readonly Statement _forget = new(connection, "DELETE FROM story WHERE id = @p0", 1);
    private readonly Statement _sum = new(
        connection,
        """
        INSERT INTO story (id, first_day, last_day, texts, outlets)
        SELECT s.story_id, min(r.day), max(r.day), count(*), count(DISTINCT r.outlet)
        FROM report_story s JOIN report r ON r.id = s.report_id WHERE s.story_id = @p0 GROUP BY s.story_id RETURNING texts
        """,
        1);

    /// <summary>After reports of a story came or went.</summary>
    /// <param name="story">The report that began it; with no report left, the story is gone.</param>
    /// <returns>Its texts.</returns>
    public long Update(long story)
    {
        _forget.Run(story);
        return Convert.ToInt64(_sum.Scalar(story), CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        _forget.Dispose();
        _sum.Dispose();
    }
}
