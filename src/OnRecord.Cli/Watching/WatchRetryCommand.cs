using System.CommandLine;
using OnRecord.Cli.Records;
using OnRecord.Store;

namespace OnRecord.Cli.Watching;

/// <summary><c>onrecord watch retry</c>: alerts that were given up are tried again.</summary>
internal static class WatchRetryCommand
{
    public static Command Create()
    {
        var record = RecordOption.Create();
        var alert = new Option<string?>("--alert") { Description = "Id of one alert; without it, all that were given up." };
        var command = new Command("retry", "Has alerts that were given up tried again, by the watcher that is at work or the next one.") { record, alert };
        command.SetAction(parsed => RecordOption.Guarded(() =>
        {
            using var outbox = RecordStore.Open(parsed.GetValue(record)!).AlertOutbox();
            var count = outbox.Retry(parsed.GetValue(alert), TimeProvider.System.GetUtcNow());
            Console.WriteLine($"{count} to be tried again");
            return count > 0 || parsed.GetValue(alert) is null ? 0 : 1;
        }));
        return command;
    }
}
