using System.CommandLine;
using OnRecord.Store;

namespace OnRecord.Cli.Records;

/// <summary>The record that a command works on.</summary>
internal static class RecordOption
{
    public static Option<string> Create() => new("--record") { Description = "File that keeps the record.", Required = true };

    /// <summary>Says on standard error why a record cannot be used.</summary>
    public static int Guarded(Func<int> run)
    {
        try
        {
            return run();
        }
        catch (StoreException refusal)
        {
            Console.Error.WriteLine(refusal.Message);
            return 1;
        }
    }
}
