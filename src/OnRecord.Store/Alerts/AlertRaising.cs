using System.Data.Common;
using OnRecord.Store.Commitments;
using OnRecord.Store.Queries;
using OnRecord.Store.Rows;
using OnRecord.Store.Watching;

namespace OnRecord.Store.Alerts;

/// <summary>Has rules look at what a watcher brought, and at the days that pass. Alerts, what they tell of, and what was looked at are
/// written together: a stop at any moment loses no alert and raises none twice. Stories must have been formed before, or copies
/// and other tellings are not known as such. Not thread-safe; dispose it at the end.</summary>
public sealed class AlertRaising : IDisposable
{
    private const int Together = 400;

    private readonly RecordStore _store;
    private readonly WatchConnection _connection;
    private readonly AlertText _text = new();

    internal AlertRaising(Dialect dialect, RecordStore store) => (_store, _connection) = (store, new WatchConnection(dialect));

    private sealed record Unseen(long Report, string Source, string? Day);

    /// <summary>Whether reports wait to be looked at.</summary>
    public bool IsLeft() => _connection.Read(connection => connection.Scalar("SELECT 1 FROM watch_report WHERE looked = 0 LIMIT 1") is not null);

    /// <summary>Looks at all reports that no rule has seen.</summary>
    /// <exception cref="StoreException">The record cannot be asked; what was not looked at still waits.</exception>
    public IReadOnlyList<Alert> Look(IReadOnlyList<AlertRule> rules, AlertRound round)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(round);
        var raised = new List<Alert>();
        while (Next() is { Count: > 0 } some)
        {
            using var questions = _store.Ask();
            raised.AddRange(_connection.Write(connection =>
            {
                var raising = new Raising(connection, round);
                foreach (var rule in rules.Where(rule => rule.Kind != AlertKind.Deadline))
                {
                    Look(rule, [.. some.Where(report => IsFor(rule, report, round.Today))], questions, raising);
                }

                connection.Run($"UPDATE watch_report SET looked = 1 WHERE report_id IN ({string.Join(", ", some.Select(report => report.Report))})");
                return raising.Raised;
            }));
        }

        return raised;
    }

    /// <summary>Looks, once a day, for days that passed in silence since the rule is there.</summary>
    /// <exception cref="StoreException">The record cannot be asked.</exception>
    public IReadOnlyList<Alert> LookAtDeadlines(IReadOnlyList<AlertRule> rules, AlertRound round)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(round);
        return [.. rules.Where(rule => rule.Kind == AlertKind.Deadline).SelectMany(rule => LookAtDeadlines(rule, round))];
    }

    public void Dispose() => _connection.Dispose();

    private List<Unseen> Next() => _connection.Read(connection => connection.All(
        $"SELECT w.report_id, w.source, r.day FROM watch_report w JOIN report r ON r.id = w.report_id WHERE w.looked = 0 ORDER BY w.report_id LIMIT {Together}",
        row => new Unseen(row.GetInt64(0), row.GetString(1), row.TextOrNull(2))));

    private static bool IsFor(AlertRule rule, Unseen report, string today) =>
        (rule.Sources.Count == 0 || rule.Sources.Contains(report.Source)) && (!Calendar.IsDay(report.Day) || Calendar.DaysBetween(report.Day!, today) <= rule.Newest);

    private void Look(AlertRule rule, List<Unseen> reports, Questions questions, Raising raising)
    {
        long[] numbers = [.. reports.Select(report => report.Report)];
        foreach (var filter in rule.Filters)
        {
            switch (rule.Kind)
            {
                case AlertKind.Event:
                    long[] ofCountry = [.. reports.Where(report => filter.Country is { } country && raising.Round.Countries.GetValueOrDefault(report.Source) == country).Select(report => report.Report)];
                    foreach (var found in questions.EventsIn(numbers, filter, rule.Words, ofCountry))
                    {
                        raising.Raise(rule, [(found.Report.Number, found.Event.Id)], raised => _text.Of(rule, found, raised));
                    }

                    break;
                case AlertKind.Report:
                    foreach (var found in questions.ReportsIn(numbers, filter, rule.Words))
                    {
                        raising.RaiseStory(rule, found.Report.Number, raised => _text.Of(rule, found, raised));
                    }

                    break;
                case AlertKind.Contradiction:
                    foreach (var link in questions.ContradictionsIn(numbers, filter, rule.Words))
                    {
                        raising.Raise(rule, [(link.To.Report.Number, link.To.Item), (link.From.Report.Number, link.From.Item)], raised => _text.Of(rule, link, raised));
                    }

                    break;
            }
        }
    }

    private IReadOnlyList<Alert> LookAtDeadlines(AlertRule rule, AlertRound round)
    {
        var (since, isChecked) = _connection.Write(connection => Since(connection, rule, round.Today));
        if (isChecked)
        {
            return [];
        }

        using var questions = _store.Ask();
        var passed = rule.Filters.SelectMany(filter => questions.Commitments(filter, round.Today, 0, [CommitmentState.Overdue])).Where(found => IsPassed(rule, found, since, round.Today, questions)).ToList();
        return _connection.Write(connection =>
        {
            var raising = new Raising(connection, round);
            foreach (var found in passed.Where(found => IsFrom(connection, rule, found.Announced.Report.Number)))
            {
                var told = found.Later.Where(later => later.Kind == OutcomeKind.Repeated).Select(later => later.Found).Prepend(found.Announced);
                raising.Raise(rule, [.. told.Select(item => (item.Report.Number, item.Event.Id))], raised => _text.Of(rule, found, raised));
            }

            connection.Run("UPDATE watch_rule SET checked = @p1 WHERE name = @p0", rule.Name, round.Today);
            return raising.Raised;
        });
    }

    private static (string Since, bool IsChecked) Since(DbConnection connection, AlertRule rule, string today)
    {
        connection.Run("INSERT INTO watch_rule (name, since) VALUES (@p0, @p1) ON CONFLICT DO NOTHING", rule.Name, today);
        return connection.All("SELECT since, checked FROM watch_rule WHERE name = @p0", row => (row.GetString(0), string.CompareOrdinal(row.TextOrNull(1), today) >= 0), rule.Name)[0];
    }

    private static bool IsPassed(AlertRule rule, FoundCommitment found, string since, string today, Questions questions) =>
        found.Due is { } due && !Calendar.IsBefore(due, since) && Calendar.IsBefore(Calendar.Plus(due, rule.Grace), today)
        && (rule.Words is null || questions.Hold([found.Announced.Report.Number], rule.Words));

    private static bool IsFrom(DbConnection connection, AlertRule rule, long report) =>
        rule.Sources.Count == 0 || (connection.Scalar("SELECT source FROM watch_report WHERE report_id = @p0", report) is string source && rule.Sources.Contains(source));
}
