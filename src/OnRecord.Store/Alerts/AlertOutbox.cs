using System.Globalization;
using OnRecord.Store.Rows;
using OnRecord.Store.Watching;

namespace OnRecord.Store.Alerts;

/// <summary>Alerts and the channels that they are still to be brought to. An alert is brought at least once: when it is known that it was,
/// that is kept, and a stop between the two brings it again, under the same id. Thread-safe; dispose it at the end.</summary>
public sealed class AlertOutbox : IDisposable
{
    private readonly WatchConnection _connection;

    internal AlertOutbox(Dialect dialect) => _connection = new WatchConnection(dialect);

    /// <summary>What is due for a channel, the longest waiting first.</summary>
    public IReadOnlyList<PendingAlert> Due(string channel, DateTimeOffset now, int most) => _connection.Read(connection => connection.All(
        $"SELECT d.alert_id, a.body, d.attempts FROM watch_delivery d JOIN watch_alert a ON a.id = d.alert_id WHERE d.state = 'pending' AND d.channel = @p0 AND d.due <= @p1 ORDER BY d.due, d.alert_id LIMIT {most}",
        row => new PendingAlert(row.GetInt64(0), AlertJson.Read(row.GetString(1)), row.GetInt32(2)), channel, Moments.Text(now)));

    /// <summary>When the next is due for a channel; null when none waits.</summary>
    public DateTimeOffset? NextDue(string channel) => Moments.ReadOrNull(_connection.Read(connection => connection.Scalar("SELECT min(due) FROM watch_delivery WHERE state = 'pending' AND channel = @p0", channel) as string));

    public void Sent(string channel, IReadOnlyCollection<PendingAlert> alerts, DateTimeOffset now) => _connection.Write(connection =>
    {
        foreach (var alert in alerts)
        {
            connection.Run("UPDATE watch_delivery SET state = 'sent', attempts = attempts + 1, tried = @p2, problem = NULL WHERE alert_id = @p0 AND channel = @p1", alert.Number, channel, Moments.Text(now));
        }
    });

    /// <summary>Notes that alerts could not be brought.</summary>
    /// <param name="again">When to try again; null to give them up.</param>
    public void Failed(string channel, IReadOnlyCollection<PendingAlert> alerts, string problem, DateTimeOffset now, DateTimeOffset? again) => _connection.Write(connection =>
    {
        foreach (var alert in alerts)
        {
            connection.Run(
                "UPDATE watch_delivery SET state = @p2, due = @p3, attempts = attempts + 1, tried = @p4, problem = @p5 WHERE alert_id = @p0 AND channel = @p1",
                alert.Number, channel, again is null ? "dead" : "pending", Moments.Text(again ?? now), Moments.Text(now), problem);
        }
    });

    /// <summary>How many are pending and dead in each channel.</summary>
    public IReadOnlyList<(string Channel, long Pending, long Dead)> Unsent() => _connection.Read(connection => connection.All(
        "SELECT channel, sum(CASE WHEN state = 'pending' THEN 1 ELSE 0 END), sum(CASE WHEN state = 'dead' THEN 1 ELSE 0 END) FROM watch_delivery WHERE state <> 'sent' GROUP BY channel ORDER BY channel",
        row => (row.GetString(0), Convert.ToInt64(row.GetValue(1), CultureInfo.InvariantCulture), Convert.ToInt64(row.GetValue(2), CultureInfo.InvariantCulture))));

    /// <summary>What was not brought yet, and what was given up.</summary>
    public IReadOnlyList<UnsentAlert> UnsentAlerts(int most) => _connection.Read(connection => connection.All(
        $"SELECT a.body, d.channel, d.state, d.due, d.attempts, d.problem FROM watch_delivery d JOIN watch_alert a ON a.id = d.alert_id WHERE d.state <> 'sent' ORDER BY d.state, d.alert_id, d.channel LIMIT {most}",
        row => new UnsentAlert(AlertJson.Read(row.GetString(0)), row.GetString(1), row.GetString(2) == "dead", Moments.Read(row.GetString(3)), row.GetInt32(4), row.TextOrNull(5))));

    /// <summary>All alerts, the first raised first.</summary>
    public IReadOnlyList<Alert> Alerts() => _connection.Read(connection => connection.All("SELECT body FROM watch_alert ORDER BY id", row => AlertJson.Read(row.GetString(0))));

    /// <summary>Has what was given up tried again.</summary>
    /// <param name="alert">Id of one; null for all.</param>
    /// <returns>How many.</returns>
    public int Retry(string? alert, DateTimeOffset now) => _connection.Write(connection => connection.Run(
        "UPDATE watch_delivery SET state = 'pending', attempts = 0, due = @p0 WHERE state = 'dead' AND (@p1 = '' OR alert_id IN (SELECT id FROM watch_alert WHERE key = @p1))", Moments.Text(now), alert ?? ""));

    public void Dispose() => _connection.Dispose();
}

/// <param name="Attempts">So far.</param>
public sealed record PendingAlert(long Number, Alert Alert, int Attempts);

/// <param name="IsDead">It was given up.</param>
public sealed record UnsentAlert(Alert Alert, string Channel, bool IsDead, DateTimeOffset Due, int Attempts, string? Problem);
