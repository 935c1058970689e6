using System.Data.Common;
using System.Globalization;
using OnRecord.Outputs;
using OnRecord.Store.Actors;
using OnRecord.Store.Queries;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Reviews.Queue;

/// <summary>What is to be reviewed next. Not thread-safe.</summary>
public sealed class QueueQuestions : IDisposable
{
    private readonly DbConnection _connection;
    private readonly RecordLoader _loader;
    private readonly ActorNames _names;

    internal QueueQuestions(Dialect dialect)
    {
        _connection = dialect.Connect();
        _loader = new RecordLoader(_connection);
        _names = new ActorNames(_connection, dialect, ActorIdentity.Load(_connection));
    }

    /// <summary>Items that a reviewer has no verdict on, without those that were put off unless they are asked for.</summary>
    /// <param name="after">Cursor of the item after which to go on; null for the beginning.</param>
    /// <param name="limit">The most items.</param>
    public IReadOnlyList<QueuedItem> Next(QueueFilter queue, string by, string? after, int limit)
    {
        ArgumentNullException.ThrowIfNull(queue);
        if (_names.Matching(queue.Filter.Actor) is not { } actors)
        {
            return [];
        }

        var (sql, values) = QueueSql.Of(queue, actors, by, QueueCursor.Parse(after), limit);
        var rows = _connection.All(
            sql, row => (Cursor: new QueueCursor(Convert.ToDouble(row.GetValue(0), CultureInfo.InvariantCulture), row.GetString(1), row.GetInt64(2), row.GetInt32(3)), Id: row.GetString(4)), values);
        var items = new List<QueuedItem>();
        var loaded = new Dictionary<long, (StoredReport Report, IReadOnlyList<ReviewItem> Items)>();
        foreach (var (cursor, id) in rows)
        {
            if (!loaded.TryGetValue(cursor.Report, out var report))
            {
                var stored = _loader.Load(cursor.Report);
                loaded.Add(cursor.Report, report = (stored, ReviewItem.Of(stored.Record)));
            }

            items.Add(new QueuedItem(report.Report, report.Items.First(item => item.Id == id), cursor.ToString()));
        }

        return items;
    }

    /// <summary>How far the review is. Counts every item that fits, so it takes the longer the larger the record is.</summary>
    public ReviewProgress Progress(QueueFilter queue)
    {
        ArgumentNullException.ThrowIfNull(queue);
        if (_names.Matching(queue.Filter.Actor) is not { } actors)
        {
            return new ReviewProgress(0, 0, []);
        }

        var where = new Conditions();
        QueueSql.Add(where, queue, actors);
        var items = $"FROM {QueueSql.Table(queue.Kind)} i JOIN report r ON {where}";
        var verdicts = $"{items} JOIN review_verdict v ON v.report_id = i.report_id AND v.item = {QueueSql.Id(queue.Kind)}";
        var reviewers = _connection
            .All($"SELECT v.decided_by, d.kind, count(*) {verdicts} JOIN review_decision d ON d.id = v.decision_id GROUP BY v.decided_by, d.kind", row => (By: row.GetString(0), Kind: Words.To<ReviewKind>(row.GetString(1)), Count: row.GetInt64(2)), where.Values)
            .GroupBy(row => row.By, StringComparer.Ordinal)
            .Select(group => new ReviewerProgress(group.Key, Of(group, ReviewKind.Accept), Of(group, ReviewKind.Edit) + Of(group, ReviewKind.Add), Of(group, ReviewKind.Reject)))
            .OrderByDescending(reviewer => reviewer.Judged).ThenBy(reviewer => reviewer.By, StringComparer.Ordinal);
        return new ReviewProgress(Count($"SELECT count(*) {items}"), Count($"SELECT count(*) FROM (SELECT DISTINCT i.report_id, i.n {verdicts}) judged"), [.. reviewers]);

        long Count(string sql) => Convert.ToInt64(_connection.Scalar(sql, where.Values), CultureInfo.InvariantCulture);

        static long Of(IEnumerable<(string By, ReviewKind Kind, long Count)> rows, ReviewKind kind) => rows.Where(row => row.Kind == kind).Sum(row => row.Count);
    }

    public void Dispose()
    {
        _loader.Dispose();
        _connection.Dispose();
    }
}
