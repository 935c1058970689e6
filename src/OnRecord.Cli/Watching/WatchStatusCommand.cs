using System.CommandLine;
using System.Globalization;
using OnRecord.Cli.Records;
using OnRecord.Cli.Records.Listing;
using OnRecord.Interchange.Listing;
using OnRecord.Store;
using OnRecord.Store.Alerts;
using OnRecord.Store.Watching;

namespace OnRecord.Cli.Watching;

/// <summary><c>onrecord watch status</c>: how sources and alerts stand.</summary>
internal static class WatchStatusCommand
{
    private const int MostUnsent = 200;

    private static readonly ListForm<WatchedSource> Sources = new(
        [
            new("source", source => source.Name, "Source"),
            new("answered", source => Text(source.Succeeded), "Answered"),
            new("due", source => Text(source.Due), "Next"),
            new("reports", source => source.Reports.ToString(CultureInfo.InvariantCulture), "Reports"),
            new("waiting", source => source.Waiting.ToString(CultureInfo.InvariantCulture), "Waiting"),
            new("failures", source => source.Failures.ToString(CultureInfo.InvariantCulture), "Failures"),
            new("problem", source => source.Problem ?? "", "What is wrong"),
        ],
        (json, source) =>
        {
            json.WriteString("source", source.Name);
            json.WriteString("tried", Text(source.Tried));
            json.WriteString("answered", Text(source.Succeeded));
            json.WriteString("due", Text(source.Due));
            json.WriteNumber("reports", source.Reports);
            json.WriteNumber("waiting", source.Waiting);
            json.WriteNumber("failures", source.Failures);
            json.WriteString("problem", source.Problem);
        });

    private static readonly ListForm<UnsentAlert> Unsent = new(
        [
            new("alert", unsent => unsent.Alert.Id, "Alert"),
            new("channel", unsent => unsent.Channel, "Channel"),
            new("state", State, "State"),
            new("attempts", unsent => unsent.Attempts.ToString(CultureInfo.InvariantCulture), "Attempts"),
            new("due", unsent => Text(unsent.Due), "Next"),
            new("problem", unsent => unsent.Problem ?? "", "What is wrong"),
            new("sentence", unsent => unsent.Alert.Sentence, "Alert"),
        ],
        (json, unsent) =>
        {
            json.WriteString("alert", unsent.Alert.Id);
            json.WriteString("channel", unsent.Channel);
            json.WriteString("state", State(unsent));
            json.WriteNumber("attempts", unsent.Attempts);
            json.WriteString("due", Text(unsent.Due));
            json.WriteString("problem", unsent.Problem);
            json.WriteString("sentence", unsent.Alert.Sentence);
        });

    public static Command Create()
    {
        var record = RecordOption.Create();
        var json = new Option<bool>("--json") { Description = "Lines of JSON: sources first, then alerts that are not brought yet." };
        var command = new Command("status", "Shows the sources of a record, when each answered and is due, and the alerts that wait or were given up.") { record, json };
        command.SetAction(parsed => RecordOption.Guarded(() =>
        {
            Show(RecordStore.Open(parsed.GetValue(record)!), parsed.GetValue(json) ? OutputForm.Json : OutputForm.Table);
            return 0;
        }));
        return command;
    }

    private static void Show(RecordStore store, OutputForm form)
    {
        using var state = store.Watch();
        using var outbox = store.AlertOutbox();
        Console.Error.WriteLine(store.WatchHolder() is not { } holder ? $"{store.Name} was never watched"
            : holder.IsAtWork ? $"{holder.Process} has been watching since {Text(holder.Since)}"
            : $"nobody watches now; {holder.Process} began to at {Text(holder.Since)}");
        Sources.Write(state.Sources(), form);
        var unsent = outbox.UnsentAlerts(MostUnsent);
        if (unsent.Count > 0)
        {
            Unsent.Write(unsent, form);
        }

        foreach (var (channel, pending, dead) in outbox.Unsent())
        {
            Console.Error.WriteLine($"channel {channel}: {pending} alert{(pending == 1 ? "" : "s")} to be brought, {dead} given up{(dead > 0 ? "; onrecord watch retry tries them again" : "")}");
        }
    }

    private static string State(UnsentAlert unsent) => unsent.IsDead ? "dead" : "pending";

    private static string Text(DateTimeOffset? moment) => moment?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "never";
}
