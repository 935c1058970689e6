using System.Data.Common;
using System.Globalization;
using OnRecord.Store.Paging;
using OnRecord.Store.Queries;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Stories;

/// <summary>Asks for stories. Not thread-safe.</summary>
internal sealed class StoryQuestions(DbConnection details, PartLoader parts, Func<long, StoredReport> load)
{
    private const int Together = 50;

    private const string OfReport = "SELECT s.story_id FROM report_story s JOIN report f ON f.id = s.report_id JOIN report r ON r.first_text_id = f.first_text_id WHERE r.key = @p0 AND s.story_id IS NOT NULL";

    private sealed record Row(long Id, string First, string Last, long Texts, long Outlets, long Sources);

    /// <summary>Those that go on to the latest day first, each with a report that fits the filter.</summary>
    /// <param name="texts">The fewest texts.</param>
    public IEnumerable<Placed<FoundStory>> Of(Filter filter, ActorSet actors, int texts, Place? after, DbConnection rows)
    {
        var where = new Conditions().And("m.story_id = y.id AND r.id = m.report_id");
        ReportSql.Add(where, filter);
        ReportSql.AddActors(where, actors);
        var member = where.ToString();
        var least = where.Parameter(texts);
        var behind = Behind(where.Around().And("1 = 1").AndWhere("y.last_day >= ?", filter.From).AndWhere("y.first_day <= ?", filter.To), after);
        var limit = filter.Limit is { } most ? $"LIMIT {most.ToString(CultureInfo.InvariantCulture)}" : "";
        var sql = $"""
            SELECT y.id, y.first_day, y.last_day, y.texts, y.outlets, y.sources FROM story y
            WHERE y.texts >= {least} AND {behind} AND EXISTS (SELECT 1 FROM report_story m CROSS JOIN report r WHERE {member})
            ORDER BY y.last_day DESC, y.texts DESC, y.id {limit}
            """;
        using var statement = new Statement(rows, sql, where.Values.Length);
        foreach (var some in statement.Stream(row => new Row(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5)), where.Values).Chunk(Together))
        {
            foreach (var (row, found) in some.Zip(Found(some)))
            {
                yield return new Placed<FoundStory>(found, new Place(row.Last, row.Texts, row.Id));
            }
        }
    }

    private IEnumerable<FoundStory> Found(Row[] rows)
    {
        var (beginnings, carriers) = (parts.Reports(rows.Select(row => row.Id)), Carriers(rows));
        return rows.Select(row => new FoundStory(beginnings[row.Id], row.First, row.Last, row.Texts, carriers.GetValueOrDefault(row.Id), row.Sources, row.Outlets));
    }

    /// <summary>The story that a report belongs to; null when it is in none.</summary>
    public FoundStory? Of(string report)
    {
        if (NumberOf(report) is not { } story)
        {
            return null;
        }

        var rows = details.All("SELECT first_day, last_day, texts, outlets, sources FROM story WHERE id = @p0", row => new Row(story, row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4)), story);
        return rows.Count == 0 ? null : Found([.. rows]).Single();
    }

    /// <summary>Numbers of what several reports of the story tell, by the first day and the order of appearance.</summary>
    public IReadOnlyList<long> Joints(string report) => NumberOf(report) is not { } story ? [] : details.All(
        "SELECT j.id FROM joint_event j JOIN event e ON e.report_id = j.report_id AND e.n = j.event_n JOIN report r ON r.id = j.report_id WHERE j.story_id = @p0 AND j.texts > 1 ORDER BY e.day NULLS LAST, r.day, r.published, r.key, j.event_n",
        row => row.GetInt64(0), story);

    /// <summary>All current reports that carry a text of the story, copies included, those of one text together, in the order of their
    /// appearance.</summary>
    public IReadOnlyList<StoryCarrier> AllCarriers(string report) => NumberOf(report) is not { } story ? [] : details.All(
        """
        SELECT f.key, r.key, r.title, r.outlet, r.published, r.url FROM report_story s JOIN report f ON f.id = s.report_id
        JOIN report r ON r.first_text_id = f.first_text_id WHERE s.story_id = @p0 AND r.is_current = 1 ORDER BY f.day, f.published, f.key, r.is_first DESC, r.day, r.published, r.key
        """,
        row => new StoryCarrier(row.GetString(0), new ReportHead(row.GetString(1), row.TextOrNull(2), row.TextOrNull(3), row.TextOrNull(4)), row.TextOrNull(5)), story);

    /// <summary>The reports of the story that a report belongs to, in the order of their appearance.</summary>
    public IEnumerable<Placed<FoundStoryReport>> Reports(string report, Place? after)
    {
        if (NumberOf(report) is not { } story)
        {
            return [];
        }

        var where = Appeared(new Conditions().AndWhere("s.story_id = ?", story), after);
        var members = $"""
            SELECT s.report_id, (SELECT j.key FROM report j WHERE j.id = s.joined_to), s.likeness, s.because, r.day, r.published, r.key
            FROM report_story s JOIN report r ON r.id = s.report_id WHERE {where} ORDER BY r.day, r.published, r.key
            """;
        return details.All(members, row => (Report: row.GetInt64(0), To: row.TextOrNull(1), Likeness: row.IsDBNull(2) ? (double?)null : row.GetDouble(2), Because: Lists.Read(row.GetString(3)), Place: new Place(row.GetString(4), row.GetString(5), row.GetString(6))), where.Values)
            .Select(row => load(row.Report) is var found ? new Placed<FoundStoryReport>(new FoundStoryReport(found, row.To, row.Likeness, [.. row.Because.Select(term => Said(term, found))]), row.Place) : null!);
    }

    /// <summary>Days whose reports are in no story yet.</summary>
    public long Waiting() => Convert.ToInt64(details.Scalar("SELECT count(*) FROM story_day"), CultureInfo.InvariantCulture);

    private static Conditions Behind(Conditions where, Place? after)
    {
        if (after is null)
        {
            return where;
        }

        var (last, texts, id) = Place.Read(after, keys => keys is [string day, long n, long story] ? Tuple.Create(day, n, story) : null);
        var (day, number) = (where.Parameter(last), where.Parameter(texts));
        return where.And($"(y.last_day <= {day} AND (y.last_day < {day} OR y.texts < {number} OR (y.texts = {number} AND y.id > {where.Parameter(id)})))");
    }

    private static Conditions Appeared(Conditions where, Place? after)
    {
        if (after is null)
        {
            return where;
        }

        var (day, published, key) = Place.Read(after, keys => keys is [string on, string at, string id] ? Tuple.Create(on, at, id) : null);
        return where.And($"(r.day, r.published, r.key) > ({where.Parameter(day)}, {where.Parameter(published)}, {where.Parameter(key)})");
    }

    private long? NumberOf(string report) => details.Scalar(OfReport, report) as long?;

    private Dictionary<long, long> Carriers(Row[] stories)
    {
        var sql = $"""
            SELECT t.story_id, count(*) FROM (SELECT DISTINCT s.story_id, r.first_text_id FROM report_story s JOIN report r ON r.id = s.report_id WHERE s.story_id IN ({string.Join(", ", stories.Select(row => row.Id))})) t
            JOIN report c ON c.first_text_id = t.first_text_id AND c.is_current = 1 GROUP BY t.story_id
            """;
        return details.All(sql, row => (Story: row.GetInt64(0), Carriers: row.GetInt64(1))).ToDictionary(row => row.Story, row => row.Carriers);
    }

    // A term as people say it: with the actor's name for its id, and a mark where a word is cut short.
    private static string Said(string term, StoredReport report)
    {
        var words = term.Split(' ');
        var last = words[^1][(words[^1].IndexOf(':') + 1)..];
        var said = report.ActorKeys.FirstOrDefault(pair => pair.Value == last) is { Key: { } actor } ? term.Replace(last, report.Record.Actors.First(known => known.Id == actor).Name, StringComparison.Ordinal) : term;
        return $"{said.Replace(':', ' ')}{(term.StartsWith(StoryTerms.Word, StringComparison.Ordinal) ? "…" : "")}";
    }
}
