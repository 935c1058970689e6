using System.Diagnostics.Metrics;

namespace OnRecord.Cli.Watching;

/// <summary>What a watcher counts. Costs nothing to speak of while nobody listens.</summary>
internal static class WatchMeters
{
    private static readonly Meter Meter = new("OnRecord.Watch");
    private static readonly Counter<long> Rounds = Meter.CreateCounter<long>("onrecord.watch.rounds", description: "Rounds of a source, by what came of them.");
    private static readonly Histogram<double> Seconds = Meter.CreateHistogram<double>("onrecord.watch.round.duration", "s", "Time that a round of a source took.");
    private static readonly Counter<long> Reports = Meter.CreateCounter<long>("onrecord.watch.reports", description: "Reports that came of a source: new, known, failed.");
    private static readonly Counter<long> Alerts = Meter.CreateCounter<long>("onrecord.watch.alerts", description: "Alerts that a rule raised.");
    private static readonly Counter<long> Deliveries = Meter.CreateCounter<long>("onrecord.watch.deliveries", description: "Alerts brought to a channel: sent, failed, dead.");

    public static void Round(string source, string outcome, TimeSpan took)
    {
        Rounds.Add(1, new("source", source), new("outcome", outcome));
        Seconds.Record(took.TotalSeconds, new KeyValuePair<string, object?>("source", source));
    }

    public static void Report(string source, string outcome) => Reports.Add(1, new("source", source), new("outcome", outcome));

    public static void Raised(string rule) => Alerts.Add(1, new KeyValuePair<string, object?>("rule", rule));

    public static void Delivered(string channel, string outcome, int count) => Deliveries.Add(count, new("channel", channel), new("outcome", outcome));

    /// <summary>Gauges of how sources and channels stand, until the result is disposed.</summary>
    public static IDisposable Show(Func<IEnumerable<Measurement<long>>> failures, Func<IEnumerable<Measurement<double>>> ages, Func<IEnumerable<Measurement<long>>> unsent)
    {
        var meter = new Meter("OnRecord.Watch.State");
        meter.CreateObservableGauge("onrecord.watch.source.failures", failures, description: "Failures of a source in a row.");
        meter.CreateObservableGauge("onrecord.watch.source.age", ages, "s", "Time since a source answered.");
        meter.CreateObservableGauge("onrecord.watch.unsent", unsent, description: "Alerts not brought to a channel: pending, dead.");
        return meter;
    }
}
