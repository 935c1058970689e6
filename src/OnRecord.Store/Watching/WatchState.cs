using System.Data.Common;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Watching;

/// <summary>What a watcher of sources knows from one run to the next, in the record itself, so that what is said to be seen and what is
/// in the record are never two things. Thread-safe; dispose it at the end.</summary>
public sealed class WatchState : IDisposable
{
    /// <summary>What no list has named for so long is forgotten.</summary>
    public static readonly TimeSpan EntriesLast = TimeSpan.FromDays(90);

    private const int Together = 400;

    // How often it is noted that an entry is still listed.
    private static readonly TimeSpan ListedStep = TimeSpan.FromDays(1);

    private readonly WatchConnection _connection;

    internal WatchState(Dialect dialect) => _connection = new WatchConnection(dialect);

    /// <summary>All that were ever watched, by name.</summary>
    public IReadOnlyList<WatchedSource> Sources() => _connection.Read(connection => connection.All(
        """
        SELECT s.name, s.due, s.tried, s.succeeded, s.failures, s.problem,
            (SELECT count(*) FROM watch_entry e WHERE e.source = s.name AND e.due IS NOT NULL), (SELECT count(*) FROM watch_report r WHERE r.source = s.name)
        FROM watch_source s ORDER BY s.name
        """,
        row => new WatchedSource(
            row.GetString(0), Moments.Read(row.GetString(1)), Moments.ReadOrNull(row.TextOrNull(2)), Moments.ReadOrNull(row.TextOrNull(3)), row.GetInt32(4), row.TextOrNull(5), row.GetInt64(6), row.GetInt64(7))));

    /// <summary>Notes when a source is to be asked, and nothing else of it.</summary>
    public void Plan(string source, DateTimeOffset due) => _connection.Write(connection => connection.Run(
        "INSERT INTO watch_source (name, due) VALUES (@p0, @p1) ON CONFLICT (name) DO UPDATE SET due = excluded.due", source, Moments.Text(due)));

    /// <summary>Notes that a source answered and all that it listed is kept.</summary>
    public void Succeed(string source, DateTimeOffset tried, DateTimeOffset due, IReadOnlyCollection<WatchedPage> pages) => _connection.Write(connection =>
    {
        foreach (var page in pages)
        {
            connection.Run(
                "INSERT INTO watch_page (source, asked, address, tag, modified) VALUES (@p0, @p1, @p2, @p3, @p4) ON CONFLICT (source, asked) DO UPDATE SET address = excluded.address, tag = excluded.tag, modified = excluded.modified",
                source, page.Asked, page.Address, page.Tag, page.Modified);
        }

        connection.Run(
            "INSERT INTO watch_source (name, due, tried, succeeded) VALUES (@p0, @p1, @p2, @p2) ON CONFLICT (name) DO UPDATE SET due = excluded.due, tried = excluded.tried, succeeded = excluded.succeeded, failures = 0, problem = NULL",
            source, Moments.Text(due), Moments.Text(tried));
    });

    /// <summary>Notes that a source failed once more.</summary>
    public void Fail(string source, DateTimeOffset tried, DateTimeOffset due, string problem) => _connection.Write(connection => connection.Run(
        "INSERT INTO watch_source (name, due, tried, failures, problem) VALUES (@p0, @p1, @p2, 1, @p3) ON CONFLICT (name) DO UPDATE SET due = excluded.due, tried = excluded.tried, failures = watch_source.failures + 1, problem = excluded.problem",
        source, Moments.Text(due), Moments.Text(tried), problem));

    /// <summary>By what to ask for a list of a source; null when it is to be sent whatever it is.</summary>
    public WatchedPage? Page(string source, string asked) => _connection.Read(connection => connection.All(
        "SELECT address, tag, modified FROM watch_page WHERE source = @p0 AND asked = @p1", row => new WatchedPage(asked, row.GetString(0), row.TextOrNull(1), row.TextOrNull(2)), source, asked).FirstOrDefault());

    /// <summary>Keeps what a source lists, and says what of it is new, has changed, or failed and is due again. Of these, entries with a page wait from
    /// now on until <see cref="Adding.RecordWriter.Keep"/> says that they are done; the others are the caller's to work on.</summary>
    public IReadOnlyList<ListedEntry> Note(string source, IEnumerable<ListedEntry> listed, DateTimeOffset now) =>
        [.. listed.DistinctBy(entry => entry.Id).Chunk(Together).SelectMany(some => NoteSome(source, some, now))];

    /// <summary>What is due of what waits, the longest waiting first.</summary>
    public IReadOnlyList<ListedEntry> Waiting(string source, DateTimeOffset now, int most) => _connection.Read(connection => connection.All(
        $"SELECT entry, mark, page, failures, known FROM watch_entry WHERE source = @p0 AND due <= @p1 AND page IS NOT NULL ORDER BY due, entry LIMIT {most}",
        row => new ListedEntry(row.GetString(0), row.GetString(1), row.TextOrNull(2)) { Failures = row.GetInt32(3), Known = row.TextOrNull(4) }, source, Moments.Text(now)));

    /// <summary>When the first of what waits with a page is due; null when nothing waits.</summary>
    public DateTimeOffset? NextWaiting(string source) => Moments.ReadOrNull(_connection.Read(connection => connection.Scalar("SELECT min(due) FROM watch_entry WHERE source = @p0 AND due IS NOT NULL AND page IS NOT NULL", source) as string));

    /// <summary>Puts off what waits of a source, without counting it as a failure: its server asked for a rest.</summary>
    public void Rest(string source, DateTimeOffset until) => _connection.Write(connection => connection.Run("UPDATE watch_entry SET due = @p1 WHERE source = @p0 AND due < @p1", source, Moments.Text(until)));

    /// <summary>Forgets what no list has named for <see cref="EntriesLast"/>.</summary>
    public void Forget(DateTimeOffset now) => _connection.Write(connection => connection.Run("DELETE FROM watch_entry WHERE listed < @p0 AND due IS NULL", Moments.Text(now - EntriesLast)));

    public void Dispose() => _connection.Dispose();

    internal static void Keep(DbConnection connection, EntryResult result, DateTimeOffset now) => connection.Run(
        """
        INSERT INTO watch_entry (source, entry, mark, page, listed, due, failures, known) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7)
        ON CONFLICT (source, entry) DO UPDATE SET due = excluded.due, failures = excluded.failures, mark = excluded.mark, page = excluded.page WHERE watch_entry.mark = excluded.mark OR watch_entry.page IS NULL
        """,
        result.Source, result.Entry.Id, result.Entry.Mark, result.Entry.Page, Moments.Text(now), result.Again is { } again ? Moments.Text(again) : null, result.Again is null ? 0 : result.Entry.Failures + 1, result.Entry.Known);

    private List<ListedEntry> NoteSome(string source, ListedEntry[] listed, DateTimeOffset now)
    {
        var ids = string.Join(", ", listed.Select(entry => $"'{entry.Id}'"));
        var known = _connection.Read(connection => connection.All(
            $"SELECT entry, mark, listed, due, failures FROM watch_entry WHERE source = @p0 AND entry IN ({ids})",
            row => (Id: row.GetString(0), Mark: row.GetString(1), Listed: Moments.Read(row.GetString(2)), Due: Moments.ReadOrNull(row.TextOrNull(3)), Failures: row.GetInt32(4)), source)).ToDictionary(row => row.Id);
        var changed = new List<ListedEntry>();
        var still = new List<ListedEntry>();
        foreach (var entry in listed)
        {
            if (!known.TryGetValue(entry.Id, out var old) || old.Mark != entry.Mark)
            {
                changed.Add(entry);
            }
            else if (old.Due <= now)
            {
                changed.Add(entry with { Failures = old.Failures });
            }
            else if (now - old.Listed >= ListedStep)
            {
                still.Add(entry);
            }
        }

        if (still.Count > 0 || changed.Exists(entry => entry.Page is not null && entry.Failures == 0))
        {
            _connection.Write(connection => Note(connection, source, changed, still, now));
        }

        return changed;
    }

    private static void Note(DbConnection connection, string source, List<ListedEntry> changed, List<ListedEntry> still, DateTimeOffset now)
    {
        using var wait = new Statement(
            connection, "INSERT INTO watch_entry (source, entry, mark, page, listed, due, known) VALUES (@p0, @p1, @p2, @p3, @p4, @p4, @p5) ON CONFLICT (source, entry) DO UPDATE SET mark = excluded.mark, page = excluded.page, listed = excluded.listed, due = excluded.due, known = excluded.known, failures = 0 WHERE watch_entry.mark <> excluded.mark", 6);
        using var stay = new Statement(connection, "UPDATE watch_entry SET listed = @p2 WHERE source = @p0 AND entry = @p1", 3);
        var moment = Moments.Text(now);
        changed.FindAll(entry => entry.Page is not null).ForEach(entry => wait.Run(source, entry.Id, entry.Mark, entry.Page, moment, entry.Known));
        still.ForEach(entry => stay.Run(source, entry.Id, moment));
    }
}
