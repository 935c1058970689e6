using System.Data.Common;
using System.Globalization;
using OnRecord.Store.Queries;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Stories;

/// <summary>Asks for stories. Not thread-safe.</summary>
internal sealed class StoryQuestions(DbConnection details, Func<long, StoredReport> load)
{
    private const string OfReport = "SELECT s.story_id FROM report_story s JOIN report f ON f.id = s.report_id JOIN report r ON r.first_text_id = f.first_text_id WHERE r.key = @p0 AND s.story_id IS NOT NULL";

    /// <summary>Those that go on to the latest day first, each with a report that fits the filter.</summary>
    /// <param name="texts">The fewest texts.</param>
    public IEnumerable<FoundStory> Of(Filter filter, ActorSet actors, int texts, DbConnection rows)
    {
        var where = new Conditions().And("m.story_id = y.id AND r.id = m.report_id");
        ReportSql.Add(where, filter);
        ReportSql.AddActors(where, actors);
        var member = where.ToString();
        var least = where.Parameter(texts);
        var limit = filter.Limit is { } most ? $"LIMIT {most.ToString(CultureInfo.InvariantCulture)}" : "";
        var sql = $"""
            SELECT y.id, y.first_day, y.last_day, y.texts, y.outlets, y.sources FROM story y
            WHERE y.texts >= {least} AND EXISTS (SELECT 1 FROM report_story m CROSS JOIN report r WHERE {member})
            ORDER BY y.last_day DESC, y.texts DESC, y.id {limit}
            """;
        using var statement = new Statement(rows, sql, where.Values.Length);
        foreach (var row in statement.Stream(row => (Id: row.GetInt64(0), First: row.GetString(1), Last: row.GetString(2), Texts: row.GetInt64(3), Outlets: row.GetInt64(4), Sources: row.GetInt64(5)), where.Values))
        {
            yield return new FoundStory(load(row.Id), row.First, row.Last, row.Texts, Carriers(row.Id), row.Sources, row.Outlets);
        }
    }

    /// <summary>The reports of the story that a report belongs to, in the order of their appearance.</summary>
    public IEnumerable<FoundStoryReport> Reports(string report)
    {
        const string Members = """
            SELECT s.report_id, (SELECT j.key FROM report j WHERE j.id = s.joined_to), s.likeness, s.because
            FROM report_story s JOIN report r ON r.id = s.report_id WHERE s.story_id = @p0 ORDER BY r.day, r.published, r.key
            """;
        if (details.Scalar(OfReport, report) is not long story)
        {
            return [];
        }

        return details.All(Members, row => (Report: row.GetInt64(0), To: row.TextOrNull(1), Likeness: row.IsDBNull(2) ? (double?)null : row.GetDouble(2), Because: Lists.Read(row.GetString(3))), story)
            .Select(row => load(row.Report) is var found ? new FoundStoryReport(found, row.To, row.Likeness, [.. row.Because.Select(term => Said(term, found))]) : null!);
    }

    /// <summary>Days whose reports are in no story yet.</summary>
    public long Waiting() => Convert.ToInt64(details.Scalar("SELECT count(*) FROM story_day"), CultureInfo.InvariantCulture);

    private long Carriers(long story) => Convert.ToInt64(
        details.Scalar("SELECT count(*) FROM report WHERE is_current = 1 AND first_text_id IN (SELECT r.first_text_id FROM report_story s JOIN report r ON r.id = s.report_id WHERE s.story_id = @p0)", story),
        CultureInfo.InvariantCulture);

    // A term as people say it: with the actor's name for its id, and a mark where a word is cut short.
    private static string Said(string term, StoredReport report)
    {
        var words = term.Split(' ');
        var last = words[^1][(words[^1].IndexOf(':') + 1)..];
        var said = report.ActorKeys.FirstOrDefault(pair => pair.Value == last) is { Key: { } actor } ? term.Replace(last, report.Record.Actors.First(known => known.Id == actor).Name, StringComparison.Ordinal) : term;
        return $"{said.Replace(':', ' ')}{(term.StartsWith(StoryTerms.Word, StringComparison.Ordinal) ? "…" : "")}";
    }
}
