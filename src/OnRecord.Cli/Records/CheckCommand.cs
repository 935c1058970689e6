using System.CommandLine;
using OnRecord.Store;

namespace OnRecord.Cli.Records;

/// <summary><c>onrecord check RECORD</c>: whether a record is whole.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var record = new Argument<string>("RECORD") { Description = RecordOption.Description };
        var command = new Command("check", "Verifies a record: the database, hashes and ids, that spans lie in their texts, that every item has evidence, and links.") { record };
        command.SetAction(parsed => RecordOption.Guarded(() => Run(parsed.GetValue(record)!)));
        return command;
    }

    private static int Run(string record)
    {
        var store = RecordStore.Open(record);
        var faults = 0;
        foreach (var fault in store.Check())
        {
            Console.WriteLine(fault);
            faults++;
        }

        Console.WriteLine(faults == 0 ? $"{store.Name}: {store.Count():N0} reports, nothing wrong" : $"{store.Name}: {faults:N0} faults; restore a backup, or add the inputs to a new record");
        return faults == 0 ? 0 : 1;
    }
}
