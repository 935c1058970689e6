using System.Data.Common;
using System.Globalization;
using OnRecord.Records;
using OnRecord.Store.Copies;
using OnRecord.Store.Rows;
using OnRecord.Store.Tellings;

namespace OnRecord.Store.Stories;

/// <summary>Puts reports into stories, day by day in the order of their appearance: a report joins the story that it is most like
/// among the reports of the days before, or begins one. What a day comes to depends on that day and on the <see cref="Days"/> days before
/// it alone, so days after a change are done again until nothing changes, and the result is the same in whatever order reports were
/// added. Not thread-safe.</summary>
internal sealed class StoryForming(DbConnection connection, RecordLoader loader) : IDisposable
{
    /// <summary>A story goes on as long as no more days than this pass without a report of it.</summary>
    public const int Days = 7;

    private const string Iso = "yyyy-MM-dd";

    private readonly Statement _terms = Statement.Insert(connection, "report_story", "report_id terms because");
    private readonly Statement _nextDay = new(connection, "SELECT min(day) FROM story_day", 0);
    private readonly Statement _done = new(connection, "DELETE FROM story_day WHERE day = @p0", 1);
    private readonly Statement _again = new(connection, "INSERT INTO story_day (day) SELECT DISTINCT day FROM report WHERE day > @p0 AND day <= @p1 ON CONFLICT DO NOTHING", 2);
    private readonly Statement _reports = new(connection, "SELECT r.id, r.published, r.key, s.terms, s.story_id FROM report r LEFT JOIN report_story s ON s.report_id = r.id WHERE r.day >= @p0 AND r.day <= @p1 AND r.is_first = 1", 2);
    private readonly Statement _left = new(connection, "SELECT r.id, s.story_id FROM report r JOIN report_story s ON s.report_id = r.id WHERE r.day = @p0 AND r.is_first = 0 AND s.story_id IS NOT NULL", 1);
    private readonly Statement _join = new(connection, "UPDATE report_story SET story_id = @p1, joined_to = @p2, likeness = @p3, because = @p4 WHERE report_id = @p0", 5);
    private readonly WordFolding _folding = new();
    private readonly StorySums _sums = new(connection);
    private readonly JointEvents _joints = new(connection);

    /// <summary>Keeps the terms of a new report.</summary>
    public void Insert(long report, Record record) => _terms.Run(report, Lists.Of(StoryTerms.Of(record, _folding)), "[]");

    /// <summary>Forms the stories of the earliest day that waits.</summary>
    /// <returns>False when none waits.</returns>
    public bool FormNext()
    {
        if (_nextDay.Scalar() is not string day)
        {
            return false;
        }

        var touched = new HashSet<long>();
        var changed = Leave(day, touched) | Join(day, touched);
        _done.Run(day);
        if (changed)
        {
            _again.Run(day, Shifted(day, Days));
        }

        foreach (var story in touched)
        {
            _joints.Forget(story);
        }

        foreach (var story in touched.Order())
        {
            if (_sums.Update(story) > 1)
            {
                _joints.Join(story);
            }
        }

        return true;
    }

    public void Dispose()
    {
        foreach (var statement in new[] { _terms, _nextDay, _done, _again, _reports, _left, _join })
        {
            statement.Dispose();
        }

        _sums.Dispose();
        _joints.Dispose();
    }

    // Reports that stand for their text no more.
    private bool Leave(string day, HashSet<long> touched)
    {
        var left = _left.All(row => (Report: row.GetInt64(0), Story: row.GetInt64(1)), day);
        foreach (var (report, story) in left)
        {
            _join.Run(report, null, null, null, "[]");
            touched.Add(story);
        }

        return left.Count > 0;
    }

    private bool Join(string day, HashSet<long> touched)
    {
        var before = Read(Shifted(day, -Days), Shifted(day, -1));
        var today = Read(day, day);
        var window = new StoryWindow([.. before, .. today]);
        before.ForEach(window.Enter);
        var changed = false;
        foreach (var report in today)
        {
            var joining = window.StoryOf(report);
            var story = joining?.To.Story ?? report.Number;
            changed |= report.Story != story;
            touched.UnionWith(new[] { report.Story, story }.OfType<long>());
            report.Story = story;
            _join.Run(report.Number, story, joining?.To.Number, joining?.Likeness, Lists.Of(joining?.Because ?? []));
            window.Enter(report);
        }

        return changed;
    }

    private List<StoryReport> Read(string from, string to)
    {
        var rows = _reports.All(row => (Number: row.GetInt64(0), Appearance: Appearance.Of(row.TextOrNull(1), row.GetString(2)), Terms: row.TextOrNull(3), Story: row.IsDBNull(4) ? (long?)null : row.GetInt64(4)), from, to);
        return [.. rows.OrderBy(row => row.Appearance, StringComparer.Ordinal).Select(row => new StoryReport(row.Number, row.Appearance, row.Terms is null ? Missing(row.Number) : Lists.Read(row.Terms), row.Story))];
    }

    // Of a report that an earlier version of this program added.
    private IReadOnlyList<string> Missing(long report)
    {
        var record = loader.Load(report).Record;
        Insert(report, record);
        return StoryTerms.Of(record, _folding);
    }

    private static string Shifted(string day, int days) => DateOnly.ParseExact(day, Iso, CultureInfo.InvariantCulture).AddDays(days).ToString(Iso, CultureInfo.InvariantCulture);
}
