using System.CommandLine;
using System.Data.Common;
using OnRecord.Interchange;
using OnRecord.Store;

namespace OnRecord.Cli.Records;

/// <summary>The record that a command works on.</summary>
internal static class RecordOption
{
    public const string Description = "Where the record is kept: a file, or postgres://user@host/database.";

    public static Option<string> Create() => new("--record") { Description = Description, Required = true };

    /// <summary>Says on standard error why a record cannot be used.</summary>
    public static int Guarded(Func<int> run)
    {
        try
        {
            return run();
        }
        catch (Exception refusal) when (refusal is StoreException or InterchangeException)
        {
            Console.Error.WriteLine(refusal.Message);
            return 1;
        }
        catch (DbException fault)
        {
            Console.Error.WriteLine($"the record cannot be asked: {fault.Message}; run the same command again, and onrecord check if it stays so");
            return 1;
        }
    }
}
