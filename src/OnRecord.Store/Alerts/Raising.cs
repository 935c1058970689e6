using System.Data.Common;
using OnRecord.Store.Rows;
using OnRecord.Store.Watching;

namespace OnRecord.Store.Alerts;

/// <summary>Raises alerts in a transaction, each happening once for a rule. Not thread-safe.</summary>
internal sealed class Raising(DbConnection connection, AlertRound round)
{
    private const string Whole = "";

    private readonly Happenings _happenings = new(connection);
    private readonly List<Alert> _raised = [];
    private readonly string _now = Moments.Text(round.Now);

    public AlertRound Round => round;

    public IReadOnlyList<Alert> Raised => _raised;

    /// <param name="items">By report and id in it: all that tell of the happening.</param>
    public void Raise(AlertRule rule, IReadOnlyList<(long Report, string Item)> items, Func<string, Alert> alert)
    {
        var told = items.Select(item => _happenings.ToldBy(rule.Name, item.Report, item.Item)).FirstOrDefault(known => known is not null);
        var number = told ?? New(rule, alert(_now));
        foreach (var (report, item) in items)
        {
            _happenings.Tell(rule.Name, report, item, number);
        }
    }

    public void RaiseStory(AlertRule rule, long report, Func<string, Alert> alert) =>
        _happenings.Tell(rule.Name, report, Whole, _happenings.StoryToldBy(rule.Name, report) ?? New(rule, alert(_now)));

    private long New(AlertRule rule, Alert alert)
    {
        if (connection.Scalar("INSERT INTO watch_alert (key, rule, raised, body) VALUES (@p0, @p1, @p2, @p3) ON CONFLICT (key) DO NOTHING RETURNING id", alert.Id, alert.Rule, alert.Raised, AlertJson.Write(alert)) is not long number)
        {
            return (long)connection.Scalar("SELECT id FROM watch_alert WHERE key = @p0", alert.Id)!;
        }

        foreach (var channel in rule.Channels)
        {
            connection.Run("INSERT INTO watch_delivery (alert_id, channel, state, due) VALUES (@p0, @p1, 'pending', @p2)", number, channel, Moments.Text(round.DueIn(channel)));
        }

        _raised.Add(alert);
        return number;
    }
}
